import { formulaKind, type FormulaKind } from '../../core/functions';
import { loadPosition, pieces } from './used-range';

/** Formulas of ours that Excel cannot know to be out of date, on one sheet. */
export interface OurFormulas extends FormulaKind {
  /** Where they stand: row, column and how many below one another, 0-based; too many to be told are null. */
  readonly places: ReadonlyArray<readonly [row: number, column: number, rows: number]> | null;
}

interface FormulaSheets {
  /** What the formulas of every sheet have to do with us, by the sheet's id; sheets without such formulas are absent. */
  find(): Promise<ReadonlyMap<string, OurFormulas>>;
  /** Whether a sheet is known to have formulas of ours, without asking Excel. */
  has(sheetId: string): boolean;
  /** Cells of this sheet have changed: it is looked at again. */
  changed(sheetId: string): void;
}

const NOTHING: OurFormulas = { ours: false, unlinked: false, ledger: false, places: [] };

/** Places that one request calculates at most; with more of them the whole sheet is calculated. */
const MOST_PLACES = 400;

/** Knows which sheets have formulas of ours. A sheet is looked at once, and again after it changed. */
export function formulaSheets(): FormulaSheets {
  const known = new Map<string, OurFormulas>();

  return {
    find: () =>
      // In the middle of typing Excel refuses requests; this one waits for the end of it.
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/id');
        await context.sync();
        const present = new Set(worksheets.items.map(({ id }) => id));
        for (const id of known.keys()) if (!present.has(id)) known.delete(id);
        const unknown = worksheets.items.filter(({ id }) => !known.has(id));
        const areas = unknown.map((sheet) => {
          const used = sheet.getUsedRangeOrNullObject(true);
          const formulas = used.getSpecialCellsOrNullObject('Formulas');
          formulas.load('cellCount');
          return { sheet, used: loadPosition(used), formulas };
        });
        if (areas.length) await context.sync();
        for (const { sheet, used, formulas } of areas)
          known.set(
            sheet.id,
            used.isNullObject || formulas.isNullObject ? NOTHING : await kindOf(context, sheet, used),
          );
        return new Map([...known].filter(([, kind]) => kind.ours));
      }),
    has: (sheetId) => known.get(sheetId)?.ours === true,
    changed: (sheetId) => void known.delete(sheetId),
  };
}

async function kindOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<OurFormulas> {
  let { ours, unlinked, ledger } = NOTHING;
  const places: Array<[number, number, number]> = [];
  const open = new Map<number, [number, number, number]>();
  let row = used.rowIndex;
  for await (const rows of pieces<unknown>(context, sheet, used, 'formulas'))
    for (const cells of rows) {
      cells.forEach((cell, at) => {
        if (typeof cell !== 'string' || !cell.startsWith('=')) return;
        const kind = formulaKind(cell);
        ours ||= kind.ours;
        unlinked ||= kind.unlinked;
        ledger ||= kind.ledger;
        if (!kind.unlinked && !kind.ledger) return;
        const column = used.columnIndex + at;
        const above = open.get(column);
        if (above && above[0] + above[2] === row) above[2]++;
        else {
          const place: [number, number, number] = [row, column, 1];
          open.set(column, place);
          places.push(place);
        }
      });
      row++;
    }
  return { ours, unlinked, ledger, places: places.length > MOST_PLACES ? null : places };
}
