import { formatIso, parseIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { readWorkbook } from '../../../../core/ledger/reading/read';
import { sheet } from './sheets';

const TODAY = '2026-11-21';

function asOf(
  rows: Cell[][],
  settings: readonly (readonly [string, Cell])[] = [],
  given: readonly (readonly [string, Cell])[] = [],
) {
  const sheets = [
    sheet('Referrals', [['Partner', 'Received', 'Status', 'Closed'], ...rows]),
    sheet('Settings', [['Name', 'Value'], ...settings, ['Hourly cost', 100]]),
  ];
  const { ledger } = readWorkbook({ sheets, today: parseIso(TODAY) ?? 0, settings: given });
  const notes = [...ledger.notes].filter((note) => note.column === 'As of');
  return [
    formatIso(ledger.asOf),
    ledger.asOfIs,
    ...notes.map(({ value, problem }) => `${value}: ${problem}`),
  ];
}

describe('the day as at which figures are taken', () => {
  it('is today, because silence is news', () => {
    expect(asOf([['Oak Law', '2026-06-01', 'open', '']])).toEqual([TODAY, 'today']);
    expect(asOf([])).toEqual([TODAY, 'today']);
  });
  it.each([
    ['180 days before today', '2026-05-25', [TODAY, 'today']],
    [
      '181 days before today',
      '2026-05-24',
      ['2026-05-24', 'last record', expect.stringMatching(/^2026-05-24: .*old export/)],
    ],
  ])('with a last record %s', (_, day, expected) => {
    expect(asOf([['Oak Law', day, 'open', '']])).toEqual(expected);
  });
  it('is the last day on which something was decided, of an old export, but not an expected one', () => {
    expect(
      asOf([
        ['Oak Law', '2025-01-01', 'lost', '2025-03-01'],
        ['Oak Law', '2025-01-01', 'open', '2025-04-01'],
        ['Oak Law', '2027-01-01', 'open', ''],
      ]).slice(0, 2),
    ).toEqual(['2025-03-01', 'last record']);
  });
  it.each<[string, Cell[][], string]>([
    ['a decision after today is none yet', [['Oak Law', '2025-01-01', 'won', '2026-12-01']], '2025-01-01'],
    [
      'a decision before the last introduction',
      [['Oak Law', '2025-01-01', 'won', '2024-06-01']],
      '2025-01-01',
    ],
    [
      'the latest of several, in any order',
      [
        ['Oak Law', '2025-01-01', 'won', '2025-06-01'],
        ['Oak Law', '2025-01-02', 'lost', '2025-05-01'],
      ],
      '2025-06-01',
    ],
  ])('is the last record of an old export: %s', (_, rows, day) => {
    expect(asOf(rows).slice(0, 2)).toEqual([day, 'last record']);
  });
  it('is what Settings say, and what the command line says before that', () => {
    const rows = [['Oak Law', '2025-01-01', 'open', '']];
    expect(asOf(rows, [['As of', '2026-10-31']])).toEqual(['2026-10-31', 'setting']);
    expect(asOf(rows, [['As of', '2026-10-31']], [['As of', '2026-09-30']])).toEqual([
      '2026-09-30',
      'option',
    ]);
  });
  it('is never after today', () => {
    expect(asOf([], [['As of', '2027-01-31']])).toEqual([
      TODAY,
      'today',
      expect.stringMatching(/^2027-01-31: .*after today/),
    ]);
  });
});

describe('the window that Settings choose', () => {
  const settings = (name: string, value: Cell, locale = 'en-US') => {
    const sheets = [
      sheet('Settings', [
        ['Name', 'Value'],
        [name, value],
      ]),
    ];
    const { ledger } = readWorkbook({ sheets, today: 20_000, locale });
    return [ledger.settings, [...ledger.notes].map((note) => note.problem)] as const;
  };
  it.each([
    ['12 months', '12 months'],
    ['Since start', 'since start'],
    ['since the start', 'since start'],
    ['YTD', 'year to date'],
    ['year to date', 'year to date'],
  ])('%s is read', (text, period) => {
    expect(settings('Period', text)).toEqual([expect.objectContaining({ period }), []]);
  });
  it('a word that is none is a note, and 12 months hold', () => {
    expect(settings('Period', 'quarter')).toEqual([
      expect.objectContaining({ period: '12 months' }),
      [expect.stringContaining('none of "12 months"')],
    ]);
  });
  it.each<[Cell, string, number, number]>([
    ['07-01', 'en-US', 7, 1],
    ['--07-01', 'en-US', 7, 1],
    ['7/1', 'en-US', 7, 1],
    ['1/7', 'en-GB', 7, 1],
    ['1.7.', 'de-DE', 7, 1],
    ['July 1', 'en-US', 7, 1],
    ['1st of October', 'en-US', 10, 1],
    ['2026-04-06', 'en-US', 4, 6],
    [46204, 'en-US', 7, 1],
  ])('a fiscal year that starts on %s', (text, locale, month, day) => {
    expect(settings('Fiscal year starts', text, locale)).toEqual([
      expect.objectContaining({ fiscalYearStarts: { month, day } }),
      [],
    ]);
  });
  it('no such day is a note', () => {
    expect(settings('Fiscal year starts', '13-40')[1]).toEqual([expect.stringContaining('no day of a year')]);
  });
});
