/** Cells a request; with texts of ordinary length far below the 5 MB that an answer may have in Excel on the web. */
export const CELLS_A_REQUEST = 50_000;

/** Ranges a request: each takes some 500 characters of the 5 MB that a request may have. */
export const RANGES_A_REQUEST = 2000;

/** The place of cells on their sheet, 0-based. */
export interface Position {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function loadPosition(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/** Where a range is whose position is loaded. */
export function positionOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Position {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** What is wanted of an area of a sheet. */
export interface Wanted {
  readonly sheet: Excel.Worksheet;
  readonly area: Position;
  readonly what: 'values' | 'formulas' | 'numberFormat' | 'text';
}

/** Some whole rows of what is wanted, as Excel gave them. */
export interface Piece<Of extends Wanted> {
  readonly of: Of;
  /** Row of the sheet at which it begins, 0-based. */
  readonly rowIndex: number;
  readonly cells: unknown[][];
}

/**
 * Everything that waits, in pieces of whole rows: small areas come together in one request, large ones in several. Where long
 * texts make an answer too large all the same, it is asked for in halves. Whoever takes the pieces may put more into `waiting`.
 */
export async function* loaded<Of extends Wanted>(
  context: Excel.RequestContext,
  waiting: Of[],
): AsyncGenerator<Piece<Of>> {
  let most = CELLS_A_REQUEST;
  while (waiting.length > 0) {
    const next = firstOf(waiting, most);
    const asked = next.map(({ of, area }) => {
      const range = of.sheet.getRangeByIndexes(
        area.rowIndex,
        area.columnIndex,
        area.rowCount,
        area.columnCount,
      );
      return { of, area, range: range.load(of.what) };
    });
    try {
      await context.sync();
    } catch (error) {
      const cells = next.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
      if (!isTooLarge(error) || (next.length === 1 && next[0]?.area.rowCount === 1)) throw error;
      most = Math.ceil(cells / 2);
      continue;
    }
    waiting.splice(0, next.length, ...next.flatMap(restOf));
    for (const { of, area, range } of asked) {
      yield { of, rowIndex: area.rowIndex, cells: range[of.what] as unknown[][] };
      range.untrack();
    }
  }
}

/** As much of what waits as has so many cells, and at least one row. */
function firstOf<Of extends Wanted>(waiting: readonly Of[], most: number): Array<{ of: Of; area: Position }> {
  const first: Array<{ of: Of; area: Position }> = [];
  let left = most;
  for (const of of waiting) {
    const { rowCount, columnCount } = of.area;
    const fit = Math.min(rowCount, Math.floor(left / columnCount));
    const rows = first.length === 0 ? Math.max(fit, 1) : fit;
    if (rows === 0) break;
    const { rowIndex, columnIndex } = of.area;
    first.push({ of, area: { rowIndex, columnIndex, rowCount: rows, columnCount } });
    left -= rows * columnCount;
    if (rows < rowCount) break;
  }
  return first;
}

/** What is still wanted behind a piece. */
function restOf<Of extends Wanted>({ of, area }: { of: Of; area: Position }): Of[] {
  const { rowIndex, columnIndex, rowCount, columnCount } = of.area;
  const done = area.rowCount;
  if (done === rowCount) return [];
  return [
    { ...of, area: { rowIndex: rowIndex + done, columnIndex, rowCount: rowCount - done, columnCount } },
  ];
}

/** The values or formulas of an area in pieces of whole rows. */
export async function* pieces<Value>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Position,
  what: 'values' | 'formulas',
): AsyncGenerator<Value[][]> {
  for await (const { cells } of loaded(context, [{ sheet, area, what }])) yield cells as Value[][];
}

/** Whether an answer was larger than Excel on the web gives. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
