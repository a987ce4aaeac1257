import type { Cell } from '../../../../core/workbook/input';
import { FULL, both, full, got } from './shapes';

const TOTALS = 'It looks like a totals row and is left out.';

describe('a row that adds up the others', () => {
  it.each<[string, Cell]>([
    ['All', 9500],
    ['Our whole book', '$9,500.00'],
    ['Carried over to 2027', 9500],
    ['To be billed', '9500'],
    ['∑', 9500],
  ])('is told by its figure when it is called %s', (label, sum) => {
    const said = got([...full, [label, '', '', '', '', sum]]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => [each.row, each.problem])).toEqual([[5, TOTALS]]);
  });

  it.each<[string, number]>([
    ['Max', 6400],
    ['Min', 3100],
    ['Mean', 4750],
    ['Ø', 4750],
    ['Std dev', 1650],
    ['Tot.', 9000],
  ])('in another way is told when its word %s says so', (label, figure) => {
    expect(got([...full, [label, '', '', '', '', figure]])).toMatchObject({
      partners: both,
      introductions: 3,
    });
  });

  it.each<[string, Cell]>([
    ['Check', 0],
    ['Difference', 0],
    ['Per bank', 9000],
    ['Differenz', '0,00'],
  ])('may be a check of the sum: %s', (label, figure) => {
    expect(got([...full, [label, '', '', '', '', figure]])).toMatchObject({
      partners: both,
      introductions: 3,
    });
    expect(got([...full, [label, '2026-03-03', 'Kit Orr', 'Open', '', '']]).partners).toContain(label);
  });

  it('is told by a number where the day should be, beside a word of sums', () => {
    expect(got([...full, ['Avg days', 56]])).toMatchObject({ partners: both, introductions: 3 });
    expect(got([...full, ['Average Joe Tax', '2026-03-03']]).partners).toContain('Average Joe Tax');
  });

  it('may add up only the rows since the last such row', () => {
    const group = (name: string, amounts: readonly number[]): Cell[][] => [
      ...amounts.map((each): Cell[] => [name, '2026-01-12', `Client ${each}`, 'Won', '2026-02-20', each]),
      [`${name} - all`, '', '', '', '', amounts.reduce((sum, each) => sum + each, 0)],
    ];
    const rows = [FULL, ...group('Oak Advisors', [10, 20]), ...group('Pine & Co', [5, 15, 30])];
    expect(got(rows)).toMatchObject({ partners: both, introductions: 5, revenue: 80 });
  });

  it.each<[string, Cell[]]>([
    ['with another amount', ['Elm Tax', '', '', '', '', 9400]],
    ['with the largest amount, but a name', ['Elm Tax', '', '', '', '', 6400]],
    ['with a client', ['Elm Tax', '', 'Kit Orr', '', '', 9500]],
    ['with a day', ['Elm Tax', '2026-03-03', '', '', '', 9500]],
  ])('is none %s', (_, row) => {
    expect(got([...full, row]).partners).toContain('Elm Tax');
  });

  it('is none beside one amount only, which it may just repeat', () => {
    expect(got([...full.slice(0, 3), ['Elm Tax', '', '', '', '', 6400]]).partners).toContain('Elm Tax');
  });

  it.each<[string, Cell[]]>([
    ['counts with their nouns', ['Totals:', '3 intros', '3 clients', '2 of them won', '', '$9,500']],
    ['a count where the day should be', ['Total records', 3, '', '', '', '']],
    ['two of its words', ['Totalt antal', 3, '', '', '', '']],
    ['a count in every column', ['Total', '3', '3', '2', '3', '9500']],
  ])('may have %s', (_, row) => {
    const said = got([...full, row]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => each.problem)).toEqual([TOTALS]);
  });
});

it('hours as h:mm add up to a row of sums, whatever it is called', () => {
  const { ledger } = got([
    ['Partner', 'Date', 'Type', 'Duration'],
    ['Oak Advisors', '2026-01-12', 'Call', '0:30'],
    ['Pine & Co', '2026-01-20', 'Lunch', '1:45'],
    ['Everything', '', '', '2:15'],
  ]);
  expect(ledger.activities.count).toBe(2);
  expect(ledger.partners.map(({ name }) => name).sort()).toEqual(both);
});

it.each(['Opening balance', 'Closing balance', 'Balance forward'])(
  'the %s of a statement is no money of a partner called so',
  (label) => {
    const { partners, notes } = got([
      ['Date', 'Partner', 'Client', 'Amount', 'Balance'],
      ['', label, '', '', 1000],
      ['2026-01-31', 'Oak Advisors', 'Ivy Moss', 500, 1500],
      ['2026-02-28', 'Pine & Co', 'Una Reed', 250, 1750],
    ]);
    expect(partners).toEqual(both);
    expect(notes.filter((each) => each.row === 2).map((each) => each.problem)).toEqual([TOTALS]);
  },
);

describe('in a list of partners', () => {
  const LIST: Cell[][] = [
    ['Partner', 'Category', 'Stage'],
    ['Oak Advisors', 'CPA', 'Active'],
    ['Pine & Co', 'Attorney', 'Active'],
  ];

  it.each<[string, Cell[]]>([
    ['a category in the plural', ['CPAs']],
    ['a category', ['Attorney']],
    ['a note', ['Notes: shares are of first-year fees']],
    ['when it was changed', ['Last updated', '10/31/2026']],
  ])('%s is no partner', (_, row) => {
    const said = got([...LIST.slice(0, 2), row, ...LIST.slice(2)]);
    expect(said.partners).toEqual(both);
    expect(said.notes.map((each) => [each.row, each.kind])).toEqual([[3, 'a title or a remark']]);
  });

  it.each<[string, Cell[]]>([
    ['a name alone', ['Elm Tax']],
    ['a firm called like its category', ['CPA', 'CPA', 'Active']],
  ])('%s is one', (_, row) => {
    expect(got([...LIST, row]).partners).toHaveLength(3);
  });
});

describe('a row for the reader of the sheet', () => {
  it.each<[string, Cell[]]>([
    ['says of when it is', ['As at', '2026-10-31']],
    ['says when it was made', ['Generated by Sam', '10/31/2026 9:15 AM']],
    ['says who made it', ['Prepared by', 'Sam Roe']],
    ['is signed', ['Reviewed by: Sam Roe', '', '', 'Date: 3/1/26']],
    ['ends its label with a colon', ['Kontakt:', 'Sam Roe']],
    ['ends a page', ['Printed 10/31/2026', '', '', '', 'Page 1']],
    ['begins a page', ['Introductions', '', '', '', '', 'Page 2 of 3']],
    ['draws a line', ['======', '======', '======', '======', '======', '======']],
  ])('that %s is left out with a note', (_, row) => {
    const said = got([...full.slice(0, 3), row, ...full.slice(3)]);
    expect(said).toMatchObject({ partners: both, introductions: 3, revenue: 9500 });
    expect(said.notes.map((each) => [each.row, each.kind])).toEqual([[4, 'a title or a remark']]);
  });

  it.each<[string, Cell[]]>([
    ['letters', ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)']],
    ['numbers', ['1', '2', '3', '4', '5', '6']],
    ['short forms of a day', ['', '(m/d/y)', '', '(W/L)', '(m/d/y)', '($)']],
  ])('below the header with %s is a second line of it', (_, row) => {
    const said = got([FULL, row, ...full.slice(1)]);
    expect(said).toMatchObject({ partners: both, introductions: 3 });
    expect(said.notes.map((each) => [each.row, each.kind])).toEqual([[2, 'the header again']]);
  });

  it.each(['Source Law', 'Page & Sons', 'Noted Tax', 'As Of Now LLC', 'Print Date Partners'])(
    'is none when a partner is called %s',
    (name) => {
      expect(got([...full, [name, '2026-03-03']]).partners).toContain(name);
    },
  );
});
