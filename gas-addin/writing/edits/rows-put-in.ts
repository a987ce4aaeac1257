import { stretchFormula } from '../../../core/edits';
import type { EditStep } from '../../../core/host/edit-plan';
import { printsOf, type Meant } from '../../../core/writing';
import { asReadBack, formulasIn } from './formula-forms';
import type { OwnOf } from '../own';
import { setCells } from '../write-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type AppendRows = Extract<EditStep, { readonly kind: 'append rows' }>;

/** How whole rows that are put in above a totals row are taken out again; `meant` is what their cells get, row by row. */
export function rowsPutIn(
  sheet: Sheet,
  { after, left, rows }: AppendRows,
  meant: readonly Meant[],
): OwnOf<'rows'> {
  const columns = rows[0]?.length ?? 0;
  return {
    is: 'rows',
    sheet: String(sheet.getSheetId()),
    row: after,
    rows: rows.length,
    had: sheet.getMaxRows(),
    left,
    columns,
    meant: printsOf([meant], meant.length),
    totals: stretched(formulasOf(sheet, after + 1), after, rows.length).map(
      ({ column, before, after: now }) => [column, before, asReadBack(now)],
    ),
  };
}

/** Puts whole rows in above a totals row, whose formulas over the rows above go on to them. */
export function putIn(sheet: Sheet, after: number, rows: number): void {
  sheet.insertRowsAfter(after, rows);
  const row = after + rows + 1;
  setCells(
    sheet,
    stretched(formulasOf(sheet, row), after, rows).map(({ column, after: formula }) => ({
      row,
      column,
      content: { formula },
    })),
  );
}

function formulasOf(sheet: Sheet, row: number): string[] {
  return row > sheet.getMaxRows()
    ? []
    : (formulasIn(sheet.getRange(row, 1, 1, sheet.getMaxColumns()))[0] ?? []);
}

function stretched(formulas: readonly string[], last: number, rows: number) {
  return formulas.flatMap((before, c) => {
    const after = stretchFormula(before, last, rows);
    return after === before ? [] : [{ column: c + 1, before, after }];
  });
}
