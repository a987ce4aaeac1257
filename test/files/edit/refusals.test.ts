import { dayFromCivil } from '../../../core/calendar/day';
import { openFile } from '../../../files/open';
import { withChanges, type Move } from '../../../files/save-changes';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { serial } from '../../../files/edit/cells';
import { smallWorkbook } from './small-workbook';
import { movedIn, withParts } from './with-parts';

const before = smallWorkbook('crowded');
const editor = () => new XlsxEditor('small.xlsx', before);

describe('rows and columns that are taken away', () => {
  const take = async (sheet: string, move: Move): Promise<string> => {
    const { sheets } = await openFile('small.xlsx', before);
    const changes = { inFile: sheet, title: sheet, moves: [move], cells: [] };
    return withChanges('small.xlsx', before, sheets, {
      removed: [],
      names: new Map(),
      sheets: [changes],
    }).then(
      () => 'done',
      (error: Error) => error.message,
    );
  };
  const refused = (table: string, sheet: string) =>
    `"small.xlsx": the headers of table ${table} on sheet "${sheet}" were deleted. Take that back (Ctrl+Z) and save again; in Excel, delete the table as a whole.`;

  test.each<[string, string, Move, string]>([
    ['the header of a table', 'Data', { axis: 'row', at: 1, count: -1 }, refused('Referrals', 'Data')],
    ['the whole table', 'Data', { axis: 'row', at: 1, count: -4 }, refused('Referrals', 'Data')],
    [
      'all columns of a table',
      'Two & more',
      { axis: 'column', at: 4, count: -2 },
      refused('Settings', 'Two & more'),
    ],
    [
      'all columns and more',
      'Two & more',
      { axis: 'column', at: 3, count: -4 },
      refused('Settings', 'Two & more'),
    ],
    ['all columns but the last', 'Two & more', { axis: 'column', at: 4, count: -1 }, 'done'],
    ['all columns but the first', 'Two & more', { axis: 'column', at: 5, count: -1 }, 'done'],
    ['every row below the header', 'Data', { axis: 'row', at: 2, count: -3 }, 'done'],
    ['rows put in above the header', 'Data', { axis: 'row', at: 1, count: 3 }, 'done'],
  ])('%s', async (_, sheet, move, expected) => {
    expect(await take(sheet, move)).toBe(expected);
  });
});

test('all rows of a table without headers are not taken away', async () => {
  const bytes = withParts({
    'xl/tables/table1.xml': (xml) => xml.replace(' id="1" name="Ref', ' headerRowCount="0" id="1" name="Ref'),
  });
  await expect(movedIn(bytes, 'Data', { axis: 'row', at: 1, count: -4 })).rejects.toThrow(
    '"small.xlsx": the rows of table Referrals on sheet "Data" were deleted.',
  );
});

describe('what an editor is asked for and cannot do, it says', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a text that is longer than a cell',
      () => editor().setCells('Plain', [{ cell: 'B9', value: 'x'.repeat(32768) }]),
      'A text of 32768 characters does not fit into cell B9; Excel takes 32767.',
    ],
    [
      'a number that is none',
      () => editor().setCells('Plain', [{ cell: 'B9', value: NaN }]),
      'NaN is no number that cell B9 can hold.',
    ],
    [
      'a place that is none',
      () => editor().setCells('Plain', [{ cell: '9B', value: 1 }]),
      '"9B" or "undefined" is no place on a sheet.',
    ],
    [
      'an area that is none',
      () => editor().setCells('Plain', [{ cell: 'B9', value: 1, formula: 'A1', spill: 'here' }]),
      '"B9" or "here" is no place on a sheet.',
    ],
    [
      'the first of a shared formula alone',
      () => editor().setCells('Plain', [{ cell: 'E4', value: 1, formula: 'D4' }]),
      'The formula of cell E4 is shared with E4:E6; it cannot be replaced alone.',
    ],
    [
      'a table that is not there',
      () => editor().appendRows({ table: 'Fees' }, [['a']]),
      'There is no table "Fees"; there is Referrals, Hours, Settings.',
    ],
    [
      'a sheet that is not there',
      () => editor().clearArea('Fees', { top: 1, left: 1, bottom: 1, right: 1 }),
      'There is no sheet "Fees"; there is Data, Plain, Two & more, Old.',
    ],
    [
      'a row wider than its table',
      () => editor().appendRows({ table: 'Hours' }, [['a', 1, 2]]),
      'Table Hours has 2 columns, not 3.',
    ],
    [
      'two new columns of one name',
      () => editor().addTableColumns('Referrals', ['Note', 'note']),
      'Table Referrals has a column "note" already.',
    ],
    [
      'rows off a table with a totals row',
      () => editor().shrinkTable('Hours', { rows: 1 }),
      'Table Hours ends with a totals row.',
    ],
    [
      'more columns than a table can lose',
      () => editor().shrinkTable('Settings', { columns: 2 }),
      'Table Settings has no 2 columns and 0 rows to lose.',
    ],
    [
      'more rows than a table can lose',
      () => editor().shrinkTable('Settings', { rows: 2 }),
      'Table Settings has no 0 columns and 2 rows to lose.',
    ],
    ['a name that no sheet may have', () => editor().addSheet("a'b[", []), '"a\'b[" is no name for a sheet'],
    ['a name of 32 characters', () => editor().addSheet('x'.repeat(32), []), 'is no name for a sheet'],
    [
      'rows where a table stands beside, at the height of the new ones',
      () => editor().appendRows({ sheet: 'Two & more', after: 1, left: 4 }, [['a', 'b']]),
      'There is something in cell D2 of sheet "Two & more" where D2:E2 is needed',
    ],
    [
      'rows below a table whose totals row is in the way',
      () => editor().appendRows({ table: 'Hours' }, [['a', 1]]),
      'There is the totals row in cell A4 of sheet "Two & more" where A4:B4 is needed: move it away or switch it off (Table Design, Total Row), save the workbook and try again.',
    ],
  ])('%s', (_, edit, sentence) => {
    expect(edit).toThrow(sentence);
  });

  test('the only sheet is not taken away', () => {
    const last = editor();
    for (const name of ['Old', 'Two & more', 'Plain']) last.removeSheet(name);
    expect(() => last.removeSheet('Data')).toThrow('"Data" is the only sheet.');
  });
});

test('formulas are listed with their sheet, their result and what they fill', () => {
  expect(
    editor()
      .listFormulas()
      .filter(({ sheet }) => sheet === 'Old'),
  ).toMatchObject([
    { cell: 'A5', formula: 'A1=B1', value: false },
    { cell: 'B5', formula: '1/0', value: '#DIV/0!' },
    { cell: 'C5', formula: 'A1&Plain!$D$4', value: 'Old100' },
    { cell: 'D5', formula: 'Plain!D4:D5', value: 100, spill: 'D5:D6' },
  ]);
});

test.each([
  [1900, 1, 1, 1, 1900],
  [1900, 2, 28, 59, 1900],
  [1900, 3, 1, 61, 1900],
  [2026, 3, 1, 46082, 1900],
  [1904, 1, 1, 0, 1904],
  [2026, 3, 1, 44620, 1904],
] as const)('%i-%i-%i is the number %i where days are counted from %i', (year, month, day, number, dates) => {
  expect(serial(dayFromCivil(year, month, day), dates)).toBe(number);
});
