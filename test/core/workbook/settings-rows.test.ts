import type { Reading } from '../../../core/ledger/reading/read';
import type { Cell } from '../../../core/workbook/input';
import { ownRuleField } from '../../../core/workbook/settings/own-rules';
import { read, sheet } from '../ledger/reading/sheets';

test.each([
  ['Own rule house-gifts: limit', 'house-gifts', 'limit'],
  ['own rule house-gifts limit', 'house-gifts', 'limit'],
  ['OWN RULE : 7.b : Category', '7.b', 'category'],
  ['Own rule x:when', 'x', 'when'],
] as const)('%j is a field of a rule of the firm', (name, id, field) => {
  expect(ownRuleField(name)).toEqual({ id, field });
});

test.each([
  'Own rule -x: limit',
  'Own rule: limit',
  'Own rule x: price',
  'My own rule x: limit',
  'Own rule x: limits',
])('%j is none', (name) => {
  expect(ownRuleField(name)).toBeNull();
});

test('settings without a header row are found far down a sheet', () => {
  const above: Cell[][] = Array.from({ length: 200 }, () => []);
  const reading = read([sheet('x', [...above, ['Hourly cost', 210], ['Currency', 'USD']])]);
  expect(reading.ledger.settings.hourlyCost).toBe(210);
});

const problemsOf = ({ ledger }: Reading) => [...ledger.notes].map((note) => note.problem);

describe('what the firm locked', () => {
  const rows = [
    ['Name', 'Value'],
    ['Locked by', 'Acme Wealth'],
    ['Locked Hourly cost', 250],
    ['Hourly cost', 100],
  ];

  test('counts, and the one who locked it is named', () => {
    const reading = read([sheet('Settings', rows)]);
    expect(reading.ledger.settings.hourlyCost).toBe(250);
    expect(problemsOf(reading)).toContainEqual(
      'Hourly cost: Acme Wealth has locked it at "250"; this value is not used.',
    );
  });

  test('is said of "your firm" where nobody is named', () => {
    const reading = read([
      sheet(
        'Settings',
        rows.filter(([name]) => name !== 'Locked by'),
      ),
    ]);
    expect(problemsOf(reading)).toContainEqual(
      'Hourly cost: Your firm has locked it at "250"; this value is not used.',
    );
  });

  test('no one is locked in by naming the one who locks', () => {
    const reading = read([sheet('Settings', [rows[0]!, rows[1]!, rows[3]!])]);
    expect(reading.ledger.settings.hourlyCost).toBe(100);
    expect(problemsOf(reading).join()).not.toContain('locked');
  });
});
