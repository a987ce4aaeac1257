import type { HiddenRows } from '../../core/workbook/input';
import type { Source } from './sheet-cells';

/** Rows a request: of each Excel tells some 20 characters, and an answer of the web may have 5 MB. */
const ROWS_A_REQUEST = 50_000;

/**
 * Which rows of each sheet are out of sight, as positions within the area that is used. Whether all, none or some of them are came
 * with the area; only of a sheet with some of them each row is asked for. `'some'` where Excel does not tell which.
 */
export async function hiddenRows(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<HiddenRows[]> {
  const found = sources.map(({ area, rowsAreHidden }): HiddenRows =>
    rowsAreHidden === true ? Array.from({ length: area.rowCount }, (_, row) => row) : [],
  );
  for (const [at, source] of sources.entries())
    if (source.rowsAreHidden === null) found[at] = await eachRow(context, source);
  return found;
}

async function eachRow(context: Excel.RequestContext, { sheet, area }: Source): Promise<HiddenRows> {
  const hidden: number[] = [];
  try {
    for (let first = 0; first < area.rowCount; first += ROWS_A_REQUEST) {
      const count = Math.min(ROWS_A_REQUEST, area.rowCount - first);
      const told = sheet
        .getRangeByIndexes(area.rowIndex + first, area.columnIndex, count, 1)
        .getRowProperties({ rowHidden: true });
      await context.sync();
      told.value.forEach(({ rowHidden }, row) => {
        if (rowHidden === true) hidden.push(first + row);
      });
    }
  } catch {
    // When Excel refuses everything for a moment it is not about rows: then this fails, too, and all is read later.
    context.workbook.application.load('calculationMode');
    await context.sync();
  }
  return hidden.length > 0 ? hidden : 'some';
}
