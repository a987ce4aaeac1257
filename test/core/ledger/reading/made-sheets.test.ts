import fc from 'fast-check';
import { dayFromCivil, formatIso } from '../../../../core/calendar/day';
import { LOST, OPEN, WON } from '../../../../core/ledger/ledger';
import { readWorkbook } from '../../../../core/ledger/reading/read';
import type { Cell } from '../../../../core/workbook/input';

/*
 * Sheets put together by chance from headers, words and formats that people use, with columns beside them that say other things. What is read
 * of them must be what they were made from, whatever meets whatever: a rule for one header must not reach for another one.
 */

jest.setTimeout(120_000);

const TODAY = dayFromCivil(2026, 10, 31);
const FIRST = dayFromCivil(2025, 1, 6);
/** `SEED=7 RUNS=2000` draws others. */
const RUNS = { seed: Number(process.env['SEED'] ?? 20261130), numRuns: Number(process.env['RUNS'] ?? 150) };

const PARTNERS = ['Harbor Tax', 'Elm Law', 'Ferris & Lowe, LLP', 'Dana Whitfield, CPA', "O'Neill Legal"];
const CLIENTS = 'Ann Bob Carla Dev Elena Frank Gus Hana Ivan Jill Kofi Lena Marco Nora Omar Pia'
  .split(' ')
  .flatMap((first) => ['Barnes', 'Chen', 'Diaz', 'Vega'].map((last) => `${first} ${last}`));

const oneOf = (words: string) => fc.constantFrom(...words.split('|'));
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
const beside = fc.subarray([...BESIDE], { maxLength: 8 });

interface Column {
  readonly header: string;
  readonly cell: (row: number) => Cell;
}

/** The sheet with its columns in some order. */
function sheetOf(columns: readonly Column[], count: number, order: readonly number[]): Cell[][] {
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
const differ = (columns: readonly Column[]) =>
  new Set(columns.map(({ header }) => header.toLowerCase())).size === columns.length;

const OUTCOMES = [
  ['Won', 'Lost', 'Open'],
  ['Closed Won', 'Closed Lost', 'Proposal'],
  ['Client', 'Declined', 'In progress'],
  ['Converted', 'Dead', 'New'],
  ['Became client', 'Did not proceed', 'Contacted'],
  ['New client', 'Went elsewhere', 'Active'],
  ['Retained', 'Not retained', 'Undecided'],
  ['Hired us', 'Chose another advisor', 'Thinking'],
] as const;

const log = fc.record({
  rows: fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      received: fc.integer({ min: 0, max: 600 }),
      outcome: fc.constantFrom(0, 1, 2),
      took: fc.integer({ min: 3, max: 60 }),
      revenue: fc.integer({ min: 8, max: 240 }),
      aum: fc.integer({ min: 2, max: 60 }),
    }),
    { minLength: 5, maxLength: 20 },
  ),
  partner: oneOf(
    'Partner|Referral Source|Referred By|COI|Center of Influence|Introduced by|Came from|Referring Professional',
  ),
  received: oneOf(
    'Date|Date Received|Referral Date|Created|Intake Date|Date In|Referred on|Inquiry Date|First contact',
  ),
  client: oneOf('Client|Prospect|Client Name|Household|Lead Name|Referral|Opportunity|Last Name, First'),
  status: oneOf('Status|Stage|Outcome|Result|Disposition|Current Status|Deal Stage|Won/Lost'),
  closed: fc.option(oneOf('Closed|Close Date|Date Closed|Decision Date|Resolved|Closed On')),
  revenue: fc.option(
    oneOf('Revenue|First-year revenue|Annual Fee|Fees|Advisory fee|GDC|Expected Revenue|Amount'),
  ),
  aum: fc.option(oneOf('AUM|Assets|Investable Assets|Est. AUM|Household AUM|New Assets')),
  words: fc.constantFrom(...OUTCOMES),
  day: fc.constantFrom(...DAYS),
  money: fc.constantFrom(...AMOUNTS),
  beside,
  order,
});

it('a log of introductions is read as it was made', () => {
  fc.assert(
    fc.property(log, ({ rows, words, day, money, ...made }) => {
      const won = (i: number, amount: number) => (rows[i]!.outcome === 0 ? money(amount) : '');
      const columns: Column[] = [
        { header: made.partner, cell: (i) => rows[i]!.partner },
        { header: made.received, cell: (i) => day(FIRST + rows[i]!.received) },
        {
          header: made.client,
          cell: (i) => (made.client.includes(',') ? CLIENTS[i]!.split(' ').reverse().join(', ') : CLIENTS[i]),
        },
        { header: made.status, cell: (i) => words[rows[i]!.outcome] },
        ...(made.closed === null
          ? []
          : [
              {
                header: made.closed,
                cell: (i: number) =>
                  rows[i]!.outcome === 2 ? '' : day(FIRST + rows[i]!.received + rows[i]!.took),
              },
            ]),
        ...(made.revenue === null
          ? []
          : [{ header: made.revenue, cell: (i: number) => won(i, rows[i]!.revenue * 100) }]),
        ...(made.aum === null
          ? []
          : [{ header: made.aum, cell: (i: number) => won(i, rows[i]!.aum * 50_000) }]),
        ...made.beside.map(([header, cell]) => ({ header, cell })),
      ];
      // A column of days and one of words need more than one value to be told; all of one outcome say nothing of the others.
      fc.pre(differ(columns) && [0, 1, 2].every((each) => rows.some(({ outcome }) => outcome === each)));
      const cells = sheetOf(columns, rows.length, made.order);
      const { ledger } = readWorkbook({ sheets: [{ name: 'log.csv', rows: cells }], today: TODAY });
      const { referrals, partners } = ledger;
      const read = Array.from(referrals.row, (_, i) => [
        partners[referrals.partner[i]!]?.name,
        formatIso(referrals.received[i]!),
        referrals.status[i],
        ...(made.closed === null || referrals.status[i] === OPEN ? [] : [formatIso(referrals.closed[i]!)]),
        ...(made.revenue === null ? [] : [referrals.revenue[i]]),
        ...(made.aum === null ? [] : [referrals.aum[i]]),
      ]);
      expect(read).toEqual(
        rows.map(({ partner, received, outcome, took, revenue, aum }) => [
          partner,
          formatIso(FIRST + received),
          [WON, LOST, OPEN][outcome],
          ...(made.closed === null || outcome === 2 ? [] : [formatIso(FIRST + received + took)]),
          ...(made.revenue === null ? [] : [outcome === 0 ? revenue * 100 : NaN]),
          ...(made.aum === null ? [] : [outcome === 0 ? aum * 50_000 : NaN]),
        ]),
      );
    }),
    RUNS,
  );
});

const LOG: Cell[][] = [
  ['Partner', 'Date Received', 'Client', 'Status', 'Closed'],
  ...PARTNERS.map((name, i): Cell[] => [name, `2025-02-1${i}`, CLIENTS[i], 'Won', `2025-04-1${i}`]),
];

/** How hours are written, in a whole column alike; those of minutes under a header that says so. */
const HOURS: ReadonlyArray<readonly [headers: string, write: (minutes: number) => Cell]> = [
  ['Hours|Time (hrs)|Hours spent|Time spent (hours)|Duration|Total hours', (minutes) => minutes / 60],
  [
    'Hours|Time|Duration|Time spent',
    (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  ],
  ['Minutes|Duration (min)|Mins|Length (minutes)', (minutes) => minutes],
];

const times = fc.record({
  rows: fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      day: fc.integer({ min: 100, max: 600 }),
      type: oneOf('Lunch|Call|Meeting|Coffee|Email|Breakfast|Zoom|Phone'),
      minutes: fc.constantFrom(15, 30, 45, 60, 90, 120, 150),
      cost: fc.constantFrom(0, 25, 48.5, 120, 310.25),
    }),
    { minLength: 6, maxLength: 18 },
  ),
  tab: oneOf('Activities|Activity log|Time|Meetings|COI touches'),
  date: oneOf('Date|Meeting Date|When|Activity Date|Date of contact|Date of Activity'),
  partner: oneOf('Partner|COI|Referral Partner|With|Met with|Contact|Center of Influence|Name'),
  type: oneOf('Type|Activity|Activity Type|Kind|What|Method'),
  hours: fc
    .constantFrom(...HOURS)
    .chain(([headers, write]) => oneOf(headers).map((header) => ({ header, write }))),
  cost: fc.option(oneOf('Cost|Expense|Spent|Amount|Expenses|Meal cost|Out of pocket')),
  day: fc.constantFrom(...DAYS),
  order,
});

it('a list of what was done is read as it was made', () => {
  fc.assert(
    fc.property(times, ({ rows, hours, day, tab, ...made }) => {
      const columns: Column[] = [
        { header: made.date, cell: (i) => day(FIRST + rows[i]!.day) },
        { header: made.partner, cell: (i) => rows[i]!.partner },
        { header: made.type, cell: (i) => rows[i]!.type },
        { header: hours.header, cell: (i) => hours.write(rows[i]!.minutes) },
        ...(made.cost === null ? [] : [{ header: made.cost, cell: (i: number) => rows[i]!.cost || '' }]),
        { header: 'Notes', cell: (i) => ['', 'talked about fees: $500'][i % 2] },
      ];
      fc.pre(differ(columns) && new Set(rows.map(({ minutes }) => minutes)).size > 2);
      fc.pre(new Set(rows.map(({ type }) => type)).size > 2);
      const cells = sheetOf(columns, rows.length, made.order);
      const sheets = [
        { name: 'Referrals', rows: LOG },
        { name: tab, rows: cells },
      ];
      const { activities, partners } = readWorkbook({ sheets, today: TODAY }).ledger;
      const read = Array.from(activities.row, (_, i) => [
        partners[activities.partner[i]!]?.name,
        formatIso(activities.day[i]!),
        Math.round(activities.hours[i]! * 60),
        ...(made.cost === null ? [] : [activities.cost[i] || 0]),
      ]);
      expect(read).toEqual(
        rows.map(({ partner, day: at, minutes, cost }) => [
          partner,
          formatIso(FIRST + at),
          minutes,
          ...(made.cost === null ? [] : [cost]),
        ]),
      );
    }),
    RUNS,
  );
});

const fees = fc.record({
  rows: fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      client: fc.constantFrom(...CLIENTS.slice(0, 9)),
      day: fc.integer({ min: 365, max: 640 }),
      amount: fc.integer({ min: 200, max: 9000 }),
    }),
    { minLength: 5, maxLength: 18 },
  ),
  tab: oneOf('Money|Revenue|Fees|Billing|Income'),
  date: oneOf('Date|Payment Date|Date Paid|Received|Date received|Invoice Date|Period|Posted'),
  partner: oneOf('Partner|Referral Source|Referred By|COI|Introduced by'),
  client: oneOf('Client|Household|Client Name|Customer|Account'),
  amount: oneOf('Amount|Fee|Revenue|Fees|Paid|Commission|Payment|Total|Advisory fee|Amount Paid'),
  beside: fc.subarray(
    [
      ['Method', (i: number) => ['ACH', 'Check'][i % 2]],
      ['Check #', (i: number) => 100 + i],
      ['Invoice #', (i: number) => 1000 + i],
      ['Due Date', () => '2026-12-30'],
      ['Fee type', (i: number) => ['Advisory fee', 'Planning fee'][i % 2]],
      ['Custodian', (i: number) => ['Schwab', 'Fidelity'][i % 2]],
      ['Memo', (i: number) => ['', 'quarterly'][i % 2]],
      ['Rep code', (i: number) => `R0${i % 3}`],
    ] as const,
    { maxLength: 5 },
  ),
  day: fc.constantFrom(...DAYS),
  money: fc.constantFrom(...AMOUNTS),
  order,
});

it('a list of fees is read as it was made', () => {
  fc.assert(
    fc.property(fees, ({ rows, day, money, tab, ...made }) => {
      const columns: Column[] = [
        { header: made.date, cell: (i) => day(FIRST + rows[i]!.day) },
        { header: made.partner, cell: (i) => rows[i]!.partner },
        { header: made.client, cell: (i) => rows[i]!.client },
        { header: made.amount, cell: (i) => money(rows[i]!.amount) },
        ...made.beside.map(([header, cell]) => ({ header, cell })),
      ];
      fc.pre(differ(columns));
      const sheets = [
        { name: 'Referrals', rows: LOG },
        { name: tab, rows: sheetOf(columns, rows.length, made.order) },
      ];
      const { money: read, partners } = readWorkbook({ sheets, today: TODAY }).ledger;
      expect(
        Array.from(read.row, (_, i) => [
          partners[read.partner[i]!]?.name,
          formatIso(read.day[i]!),
          read.amount[i],
        ]),
      ).toEqual(rows.map(({ partner, day: at, amount }) => [partner, formatIso(FIRST + at), amount]));
    }),
    RUNS,
  );
});
