import {
  laterDays,
  laterSpans,
  partsOfYears,
} from '../../../../../core/workbook/mapping/amounts/amount-years';

/** Headers of one table => those that say the same as the first one for a later time, the next one first. */
const LATER = `
2025 revenue | 2026 revenue | 2027 revenue => 2026 revenue, 2027 revenue
2025 revenue | 2027 revenue | 2026 revenue => 2026 revenue, 2027 revenue
2026 revenue | 2025 revenue | 2026 revenue => -
2025 revenue | 2026 fee | 2026 => -
FY2025 revenue | FY 2026 revenue => FY 2026 revenue
Revenue | 2026 revenue => -
Q1 2026 fee | Q2 2026 fee | Q1 2027 fee => Q2 2026 fee, Q1 2027 fee
Q4 25 fee | Q1 2026 fee | Q2 26 fee => Q1 2026 fee, Q2 26 fee
Fee Q4 25 | Fee Q1 FY26 => Fee Q1 FY26
2025 Q4 fee | 2026 Q1 fee | Q2 2026 fee => 2026 Q1 fee, Q2 2026 fee
H1 2026 fee | H2 2026 fee | Q3 2026 fee => H2 2026 fee
Dec 2025 fee | Jan 26 fee | Feb 2026 fee => Jan 26 fee, Feb 2026 fee
H3 2026 fee | H4 2026 fee => -
`;

const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const parted = (line: string) => {
  const [headers = '', expected = ''] = line.split(' => ');
  return [headers.split(' | '), expected] as const;
};

it.each(lines(LATER))('later than the first: %s', (line) => {
  const [headers, expected] = parted(line);
  const later = laterSpans(headers, 0).map((i) => headers[i]);
  expect(later.join(', ') || '-').toBe(expected);
});

/** Headers of balances => how many say the same as the first one for a later day. */
const DAYS = `
AUM 6/30/26 | AUM 12/31/26 | AUM 12/31/2025 => 1
AUM as of 12/31/2025 | AUM as at 1/31/26 | AUM 2/28/2026 => 2
AUM 6/15/26 | AUM 6/16/26 | AUM 6/14/26 => 1
AUM 6/30/26 | Fee 7/31/26 => 0
AUM 13/30/25 | AUM 6/30/26 => 0
AUM Q1 2026 | AUM 6/30/2026 | AUM Q3 2026 => 2
AUM Q2 2026 | AUM 6/29/26 | AUM 7/2/26 => 1
AUM | AUM 6/30/26 => 0
`;

it.each(lines(DAYS))('later days than the first: %s', (line) => {
  const [headers, expected] = parted(line);
  expect(String(laterDays(headers, 0))).toBe(expected);
});

it.each<[string, string | null]>([
  ['Jan 2026 | Feb 2026', 'month'],
  ['Q1 2026 | Q2 2026', 'quarter'],
  ['H1 2026 | H2 2026', 'half-year'],
  ['2025 revenue | 2026 revenue', null],
  ['Revenue | Fee', null],
])('%s are parts of years: %s', (headers, name) => {
  expect(partsOfYears(headers.split(' | '))?.name ?? null).toBe(name);
});

it('a part of a year begins with its month, whether the year is short or not', () => {
  const starts = (text: string) => partsOfYears(text.split(' | '))?.starts.map((each) => each - 12 * 2026);
  expect(starts('Q1 2026 | Q2 26 | Q4 2026 | Q1 27')).toEqual([0, 3, 9, 12]);
  expect(starts('H1 26 | H2 2026')).toEqual([0, 6]);
  expect(starts('Mar 26 | 2026 Apr | Fee')).toEqual([2, 3, NaN]);
});
