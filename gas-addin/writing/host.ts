import type { Area, Touch, WritingHost } from '../../core/writing';
import { googleProblem } from '../google-problems';
import { hasCells } from '../reading/tabs';
import { UNFINISHED } from './sheets/build-sheet';
import { restoredCell } from './edits/former-cells';
import { firstLocked } from './locked';
import { openNotes, type Notes } from './notes';
import { isOwn, type Own } from './own';
import { edgesOf, putOwnBack } from './put-own-back';
import { clipped, lookOf, seenArea } from './seen';
import { findMarks } from './sheets/sheet-mark';
import { setCells } from './write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The mark of a copy that a sheet of ours may get back. */
export const BACKUP = 'backup:';

export interface SheetsWritingHost extends WritingHost<Own> {
  readonly spreadsheet: Spreadsheet;
  readonly notes: Notes;
  /** Every sheet by its id, and the ids of those that are ours, as this run knows them. */
  sheets(): ReadonlyMap<string, Sheet>;
  ownSheets(): ReadonlySet<string>;
  /** Said when a write makes hidden sheets or names of ours, before and after. */
  makesSheets(): void;
}

/** Google Sheets for the writing engine. Whoever uses it holds the lock, so that no other write is at work. */
export function writingHost(spreadsheet: Spreadsheet, run?: string): SheetsWritingHost {
  const person = personKey();
  const session = { person, run: run ?? person };
  const notes = openNotes((all) => othersUndo(all, person));
  let known = new Map<string, Sheet>();
  const sheets = (): Map<string, Sheet> =>
    (known = new Map(spreadsheet.getSheets().map((sheet) => [String(sheet.getSheetId()), sheet])));
  /** Those that a journal speaks of; whatever is not known yet is looked for. */
  const byId = (ids: readonly string[]): ReadonlyMap<string, Sheet> =>
    ids.every((id) => known.has(id)) ? known : sheets();
  const sheetOf = (id: string): Sheet | undefined => byId([id]).get(id);
  // Nothing of ours can be left over before sheets were made, once that has been looked at.
  let mayHaveLeft = true;
  let own: ReadonlySet<string> | null = null;
  const lookOfWhole = (sheet: Sheet | undefined): string =>
    sheet ? lookOf(sheet, [1, 1, Math.max(sheet.getLastRow(), 1), Math.max(sheet.getLastColumn(), 1)]) : '';
  return {
    spreadsheet,
    notes,
    session,
    problem: (error) => googleProblem(error instanceof Error ? error.message : String(error)),
    now: () => Date.now(),
    makesSheets() {
      mayHaveLeft = true;
      own = null;
      known = new Map();
    },
    sheets: () => (known.size > 0 ? known : sheets()),
    ownSheets: () => (own ??= idsOf(findMarks(spreadsheet))),
    sheetNames: () =>
      new Map(Array.from(known.size > 0 ? known : sheets(), ([id, sheet]) => [id, sheet.getName()])),
    locked: (touches) =>
      firstLocked(byId(touches.flatMap((touch) => (touch === 'sheets' ? [] : [touch.sheet]))), touches),
    read(areas) {
      return areas.map(({ sheet: id, area }) => {
        const sheet = sheetOf(id);
        return sheet ? seenArea(spreadsheet, sheet, area) : null;
      });
    },
    setCells(id, cells) {
      const sheet = sheetOf(id);
      if (sheet) setCells(sheet, cells.map(restoredCell), 'formats first');
    },
    clear(id, areas, formats) {
      const sheet = sheetOf(id);
      for (const area of areas) if (sheet) clear(sheet, area, formats);
    },
    removeSheet(id) {
      const sheet = sheetOf(id);
      if (!sheet) return;
      known = new Map();
      spreadsheet.deleteSheet(sheet);
    },
    putBack: (own) => putOwnBack(spreadsheet, byId(sheetsOf(own)), own),
    lookOf: (own) => lookOfOwn(spreadsheet, byId(own.is === 'name' ? [] : [own.sheet]), own),
    lookOfSheet: (id) => lookOfWhole(sheetOf(id)),
    missing: (own) =>
      own.is === 'copy' && !sheets().has(own.copy) ? 'the copy of what stood there is gone' : null,
    touchesOf,
    isOwn,
    noteKeys: () => notes.keys(),
    readNote: (key) => notes.read(key),
    putNote: (key, text) => notes.put(key, text),
    dropNotes: (keys) => notes.drop(keys),
    sweep(needed) {
      if (!mayHaveLeft) return;
      known = new Map();
      own = null;
      const left = sweep(spreadsheet, needed);
      mayHaveLeft = left.isKept;
      own = left.own;
      known = left.sheets;
    },
  };
}

/** The same for a person whenever they come, without saying who it is; nobody in particular where Google does not tell it. */
function personKey(): string {
  try {
    return Session.getTemporaryActiveUserKey() || NOBODY;
  } catch (error) {
    if (/permission|authori[sz]|googleapis\.com\/auth/i.test(String(error))) return NOBODY;
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

/** The sheets that it speaks of. */
function sheetsOf(own: Own): string[] {
  if (own.is === 'name') return own.before === null ? [] : [own.before.sheet];
  return own.is === 'copy' ? [own.sheet, own.copy] : [own.sheet];
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

/** Removes what nothing needs any more: unfinished sheets, copies without an undo, names of edges. Gives what is there then. */
function sweep(spreadsheet: Spreadsheet, needed: ReadonlySet<string>) {
  let isKept = false;
  const own = new Set<string>();
  for (const { sheet, mark, duplicate } of findMarks(spreadsheet)) {
    const id = String(sheet.getSheetId());
    const serves = mark.mark.indexOf(BACKUP) === 0 || mark.unfinished === true;
    if (!duplicate && serves && !needed.has(id)) {
      spreadsheet.deleteSheet(sheet);
      continue;
    }
    own.add(id);
    if (serves) isKept = true;
  }
  const sheets = new Map<string, Sheet>();
  for (const sheet of spreadsheet.getSheets()) {
    const id = String(sheet.getSheetId());
    const isUnmarked = sheet.getName().indexOf(UNFINISHED) === 0 && !own.has(id);
    if (isUnmarked && hasCells(sheet) && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
    else sheets.set(id, sheet);
  }
  for (const [copy, name] of edgesOf(spreadsheet)) if (!needed.has(copy)) spreadsheet.removeNamedRange(name);
  return { isKept, own, sheets };
}

function idsOf(marks: ReturnType<typeof findMarks>): Set<string> {
  return new Set(marks.map(({ sheet }) => String(sheet.getSheetId())));
}
