import type { Cell } from '../../../../core/workbook/input';
import {
  explainsColumns,
  isExample,
  isRemarkLabel,
  numbersColumns,
  remarkIn,
} from '../../../../core/workbook/columns/remark-rows';
import { isCount, isFigure } from '../../../../core/workbook/columns/totals-row';
import { mayBeSummary, sameGroup, summaryLabel } from '../../../../core/workbook/values/summary-words';

const cells = (text: string): Cell[] => text.split(' / ');

it.each('---; Updated on; Printed; Note; Note: x; key :: x; Prepared by: Ann; As of; Source'.split('; '))(
  '"%s" is the label of a remark',
  (text) => {
    expect(isRemarkLabel(text)).toBe(true);
  },
);

it.each(
  '--x; My notes: x; Outsource; Standard; Notes Ltd; Not updated; The source; Footnotes: x'.split('; '),
)('"%s" may be a name', (text) => {
  expect(isRemarkLabel(text)).toBe(false);
});

it.each([
  ['Page 1', 'The row is the head or foot'],
  ['Page 1/3', 'The row is the head or foot'],
  ['Page 12 of 30', 'The row is the head or foot'],
  ['--- / ---', 'The row only draws a line'],
  ['As of / 3/4', 'The row holds a label'],
  ['My page 1', null],
  ['Page 1 of', null],
  ['Page x', null],
  ['Ann / As of', null],
  ['As of / x / y', null],
])('"%s" is a remark: %s', (row, said) => {
  expect(remarkIn(cells(row), 0, 5)?.slice(0, said?.length) ?? null).toBe(said);
});

it.each(
  'Example; e.g. Ash; (example); Sample row; Example entry; z.B.; Beispiel : x; Example. x; EXAMPLE: Smith; (Sample Tax / *Dummy'.split(
    '; ',
  ),
)('"%s" shows how to fill in a row', (row) => {
  expect(isExample(cells(row), 0, 5)).toBe(true);
});

it.each(
  'Sample Homes; Sampler; Example Ltd / A Sample; Best example; Sample Tax / Ann; Sampled / Dummyish; Example onlyx'.split(
    '; ',
  ),
)('"%s" may be data', (row) => {
  expect(isExample(cells(row), 0, 5)).toBe(false);
});

it('numbers of the columns begin at one, or a, and go on', () => {
  const rows = [
    '1 / 2 / 3',
    '(a) / (b) / (c)',
    'A. / B. / C.',
    '0 / 1 / 2',
    '1 / 2',
    '1 / 3 / 5',
    'x1 / x2 / x3',
  ];
  expect(rows.filter((row) => numbersColumns(cells(row), 0, 5))).toEqual(rows.slice(0, 4));
});

it('a row explains its columns where a form of dates stands under the day, and no figure beside it', () => {
  expect(explainsColumns(['Name', 'mm/dd/yyyy', 'Fee'], 0, 2, 'mm/dd/yyyy')).toBe(true);
  expect(explainsColumns(['Name', 'Date of intro', 'Fee'], 0, 2, 'Date of intro')).toBe(true);
  expect(explainsColumns(['Name', 'Date of intro', 5], 0, 2, 'Date of intro')).toBe(false);
  expect(explainsColumns(['Name', 'Monday', 'Fee'], 0, 2, 'Monday')).toBe(false);
});

it.each(
  'referral introduction intro lead client prospect deal row record meeting call hour hr partner'.split(' '),
)('one %s and several are counts, what only begins so is none', (what) => {
  expect([`1 ${what}`, `12 ${what}s`, `about 4 ${what}s`, `4 ${what}s in`].map(isCount)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('an amount, a share, a day and an error are figures, a text with one in it is none', () => {
  const figures = ['5', '$5', '(5)', '5%', '1,234.50', '#REF!', '#DIV/0!', '2026-01-05'];
  expect(figures.filter((text) => !isFigure(text))).toEqual([]);
  expect(['x#REF!', '5 apples', 'A5', '', '#5'].filter(isFigure)).toEqual([]);
});

it.each<[text: string, kind: string | null]>([
  ['Total', 'alone'],
  ['Average 3', 'alone'],
  ['Grand total of 2026', 'alone'],
  ['2026 total', 'alone'],
  ['Median', 'alone'],
  ['Total Harbor', 'of group'],
  ['The grand total', 'of group'],
  ['Total generals', 'of group'],
  ['12026 total', 'of group'],
  ['2026 total fees', null],
  ['Harbor Tax', null],
])('"%s" is the label of sums: %s', (text, kind) => {
  expect(summaryLabel(text)?.kind ?? null).toBe(kind);
});

it('no label of sums is passed over for its letters, and a group is called as its rows', () => {
  expect(['Total', 'I alt', 'ialt', 'Razem', 'Harbor'].map(mayBeSummary)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect([sameGroup('Harbor', 'Ash'), sameGroup('', 'Ash')]).toEqual([false, false]);
});
