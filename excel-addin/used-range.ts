/** Cells a request: far below the 5 MB that a request may have in Excel on the web, even with long texts. */
const CELLS_A_REQUEST = 50_000;

export function loadPosition(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

/** The values or formulas of a range whose position is loaded, in pieces of whole rows, a request each. */
export async function* pieces<Value>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Excel.Range,
  what: 'values' | 'formulas',
): AsyncGenerator<Value[][]> {
  const rowsARequest = Math.max(1, Math.floor(CELLS_A_REQUEST / area.columnCount));
  for (let start = 0; start < area.rowCount; start += rowsARequest) {
    const count = Math.min(rowsARequest, area.rowCount - start);
    const piece = sheet.getRangeByIndexes(area.rowIndex + start, area.columnIndex, count, area.columnCount);
    piece.load(what);
    await context.sync();
    yield piece[what] as Value[][];
    piece.untrack();
  }
}
