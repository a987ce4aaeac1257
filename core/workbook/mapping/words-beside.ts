import { outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import { cellText, wordKey } from '../values/text';
import type { Cell } from '../input';

/** What words of a status mean beside the others of their column: "P" beside "Y" and "N", "approved" beside "denied". */

const LETTERS: OwnOutcomes = new Map([
  ['w', 'won'],
  ['l', 'lost'],
  ['o', 'open'],
  ['p', 'open'],
]);
/** What stands beside "Y" and "N" for what is not decided. */
const UNDECIDED: OwnOutcomes = new Map(['p', 'm', 'o', 'u'].map((letter) => [letter, 'open']));

/** Beside "not yet", "no" is a no. */
const NO_IS_LOST: OwnOutcomes = new Map([
  ['no', 'lost'],
  ['n', 'lost'],
  ['not yet', 'open'],
]);

/** Whether a column says "W" and "L", and no more than such letters. */
export function isLetters(texts: readonly Cell[]): boolean {
  const keys = new Set(texts.map((text) => wordKey(cellText(text))));
  return keys.has('w') && keys.has('l') && [...keys].every((key) => LETTERS.has(key));
}

/** Steps on the way that are the decision itself where a column says them and denies them: "Engaged", "Did not engage". */
const DECIDING: ReadonlyArray<readonly [word: string, denied: RegExp]> = [
  ['engaged', /^(?:not|never|did not|didn t|declined to|decided not to|chose not to) engaged?\b/],
  ['deal', /^no deal$/],
  ['moved', /^(?:not|never|did not|didn t) move(?:d)?$/],
  ['accepted', /^(?:not|never|did not|didn t) accept(?:ed)?\b/],
  ['moving forward', /^not (?:moving|going) (?:forward|ahead)$/],
  ['going ahead', /^not (?:moving|going) (?:forward|ahead)$/],
  ['proceeding', /^not proceeding$/],
  ['working together', /^(?:not|no longer|never) working together\b/],
];
/** The stage of closing, or what was closed, where no other word of the column says won: "Abschluss" beside "Absage". */
const CONCLUDED = ['abschluss', 'vertragsabschluss', 'geschaftsabschluss'];
/** An approval is one where it is the counterpart of a refusal, and nothing else is won. */
const APPROVED = 'approved';
const REFUSED = /^(?:not approved|denied|declined|rejected|refused)$/;

/**
 * What words mean beside others of their column: where "W" and "L" stand it is one of letters, a step that is also denied is
 * the decision, and a deal is concluded where nothing else is won.
 */
export function withLetters(texts: readonly string[], own: OwnOutcomes): OwnOutcomes {
  const keys = new Set(texts.map(wordKey));
  const decided = DECIDING.filter(
    ([word, denied]) => keys.has(word) && [...keys].some((key) => denied.test(key)),
  ).map(([word]) => word);
  const isRefused = [...keys].some((key) => REFUSED.test(key));
  const concluded = [...CONCLUDED, ...(isRefused ? [APPROVED] : [])].filter((word) => keys.has(word));
  if (concluded.length > 0 && !texts.some((text) => outcomeOf(text, own) === 'won'))
    decided.push(...concluded);
  if (keys.has('w') && keys.has('l')) return new Map([...LETTERS, ...own]);
  if (keys.has('not yet') && (keys.has('no') || keys.has('n'))) return new Map([...NO_IS_LOST, ...own]);
  if (keys.has('y') && keys.has('n')) return new Map([...UNDECIDED, ...own]);
  return decided.length === 0 ? own : new Map([...decided.map((word) => [word, 'won'] as const), ...own]);
}
