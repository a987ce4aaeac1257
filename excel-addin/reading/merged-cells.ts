import type { CellArea } from '../../core/workbook/input';
import type { Source } from './sheet-cells';
import type { Position } from './used-range';

/** Tries that fail, at most; of what Excel has not told by then it is said that nobody knows. */
const MOST_FAILURES = 60;

/**
 * The merged cells of each sheet, as positions within the area that is used; null where Excel does not tell them. It tells no more
 * than 512 of a range, and above that the whole request fails: then less is asked for at a time, down to a row. A merged
 * cell is told with the range that has its first cell.
 */
export async function mergedCells(
  context: Excel.RequestContext,
  sources: readonly Source[],
): Promise<Array<readonly CellArea[] | null>> {
  const found = sources.map((): CellArea[] | null => []);
  let failures = 0;
  const waiting: Part[][] = [sources.map(({ sheet, area }, at) => ({ at, sheet, area }))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parts = next.filter(({ at }) => found[at] !== null);
    if (parts.length === 0) continue;
    try {
      (await ask(context, parts)).forEach((merged, i) => {
        const { at } = parts[i] as Part;
        const { area } = sources[at] as Source;
        found[at]?.push(...merged.map((each) => within(each, area)));
      });
    } catch {
      // When Excel refuses everything for a moment it is not about merged cells: then this fails, too, and all is read later.
      context.workbook.application.load('calculationMode');
      await context.sync();
      const fewer = ++failures < MOST_FAILURES ? halves(parts) : null;
      if (fewer === null) for (const { at } of parts) found[at] = null;
      else waiting.push(...fewer);
    }
  }
  for (const each of found) each?.sort((a, b) => a.top - b.top || a.left - b.left);
  return found;
}

/** An area of the sheet at a place in the list. */
interface Part extends Pick<Source, 'sheet' | 'area'> {
  readonly at: number;
}

/** Half of the sheets each, or half of the rows of one; null for a single row. */
function halves(parts: readonly Part[]): Part[][] | null {
  const [only] = parts;
  if (only === undefined || parts.length > 1) {
    const half = Math.ceil(parts.length / 2);
    return [parts.slice(0, half), parts.slice(half)];
  }
  const { rowIndex, rowCount } = only.area;
  if (rowCount === 1) return null;
  const upper = Math.ceil(rowCount / 2);
  return [
    [{ ...only, area: { ...only.area, rowCount: upper } }],
    [{ ...only, area: { ...only.area, rowIndex: rowIndex + upper, rowCount: rowCount - upper } }],
  ];
}

/** Most sheets have no merged cell: of those nothing more is asked. */
async function ask(context: Excel.RequestContext, parts: readonly Part[]): Promise<Position[][]> {
  const asked = parts.map(({ sheet, area: { rowIndex, columnIndex, rowCount, columnCount } }) =>
    sheet
      .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
      .getMergedAreasOrNullObject()
      .load('areaCount'),
  );
  await context.sync();
  const some = asked.map((merged) => {
    if (merged.isNullObject) return null;
    merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return merged.areas;
  });
  if (some.some((areas) => areas !== null)) await context.sync();
  return some.map((areas) => areas?.items ?? []);
}

function within({ rowIndex, columnIndex, rowCount, columnCount }: Position, area: Position): CellArea {
  const [top, left] = [rowIndex - area.rowIndex, columnIndex - area.columnIndex];
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
