import { printResult } from '../../../cli/commands/value';
import type { Io } from '../../../cli/io';

function printed(...[result, json]: [Parameters<typeof printResult>[0], boolean]): string {
  let out = '';
  const io = { out: (text: string) => (out += text) } as unknown as Io;
  expect(printResult(result, json, io)).toBe(0);
  return out;
}

const rows = [
  [{ value: 2.123456 }, { value: 'up' }],
  [{ reason: 'No hours.' }, { value: null }],
];

test('a range of names is printed cell by cell, unrounded and without a header', () => {
  expect(printed({ kind: 'table', headless: true, rows }, false)).toBe('2.123456\tup\n\u2013\t\n');
});

test('so is its JSON', () => {
  expect(JSON.parse(printed({ kind: 'table', headless: true, rows }, true))).toEqual([
    [2.123456, 'up'],
    [null, null],
  ]);
});
