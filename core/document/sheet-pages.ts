import { chartRows } from '../host/chart-space';
import { lineCount } from '../host/sheet-layout';
import type { PlannedCell, PlannedChart, SheetPlan } from '../host/sheet-plan';

/** Rows that stay on one page where they fit on one. */
export interface Piece {
  readonly rows: ReadonlyArray<ReadonlyArray<PlannedCell | null>>;
  /** `new`: begins a page; `same`: never does. */
  readonly page?: 'new' | 'same';
  /** Too little for a page of its own: what comes next may stand on its page. */
  readonly light?: true;
}

/** Inches of white around a page: narrow ones, because a review has many columns. */
const MARGINS = { sides: 0.35, ends: 0.45 } as const;

/** Inches between them of a page that lies: the narrower of Letter and A4, and the lower one. */
const WIDE = 11 - 2 * MARGINS.sides;
const HIGH = 8.27 - 2 * MARGINS.ends - 0.1;

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
): Required<Pick<NonNullable<SheetPlan['print']>, 'scale' | 'breaksBefore' | 'margins'>> {
  const pixels = columnWidths.reduce((sum, each) => sum + each * PIXELS_A_CHARACTER + PIXELS_A_COLUMN, 0);
  const scale = Math.max(10, Math.min(100, Math.floor((100 * ROOM * WIDE * PIXELS_AN_INCH) / pixels)));
  const fit = Math.floor(HIGH / ((INCHES_A_ROW * scale) / 100));
  const breaksBefore: number[] = [];
  let [row, used] = [0, 0];
  let light = false;
  for (const piece of pieces) {
    const { rows, page } = piece;
    const end = row + rows.length;
    // A row may have several lines, and a chart has its own rows.
    const tall = rows.reduce((sum, cells) => sum + lineCount(cells, columnWidths) - 1, 0);
    const drawn = charts
      .filter(({ headerRow }) => headerRow >= row && headerRow < end)
      .reduce((sum, chart) => sum + chartRows(chart) + 1, 0);
    const height = rows.length + tall + drawn;
    const begins: boolean = (page === 'new' && !light) || (page !== 'same' && used + height > fit);
    if (begins && row > titleRows) {
      breaksBefore.push(row);
      used = titleRows;
    }
    light = piece.light === true && begins;
    used += height;
    // Longer than a page: the rest is on the next.
    if (used > fit) used = titleRows + (used % fit);
    row = end;
  }
  return { scale, breaksBefore, margins: MARGINS };
}
