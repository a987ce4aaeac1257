import { copiedFormula } from '../../core/formulas/references';
import { columnsOf, type TablePart } from './book';
import { CALCULATED, formulaIn } from './formula-texts';
import type { Parts } from './parts';
import { elementsNamed, escapeXml, isOn, TextEdits } from './xml';

/**
 * Gives the formulas of the calculated columns of a table for one of its rows (of the sheet, 1-based), by the column of the
 * sheet. In the file each is written as for the first row of data. Array formulas are left out: they cannot be copied.
 */
export function calculatedFormulas(parts: Parts, table: TablePart): (row: number) => Map<number, string> {
  const xml = parts.text(table.path);
  const columns = columnsOf(xml).map(({ start }) => start);
  const formulas = elementsNamed(xml, CALCULATED).flatMap((each) => {
    const column = columns.indexOf(each.parent?.start ?? -1);
    const formula = formulaIn(xml, each);
    return column < 0 || formula === '' || isOn(each, 'array')
      ? []
      : [[table.area.left + column, formula] as const];
  });
  return (row) =>
    new Map(formulas.map(([column, formula]) => [column, copiedFormula(formula, row - firstRow(table), 0)]));
}

/** Writes the calculated columns of a table as for the row that is so many rows below its first row of data. */
export function reanchorColumns(parts: Parts, table: TablePart, rows: number): void {
  if (rows === 0) return;
  const xml = parts.text(table.path);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, CALCULATED)) {
    const formula = formulaIn(xml, each);
    if (formula !== '')
      edits.replace(each.openEnd, each.closeStart, escapeXml(copiedFormula(formula, rows, 0)));
  }
  parts.set(table.path, edits.apply());
}

/** First row of data of a table. */
export function firstRow({ area, headerRows }: TablePart): number {
  return area.top + headerRows;
}
