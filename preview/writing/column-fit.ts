import { LOOKS, lineCount, plannedCell, type Look } from '../../core/host/sheet-layout';
import type { PlannedCell, SheetPlan } from '../../core/host/sheet-plan';
import { columnCharacters, columnPixels } from '../grid/formats';

/** Between a text and the edges of its cell, and of the line above or below it. */
const PADDING = 8;
const LINE = 20;
/** Height of a row with a title. */
const TITLE = 32;
const POINTS = 11;

/** Widths of the plan's columns in pixels: the browser may have a wider font than the plan counts on, and headings are broken between words only. */
export function columnsOf(plan: SheetPlan): number[] {
  return plan.columnWidths.map((characters, column) => {
    const words = headingsOf(plan, column).flatMap((heading) => String(heading.value).split(' '));
    const widest = Math.max(0, ...words.map((word) => pixelsOf(word, LOOKS.columnHeader)));
    return Math.max(columnPixels(characters), Math.ceil(widest) + PADDING);
  });
}

/** Heights in pixels of the rows that need more than one line, and of a title on top. */
export function rowsOf(plan: SheetPlan, columns: readonly number[]): Map<number, number> {
  const digit = pixelsOf('0');
  const characters = columns.map((pixels) =>
    digit === 0 ? columnCharacters(pixels) : (pixels - PADDING) / digit,
  );
  const heights = new Map<number, number>();
  plan.rows.forEach((row, at) => {
    const lines = lineCount(row, characters);
    if (lines > 1) heights.set(at, lines * LINE);
  });
  if (plannedCell(plan, 0, 0)?.style === 'title') heights.set(0, TITLE);
  return heights;
}

function headingsOf(plan: SheetPlan, column: number): PlannedCell[] {
  return plan.rows.flatMap((_, row) => {
    const cell = plannedCell(plan, row, column);
    return cell?.style === 'columnHeader' ? [cell] : [];
  });
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** As the grid draws it; 0 where there is no screen. */
function pixelsOf(text: string, { bold, size = POINTS }: Look = {}): number {
  if (canvas === undefined)
    canvas = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (canvas === null) return 0;
  canvas.font = `${bold === true ? 'bold ' : ''}${size}pt Arial`;
  return canvas.measureText(text).width;
}
