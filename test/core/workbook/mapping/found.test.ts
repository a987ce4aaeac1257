import { outcomeOf } from '../../../../core/workbook/outcome/outcome';
import { read, sheet } from '../../ledger/reading/sheets';

const ROW = ['Harbor Tax', '2026-01-05', 'Al', 'won'];
const [first] = read([sheet('x', [['Partner', 'Intro date', 'Client', 'Status'], ROW])]).tables;

test('of each column it is said why it was taken for what it is', () => {
  expect(first?.columns.map(({ header, why }) => `${header}: ${why}`)).toEqual([
    'Partner: The header is ours; 100% of its values fit.',
    'Intro date: The header is a known name; 100% of its values fit.',
    'Client: The header is ours; 100% of its values fit.',
    'Status: The header is ours; 100% of its values fit.',
  ]);
});

test('what explains a setting beside its value is no column to be mapped', () => {
  const settings = [
    ['Name', 'Value', 'What it does'],
    ['Hourly cost', 200, 'Prices your hours'],
    ['Currency', 'USD', 'Stands on every page'],
  ];
  const { tables } = read([sheet('Settings', settings)]);
  expect(tables[0]?.kind).toBe('Settings');
  expect(tables[0]?.columns[2]?.why).toBe('It is not read: a setting is its name and its value.');
});

test('a table without headers is in no row, and is told how it gets some', () => {
  const rows = [
    ['Title'],
    [],
    ROW,
    ['Lake Law', '2026-02-05', 'Bo', 'lost'],
    ['Oak & Co', '2026-03-05', 'Cy', 'won'],
  ];
  const { tables } = read([sheet('x', rows)]);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ kind: null, headerRow: 0 });
  expect(tables[0]?.why).toContain('Write headers above it');
});

test.each(['Guaranteed introductions', 'Minimum introductions a year', 'Guaranteed minimum'])(
  'what a partner promised at least stands under %j',
  (header) => {
    const { tables } = read([
      sheet('x', [
        ['Partner', 'Type', header],
        ['Harbor Tax', 'CPA', 6],
      ]),
    ]);
    expect(tables[0]?.columns.map(({ column }) => column)).toEqual([
      'Partner',
      'Category',
      'Guaranteed minimum',
    ]);
  },
);

test.each<[string, string | undefined]>([
  ['below our minimum', 'lost'],
  ['under the asset minimums', 'lost'],
  ['under my account min', 'lost'],
  ['below mins', 'lost'],
  ['no show', 'lost'],
  ['no interest', 'lost'],
  ['no answer', 'lost'],
  ['too far', 'lost'],
  ['not too far', undefined],
  ['no interest yet', 'open'],
])('%j is %s', (words, outcome) => {
  expect(outcomeOf(words)).toBe(outcome);
});
