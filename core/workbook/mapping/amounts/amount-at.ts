import { looksLikeNumber, parseEitherSign } from '../../values/money';
import { cellText } from '../../values/text';
import type { HeaderRow } from '../headers/header-row';

export const isNumeric = (cell: unknown) =>
  typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));

/** About how much stands in a cell, before the decimal sign of its column is known; 0 where no amount stands. */
export function amountAt({ block }: HeaderRow, row: number, position: number): number {
  const cell = block.cells.cell(row, block.left + position);
  return typeof cell === 'number' ? cell : (parseEitherSign(cellText(cell))?.value ?? 0);
}
