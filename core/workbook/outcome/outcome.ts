import { answered } from '../values/answers';
import { inEnglish } from '../values/in-english';
import { foldLetters, tidy, wordKey } from '../values/text';
import { deniesWon, HELPING, isWonText } from './denied';
import {
  AGAINST,
  BECAME,
  DENIED_AT_ALL,
  ELSEWHERE,
  OF_LIFE,
  STILL,
  UNDER_WAY,
  WENT_TO,
} from './outcome-phrases';
import {
  BETWEEN,
  CLOSED_WORDS,
  DENIALS,
  DOUBTS,
  LOST_WORDS,
  PROOF_WORDS,
  STATUS,
  WON_WORDS,
  type Outcome,
} from './outcome-words';

export type { Outcome } from './outcome-words';

/** What the advisor says that words mean, in Settings: by `wordKey`. */
export type OwnOutcomes = ReadonlyMap<string, Outcome>;

const NO_OWN: OwnOutcomes = new Map();
/** Words that may stand between a doubt and what it is about: "should soon be won". */
const MOST_BETWEEN = 3;

/** A tick, a number of the stage, a letter or a pipeline before the word: `✔ `, `6. `, `03 - `, `C3:`, `Stage 4`, `10% `. */
const NUMBERED =
  /^(?:[✓✔☑] )?(?:(?:(?:stage|step|phase|etapa|etape|fase) )?(?:(?!401k)[a-z]{0,2}\d+[a-z]?%?|[a-z]) )*(?=\S)/;
/** A day, a month, a quarter, a percentage, a number or a tick after it: `Won 3/17/26`, `Client since March`, `Closed Won (100%)`. */
const TAIL =
  /(?: (?:(?:in|on|for|until|till|as of|since|from|by|effective) )?(?:x?\d+(?:st|nd|rd|th)?%?|q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?|[✓✔☑✗✘]))+$/;
/** A day behind the text, whose strokes divide nothing: `Engaged - signed 3/17`. */
const DAY_BEHIND = /(?<=\p{L}) (?:on )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/u;
/** What separates a status from a remark about it. */
const SEPARATORS = / [-\u2013\u2014]+ ?|[-\u2013\u2014]+ |[:;,!|/()[\]]+/;
/** A status without what stands around it: numbers before and after, "closed" before a word that says how. */
function bare(key: string): string {
  const plain = key.replace(NUMBERED, '').replace(TAIL, '');
  return plain === '' ? key : plain;
}

function exact(key: string, own: OwnOutcomes): Outcome | undefined {
  const plain = bare(key);
  return own.get(key) ?? STATUS.get(key) ?? own.get(plain) ?? STATUS.get(plain);
}

/**
 * What a status means: own words first, then known ones with numbers and remarks around them taken off, then the whole words won
 * and lost inside a phrase. Undefined for what nobody can know, "Closed" alone among it.
 */
export function outcomeOf(text: string, own: OwnOutcomes = NO_OWN): Outcome | undefined {
  return own.size === 0 ? plainOutcome(text) : outcomeWith(text, own);
}

/** Columns of every kind are asked whether they say outcomes, each several times. */
const plainOutcome = /* @__PURE__ */ answered((text) => outcomeWith(text, NO_OWN));

function outcomeWith(text: string, own: OwnOutcomes): Outcome | undefined {
  const key = keyOf(text);
  if (key === '') return undefined;
  const known = exact(key, own);
  if (known !== undefined) return known;
  return meant(text, key, own) ?? inOtherLanguage(key, own) ?? inFull(key, own);
}

const ABBREVIATED: ReadonlyArray<readonly [short: RegExp, full: string]> = [
  [/\bappts?\b/g, 'appointment'],
  [/\bmtgs?\b/g, 'meeting'],
  [/\blvm\b/g, 'left voicemail'],
  [/\bvm\b/g, 'voicemail'],
  [/\bf u\b|\bfu\b/g, 'follow up'],
];

/** "1st appt", "Left VM": the words that a pipeline is full of, as people shorten them. */
function inFull(key: string, own: OwnOutcomes): Outcome | undefined {
  const full = ABBREVIATED.reduce((text, [short, long]) => text.replace(short, long), key);
  return full === key ? undefined : (exact(full, own) ?? meant(full, full, own));
}

/** "Vertrag unterschrieben" and "devenu client" are "contract signed" and "became client". */
function inOtherLanguage(key: string, own: OwnOutcomes): Outcome | undefined {
  const plain = foldLetters(key).replace(HELPING, '');
  if (plain !== key && STATUS.get(plain) !== undefined) return STATUS.get(plain);
  const english = inEnglish(key).replace(HELPING, '');
  return english === key ? undefined : (exact(english, own) ?? meant(english, english, own));
}

function meant(text: string, key: string, own: OwnOutcomes): Outcome | undefined {
  if (ELSEWHERE.test(key) && !DENIED_AT_ALL.test(key)) return 'lost';
  const parts = tidy(text)
    .replace(DAY_BEHIND, '')
    .split(SEPARATORS)
    .map(keyOf)
    .filter((part) => part !== '');
  const decided = inPhrase(key) ?? (isChoice(parts, own) ? undefined : inPhrase(parts[0] ?? ''));
  if (decided !== undefined) return decided;
  if (WENT_TO.test(text)) return 'lost';
  const plain = bare(key);
  if (AGAINST.some((each) => each.test(key)) || deniesWon(plain)) return STILL.test(key) ? 'open' : 'lost';
  return (
    ofParts(parts, own) ??
    afterClosed(key, own) ??
    (BECAME.some((each) => each.test(plain)) ? 'won' : undefined) ??
    (UNDER_WAY.some((each) => each.test(plain)) ? 'open' : undefined)
  );
}

/** Whether a text says won or lost so plainly that it makes its column a status column. */
export const isProof: (text: string) => 'won' | 'lost' | null = /* @__PURE__ */ answered((text) => {
  if (text.length > 60) return null;
  const key = keyOf(text);
  if (!key.split(' ').some((word) => PROOF_WORDS.has(word))) return null;
  const outcome = outcomeOf(text);
  return outcome === 'won' || outcome === 'lost' ? outcome : null;
});

/** Whether a text says that something is closed without saying how. */
export function isClosedAlone(text: string): boolean {
  return keyOf(text)
    .split(' ')
    .some((word) => CLOSED_WORDS.has(word));
}

function keyOf(text: string): string {
  // "Won't" is no won.
  return wordKey(text).replace(/\bwon t\b/g, 'wont');
}

/** What the deciding words of a phrase say; undefined where there are none or they contradict each other. */
function inPhrase(key: string): Outcome | undefined {
  // "Won or lost?" asks.
  if (key.includes('?')) return undefined;
  const words = key.split(' ');
  const said = new Set<Outcome>();
  for (const [i, word] of words.entries()) {
    const outcome = WON_WORDS.has(word) ? 'won' : LOST_WORDS.has(word) ? 'lost' : null;
    if (outcome === null || isStep(words, i) || OF_LIFE.test(words.slice(i).join(' '))) continue;
    if (isDoubted(words, i)) said.add('open');
    else if (!isDenied(words, i)) said.add(outcome);
    else if (words.includes('yet') || words.includes('encore')) said.add('open');
    // What was signed and is not funded goes on.
    else if (outcome === 'won' && words.includes('signed') && !words.includes('never') && word !== 'won')
      said.add('open');
    // What was not won is lost; what was not lost may be anything.
    else if (outcome === 'won') said.add('lost');
    else return undefined;
  }
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

/** "Won / Lost", as a form leaves it, chooses nothing. */
function isChoice(parts: readonly string[], own: OwnOutcomes): boolean {
  return parts.length > 1 && parts.every((part) => exact(part, own) !== undefined);
}

const STEPS = new Set(['opportunity', 'deal', 'lead', 'prospect', 'contact']);

/** "Converted to opportunity" is a step on the way. */
function isStep(words: readonly string[], i: number): boolean {
  return words[i] === 'converted' && words.slice(i + 1).some((word) => STEPS.has(word));
}

/** "Likely won", "almost lost" and "waiting to be funded" are not decided. */
function isDoubted(words: readonly string[], i: number): boolean {
  if (words[i - 1] === 'be' && words[i - 2] === 'to') return true;
  return words.slice(Math.max(0, i - MOST_BETWEEN), i).some((word) => DOUBTS.has(word));
}

function isDenied(words: readonly string[], i: number): boolean {
  let before = i - 1;
  while (before > 0 && BETWEEN.has(words[before] ?? '')) before--;
  return DENIALS.has(words[before] ?? '');
}

/** What ends a step as won: "Proposal - signed". */
const WON_BY_HAND = new Set(['signed', 'won', 'became client', 'converted', 'funded', 'sold', 'hired us']);
/** Ends that are won only where nothing beside them says otherwise. */
const ENDED = new Set(['completed', 'complete', 'success', 'project completed']);

/** "New client (planning)", "Client - onboarding": what for and what comes next, though each may be a step on the way, too. */
const AFTER_WON = new Set(['planning', 'onboarding']);

/** "Signed - Acme": the first part says it, and none of the others says otherwise. */
function ofParts(parts: readonly string[], own: OwnOutcomes): Outcome | undefined {
  const [first = '', ...others] = parts;
  const outcome = others.length > 0 ? exact(first, own) : undefined;
  // "Completed - no business" ended as a loss.
  if (outcome === 'won' && ENDED.has(first) && others.some((part) => exact(part, own) === 'lost'))
    return 'lost';
  // "Golf outing - signed": what was done says nothing, how it ended does.
  const end = others[others.length - 1] ?? '';
  if (outcome === undefined && others.length > 0) {
    const ended = exact(end, own);
    return ended === 'lost' || (ended === 'won' && WON_BY_HAND.has(bare(end))) ? ended : undefined;
  }
  if (outcome === undefined) return undefined;
  // "Proposal - declined": a step, and how it ended.
  const last = outcome === 'open' ? exact(others[others.length - 1] ?? '', own) : undefined;
  if ((last === 'won' && WON_BY_HAND.has(bare(others[others.length - 1] ?? ''))) || last === 'lost')
    return last;
  const agree = others.every((part) => {
    const other = exact(part, own);
    // "Active - not a client".
    if (other === undefined)
      return (
        !DENIALS.has(part.split(' ')[0] ?? '') ||
        !isWonText(part.replace(/^\S+ (?:an? |yet )*/, '').replace(/^active$/, ''))
      );
    return other === outcome || (outcome === 'won' && AFTER_WON.has(part));
  });
  return agree ? outcome : undefined;
}

/** "Closed - no interest": what follows says how it was closed; an open word there says nothing. */
function afterClosed(key: string, own: OwnOutcomes): Outcome | undefined {
  const [first = '', ...rest] = bare(key).split(' ');
  if (!CLOSED_WORDS.has(first) || rest.length === 0) return undefined;
  const outcome = exact(rest.join(' ').replace(/^(as|and|by|because|due to) /, ''), own);
  return outcome === 'open' ? undefined : outcome;
}
