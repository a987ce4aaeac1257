import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { readWorkbook } from '../../../../core/ledger/reading/read';
import { MONEY_KINDS, type MoneyKind } from '../../../../core/workbook/tables';
import {
  besideLog,
  CLIENTS,
  type Column,
  differ,
  each,
  FIRST,
  oneOf,
  PARTNERS,
  perhaps,
  sheetOf,
  someOf,
  TODAY,
  WRITTEN,
} from './made-parts';

/* Lists of money that are put together by chance: what clients paid, and what partners were paid. */

/** Rows of a list, with amounts from `least` to `most`. */
const listed = (least: number, most: number) =>
  fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      client: fc.constantFrom(...CLIENTS.slice(0, 9)),
      day: fc.integer({ min: 365, max: 640 }),
      amount: fc.integer({ min: least, max: most }),
    }),
    { minLength: 5, maxLength: 18 },
  );

const fees = fc.record({
  rows: listed(200, 9000),
  tab: oneOf('Money|Revenue|Fees|Billing|Income'),
  date: oneOf('Date|Payment Date|Date Paid|Received|Date received|Invoice Date|Period|Posted'),
  partner: oneOf('Partner|Referral Source|Referred By|COI|Introduced by'),
  client: oneOf('Client|Household|Client Name|Customer|Account'),
  amount: oneOf('Amount|Fee|Revenue|Fees|Paid|Commission|Payment|Total|Advisory fee|Amount Paid'),
  beside: someOf([
    ['Method', (i) => ['ACH', 'Check'][i % 2]],
    ['Check #', (i) => 100 + i],
    ['Invoice #', (i) => 1000 + i],
    ['Due Date', () => '2026-12-30'],
    ['Fee type', (i) => ['Advisory fee', 'Planning fee'][i % 2]],
    ['Custodian', (i) => ['Schwab', 'Fidelity'][i % 2]],
    ['Memo', (i) => ['', 'quarterly'][i % 2]],
    ['Rep code', (i) => `R0${i % 3}`],
  ]),
  ...WRITTEN,
});

const payouts = fc.record({
  rows: listed(50, 4000),
  tab: oneOf(
    'Payouts|Partner payouts|Referral fees paid|Paid to partners|Commissions paid out|Revenue share paid|COI payments',
  ),
  date: oneOf('Date|Payment Date|Date Paid|Paid on|Check date'),
  partner: oneOf('Partner|Paid to|Payee|COI|Recipient|Referral Partner'),
  client: fc.option(oneOf('Client|For client|Household|Client Name|Referred client')),
  amount: oneOf('Amount|Amount Paid|Payout|Referral fee|Fee paid|Paid|Payment'),
  beside: someOf([
    ['Method', (i) => ['ACH', 'Check'][i % 2]],
    ['Check #', (i) => 100 + i],
    ['Memo', (i) => ['', 'per agreement'][i % 2]],
    ['Rate', () => '10%'],
    ['Approved by', (i) => ['Kim', 'Lou'][i % 2]],
    ['1099', (i) => ['Y', 'N'][i % 2]],
  ]),
  ...WRITTEN,
});

type DrawnFrom<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** What is read of a list beside a log of introductions is what it was made from, each row of this kind. */
function expectRead(
  { rows, day, money, tab, ...made }: DrawnFrom<typeof fees | typeof payouts>,
  kind: MoneyKind,
): void {
  const columns: Column[] = [
    { header: made.date, cell: (i) => day(FIRST + rows[i]!.day) },
    { header: made.partner, cell: (i) => rows[i]!.partner },
    ...perhaps(made.client, (i) => rows[i]!.client),
    { header: made.amount, cell: (i) => money(rows[i]!.amount) },
    ...made.beside,
  ];
  fc.pre(differ(columns));
  const sheets = besideLog(tab, sheetOf(columns, rows.length, made.order));
  const { money: read, partners } = readWorkbook({ sheets, today: TODAY }).ledger;
  expect(
    Array.from(read.row, (_, i) => [
      partners[read.partner[i]!]?.name,
      formatIso(read.day[i]!),
      read.amount[i],
      MONEY_KINDS[read.kind[i]!],
    ]),
  ).toEqual(rows.map(({ partner, day: at, amount }) => [partner, formatIso(FIRST + at), amount, kind]));
}

each('a list of fees is read as it was made', fees, (made) => expectRead(made, 'revenue'));

each('a list of what partners were paid is read as it was made', payouts, (made) =>
  expectRead(made, 'share'),
);
