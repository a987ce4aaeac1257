import { hashText } from '../../core/workbook/values/text';
import type { Area, AreaAt, FormerCell, SeenArea, WritingHost } from '../../core/writing';
import { excelProblem } from '../problems';
import { loadPosition, RANGES_A_REQUEST } from '../reading/used-range';
import { missingCopy, sweep } from './backup';
import { firstLocked } from './locked';
import { Notes } from './notes';
import { isOwn, touchesOfOwn, type Own } from './own';
import { putOwnBack } from './put-own-back';
import { readAreas } from './seen-areas';
import { now, session } from './session';

/** What the engine asks of Excel, for the time of one run. */
export function excelWriting(context: Excel.RequestContext): WritingHost<Own> {
  const notes = new Notes(context);
  const known = async (): Promise<Map<string, Excel.Worksheet>> => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  };
  const inPieces = async <T>(items: readonly T[], each: (item: T) => void): Promise<void> => {
    for (let start = 0; start < items.length; start += RANGES_A_REQUEST) {
      items.slice(start, start + RANGES_A_REQUEST).forEach(each);
      await context.sync();
    }
  };
  return {
    session,
    now,
    isOwn,
    problem: excelProblem,
    sheetNames: async () => new Map([...(await known())].map(([id, { name }]) => [id, name])),
    locked: (touches) => firstLocked(context, touches),
    read: async (areas): Promise<Array<SeenArea | null>> => readAreas(context, await sheetsOf(areas), areas),
    async setCells(id, cells: readonly FormerCell[]) {
      const sheet = context.workbook.worksheets.getItem(id);
      await inPieces(cells, ({ row, column, content, format }) => {
        const cell = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
        if (format !== '') cell.numberFormat = [[format]];
        cell.formulas = [[content]];
      });
    },
    async clear(id, areas, formats) {
      const sheet = context.workbook.worksheets.getItem(id);
      await inPieces(areas, ([row, column, rows, columns]) =>
        sheet.getRangeByIndexes(row - 1, column - 1, rows, columns).clear(formats ? 'All' : 'Contents'),
      );
    },
    async removeSheet(id) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('id');
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    },
    putBack: (own) => putOwnBack(context, own),
    lookOf: (own) => lookOf(context, own),
    async lookOfSheet(id) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('id');
      await context.sync();
      if (sheet.isNullObject) return '';
      const used = loadPosition(sheet.getUsedRangeOrNullObject(true));
      await context.sync();
      if (used.isNullObject) return 'blank';
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      return lookOfArea(context, id, [rowIndex + 1, columnIndex + 1, rowCount, columnCount]);
    },
    missing: async (own) => (own.is === 'copy' ? missingCopy(context, own) : null),
    touchesOf: touchesOfOwn,
    noteKeys: () => notes.keys(),
    readNote: (key) => notes.read(key),
    putNote: (key, text) => notes.put(key, text),
    dropNotes: (keys) => notes.drop(keys),
    sweep: (needed, starting) => sweep(context, needed, starting),
  };

  async function sheetsOf(areas: readonly AreaAt[]): Promise<ReadonlyMap<string, Excel.Worksheet>> {
    return areas.length === 0 ? new Map<string, Excel.Worksheet>() : known();
  }
}

/** How it looks now: the same text as long as nobody changes it. */
async function lookOf(context: Excel.RequestContext, own: Own): Promise<string> {
  if (own.is === 'name') {
    const item = context.workbook.names.getItemOrNullObject(own.name);
    item.load('formula');
    await context.sync();
    return item.isNullObject ? '' : String(item.formula);
  }
  if (own.is === 'table area') {
    const range = loadPosition(context.workbook.tables.getItem(own.table).getRange());
    await context.sync();
    return [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount].join();
  }
  return lookOfArea(context, own.sheet, own.is === 'copy' ? [1, 1, own.rows, own.columns] : own.area);
}

/** What its cells hold, in short. */
async function lookOfArea(context: Excel.RequestContext, id: string, area: Area): Promise<string> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('id');
  await context.sync();
  if (sheet.isNullObject) return '';
  const [seen] = await readAreas(context, new Map([[id, sheet]]), [{ sheet: id, area }]);
  const [, , rows, columns] = area;
  let hash = 0;
  for (let r = 0; seen && r < rows; r++)
    for (let c = 0; c < columns; c++)
      hash = hashText(`${seen.formula(r, c) ?? String(seen.value(r, c))}\n`, hash);
  return `${area.join()} ${(hash >>> 0).toString(36)}`;
}
