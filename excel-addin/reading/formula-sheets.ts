import { formulaKind, type FormulaKind } from '../../core/functions';
import { loadPosition, pieces } from './used-range';

export interface FormulaSheets {
  /** What the formulas of every sheet have to do with us, by the sheet's id; sheets without such formulas are absent. */
  find(): Promise<ReadonlyMap<string, FormulaKind>>;
  /** Cells of this sheet have changed: it is looked at again. */
  changed(sheetId: string): void;
}

const NOTHING: FormulaKind = { ours: false, unlinked: false, ledger: false };

/** Knows which sheets have formulas of ours. A sheet is looked at once, and again after it changed. */
export function formulaSheets(): FormulaSheets {
  const known = new Map<string, FormulaKind>();

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
    changed: (sheetId) => void known.delete(sheetId),
  };
}

async function kindOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<FormulaKind> {
  let { ours, unlinked, ledger } = NOTHING;
  for await (const rows of pieces<unknown>(context, sheet, used, 'formulas')) {
    for (const row of rows)
      for (const cell of row) {
        if (typeof cell !== 'string' || !cell.startsWith('=')) continue;
        const kind = formulaKind(cell);
        ours ||= kind.ours;
        unlinked ||= kind.unlinked;
        ledger ||= kind.ledger;
      }
    if (unlinked && ledger) break;
  }
  return { ours, unlinked, ledger };
}
