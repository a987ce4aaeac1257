import type { FunctionEntry } from '../../../core/functions/entry';
import { CATALOGUE } from '../../../core/functions';
import { functionsFile } from '../../../gas-addin/build/functions-file';

const entry = (more: Partial<FunctionEntry>): FunctionEntry => ({
  name: 'PARTNER_TEST',
  summary: 'Counts.',
  parameters: [{ name: 'partner', kind: 'partner', description: 'Who.' }],
  gives: 'cell',
  example: '=PARTNER_TEST()',
  compute: () => ({ kind: 'cell', cell: { value: 1 } }),
  ...more,
});

test('a cell function hands its arguments on and says which are optional', () => {
  expect(functionsFile([entry({})], [])).toContain(`/**
 * Counts.
 * Example: =PARTNER_TEST()
 *
 * @param partner Optional. Who. If other arguments follow, write "*" for the whole portfolio.
 * @return One value; a column of partners gives a column.
 * @customfunction
 */
function PARTNER_TEST(partner) {
  return App.PARTNER_TEST(partner);
}`);
});

test('a key is not optional', () => {
  const parameters = [{ name: 'key', kind: 'key' as const, description: 'Which figure.' }];
  expect(functionsFile([entry({ parameters })], [])).toContain('@param key Which figure.');
});

test('a function over any number of tables hands on all of them', () => {
  const parameters = [{ name: 'tables', kind: 'tables' as const, description: 'The tables.' }];
  const file = functionsFile([entry({ parameters })], []);
  const call = new Function('App', `${file}; return PARTNER_TEST(1, 2, 3);`) as (app: object) => unknown;
  expect(call({ PARTNER_TEST: (...args: unknown[]) => args })).toEqual([1, 2, 3]);
});

test('a comment cannot be ended by what the catalogue says', () => {
  const file = functionsFile([entry({ summary: 'Ends */ here\nand there' })], []);
  expect(() => new Function(file)).not.toThrow();
  expect(file).toContain(' * Ends * / here and there');
});

test('what is no cell function is not offered in cells', () => {
  const file = functionsFile([], [{ name: 'onOpen', parameters: ['e'], comment: 'Adds the menu.' }]);
  expect(file).toContain('function onOpen(e) {\n  return App.onOpen(e);\n}');
  expect(file).not.toContain('@customfunction');
});

test('the examples are linked to the Ledger cell, and ranges are written as Sheets writes them', () => {
  const file = functionsFile(CATALOGUE, []);
  expect(file).toContain(' * Example: =PARTNER_LEDGER(Referrals!A1:Q, Activities!A1:R)\n');
  expect(file).toContain(' * Example: =PARTNER_ROI("Harbor Tax",,,Ledger)\n');
  expect(file).toContain(' * Example: =PARTNER_SCORECARD(,,Ledger)\n');
  expect(file).not.toContain('#All');
});
