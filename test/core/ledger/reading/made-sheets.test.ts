import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { OPEN } from '../../../../core/ledger/ledger';
import { readWorkbook } from '../../../../core/ledger/reading/read';
import type { Cell } from '../../../../core/workbook/input';
import {
  beside,
  besideLog,
  CLIENTS,
  type Column,
  differ,
  each,
  FIRST,
  haveEachOutcome,
  oneOf,
  outcome,
  OUTCOMES,
  PARTNERS,
  perhaps,
  sheetOf,
  STATUSES,
  TODAY,
  WRITTEN,
} from './made-parts';

/*
 * Sheets put together by chance from headers, words and formats that people use, with columns beside them that say other things. What is read
 * of them must be what they were made from, whatever meets whatever: a rule for one header must not reach for another one.
 */

const log = fc.record({
  rows: fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      received: fc.integer({ min: 0, max: 600 }),
      outcome: outcome,
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
  ...WRITTEN,
  beside,
});

each('a log of introductions is read as it was made', log, ({ rows, words, day, money, ...made }) => {
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
    ...perhaps(made.revenue, (i) => won(i, rows[i]!.revenue * 100)),
    ...perhaps(made.aum, (i) => won(i, rows[i]!.aum * 50_000)),
    ...made.beside,
  ];
  // A column of days and one of words need more than one value to be told; all of one outcome say nothing of the others.
  fc.pre(differ(columns) && haveEachOutcome(rows));
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
      STATUSES[outcome],
      ...(made.closed === null || outcome === 2 ? [] : [formatIso(FIRST + received + took)]),
      ...(made.revenue === null ? [] : [outcome === 0 ? revenue * 100 : NaN]),
      ...(made.aum === null ? [] : [outcome === 0 ? aum * 50_000 : NaN]),
    ]),
  );
});

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
  ...WRITTEN,
});

each('a list of what was done is read as it was made', times, ({ rows, hours, day, tab, ...made }) => {
  const columns: Column[] = [
    { header: made.date, cell: (i) => day(FIRST + rows[i]!.day) },
    { header: made.partner, cell: (i) => rows[i]!.partner },
    { header: made.type, cell: (i) => rows[i]!.type },
    { header: hours.header, cell: (i) => hours.write(rows[i]!.minutes) },
    ...perhaps(made.cost, (i) => rows[i]!.cost || ''),
    { header: 'Notes', cell: (i) => ['', 'talked about fees: $500'][i % 2] },
  ];
  fc.pre(differ(columns) && new Set(rows.map(({ minutes }) => minutes)).size > 2);
  fc.pre(new Set(rows.map(({ type }) => type)).size > 2);
  const cells = sheetOf(columns, rows.length, made.order);
  const sheets = besideLog(tab, cells);
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
});
