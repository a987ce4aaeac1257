import type { Cell } from '../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const told = (header: string[], ...rows: Cell[][]) =>
  [...read([sheet('x', [header, ...rows])]).ledger.notes].map(({ row, value, problem }) => [
    row,
    value,
    problem,
  ]);

describe('a date that cannot be used', () => {
  it.each<[what: string, cells: Cell[], value: string, problem: string]>([
    [
      'an impossible day received',
      ['P', '2026-02-30', 'c', 'open'],
      '2026-02-30',
      'This is not a date; the row counts in no period by the day received.',
    ],
    [
      'a day received far off',
      ['P', 59270, 'c', 'open'],
      '2062-04-09',
      'The date is too far from today to be meant; the row counts in no period by the day received.',
    ],
    [
      'no day received',
      ['P', '', 'c', 'open'],
      '',
      'The row has no date received; it counts in no period by the day received.',
    ],
    [
      'a day closed that is none',
      ['P', 46000, 'c', 'won', 'soon', 5],
      'soon',
      'This is not a date; it is not used, and a won row is a client in no period.',
    ],
    [
      'a day closed far off',
      ['P', 46000, 'c', 'won', 71000, 5],
      '2094-05-21',
      'The date is too far from today to be meant; it is not used, and a won row is a client in no period.',
    ],
    [
      'a day closed before',
      ['P', 46000, 'c', 'won', 45990, 5],
      '2025-11-29',
      'The row was closed before it was received; it is left out of the days to client.',
    ],
  ])('%s is one note, with the date as a person knows it', (_, cells, value, problem) => {
    expect(told(HEADER, cells)).toEqual([[2, value, problem]]);
  });
  it.each<[kind: string, header: string[]]>([
    ['Activities', ['Partner', 'Date', 'Type', 'Hours']],
    ['Money', ['Partner', 'Date', 'Kind', 'Amount']],
  ])('leaves out a row of %s with one note', (_, header) => {
    expect(told(header, ['P', '31.02.2026', '', 5], ['P', 46000, '', 5])).toEqual([
      [2, '31.02.2026', 'This is not a date; the row is left out.'],
    ]);
  });
  it('a broken formula is noted, #N/A is a blank cell', () => {
    expect(
      told(HEADER, ['P', 46000, 'a', 'won', 46001, '#DIV/0!'], ['P', 46000, 'b', 'won', 46001, '#N/A']),
    ).toEqual([[2, '#DIV/0!', 'This is not a number; it is not used.']]);
  });
  it('leaves out an amount that is none with one note', () => {
    expect(told(['Partner', 'Date', 'Kind', 'Amount'], ['P', 46000, '', 'a lot'])).toEqual([
      [2, 'a lot', 'This is not a number; the row is left out.'],
    ]);
  });
});

describe('durations that say their unit', () => {
  it.each<[text: Cell, hours: number]>([
    ['1:30', 1.5],
    ['01:30', 1.5],
    ['0:45:00', 0.75],
    ['1h 30', 1.5],
    ['1h30m', 1.5],
    ['1 hr 30 min', 1.5],
    ['90 min', 1.5],
    ['45m', 0.75],
    ['1.5 h', 1.5],
    ['1,5 h', 1.5],
    ['2 hours', 2],
    ['1.5', 1.5],
    [1.5, 1.5],
    [0.0625, 0.0625],
  ])('%j is %d hours', (cell, hours) => {
    const { ledger } = read([
      sheet('Log', [
        ['Partner', 'Date', 'Type', 'Duration'],
        ['P', 46000, 'call', cell],
      ]),
    ]);
    expect(ledger.activities.hours[0]).toBeCloseTo(hours, 10);
    expect([...ledger.notes]).toHaveLength(cell === 0.0625 ? 1 : 0);
  });
  it('that are parts of a day, as a time cell may arrive, are a note', () => {
    const log = (...hours: number[]) =>
      read([
        sheet('Log', [
          ['Partner', 'Date', 'Type', 'Hours'],
          ...hours.map((each) => ['P', 46000, 'call', each]),
        ]),
      ]);
    expect(notesOf(log(1 / 24, 0.0625, 1 / 48), 'parts of a day')).toEqual([
      expect.objectContaining({ row: 0, value: '3 values' }),
    ]);
    expect(notesOf(log(0.25, 0.5, 0.0625), 'parts of a day')).toEqual([]);
  });
  it('keep their unit in a column of minutes', () => {
    const rows: Cell[][] = [
      ['Partner', 'Date', 'Type', 'Minutes'],
      ['P', 46000, 'call', 30],
      ['P', 46000, 'call', '1:30'],
    ];
    expect([...read([sheet('Log', rows)]).ledger.activities.hours]).toEqual([0.5, 1.5]);
  });
  it.each(['soon', '1h 2h', '1:75', 'h', '2 months'])('%j is none', (cell) => {
    const rows: Cell[][] = [
      ['Partner', 'Date', 'Type', 'Hours'],
      ['P', 46000, 'call', cell],
    ];
    expect(notesOf(read([sheet('Log', rows)]), 'not a number')).toHaveLength(1);
  });
});

describe('a currency in a header', () => {
  const rows = (header: string): Cell[][] => [
    ['Partner', 'Date', header],
    ['P', 46000, 5],
    ['P', 46001, '7'],
    ['P', 46002, '$9 USD'],
  ];
  it.each<[header: string, currency: string, amounts: number[]]>([
    ['Amount (EUR)', 'USD', [9]],
    ['Amount £', 'USD', [9]],
    ['Amount (USD)', 'USD', [5, 7, 9]],
    ['Amount $', 'USD', [5, 7, 9]],
    ['Amount', 'USD', [5, 7, 9]],
  ])('%j against Settings %s leaves %j', (header, currency, amounts) => {
    const reading = read([sheet('Money', rows(header))], { settings: [['Currency', currency]] });
    expect([...reading.ledger.money.amount]).toEqual(amounts);
    const notes = [...reading.ledger.notes].map((note) => [note.row, note.value]);
    expect(notes).toEqual(amounts.length === 3 ? [] : [[0, '2 amounts']]);
  });
  it('is only a name when Settings have none', () => {
    const { ledger } = read([sheet('Money', rows('Amount (EUR)'))]);
    expect([...ledger.money.amount]).toEqual([5, 7, 9]);
  });
});

describe('settings that depend on how a sheet is written', () => {
  it('a column can be said not to exist', () => {
    const rows: Cell[][] = [
      [...HEADER, 'Notes'],
      ['P', 46000, 'c', 'won', 46001, 5, 'x'],
    ];
    const settings: Array<[string, Cell]> = [
      ['Map Referrals.First-year revenue', '-'],
      ['Map Referrals.Notes', 'not used'],
    ];
    const reading = read([sheet('x', rows)], { settings });
    expect(Object.keys(mapping(reading))).toEqual(['Partner', 'Received', 'Client', 'Status', 'Closed']);
    expect(reading.tables[0]?.columns[5]?.why).toBe('Settings say that First-year revenue has no column.');
    expect([...reading.ledger.notes]).toEqual([]);
  });
  it.each<[locale: string | undefined, value: string, iso: string]>([
    ['en-GB', '1/2/2026', '2026-02-01'],
    ['en-US', '1/2/2026', '2026-01-02'],
    ['en-US', '13/2/2026', '2026-02-13'],
    [undefined, '1/2/2026', '2026-01-02'],
  ])('As of in the locale %s reads %s as %s', (locale, value, iso) => {
    const rows: Cell[][] = [
      ['Name', 'Value'],
      ['As of', value],
    ];
    const { ledger } = read([sheet('Settings', rows)], locale === undefined ? {} : { locale });
    expect(ledger.settings.asOf).toBe(Date.parse(iso) / 86_400_000);
  });
});

it('what a program writes for no number and no day is missing, and an odd word is noted', () => {
  const row = (revenue: Cell): Cell[] => ['P', '2026-01-12', 'c', 'open', 'NaT', revenue];
  expect(told(HEADER, row('nan'))).toEqual([]);
  expect(told(HEADER, row('none yet')).map(([, value]) => value)).toEqual(['none yet']);
});
