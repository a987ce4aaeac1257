import { directionSaid, isTheirSide, sideNamed } from '../../../../core/workbook/values/direction-words';
import { headerKey, isInCents } from '../../../../core/workbook/values/header-key';
import { isInMillions, isInThousands } from '../../../../core/workbook/values/header-scale';
import { isSummaryWord, sameGroup, summaryLabel } from '../../../../core/workbook/values/summary-words';
import {
  emailsIn,
  foldLetters,
  isBlank,
  isFormulaError,
  isMissing,
  tidy,
  wordKey,
} from '../../../../core/workbook/values/text';
import { isDitto } from '../../../../core/workbook/values/ditto';

it.each<[header: string, key: string, unit: string | null]>([
  ['Partner', 'partner', null],
  ['1. Partner', 'partner', null],
  ['(2) Date', 'date', null],
  ['A) Client', 'client', null],
  ['a. Client', 'client', null],
  ['12) Client', 'client', null],
  ['1.Partner', '1 partner', null],
  ['Revenue⁴', 'revenue', null],
  ['Partner†', 'partner', null],
  ['Partner (required)', 'partner', null],
  ['Partner [optional]', 'partner', null],
  ['Partner (if any)', 'partner', null],
  ['Partner (if known)', 'partner', null],
  ['Status (drop-down)', 'status', null],
  ['Status (single select)', 'status', null],
  ['Amount (0,00)', 'amount', null],
  ['Partner (from Deals)', 'partner', null],
  ['Fee (from us)', 'fee from us', null],
  ['referral.status', 'status', null],
  ['Deals.stage', 'stage', null],
  ['opportunity.amount', 'amount', null],
  ['records.partner', 'partner', null],
  ['other.status', 'other status', null],
  ['FinServ__Status__c', 'status', null],
  ['hs_createdate', 'createdate', null],
  ['custom_partner', 'partner', null],
  ['cf_partner', 'partner', null],
  ['fld_partner', 'partner', null],
  ['closeDate', 'close date', null],
  ['Year1Revenue', 'year1 revenue', null],
  ["Client's name", 'client name', null],
  ['Revenue US$', 'revenue', null],
  ['Fee (excl. VAT)', 'fee', null],
  ['Fee (including GST)', 'fee', null],
  ['Masked client', 'client', null],
  ['Revenue ($K)', 'revenue', null],
  ["AUM (000's)", 'aum', null],
  ['AUM in thousands', 'aum', null],
  ['Duration (s)', 'duration', 'seconds'],
  ['Elapsed ms', 'elapsed', 'milliseconds'],
  ['Hour(s)', 'hour s', null],
  ['Input (h)', 'input h', 'hours'],
  ['Input [H]', 'input h', 'hours'],
  ['Input h', 'input h', null],
  ['Duration (min)', 'duration', 'minutes'],
  ['Duration mins', 'duration', 'minutes'],
  ['Duration (minutes)', 'duration', 'minutes'],
  ['Duration (sec)', 'duration', 'seconds'],
  ['Duration hrs', 'duration', 'hours'],
  ['Cycle (days)', 'cycle', 'days'],
  ['Total hours', 'total hours', 'hours'],
  ['Billable hours', 'billable hours', 'hours'],
  ['Number of hours', 'number of hours', 'hours'],
  ['Quantity (hours)', 'quantity hours', 'hours'],
  ['Units (hours)', 'units hours', 'hours'],
  ['6 minutes', '6 minutes', 'minutes'],
  ['Hours', 'hours', 'hours'],
  ['Revenue (USD)', 'revenue', 'usd'],
  ['Retainer a month', 'retainer a month', null],
  ['$', 'amount', null],
  ['€ per year', 'amount', null],
  ['$ first yr', 'amount', null],
  ['Won $', 'won amount', null],
  ['€ received', 'received amount', null],
  ['Paid (£)', 'paid amount', null],
  ['Signed', 'signed', null],
  ['Amount_cents', 'amount', null],
])('the header %j is compared as %j, in %s', (header, key, unit) => {
  expect(headerKey(header)).toMatchObject({ key, unit });
});

it.each<[header: string, thousands: boolean, cents: boolean]>([
  ['AUM ($K)', true, false],
  ['AUM (k)', true, false],
  ['AUM (in thousands)', true, false],
  ['AUM in thousands', true, false],
  ["AUM ('000s)", true, false],
  ['AUM (€ 000)', true, false],
  ["AUM in 000's", true, false],
  ['AUM £k', true, false],
  ['Fees, k USD', true, false],
  ['Fees (k€)', true, false],
  ['Fees (USD thousands)', true, false],
  ['Umsatz (TEUR)', true, false],
  ['Fees T€', true, false],
  ['Arvode (tkr)', true, false],
  ['Arvode tkr', true, false],
  ['Omsætning TDKK', true, false],
  ['Honoraires (en milliers)', false, false],
  ['Honoraires (milliers €)', true, false],
  ['Atkra', false, false],
  ['Umsatz in Tsd. €', true, false],
  ['Fees x1,000', true, false],
  ['Fees in k', true, false],
  ['Fee, $000', true, false],
  ['Fee $000s', true, false],
  ["Fee $000's", true, false],
  ["Revenue '000", true, false],
  ['Revenue 000s', true, false],
  ['Fees (1,000s)', true, false],
  ['Fees - thousands', true, false],
  ['Fees in 1000s', true, false],
  ['Fee above $1,000', false, false],
  ['Fee from $10,000', false, false],
  ['Account 4000', false, false],
  ['401k', false, false],
  ['AUM $km', false, false],
  ['Amount cents', false, true],
  ['Fee (in cents)', false, true],
  ['Fee [US cents]', false, true],
  ['Betrag in Cent', false, true],
  ['Fee euro cents', false, true],
  ['Per cent', false, false],
  ['Fee per-cents', false, false],
  ['Recents', false, false],
  ['Cents owed', false, false],
])('below %j amounts are in thousands: %s, in cents: %s', (header, thousands, cents) => {
  expect([isInThousands(header), isInCents(header)]).toEqual([thousands, cents]);
});

const each = (list: string) => list.split('; ');

it.each(
  each(
    'Total; TOTALS; Grand total; Overall total; Running totals; Subtotal; Sub-total; Sum; Count; Average; Avg; Mean; Median; Overall; All partners; Summary; Net total; Tot; TTL; Std dev; Carried forward; Opening balance; YTD; Goal; % of goal; Conversion rate; Win rate; Balance; Total for Ash; Total 2026; Totals in May; Count of rows; Sum 3; Count: 3; Total 12; 2026 total; 2025 totals; Sum total; Total count; Gesamtergebnis; Somme; Promedio general; Suma total; Totaal; Summa; 合計; Average for Ash; Anzahl; Mittelwert; Moyenne; Grand max; Maximum total; Ø',
  ),
)('%s labels a row of sums alone', (text) => {
  expect(summaryLabel(text)).toEqual({ kind: 'alone' });
});

it.each<[text: string, group: string, sure: boolean]>([
  ['Ash Tax Total', 'ash tax', true],
  ['Total Ash Tax', 'ash tax', true],
  ['Ash Tax Sub total', 'ash tax', true],
  ['Sub total Ash', 'ash', true],
  ['Ash Tax Count', 'ash tax', false],
  ['Average Ash', 'ash', false],
  ['Max Ash', 'ash', false],
  ['Total Wealth', 'wealth', true],
])('%s labels a row of sums of %s', (text, group, sure) => {
  expect(summaryLabel(text)).toEqual({ kind: 'of group', group, sure });
});

it.each(
  each(
    `Max; Min; Result; Product; Partner; Totally; Smith; 3/4/2026; 12.5; ; ---; Goal setters; ${'x'.repeat(55)} total`,
  ),
)('%j labels none', (text) => {
  expect(summaryLabel(text)).toBeNull();
});

it('words that may label a row of figures, Max among them', () => {
  expect(each('Max; Grand total; Overall; Count; YTD').every(isSummaryWord)).toBe(true);
  expect(each('Maxwell; Ash total; Smith').some(isSummaryWord)).toBe(false);
});

it('a group is what a cell says in its normal form', () => {
  expect(sameGroup('ash tax', 'Ash-Tax')).toBe(true);
  expect(sameGroup('ash tax', 'Ash')).toBe(false);
  expect(sameGroup('', '')).toBe(false);
  expect(sameGroup('', '-')).toBe(false);
});

it.each(
  each(
    'Referrals received; To us; Referrals for me; To our firm; Sent us; Given to ourselves; Partners to us; They gave; They have sent; CPAs to; We received; We got; We were given; From partners; By our accountants; Incoming; Inbound; Recd; Rcvd; Inflow; Eingang; Erhaltene; Reçues; Recibidos; Ricevute; Ontvangen; Otrzymane; Referrals in; Intros got; In leads; In; Received.xlsx; ReferralsReceived; Referred us; Received2026',
  ),
)('the title %s says received', (title) => {
  expect(directionSaid(title)).toBe(true);
});

it.each(
  each(
    'Referrals given; From us; By our team; Us to; We gave; We have sent; We made; To partners; To our attorneys; Outgoing; Outbound; Passed on; Reciprocated; Outflow; Ausgang; Vergebene; Données; Enviados; Inviate; Gegeven; Wysłane; Referrals out; Leads made; Out intros; Referred out; Reciprocal referrals; Given.csv; Out; Referrals passed',
  ),
)('the title %s says given', (title) => {
  expect(directionSaid(title)).toBe(false);
});

it.each(
  each(
    `Referrals; Partners; Proposal sent; Contracts sent; Emails received; Invoices sent; Gifts given; Fees received; Received and given; Inside; Outlook; Made; Give; 2026; ${'received '.repeat(10)}`,
  ).filter((title) => title !== 'Made' && title !== 'Give'),
)('the title %s says neither', (title) => {
  expect(directionSaid(title)).toBeNull();
});

it.each<[keys: string, side: 'to' | 'from' | null]>([
  [
    'to; to whom; to partner; made to; referrals made to; whom we referred to; referred to; sent to; passed on to; introduced client to whom; receiver; recipient; referee; destination; receiving firm; referred partner; who got it; who received the lead'.replace(
      '; who received the lead',
      '; who received them',
    ),
    'to',
  ],
  [
    'from; by; from whom; by partner; received from; recd by; referred to us by; sent over by; introduced by who; referrer; giver; sender; source; who gave; who sent it; who made introduction; giving partner; referring party',
    'from',
  ],
  ['partner; client; to do; from date; receiver name; sources', null],
])('headers %s name the side %s', (keys, side) => {
  for (const key of each(keys)) expect([key, sideNamed(key)]).toEqual([key, side]);
});

it.each<[text: string, is: boolean]>([
  ['Them', true],
  ['they', true],
  ['Their firm', true],
  ['The CPA', true],
  ['partner', true],
  ['Theirs', true],
  ['she', true],
  ['Theo', false],
  ['The CPA firm', false],
  ['us', false],
])('%j stands for the partner of its row: %s', (text, is) => {
  expect(isTheirSide(text)).toBe(is);
});

it.each(
  each(
    '; -; –; --; n/a; NA; N.A.; none; TBD; ?; null; NaN; NaT; (blank); #N/A; #REF!; #DIV/0!; #¡DIV/0!; #WERT!; unknown; Inconnu; keine; k.A.; ...; Loading...; Loading data ...; Wird geladen…; Select...; Please choose a partner...; Select one; Choose an option; pick value',
  ),
)('%j stands for nothing', (text) => {
  expect(isMissing(text)).toBe(true);
});

it.each(
  each(
    `Nan; Na Li; 0; #1; #DIV/0; n/a 2; Selected; Select Tax; Loading dock; Unknown Ltd; None Inc; ${'-'.repeat(21)}; #REF!2`,
  ),
)('%j does not', (text) => {
  expect(isMissing(text)).toBe(false);
});

it.each<[text: string, is: boolean]>([
  ['#REF!', true],
  ['#DIV/0!', true],
  ['Loading...', true],
  ['#N/A', false],
  ['#NV', false],
  ['#N/D', false],
  ['#N/B', false],
  ['...', false],
  ['none', false],
  ['#1', false],
])('%j is what a broken formula shows: %s', (text, is) => {
  expect(isFormulaError(text)).toBe(is);
});

it.each<[text: string, key: string]>([
  ['Closed - Won', 'closed won'],
  ['closed_won', 'closed won'],
  ['→ us', 'to us'],
  ['us->them', 'us to them'],
  ['CPA => us', 'cpa to us'],
  ['100%', '100%'],
  ['$ #1?', '$ #1?'],
  ['Café', 'cafe'],
  ['✅', '✓'],
  ['👍 ', '✓'],
  ['❌', '✗'],
  ['☐', '✗'],
  ['—', ''],
  ['', ''],
])('the word %j is %j', (text, key) => {
  expect(wordKey(text)).toBe(key);
});

it.each<[text: string, tidied: string]>([
  ['a  b', 'a b'],
  [' a', 'a'],
  ['a ', 'a'],
  ['a\tb', 'a b'],
  ['a\u00a0b', 'a b'],
  ['a\u200bb', 'ab'],
  ['ﬁ', 'fi'],
  ['a~b', 'a~b'],
  ['a b', 'a b'],
])('%j is tidied to %j', (text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});

it.each<[text: string, folded: string]>([
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Øre', 'ore'],
  ['Œuvre', 'oeuvre'],
  ['Smith', 'smith'],
])('%s without accents and strokes is %s', (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});

it.each<[text: string, addresses: string[]]>([
  ['Dana <dana@harbor.example>; LEE@harbor.example', ['dana@harbor.example', 'lee@harbor.example']],
  ['mailto:a@b', ['a@b']],
  ['a@b,c@d|e@f (g@h)', ['a@b', 'c@d', 'e@f', 'g@h']],
  ['nobody', []],
  ['a@b@c', []],
  ['@b', []],
  ['a@', []],
])('addresses in %j', (text, addresses) => {
  expect(emailsIn(text)).toEqual(addresses);
});

it.each<[cell: unknown, blank: boolean]>([
  [null, true],
  [undefined, true],
  ['', true],
  [' ', true],
  ['\u00a0', true],
  ['\u200b', true],
  ['a', false],
  [' a', false],
  [0, false],
  [false, false],
])('the cell %j is blank: %s', (cell, blank) => {
  expect(isBlank(cell)).toBe(blank);
});

it.each<[cell: unknown, is: boolean]>([
  ['"', true],
  [' ” ', true],
  ["''", true],
  ['- " -', true],
  ['-"-', true],
  ['Ditto', true],
  ['do.', true],
  ['Same as above', true],
  ['as above', true],
  ['see above', true],
  ['s. o.', true],
  ['wie oben', true],
  ['idem', true],
  ['do', false],
  ['Same Tax', false],
  ['""" ', false],
  [`"${' '.repeat(20)}`, false],
  [5, false],
])('%j says the same as above: %s', (cell, is) => {
  expect(isDitto(cell)).toBe(is);
});

it.each<[header: string, millions: boolean, key: string]>([
  ['AUM ($M)', true, 'aum'],
  ['AUM ($ mm)', true, 'aum'],
  ['AUM (€m)', true, 'aum'],
  ['AUM $M', true, 'aum'],
  ['AUM in millions', true, 'aum'],
  ['AUM (USD millions)', true, 'aum'],
  ['AUM (mio)', true, 'aum'],
  ['AUM (in $M)', true, 'aum'],
  ['Assets Mio. €', true, 'assets'],
  ['AUM (M)', true, 'aum m'],
  ['Fee (M)', false, 'fee m'],
  ['Fee (M/Q/Y)', false, 'fee m q y'],
  ['Millions of Milestones', false, 'millions of milestones'],
  ['Fee $ monthly', false, 'fee monthly'],
])('below %j amounts are in millions: %s', (header, millions, key) => {
  expect([isInMillions(header), headerKey(header).key]).toEqual([millions, key]);
});
