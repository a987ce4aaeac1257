import { isSettingsTab, settingsSteps } from '../../../core/edits';
import type { Cell, SheetInput } from '../../../core/workbook/input';

const sheet = (rows: Cell[][], more: Partial<SheetInput> = {}): SheetInput => ({
  name: 'Settings',
  rows,
  ...more,
});

const TWO: Cell[][] = [
  ['Name', 'Value'],
  ['Hourly cost', 120],
  ['Currency', 'USD'],
];

describe('settings on the tab that keeps them', () => {
  test('a workbook without the tab gets it, with a row for each setting', () => {
    expect(settingsSteps(null, [['Hourly cost', 150]])).toEqual([
      {
        kind: 'add sheet',
        table: 'Settings',
        sheet: 'Settings',
        headers: ['Name', 'Value'],
        rows: [['Hourly cost', 150]],
      },
    ]);
  });

  test('a known name is set in place, however it is spelled; a new one goes below the last row', () => {
    expect(
      settingsSteps(sheet(TWO), [
        ['HOURLY  cost', 150],
        ['Goal', 10],
      ]),
    ).toEqual([
      { kind: 'set cells', sheet: 'Settings', cells: [{ row: 2, column: 2, before: 120, after: 150 }] },
      {
        kind: 'append rows',
        table: 'Settings',
        sheet: 'Settings',
        region: null,
        after: 3,
        left: 1,
        rows: [['Goal', 10]],
      },
    ]);
  });

  test('what holds already gives no step', () => {
    expect(settingsSteps(sheet(TWO), [['Hourly cost', 120]])).toEqual([]);
  });

  test('a name without a value gets one', () => {
    expect(settingsSteps(sheet([['Name', 'Value'], ['Goal']]), [['Goal', 10]])).toEqual([
      { kind: 'set cells', sheet: 'Settings', cells: [{ row: 2, column: 2, before: null, after: 10 }] },
    ]);
  });

  test('of a name that stands twice the first is set', () => {
    const twice = sheet([...TWO, ['hourly cost', 90]]);
    expect(settingsSteps(twice, [['Hourly cost', 150]])).toEqual([
      { kind: 'set cells', sheet: 'Settings', cells: [{ row: 2, column: 2, before: 120, after: 150 }] },
    ]);
  });

  test.each<[string, SheetInput, object]>([
    ['an empty tab', sheet([]), { after: 0, left: 1 }],
    ['a tab of blank cells', sheet([[null, ''], [null]]), { after: 0, left: 1 }],
    [
      'a tab whose used cells begin further down and to the right',
      sheet(TWO, { firstRow: 4, firstColumn: 3 }),
      { after: 6, left: 3 },
    ],
    ['names that stand in the second column', sheet(TWO.map((row) => [null, ...row])), { after: 3, left: 2 }],
    [
      'a title further left than the names',
      sheet([['Our firm'], ...TWO.map((row) => [null, ...row])]),
      { after: 4, left: 1 },
    ],
    ['blank rows at the end', sheet([...TWO, [null, null], ['']]), { after: 3, left: 1 }],
    [
      'a row that holds something further right only',
      sheet([...TWO, [null, null, 'see below']]),
      { after: 4, left: 1 },
    ],
  ])('a new setting goes below the last row that holds anything: %s', (_, tab, expected) => {
    expect(settingsSteps(tab, [['Goal', 10]])).toMatchObject([{ kind: 'append rows', ...expected }]);
  });

  test.each<[string, number, number, string | null]>([
    ['ends with the last row', 0, 2, 'Settings_1'],
    ['has blank rows at its end', 0, 5, 'Settings_1'],
    ['begins with the last row', 2, 3, 'Settings_1'],
    ['ends above it', 0, 1, null],
    ['begins below it', 3, 5, null],
  ])('an Excel Table that %s', (_, top, bottom, region) => {
    const regions = [{ name: 'Settings_1', top, left: 0, bottom, right: 1 }];
    expect(settingsSteps(sheet(TWO, { regions }), [['Goal', 10]])).toMatchObject([{ region }]);
  });
});

test.each([
  ['Settings', true],
  [' settings ', true],
  ['Settings 2', false],
])('the tab "%s" keeps settings: %s', (name, keeps) => {
  expect(isSettingsTab(name)).toBe(keeps);
});
