import { directionSaid } from '../values/direction-words';
import { looksLikeDate } from '../values/days/dates';
import { looksLikeNumber } from '../values/money';
import { cellText, isMissing } from '../values/text';
import type { HeaderRow } from './headers/header-row';
import { isYesNo } from './outcome-columns';

const MOST_ROWS = 2000;

/**
 * The columns, by their place in the header row, of which one names the clients that came and one those that were given: "They sent
 * us" and "We sent them". No row has both, since it would be two introductions. Null without such a pair.
 */
export function clientsBySide(at: HeaderRow): { readonly received: number; readonly given: number } | null {
  const [received, given] = [true, false].map((said) =>
    at.headers.findIndex((header, i) => directionSaid(header) === said && holdsNames(at, i)),
  ) as [number, number];
  if (received < 0 || given < 0) return null;
  const { block, row } = at;
  const isBlankAt = (each: number, i: number) => isMissing(cellText(block.cells.cell(each, block.left + i)));
  for (let each = row + 1; each <= Math.min(block.bottom, row + MOST_ROWS); each++)
    if (!isBlankAt(each, received) && !isBlankAt(each, given)) return null;
  return { received, given };
}

function holdsNames(at: HeaderRow, i: number): boolean {
  const values = at.samples[i]?.different ?? [];
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
