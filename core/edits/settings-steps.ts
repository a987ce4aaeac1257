import type { CellEdit, EditStep } from '../host/edit-plan';
import { sheetColumn, sheetRow } from '../workbook/blocks/block';
import type { SheetInput } from '../workbook/input';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import { sameCell } from './new-cell';
import { cellAt } from './places';

export type SettingRow = readonly [name: string, value: string | number | boolean];

/** The tab that keeps settings. */
export const SETTINGS_TAB = 'Settings';

/** Whether a tab is the one that keeps settings. */
export function isSettingsTab(name: string): boolean {
  return nameKey(name) === nameKey(SETTINGS_TAB);
}

/**
 * Steps that set settings by name on the tab that keeps them: known names in place, new ones below the last row, the tab
 * added when there is none (`sheet` null). Names stand in the first column that holds anything, values beside them.
 */
export function settingsSteps(sheet: SheetInput | null, settings: readonly SettingRow[]): EditStep[] {
  if (sheet === null)
    return [
      {
        kind: 'add sheet',
        table: 'Settings',
        sheet: SETTINGS_TAB,
        headers: ['Name', 'Value'],
        rows: settings,
      },
    ];
  const filled = sheet.rows
    .map((row) => row.findIndex((cell) => !isBlank(cell)))
    .filter((column) => column >= 0);
  const left = sheetColumn(sheet, filled.length === 0 ? 0 : Math.min(...filled));
  const rows = new Map<string, number>();
  let last = (sheet.firstRow ?? 1) - 1;
  sheet.rows.forEach((cells, r) => {
    const row = sheetRow(sheet, r);
    if (cells.some((cell) => !isBlank(cell))) last = row;
    const key = nameKey(cellText(cellAt(sheet, row, left)));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  });
  const cells = settings.flatMap(([name, value]): CellEdit[] => {
    const row = rows.get(nameKey(name));
    if (row === undefined) return [];
    const before = cellAt(sheet, row, left + 1) ?? null;
    return sameCell(before, value) ? [] : [{ row, column: left + 1, before, after: value }];
  });
  const added = settings.filter(([name]) => !rows.has(nameKey(name)));
  const region = (sheet.regions ?? []).find(
    (each) => sheetRow(sheet, each.top) <= last && last <= sheetRow(sheet, each.bottom),
  );
  return [
    ...(cells.length > 0 ? [{ kind: 'set cells' as const, sheet: sheet.name, cells }] : []),
    ...(added.length > 0
      ? [
          {
            kind: 'append rows' as const,
            table: 'Settings' as const,
            sheet: sheet.name,
            region: region?.name ?? null,
            after: last,
            left,
            rows: added,
          },
        ]
      : []),
  ];
}

function nameKey(name: string): string {
  return tidy(name).toLowerCase();
}
