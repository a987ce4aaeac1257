import { parseIso } from '../../../core/calendar/day';
import { planImport, type ImportOptions } from '../../../core/import';
import type { Cell, WorkbookInput } from '../../../core/workbook/input';

const HEADERS = ['Partner', 'Received', 'Client', 'Status', 'Closed'];
const input: WorkbookInput = {
  today: parseIso('2026-06-30')!,
  sheets: [
    {
      name: 'Referrals',
      rows: [
        HEADERS,
        ['Harbor Tax', '2026-01-10', 'Jane Alder', 'won', '2026-02-01'],
        ['Harbor Tax', '2026-01-10', 'Bo Beech', 'open', null],
        ['Birch Law', '2026-02-10', null, 'open', null],
      ],
    },
  ],
};

function plan(rows: Cell[][], options: ImportOptions = {}) {
  return planImport(
    [{ name: 'export.csv', rows: [[...HEADERS.slice(0, 3), 'Status'], ...rows] }],
    input,
    options,
  );
}

test.each<[string, Cell[], number | null]>([
  ['the client with an initial', ['Harbor Tax', '2026-01-10', 'J. Alder', 'open'], 2],
  ['the client with the last name first', ['Harbor Tax', '2026-01-10', 'Alder, Jane', 'open'], 2],
  ['a typing error in the client', ['Harbor Tax', '2026-01-10', 'Bo Beach', 'open'], 3],
  ['no client in the export', ['Harbor Tax', '2026-01-10', null, 'open'], 2],
  ['no client in the workbook', ['Birch Law', '2026-02-10', 'Cy Cedar', 'open'], 4],
  ['another client', ['Harbor Tax', '2026-01-10', 'Di Elm', 'open'], null],
  ['another day', ['Harbor Tax', '2026-01-11', 'J. Alder', 'open'], null],
])('of one partner and day, %s', (_, row, bookRow) => {
  const { newRows, perhaps } = plan([row]);
  expect(perhaps.map((each) => each.bookRow)).toEqual(bookRow === null ? [] : [bookRow]);
  expect(newRows).toHaveLength(bookRow === null ? 1 : 0);
});

test('what is said to be another introduction is added, and two rows are not both taken for one', () => {
  const rows: Cell[][] = [
    ['Harbor Tax', '2026-01-10', 'J. Alder', 'open'],
    ['Harbor Tax', '2026-01-10', 'Alder Jr', 'open'],
  ];
  expect([plan(rows).newRows.length, plan(rows).perhaps.length]).toEqual([1, 1]);
  expect(plan(rows, { others: new Set(['export.csv!2']) }).newRows).toHaveLength(1);
  expect(plan(rows, { others: 'all' }).newRows).toHaveLength(2);
});
