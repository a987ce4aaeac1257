import { columnLetters } from '../workbook/blocks/column-letters';
import { addColumns, inTheWay, type AddColumnsStep } from '../edits/add-columns';
import type { EditStep } from '../host/edit-plan';
import { tabName } from '../host/tab-name';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { settingKey } from '../workbook/settings/read-settings';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import type { TableKind } from '../workbook/tables';
import { PRESENT_LAYOUT, TEMPLATE_VERSION } from './layouts';
import { firstFilled, placeOf, settingsPlace, tablesWithHeader, type SettingsPlace } from '../edits/places';
import type { UpgradePlan } from './plan';
import { columnsRecord, fromRecord, settingsRecord, tabsRecord } from './record';
import { templateVersion, whyNotWritable } from './version';

const VERSION_ROW = 'Template version';

/**
 * What an upgrade of a workbook to the present version of the template would add: missing columns at the right end
 * of its tables, missing tabs behind the others, missing rows at the end of Settings, and rows that keep what was
 * added. It moves, changes and removes nothing that is there. Plain data; nothing is written.
 */
export function planUpgrade(input: WorkbookInput, reading: Reading): UpgradePlan {
  const newer = whyNotWritable(reading);
  if (newer !== null) return { state: 'newer', sentence: newer };
  const from = templateVersion(reading);
  if (from === TEMPLATE_VERSION)
    return {
      state: 'current',
      sentence: `The workbook has template version ${from}, which is the present one.`,
    };
  const settings = settingsPlace(input, reading);
  if (from === null || settings === null)
    return {
      state: 'foreign',
      sentence:
        'The workbook was not made from the template: it is read as it is, and there is nothing to upgrade. ' +
        `If it was, add a row "${VERSION_ROW}" with the value 1 to its tab Settings (Name, Value).`,
    };
  const problems: string[] = [];
  const tables = tablesWithHeader(reading);
  const columns = tables.flatMap((table) => addMissing(input, table, problems));
  const sheets = addSheets(input, tables);
  const rows = addSettings(settings, from, columns, sheets, problems);
  if (problems.length > 0)
    return {
      state: 'blocked',
      sentence: `The workbook has template version ${from} and cannot be upgraded to ${TEMPLATE_VERSION} yet; nothing was changed.`,
      problems,
    };
  return {
    state: 'upgrade',
    from,
    to: TEMPLATE_VERSION,
    sentence: `The workbook has template version ${from} and can be upgraded to ${TEMPLATE_VERSION}.`,
    steps: [...columns, ...sheets, ...rows],
    stays: tables.flatMap(otherwiseNamed),
  };
}

type AddSheet = Extract<EditStep, { readonly kind: 'add sheet' }>;

function addMissing(input: WorkbookInput, table: FoundTable, problems: string[]): AddColumnsStep[] {
  const { kind } = table;
  if (kind === null) return [];
  const has = (header: string) =>
    table.columns.some(
      (each) => each.column === header || tidy(each.header).toLowerCase() === header.toLowerCase(),
    );
  const headers = (PRESENT_LAYOUT.tables.get(kind) ?? []).filter((header) => !has(header));
  if (headers.length === 0) return [];
  const place = placeOf(input, table);
  const problem = inTheWay(place, headers);
  if (problem === null) return addColumns(place, kind, headers);
  problems.push(problem);
  return [];
}

function addSheets(input: WorkbookInput, tables: readonly FoundTable[]): AddSheet[] {
  const taken = input.sheets.map((sheet) => sheet.name);
  return Array.from(PRESENT_LAYOUT.tables).flatMap(([table, headers]) => {
    if (tables.some((each) => each.kind === table)) return [];
    const sheet = tabName(table, taken);
    taken.push(sheet);
    return [{ kind: 'add sheet' as const, table, sheet, headers }];
  });
}

function addSettings(
  settings: SettingsPlace,
  from: string,
  columns: readonly AddColumnsStep[],
  sheets: readonly AddSheet[],
  problems: string[],
): EditStep[] {
  const { place, nameColumn, valueColumn } = settings;
  const version = settings.rows.find((row) => row.key === settingKey(VERSION_ROW));
  const names = PRESENT_LAYOUT.settings.filter(
    (name) => !settings.rows.some((row) => row.key === settingKey(name)),
  );
  const pairs: Array<readonly [name: string, value: string | number | null]> = [
    ...names.map((name) => [name, name === VERSION_ROW ? Number(TEMPLATE_VERSION) : null] as const),
    fromRecord(from, version !== undefined && isBlank(version.value)),
    ...columns.map((step) => columnsRecord(step)),
    ...(sheets.length > 0 ? [tabsRecord(sheets.map((step) => step.sheet))] : []),
    ...(names.length > 0 ? [settingsRecord(names)] : []),
  ];
  const left = Math.min(nameColumn, valueColumn, place.left);
  const width = Math.max(nameColumn, valueColumn) - left + 1;
  const area = { top: place.bottom + 1, bottom: place.bottom + pairs.length, left, right: place.right };
  const filled = firstFilled(place.sheet, area);
  if (filled)
    problems.push(
      `${place.sheet.name}: cell ${columnLetters(filled.column)}${filled.row} is not blank, where ${pairs.length} rows are to be ` +
        `added to Settings (rows ${area.top} to ${area.bottom}): move what stands there, save the workbook and upgrade again.`,
    );
  const row = ([name, value]: readonly [string, string | number | null]) => {
    const cells: Array<string | number | null> = Array.from({ length: width }, () => null);
    cells[nameColumn - left] = name;
    cells[valueColumn - left] = value;
    return cells;
  };
  const sheet = place.sheet.name;
  return [
    ...(version
      ? [
          {
            kind: 'set cells' as const,
            sheet,
            cells: [
              {
                row: version.row,
                column: valueColumn,
                before: version.value,
                after: Number(TEMPLATE_VERSION),
              },
            ],
          },
        ]
      : []),
    {
      kind: 'append rows',
      table: 'Settings',
      sheet,
      region: place.region,
      after: place.bottom,
      headerRow: place.found.headerRow,
      left,
      rows: pairs.map(row),
    },
  ];
}

/** Columns that are read as one of ours under another name. */
function otherwiseNamed(table: FoundTable): string[] {
  const known: ReadonlyMap<TableKind, readonly string[]> = PRESENT_LAYOUT.tables;
  return table.columns.flatMap(({ header, column }) =>
    column !== null &&
    table.kind !== null &&
    known.get(table.kind)?.includes(column) &&
    tidy(cellText(header)) !== column
      ? [`${table.sheet}: the column "${header}" stays and is read as ${column}.`]
      : [],
  );
}
