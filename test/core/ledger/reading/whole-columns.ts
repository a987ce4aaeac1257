import type { Cell } from '../../../../core/workbook/input';
import { TABLES, type ColumnDescription } from '../../../../core/workbook/tables';
import { FULL } from './shapes';
import { sheet } from './sheets';
import type { Book } from './whole-practices';

/** A value that a column of ours takes; each column and row has another one where there are so many. */
function valueOf({ type, choices }: ColumnDescription, column: number, row: number): Cell {
  const n = column + 7 * row;
  const day = `2026-0${1 + (n % 9)}-1${row}`;
  switch (type) {
    case 'date':
      return day;
    case 'dateOrYes':
      return n % 3 === 0 ? day : n % 3 === 1 ? 'yes' : 'no';
    case 'boolean':
      return n % 2 === 0 ? 'yes' : 'no';
    case 'number':
      return 1 + (n % 4);
    case 'money':
      return 100 + n;
    case 'share':
      return (10 + n) / 100;
    case 'choice':
      return choices?.[n % choices.length] ?? null;
    case 'name':
      return `Name ${column} of ${row}`;
    case 'text':
      return `Text ${column} of ${row}`;
  }
}

/** Every table with every column under its own header. */
const EVERY_COLUMN: Book = {
  sheets: TABLES.filter(({ kind }) => kind !== 'Settings').map(({ kind, columns }) =>
    sheet(kind, [
      columns.map(({ header }) => header),
      ...[1, 2, 3].map((row) => columns.map((column, c) => valueOf(column, c, row))),
    ]),
  ),
};

/** Workbooks of our own columns: each of them, and Ids as people write them. */
export const COLUMNS: Readonly<Record<string, Book>> = {
  'every-column': EVERY_COLUMN,
  'ids-with-blanks': {
    sheets: [
      sheet('Referrals', [
        ['Id', ...FULL],
        ['R-1', 'Harbor Tax', '2026-01-05', 'Ann', 'won', '2026-02-01', 100],
        [' R-1', 'Elm Law', '2026-01-05', 'Ann', 'won', '2026-02-01', 100],
        ['R-1\u00a0', 'Oak & Co', '2026-01-06', 'Ann', 'open', null, null],
        [7, 'Harbor Tax', '2026-01-07', 'Bo', 'won', '2026-02-02', 50],
        ['7', 'Elm Law', '2026-01-07', 'Bo', 'lost', '2026-02-03', null],
        ['\t', 'Harbor Tax', '2026-01-08', 'Cy', 'open', null, null],
        ['R-8', 'Harbor Tax', '2026-01-09', 'Dee', 'won', '2026-02-04', 10],
        ['R-8', 'Harbor Tax', '2026-01-09', 'Dee', 'lost', '2026-02-05', null],
        ['R-9', 'Harbor Tax', '2026-01-10', 'Ed', 'won', '2026-02-06', 10],
        ['R-9', 'Harbor Tax', '2026-01-10', 'Ed', 'won', '2026-02-07', 20],
      ]),
      sheet('Money', [
        ['Partner', 'Date', 'Amount', 'Referral id'],
        ['Harbor Tax', '2026-03-01', 5, 'R-1 '],
        ['Harbor Tax', '2026-03-02', 6, 7],
        ['Harbor Tax', '2026-03-03', 7, '1.5E+10'],
        ['Harbor Tax', '2026-03-04', 8, 'r-8'],
      ]),
    ],
  },
};
