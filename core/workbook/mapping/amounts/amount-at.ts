import type { Cell } from '../../input';
import { looksLikeNumber, parseEitherSign } from '../../values/money';
import { cellText } from '../../values/text';
import { sampleOf, type HeaderRow } from '../headers/header-row';

export const isNumeric = (cell: unknown) =>
  typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));

/** About how much stands in a cell, before the decimal sign of its column is known; 0 where no amount stands. */
export function amountAt({ block }: HeaderRow, row: number, position: number): number {
  const cell = block.cells.cell(row, block.left + position);
  return typeof cell === 'number' ? cell : (parseEitherSign(cellText(cell))?.value ?? 0);
}

/** Times of day are parts of a day: "In" and "Out" of a time sheet. */
export function holdsAmounts(values: readonly Cell[]): boolean {
  return (
    values.every(isNumeric) && values.some((cell) => typeof cell === 'string' || Math.abs(Number(cell)) >= 1)
  );
}

/** More columns of amounts are no statement of an account. */
const MOST_AMOUNTS = 6;

/** The columns of amounts but for the balance; none where they are too many for a statement. */
export function amountsOf(at: HeaderRow, balance: number): number[] {
  const amounts = at.headers.flatMap((header, i) => {
    const values = sampleOf(at, i).different;
    return header !== '' && i !== balance && holdsAmounts(values) ? [i] : [];
  });
  return amounts.length > MOST_AMOUNTS ? [] : amounts;
}
