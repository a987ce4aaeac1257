import fc from 'fast-check';
import { dayFromCivil, formatIso } from '../../../../core/calendar/day';
import { LOST, OPEN, WON } from '../../../../core/ledger/ledger';
import type { Cell, SheetInput } from '../../../../core/workbook/input';

/** What made sheets are put together from: names, headers, words, formats, and columns that say other things. */

export const TODAY = dayFromCivil(2026, 10, 31);
export const FIRST = dayFromCivil(2025, 1, 6);
/** `SEED=7 RUNS=2000` draws others. */
const RUNS = {
  seed: Number(process.env['SEED'] ?? 20261130),
  numRuns: Number(process.env['RUNS'] ?? 150),
};

export const PARTNERS = [
  'Harbor Tax',
  'Elm Law',
  'Ferris & Lowe, LLP',
  'Dana Whitfield, CPA',
  "O'Neill Legal",
];
export const CLIENTS = 'Ann Bob Carla Dev Elena Frank Gus Hana Ivan Jill Kofi Lena Marco Nora Omar Pia'
  .split(' ')
  .flatMap((first) => ['Barnes', 'Chen', 'Diaz', 'Vega'].map((last) => `${first} ${last}`));

export const oneOf = (words: string) => fc.constantFrom(...words.split('|'));
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'.split('|');

/** How a day is written, in a whole sheet alike. */
const DAYS: ReadonlyArray<(day: number) => string> = [
  formatIso,
  (day) => parts(day, (y, m, d) => `${m}/${d}/${y}`),
  (day) => parts(day, (y, m, d) => `${m}/${d}/${String(y).slice(2)}`),
  (day) => parts(day, (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`),
  (day) => parts(day, (y, m, d) => `${d}-${MONTHS[m - 1]}-${String(y).slice(2)}`),
];
function parts(day: number, write: (year: number, month: number, date: number) => string): string {
  const [year, month, date] = formatIso(day).split('-').map(Number) as [number, number, number];
  return write(year, month, date);
}

/** How an amount is written, in a whole column alike. */
const AMOUNTS: ReadonlyArray<(amount: number) => Cell> = [
  (amount) => amount,
  String,
  (amount) => `$${amount.toLocaleString('en-US')}`,
  (amount) => amount.toLocaleString('en-US'),
  (amount) => `$${amount.toLocaleString('en-US')}.00`,
];

/** Columns that say other things of a row, by its number. */
const BESIDE: ReadonlyArray<readonly [header: string, cell: (row: number) => Cell]> = [
  ['Notes', (i) => ['', 'met at lunch', 'fee $2,500 quoted', 'lost his wife'][i % 4]],
  ['Phone', (i) => `(212) 555-01${10 + (i % 80)}`],
  ['City', (i) => ['Austin', 'Boston', 'Won Lake'][i % 3]],
  ['Zip', (i) => `0${2100 + i}`],
  ['Age', (i) => 30 + (i % 50)],
  ['Next step', (i) => ['', 'Call', 'Close file', 'Sign forms'][i % 4]],
  ['Advisor', (i) => ['Kim', 'Lou'][i % 2]],
  ['Net worth', (i) => (5 + (i % 60)) * 100_000],
  ['401k balance', (i) => (10 + (i % 90)) * 1000],
  ['Household income', (i) => (80 + (i % 300)) * 1000],
  ['Lead ID', (i) => `L-${1000 + 7 * i}`],
  ['Product', (i) => ['Plan', '401(k)', 'Insurance'][i % 3]],
  ['Priority', (i) => ['High', 'Low'][i % 2]],
  ['Lead score', (i) => (i * 37) % 100],
  ['Thank you sent', (i) => ['Y', 'N', ''][i % 3]],
  ['Tax bracket', (i) => ['24%', '32%', '37%'][i % 3]],
  ['Custodian', (i) => ['Schwab', 'Fidelity'][i % 2]],
  ['Spouse', (i) => ['Lena', 'Zoe', 'Uma'][i % 3]],
  ['Record type', () => 'Lead'],
];
/** Some columns of a list of them. */
export const someOf = (
  list: ReadonlyArray<readonly [header: string, cell: (row: number) => Cell]>,
  maxLength = 5,
) =>
  fc.subarray<Column>(
    list.map(([header, cell]) => ({ header, cell })),
    { maxLength },
  );
export const beside = someOf(BESIDE, 8);

export interface Column {
  readonly header: string;
  readonly cell: (row: number) => Cell;
}

/** The sheet with its columns in some order. */
export function sheetOf(columns: readonly Column[], count: number, order: readonly number[]): Cell[][] {
  const sorted = columns
    .map((column, i) => ({ column, at: order[i % order.length]! + i / 1000 }))
    .sort((a, b) => a.at - b.at)
    .map(({ column }) => column);
  return [
    sorted.map(({ header }) => header),
    ...Array.from({ length: count }, (_, row) => sorted.map(({ cell }) => cell(row))),
  ];
}
const order = fc.array(fc.nat(50), { minLength: 24, maxLength: 24 });

/** Headers differ, as in any sheet that is no riddle. */
export const differ = (columns: readonly Column[]) =>
  new Set(columns.map(({ header }) => header.toLowerCase())).size === columns.length;

export const OUTCOMES = [
  ['Won', 'Lost', 'Open'],
  ['Closed Won', 'Closed Lost', 'Proposal'],
  ['Client', 'Declined', 'In progress'],
  ['Converted', 'Dead', 'New'],
  ['Became client', 'Did not proceed', 'Contacted'],
  ['New client', 'Went elsewhere', 'Active'],
  ['Retained', 'Not retained', 'Undecided'],
  ['Hired us', 'Chose another advisor', 'Thinking'],
] as const;

const LOG: Cell[][] = [
  ['Partner', 'Date Received', 'Client', 'Status', 'Closed'],
  ...PARTNERS.map((name, i): Cell[] => [name, `2025-02-1${i}`, CLIENTS[i], 'Won', `2025-04-1${i}`]),
];

/** How days and amounts are written, and in what order the columns stand. */
export const WRITTEN = { day: fc.constantFrom(...DAYS), money: fc.constantFrom(...AMOUNTS), order };

/** What became of an introduction: a place in {@link STATUSES}, and in a list of {@link OUTCOMES}. */
export const outcome = fc.constantFrom(0, 1, 2);
export const STATUSES = [WON, LOST, OPEN];

/** An introduction of a log. */
export const INTRODUCTION = {
  partner: fc.constantFrom(...PARTNERS),
  received: fc.integer({ min: 0, max: 600 }),
  outcome,
  took: fc.integer({ min: 3, max: 60 }),
  revenue: fc.integer({ min: 8, max: 240 }),
};

/** Whether some are won, some lost and some open: all of one outcome say nothing of the others. */
export const haveEachOutcome = (rows: ReadonlyArray<{ readonly outcome: number }>) =>
  STATUSES.every((_, each) => rows.some((row) => row.outcome === each));

/** A column that a sheet may lack. */
export const perhaps = (header: string | null, cell: Column['cell']): Column[] =>
  header === null ? [] : [{ header, cell }];

/** A tab beside a log that names each partner. */
export const besideLog = (name: string, rows: Cell[][]): SheetInput[] => [
  { name: 'Referrals', rows: LOG },
  { name, rows },
];

/** A test that whatever is drawn passes a check. */
export function each<Made>(
  name: string,
  drawn: fc.Arbitrary<Made>,
  check: (made: Made) => void | Promise<void>,
): void {
  it(
    name,
    () =>
      fc.assert(
        fc.asyncProperty(drawn, async (made) => check(made)),
        RUNS,
      ),
    120_000,
  );
}
