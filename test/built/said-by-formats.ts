import { writeXlsx, type Cell as FileCell } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import type { BookContent, Box, GivenCell } from '../hosts/gas/grid';
import type { CellWithFormat, WorkbookContent } from '../hosts/excel/workbook';

/** A practice whose number formats and merged cells say what its numbers are and whose rows they are, as each host holds it. */

type Value = string | number | null;
/** A number with its format, or a value; a day is a number, too, as every spreadsheet keeps it. */
type Given = Value | readonly [value: number, format: string];

interface Tab {
  readonly rows: ReadonlyArray<ReadonlyArray<Given>>;
  /** Row, column, rows and columns from 0; only the first cell of each holds something. */
  readonly merges?: ReadonlyArray<readonly [row: number, column: number, rows: number, columns: number]>;
}

const on = (iso: string): Given => [(parseIso(iso) ?? 0) + 25_569, 'm/d/yyyy'];
const dollars = (value: number): Given => [value, '"$"#,##0.00'];
const euros = (value: number): Given => [value, '[$€-407] #,##0.00'];
const thousands = (value: number): Given => [value, '#,##0"K"'];

const TABS: Readonly<Record<string, Tab>> = {
  Referrals: {
    rows: [
      ['Our introductions'],
      [],
      ['Who', null, 'What became of it', null, null, null],
      ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
      ['Harbor Tax', on('2026-01-05'), 'Okafor', 'won', on('2026-02-10'), dollars(9000)],
      [null, on('2026-02-11'), 'Berg', 'won', on('2026-03-20'), euros(5000)],
      [null, on('2026-03-02'), 'Castillo', 'lost', on('2026-04-01'), null],
      ['Elm Law', on('2026-01-20'), 'Dietrich', 'won', on('2026-03-05'), thousands(12)],
      [null, on('2026-04-14'), 'Egan', 'open', null, null],
      ['Birch Wealth', [46_143, 'mmm yyyy'], 'Fay', 'won', on('2026-06-15'), [0.4, '0%']],
    ],
    merges: [
      [2, 0, 1, 2],
      [2, 2, 1, 4],
      [4, 0, 3, 1],
      [7, 0, 2, 1],
    ],
  },
  Partners: {
    rows: [
      ['Partner', 'Category', 'Share %', 'Retainer a month'],
      ['Harbor Tax', 'CPA', [0.15, '0%'], euros(100)],
      ['Elm Law', 'Estate attorney', 20, dollars(50)],
      ['Birch Wealth', 'Consultant', [0.005, '0.0%'], null],
    ],
  },
  Activities: {
    rows: [
      ['Partner', 'Date', 'Type', 'Hours', 'Cost'],
      ['Harbor Tax', on('2026-01-08'), 'meeting', [90, '0" min"'], dollars(40)],
      [null, on('2026-02-12'), 'call', [1.125, '[h]:mm'], euros(30)],
      ['Elm Law', on('2026-01-25'), 'meal', [0.0625, 'h:mm'], thousands(1)],
      ['Elm Law', on('2026-04-20'), 'call', [1.5, '0.0 "h"'], null],
      ['Birch Wealth', on('2026-05-03'), 'meeting', 2, null],
    ],
    merges: [[1, 0, 2, 1]],
  },
  Settings: {
    rows: [
      ['Name', 'Value'],
      ['Hourly cost', dollars(200)],
      ['Currency', 'USD'],
    ],
  },
};

const each = <T>(of: (tab: Tab) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(TABS).map(([name, tab]) => [name, of(tab)]));

/** A merged cell as both imitations have it; Google counts from 1. */
const boxes =
  (from: number) =>
  ({ merges = [] }: Tab): Box[] =>
    merges.map(([row, column, rows, columns]) => ({ row: row + from, column: column + from, rows, columns }));

const withFormat = (given: Given): Value | { readonly value: number; readonly format: string } =>
  typeof given === 'object' && given !== null ? { value: given[0], format: given[1] } : given;

export function inExcel(): WorkbookContent {
  return {
    sheets: each(({ rows }) =>
      rows.map((row) => row.map((given): CellWithFormat | null => withFormat(given))),
    ),
    merges: each(boxes(0)),
  };
}

export function inGoogle(): BookContent {
  return {
    sheets: each(({ rows }) => rows.map((row) => row.map((given): GivenCell => withFormat(given)))),
    merges: each(boxes(1)),
  };
}

export function inFile(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(TABS).map(([name, { rows, merges = [] }]) => {
      const cells = new Map<string, Partial<FileCell>>();
      rows.forEach((row, r) =>
        row.forEach((given, c) => {
          if (typeof given === 'object' && given !== null)
            cells.set(`${r},${c}`, { value: given[0], style: { numFmt: given[1] } });
        }),
      );
      return {
        name,
        rows: rows.map((row) => row.map((given) => (typeof given === 'object' && given ? given[0] : given))),
        cells,
        merges: merges.map(([row, column, height, width]) => ({
          startRow: row,
          startCol: column,
          endRow: row + height - 1,
          endCol: column + width - 1,
        })),
      };
    }),
  });
}
