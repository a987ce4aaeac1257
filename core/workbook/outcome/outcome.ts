import { answered } from '../values/answers';
import { tidy, wordKey } from '../values/text';
import {
  BETWEEN,
  CLOSED_WORDS,
  DENIALS,
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

/** A number of the stage, a letter or a pipeline before the word: `6. `, `03 - `, `C3:`, `Stage 4`, `10% `. */
const NUMBERED = /^(?:(?:(?:stage|step|phase|etapa|etape|fase) )?(?:[a-z]{0,2}\d+[a-z]?%?|[a-z]) )+(?=\S)/;
/** A day, a percentage or a number after it: `Won 3/17/26`, `Closed Won (100%)`. */
const TAIL = /(?: (?:on )?\d+%?)+$/;
/** What separates a status from a remark about it. */
const SEPARATORS = /\s+[-\u2013\u2014]+\s*|[-\u2013\u2014]+\s+|[:;,|/()[\]]+/;
/** A person, not the software, decided against it. */
const AGAINST =
  /\b(not|wont|never|didn t|doesn t|isn t|don t|decided against) (to )?(be )?(want|proceed|proceeding|go|going ahead|move|moving|moving ahead|convert|converting|sign|signing|hire|hiring|engage|engaging|engaged|pursue|pursuing|pursued|interested|suitable|happen|happening|continue|continuing|work with us|working with us|become a client)\b/;

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
  const key = keyOf(text);
  if (key === '') return undefined;
  const known = exact(key, own);
  if (known !== undefined) return known;
  const parts = tidy(text)
    .split(SEPARATORS)
    .map(keyOf)
    .filter((part) => part !== '');
  const decided = inPhrase(key) ?? (isChoice(parts, own) ? undefined : inPhrase(parts[0] ?? ''));
  if (decided !== undefined) return decided;
  if (AGAINST.test(key)) return / (yet|now|sure)\b/.test(key) ? 'open' : 'lost';
  return ofParts(parts, own) ?? afterClosed(key, own);
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
  const words = key.split(' ');
  const said = new Set<Outcome>();
  for (const [i, word] of words.entries()) {
    const outcome = WON_WORDS.has(word) ? 'won' : LOST_WORDS.has(word) ? 'lost' : null;
    if (outcome === null || isStep(words, i)) continue;
    if (!isDenied(words, i)) said.add(outcome);
    else if (words.includes('yet') || words.includes('encore')) said.add('open');
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

/** "Converted to opportunity" is a step on the way. */
function isStep(words: readonly string[], i: number): boolean {
  return (
    words[i] === 'converted' &&
    words.slice(i + 1).some((word) => /^(opportunity|deal|lead|prospect|contact)$/.test(word))
  );
}

function isDenied(words: readonly string[], i: number): boolean {
  let before = i - 1;
  while (before > 0 && BETWEEN.has(words[before] ?? '')) before--;
  return DENIALS.has(words[before] ?? '');
}

/** "Signed - Acme": the first part says it, and none of the others says otherwise. */
function ofParts(parts: readonly string[], own: OwnOutcomes): Outcome | undefined {
  const [first = '', ...others] = parts;
  const outcome = others.length > 0 ? exact(first, own) : undefined;
  if (outcome === undefined) return undefined;
  const agree = others.every((part) => {
    const other = exact(part, own);
    return other === undefined || other === outcome;
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
