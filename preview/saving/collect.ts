import { HorizontalAlign, WrapStrategy, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import { quoteSheetName } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { BookChanges, CellLook, Move, SavedCell, SavedSheet } from '../../files/save-changes';
import { gridCell, sheetMark } from '../grid/read-sheets';
import { LEDGER_CELL } from '../grid/scorecard-sheet';
import { layoutOf } from './layout';
import { contentsOf, type Contents, type Original } from './original';

/** Tabs that the preview adds itself; they go into a file when something was typed on them, or relies on them. */
const OWN = ['scorecard', 'formulas'] as const;

/** What saving has to change in the file that was opened: the cells that differ, and nothing else. */
export function collectChanges(original: Original): BookChanges {
  const { workbook } = original;
  const now = workbook.getSheets();
  const ids = new Set(now.map((sheet) => sheet.getSheetId()));
  const removed = [...original.sheets]
    .filter(([id]) => !ids.has(id) && !isOwn(id))
    .map(([, { name }]) => name);
  const changed = now
    .filter((sheet) => !isOwn(sheet.getSheetId()))
    .map((sheet) => savedSheet(original, sheet, original.sheets.get(sheet.getSheetId())?.contents ?? null));
  const needsOwn =
    now.some((sheet) => isOwn(sheet.getSheetId()) && isTyped(original, sheet)) ||
    changed.some(({ cells }) => cells.some(({ formula }) => /\bLedger\b/i.test(formula ?? '')));
  const own = needsOwn
    ? now.filter((sheet) => isOwn(sheet.getSheetId())).map((sheet) => savedSheet(original, sheet, null))
    : [];
  const scorecard = now.find((sheet) => sheet.getSheetId() === 'scorecard');
  return {
    removed,
    sheets: [...changed, ...own],
    names: new Map(
      needsOwn && scorecard ? [['Ledger', `${quoteSheetName(scorecard.getSheetName())}!${LEDGER_CELL}`]] : [],
    ),
  };
}

function isOwn(id: string): boolean {
  return (OWN as readonly string[]).includes(id);
}

function isTyped(original: Original, sheet: FWorksheet): boolean {
  const before = original.sheets.get(sheet.getSheetId())?.contents ?? [];
  return written(before) !== written(contentsOf(sheet, original.formulas));
}

/** Places in our own formulas follow the rows of the advisor's tabs: that alone is nothing typed. */
function written(contents: Contents): string {
  return JSON.stringify(
    contents.map((row) => row.map((each) => (each.startsWith('=') ? each.replace(/\d+/g, '#') : each))),
  );
}

function savedSheet(original: Original, sheet: FWorksheet, before: Contents | null): SavedSheet {
  const moves = before === null ? [] : original.movesOf(sheet.getSheetId());
  const then = moves.reduce(movedContents, before ?? []);
  const now = contentsOf(sheet, original.formulas);
  const cells: SavedCell[] = [];
  for (let r = 0; r < Math.max(then.length, now.length); r++)
    for (let c = 0; c < Math.max(then[r]?.length ?? 0, now[r]?.length ?? 0); c++) {
      const content = now[r]?.[c] ?? '';
      if (content !== (then[r]?.[c] ?? ''))
        cells.push(savedCell(original, sheet, r, c, content, before === null));
    }
  const spilled = cells.flatMap((cell) => (cell.spill === undefined ? [] : filledBy(original, sheet, cell)));
  const mark = sheetMark(sheet);
  const inFile = before === null ? null : (original.sheets.get(sheet.getSheetId())?.name ?? null);
  return {
    inFile,
    title: sheet.getSheetName(),
    moves,
    cells: [...cells, ...spilled],
    ...(inFile === null ? { layout: layoutOf(sheet), ...(mark === null ? {} : { mark }) } : {}),
  };
}

/** Contents after rows or columns were put in or taken away. */
function movedContents(contents: Contents, { axis, at, count }: Move): Contents {
  if (axis === 'row') {
    if (contents.length < at) return contents;
    const kept = [...contents];
    kept.splice(at - 1, Math.max(0, -count), ...Array.from({ length: Math.max(0, count) }, () => []));
    return kept;
  }
  return contents.map((row) => {
    if (row.length < at) return row;
    const kept = [...row];
    kept.splice(at - 1, Math.max(0, -count), ...Array.from({ length: Math.max(0, count) }, () => ''));
    return kept;
  });
}

function savedCell(
  original: Original,
  sheet: FWorksheet,
  row: number,
  column: number,
  content: string,
  isNew: boolean,
): SavedCell {
  const data = sheet.getSheet().getCellRaw(row, column);
  const look = isNew ? lookOf(original, data) : undefined;
  const place = { row: row + 1, column: column + 1, ...(look === undefined ? {} : { look }) };
  if (data == null || content === '') return { ...place, value: null };
  const value = valueOf(original, data);
  if (!content.startsWith('=') || !(data.f || data.si)) return { ...place, value };
  const spill = spillOf(original, sheet, row, column);
  return { ...place, value, formula: content, ...(spill === null ? {} : { spill }) };
}

/** A number with the format of a date is a day; everything else is what the cell holds. */
function valueOf(original: Original, data: ICellData): SavedCell['value'] {
  const value = gridCell(data) ?? null;
  if (typeof value !== 'number' || data.f) return value;
  const pattern = styleOf(original, data)?.n?.pattern ?? '';
  const showsDay = /[dy]/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
  return showsDay && Number.isInteger(value) && value > 60 ? { date: value - SERIAL_OF_DAY_0 } : value;
}

function styleOf({ workbook }: Original, data: Nullable<ICellData>) {
  const style = data?.s;
  return typeof style === 'string' ? workbook.getWorkbook().getStyles().get(style) : style;
}

function lookOf(original: Original, data: Nullable<ICellData>): CellLook | undefined {
  const style = styleOf(original, data);
  if (!style) return undefined;
  const look: CellLook = {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.cl?.rgb ? { colour: style.cl.rgb } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.ht === HorizontalAlign.RIGHT ? { right: true } : {}),
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

function spillOf({ formulas }: Original, sheet: FWorksheet, row: number, column: number) {
  const range: IRange | null | undefined =
    formulas.getArrayFormulaRange()[sheet.getSheet().getUnitId()]?.[sheet.getSheetId()]?.[row]?.[column];
  if (!range) return null;
  return {
    top: range.startRow + 1,
    bottom: range.endRow + 1,
    left: range.startColumn + 1,
    right: range.endColumn + 1,
  };
}

/** What a formula shows in the cells that it fills, itself left out. */
function filledBy(original: Original, sheet: FWorksheet, { spill, row, column }: SavedCell): SavedCell[] {
  if (spill === undefined) return [];
  const rows =
    original.formulas.getArrayFormulaCellData()[sheet.getSheet().getUnitId()]?.[sheet.getSheetId()] ?? {};
  const filled: SavedCell[] = [];
  for (let r = spill.top; r <= spill.bottom; r++)
    for (let c = spill.left; c <= spill.right; c++) {
      const value = rows[r - 1]?.[c - 1]?.v ?? null;
      if ((r !== row || c !== column) && value !== null && value !== '')
        filled.push({ row: r, column: c, value });
    }
  return filled;
}
