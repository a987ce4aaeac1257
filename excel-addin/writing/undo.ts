import { EditProblem } from '../../core/edits';
import {
  dropJournal,
  keepJournal,
  markRow,
  restore,
  runJournals,
  type CellContent,
  type Restore,
} from './journal';
import { repair } from './repair';
import { loadSheets, type MarkedSheet } from './sheet-mark';
import { loadPosition } from '../reading/used-range';

/** What a write did, with how to put back what it changed. */
export interface Done {
  readonly what: string;
  readonly restores: readonly Restore[];
  /** Areas of sheets that were there, row, column, rows and columns, 0-based. */
  readonly areas: ReadonlyArray<{
    readonly sheet: string;
    readonly area: readonly [number, number, number, number];
  }>;
  /** Excel Tables that it changed. */
  readonly tables: readonly string[];
  /** Ids of the sheets that it added. */
  readonly tabs: readonly string[];
}

/** How everything that a write did looks when it is done; null for what is gone. */
type Look = ReadonlyArray<{ readonly place: string; readonly content: string }>;

/** A write that can be taken back as long as it looks as it was left. */
export interface LastWrite {
  readonly done: Done;
  readonly look: Look;
}

/** Looks at what a write has left; null when that cannot be seen: then it cannot be taken back. */
export async function remember(context: Excel.RequestContext, done: Done): Promise<LastWrite | null> {
  try {
    return { done, look: await lookAt(context, await loadSheets(context), done) };
  } catch {
    return null;
  }
}

/**
 * Takes a write back, if nothing of it was changed since. Once begun it is carried to its end: by a second try, else by the
 * next write or the next start.
 */
export async function takeBack(context: Excel.RequestContext, { done, look }: LastWrite): Promise<string> {
  await repair(context);
  const sheets = await loadSheets(context);
  const now = await lookAt(context, sheets, done);
  const changed = look.find(({ content }, at) => now[at]?.content !== content);
  if (changed)
    throw new EditProblem(
      `"${done.what}" was not taken back, because ${changed.place} was changed since; nothing was changed.`,
    );
  const home = sheets.find(({ sheet }) => !done.tabs.includes(sheet.id))?.sheet;
  if (!home) throw new EditProblem('Excel keeps at least one sheet; nothing was changed.');
  for (const each of done.restores)
    if (each.op === 'no rows') {
      const sheet = sheets.find(({ sheet: { id } }) => id === each.sheet)?.sheet;
      if (sheet) markRow(sheet, each.row + each.rows);
    }
  keepJournal(home, done.restores);
  await context.sync();
  try {
    await restore(context, sheets, done.restores);
    dropJournal(home);
    await context.sync();
  } catch {
    await runJournals(context);
  }
  // A sheet that was written over gets its copy back.
  await repair(context);
  return `Taken back: ${done.what}.`;
}

async function lookAt(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  done: Done,
): Promise<Look> {
  const byId = new Map(sheets.map(({ sheet }) => [sheet.id, sheet]));
  const areas = done.areas.map(({ sheet: id, area }) => {
    const sheet = byId.get(id);
    const range = sheet?.getRangeByIndexes(...area);
    range?.load('formulas');
    return { place: sheet ? `${sheet.name} row ${area[0] + 1}` : 'a tab of it', range };
  });
  const tabs = done.tabs.map((id) => {
    const sheet = byId.get(id);
    const range = sheet?.getUsedRangeOrNullObject(true);
    range?.load('formulas,address');
    return { place: sheet ? `the tab "${sheet.name}"` : 'a tab of it', range };
  });
  const tables = done.tables.map((name) => {
    const range = context.workbook.tables.getItem(name).getRange();
    return { place: `the table ${name}`, range: loadPosition(range) };
  });
  await context.sync();
  const content = (range: Excel.Range | undefined): string =>
    range === undefined || range.isNullObject ? '' : JSON.stringify(range.formulas as CellContent[][]);
  return [
    ...areas.map(({ place, range }) => ({ place, content: content(range) })),
    ...tabs.map(({ place, range }) => ({
      place,
      content: `${range && !range.isNullObject ? range.address.replace(/^.*!/, '') : ''}${content(range)}`,
    })),
    ...tables.map(({ place, range }) => ({
      place,
      content: [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount].join(),
    })),
  ];
}
