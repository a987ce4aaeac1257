import type { Cell } from '../../../../core/workbook/input';
import { NONE } from '../../../../core/ledger/ledger';
import { notesOf, read, sheet } from './sheets';

const referrals = (ids: Cell[], also: string[][] = []) =>
  sheet('Referrals', [
    ['Id', 'Partner', 'Received', 'Client', 'Status', 'Closed', 'Credit'],
    ...ids.map((id, i) => {
      const [client = `Client ${'ABCDEF'[i] ?? ''}`, status = 'open', closed = '', credit = ''] =
        also[i] ?? [];
      return [id, `Firm ${'ABCDEF'[i] ?? ''}`, '2026-02-03', client, status, closed, credit];
    }),
  ]);

describe('an Id that a spreadsheet rounded', () => {
  it.each<[id: Cell, isRuined: boolean]>([
    ['2.41E+18', true],
    ['2.41e18', true],
    ['2E+18', true],
    [' 2.41E+18 ', true],
    [1e15, true],
    [-1e15, true],
    [1e15 - 1, false],
    ['1234567890123456', false],
    ['2E18', false],
    ['7e3', false],
    ['A2.41E+18', false],
    ['2.41E+18A', false],
    ['12.41E+18', false],
  ])('%j is one: %p', (id, isRuined) => {
    const reading = read([referrals([id, id])]);
    expect(notesOf(reading, 'rounded number').map(({ row }) => row)).toEqual(isRuined ? [2, 3] : []);
    expect([...reading.ledger.referrals.referral]).toEqual(isRuined ? [NONE, NONE] : [0, 0]);
  });
});

describe('the Id of a payment', () => {
  const money = (...ids: Cell[]) =>
    read([
      referrals(['R1', 12, ' R 3 ', '']),
      sheet('Money', [
        ['Partner', 'Date', 'Kind', 'Amount', 'Referral id'],
        ...ids.map((id) => ['Firm A', '2026-03-05', 'revenue', 5, id]),
      ]),
    ]).ledger;
  it.each<[id: Cell, row: number | null]>([
    ['R1', 0],
    [' R1 ', 0],
    ['r1', 0],
    ['r2', null],
    ['12', 1],
    [12, 1],
    ['R 3', 2],
    ['', null],
    ['-', null],
  ])('%j is that of row %j', (id, row) => {
    const { money: paid, referrals: intro } = money(id);
    const of = [...intro.referral].indexOf(paid.referral[0] as number);
    expect(paid.referral[0] === NONE || of < 0 ? null : of).toBe(row);
  });
  it('is found in other capitals only where no two Ids differ in them alone', () => {
    const { money: paid, referrals: intro } = read([
      referrals(['Ab-1', 'aB-1', 'Cd-2', 'Cd-2']),
      sheet('Money', [
        ['Partner', 'Date', 'Kind', 'Amount', 'Referral id'],
        ...['ab-1', 'aB-1', 'CD-2'].map((id) => ['Firm A', '2026-03-05', 'revenue', 5, id]),
      ]),
    ]).ledger;
    const rows = [...paid.referral].map((id) => [...intro.referral].indexOf(id));
    expect(rows).toEqual([-1, 1, 2]);
  });
  it('that no introduction has is one of its own, the same each time', () => {
    expect([...money('X1', 'X2', 'X1', 2.41e18, 2.42e18).money.referral]).toEqual([0, 1, 0, 2, 3]);
  });
});

describe('rows of one Id', () => {
  const notes = (ids: Cell[], also: string[][]) =>
    notesOf(read([referrals(ids, also)]), 'than the first row of this Id').map(
      ({ row, problem }) => `${row}: ${/has (.*) than/.exec(problem)?.[1] ?? ''}`,
    );
  it.each<[what: string, rows: string[][], said: string[]]>([
    [
      'agree',
      [
        ['Ann', 'won', '2026-03-01'],
        ['Ann', 'won', '2026-03-01'],
      ],
      [],
    ],
    [
      'say nothing else',
      [
        ['Ann', 'won', '2026-03-01'],
        ['', 'won', ''],
      ],
      [],
    ],
    [
      'name another client',
      [
        ['Ann', 'open'],
        ['Bo', 'won', '2026-03-01'],
      ],
      ['3: another client'],
    ],
    [
      'have another status',
      [
        ['Ann', 'open'],
        ['Ann', 'won', '2026-03-01'],
      ],
      ['3: another status'],
    ],
    [
      'were closed on another day',
      [
        ['Ann', 'won', '2026-03-01'],
        ['Ann', 'won', '2026-03-02'],
      ],
      ['3: another closed date'],
    ],
    [
      'are compared with the first',
      [['Ann'], ['Bo'], ['Bo'], ['Ann']],
      ['3: another client', '4: another client'],
    ],
  ])('%s', (_, rows, said) => {
    expect(
      notes(
        rows.map(() => 'R1'),
        rows,
      ),
    ).toEqual(said);
  });
  it('are not compared with those of another Id, nor without one', () => {
    expect(notes(['R1', 'R2', '', ''], [['Ann'], ['Bo'], ['Cy'], ['Di']])).toEqual([]);
  });
  it.each<[credits: string[], read: number[], said: number[]]>([
    [['0.5', '0.5'], [0.5, 0.5], []],
    [
      ['0.6', '0.6'],
      [0.5, 0.5],
      [2, 3],
    ],
    [
      ['1', '0.25'],
      [0.8, 0.2],
      [2, 3],
    ],
    [['0.3', '0.3'], [0.3, 0.3], []],
  ])('with the credits %j count %j', (credits, counted, said) => {
    const reading = read([
      referrals(
        credits.map(() => 'R1'),
        credits.map((credit) => ['Ann', 'open', '', credit]),
      ),
    ]);
    const { credit } = reading.ledger.referrals;
    expect([...credit].map((each) => Math.round(each * 1000) / 1000)).toEqual(counted);
    expect(notesOf(reading, 'more than 1; they are scaled').map(({ row }) => row)).toEqual(said);
  });
});
