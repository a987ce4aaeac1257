import {
  callFunction,
  findFunction,
  ledgerStatus,
  markAmong,
  type Environment,
  type FunctionEntry,
  type FunctionResult,
} from '../../../core/functions';
import { normaliseArguments } from '../../../core/functions/arguments';
import type { Arguments } from '../../../core/functions/entry';
import { dayFromCivil } from '../../../core/calendar/day';
import { bookOf } from './book';

const book = bookOf();
const plain: Environment = { book };
const status = ledgerStatus(book);
const jan31 = dayFromCivil(2026, 1, 31);

function entry(name: string): FunctionEntry {
  const found = findFunction(name);
  if (!found) throw new Error(`${name} is not in the catalogue`);
  return found;
}

function call(name: string, ...raw: unknown[]): FunctionResult {
  return callFunction(entry(name), raw, plain);
}

function args(raw: unknown[], environment: Environment = plain): Partial<Arguments> {
  const found = normaliseArguments(entry('PARTNER_ROI'), raw, environment);
  if ('invalid' in found) throw new Error(found.invalid);
  return found.arguments;
}

const portfolio = { partner: null, from: null, to: null, key: null };

describe('arguments', () => {
  test.each<[string, unknown[], Environment, Partial<Arguments>]>([
    ['none', [], plain, {}],
    ['null', [null, null, null, null], plain, {}],
    ['undefined', [undefined, undefined], plain, {}],
    ['a name', ['Harbor Tax'], plain, { partner: 'Harbor Tax' }],
    ['a name with spaces around it', ['  Harbor Tax '], plain, { partner: 'Harbor Tax' }],
    ['the star', ['*'], plain, { partner: '*' }],
    ['a blank text as partner', [''], plain, { partner: '' }],
    ['a blank cell as a 1x1 matrix', [[['']]], plain, { partner: '' }],
    ['a blank cell as a matrix of null', [[[null]]], plain, { partner: '' }],
    ['a name as a 1x1 matrix', [[['Harbor Tax']]], plain, { partner: 'Harbor Tax' }],
    ['a number as a name', [7], plain, { partner: '7' }],
    ['a column of names', [[['A'], ['B'], ['']]], plain, { partner: [['A'], ['B'], ['']] }],
    ['a row of names', [[['A', 'B']]], plain, { partner: [['A', 'B']] }],
    [
      'a block of names',
      [
        [
          ['A', 'B'],
          ['C', null],
        ],
      ],
      plain,
      {
        partner: [
          ['A', 'B'],
          ['C', ''],
        ],
      },
    ],
    ['a name that is the number 0', [0], plain, { partner: '0' }],
    ['the Ledger cell as partner', [status], plain, {}],
    ['the Ledger cell as a 1x1 matrix', [[[status]]], plain, {}],
    ['the Ledger cell as a date', ['A', status], plain, { partner: 'A' }],
    ['the Ledger cell in its own place', ['A', null, null, status], plain, { partner: 'A' }],
    ['ISO text', [null, '2026-01-31'], plain, { from: jan31 }],
    ['ISO text with a time', [null, null, '2026-01-31T10:00:00'], plain, { to: jan31 }],
    ['a date as a 1x1 matrix', [null, [['2026-01-31']]], plain, { from: jan31 }],
    ['a serial', [null, 46053], plain, { from: jan31 }],
    ['the start', [null, ' Start '], plain, { from: 'start' }],
    [
      'a name and a date in cells with a richer value',
      [[[{ type: 'String', basicValue: 'A' }]], { type: 'Double', basicValue: 46053, numberFormat: 'd mmm' }],
      plain,
      { partner: 'A', from: jan31 },
    ],
    [
      'a name in a card, whose plain value is an error',
      [[[{ type: 'LinkedEntity', text: 'A', basicType: 'Error', basicValue: '#VALUE!' }]]],
      plain,
      { partner: 'A' },
    ],
    [
      'a whole column: its blank end is left out',
      [Array.from({ length: 1_048_576 }, (_, row) => [['A', '', 'B'][row] ?? ''])],
      plain,
      { partner: [['A'], [''], ['B']] },
    ],
    [
      'a range with blank rows at its end keeps its shape',
      [[['A'], ['']]],
      plain,
      { partner: [['A'], ['']] },
    ],
    ['a serial with a time', [null, 46053.75], plain, { from: jan31 }],
    ['a serial of the 1904 system', [null, 44591], { ...plain, dateSystem: 1904 }, { from: jan31 }],
    ['blank dates', ['A', '', '  '], plain, { partner: 'A' }],
    [
      'a date of the host',
      [null, { date: jan31 }],
      { ...plain, toDay: (of) => (of as { date: number }).date },
      { from: jan31 },
    ],
    ['0 as dates: blank cells', ['A', 0, 0], plain, { partner: 'A' }],
    ['from and to the same day', [null, 46053, 46053], plain, { from: jan31, to: jan31 }],
    ['more than the function takes', ['A', null, null, null, 'host'], plain, { partner: 'A' }],
  ])('%s', (_, raw, environment, expected) => {
    expect(args(raw, environment)).toEqual({ ...portfolio, ...expected });
  });

  test.each<[string, unknown[], Environment, RegExp]>([
    ['text that is no date', [null, 'soon'], plain, /^"from" must be a date.*"soon"/],
    ['a day that does not exist', [null, null, '2026-02-30'], plain, /^"to" must be a date/],
    ['a year outside what cells can hold', [null, '0001-01-01'], plain, /"0001-01-01"/],
    ['a serial that is no date', [null, -5], plain, /It is -5/],
    ['TRUE', [null, true], plain, /It is TRUE/],
    [
      'an object that the host knows no day of',
      [null, {}],
      { ...plain, toDay: () => null },
      /must be a date/,
    ],
    ['a range as a date', [null, [[1], [2]]], plain, /"from" takes one date, not a range/],
    ['from after to', [null, '2026-02-01', '2026-01-31'], plain, /"from" is after "to"/],
    ['an error cell as partner', ['#REF!'], plain, /"partner" is a cell with the error #REF!/],
    ['one of a German spreadsheet', ['#NV'], plain, /"partner" is a cell with the error #NV/],
    ['one of a Spanish one', ['#¡REF!'], plain, /"partner" is a cell with the error #¡REF!/],
    ['one of a Dutch one as date', ['Harbor Tax', '#DEEL/0!'], plain, /"from" .* #DEEL\/0!/],
    ['an error cell as a 1x1 matrix', [[['#N/A']]], plain, /"partner" .* #N\/A/],
    ['an error object as a date', [null, { code: '#DIV/0!' }], plain, /"from" .* #DIV\/0!/],
    [
      'an error entity as the ledger',
      [null, null, null, { basicValue: '#NAME?' }],
      plain,
      /"ledger" .* #NAME\?/,
    ],
  ])('wrong: %s', (_, raw, environment, message) => {
    const found = callFunction(entry('PARTNER_ROI'), raw, environment);
    expect(found).toEqual({ kind: 'invalid', message: expect.stringMatching(message) });
  });

  test('a blank cell as partner gives a blank, and never the portfolio', () => {
    expect(call('PARTNER_INTROS', [['']])).toEqual({ kind: 'cell', cell: { value: null } });
    expect(call('PARTNER_MONTHLY', '')).toEqual({ kind: 'cell', cell: { value: null } });
    expect(call('PARTNER_EXPLAIN', 'roi', '')).toEqual({ kind: 'cell', cell: { value: null } });
  });

  test('no argument, the star and the Ledger cell are the portfolio', () => {
    const all = call('PARTNER_INTROS');
    expect(all).toEqual({ kind: 'cell', cell: { value: 9 } });
    expect(call('PARTNER_INTROS', '*')).toEqual(all);
    expect(call('PARTNER_INTROS', status)).toEqual(all);
    expect(call('PARTNER_SCORECARD', status)).toEqual(call('PARTNER_SCORECARD'));
  });

  test('a range of names gives a range of the same shape', () => {
    expect(call('PARTNER_INTROS', [['harbor tax'], [''], ['*'], ['#N/A'], ['Harbour']])).toEqual({
      kind: 'table',
      headless: true,
      rows: [
        [{ value: 8 }],
        [{ value: null }],
        [{ value: 9 }],
        [{ reason: 'The cell with the name shows the error #N/A.' }],
        [{ reason: 'No partner is called "Harbour". Did you mean "Harbor Tax"?' }],
      ],
    });
    expect(call('PARTNER_INTROS', [['Harbor Tax', 'Lindqvist Estate Law']])).toEqual({
      kind: 'table',
      headless: true,
      rows: [[{ value: 8 }, { value: 1 }]],
    });
  });

  test('an unknown name has no value, with the closest spelling when there is one', () => {
    expect(call('PARTNER_ROI', 'Harbour')).toEqual({
      kind: 'cell',
      cell: { reason: 'No partner is called "Harbour". Did you mean "Harbor Tax"?' },
    });
    expect(call('PARTNER_ROI', 'Zed')).toEqual({
      kind: 'cell',
      cell: { reason: 'No partner is called "Zed".' },
    });
  });

  test('tables about one partner refuse a range', () => {
    for (const name of ['PARTNER_MONTHLY', 'PARTNER_DASHBOARD', 'PARTNER_ACTIONS'])
      expect(call(name, [['A'], ['B']])).toEqual({
        kind: 'invalid',
        message: '"partner" takes one name here, not a range.',
      });
    expect(call('PARTNER_EXPLAIN', 'roi', [['A'], ['B']]).kind).toBe('invalid');
  });

  test('PARTNER_LEDGER takes any tables, errors in them included', () => {
    expect(call('PARTNER_LEDGER', [['#REF!', 1]], '#N/A', [])).toEqual({
      kind: 'cell',
      cell: { value: status },
    });
  });

  test('the mark is found in any position', () => {
    expect(markAmong(['A', null, [[status]]])).toBe(book.ledger.mark);
    expect(markAmong(['#a1b2c3', 'A', 46053, null])).toBeNull();
  });
});

describe('PARTNER_KPI', () => {
  test('takes a key in any letter case', () => {
    const found = call('PARTNER_KPI', 'CONVERSIONLOW', 'Harbor Tax');
    expect(found).toEqual(call('PARTNER_KPI', 'conversionLow', 'Harbor Tax'));
    expect(found).toEqual({ kind: 'cell', cell: { value: expect.any(Number) } });
  });

  test.each<[unknown, RegExp]>([
    ['conversio', /No figure has the key "conversio"\. Close ones: conversion/],
    ['RIO', /Close ones: .*roi/],
    ['xyzzyx', /Keys are introductions, clients, /],
    [undefined, /"key" is missing/],
    ['', /"key" is missing/],
    [[['roi'], ['net']], /"key" takes one key, not a range/],
  ])('explains what is wrong with the key %j', (key, message) => {
    expect(call('PARTNER_KPI', key)).toEqual({ kind: 'invalid', message: expect.stringMatching(message) });
  });

  test('gives what the function of the figure gives', () => {
    for (const partner of ['Harbor Tax', '*'])
      for (const [key, name] of [
        ['roi', 'PARTNER_ROI'],
        ['decision', 'PARTNER_DECISION'],
      ] as const)
        expect(call('PARTNER_KPI', key, partner, '2025-02-01')).toEqual(call(name, partner, '2025-02-01'));
  });
});
