import type { Area, AreaAt, SeenArea } from '../../core/writing';
import { CELLS_A_REQUEST, isTooLarge, pieces, RANGES_A_REQUEST } from '../reading/used-range';

/** What stands in areas, small ones together in a request, large ones in several; null where the sheet is gone. */
export async function readAreas(
  context: Excel.RequestContext,
  byId: ReadonlyMap<string, Excel.Worksheet>,
  areas: readonly AreaAt[],
): Promise<Array<SeenArea | null>> {
  const found: Array<SeenArea | null> = areas.map(() => null);
  let waiting: Array<{ readonly at: number; readonly range: Excel.Range }> = [];
  let cells = 0;
  const inPieces = async (at: number): Promise<void> => {
    const { sheet: id, area } = areas[at] ?? { sheet: '', area: [1, 1, 1, 1] };
    const sheet = byId.get(id);
    if (sheet) found[at] = await readInPieces(context, sheet, area);
  };
  const settle = async (): Promise<void> => {
    const ready = waiting;
    [waiting, cells] = [[], 0];
    try {
      if (ready.length > 0) await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      for (const { at } of ready) await inPieces(at);
      return;
    }
    for (const { at, range } of ready) found[at] = seenArea(range.values, range.formulas);
  };
  for (const [at, { sheet: id, area }] of areas.entries()) {
    const sheet = byId.get(id);
    if (!sheet) continue;
    const [row, column, rows, columns] = area;
    if (rows * columns > CELLS_A_REQUEST) {
      await inPieces(at);
      continue;
    }
    const range = sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
    range.load('values,formulas');
    waiting.push({ at, range });
    cells += rows * columns;
    if (cells > CELLS_A_REQUEST || waiting.length >= RANGES_A_REQUEST) await settle();
  }
  await settle();
  return found;
}

async function readInPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  [row, column, rows, columns]: Area,
): Promise<SeenArea> {
  const whole = { rowIndex: row - 1, columnIndex: column - 1, rowCount: rows, columnCount: columns };
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for await (const piece of pieces<unknown>(context, sheet, whole, 'values')) values.push(...piece);
  for await (const piece of pieces<unknown>(context, sheet, whole, 'formulas')) formulas.push(...piece);
  return seenArea(values, formulas);
}

export function seenArea(values: unknown[][], formulas: unknown[][]): SeenArea {
  return {
    value: (row, column) => values[row]?.[column] ?? '',
    formula(row, column) {
      const formula = formulas[row]?.[column];
      // A constant text may begin with "=", too; then it is the value as well.
      return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column]
        ? formula
        : null;
    },
  };
}
