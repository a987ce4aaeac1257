import {
  amountRank,
  isActualAlone,
  isAssets,
  isCameOfExpected,
  isFeeOfProcessor,
  isOurPart,
  isPremiumBesideCommission,
  isSubtotal,
  plainAmount,
} from '../../../../../core/workbook/mapping/amounts/amount-columns';
import { amountPeriod, periodInCell } from '../../../../../core/workbook/mapping/amounts/amount-periods';
import { kindBeside } from '../../../../../core/workbook/mapping/amounts/beside-income';
import { isByPeriod, isOfCounts } from '../../../../../core/workbook/mapping/amounts/counts';

/** `Actual / Budget`: a header, and the others of its table. */
const table = (text: string): [string, string[]] => {
  const headers = text.split(' / ');
  return [headers[0] ?? '', headers];
};
const rows = (lists: Readonly<Record<string, string>>) =>
  Object.entries(lists).flatMap(([said, list]) => list.split('; ').map((text) => [text, said] as const));

it.each(
  rows({
    share:
      'Their share 40; Their 40%; Introducer fee; Referrer fee; Solicitor fee; Promoter fee; COI portion; Attorney part; Accountant share; Broker share; Referrer half; Introducer cut; Broker comp / Broker; CPA fees paid / CPA; Referral fee; Ref share; Ref bonus; Ref comm',
    cost: 'Sponsorship; Event cost; Marketing expenses',
    'fee in': 'Referral fee received; Fee in',
    nothing:
      'Partner 2; CPA 1; Our their share; Reimbursed cost; Cost of goods; Advisor payout / Gross concession; Net payout / GDC; Net payout / Processing fee; Broker comp / Client; Referral fee %; Referral fee rate; Client fee / Client; Cost per client',
  }),
)('"%s" beside the income of a row is %s', (text, said) => {
  expect(
    kindBeside(...(([header, all]) => [header, new Map(), all] as const)(table(text))) ?? 'nothing',
  ).toBe(said);
});

it.each([
  ['Paid comm / Expected comm', true],
  ['Commission received / Est. commission', true],
  ['Fees collected / Projected fees', true],
  ['Commission paid / Expected fee', false],
  ['Paid / Expected', false],
  ['Commission paid / Commission', false],
  ['Commission / Expected commission', false],
])('%s: came of what was expected: %s', (text, is) => {
  expect(isCameOfExpected(...table(text))).toBe(is);
});

it.each<[better: string, worse: string]>([
  ['Fee', 'Forecast fee'],
  ['Fee', 'Forecasted fee'],
  ['Fee', 'Budget fee'],
  ['Fee', 'Budgeted fee'],
  ['Actual fee', 'Fee'],
  ['Billed fee', 'Fee'],
  ['Collected fee', 'Billed fee'],
  ['Fee USD', 'Fee EUR'],
  ['Converted fee', 'Fee'],
  ['Fee', 'Original fee'],
  ['Fee', 'Gross fee'],
  ['Fee', 'Fee incl VAT'],
  ['Net fee', 'Fee'],
  ['Net fee', 'Net new fee'],
  ['Fee before tax', 'Fee'],
  ['Our 60', 'Fee'],
  ['Our 60', 'Your 60'],
  ['Expected fee', 'Weighted fee'],
])('"%s" counts before "%s"', (better, worse) => {
  const rank = (header: string) => amountRank(header, { currency: 'USD' });
  expect(rank(better)).toBeGreaterThan(rank(worse));
});

it.each(['Net flow', 'Net flows', 'Net worth', 'Net assets', 'Your 60%'])('"%s" is no net fee', (header) => {
  expect(amountRank(header, { currency: null })).toBe(0);
});

it('a part of ours is a percentage behind "our"', () => {
  const headers = [
    'Our 60%',
    'Our fee at 5 percent',
    'Our 60% x',
    'Your 60%',
    'In our 60%',
    'Our 60',
    'Our %',
  ];
  expect(headers.filter(isOurPart)).toEqual(['Our 60%', 'Our fee at 5 percent', 'Our 60% x']);
});

it('what is high is assets only where no word makes a fee of it', () => {
  const high = [450_000, 200_000, 150_000];
  const headers = ['Revenue AUM', 'Revenue asset', 'Total AUM revenue', 'My revenue AUM', 'AUM fee'];
  expect(headers.filter((header) => isAssets(header, high))).toEqual([
    'Revenue AUM',
    'Revenue asset',
    'Total AUM revenue',
  ]);
  expect(headers.filter((header) => isAssets(header, [4500, 2000, 1500]))).toEqual([]);
});

it.each(
  'Actual / Quote; Actual / Quoted; Actual / Payment due; Actual / Budget figure; Actual / Budget figures; Actual / Due; Ist / Plan; Actual / Initial estimate'.split(
    '; ',
  ),
)('of "%s" the first one is the revenue', (text) => {
  expect(isActualAlone(...table(text))).toBe(true);
});

it.each(
  'Actual / Total fee due; Actual / Budget notes; Actual / Unbudgeted; Fee actual / Budget'.split('; '),
)('of "%s" nothing is said', (text) => {
  expect(isActualAlone(...table(text))).toBe(false);
});

it('a processor keeps a fee where the net amount stands beside it', () => {
  const tables = 'Fee / Net; paypal fees / Net; Fee / Net fee; Fee / Internet; Planning fee / Net'.split(
    '; ',
  );
  expect(tables.filter((each) => isFeeOfProcessor(...table(each)))).toEqual([
    'Fee / Net',
    'paypal fees / Net',
  ]);
});

it('a premium is none of ours where the commission on it stands beside it', () => {
  const tables =
    'Premium / Commission; Premium / FYC; Premium / Agency revenue; Premium / Fee; Premium / Client income; Fee / Commission'.split(
      '; ',
    );
  expect(tables.filter((each) => isPremiumBesideCommission(...table(each)))).toEqual([
    'Premium / Commission',
    'Premium / FYC',
    'Premium / Agency revenue',
  ]);
});

it('a subtotal may be written in one word, and one fee of several kinds is called as the others', () => {
  expect(['Subtotal', 'Sub totals', 'Total'].map(isSubtotal)).toEqual([true, true, false]);
  expect(['fee ytd', 'actual fee', 'fee in usd', 'home office'].map(plainAmount)).toEqual([
    'fee',
    'fee',
    'fee',
    'home office',
  ]);
});

it.each<[header: string, period: [name: string, plain: string] | null]>([
  ['Fee / month', ['month', 'fee']],
  ['Fee / mo', ['month', 'fee']],
  ['Monthly commission', ['month', 'commission']],
  ['MRR', ['month', 'revenue']],
  ['New MRR', ['month', 'revenue']],
  ['My MRR', null],
  ['New MRR x', null],
  ['First month fee', null],
  ['First quarter fee', null],
  ['Monthly billings', null],
])('the amounts of "%s" are of each %j', (header, period) => {
  const said = amountPeriod(header);
  expect(said && [said.name, said.plain]).toEqual(period);
});

it.each<[text: string, aYear: number | null]>([
  ['500/mo', 12],
  ['500 monthly', 12],
  ['500 a quarter', 4],
  ['500 monthly billed', null],
  ['500/mo billed annually', null],
  ['500', null],
])('%s comes %j times a year', (text, aYear) => {
  expect(periodInCell(text)?.aYear ?? null).toBe(aYear);
});

it.each([
  ['1/5; 1/12; 1/19', true],
  ['10/5/26; 10/12/26; 10/19/26', true],
  ['2026-1-1; 2026-2-1; 2026-3-1', true],
  ['H12026; H22026; H12027', true],
  ['Q1 FY26; Q2 FY26; Q3 FY26', true],
  ['Q1; Q2; Q3', true],
  ['Fee 1; Fee 2; Fee 3', false],
  ['Q5; Q6; Q7', false],
])('columns of periods, %s: %s', (headers, is) => {
  expect(isByPeriod(['Partner', ...headers.split('; ')])).toBe(is);
});

it.each([
  ['Partner / Referrals / Won', true],
  ['Partner / Won / Lost / Open', true],
  ['Partner / Won fee / Lost fee / Open fee', false],
  ['Partner / Not won / Not lost', false],
])('columns of counts, %s: %s', (headers, is) => {
  expect(isOfCounts(headers.split(' / '), () => true)).toBe(is);
});
