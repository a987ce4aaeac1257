import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';
import { HEADER, ROWS, leads, OTHERS, told } from './twice-sheets';

describe('one introduction in two rows', () => {
  it('an exact duplicate on another tab, and in another table of one tab', () => {
    const { said } = told([leads('2025'), leads('2026', [...OTHERS, ROWS[3] ?? []])]);
    expect(said).toMatchObject([{ sheet: '2026', row: 4, value: 'the same as 2025, row 5' }]);
    const fees = (from: number) => [
      ['Partner', 'Date', 'Kind', 'Amount'],
      ['Marlow CPA', '2025-03-05', 'revenue', 500],
      ['Quill Estates', `2025-0${from}-06`, 'revenue', 700],
      ['Quill Estates', `2025-0${from + 1}-06`, 'revenue', 700],
    ];
    expect(told([sheet('Q1', fees(3)), sheet('Q2', fees(6))]).said).toMatchObject([{ sheet: 'Q2', row: 2 }]);
  });
  it('an exact duplicate in its own table is said once, not as one with other details', () => {
    const { said } = told([leads('Leads', [...ROWS, ROWS[2] ?? []])]);
    expect(said).toMatchObject([{ row: 6, value: 'the same as row 4' }]);
  });
  it('entered again as it went on: the same partner, client and day', () => {
    const { said } = told([
      leads('Leads', [...ROWS, ['Marlow CPA', '2025-04-07', 'kit ashe', 'won', '2025-09-01', 900]]),
    ]);
    expect(said).toMatchObject([
      {
        row: 6,
        column: 'Client',
        value: 'kit ashe; also row 4',
        problem: expect.stringContaining('more than once') as string,
      },
    ]);
  });
  it.each(['Ashe, Kit', 'Kit Ashe.'])('entered again as %s', (client) => {
    const { said } = told([
      leads('Leads', [...ROWS, ['Marlow CPA', '2025-04-07', client, 'won', '2025-09-01', 900]]),
    ]);
    expect(said).toMatchObject([{ row: 6, problem: expect.stringContaining('more than once') as string }]);
  });
  it('carried over into the table of the next year, also with a day of its own', () => {
    const carried = (received: Cell) => [
      ...OTHERS,
      ['Marlow CPA', received, 'Kit Ashe', 'won', '2026-02-02', 900],
    ];
    for (const received of ['2025-04-07', '2026-01-01', ''])
      expect(told([leads('2025'), leads('2026', carried(received))]).said).toMatchObject([
        { sheet: '2026', row: 4, value: 'Kit Ashe; also 2025, row 4' },
      ]);
  });
  it('won, and again in a table of clients that says no day received, wherever that stands', () => {
    const clients = sheet('Wins', [
      ['Client', 'Partner', 'Won on', 'First-year fee'],
      ['Ines Vance', 'Marlow CPA', '2025-06-02', 5000],
      ['Ned Oak', 'Marlow CPA', '2025-06-09', 5000],
    ]);
    for (const sheets of [
      [leads('2025'), clients],
      [clients, leads('2025')],
    ]) {
      const { said } = told(sheets);
      expect(said.map(({ problem }) => problem)).toEqual([
        expect.stringContaining('one of the rows says no day received'),
      ]);
    }
  });
  it('a lead that became a deal, each with an Id of its own', () => {
    const listed = (name: string, id: string, received: string) =>
      sheet(name, [
        [`${name} Id`, ...HEADER],
        [id, 'Marlow CPA', received, 'Ines Vance', 'won', '2025-06-02', ''],
      ]);
    const both = [listed('Lead', 'L1', '2025-03-03'), listed('Deal', 'D1', '2025-03-20')];
    expect(told(both).said).toMatchObject([{ sheet: 'Deal', row: 2, value: 'Ines Vance; also Lead, row 2' }]);
    const years = ['2025', '2026'].map((year) => ({ ...listed('Deal', year, '2025-03-03'), name: year }));
    expect(told(years).said).toEqual([]);
  });
  it('is none: another day in one table, another partner, other Ids, a client decided before', () => {
    expect(
      told([leads('Leads', [...ROWS, ['Marlow CPA', '2025-09-07', 'Kit Ashe', 'open', '', '']])]).said,
    ).toEqual([]);
    expect(
      told([leads('Leads', [...ROWS, ['Elm Law', '2025-04-07', 'Kit Ashe', 'open', '', '']])]).said,
    ).toEqual([]);
    expect(
      told([leads('2025'), leads('2026', [['Marlow CPA', '2026-04-07', 'Ines Vance', 'open', '', '']])]).said,
    ).toEqual([]);
    const ids = [['Id', ...HEADER], ...['a', 'b'].map((id) => [id, ...(ROWS[2] ?? [])])];
    expect(told([sheet('Leads', ids)]).said).toEqual([]);
  });
});

describe('one client won under two partners', () => {
  const two = (...rows: Cell[][]) => told([sheet('Leads', [[...HEADER, 'Id', 'Credit'], ...rows])]).said;
  const [a, b] = ['Marlow CPA', 'Quill Estates'].map((partner) => [
    partner,
    '2025-03-03',
    'Ines',
    'won',
    '2025-06-02',
    5000,
  ]);
  it('is noted where nothing says that they share it', () => {
    expect(two([...(a ?? []), '', ''], [...(b ?? []), '', ''])).toMatchObject([
      { row: 3, value: 'Ines; also row 2' },
    ]);
  });
  it('is not where one Id or the credits say so, or one of them lost', () => {
    expect(two([...(a ?? []), 7, '50%'], [...(b ?? []), 7, '50%'])).toEqual([]);
    expect(two([...(a ?? []), '', '50%'], [...(b ?? []), '', '50%'])).toEqual([]);
    expect(two([...(a ?? []), 7, ''], [...(b ?? []), 8, ''])).toEqual([]);
    expect(
      told([leads('Leads', [a ?? [], ['Quill Estates', '2025-03-03', 'Ines', 'lost', '2025-06-02', '']])])
        .said,
    ).toEqual([]);
  });
});

describe('one Id that stands several times under one partner', () => {
  const deals = (...rows: Cell[][]) => {
    const reading = read([sheet('Deals', [['Id', ...HEADER], ...rows])]);
    const { row, credit } = reading.ledger.referrals;
    return { rows: [...row], credit: [...credit], left: notesOf(reading, 'The Id stands more than once') };
  };
  const row = (id: Cell, partner: string, status: string, closed: Cell, received = '2025-03-03') => [
    id,
    partner,
    received,
    'Ines',
    status,
    closed,
    '',
  ];
  it('is one introduction: the decided row counts, in full', () => {
    const { rows, credit, left } = deals(
      row(7, 'Marlow CPA', 'open', ''),
      row(8, 'Marlow CPA', 'lost', '2025-04-01'),
      row(7, 'Marlow CPA', 'won', '2025-05-01'),
    );
    expect([rows, credit]).toEqual([
      [3, 4],
      [1, 1],
    ]);
    expect(left).toMatchObject([{ row: 2, column: 'Id', value: '7; row 4 counts' }]);
  });
  it('of several decided ones the one closed last counts, of several open ones the last', () => {
    expect(
      deals(
        row(7, 'Marlow CPA', 'lost', '2025-06-01'),
        row(7, 'Marlow CPA', 'won', '2025-05-01'),
        row(7, 'Marlow CPA', 'open', ''),
      ).rows,
    ).toEqual([2]);
    expect(
      deals(row(7, 'Marlow CPA', 'open', ''), row(7, 'Marlow CPA', 'open', '', '2025-03-05')).rows,
    ).toEqual([3]);
  });
  it('stays as it is under two partners, or where credits share it out', () => {
    expect(
      deals(row(7, 'Marlow CPA', 'won', '2025-06-01'), row(7, 'Quill Estates', 'won', '2025-06-01')).rows,
    ).toEqual([2, 3]);
  });
});

it.each([
  ['Ann & Bo Low', 'Ann and Bo Low'],
  ['Ann & Bo Low', 'Ann + Bo Low'],
  ['Low, Ann & Bo', 'Ann & Bo Low'],
])('%s and %s are one client', (...both) => {
  const rows = both.map((name, i): Cell[] => ['Marlow CPA', '2025-03-03', name, ['open', 'won'][i]]);
  const others = ROWS.slice(1).map((row) => [...row]);
  expect(told([leads('Leads', [...rows, ...others])]).said).toHaveLength(1);
});

describe('an introduction that was entered again when it was decided', () => {
  const again = (received: string, status: string, client = 'Kit Ashe'): Cell[] => [
    'Marlow CPA',
    received,
    client,
    status,
    status === 'won' ? '2025-06-30' : '',
    '',
  ];
  it('is noted some days apart', () => {
    expect(told([leads('Leads', [...ROWS, again('2025-04-10', 'won')])]).said).toHaveLength(1);
  });

  it('is noted where it was won both times', () => {
    const { said } = told([
      leads('Leads', [...ROWS, ['Marlow CPA', '2025-03-06', 'Vance, Ines', 'won', '2025-06-03', 5000]]),
    ]);
    expect(said.map(({ row }) => row)).toEqual([6]);
  });

  it.each<[string, Cell[][]]>([
    ['months apart', [again('2025-09-10', 'won')]],
    ['open both times', [again('2025-04-10', 'open')]],
    ['won both times, months apart', [again('2025-07-10', 'won'), again('2025-09-10', 'won')]],
    ['under a word for clients', ['09', '12', '15'].map((day) => again(`2025-04-${day}`, 'won'))],
  ])('is none %s', (_, rows) => {
    expect(told([leads('Leads', [...ROWS, ...rows])]).said).toEqual([]);
  });
});

describe('two spouses in a row each', () => {
  const spouse = (client: string, revenue = 5000): Cell[] => [
    'Marlow CPA',
    '2025-03-03',
    client,
    'won',
    '2025-06-02',
    revenue,
  ];
  it.each(['Omar Vance', 'Vance, Omar', 'Vance Household', 'The Vance Family', 'Omar Vance & family'])(
    'with the same days and revenue are noted: %s',
    (client) => {
      const { said } = told([leads('Leads', [...ROWS, spouse(client)])]);
      expect(said).toEqual([]);
      const notes = [...told([leads('Leads', [...ROWS, spouse(client)])]).reading.ledger.notes];
      expect(notes.filter(({ kind }) => kind === 'an introduction twice')).toHaveLength(1);
    },
  );

  it.each<[string, Cell[]]>([
    ['another last name', spouse('Omar Vane')],
    ['another revenue', spouse('Omar Vance', 4000)],
  ])('with %s are two clients', (_, row) => {
    const notes = [...told([leads('Leads', [...ROWS, row])]).reading.ledger.notes];
    expect(notes.filter(({ kind }) => kind === 'an introduction twice')).toEqual([]);
  });
});

it.each(['Confidential', '(anonymous)', 'Client withheld', 'Vertraulich'])(
  'clients who are not named (%s) are nobody in particular: neither one client of two partners nor one introduction',
  (client) => {
    const { said, reading } = told([
      leads('Leads', [
        ['Marlow CPA', '2025-03-03', client, 'won', '2025-06-02', 5000],
        ['Quill Estates', '2025-03-17', client, 'won', '2025-05-05', 3000],
        ['Marlow CPA', '2025-03-10', client, 'open', '', ''],
      ]),
    ]);
    expect(said).toEqual([]);
    expect([...reading.ledger.referrals.client]).toEqual([-1, -1, -1]);
  },
);
