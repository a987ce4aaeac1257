import { writeXlsx, type Cell as FileCell, type TableDefinition } from 'hucre/xlsx';
import { parseIso } from '../../../core/calendar/day';
import { columnLetters } from '../../../core/workbook/blocks/column-letters';
import type { BookContent, Box, GivenCell } from '../../hosts/gas/grid';
import type { CellWithFormat, WorkbookContent } from '../../hosts/excel/workbook';

/** A workbook of somebody's, described once, as each host holds it. */
export interface ForeignWorkbook {
  readonly tabs: Readonly<Record<string, ForeignTab>>;
  /** The file and Excel count days from 1904; Google turns such a file into days from 1900. */
  readonly date1904?: true;
  /** Names of areas: tab, and row, column, rows and columns from 0. */
  readonly names?: Readonly<Record<string, readonly [tab: string, ...box: Rectangle]>>;
}

export interface ForeignTab {
  readonly rows: ReadonlyArray<ReadonlyArray<Given>>;
  /** Only the first cell of each holds something. */
  readonly merges?: readonly Rectangle[];
  /** Rows out of sight, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hidden?: true;
  /** An Excel Table over the whole tab, by its name; the last row may be its totals. */
  readonly table?: { readonly name: string; readonly totals: boolean };
}

type Rectangle = readonly [row: number, column: number, rows: number, columns: number];
type Value = string | number | boolean | null;
/** A value, a number with its format, or a day with its format. */
export type Given =
  Value | readonly [value: number, format: string] | { readonly day: string; readonly format: string };

export const on = (day: string, format = 'm/d/yyyy'): Given => ({ day, format });

const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;

interface Held {
  readonly value: Value;
  readonly format?: string;
}

/** What the cell holds; a day is a number, as every spreadsheet keeps it. */
function held(given: Given, date1904: boolean): Held {
  if (given === null || typeof given !== 'object') return { value: given };
  if (!('day' in given)) return { value: given[0], format: given[1] };
  const serial = (parseIso(given.day) ?? NaN) + SERIAL_OF_1970;
  return { value: date1904 ? serial - DAYS_FROM_1900_TO_1904 : serial, format: given.format };
}

function each<T>({ tabs }: ForeignWorkbook, of: (tab: ForeignTab) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(tabs).map(([name, tab]) => [name, of(tab)]));
}

/** Merged cells as both imitations have them; Google counts from 1. */
const boxes =
  (from: number) =>
  ({ merges = [] }: ForeignTab): Box[] =>
    merges.map(([row, column, rows, columns]) => ({ row: row + from, column: column + from, rows, columns }));

export function inExcel(workbook: ForeignWorkbook): WorkbookContent {
  const date1904 = workbook.date1904 === true;
  const cell = (given: Given): CellWithFormat | null => {
    const { value, format } = held(given, date1904);
    return value !== null && format !== undefined ? { value, format } : value;
  };
  return {
    date1904,
    sheets: each(workbook, ({ rows }) => rows.map((row) => row.map(cell))),
    merges: each(workbook, boxes(0)),
    hiddenRows: each(workbook, ({ hiddenRows = [] }) => hiddenRows),
    ...(workbook.names === undefined ? {} : { names: workbook.names }),
    tables: Object.fromEntries(
      Object.entries(workbook.tabs).flatMap(([name, { table }]) => (table ? [[name, table.name]] : [])),
    ),
  };
}

export function inGoogle(workbook: ForeignWorkbook): BookContent {
  const cell = (given: Given): GivenCell => {
    const { value, format } = held(given, false);
    return value !== null && format !== undefined ? { value, format } : value;
  };
  return {
    sheets: each(workbook, ({ rows }) => rows.map((row) => row.map(cell))),
    merges: each(workbook, boxes(1)),
    names: Object.entries(workbook.names ?? {}).map(([name, [sheet, row, column, rows, columns]]) => ({
      name,
      sheet,
      row: row + 1,
      column: column + 1,
      rows,
      columns,
    })),
  };
}

export function inFile(workbook: ForeignWorkbook): Promise<Uint8Array> {
  const date1904 = workbook.date1904 === true;
  return writeXlsx({
    ...(date1904 ? { dateSystem: '1904' as const } : {}),
    namedRanges: Object.entries(workbook.names ?? {}).map(([name, [tab, row, column, rows, columns]]) => ({
      name,
      range: `'${tab.replace(/'/g, "''")}'!${area(row, column, rows, columns, '$')}`,
    })),
    sheets: Object.entries(workbook.tabs).map(
      ([name, { rows, merges = [], hiddenRows = [], hidden, table }]) => {
        const cells = new Map<string, Partial<FileCell>>();
        const values = rows.map((row, r) =>
          row.map((given, c) => {
            const { value, format } = held(given, date1904);
            if (format !== undefined) cells.set(`${r},${c}`, { value, style: { numFmt: format } });
            return value;
          }),
        );
        return {
          name,
          rows: values,
          cells,
          ...(hidden ? { hidden } : {}),
          ...(table ? { tables: [tableOf(table, values)] } : {}),
          rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
          merges: merges.map(([row, column, height, width]) => ({
            startRow: row,
            startCol: column,
            endRow: row + height - 1,
            endCol: column + width - 1,
          })),
        };
      },
    ),
  });
}

function area(row: number, column: number, rows: number, columns: number, sign = ''): string {
  const cell = (r: number, c: number): string => `${sign}${columnLetters(c + 1)}${sign}${r + 1}`;
  return `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}

function tableOf(
  { name, totals }: NonNullable<ForeignTab['table']>,
  rows: readonly (readonly Value[])[],
): TableDefinition {
  const [header = []] = rows;
  return {
    name,
    range: area(0, 0, rows.length, header.length),
    columns: header.map((title) => ({ name: String(title) })),
    showTotalRow: totals,
  };
}
