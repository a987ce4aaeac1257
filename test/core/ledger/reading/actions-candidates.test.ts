import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { day, read, sheet, TODAY } from './sheets';

const told = (sheets: SheetInput[]) => {
  const { ledger } = read(sheets);
  return {
    ...ledger,
    said: [...ledger.notes].map(({ row, column, value, problem }) => ({ row, column, value, problem })),
  };
};

/** What one cell under Done says; beside it a column is a date by its other rows. */
function done(cell: Cell, more: Partial<SheetInput> = {}) {
  const { actions, said } = told([
    sheet(
      'Actions',
      [
        ['Step', 'Due', 'Done'],
        ['Call', '2026-03-01', cell],
      ],
      more,
    ),
  ]);
  return [actions[0]?.done, said.filter(({ column }) => column === 'Done').map(({ problem }) => problem)];
}

describe('a day, yes or no', () => {
  it.each<[cell: Cell, said: number | boolean | null]>([
    ['yes', true],
    ['No', false],
    ['x', true],
    ['✗', false],
    ['done', true],
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    ['1', true],
    ['0', false],
    [46100, day('2026-03-19')],
    [46100.75, day('2026-03-19')],
    ['46100', day('2026-03-19')],
    ['2026-03-02', day('2026-03-02')],
    ['2 Mar 2026', day('2026-03-02')],
    ['31.12.2025', day('2025-12-31')],
    ['', null],
    [null, null],
    ['-', null],
    ['tbd', null],
    ['#N/A', null],
  ])('%j is %j, and nothing is noted', (cell, said) => {
    expect(done(cell)).toEqual([said, []]);
  });
  it.each<[cell: Cell]>([['later'], ['2026-13-01'], ['31.02.2026'], [3_000_000], [60], ['#REF!'], ['2']])(
    '%j is neither, which is noted',
    (cell) => {
      expect(done(cell)).toEqual([null, ['This is neither a date nor yes or no; it is not used.']]);
    },
  );
  it.each<[cell: Cell, isUsed: boolean]>([
    [2, false],
    ['1900-05-05', false],
    ['2062-03-02', false],
    [TODAY + 25_569 + 3653, true],
    [TODAY + 25_569 + 3654, false],
    [TODAY + 25_569 - 36_525, true],
    [TODAY + 25_569 - 36_526, false],
  ])('%j is near enough to be meant: %p', (cell, isUsed) => {
    const [said, noted] = done(cell);
    expect([said !== null, noted]).toEqual([
      isUsed,
      isUsed ? [] : ['The date is too far from today to be meant; it is not used.'],
    ]);
  });
  it('counts its days from 1904 where the workbook does, in numbers and in texts', () => {
    const days = [44_638, '44638'].map((cell) => done(cell, { dateSystem: 1904 })[0]);
    expect(days).toEqual([day('2026-03-19'), day('2026-03-19')]);
  });
  it('has the order of day and month of its column', () => {
    const { actions } = told([
      sheet('Actions', [
        ['Step', 'Due', 'Done'],
        ['Call', '2026-03-01', '3/4/2026'],
        ['Mail', '2026-03-01', '13/4/2026'],
        ['Meet', '2026-03-01', 'yes'],
      ]),
    ]);
    expect(actions.map((each) => each.done)).toEqual([day('2026-04-03'), day('2026-04-13'), true]);
  });
});

describe('the rows of Actions', () => {
  const HEADER = ['Partner', 'Step', 'Owner', 'Due', 'Done', 'Phase', 'Shared'];
  it('have each column as it is written, and null where it is not', () => {
    const { actions, partners, said } = told([
      sheet('Actions', [
        HEADER,
        ['Marlow Tax', 'Call', 'Ann', '2026-03-01', '2026-03-02', 'identify', 'yes'],
        ['-', ' Meet ', '', '', '', '', 'no'],
        ['Elm Law', 'Mail', 'n/a', '2026-04-01', 'no', 'run', ''],
        ['Marlow Tax', 'Plan', 'Bo', '2026-05-01', 'yes', 'phase 2', '-'],
      ]),
    ]);
    const names = actions.map(({ partner }) => partners[partner]?.name ?? null);
    expect(names).toEqual(['Marlow Tax', null, 'Elm Law', 'Marlow Tax']);
    expect(actions.map(({ partner: _, sheet: on, ...rest }) => [on, ...Object.values(rest)])).toEqual([
      [0, 'Call', 'Ann', day('2026-03-01'), day('2026-03-02'), 'identify', true, 2],
      [0, 'Meet', null, null, null, null, false, 3],
      [0, 'Mail', null, day('2026-04-01'), false, 'run', null, 4],
      [0, 'Plan', 'Bo', day('2026-05-01'), true, 'agree', null, 5],
    ]);
    expect(said).toEqual([]);
  });
  it('may lack every column but the step', () => {
    const { actions } = told([
      sheet('Actions', [
        ['Step', 'Owner'],
        ['Call', 'Ann'],
        ['Mail', 'Bo'],
      ]),
    ]);
    expect(actions).toMatchObject([
      { partner: -1, step: 'Call', due: null, done: null, phase: null, shared: null },
      { partner: -1, step: 'Mail', due: null, done: null, phase: null, shared: null },
    ]);
  });
  it('name what is to be done; words that nobody knows are noted, each with its cell', () => {
    const { actions, said } = told([
      sheet('Actions', [
        HEADER,
        ['Marlow Tax', '', 'Ann', '2026-03-01', '', '', ''],
        ['Marlow Tax', 'Call', 'Ann', 'soon', '', 'phase 9', 'maybe'],
        ['Elm Law', 'n/a', 'Bo', '2026-03-01', '', '', ''],
      ]),
    ]);
    expect(actions).toMatchObject([{ step: 'Call', due: null, phase: null, shared: null, row: 3 }]);
    expect(said.map(({ row, column, value }) => `${row} ${column} ${String(value)}`).sort()).toEqual([
      '2 Step ',
      '3 Due soon',
      '3 Phase phase 9',
      '3 Shared maybe',
      '4 Step n/a',
    ]);
  });
  it('may be due on any day: what is planned is no error of typing', () => {
    const { actions, said } = told([
      sheet('Actions', [
        ['Step', 'Due'],
        ['Call', '2099-03-01'],
      ]),
    ]);
    expect([actions[0]?.due, said]).toEqual([day('2099-03-01'), []]);
  });
});

describe('the rows of Candidates', () => {
  const HEADER = [
    'Name',
    'Category',
    'Complementary services',
    'Shared ideal client',
    'Non-competitive',
    'Client base',
    'Service delivery',
    'Philosophy discussed on',
    'Compensation discussed on',
    'Locked in',
    'Retirement date',
    'Source',
    'Focus',
  ];
  it('have each column as it is written, and null where it is not', () => {
    const { candidates, said } = told([
      sheet('Candidates', [
        HEADER,
        ['Ash', 'CPA', 'yes', 'no', '', 'Families', 'Online', '2026-01-05', '', 'no', '', 'Dana', 'yes'],
        ['Birch', '', '', 'yes', 'no', '-', '', '', '2026-02-05', '', '2040-01-01', '', 'no'],
        ['Cedar', 'Law', 'no', '', 'yes', '', 'n/a', '2026-03-05', '2026-04-05', 'yes', '2027-01-01', '', ''],
      ]),
    ]);
    expect(candidates.map(({ sheet: on, ...rest }) => [on, ...Object.values(rest)])).toEqual([
      [0, 'Ash', 'CPA', true, false, null, 'Families', 'Online', day('2026-01-05'), null, false, null].concat(
        ['Dana', true, 2] as never[],
      ),
      [
        0,
        'Birch',
        null,
        null,
        true,
        false,
        null,
        null,
        null,
        day('2026-02-05'),
        null,
        day('2040-01-01'),
      ].concat([null, false, 3] as never[]),
      [0, 'Cedar', 'Law', false, null, true, null, null, day('2026-03-05'), day('2026-04-05'), true].concat([
        day('2027-01-01'),
        null,
        null,
        4,
      ] as never[]),
    ]);
    expect(said).toEqual([]);
  });
  it('need a name: the row without one is noted', () => {
    const { candidates, said } = told([
      sheet('Candidates', [
        ['Name', 'Category', 'Source', 'Focus'],
        ['', 'CPA', 'Dana', 'no'],
        ['Ash', 'CPA', 'Dana', 'yes'],
        ['n/a', 'Law', 'Dana', 'no'],
      ]),
    ]);
    expect(candidates.map(({ name, row }) => [name, row])).toEqual([['Ash', 3]]);
    expect(said).toMatchObject([
      { row: 2, column: 'Name', problem: 'The row names no candidate and is left out.' },
      { row: 4, column: 'Name', value: 'n/a' },
    ]);
  });
});
