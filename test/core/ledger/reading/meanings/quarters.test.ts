import { NO_DAY, formatIso } from '../../../../../core/calendar/day';
import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const days = (rows: Cell[][], settings: Array<readonly [string, Cell]> = []) => {
  const reading = read([sheet('Log', rows)], { settings });
  const received = [...reading.ledger.referrals.received].map((day) =>
    day === NO_DAY ? null : formatIso(day),
  );
  return { received, asked: notesOf(reading, 'first day of its quarter').length, reading };
};
const FIRSTS = ['2026-01-01', '2026-04-01', '2026-07-01'];
const rows = (quarters: Cell[]): Cell[][] =>
  quarters.map((quarter, i) => [quarter, 'Marlow CPA', `Client ${i}`, i === 0 ? 'won' : 'lost']);

describe('quarters without a year', () => {
  it.each<[string, Cell[][]]>([
    [
      'a title',
      [['Referrals 2026'], [], ['When', 'COI', 'Client', 'Status'], ...rows(['Q1', '2nd quarter', 'q3'])],
    ],
    ['a heading', [['When', 'COI', 'Client', 'Status'], ['2026'], ...rows(['1Q', 'Qtr 2', 'Quarter 3'])]],
    [
      'a column Year',
      [['Year', 'Quarter', 'COI', 'Client', 'Status'], ...rows(['Q1', 2, 'Q3']).map((row) => [2026, ...row])],
    ],
  ])('are the first day of each in the year of %s, with one note', (_, sheetRows) => {
    const { received, asked } = days(sheetRows);
    expect(received).toEqual(FIRSTS);
    expect(asked).toBe(1);
  });
  it('are noted where nothing says the year, and where a fiscal year is set', () => {
    const { received, reading } = days([['When', 'COI', 'Client', 'Status'], ...rows(['Q1', 'Q2', 'Q3'])]);
    expect(received).toEqual([null, null, null]);
    expect(notesOf(reading, 'holds no year')).toHaveLength(3);
    const fiscal = days(
      [['2026'], ['When', 'COI', 'Client', 'Status'], ...rows(['Q1', 'Q2'])],
      [['Fiscal year starts', 'July 1']],
    );
    expect(fiscal.received).toEqual([null, null]);
    expect(notesOf(fiscal.reading, 'holds no year')).toHaveLength(2);
  });
  it('of a fiscal year are those of Settings, and noted without', () => {
    const log: Cell[][] = [
      ['When', 'COI', 'Client', 'Status'],
      ...rows(['FY26 Q1', "Q4 FY'26", 'FY25/26 H2']),
    ];
    expect(days(log, [['Fiscal year starts', 'July 1']])).toMatchObject({
      received: ['2025-07-01', '2026-04-01', '2026-01-01'],
      asked: 1,
    });
    const { received, reading } = days(log);
    expect(received).toEqual([null, null, null]);
    expect(notesOf(reading, 'part of a fiscal year')).toHaveLength(3);
  });
  it('beside the whole day say nothing more', () => {
    const { received, asked } = days([
      ['Referrals 2026'],
      ['Date', 'COI', 'Client', 'Status', 'Quarter'],
      ['4/6/2026', 'Marlow CPA', 'Ines', 'open', 'Q1'],
    ]);
    expect(received).toEqual(['2026-04-06']);
    expect(asked).toBe(0);
  });
});

it('a month 13 in a column of months costs its own row the day, and no other', () => {
  const { received, reading } = days([
    ['Year', 'Month', 'Day', 'COI', 'Client', 'Status'],
    [2026, 1, 6, 'Marlow CPA', 'Ines', 'open'],
    [2026, 13, 3, 'Marlow CPA', 'Jo', 'open'],
    [2026, 2, 11, 'Marlow CPA', 'Kit', 'open'],
  ]);
  expect(received).toEqual(['2026-01-06', null, '2026-02-11']);
  expect(notesOf(reading, 'not a date').map(({ row, value }) => [row, value])).toEqual([[3, '2026 13 3']]);
});

it('a day that is a number is put together with the month beside it, in the year of the tab', () => {
  const rows: Cell[][] = [
    ['Mon', 'Day', 'COI', 'Client', 'Status'],
    ['January', 7, 'Marlow CPA', 'Ines', 'won'],
    ['', 30, 'Marlow CPA', 'Jo', 'lost'],
    ['February', 2, 'Quill Estates', 'Kit', 'open'],
  ];
  const { ledger } = read([sheet('2026', rows)]);
  expect([...ledger.referrals.received].map(formatIso)).toEqual(['2026-01-07', '2026-01-30', '2026-02-02']);
});
