import { columnLetters } from '../../core/edits';
import type { Area, Locked, Touch } from '../../core/writing';
import { RANGES_A_REQUEST } from '../reading/used-range';

const UNPROTECT = 'Take the protection off (Review > Unprotect Sheet)';

/**
 * The first of what a write touches that is protected. On a protected sheet unlocked cells take values, formats only where the
 * protection allows them; anything else (rows, columns, tables) is refused there, because it could not be taken back: even
 * where rows may be deleted, Excel deletes only those without a locked cell as far as the last column.
 */
export async function firstLocked(
  context: Excel.RequestContext,
  touches: readonly Touch[],
): Promise<Locked | null> {
  if (touches.length === 0) return null;
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  worksheets.load('items/id,items/name,items/protection/protected,items/protection/options');
  await context.sync();
  if (protection.protected && touches.includes('sheets'))
    return {
      place: 'the structure of this workbook',
      remedy: 'Take the protection off (Review > Protect Workbook) and try again.',
    };
  for (const sheet of worksheets.items) {
    if (!sheet.protection.protected) continue;
    const here = touches.flatMap((touch) => (touch !== 'sheets' && touch.sheet === sheet.id ? [touch] : []));
    const found =
      (await lockedCells(
        context,
        sheet,
        here.filter(({ formats }) => !formats),
      )) ??
      lockedFormat(
        sheet,
        here.find(({ formats }) => formats),
      );
    if (found !== null) return found;
  }
  return null;
}

type TouchOfSheet = Exclude<Touch, 'sheets'>;

function lockedFormat(sheet: Excel.Worksheet, touch: TouchOfSheet | undefined): Locked | null {
  const [area] = touch?.areas ?? [];
  if (area === undefined || sheet.protection.options.allowFormatCells === true) return null;
  return {
    place: `the format of ${placeOf(sheet, area)}`,
    remedy: `${UNPROTECT}, or have whoever protected it give the column the format that it needs (dates that of a date), and try again.`,
  };
}

async function lockedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  touches: readonly TouchOfSheet[],
): Promise<Locked | null> {
  if (touches.length === 0) return null;
  const wholly = { place: `the tab "${sheet.name}"`, remedy: `${UNPROTECT} and try again.` };
  if (touches.some(({ areas }) => areas === undefined)) return wholly;
  const areas = touches.flatMap(({ areas: own = [] }) => own);
  const answers: Array<{ readonly area: Area; readonly locked: boolean | null }> = [];
  for (let start = 0; start < areas.length; start += RANGES_A_REQUEST) {
    const asked = areas.slice(start, start + RANGES_A_REQUEST).map((area) => {
      const [row, column, rows, columns] = area;
      const range = sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
      range.load('format/protection/locked');
      return { area, range };
    });
    await context.sync();
    // Null says that some cells are locked and some are not.
    for (const { area, range } of asked)
      answers.push({ area, locked: range.format.protection.locked as boolean | null });
  }
  const closed = answers.find(({ locked }) => locked !== false);
  if (closed === undefined) return null;
  if (answers.every(({ locked }) => locked === true)) return wholly;
  return {
    place: placeOf(sheet, closed.area),
    remedy: `${UNPROTECT}, or have whoever protected it unlock these cells, and try again.`,
  };
}

function placeOf(sheet: Excel.Worksheet, [row, column, rows, columns]: Area): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return `${first === last ? `cell ${first}` : `the range ${first}:${last}`} of the tab "${sheet.name}"`;
}
