import { writeXlsx } from 'hucre/xlsx';
import type { Day } from '../core/calendar/day';
import { openBook, type Book } from '../core/kpis';
import { readWorkbook } from '../core/ledger/read';
import type { Cell } from '../core/workbook/input';
import type { TableKind } from '../core/workbook/tables';
import { cleanSampleRows, NO_ROWS, type BookRows } from './book-rows';
import { AS_OF_CELL, crossCheckSheet } from './cross-check-sheet';
import { CHARTS, chartsSheet, CHOSEN_CELL, DASHBOARD, dashboardSheet } from './dashboard-sheet';
import { START, startSheet } from './start-sheet';
import { dealPlannerSheet } from './deal-sheet';
import { completed } from './parts';
import { LEDGER_CELL, SCORECARD, SCORECARD_TOP, scorecardSheet } from './scorecard-sheet';
import { TODAY } from './sample-plan';
import { settingsRows } from './settings-rows';
import { sheetColumns, tableInput, tableSheet } from './table-sheet';

/** File name of the template, wherever it is offered. */
export const TEMPLATE_FILE = 'Partner-Ledger.xlsx';

export interface TemplateOptions {
  /** The day on which it is made: what "as of" is while there is no row. */
  readonly today: Day;
  /** Filled with the sample practice, as it stands on its own day. */
  readonly sample?: boolean;
  /** Rows of Settings on top of the template's own, such as those of a firm. */
  readonly settings?: ReadonlyArray<readonly [name: string, value: Cell]>;
}

/** The tabs of the tables, in the order in which they are filled in. */
export const TABLE_ORDER: readonly TableKind[] = [
  'Referrals',
  'Partners',
  'Activities',
  'Money',
  'Actions',
  'Candidates',
  'Settings',
];

/** The tabs in front of the tables; the place of a table's tab is part of the mark of what was read. */
const BEFORE_TABLES = [START, SCORECARD, DASHBOARD, CHARTS];

/** The template as the bytes of an .xlsx file: the same options give the same bytes. */
export async function templateWorkbook(options: TemplateOptions): Promise<Uint8Array> {
  const today = options.sample ? TODAY : options.today;
  const rows = bookRows(options);
  const book = templateBook(rows, today);
  const tables = TABLE_ORDER.map((kind) => tableSheet(kind, rows[kind]));
  const sheets = [
    startSheet(book, TABLE_ORDER),
    scorecardSheet(book, TABLE_ORDER),
    dashboardSheet(book),
    chartsSheet(book, SCORECARD_TOP),
    ...tables,
    crossCheckSheet(book),
    dealPlannerSheet(book),
  ];
  const namedRanges = [
    { name: 'Ledger', range: LEDGER_CELL },
    { name: 'AsOf', range: AS_OF_CELL },
    { name: 'DashboardPartner', range: CHOSEN_CELL },
  ];
  const written = new Date((today + 0.5) * 86_400_000);
  const bytes = await writeXlsx({
    sheets,
    namedRanges,
    properties: {
      title: 'Partner Ledger',
      creator: 'Partner Ledger',
      created: written,
      modified: written,
    },
  });
  const marks = new Map(
    sheets.flatMap((sheet, n) =>
      tables.includes(sheet)
        ? []
        : [[n + 1, { mark: `template:${sheet.name.toLowerCase()}`, rows: 1, columns: 1 }] as const],
    ),
  );
  return completed(bytes, marks);
}

function bookRows({ sample, settings = [] }: TemplateOptions): BookRows {
  const rows = sample ? cleanSampleRows() : NO_ROWS;
  return {
    ...rows,
    Settings: settingsRows([...rows.Settings, ...settings.map(([Name, Value]) => ({ Name, Value }))]),
  };
}

/** What the figures of the template are computed from: its tables, as the readers get them from the file. */
function templateBook(rows: BookRows, today: Day): Book {
  const ours = (name: string) => ({ name, rows: [], generated: true });
  const sheets = [
    ...BEFORE_TABLES.map(ours),
    ...TABLE_ORDER.map((kind) => tableInput(kind, sheetColumns(kind), rows[kind])),
  ];
  return openBook(readWorkbook({ sheets, today }).ledger);
}
