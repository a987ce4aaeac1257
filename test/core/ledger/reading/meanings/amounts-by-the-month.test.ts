import type { Cell } from '../../../../../core/workbook/input';
import { mapping, notesOf, read, sheet } from '../sheets';

const won = (headers: string[], cells: Cell[], formats?: string[][]) =>
  read([
    sheet(
      'x',
      [
        ['Partner', 'Received', 'Client', 'Status', 'Closed', ...headers],
        ['Alder Tax', '2026-02-03', 'Low', 'Won', '2026-03-03', ...cells],
      ],
      formats ? { formats } : {},
    ),
  ]);

describe('the fee of a client by the month or quarter', () => {
  it.each<[header: string, cell: Cell, year: number]>([
    ['Monthly fee', 250, 3000],
    ['Fee per month', '$250', 3000],
    ['MRR', 250, 3000],
    ['Fee/mo', 250, 3000],
    ['Monatliches Honorar', 250, 3000],
    ['Quarterly fee', 250, 1000],
    ['Revenue per quarter', 250, 1000],
  ])('under "%s" is that of the first year, with a note', (header, cell, year) => {
    const reading = won([header], [cell]);
    expect([...reading.ledger.referrals.revenue]).toEqual([year]);
    expect(notesOf(reading, 'for the first year')).toHaveLength(1);
  });
  it.each([
    ['Monthly fee', 'Annual fee'],
    ['Quarterly revenue', 'First-year revenue'],
  ])('under "%s" gives way to "%s"', (period, year) => {
    const reading = won([period, year], [250, 2900]);
    expect([...reading.ledger.referrals.revenue]).toEqual([2900]);
    expect(notesOf(reading, 'for the first year')).toEqual([]);
  });
  it.each(['Close month', 'Fee month', 'Monthly meetings', 'Declared monthly revenue'])(
    'is none under "%s"',
    (header) => {
      expect(notesOf(won([header], [250]), 'for the first year')).toEqual([]);
    },
  );
});

it('a column of fees in a format of percent is a rate, and the amount beside it the revenue', () => {
  const at = (format: string) => [[], [...Array<string>(5), format]];
  const reading = won(['Fee', 'Revenue'], [0.01, 9000], at('0.00%'));
  expect([mapping(reading)['First-year revenue'], ...reading.ledger.referrals.revenue]).toEqual([
    'Revenue',
    9000,
  ]);
  expect(mapping(won(['Fee'], [900], at('$#,##0')))['First-year revenue']).toBe('Fee');
});

it.each([
  ['Gross revenue', 'Net to us'],
  ['Gross commission', 'Our share'],
  ['Plan', 'Ist'],
  ['Premium', 'Comm.'],
  ['Value of assets', 'Trails'],
  ['Amount', 'Converted to USD'],
])('of "%s" and "%s" the latter is the revenue', (other, counts) => {
  expect(mapping(won([other, counts], [9000, 520]))['First-year revenue']).toBe(counts);
});

it.each<[header: string, cell: Cell]>([
  ['Our share', '60%'],
  ['Our share', 0.6],
  ['Commission', '12.5 %'],
])('"%s" of %j is a rate', (header, cell) => {
  expect(mapping(won([header, 'Fee'], [cell, 9000]))['First-year revenue']).toBe('Fee');
});

it.each(['waived', 'pro bono', '$500 plus 1%', '250/hr'])(
  'a fee of "%s" is noted and hides none of the others',
  (text) => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Fee'],
        ['Alder Tax', '2026-02-03', 'Low', 'Won', '2026-03-03', text],
        ['Alder Tax', '2026-02-04', 'Kay', 'Won', '2026-03-04', 700],
        ['Alder Tax', '2026-02-05', 'Dun', 'Won', '2026-03-05', text],
      ]),
    ]);
    expect([...reading.ledger.referrals.revenue]).toEqual([NaN, 700, NaN]);
    expect(notesOf(reading, 'not a number')).toHaveLength(2);
  },
);

it('an amount that says nothing but its currency is the one that counts beside a local one', () => {
  const reading = won(['Local amount', 'Currency', 'USD equivalent'], [80000, 'JPY', 520]);
  expect([...reading.ledger.referrals.revenue]).toEqual([520]);
});
