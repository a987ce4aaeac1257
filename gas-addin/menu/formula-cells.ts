import { EditProblem, columnLetters } from '../../core/edits';
import { callsOurs, sheetsForm, type FormulaCell } from '../../core/formulas';
import { formulaKind } from '../../core/functions';
import type { FormulaEdit, Formulas } from '../calls/calls';
import { hasCells } from '../reading/tabs';
import { formulasIn } from '../writing/formula-forms';
import { beginJournal, dropJournal, type Restore } from '../writing/journal';
import { carryOut } from '../writing/transaction';
import { restoredCell, setCells, storedCells } from '../writing/write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The formulas that concern us: ours, and those that an export marks as filled by them. */
export function formulasOf(spreadsheet: Spreadsheet): Formulas {
  const cells: FormulaCell[] = [];
  for (const sheet of spreadsheet.getSheets().filter(hasCells)) {
    const name = sheet.getName();
    formulasIn(sheet.getDataRange()).forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula !== '' && (callsOurs(formula) || sheetsForm(formula) !== null))
          cells.push({ sheet: name, row: r + 1, column: c + 1, formula, value: null });
      }),
    );
  }
  return {
    cells,
    tabs: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    names: spreadsheet.getNamedRanges().map((named) => named.getName()),
  };
}

/** Replaces formulas, all or none, if each is still what it was. */
export function setFormulas(spreadsheet: Spreadsheet, { what, cells, names = [] }: FormulaEdit): void {
  for (const { name } of names)
    if (spreadsheet.getRangeByName(name))
      throw new EditProblem(`The name "${name}" is taken; nothing was changed.`);
  const sheets = new Map(
    spreadsheet
      .getSheets()
      .filter(hasCells)
      .map((sheet) => [sheet.getName(), sheet]),
  );
  const groups = new Map<string, FormulaEdit['cells'][number][]>();
  for (const cell of cells) groups.set(cell.sheet, [...(groups.get(cell.sheet) ?? []), cell]);
  const places = [...groups].map(([name, group]) => {
    const sheet = sheets.get(name);
    if (!sheet) throw new EditProblem(`There is no tab "${name}" any more; nothing was changed.`);
    const formulas = formulasIn(sheet.getDataRange());
    for (const { row, column, before } of group)
      if ((formulas[row - 1]?.[column - 1] ?? '') !== before)
        throw new EditProblem(
          `${name}: cell ${columnLetters(column)}${row} was changed meanwhile; nothing was changed. Try again.`,
        );
    return { sheet, group };
  });
  carryOut(
    spreadsheet,
    {
      what,
      restores: [
        ...names.map(({ name }): Restore => ({ op: 'no name', name })),
        ...places.map(({ sheet, group }): Restore => ({
          op: 'cells',
          sheet: sheet.getSheetId(),
          cells: stored(sheet, group),
        })),
      ],
      areas: [],
      tabs: [],
    },
    () => {
      for (const { sheet, group } of places) {
        // The room of a result must be blank before its formula is there.
        const cleared = group.filter(({ after }) => after === '');
        setCells(
          sheet,
          cleared.map(({ row, column }) => ({ row, column, content: { value: '' } })),
        );
        setCells(
          sheet,
          group
            .filter(({ after }) => after !== '')
            .map(({ row, column, after }) => ({ row, column, content: { formula: after } })),
        );
      }
      for (const { name, sheet, row, column } of names) {
        const place = sheets.get(sheet);
        if (place) spreadsheet.setNamedRange(name, place.getRange(row, column));
      }
    },
  );
}

/** What a cell shows when its formula failed (too many at once, Google's own errors), or was never finished. */
const FAILED = /^(#N\/A|#[A-Z]+(\/0)?[!?]|loading(\.\.\.|\u2026))$/i;

/** Whether only we can have a formula of ours computed again. */
function isStale(formula: string, shown: unknown): boolean {
  const { ours, unlinked } = formulaKind(formula);
  return unlinked || (ours && typeof shown === 'string' && FAILED.test(shown));
}

/**
 * Lets Sheets compute formulas of ours that have no `Ledger` cell: nothing tells it when they are out of date, and it keeps
 * what a formula gave as long as the formula stands. The same goes for one that shows an error, or "Loading...". So they are
 * taken out and put back. Gives how many there were.
 */
export function refreshFormulas(spreadsheet: Spreadsheet): number {
  const sheets = spreadsheet.getSheets().filter(hasCells);
  const places = sheets.flatMap((sheet) => {
    const area = sheet.getDataRange();
    const formulas = formulasIn(area);
    if (!formulas.some((row) => row.some((formula) => formulaKind(formula).ours))) return [];
    const shown = area.getValues() as unknown[][];
    const cells = storedCells(area).filter(
      ([row, column, kind, content]) =>
        kind === 'formula' && isStale(String(content), shown[row - 1]?.[column - 1]),
    );
    return cells.length === 0 ? [] : [{ sheet, cells }];
  });
  const count = places.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0) return 0;
  beginJournal({
    what: 'refreshing the figures',
    restores: places.map(({ sheet, cells }): Restore => ({ op: 'cells', sheet: sheet.getSheetId(), cells })),
    areas: [],
    tabs: [],
  });
  try {
    for (const { sheet, cells } of places)
      setCells(
        sheet,
        cells.map(([row, column]) => ({ row, column, content: { value: '' } })),
      );
    SpreadsheetApp.flush();
  } finally {
    for (const { sheet, cells } of places) setCells(sheet, cells.map(restoredCell));
    SpreadsheetApp.flush();
  }
  dropJournal();
  return count;
}

/** What the cells hold. */
function stored(sheet: Sheet, group: FormulaEdit['cells']) {
  const wanted = new Set(group.map(({ row, column }) => `${row},${column}`));
  return storedCells(sheet.getDataRange()).filter(([row, column]) => wanted.has(`${row},${column}`));
}
