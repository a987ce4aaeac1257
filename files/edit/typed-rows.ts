import { cellName } from './areas';
import type { TablePart } from './book';
import { hasFormula, isFilled, storedCells, storedRows } from './cells';

/** Last row of a table that holds anything typed; its header when none does. Formulas alone fill no row. */
export function lastTypedRow(xml: string, { area, headerRows, totalsRows }: TablePart): number {
  const first = area.top + headerRows;
  let last = first - 1;
  for (const { row, element } of storedRows(xml)) {
    if (row < first || row > area.bottom - totalsRows) continue;
    const typed = storedCells(xml, row, element).some(
      (cell) =>
        cell.column >= area.left &&
        cell.column <= area.right &&
        isFilled(xml, cell) &&
        !hasFormula(xml, cell),
    );
    if (typed) last = row;
  }
  return last;
}

/** Cells (`E4`) of the rows after `above` that hold a formula: a calculated column goes on in the prepared rows of a table. */
export function calculatedCells(xml: string, above: number, last: number): ReadonlySet<string> {
  return new Set(
    storedRows(xml)
      .filter(({ row }) => row > above && row <= last)
      .flatMap(({ row, element }) => storedCells(xml, row, element))
      .filter((cell) => hasFormula(xml, cell))
      .map(({ row, column }) => cellName(row, column)),
  );
}
