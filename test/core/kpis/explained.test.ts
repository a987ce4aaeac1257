import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explain, FIGURES, openBook, type Book } from '../../../core/kpis';
import { TABLES } from '../../../core/workbook/tables';
import { day, ledgerOf, type Practice } from '../../support/ledger';

/** Few enough rows that each figure can be added up by hand; they count from 2, as on a sheet. */
const booked: Practice = {
  partners: [
    {
      name: 'Harbor Tax',
      start: '2025-01-01',
      share: 0.2,
      expectedIntroductionsAMonth: 0.5,
      expectedRevenueAYear: 10000,
      agreement: [day('2025-01-02'), true],
    },
    {
      name: 'Linden Law',
      start: '2026-01-01',
      model: 'retainer',
      retainerAMonth: 100,
      guaranteedMinimum: 2000,
    },
    { name: 'Quiet Quarry', start: '2026-05-01' },
  ],
  referrals: [
    {
      received: '2025-06-02',
      status: 'won',
      closed: '2025-08-01',
      revenue: 9000,
      aum: 400000,
      client: 'Ash',
      netNew: true,
      id: 'R-1',
    },
    {
      received: '2026-02-02',
      status: 'won',
      closed: '2026-03-04',
      revenue: 4000,
      aum: 100000,
      credit: 0.5,
      client: 'Birch',
      netNew: false,
      event: 'Tax night',
    },
    { received: '2026-04-01', status: 'lost', closed: '2026-05-01', client: 'Cedar' },
    { received: '2026-06-01', status: 'open', qualified: false },
    { received: '2026-09-01', status: 'open', influenced: true },
    { received: '2026-03-01', given: true, status: 'won', closed: '2026-04-02', revenue: 2500 },
    { received: '2026-07-01', given: true },
    {
      partner: 'Linden Law',
      received: '2026-01-05',
      credit: 0.8,
      netNew: true,
      status: 'won',
      closed: '2026-02-04',
      revenue: 3000,
      client: 'Elm',
    },
    { partner: 'Linden Law', received: '2026-08-05', credit: 0.25 },
    { received: '2025-10-31' },
    { received: '2026-09-20', client: 'Fir' },
    { received: '2026-10-02' },
    { received: '2026-08-20' },
    {
      received: '2026-09-02',
      influenced: true,
      status: 'won',
      closed: '2026-10-01',
      client: 'Ivy',
      credit: 0.5,
    },
  ].map((row) => ({ qualified: true, ...row }) as const) as NonNullable<Practice['referrals']>,
  activities: [
    { date: '2025-03-03', type: 'call', hours: 1, by: 'us' },
    {
      date: '2026-01-10',
      type: 'meeting',
      hours: 2,
      cost: 30,
      by: 'them',
      rating: 4,
      asked: '2026-01-08',
      answered: '2026-01-10',
    },
    { date: '2026-05-05', type: 'e-mail', by: 'us', cost: -20 },
    {
      date: '2026-08-08',
      type: 'event',
      hours: 3,
      by: 'us',
      responsiveness: 3,
      initiative: 4,
      quality: 5,
      event: 'Tax night',
    },
    { date: '2026-09-09', type: 'meal', hours: 0 },
    { partner: 'Linden Law', date: '2026-06-06', hours: 1.5, by: 'us' },
  ],
  money: [
    { date: '2025-09-01', amount: 8000, client: 'Ash' },
    { date: '2026-03-15', amount: 3500, client: 'Birch' },
    { date: '2026-04-15', amount: 200, kind: 'clawback', client: 'Ash' },
    { date: '2026-06-15', amount: 700, kind: 'share' },
    { date: '2026-07-15', amount: 90, kind: 'cost' },
    { date: '2026-08-15', amount: 1000, id: 'R-1' },
    { date: '2026-08-16', amount: 50 },
    { partner: 'Linden Law', date: '2026-05-15', amount: 2800, client: 'Elm' },
    { partner: 'Linden Law', date: '2026-09-15', amount: 250, kind: 'fee in' },
    { partner: 'Quiet Quarry', date: '2026-06-20', amount: -75, kind: 'share' },
  ],
  settings: {
    hourlyCost: 100,
    firmAnnualRevenue: 1e6,
    prospectingHoursPer10k: 40,
    fiscalYearStarts: { month: 7, day: 1 },
    defaultHours: new Map([['gift', 0.5]]),
  },
};

type Asked = readonly [subject: string, from: string | null];

const ALL: readonly Asked[] = [
  ['Harbor Tax', null],
  ['Harbor Tax', '2026-03-02'],
  ['Linden Law', null],
  ['Quiet Quarry', null],
  ['portfolio', null],
  ['portfolio', '2026-01-01'],
];

const PRACTICES: readonly (readonly [name: string, practice: Practice, asked: readonly Asked[]])[] = [
  ['booked', booked, ALL],
  [
    'total cost',
    { ...booked, settings: { ...booked.settings, roiBasis: 'total cost', prospectingHoursPer10k: null } },
    [['Harbor Tax', '2026-03-02']],
  ],
  [
    'without a Money table',
    { ...booked, money: [], without: ['Money'] },
    [
      ['Harbor Tax', '2026-03-02'],
      ['portfolio', null],
    ],
  ],
];

const goldens = path.join(__dirname, '../../fixtures/explained');

/** After a change that is meant: run with UPDATE_GOLDENS=1, and add up what is different by hand. */
function isAsLookedAt(name: string, lines: readonly string[]): void {
  const golden = path.join(goldens, `${name.replaceAll(' ', '-')}.txt`);
  const shown = `${lines.join('\n')}\n`;
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, shown);
  expect(shown).toBe(readFileSync(golden, 'utf8'));
}

/** A line for each figure: what it says, and the rows that made it with what each adds. */
function explained(book: Book, name: string, from: string | null): string[] {
  const subject = name === 'portfolio' ? name : book.ledger.findPartner(name);
  const period = { from: from === null ? ('start' as const) : day(from), to: null };
  return FIGURES.map(({ key }) => {
    const { formula, result, rows } = explain(book, key, subject, period);
    const said = 'reason' in result ? `none: ${result.reason}` : formula;
    const each = rows.map(
      ({ sheet, row, what, contribution }) =>
        `\n    ${sheet}${row} ${what}: ${Number(contribution.toFixed(6))}`,
    );
    return `${key}: ${said}${each.join('')}`;
  });
}

test.each(PRACTICES)('every figure of a practice is explained by its rows: %s', (name, practice, asked) => {
  const book = openBook(ledgerOf(practice));
  isAsLookedAt(
    name,
    asked.flatMap(([subject, from]) => [
      `== ${subject}, from ${from ?? 'the start'}`,
      ...explained(book, subject, from),
    ]),
  );
});

/** What each figure says, without its rows. */
function said(practice: Practice, name: string): ReadonlyMap<string, string> {
  const lines = explained(openBook(ledgerOf(practice)), name, null).map((text) => text.split('\n')[0] ?? '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line]));
}

it('a table or a column that is not there changes what needs it, and nothing else', () => {
  const columns = TABLES.flatMap(({ kind, columns }) => columns.map(({ header }) => `${kind}.${header}`));
  const tables = ['Partners', 'Referrals', 'Activities', 'Money'] as const;
  const absent = [
    ...tables.map((table) => ({ ...booked, [table.toLowerCase()]: [], without: [table] })),
    ...columns.map((column) => ({ ...booked, without: [column] })),
  ];
  const subjects = ['Harbor Tax', 'portfolio'];
  const usual = new Map(subjects.map((name) => [name, said(booked, name)]));
  isAsLookedAt(
    'what is absent',
    absent.flatMap((practice) => {
      const changed = subjects.flatMap((name) =>
        [...said(practice, name)]
          .filter(([key, line]) => line !== usual.get(name)?.get(key))
          .map(([, line]) => `${name}, ${line}`),
      );
      return changed.length > 0 ? [`== without ${practice.without.join()}`, ...changed] : [];
    }),
  );
});
