import type { SheetMark } from '../../core/host/sheet-mark';

/** Names of ours on a sheet, out of sight: rows and columns that are put in push them along. Two serve one write. */
export const EDGE = 'PartnerLedgerEdge';
export const ROW_MARK = 'PartnerLedgerRow';
/** Stays on the last cell of our area: the advisor may put lines into it, or take some out. */
const END = 'PartnerLedgerEnd';
export const OUR_NAMES = [EDGE, ROW_MARK];

/** What a write says that it needs when putting it back needs such a name on a sheet. */
export function namesOf(sheet: string): string {
  return `names on ${sheet}`;
}

/** Puts one of them on a cell, whatever an earlier failure has left. Rows and columns 0-based. */
export async function putName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  [row, column]: readonly [number, number],
): Promise<void> {
  const old = sheet.names.getItemOrNullObject(name);
  old.load('name');
  await context.sync();
  if (!old.isNullObject) old.delete();
  sheet.names.add(name, sheet.getRangeByIndexes(row, column, 1, 1)).visible = false;
}

/** Keeps where the area of a sheet of ours ends. */
export function keepEnd(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: Pick<SheetMark, 'rows' | 'columns'>,
): Promise<void> {
  return putName(context, sheet, END, [rows - 1, columns - 1]);
}

/** A mark with the size that its area has by now; the one that was written, when its last row or column is gone. */
export async function sizedNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: SheetMark,
): Promise<SheetMark> {
  const end = await whereNameIs(context, sheet, END);
  return end === null ? mark : { ...mark, rows: end[0] + 1, columns: end[1] + 1 };
}

/** Where it is now, 0-based; null when it is not there, or its cell is gone. */
export async function whereNameIs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<readonly [row: number, column: number] | null> {
  const at = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
  at.load('rowIndex,columnIndex');
  await context.sync();
  return at.isNullObject ? null : [at.rowIndex, at.columnIndex];
}
