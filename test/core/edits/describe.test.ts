import { describeEdit, textOf } from '../../../core/edits';
import type { EditStep, NewCell } from '../../../core/host/edit-plan';
import type { Cell } from '../../../core/workbook/input';

const DAY = { date: 20512 };

const set = (before: Cell, after: NewCell): EditStep => ({
  kind: 'set cells',
  sheet: 'Referrals',
  cells: [{ row: 12, column: 28, before, after }],
});

describe('what an edit changes, in sentences', () => {
  test.each<[string, EditStep, string[]]>([
    [
      'a text',
      set('Harbour', 'Harbor'),
      ['Referrals, AB12: \u201cHarbour\u201d becomes \u201cHarbor\u201d.'],
    ],
    ['a cell that was blank', set(null, 'Harbor'), ['Referrals, AB12: blank becomes \u201cHarbor\u201d.']],
    ['a cell that is cleared', set('Harbour', null), ['Referrals, AB12: \u201cHarbour\u201d becomes blank.']],
    ['a number', set(46081, 120), ['Referrals, AB12: \u201c46081\u201d becomes \u201c120\u201d.']],
    [
      'a number beside a day is one, too',
      set(46081.75, DAY),
      ['Referrals, AB12: \u201c2026-02-28\u201d becomes \u201c2026-02-28\u201d.'],
    ],
    [
      'a day among words',
      set('28 Feb', DAY),
      ['Referrals, AB12: \u201c28 Feb\u201d becomes \u201c2026-02-28\u201d.'],
    ],
    [
      'a number that is cleared is no day',
      set(46081, null),
      ['Referrals, AB12: \u201c46081\u201d becomes blank.'],
    ],
    [
      'new rows, each by what it holds',
      {
        ...{ kind: 'append rows', table: 'Actions', sheet: 'Steps', region: null, after: 4, left: 1 },
        rows: [
          ['Harbor Tax', null, DAY],
          [null, 'Lunch', false],
        ],
      },
      ['Steps, new row 5: Harbor Tax, 2026-02-28.', 'Steps, new row 6: Lunch, false.'],
    ],
    ['one new column', columns('Owner'), ['Steps: new column Owner.']],
    ['two new columns', columns('Owner', 'Done'), ['Steps: new columns Owner, Done.']],
    [
      'a new tab without rows',
      { kind: 'add sheet', table: 'Actions', sheet: 'Actions', headers: ['Step'] },
      ['A new tab "Actions".'],
    ],
    [
      'a new tab with rows below its header',
      {
        kind: 'add sheet',
        table: 'Actions',
        sheet: 'Actions',
        headers: ['Step'],
        rows: [['Call'], ['Lunch']],
      },
      ['A new tab "Actions".', 'Actions, new row 2: Call.', 'Actions, new row 3: Lunch.'],
    ],
  ])('%s', (_, step, sentences) => {
    expect(describeEdit([step])).toEqual(sentences);
  });

  test('a cell that has a name is called by it', () => {
    expect(describeEdit([set('a', 'b')], (row, column) => `row ${row}, column ${column}`)).toEqual([
      'Referrals, AB12 (row 12, column 28): \u201ca\u201d becomes \u201cb\u201d.',
    ]);
  });
});

test.each<[NewCell, string]>([
  [null, ''],
  [DAY, '2026-02-28'],
  [0, '0'],
  [false, 'false'],
])('%j reads %j', (cell, text) => {
  expect(textOf(cell)).toBe(text);
});

function columns(...headers: string[]): EditStep {
  return {
    ...{ kind: 'add columns', table: 'Actions', sheet: 'Steps', region: null },
    ...{ headerRow: 1, firstColumn: 5, headers },
  };
}
