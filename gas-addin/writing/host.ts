import type { Area, Touch, WritingHost } from '../../core/writing';
import { hasCells } from '../reading/tabs';
import { UNFINISHED } from './build-sheet';
import { restoredCell } from './former-cells';
import { firstLocked } from './locked';
import { openNotes, type Notes } from './notes';
import { isOwn, type Own } from './own';
import { edgesOf, putOwnBack } from './put-own-back';
import { clipped, lookOf, seenArea } from './seen';
import { findMarks } from './sheet-mark';
import { setCells } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The mark of a copy that a sheet of ours may get back. */
export const BACKUP = 'backup:';

export interface SheetsWritingHost extends WritingHost<Own> {
  readonly spreadsheet: Spreadsheet;
  readonly notes: Notes;
}

/** Google Sheets for the writing engine. Whoever uses it holds the lock, so that no other write is at work. */
export function writingHost(spreadsheet: Spreadsheet, run?: string): SheetsWritingHost {
  const person = personKey();
  const session = { person, run: run ?? person };
  const notes = openNotes((all) => othersUndo(all, person));
  const byId = (): Map<string, Sheet> =>
    new Map(spreadsheet.getSheets().map((sheet) => [String(sheet.getSheetId()), sheet]));
  const lookOfWhole = (sheet: Sheet | undefined): string =>
    sheet ? lookOf(sheet, [1, 1, Math.max(sheet.getLastRow(), 1), Math.max(sheet.getLastColumn(), 1)]) : '';
  return {
    spreadsheet,
    notes,
    session,
    now: () => Date.now(),
    sheetNames: () => new Map(Array.from(byId(), ([id, sheet]) => [id, sheet.getName()])),
    locked: (touches) => firstLocked(byId(), touches),
    read(areas) {
      const sheets = byId();
      return areas.map(({ sheet: id, area }) => {
        const sheet = sheets.get(id);
        return sheet ? seenArea(spreadsheet, sheet, area) : null;
      });
    },
    setCells(id, cells) {
      const sheet = byId().get(id);
      if (sheet) setCells(sheet, cells.map(restoredCell), 'formats first');
    },
    clear(id, areas, formats) {
      const sheet = byId().get(id);
      for (const area of areas) if (sheet) clear(sheet, area, formats);
    },
    removeSheet(id) {
      const sheet = byId().get(id);
      if (sheet) spreadsheet.deleteSheet(sheet);
    },
    putBack: (own) => putOwnBack(spreadsheet, byId(), own),
    lookOf: (own) => lookOfOwn(spreadsheet, byId(), own),
    lookOfSheet: (id) => lookOfWhole(byId().get(id)),
    missing: (own) =>
      own.is === 'copy' && !byId().has(own.copy) ? 'the copy of what stood there is gone' : null,
    touchesOf,
    isOwn,
    noteKeys: () => notes.keys(),
    readNote: (key) => notes.read(key),
    putNote: (key, text) => notes.put(key, text),
    dropNotes: (keys) => notes.drop(keys),
    sweep: (needed) => sweep(spreadsheet, needed),
  };
}

/** The same for a person whenever they come, without saying who it is; nobody in particular where Google does not tell it. */
function personKey(): string {
  try {
    return Session.getTemporaryActiveUserKey() || NOBODY;
  } catch (error) {
    if (/permission|authori[sz]/i.test(String(error))) return NOBODY;
    throw error;
  }
}

const NOBODY = 'somebody';

/** Notes of undos of other people, the oldest first, when there is no room for what is to be written. */
function othersUndo(notes: Notes, person: string): string[] {
  return notes.keys().flatMap((key) => {
    const [, journal] = /^(.* )head$/.exec(key) ?? [];
    if (journal === undefined) return [];
    try {
      const head = JSON.parse(notes.read(key)) as { readonly person?: unknown; readonly state?: unknown };
      return head.state !== 'writing' && head.person !== person ? [key, `${journal}body`] : [];
    } catch {
      return [key, `${journal}body`];
    }
  });
}

function clear(sheet: Sheet, area: Area, formats: boolean): void {
  const within = clipped(sheet, area);
  if (within === null) return;
  const range = sheet.getRange(...within);
  if (formats) range.clear();
  else range.clearContent();
}

function touchesOf(own: Own): Touch[] {
  switch (own.is) {
    case 'name':
      return [];
    case 'size':
      return [{ sheet: own.sheet, areas: [] }];
    case 'rows':
      return [{ sheet: own.sheet, areas: [[own.row + 1, 1, own.rows, own.left + own.columns - 1]] }];
    case 'formulas':
      return [{ sheet: own.sheet, areas: own.cells.map(([row, column]): Area => [row, column, 1, 1]) }];
    case 'copy':
      return [{ sheet: own.sheet, areas: [[1, 1, own.rows, own.columns]] }];
  }
}

function lookOfOwn(spreadsheet: Spreadsheet, sheets: ReadonlyMap<string, Sheet>, own: Own): string {
  switch (own.is) {
    case 'name':
      return spreadsheet.getRangeByName(own.name)?.getA1Notation() ?? '';
    case 'size':
    case 'formulas':
      return '';
    case 'rows': {
      const sheet = sheets.get(own.sheet);
      return sheet ? lookOf(sheet, [own.row + 1, 1, own.rows + 1, sheet.getMaxColumns()]) : '';
    }
    case 'copy':
      return lookOf(sheets.get(own.sheet), [1, 1, own.rows, own.columns]);
  }
}

/** Removes what nothing needs any more: unfinished sheets, copies without an undo, names of edges. */
function sweep(spreadsheet: Spreadsheet, needed: ReadonlySet<string>): void {
  const marks = findMarks(spreadsheet);
  const marked = new Set(marks.map(({ sheet }) => sheet.getSheetId()));
  for (const { sheet, mark, duplicate } of marks) {
    if (duplicate) continue;
    const isCopy = mark.mark.indexOf(BACKUP) === 0;
    if ((isCopy || mark.unfinished === true) && !needed.has(String(sheet.getSheetId())))
      spreadsheet.deleteSheet(sheet);
  }
  for (const sheet of spreadsheet.getSheets())
    if (
      sheet.getName().indexOf(UNFINISHED) === 0 &&
      !marked.has(sheet.getSheetId()) &&
      hasCells(sheet) &&
      sheet.getLastRow() === 0
    )
      spreadsheet.deleteSheet(sheet);
  for (const [copy, name] of edgesOf(spreadsheet)) if (!needed.has(copy)) spreadsheet.removeNamedRange(name);
}
