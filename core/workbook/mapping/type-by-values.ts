import { cellText, wordKey } from '../values/text';
import { ACTIVITY_TYPE } from '../values/words';
import type { HeaderMatch } from './headers/match-quality';
import { sampleOf, type HeaderRow } from './headers/header-row';

/** Least share of the different values of a column that must be known kinds of contact. */
const LEAST_KNOWN = 0.6;
const LEAST_DIFFERENT = 2;
/** Longer ones are notes. */
const MOST_WORDS = 3;

/** Whether a column under a header that nobody knows says what kind of contact each was: "What we did" with lunches and calls. */
export function typeByValues(at: HeaderRow, position: number): HeaderMatch[] {
  const words = sampleOf(at, position).different.map((cell) => wordKey(cellText(cell)));
  const known = words.filter(
    (word) => word.split(' ').length <= MOST_WORDS && ACTIVITY_TYPE.has(word),
  ).length;
  const isType = known >= LEAST_DIFFERENT && known >= words.length * LEAST_KNOWN;
  return isType ? [{ column: 'Type', quality: 'part' }] : [];
}
