import { cellAt, settingsSteps } from '../edits';
import type { CellEdit, EditPlan } from '../host/edit-plan';
import { sheetColumn, sheetRow } from '../workbook/blocks/block';
import type { SheetInput } from '../workbook/input';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import type { Firm } from './parse';
import { firmSettingsRows } from './rows';

/** Rows that only a firm's file makes: of an earlier edition they go when the new one has none of that name. */
const FIRMS_OWN = /^(locked |rule: |own rule |firm settings version$)/i;

const CURRENCY = 'Currency';

function hasCurrency(sheet: SheetInput | null): boolean {
  return (sheet?.rows ?? []).some((cells) => {
    const at = cells.findIndex((cell) => !isBlank(cell));
    return tidy(cellText(cells[at])).toLowerCase() === CURRENCY.toLowerCase() && !isBlank(cells[at + 1]);
  });
}

/**
 * The edit that loads a firm's file into the tab of settings (null: there is none yet): its rows by name, and what only an
 * earlier file had set (locks, rules) taken out. A currency that stands there stays unless the firm locks it: another code would
 * convert no amount.
 */
export function firmEdit(sheet: SheetInput | null, firm: Firm): EditPlan {
  const rows = firmSettingsRows(firm).filter(
    ([name]) => name !== CURRENCY || firm.locked?.includes('currency') === true || !hasCurrency(sheet),
  );
  const what = `the settings of ${firm.name}`;
  const steps = settingsSteps(sheet, rows);
  if (sheet === null) return { what, steps };
  const names = new Set(rows.map(([name]) => name.toLowerCase()));
  const stale: CellEdit[] = [];
  sheet.rows.forEach((cells, r) => {
    const column = cells.findIndex((cell) => FIRMS_OWN.test(tidy(cellText(cell))));
    const name = tidy(cellText(cells[column]));
    if (column < 0 || names.has(name.toLowerCase())) return;
    const [row, at] = [sheetRow(sheet, r), sheetColumn(sheet, column)];
    for (const each of [at, at + 1]) {
      const before = cellAt(sheet, row, each) ?? null;
      if (before !== null) stale.push({ row, column: each, before, after: null });
    }
  });
  return {
    what,
    steps: [
      ...steps,
      ...(stale.length > 0 ? [{ kind: 'set cells' as const, sheet: sheet.name, cells: stale }] : []),
    ],
  };
}
