import { openBook, type Book } from '../../../core/kpis';
import { NONE, type Action, type Ledger } from '../../../core/ledger/ledger';
import type { Note } from '../../../core/workbook/notes/notes';
import { day, ledgerOf, type Practice } from '../../support/ledger';

const PRACTICE: Practice = {
  asOf: '2026-10-31',
  settings: { firmAnnualRevenue: 1_000_000, period: 'since start' },
  partners: [
    { name: 'Harbor Tax', start: '2025-01-01', share: 0.2, expectedIntroductionsAMonth: 1 },
    { name: 'Lindqvist Estate Law', start: '2026-10-01' },
  ],
  referrals: [
    ...['2025-01-10', '2025-01-20', '2025-02-20', '2025-03-01', '2025-03-10', '2025-03-20'].map(
      (received, i) => ({
        received,
        closed: `2025-0${Math.floor(i / 2) + 4}-1${i}`,
        status: i % 3 === 0 ? ('lost' as const) : ('won' as const),
        qualified: true,
        netNew: i % 2 === 0,
        revenue: 10_000,
        client: `Client ${i}`,
      }),
    ),
    {
      received: '2026-02-01',
      closed: '2026-03-15',
      status: 'won',
      revenue: 9_000,
      netNew: true,
      client: 'New',
    },
    { received: '2026-09-01', status: 'open', qualified: true, client: 'Waiting' },
    { received: '2026-03-01', status: 'won', closed: '2026-04-01', given: true, revenue: 500 },
    { partner: 'Lindqvist Estate Law', received: '2026-10-02', status: 'open', qualified: true },
  ],
  activities: ['2025-02-01', '2025-03-01', '2025-12-01', '2026-06-01', '2026-10-20'].map((date, i) => ({
    date,
    type: 'meeting' as const,
    hours: 2,
    by: i % 2 === 0 ? ('us' as const) : ('them' as const),
    asked: date,
    answered: date,
    rating: 4,
  })),
};

function action(step: string, due: string | null, done: Action['done'], partner = 0): Action {
  return {
    partner,
    step,
    owner: 'Ana',
    due: due === null ? null : day(due),
    done,
    phase: 'run',
    shared: null,
    sheet: 0,
    row: 2,
  };
}

const ACTIONS: readonly Action[] = [
  action('Due on the day', '2026-10-31', null),
  action('Oldest', '2026-09-01', false, NONE),
  action('Ahead', '2026-11-01', null),
  action('No day', null, null),
  action('Done', '2026-10-01', true),
  action('Done before', '2026-10-01', day('2026-10-05')),
  action('Done after asOf', '2026-10-10', day('2026-11-02'), 1),
];

/** A book of two partners with steps and, if asked for, so many notes. */
export function bookOf(noteCount = 2): Book {
  const ledger = ledgerOf(PRACTICE);
  const names = ledger.partners.map((partner) => partner.name);
  const note = (i: number): Note => ({
    table: 'Referrals',
    sheet: 'R',
    row: i,
    column: 'Received',
    value: 'tbd',
    kind: 'not a date',
    problem: `Problem ${i}.`,
    suggestion: 'Enter a date.',
  });
  const whole: Ledger = {
    ...ledger,
    actions: ACTIONS,
    notes: {
      length: noteCount,
      at: note,
      [Symbol.iterator]: () => Array.from({ length: noteCount }, (_, i) => note(i)).values(),
    },
    findPartner: (name) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()),
    suggestPartners: (name) => names.filter((each) => each[0] === name[0]),
  };
  return openBook(whole);
}
