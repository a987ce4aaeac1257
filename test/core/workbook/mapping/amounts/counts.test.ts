import {
  isByPeriod,
  isCountByValues,
  isCountHeader,
  isOfCounts,
} from '../../../../../core/workbook/mapping/amounts/counts';

test.each(
  'in, out, received, given, sent, made, won, lost, closed, count, total, referral, referrals, intro, intros, introduction, introductions, lead, leads, client, clients'.split(
    ', ',
  ),
)('columns of months that count "%s" are a table by period', (word) => {
  expect(isByPeriod([`Jan ${word}`, `Feb ${word}`, `Mar ${word}`])).toBe(true);
  expect(isByPeriod([`Q1 ${word}`, `Q2 ${word}`, `Q3 ${word}`])).toBe(true);
});

test.each<[string, readonly string[], boolean]>([
  ['two months', ['Jan', 'Feb', 'Partner'], false],
  ['three months', ['Partner', 'Jan', 'Feb', 'Mar'], true],
  ['three years', ['2024', '2025', '2026'], true],
  ['months of a year', ['Jan 2026', "Feb '26", 'Mar 26'], true],
  ['first letters of the first half', ['J', 'F', 'M', 'A', 'M', 'J'], true],
  ['first letters of the second half', ['j', 'a', 's', 'o', 'n', 'd'], true],
  ['a few letters', ['J', 'F', 'M'], false],
  ['what was done in months', ['Jan wonder', 'Feb outing', 'Mar Inc'], false],
])('headers that are %s', (_, headers, expected) => {
  expect(isByPeriod(headers)).toBe(expected);
});

test.each<[string, boolean]>([
  ['# of referrals', true],
  ['#referrals', true],
  [' #  of   clients', true],
  ['Number of referrals', true],
  ['Referrals given', true],
  ['Referral', false],
  ['Client #', false],
])('the header %j counts introductions: %p', (header, expected) => {
  expect(isCountHeader(header)).toBe(expected);
});

test.each<[string, string, readonly string[], boolean]>([
  ['whole numbers in no order', 'Number', ['3', '1', '2'], true],
  ['numbers of rows', 'Number', ['1', '2', '3'], false],
  ['one alone', 'Number', ['3'], false],
  ['as many as may be', 'Total', ['99', '1'], true],
  ['more than anyone counts', 'Total', ['100', '1'], false],
  ['ones alone', 'No.', ['1', '1', '1'], false],
  ['parts', 'Number', ['1.5', '1'], false],
  ['a word among them', 'Number', ['3', 'two'], false],
  ['blanks around them', 'Number', [' 3 ', '1'], true],
  ['below another header', 'Revenue', ['3', '1'], false],
])('a column of %s', (_, header, values, expected) => {
  expect(isCountByValues(header, values)).toBe(expected);
});

test.each<[what: string, headers: readonly string[], expected: boolean]>([
  ['of two counts', ['Partner', 'Referrals given', 'Won'], true],
  ['of outcomes', ['Partner', 'Won', 'Lost', 'Open'], true],
  ['of one count', ['Partner', 'Referrals given', 'Amount'], false],
  ['of a count and a column that is not whole', ['Partner', 'Won', 'Lost %'], false],
  ['of names', ['Partner', 'Client'], false],
])('a table %s', (_, headers, expected) => {
  expect(isOfCounts(headers, (i) => !headers[i]?.includes('%'))).toBe(expected);
  expect(isOfCounts(headers, () => false)).toBe(false);
});

test.each<[header: string, counts: boolean]>([
  ['Total number of new clients', true],
  ['No. of leads received', true],
  ['Count of won deals', true],
  ['Clients last 90 days', true],
  ['Referrals 2026', true],
  ['Leads past 3 months', true],
  ['New households', true],
  ['How many', true],
  ['People referred', true],
  ['Number given', true],
  ['Expected referrals', false],
  ['Target number of referrals', false],
  ['Referrals a month', false],
  ['Number of meetings', false],
  ['Client number', false],
  ['Lead source', false],
  ['People', false],
])('%s: counts %p', (header, counts) => {
  expect(isCountHeader(header)).toBe(counts);
});

test.each<[header: string, period: boolean]>([
  ['Q1', true],
  ['Q4 FY26', true],
  ['FY 2026', true],
  ['2026 Q2', true],
  ['2026-03', true],
  ['03/2026', true],
  ['H1 2026', true],
  ['Week 12', true],
  ['KW 3', true],
  ['Jan 26', true],
  ['März', true],
  ['46023', true],
  ['Q5', false],
  ['Week', false],
  ['13/2026', false],
  ['86023', false],
  ['Quarter', false],
])('three columns headed like %s are a table by period: %p', (header, period) => {
  expect(isByPeriod([header, header, header, 'Partner'])).toBe(period);
  expect(isByPeriod([header, header, 'Partner'])).toBe(false);
});
