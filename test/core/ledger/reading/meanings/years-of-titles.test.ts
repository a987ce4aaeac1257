import { NO_DAY, formatIso } from '../../../../../core/calendar/day';
import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const HEADER = ['Date', 'Partner', 'Client', 'Status'];
const LOG: Cell[][] = [
  ['11/3', 'Marlow CPA', 'Ines', 'open'],
  ['7-Jan', 'Quill Estates', 'Jo', 'open'],
  ['6/30', 'Marlow CPA', 'Kit', 'open'],
];
const JULY: Array<readonly [string, Cell]> = [['Fiscal year starts', 'July 1']];

function received(title: string, settings: Array<readonly [string, Cell]>, rows = LOG, header = HEADER) {
  const reading = read([sheet('Log', [[title], [], header, ...rows])], { settings });
  const days = [...reading.ledger.referrals.received].map((day) => (day === NO_DAY ? null : formatIso(day)));
  return { reading, days };
}

describe('a year in a title above days without one', () => {
  it.each([
    'Referrals FY2026',
    'FY26',
    "FY '26 referrals",
    'Fiscal Year 2026',
    'FY2025-26',
    'Referrals 2025/26',
  ])('is the fiscal one of Settings: %s', (title) => {
    expect(received(title, JULY).days).toEqual(['2025-11-03', '2026-01-07', '2026-06-30']);
  });
  it('is one of the calendar where Settings say no other, and where it is called so', () => {
    const inYear = ['2026-11-03', '2026-01-07', '2026-06-30'];
    expect(received('FY2026', []).days).toEqual(inYear);
    expect(received('2026', JULY).days).toEqual(inYear);
  });
  it.each(["Q3 '26", '2H26', "Referrals '26", 'H1-26 log'])('is that of two digits: %s', (title) => {
    expect(received(title, []).days).toEqual(['2026-11-03', '2026-01-07', '2026-06-30']);
  });
  it.each(["Since '19", 'Room 26', "Rock 'n' roll 26"])('is none in "%s"', (title) => {
    expect(received(title, []).days).toEqual([null, null, null]);
  });
  it('is that of months below each other, too', () => {
    const rows: Cell[][] = [
      ['July'],
      ['5', 'Marlow CPA', 'Ines', 'open'],
      ['January'],
      ['9', 'Marlow CPA', 'Jo', 'open'],
    ];
    expect(received('FY26', JULY, rows).days).toEqual(['2025-07-05', '2026-01-09']);
    const months: Cell[][] = [
      ['August', 'Marlow CPA', 'Ines', 'open'],
      ['March', 'Marlow CPA', 'Jo', 'open'],
    ];
    const header = ['Month', ...HEADER.slice(1)];
    expect(received('FY26', JULY, months, header).days).toEqual(['2025-08-01', '2026-03-01']);
  });
  it('is none where two are named and nothing says where one ends', () => {
    const { reading, days } = received('Referrals 2025-26', []);
    expect(days).toEqual([null, null, null]);
    expect(notesOf(reading, 'holds no year')).toHaveLength(3);
  });
});

describe('days without a year, which nothing says', () => {
  it('are noted as such, and other texts as no dates', () => {
    const { reading } = received('Referrals', [], [...LOG, ['soon', 'Marlow CPA', 'Lee', 'open']]);
    expect(notesOf(reading, 'holds no year').map(({ row, value }) => [row, value])).toEqual([
      [4, '11/3'],
      [5, '7-Jan'],
      [6, '6/30'],
    ]);
    expect(notesOf(reading, 'This is not a date')).toHaveLength(1);
    expect(notesOf(reading, 'No column says when the introductions were received')).toEqual([]);
  });
  it('leave activities without a day, not without a word', () => {
    const reading = read([
      sheet('Log', [
        ['Day', 'Partner', 'Type', 'Hrs'],
        ['6-Jan', 'Marlow CPA', 'Lunch', 1.5],
        ['9-Jan', 'Quill Estates', 'Call', 0.25],
      ]),
    ]);
    expect(notesOf(reading, 'holds no year')[0]?.suggestion).toContain('a title');
  });
  it.each([
    ['Date', 'Referral date'],
    ['Referral date', 'Date'],
  ])('give way to a column that has it: %s before %s', (lacking, whole) => {
    const rows = LOG.map((row, i): Cell[] => [...row, `2026-02-0${i + 1}`]);
    const { days } = received('Referrals', [], rows, [lacking, ...HEADER.slice(1), whole]);
    expect(days).toEqual(['2026-02-01', '2026-02-02', '2026-02-03']);
  });
});

it('a month with two digits of its year names a tab as that month, above days alone', () => {
  const reading = read(
    ['Jan 26', 'Feb 26'].map((name, i) =>
      sheet(name, [
        ['Day', 'Partner', 'Client', 'Status'],
        [5 + i, 'Marlow CPA', `Client ${i}`, 'open'],
      ]),
    ),
  );
  expect([...reading.ledger.referrals.received].map(formatIso)).toEqual(['2026-01-05', '2026-02-06']);
  expect(notesOf(reading, 'hold only a day')).toHaveLength(2);
});
