import { chartRows } from '../host/chart-space';
import { headingLines } from '../host/sheet-layout';
import type { PlannedCell, PlannedChart } from '../host/sheet-plan';

/** Rows that stay on one page where they fit on one. */
export interface Piece {
  readonly rows: ReadonlyArray<ReadonlyArray<PlannedCell | null>>;
  /** `new`: begins a page; `same`: never does. */
  readonly page?: 'new' | 'same';
}

/** Inches between usual margins of a page that lies: the narrower of Letter and A4, and the lower one. */
const WIDE = 9.6;
const HIGH = 6.7;

const PIXELS_AN_INCH = 96;
const PIXELS_A_CHARACTER = 7;
const PIXELS_A_COLUMN = 5;
const INCHES_A_ROW = 15 / 72;

/** Share of the width that is used: where the usual font is missing, columns are wider. */
const ROOM = 0.78;

/**
 * Where the pages of a sheet begin, and the percent at which it is printed so that a page is as wide as the columns. Pieces are
 * kept whole: a page ends before one that does not fit any more, so no heading stands alone and no partner is cut.
 */
export function pagesOf(
  pieces: readonly Piece[],
  columnWidths: readonly number[],
  charts: readonly PlannedChart[],
  titleRows: number,
): { readonly scale: number; readonly breaksBefore: readonly number[] } {
  const pixels = columnWidths.reduce((sum, each) => sum + each * PIXELS_A_CHARACTER + PIXELS_A_COLUMN, 0);
  const scale = Math.max(10, Math.min(100, Math.floor((100 * ROOM * WIDE * PIXELS_AN_INCH) / pixels)));
  const fit = Math.floor(HIGH / ((INCHES_A_ROW * scale) / 100));
  const breaksBefore: number[] = [];
  let [row, used] = [0, 0];
  for (const { rows, page } of pieces) {
    const end = row + rows.length;
    // Headings may have several lines, and a chart has its own rows.
    const tall = rows.reduce((sum, cells) => sum + headingLines(cells, columnWidths) - 1, 0);
    const drawn = charts
      .filter(({ headerRow }) => headerRow >= row && headerRow < end)
      .reduce((sum, chart) => sum + chartRows(chart) + 1, 0);
    const height = rows.length + tall + drawn;
    const begins = page === 'new' || (page !== 'same' && used + height > fit);
    if (begins && row > titleRows) {
      breaksBefore.push(row);
      used = titleRows;
    }
    used += height;
    // Longer than a page: the rest is on the next.
    if (used > fit) used = titleRows + (used % fit);
    row = end;
  }
  return { scale, breaksBefore };
}
