import { EditProblem } from '../../core/edits';
import { hashText } from '../../core/workbook/values/text';
import { beginJournal, finishJournal, readJournal, reopenJournal, type Area, type Journal } from './journal';
import { underLock } from './lock';
import { quietly } from '../cells/quietly';
import { repair, setEdge, sweep } from './repair';
import { findMarks } from './sheet-mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One write of the advisor's at a time; what it leaves when it fails is put back, at the latest by the next one. */
export function write<T>(run: (spreadsheet: Spreadsheet) => T): T {
  return underLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    repair(spreadsheet);
    let result: T;
    try {
      result = run(spreadsheet);
    } catch (error) {
      quietly(() => repair(spreadsheet));
      throw error;
    }
    // What is written stands; a copy that is without use can wait for the next time.
    quietly(() => sweep(spreadsheet));
    return result;
  });
}

/** Makes changes under a journal: it says how to put everything back, until all of it is on the sheets. */
export function carryOut(spreadsheet: Spreadsheet, journal: Journal, change: () => void): void {
  beginJournal(journal);
  change();
  endJournal(spreadsheet, journal);
}

/** All of it is on the sheets: from here on it counts, and undo may take it back. */
export function endJournal(spreadsheet: Spreadsheet, { what, restores, areas, tabs }: Journal): void {
  SpreadsheetApp.flush();
  const journal = { what, restores, areas, tabs };
  finishJournal(journal, hash(lookOf(spreadsheet, journal)));
}

/** What undo would take back; null when there is nothing. */
export function undoable(): string | null {
  const journal = readJournal();
  return journal?.state === 'done' ? journal.what : null;
}

/** Takes the last write back, if nothing of it was changed since. Once begun it is carried to its end. */
export function undo(spreadsheet: Spreadsheet): string {
  const journal = readJournal();
  if (journal?.state !== 'done') throw new EditProblem('There is nothing to take back.');
  if (hash(lookOf(spreadsheet, journal)) !== journal.look)
    throw new EditProblem(
      `"${journal.what}" was not taken back, because something of it was changed since; nothing was changed.`,
    );
  for (const each of journal.restores)
    if (each.op === 'copy') {
      const own = findMarks(spreadsheet).filter(({ sheet }) => sheet.getSheetId() === each.sheet)[0];
      if (own) setEdge(spreadsheet, own.sheet, own.mark.rows, own.mark.columns);
    }
  reopenJournal();
  try {
    repair(spreadsheet);
  } catch {
    repair(spreadsheet);
  }
  return `Taken back: ${journal.what}.`;
}

/** How everything that a write did looks now. */
function lookOf(spreadsheet: Spreadsheet, { areas, restores, tabs }: Journal): string {
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const looks: unknown[] = areas.map(({ sheet, area }) => contents(sheets.get(sheet), area));
  for (const id of tabs) {
    const sheet = sheets.get(id);
    looks.push(
      sheet
        ? contents(sheet, [1, 1, Math.max(sheet.getLastRow(), 1), Math.max(sheet.getLastColumn(), 1)])
        : null,
    );
  }
  for (const each of restores) {
    if (each.op === 'name') looks.push(spreadsheet.getRangeByName(each.name)?.getA1Notation() ?? null);
    if (each.op !== 'cells' || each.cells.length === 0) continue;
    const rows = each.cells.map(([row]) => row);
    const columns = each.cells.map(([, column]) => column);
    const [top, left] = [least(rows), least(columns)];
    const box = contents(sheets.get(each.sheet), [top, left, most(rows) - top + 1, most(columns) - left + 1]);
    looks.push(each.cells.map(([row, column]) => box?.[row - top]?.[column - left] ?? null));
  }
  return JSON.stringify(looks);
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** Formulas, else values, of an area as far as the sheet reaches. */
function contents(sheet: Sheet | undefined, [row, column, rows, columns]: Area): unknown[][] | null {
  if (!sheet) return null;
  const height = Math.min(row + rows - 1, sheet.getMaxRows()) - row + 1;
  const width = Math.min(column + columns - 1, sheet.getMaxColumns()) - column + 1;
  if (height < 1 || width < 1) return [];
  const area = sheet.getRange(row, column, height, width);
  const formulas = area.getFormulas();
  return (area.getValues() as unknown[][]).map((line, r) =>
    line.map((value, c) => (formulas[r]?.[c] ? formulas[r][c] : value)),
  );
}

function hash(text: string): string {
  return `${text.length}.${(hashText(text) >>> 0).toString(36)}`;
}
