import { directionSaid } from '../values/direction-words';
import { looksLikeDate } from '../values/days/dates';
import { looksLikeNumber } from '../values/money';
import { sampleOf, type HeaderRow } from './headers/header-row';
import { isYesNo } from './outcome-columns';

/**
 * The columns, by their place in the header row, of which one names the clients that came and one those that were given: "They sent
 * us" and "We sent them". Null without such a pair.
 */
export function clientsBySide(at: HeaderRow): { readonly received: number; readonly given: number } | null {
  const [received, given] = [true, false].map((said) =>
    at.headers.findIndex((header, i) => directionSaid(header) === said && holdsNames(at, i)),
  ) as [number, number];
  return received < 0 || given < 0 ? null : { received, given };
}

function holdsNames(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).different;
  return (
    values.length > 0 &&
    values.every(
      (cell) =>
        typeof cell === 'string' &&
        /\p{L}{2}/u.test(cell) &&
        !isYesNo(cell) &&
        !looksLikeDate(cell) &&
        !looksLikeNumber(cell),
    )
  );
}
