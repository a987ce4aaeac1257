import type { WriteSheet } from 'hucre/xlsx';
import type { Day } from '../../core/calendar/day';
import { openBook, type Book } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import type { TableKind } from '../../core/workbook/tables';
import type { BookRows } from '../build/book-rows';
import { AS_OF_CELL, crossCheckSheet } from './cross-check-sheet';
import { CHARTS, chartsSheet, CHOSEN_CELL, DASHBOARD, dashboardSheet } from './dashboard-sheet';
import { dealPlannerSheet } from './deal-sheet';
import type { Home } from './home';
import { LEDGER_CELL, SCORECARD, SCORECARD_TOP, scorecardSheet } from './scorecard-sheet';
import { START, startSheet } from './start-sheet';
import { sheetColumns, tableInput, tableSheet } from './table-sheet';

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

/** The template as plain data, from which a file is written, or tabs are made in an open spreadsheet. */
export interface TemplateSheets {
  readonly sheets: readonly WriteSheet[];
  /** Names of single cells, as `Scorecard!$B$3`. */
  readonly names: ReadonlyArray<{ readonly name: string; readonly range: string }>;
}

/** The tabs of the template over the given rows, as they show on a day. Formulas are those of an .xlsx file. */
export function templateSheets(rows: BookRows, today: Day, home: Home): TemplateSheets {
  const book = templateBook(rows, today);
  return {
    sheets: [
      startSheet(book, TABLE_ORDER, home),
      scorecardSheet(book, TABLE_ORDER, home),
      dashboardSheet(book, home),
      chartsSheet(book, SCORECARD_TOP, home),
      ...TABLE_ORDER.map((kind) => tableSheet(kind, rows[kind])),
      crossCheckSheet(book),
      dealPlannerSheet(book),
    ],
    names: [
      { name: 'Ledger', range: LEDGER_CELL },
      { name: 'AsOf', range: AS_OF_CELL },
      { name: 'DashboardPartner', range: CHOSEN_CELL },
    ],
  };
}

/** Whether a tab of the template is one of ours, and not a table that belongs to the advisor. */
export function isOwnTab(name: string): boolean {
  return !(TABLE_ORDER as readonly string[]).includes(name);
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
