import {
  amountRank,
  isActualAlone,
  isAssets,
  isConverted,
  isFeeOfProcessor,
  isOriginal,
  isPremiumBesideCommission,
  maybeAssets,
  NEVER,
  plainAmount,
} from '../../../../core/workbook/mapping/amounts/amount-columns';
import { kindBeside } from '../../../../core/workbook/mapping/amounts/beside-income';
import { isByPeriod, isCountHeader } from '../../../../core/workbook/mapping/amounts/counts';
import { isOfTransfers } from '../../../../core/workbook/mapping/amounts/payment-lists';
import { copiedFrom, isByLetter, sameHeader } from '../../../../core/workbook/mapping/column-name';
import { isInTime } from '../../../../core/workbook/mapping/hours-by-values';
import { isNoHeader, isTabName } from '../../../../core/workbook/mapping/map-columns';
import { isWonDate, isWonFlag } from '../../../../core/workbook/mapping/outcome-headers';

/** Headers that a question is true of, and such as look alike of which it is not; semicolons between them. */
type Question = readonly [of: string, ask: (header: string) => boolean, yes: string, no: string];

const QUESTIONS: readonly Question[] = [
  [
    'counts introductions',
    isCountHeader,
    'Number of referrals; No of intros; # of new clients; Nr introductions; Nbr leads; Num deals; Count of won households; Total closed prospects; How many open leads; Qty of deals; Quantity of referrals; Sum of intros; Total number of referrals; Referrals received; New clients won; Closed deals this year; Won clients last quarter; Introductions past month; Leads 2025; Referrals YTD; Referrals to date; Referrals so far; Clients lifetime; Leads all time; Referrals last 12 months; Referrals 3 mos; Intros past 2 yrs; Referrals 90 days; Referrals last 30 days; Leads past 2; Leads 5 years; Clients 1 year; Clients 1 yr; Leads 6 mo; Leads 1 month; Leads 30 day; Referrals in; Intro volume; Referrals; Introductions; Intros; Leads; Clients; Deals; Qty; Quantity; Count; How many; Number given; Total of introduced; Count of sent; People referred; Persons introduced; Individuals received; Families sent; Contacts given; Client count',
    'Referral; Client; Prospects; Household; Expected referrals; Guaranteed number of leads; Minimum leads; Target referrals; Goal: number of clients; Planned intros; Referrals a month; Referrals per month; Referrals by; Client number; People; Families; Number; Clients name; Number of meetings; Referral notes; Referrals 2',
  ],
  [
    'names a column of a period where there are three',
    (header) => isByPeriod([header, header, header]),
    "Q1; Q4; FQ2; Q1 26; Q1 2026; Q1 FY26; Q1 FY 2026; Q1FY26; 2026 Q3; 1Q; 1Q26; 4 Q 2026; FY26; FY 2026; FY25-26; FY2025/2026; 2026; 2026-01; 2026-1; 2026/12; 2026-03-15; 01/2026; 1-26; 1/1/2026; 03 01 26; H1; H2 26; H1 2026; Week 1; Wk 12; KW 7; Month 3; M3; W52; Week of 3; Week of 1-12; Week ending 1-12-26; Week commencing 1/12/2026; w/e 1-12; 1-12; 01/31; 1-12-26; 1/12/2026; 46023; Jan; January; Jan 26; Jan '26; Jan26; January 2026; März 2026; Q1 in; Jan 2026 won",
    'Q5; Q0; QQ; XQ1; Q1x; 2126; 1826; FY2; FYI; H3; Week; Month; Weekly; M; 13-2026; 0-2026; 13-40; 16023; 86023; 460231; Partner; Janet; Jan Roe; Revenue; 5',
  ],
  [
    'asks whether it was won',
    isWonFlag,
    'Won; Won?; Win y/n; Converted; Did they sign up with us?; Signed; Onboarded yes no; Funded; Client?; Is client; Customer; Became a client; Hired us; Engaged; Retained; Joined; Sold; Sale; Conv; Conversion; Success; Successful; Enrolled; Opened account?; Accounts opened; Opened an account; Account opened; Closed deal?; Closed the deal; Has signed engagement letter; New client; New customer; New client y/n; New client yes no; Turned into client; IMA signed; Converted to client flag; Won 1 0; Oui client; Client ja nein',
    'Client name; Client since; Lost; Closed; Won by; New client meeting; New clients; Opened; Deal; Signed by; Opening account; Closed; Client referral source',
  ],
  [
    'names the day on which it was won',
    isWonDate,
    'Won date; Deal won date; Win date; Lead opportunity won on; Won at; Won time; Date won; Date deal won',
    'Won; Won dates; Date lost; Partner won date; Date won by; Closed won date x; Date',
  ],
  [
    'names the assets of a client',
    (header) => isAssets(header),
    'AUM; AUA; AUMA; FUM; NNA; Assets; Asset; Under management; Portfolio value; Portfolio size; Account value; Account size; Account balance; Investable; Net worth; Balance',
    'AUM fee; AUM fees; Revenue on AUM; Asset revenues; AUM income; Assets commission; GDC assets; AUM production; Brokerage assets; bps on AUM; Trail on assets; Earned on AUM; Premium AUM; AUM Honorar; Portfolio; Account; Value; Networth',
  ],
  [
    'may mean assets as well as income',
    maybeAssets,
    'Amount; Deal value; Size; Volume; Total; Sum; Price',
    'Fee amount; Revenue total; Income; Commission value; Client; Premium amount',
  ],
  [
    'is in the currency of the firm',
    isConverted,
    'Amount (converted); Equivalent; Amount in company currency; Home currency amount; Base curr; Amount in corporate currency; Local currency; Firm currency; Reporting currency; Default currency; Functional currency; Group currency; Company code currency; Base amount; Reporting amount; LC amount; LCY; Home amount; Home total',
    'Amount; Home; Home phone; Currency; Based on; Foreign currency; Local',
  ],
  [
    'is before it was converted',
    isOriginal,
    'Original amount; Foreign amount; FC; FCY; Source amount; Foreign currency; Doc currency; Document currency; Transaction currency; Trx curr; Source currency; Entered currency; Invoice currency; Customer currency; Client currency; Deal currency; Account currency',
    'Amount; Source; Invoice; Currency; Client amount; Documents',
  ],
  [
    'is a fee of who handles payments beside "Net"',
    (header) => isFeeOfProcessor(header, ['Gross', header, 'Net']),
    'Fee; Fees; Processing fee; Transaction fees; Merchant fee; Stripe fee; PayPal fee; Card fees',
    'Advisory fee; Fee paid; Gross; Fee 1',
  ],
  [
    'is the real amount beside "Budget"',
    (header) => isActualAlone(header, ['Budget', header]),
    'Actual; Actuals; Received; Collected; Realized; Realised; Earned; Invoiced; Billed; Actual amount; Billed value; Actual figure; Actual figures',
    'Actual revenue; Actually; Budget; Received on; Not billed',
  ],
  [
    'says that numbers are lengths of time',
    isInTime,
    'Effort (hours); Minutes; Hours; Time (min); Quarter hours',
    'Date; Amount; Hourly rate (hours); Hours per week; Fee/h (hours); Hours ago; Estimated hours; Vacation hours',
  ],
  ['means no column', isNoHeader, 'none; -; n/a; not used; Not Used', 'Partner; None of these; not used yet'],
  [
    'means the name of the tab',
    isTabName,
    'name of the tab; Name of tab; tab; Tab name; sheet name',
    'Partner; names of the tab; tab name 2; sheet',
  ],
  [
    'is a letter',
    isByLetter,
    'column B; Column AB; column b; B; abc; column  C',
    'columns; column 2; column ABCD; my column B; ABCD; B2',
  ],
];

describe.each(QUESTIONS)('a header that %s', (_, ask, yes, no) => {
  const headers = (list: string) => list.split('; ');
  it.each(headers(yes))('%s', (header) => {
    expect(ask(header)).toBe(true);
  });
  it.each(headers(no))('not: %s', (header) => {
    expect(ask(header)).toBe(false);
  });
});

it.each([
  ['Date2', 'Date'],
  ['Date 2', 'Date'],
  ['Date (2)', 'Date'],
  ['Date(2)', 'Date'],
  ['Date_1', 'Date'],
  ['Date.1', 'Date'],
  ['Fee (EUR)1', 'Fee (EUR)'],
  ['Date22', undefined],
  ['Date-1', undefined],
  ['2', undefined],
  ['Date', undefined],
  ['Date (2) x', undefined],
])('%s is what a program makes of another %s', (header, of) => {
  expect(copiedFrom(header)).toBe(of);
});

it.each([
  ['Date', 'Date', true],
  ['date', 'Date', true],
  ['Date ', 'Date', true],
  ['Date', 'Datum', false],
  ['', '', false],
  ['', 'Date', false],
])('%j in a correction means %j: %s', (wanted, header, is) => {
  expect(sameHeader(wanted, header)).toBe(is);
});

it.each<[header: string, rank: number]>([
  ['Revenue', 0],
  ['Actual revenue', 2],
  ['Estimated revenue', -4],
  ['Estimated and actual revenue', -2],
  ['Weighted revenue', NEVER],
  ['Probability', NEVER],
  ['Gross revenue', -1],
  ['Fee incl. VAT', -1],
  ['Fee (incl GST)', -1],
  ['Fee (excl GST)', 0],
  ['Fee with tax', -1],
  ['Montant TTC', -1],
  ['Net revenue', 0.5],
  ['Net new revenue', 0],
  ['Revenue (USD)', 1],
  ['Revenue (EUR)', -1],
  ['Original revenue', -1],
  ['Revenue (converted)', 1],
])('among several amounts "%s" has the rank %d in a firm of dollars', (header, rank) => {
  expect(amountRank(header, { currency: 'USD' })).toBe(rank);
});

it('an amount in any currency that it names is before one that names none, where the firm has named none', () => {
  expect(amountRank('Revenue (EUR)', { currency: null })).toBe(1);
});

it.each<[header: string, others: string[], is: boolean]>([
  ['Premium', ['Commission'], true],
  ['Annual premiums', ['FYC'], true],
  ['Premium', ['Comp'], true],
  ['Premium', ['Compensation paid'], true],
  ['Premium', [], false],
  ['Premium commission', [], false],
  ['Fee', ['Commission'], false],
  ['Premium', ['Companion'], false],
])('%s beside %j is the premium of which the other is the income: %s', (header, others, is) => {
  expect(isPremiumBesideCommission(header, [header, ...others])).toBe(is);
});

it.each<[amounts: Array<string | number>, is: boolean]>([
  [[100_000], true],
  [[99_999], false],
  [['100,000'], true],
  [[1, 2, 100_000], false],
  [[1, 100_000, 200_000], true],
  [[0, 0, 0, -5, 100_000], true],
  [['tbd'], false],
  [[], false],
])('amounts of %j below "Revenue AUM" are assets: %s', (amounts, is) => {
  expect(isAssets('Revenue AUM', amounts)).toBe(is);
  expect(isAssets('AUM fee', amounts)).toBe(false);
  expect(isAssets('AUM', amounts)).toBe(true);
});

it.each([
  ['fee excl vat', 'fee'],
  ['revenue in company currency', 'revenue'],
  ['actual revenue', 'revenue'],
  ['amount converted', 'amount'],
  ['home amount', 'amount'],
  ['home value', 'home value'],
  ['revenue', 'revenue'],
  ['actual', ''],
])('the header "%s" without the words that say which amount is "%s"', (key, plain) => {
  expect(plainAmount(key)).toBe(plain);
});

it.each([
  [['Exchange rate', 'Source currency', 'Target amount'], true],
  [['Exchange rate', 'Source currency', 'Amount'], false],
  [['Gross', 'Fee amount', 'Transaction ID', 'Name'], true],
  [['Source amount after fees', 'Payment method', 'Net total'], true],
])('headers %j are those of a list of transfers: %s', (headers, is) => {
  expect(isOfTransfers({ headers } as never)).toBe(is);
});

it.each<[header: string, kind: ReturnType<typeof kindBeside>]>([
  ['Referral fee', 'share'],
  ['Partner share', 'share'],
  ["Finder's fee paid", 'share'],
  ['Payout', 'share'],
  ['Commission', null],
  ['Referral fee received', 'fee in'],
  ['Referral fee %', null],
  ['Referral fee rate', null],
  ['Referral fee date', null],
  ['Referral fee no', null],
  ['Event cost', 'cost'],
  ['Expenses', 'cost'],
  ['Cost per client', null],
  ['Cost of goods', null],
  ['Billable expenses', null],
  ['Revenue', null],
  ['Kickstart', 'gift' as never],
])('amounts below "%s" beside an income are: %s', (header, kind) => {
  expect(kindBeside(header, new Map([['kickstart', 'gift' as never]]), [header])).toBe(kind);
});
