import { formatIso } from '../../../../core/calendar/day';
import { NONE, NOT_ASKED } from '../../../../core/ledger/ledger';
import { COUNTS, referralFlags } from '../../../../core/ledger/referral-flags';
import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

describe('a tracker without a column Closed', () => {
  const rows: Cell[][] = [
    ['Partner', 'Received', 'Status'],
    ['Oak Law', '2026-10-01', 'won'],
    ['Oak Law', '2026-10-02', 'lost'],
    ['Oak Law', '2026-10-03', 'open'],
    ['Oak Law', '', 'won'],
  ];
  it('takes the day received for the day decided, with one note', () => {
    const reading = read([sheet('Tracker', rows)]);
    const { closed, oneDay } = reading.ledger.referrals;
    expect([...closed.slice(0, 2)].map(formatIso)).toEqual(['2026-10-01', '2026-10-02']);
    expect([...oneDay]).toEqual([1, 1, 0, 0]);
    expect(notesOf(reading, 'the day received stands in')).toEqual([
      expect.objectContaining({ row: 0, value: '2 rows' }),
    ]);
    expect(notesOf(reading, 'no closed date').map((note) => note.row)).toEqual([5]);
  });
  it('leaves a blank in a column that exists blank', () => {
    const withColumn = rows.map((row, i) => [...row, i === 0 ? 'Closed' : '']);
    expect([...read([sheet('Tracker', withColumn)]).ledger.referrals.oneDay]).toEqual([0, 0, 0, 0]);
  });
});

describe('Qualified', () => {
  it('is asked in each table for itself; a blank counts on a lost row and not on an open one', () => {
    const asked: Cell[][] = [
      ['Partner', 'Received', 'Qualified', 'Status', 'Closed'],
      ['Oak Law', '2026-10-01', '', 'lost', '2026-10-05'],
      ['Oak Law', '2026-10-01', '', 'open', ''],
      ['Oak Law', '2026-10-01', 'no', 'lost', '2026-10-05'],
      ['Oak Law', '2026-10-01', '', 'lost', '2026-12-05'],
    ];
    const plain: Cell[][] = [
      ['Partner', 'Received', 'Status'],
      ['Oak Law', '2026-09-01', 'open'],
    ];
    const { ledger } = read([sheet('Now', asked), sheet('Before', plain)]);
    expect([...ledger.referrals.qualified]).toEqual([-1, -1, 0, -1, NOT_ASKED]);
    const counts = [...referralFlags(ledger)].map((flags) => (flags & COUNTS) !== 0);
    // The fourth is decided after the day as at which figures are taken: it is still open.
    expect(counts).toEqual([true, false, false, false, true]);
  });
});

describe('rows of one Id', () => {
  it('share the credit among the rows up to the day as at which figures are taken', () => {
    const { ledger } = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received', 'Credit'],
        ['R1', 'Oak Law', '2026-10-01', 1],
        ['R1', 'Elm Tax', '2026-10-01', 1],
        ['R1', 'Fir CPA', '2026-12-01', 1],
        ['R2', 'Oak Law', '2026-10-01', 1],
        ['R2', 'Elm Tax', '2026-12-01', 1],
      ]),
    ]);
    expect([...ledger.referrals.credit]).toEqual([0.5, 0.5, 1, 1, 1]);
  });
  it('that say different things are noted and count as they stand', () => {
    const reading = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received', 'Client', 'Status', 'Closed', 'Credit'],
        ['R1', 'Oak Law', '2026-10-01', 'Abel', 'won', '2026-10-05', 0.5],
        ['R1', 'Elm Tax', '2026-10-01', 'Baker', 'won', '2026-10-05', 0.5],
        ['R2', 'Oak Law', '2026-10-01', 'Cole', 'won', '2026-10-05', 0.5],
        ['R2', 'Elm Tax', '2026-10-01', 'cole', 'lost', '2026-10-06', 0.5],
        ['R3', 'Oak Law', '2026-10-01', 'Dunn', 'won', '2026-10-05', 0.5],
        ['R3', 'Elm Tax', '2026-10-01', '', 'won', '2026-10-06', 0.5],
        ['R4', 'Oak Law', '2026-10-01', 'Eng', 'open', '', 0.5],
        ['R4', 'Elm Tax', '2026-10-01', 'Eng', 'open', '', 0.5],
      ]),
    ]);
    expect(
      notesOf(reading, 'than the first row of this Id').map(({ row, problem }) => [row, problem]),
    ).toEqual([
      [3, expect.stringContaining('another client')],
      [5, expect.stringContaining('another status')],
      [7, expect.stringContaining('another closed date')],
    ]);
    expect(reading.ledger.referrals.count).toBe(8);
  });
});

describe('Money', () => {
  it('names a client or a referral; a client known from there is the same one', () => {
    const { ledger } = read([
      sheet('Referrals', [
        ['Partner', 'Received', 'Client'],
        ['Oak Law', '2026-10-01', 'Ann Abel'],
      ]),
      sheet('Money', [
        ['Partner', 'Paid date', 'Amount', 'Client name'],
        ['Oak Law', '2026-10-02', 5, 'ANN ABEL'],
        ['Oak Law', '2026-10-02', 6, 'Bo Baker'],
        ['Oak Law', '2026-10-02', 7, ''],
      ]),
    ]);
    expect([...ledger.money.client]).toEqual([0, 1, NONE]);
    expect(ledger.clients).toEqual(['Ann Abel', 'Bo Baker']);
  });
  it('counts only what was paid or is due', () => {
    const statuses = [
      'paid',
      'Due',
      '',
      'failed',
      'VOID',
      'Refunded',
      'pending',
      'hm',
      'Awaiting payment',
      'ACH return',
      'dispute lost',
    ];
    const reading = read([
      sheet('Money', [
        ['Partner', 'Date', 'Amount', 'Payment status'],
        ...statuses.map((status, i) => ['Oak Law', '2026-10-02', i, status]),
      ]),
    ]);
    expect([...reading.ledger.money.amount]).toEqual([0, 1, 2, 7]);
    expect(notesOf(reading, 'not paid and is not due').map((note) => note.row)).toEqual([
      5, 6, 7, 8, 10, 11, 12,
    ]);
    expect(notesOf(reading, 'counted as paid').map((note) => note.row)).toEqual([9]);
  });
  it('knows a list of payments by what became of them', () => {
    const rows = [
      ['id', 'Created (UTC)', 'Amount', 'Status', 'Referral partner'],
      ['ch_1', '2026-10-02', 100, 'Paid', 'Oak Law'],
      ['ch_2', '2026-10-03', 100, 'Refunded', 'Oak Law'],
    ];
    const { ledger } = read([sheet('Export', rows)]);
    expect([[...ledger.money.amount], ledger.referrals.count]).toEqual([[100], 0]);
  });
  it('gives an Id that no referral has a code of its own, with a note', () => {
    const reading = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received'],
        ['R1', 'Oak Law', '2026-10-01'],
      ]),
      sheet('Money', [
        ['Partner', 'Date', 'Amount', 'Referral id'],
        ['Oak Law', '2026-10-02', 5, 'R1'],
        ['Oak Law', '2026-10-02', 6, 'R8'],
        ['Oak Law', '2026-10-02', 7, 'R9'],
        ['Oak Law', '2026-10-02', 8, 'R8'],
      ]),
    ]);
    expect([...reading.ledger.money.referral]).toEqual([0, 1, 2, 1]);
    expect(notesOf(reading, 'a client of its own').map((note) => note.row)).toEqual([3, 4, 5]);
  });
});

it('amounts of referrals in another currency are left out, the referrals are not', () => {
  const reading = read(
    [
      sheet('Referrals', [
        ['Partner', 'Received', 'Status', 'Closed', 'First-year revenue', 'Currency'],
        ['Oak Law', '2026-10-01', 'won', '2026-10-05', 900, 'EUR'],
        ['Oak Law', '2026-10-01', 'won', '2026-10-05', 800, 'usd'],
        ['Oak Law', '2026-10-01', 'won', '2026-10-05', '', 'EUR'],
      ]),
    ],
    { settings: [['Currency', 'USD']] },
  );
  expect([...reading.ledger.referrals.revenue]).toEqual([NaN, 800, NaN]);
  expect(notesOf(reading, 'another currency').map((note) => note.row)).toEqual([2]);
});
