import { EditProblem, columnLetters } from '../../core/edits';
import { callsOurs, sheetsForm, type FormulaCell } from '../../core/formulas';
import { formulaKind } from '../../core/functions';
import type { FormulaEdit, Formulas } from '../calls/calls';
import { hasCells } from '../reading/tabs';
import { asReadBack, formulasIn } from '../writing/edits/formula-forms';
import type { Area, Restore } from '../../core/writing';
import { cellsRestore, storedCells } from '../writing/edits/former-cells';
import type { SheetsWritingHost } from '../writing/host';
import { firstLocked } from '../writing/locked';
import type { Own } from '../writing/own';
import { carryOut } from '../writing/transaction';
import { setCells } from '../writing/write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

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
export function setFormulas(host: SheetsWritingHost, { what, cells, names = [] }: FormulaEdit): void {
  const { spreadsheet } = host;
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
  carryOut(host, {
    what,
    touches: places.map(({ sheet, group }) => ({
      sheet: String(sheet.getSheetId()),
      areas: group.map(({ row, column }): Area => [row, column, 1, 1]),
    })),
    begin: () => ({
      restores: [
        ...names.map(({ name }): Restore<Own> => ({ op: 'own', own: { is: 'name', name, before: null } })),
        ...places.map(({ sheet, group }) =>
          cellsRestore(
            String(sheet.getSheetId()),
            storedCells(spreadsheet, sheet.getDataRange()),
            group.map(({ row, column, after }) => ({
              row,
              column,
              meant: after === '' ? null : { formula: asReadBack(after) },
            })),
          ),
        ),
      ],
    }),
    change() {
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
  });
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
export function refreshFormulas(host: SheetsWritingHost): number {
  const { spreadsheet } = host;
  const sheets = spreadsheet.getSheets().filter(hasCells);
  const places = sheets.flatMap((sheet) => {
    const area = sheet.getDataRange();
    const formulas = formulasIn(area);
    if (!formulas.some((row) => row.some((formula) => formulaKind(formula).ours))) return [];
    const shown = area.getValues() as unknown[][];
    const cells = formulas.flatMap((row, r) =>
      row.flatMap((formula, c) =>
        isStale(formula, shown[r]?.[c]) ? [[r + 1, c + 1, formula] satisfies [number, number, string]] : [],
      ),
    );
    const id = String(sheet.getSheetId());
    const mayChange = cells.filter(
      ([row, column]) =>
        firstLocked(new Map([[id, sheet]]), [{ sheet: id, areas: [[row, column, 1, 1]] }]) === null,
    );
    return mayChange.length === 0 ? [] : [{ sheet, id, cells: mayChange }];
  });
  const count = places.reduce((sum, { cells }) => sum + cells.length, 0);
  if (count === 0) return 0;
  carryOut(host, {
    what: 'refreshing the figures',
    touches: places.map(({ id, cells }) => ({
      sheet: id,
      areas: cells.map(([row, column]): Area => [row, column, 1, 1]),
    })),
    isUndoable: false,
    begin: () => ({
      restores: places.map(({ id, cells }): Restore<Own> => ({
        op: 'own',
        own: { is: 'formulas', sheet: id, cells },
      })),
    }),
    change() {
      for (const { sheet, cells } of places)
        setCells(
          sheet,
          cells.map(([row, column]) => ({ row, column, content: { value: '' } })),
        );
      SpreadsheetApp.flush();
      for (const { sheet, cells } of places)
        setCells(
          sheet,
          cells.map(([row, column, formula]) => ({ row, column, content: { formula } })),
        );
    },
  });
  return count;
}
