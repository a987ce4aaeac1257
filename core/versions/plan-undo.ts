import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { settingKey } from '../workbook/settings/read-settings';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import {
  cellAt,
  firstFilled,
  placeOf,
  settingsPlace,
  sheetNamed,
  tablesWithHeader,
  type SettingsPlace,
} from '../edits/places';
import type { UndoPlan, UndoStep } from './plan';
import { isRecord, readRecord, type UpgradeRecord } from './record';
import { templateVersion, whyNotWritable } from './version';

const VERSION_ROW = 'Template version';

/**
 * What taking back the last upgrade of a workbook would remove: exactly what the upgrade added and what is still as
 * it was added. What the advisor has typed since stays, and so does what a formula uses; `stays` says which and why.
 * `formulas` are the texts of all formulas of the workbook. Plain data; nothing is written.
 */
export function planUndo(input: WorkbookInput, reading: Reading, formulas: readonly string[]): UndoPlan {
  const newer = whyNotWritable(reading);
  if (newer !== null) return { state: 'newer', sentence: newer };
  const version = templateVersion(reading);
  const record = version === null ? null : readRecord(reading.ledger.settings.upgrades, version);
  const settings = settingsPlace(input, reading);
  if (version === null || record === null || settings === null)
    return { state: 'nothing', sentence: 'The workbook keeps no upgrade that could be undone.' };
  const stays: string[] = [];
  const steps: UndoStep[] = [
    ...record.columns.flatMap((added) => removeColumns(input, reading, added, formulas, stays)),
    ...record.tabs.flatMap((tab) => removeSheet(input, reading, tab, formulas, stays)),
    ...takeBackSettings(settings, record, version, stays),
  ];
  return {
    state: 'undo',
    sentence: `The upgrade from template version ${record.from} to ${version} can be undone.`,
    steps,
    stays,
  };
}

function removeColumns(
  input: WorkbookInput,
  reading: Reading,
  added: UpgradeRecord['columns'][number],
  formulas: readonly string[],
  stays: string[],
): UndoStep[] {
  const table = tableOf(reading, added);
  if (!table) {
    stays.push(
      `${added.sheet}: its table ${added.table} is not found any more; the columns that were added to it stay.`,
    );
    return [];
  }
  const { sheet, region, right, bottom } = placeOf(input, table);
  const left = new Set(added.headers);
  const removed: string[] = [];
  let column = right;
  for (; removed.length < added.headers.length; column--) {
    const header = tidy(cellText(cellAt(sheet, table.headerRow, column)));
    if (!left.has(header)) break;
    const filled = firstFilled(sheet, { top: table.headerRow + 1, bottom, left: column, right: column });
    const used = formulas.some((formula) => mentionsColumn(formula, header));
    if (filled || used) {
      stays.push(
        `${sheet.name}: the column "${header}" stays, because ${filled ? `something was typed into it (row ${filled.row})` : 'a formula uses it'}.`,
      );
      left.delete(header);
      break;
    }
    left.delete(header);
    removed.unshift(header);
  }
  const rest = added.headers.filter(
    (header) => left.has(header) && table.columns.some((each) => tidy(each.header) === header),
  );
  if (rest.length > 0)
    stays.push(
      `${sheet.name}: ${rest.join(', ')} ${rest.length === 1 ? 'stays' : 'stay'}, because a column that stays stands to the right; delete by hand what you do not want.`,
    );
  return removed.length === 0
    ? []
    : [
        {
          kind: 'remove columns',
          table: table.kind ?? 'Referrals',
          sheet: sheet.name,
          region,
          headerRow: table.headerRow,
          firstColumn: column + 1,
          headers: removed,
        },
      ];
}

/** The table that columns were added to: on the tab of that name, else, if the tab has a new name, the only one of its kind. */
function tableOf(reading: Reading, added: UpgradeRecord['columns'][number]): FoundTable | undefined {
  const tables = tablesWithHeader(reading).filter((table) => table.kind === added.table);
  return (
    tables.find((table) => tidy(table.sheet) === added.sheet) ?? (tables.length === 1 ? tables[0] : undefined)
  );
}

/** Whether a formula names a column of a table: `Partners[Core story]`, `[@[Core story]]`. */
function mentionsColumn(formula: string, header: string): boolean {
  return (
    formula.toLowerCase().includes(`[${header.toLowerCase()}]`) ||
    formula.toLowerCase().includes(`[@${header.toLowerCase()}]`)
  );
}

function removeSheet(
  input: WorkbookInput,
  reading: Reading,
  tab: string,
  formulas: readonly string[],
  stays: string[],
): UndoStep[] {
  const sheet = input.sheets.find((each) => tidy(each.name) === tab);
  if (!sheet) {
    stays.push(`The tab "${tab}" is not found any more; if it has another name, delete it by hand.`);
    return [];
  }
  const table = tablesWithHeader(reading).find((each) => each.sheet === sheet.name);
  const inUse = formulas.some((formula) => {
    const text = formula.toLowerCase();
    return text.includes(`${tab.toLowerCase()}!`) || text.includes(`'${tab.toLowerCase()}'!`);
  });
  const typed = filledBesides(input, sheet.name, table?.headerRow ?? 0);
  if (!typed && !inUse) return [{ kind: 'remove sheet', sheet: sheet.name }];
  stays.push(
    `The tab "${tab}" stays, because ${typed ? `something was typed into it (row ${typed.row})` : 'a formula uses it'}.`,
  );
  return [];
}

/** The first filled cell of a sheet outside one row. */
function filledBesides(input: WorkbookInput, name: string, header: number) {
  const sheet = sheetNamed(input, name);
  const first = sheet.firstRow ?? 1;
  for (let i = 0; i < sheet.rows.length; i++) {
    const column = (sheet.rows[i] ?? []).findIndex((cell) => !isBlank(cell));
    if (first + i !== header && column >= 0) return { row: first + i };
  }
  return null;
}

function takeBackSettings(
  settings: SettingsPlace,
  record: UpgradeRecord,
  of: string,
  stays: string[],
): UndoStep[] {
  const { place, nameColumn, valueColumn, rows } = settings;
  const added = new Set(record.settings.map(settingKey));
  const version = settingKey(VERSION_ROW);
  const removed: number[] = [];
  for (const row of rows) {
    if (isRecord(row.name, of) || (row.key === version && added.has(version))) removed.push(row.row);
    else if (added.has(row.key)) {
      if (isBlank(row.value)) removed.push(row.row);
      else
        stays.push(
          `${place.sheet.name}: the row "${row.name}" stays, because a value was typed into it (row ${row.row}).`,
        );
    }
  }
  removed.reverse();
  let atEnd = 0;
  while (atEnd < removed.length && removed[atEnd] === place.bottom - atEnd) atEnd++;
  const kept = rows.find((row) => row.key === version && !added.has(version));
  const sheet = place.sheet.name;
  return [
    ...(kept
      ? [
          {
            kind: 'set cells' as const,
            sheet,
            cells: [
              {
                row: kept.row,
                column: valueColumn,
                before: kept.value,
                after: record.blank ? null : Number(record.from),
              },
            ],
          },
        ]
      : []),
    {
      kind: 'remove settings',
      sheet,
      region: place.region,
      left: Math.min(nameColumn, valueColumn),
      right: Math.max(nameColumn, valueColumn),
      rows: removed,
      atEnd,
    },
  ];
}
