/** Cells a request; with texts of ordinary length far below the 5 MB that an answer may have in Excel on the web. */
const CELLS_A_REQUEST = 50_000;

export function loadPosition(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/**
 * The values or formulas of a range whose position is loaded, in pieces of whole rows, a request each. Where long texts
 * make an answer too large all the same, it is asked for in halves.
 */
export async function* pieces<Value>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>,
  what: 'values' | 'formulas',
): AsyncGenerator<Value[][]> {
  let most = Math.max(1, Math.floor(CELLS_A_REQUEST / area.columnCount));
  for (let start = 0; start < area.rowCount;) {
    const count = Math.min(most, area.rowCount - start);
    const piece = sheet.getRangeByIndexes(area.rowIndex + start, area.columnIndex, count, area.columnCount);
    piece.load(what);
    try {
      await context.sync();
    } catch (error) {
      if (count === 1 || !isTooLarge(error)) throw error;
      most = Math.ceil(count / 2);
      continue;
    }
    yield piece[what] as Value[][];
    piece.untrack();
    start += count;
  }
}

/** Whether an answer was larger than Excel on the web gives. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
