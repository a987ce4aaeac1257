import { barredBy } from '../../../../core/workbook/mapping/barred-columns';
import type { MatchQuality } from '../../../../core/workbook/mapping/headers/match-quality';
import { sampleOf } from '../../../../core/workbook/mapping/headers/header-row';
import { tieByValues } from '../../../../core/workbook/mapping/ties';
import { tableDescription, type ColumnDescription, type TableKind } from '../../../../core/workbook/tables';
import { headed } from './headed';

const KNOWN = { partnerNames: { has: (name: string) => ['ash', 'elm'].includes(name) } };

const columnOf = (kind: TableKind, name: string) =>
  tableDescription(kind).columns.find(({ header }) => header === name) as ColumnDescription;

/** What the first column gains or loses as one of ours. */
const bonus = (
  text: string,
  kind: TableKind,
  column: string,
  quality: MatchQuality = 'vague',
  headings: 'month' | 'year' | null = null,
) => {
  const at = headed(text);
  const said = at.headers[0] ?? '';
  return tieByValues(kind, columnOf(kind, column), quality, sampleOf(at, 0), said, KNOWN, () => headings)
    .bonus;
};

it.each<[string, TableKind, string, number, MatchQuality?, ('month' | 'year')?]>([
  // Days without a year.
  ['Day / 5 Jan / 6 Feb', 'Referrals', 'Received', -0.2],
  ['Day / 5 Jan / 2026-02-06', 'Referrals', 'Received', -0.2],
  ['Day / 5 Jan / 2026-02-06 / 2026-02-07', 'Referrals', 'Received', 0],
  ['Day / 5 Jan / 6 Feb', 'Referrals', 'Received', 0, 'vague', 'year'],
  ['Day / 5 Jan / 6 Feb', 'Referrals', 'Received', 0, 'canonical'],
  // Times of day.
  ['Time / 9:00 AM / 2:00 PM', 'Activities', 'Hours', -1],
  ['Time spent / 9:00 AM / 2:00 PM', 'Activities', 'Hours', 0],
  ['Time / 1.5 / 2', 'Activities', 'Hours', 0],
  // Names in Partners.
  ['Contact / Ash / Bo', 'Referrals', 'Partner', 0.3],
  ['Contact / Ash / Bo / Cy', 'Referrals', 'Partner', 0],
  ['Contact / Ash / Bo', 'Candidates', 'Name', 0],
  ['User / Dee / Bo', 'Referrals', 'Partner', -0.2],
  ['User / Dee / Bo', 'Referrals', 'Client', 0],
  // Channels.
  ['Source / Website / Dee', 'Referrals', 'Partner', -1],
  ['Source / Website / Dee / Bo', 'Referrals', 'Partner', 0],
  // Names of money that may be anybody's.
  ['Payee / Dee / Bo', 'Money', 'Partner', -0.15],
  ['Payee / Dee / Bo', 'Money', 'Partner', 0, 'sure'],
  ['Payee / Dee / Bo', 'Referrals', 'Partner', 0],
  ['Introducer / Dee / Bo', 'Money', 'Partner', 0],
  ['Class / Advisory / Dee', 'Money', 'Partner', -1],
  ['Class / Advisory / Dee / Bo', 'Money', 'Partner', -0.1],
  ['Class / Tax services / Wealth management', 'Money', 'Partner', -1],
  ['Class / Advisory / Dee', 'Money', 'Client', 0],
  // Names that come back.
  ['Contact / Dee / Bo / Dee / Bo / Dee / Bo', 'Referrals', 'Partner', 0.1],
  ['Contact / Dee / Bo / Cy / Bo / Dee', 'Referrals', 'Partner', 0],
  ['Contact / Dee / Bo / Cy / Di / Ed / Flo', 'Referrals', 'Partner', -0.25],
  ['Contact / Dee / Bo / Cy / Di / Ed / Ed', 'Referrals', 'Partner', -0.25],
  ['Contact / Dee / Bo / Dee / Bo / Dee / Bo', 'Referrals', 'Partner', 0, 'sure'],
  ['Contact / Dee / Bo / Dee / Bo / Dee / Bo', 'Partners', 'Partner', 0],
  ['Contact / Dee / Bo / Cy / Dee / Bo / Cy / Dee / Bo / Ed / Flo', 'Referrals', 'Partner', 0.1],
  // Clients.
  ['Account / 10234 / 10235', 'Referrals', 'Client', -0.1],
  ['Account / 10234 / Dee', 'Referrals', 'Client', 0],
  ['Account / 10234 / 10235', 'Referrals', 'Client', 0, 'sure'],
  ['Account / 10234 / 10235', 'Money', 'Client', 0],
  ['Account', 'Referrals', 'Client', 0],
])('%s as %s %s: %s', (text, kind, column, gains, ...more) => {
  expect(bonus(text, kind, column, ...more)).toBe(gains);
});

/** Why the first column is none of ours of that name. */
const bar = (text: string, kind: TableKind, column: string) =>
  barredBy(kind, columnOf(kind, column), headed(text), 0);
const RATE = 'It is a rate, not an amount.';

it.each<[string, TableKind, string, string | null]>([
  ['Fee % / 20', 'Money', 'Amount', RATE],
  ['Fee (1% of assets) / 20', 'Money', 'Amount', null],
  ['Fee rate in bps / 20', 'Money', 'Amount', RATE],
  ['Fee / 20% / 5 %', 'Money', 'Amount', RATE],
  ['Fee / 20% / 5', 'Money', 'Amount', null],
  ['Our share / 0.2 / 1', 'Money', 'Amount', RATE],
  ['Our share / 0.2 / 1.5', 'Money', 'Amount', null],
  ['Our share / 0.2 / 0', 'Money', 'Amount', null],
  ['Fee / 0.2 / 1', 'Money', 'Amount', null],
  ['Fee', 'Money', 'Amount', null],
  ['Referrer % / 20', 'Referrals', 'Partner', RATE],
  ['Notes in % / 20', 'Referrals', 'Notes', RATE],
  ['Days % / 20', 'Referrals', 'Received', null],
  ['# of fees / 20', 'Money', 'Amount', 'It is a count, not an amount.'],
  ['Fee # / 20', 'Money', 'Amount', null],
  ['Lunch hours / 1', 'Activities', 'Cost', 'It is time, not an amount.'],
  ['Lunch / 1', 'Activities', 'Cost', null],
  ['Source / Fee / Refund', 'Money', 'Partner', 'Its values are kinds of money.'],
  ['Source / Fee / Refund', 'Money', 'Client', 'Its values are kinds of money.'],
  ['Source / Fee / Fee', 'Money', 'Partner', null],
  ['Source / Fee / Refund / Dee', 'Money', 'Partner', null],
  ['Source / Fee / Refund', 'Referrals', 'Partner', null],
  ['Credit ($) / 20', 'Referrals', 'Credit', 'It is an amount, not a part of a whole.'],
  ['Credit / 20', 'Referrals', 'Credit', null],
  ['Closed / 3000 / 25', 'Referrals', 'Closed', 'Its values are amounts, not days.'],
  ['Closed / $3,000 / 25', 'Referrals', 'Closed', 'Its values are amounts, not days.'],
  ['Closed / 31 / 25', 'Referrals', 'Closed', null],
  ['Closed / 32 / 25', 'Referrals', 'Closed', 'Its values are amounts, not days.'],
  ['Closed / 3000 / 2026-01-05', 'Referrals', 'Closed', null],
  ['Closed / 46027 / 46028', 'Referrals', 'Closed', null],
  ['Close date / 2026-01-05', 'Money', 'Date', 'It is the day of an introduction.'],
  ['Close date | Status / 2026-01-05 | Paid', 'Money', 'Date', null],
  ['Close date | Status / 2026-01-05 | Open', 'Money', 'Date', 'It is the day of an introduction.'],
  ['Pay date / 2026-01-05', 'Money', 'Date', null],
  ['Status / 20 / 30', 'Money', 'Status', 'Its values are amounts.'],
  ['Status / 0 / 1', 'Money', 'Status', null],
  ['Status / 20 / paid', 'Money', 'Status', null],
  ['Status / Won / paid', 'Money', 'Status', 'Its values are what became of introductions, not of payments.'],
  ['Status / Dispute won / paid', 'Money', 'Status', null],
  [
    'Status / Signed / Declined',
    'Money',
    'Status',
    'Its values are what became of introductions, not of payments.',
  ],
  ['Status / Signed / Zebra', 'Money', 'Status', null],
  ['Status / paid / due', 'Money', 'Status', null],
  [
    'Status / Refunded / Refunded',
    'Referrals',
    'Status',
    'Its values are what became of payments, not of introductions.',
  ],
  ['Status / Refunded / Won', 'Referrals', 'Status', null],
  ['Status', 'Referrals', 'Status', null],
])('%s as %s %s: %s', (text, kind, column, why) => {
  expect(bar(text, kind, column)).toBe(why);
});

it.each<[string, string, string | null]>([
  ['Fee / 0.2 / 0.05', '0% / 0.0%', RATE],
  ['Fee / 0.2 / | 1 / 0.05', '0% / | / 0.0%', RATE],
  ['Fee / 0.2 / tbd / 0.05', '0% / | / 0.0%', RATE],
  ['Fee / 0.2 / 5', '0% / ', null],
  ['Fee / 0.2 / 5', '0% / $0.00', null],
  ['Fee / 0.2 / 5', '| 0% / | 0%', null],
  ['Fee / tbd', '0%', null],
])('%s, shown as %s, as an amount: %s', (text, formats, why) => {
  const rows = formats.split(' / ').map((row) => row.split('|').map((each) => each.trim() || undefined));
  const at = headed(text, { formats: [[], ...rows] as never });
  expect(barredBy('Money', columnOf('Money', 'Amount'), at, 0)).toBe(why);
});
