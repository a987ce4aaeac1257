import { cellAt, sheetNamed, tablesWithHeader } from '../../../core/edits';
import { largestTable, saysNothing, settingsPlace } from '../../../core/edits/places';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';

const book = (...sheets: SheetInput[]): WorkbookInput => ({ sheets, today: 20750 });
const settings = (...rows: Cell[][]): SheetInput => ({
  name: 'Settings',
  rows: [['Name', 'Value'], ...rows],
});
const placed = (input: WorkbookInput) => settingsPlace(input, readWorkbook(input));

describe('a cell by its row and column on the sheet', () => {
  const sheet: SheetInput = { name: 'S', rows: [['a', 'b'], ['c']], firstRow: 3, firstColumn: 2 };
  test.each<[number, number, Cell]>([
    [3, 2, 'a'],
    [3, 3, 'b'],
    [4, 2, 'c'],
    [4, 3, undefined],
    [2, 2, undefined],
    [3, 1, undefined],
  ])('row %d, column %d', (row, column, cell) => {
    expect(cellAt(sheet, row, column)).toBe(cell);
  });
});

test('a sheet by its name; another name is a mistake of the caller', () => {
  const input = book(settings());
  expect(sheetNamed(input, 'Settings')).toBe(input.sheets[0]);
  expect(() => sheetNamed(input, 'Setting')).toThrow(new RangeError('There is no sheet "Setting".'));
});

test.each<[Cell, boolean]>([
  [null, true],
  ['', true],
  [false, true],
  [true, false],
  [0, false],
  ['no', false],
])('%j says nothing: %s', (cell, nothing) => {
  expect(saysNothing(cell)).toBe(nothing);
});

test('tables that can be edited have a kind and a header of their own', () => {
  const reading = readWorkbook(
    book(
      settings(['Hourly cost', 120]),
      {
        name: 'Shop',
        rows: [
          ['Item', 'Qty'],
          ['Milk', 2],
        ],
      },
      {
        name: 'Referrals',
        rows: [
          ['Harbor Tax', '2026-01-10', 'won'],
          ['Elm Law', '2026-02-10', 'lost'],
          ['Harbor Tax', '2026-03-10', 'open'],
        ],
      },
    ),
  );
  expect(reading.tables.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(['Shop']));
  expect(tablesWithHeader(reading).map(({ sheet }) => sheet)).toEqual(['Settings']);
});

test('the largest table of a kind is the one with the most rows, wherever it stands', () => {
  const rows = (count: number): Cell[][] => [
    ['Partner', 'Received', 'Client', 'Status'],
    ...Array.from({ length: count }, (_, i): Cell[] => ['Harbor Tax', '2026-01-10', `Client ${i}`, 'open']),
  ];
  const sheet = (name: string, count: number): SheetInput => ({ name, kind: 'Referrals', rows: rows(count) });
  const reading = readWorkbook(
    book(sheet('2024', 2), sheet('2025', 5), sheet('2026', 3), {
      name: 'Calls',
      kind: 'Activities',
      rows: [
        ['Partner', 'Date', 'Type', 'Hours'],
        ...Array.from({ length: 9 }, (_, i): Cell[] => ['Harbor Tax', `2026-01-1${i}`, 'call', 1]),
      ],
    }),
  );
  expect(largestTable(reading, 'Referrals')?.sheet).toBe('2025');
  expect(largestTable(reading, 'Money')).toBeNull();
});

describe('the settings of a workbook with their places', () => {
  test('each row with a name, those without a value included', () => {
    expect(
      placed(book(settings(['Hourly cost', 120], [null, 'a remark'], ['Goal', null], ['currency', 'USD']))),
    ).toMatchObject({
      nameColumn: 1,
      valueColumn: 2,
      rows: [
        { name: 'Hourly cost', value: 120, row: 2 },
        { name: 'Goal', value: null, row: 4 },
        { name: 'currency', value: 'USD', row: 5 },
      ],
    });
  });

  test('where the tab begins further down and to the right', () => {
    expect(placed(book({ ...settings(['Hourly cost', 120]), firstRow: 4, firstColumn: 3 }))).toMatchObject({
      nameColumn: 3,
      valueColumn: 4,
      rows: [{ row: 5, value: 120 }],
    });
  });

  test('spellings of one name have one key', () => {
    const [one, other] = placed(book(settings(['Hourly cost', 120], ['HOURLY  COST', 130])))?.rows ?? [];
    expect(one?.key).toBe(other?.key);
  });

  test('none in a workbook without such a table', () => {
    expect(
      placed(
        book({
          name: 'Shop',
          rows: [
            ['Item', 'Qty'],
            ['Milk', 2],
          ],
        }),
      ),
    ).toBeNull();
  });
});
