import {
  isByPeriod,
  isCountByValues,
  isCountHeader,
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
