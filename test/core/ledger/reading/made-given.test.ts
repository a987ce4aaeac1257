import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { readWorkbook } from '../../../../core/ledger/reading/read';
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
  sheetOf,
  STATUSES,
  TODAY,
  WRITTEN,
} from './made-parts';

/* Lists of introductions that were given, on a tab of their own or among those received, put together by chance. */

const rows = fc.array(
  fc.record({
    partner: fc.constantFrom(...PARTNERS),
    day: fc.integer({ min: 0, max: 600 }),
    outcome: outcome,
    given: fc.boolean(),
  }),
  { minLength: 6, maxLength: 18 },
);

const shared = {
  rows,
  date: oneOf('Date|Date Referred|Referral Date|Introduced|Date of intro'),
  client: oneOf('Client|Client Name|Household|Prospect|Person referred'),
  status: oneOf('Status|Outcome|Result|Current Status'),
  words: fc.constantFrom(...OUTCOMES),
  ...WRITTEN,
  beside,
};
const apart = fc.record({
  ...shared,
  tab: oneOf(
    'Referrals given|Given|Outbound referrals|Introductions given|Referrals sent|Sent to partners|We referred|Referrals out',
  ),
  partner: oneOf('Partner|Referred to|Given to|Sent to|COI|Referral Partner|Introduced to|Professional'),
});
const among = fc.record({
  ...shared,
  partner: oneOf('Partner|COI|Referral Partner|Center of Influence'),
  direction: oneOf('Direction|Given/Received|In/Out|Inbound/Outbound|Sent or received|Type'),
  sides: fc.constantFrom(
    ['Received', 'Given'],
    ['In', 'Out'],
    ['Inbound', 'Outbound'],
    ['received', 'sent'],
    ['From them', 'To them'],
  ),
});

function introductions(made: {
  readonly rows: ReadonlyArray<{ readonly partner: string; readonly day: number; readonly outcome: number }>;
  readonly words: readonly string[];
  readonly day: (day: number) => string;
  readonly date: string;
  readonly partner: string;
  readonly client: string;
  readonly status: string;
}): Column[] {
  const at = (i: number) => made.rows[i]!;
  return [
    { header: made.date, cell: (i) => made.day(FIRST + at(i).day) },
    { header: made.partner, cell: (i) => at(i).partner },
    { header: made.client, cell: (i) => CLIENTS[i + 8] },
    { header: made.status, cell: (i) => made.words[at(i).outcome] },
  ];
}

/** Partner, day, outcome and side of each introduction of a tab. */
function readOf(sheets: Parameters<typeof readWorkbook>[0]['sheets'], tab: string) {
  const { referrals, partners, sheets: names } = readWorkbook({ sheets, today: TODAY }).ledger;
  return Array.from(referrals.row, (_, i) => ({
    tab: names[referrals.sheet[i]!],
    said: [
      partners[referrals.partner[i]!]?.name,
      formatIso(referrals.received[i]!),
      referrals.status[i],
      referrals.inbound[i] === 1 ? 'received' : 'given',
    ],
  })).flatMap((each) => (each.tab === tab ? [each.said] : []));
}

each('a tab of introductions given is read as it was made', apart, ({ tab, ...made }) => {
  const columns = [...introductions(made), ...made.beside];
  fc.pre(differ(columns) && haveEachOutcome(made.rows));
  const sheets = besideLog(tab, sheetOf(columns, made.rows.length, made.order));
  expect(readOf(sheets, tab)).toEqual(
    made.rows.map(({ partner, day, outcome }) => [
      partner,
      formatIso(FIRST + day),
      STATUSES[outcome],
      'given',
    ]),
  );
});

each('a log of both sides is read as it was made', among, ({ direction, sides, ...made }) => {
  const columns = [
    ...introductions(made),
    { header: direction, cell: (i: number) => sides[made.rows[i]!.given ? 1 : 0] },
    ...made.beside,
  ];
  fc.pre(differ(columns) && haveEachOutcome(made.rows));
  fc.pre(new Set(made.rows.map(({ given }) => given)).size === 2);
  const sheets = [{ name: 'log.csv', rows: sheetOf(columns, made.rows.length, made.order) }];
  expect(readOf(sheets, 'log.csv')).toEqual(
    made.rows.map(({ partner, day, outcome, given }) => [
      partner,
      formatIso(FIRST + day),
      STATUSES[outcome],
      given ? 'given' : 'received',
    ]),
  );
});
