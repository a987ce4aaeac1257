import {
  findMark,
  ledgerStatus,
  toExcel,
  toPreview,
  toSheets,
  type FunctionResult,
} from '../../../core/functions';
import { bookOf } from './book';

const number: FunctionResult = { kind: 'cell', cell: { value: 2.5 } };
const blank: FunctionResult = { kind: 'cell', cell: { value: null } };
const none: FunctionResult = { kind: 'cell', cell: { reason: 'No hours.' } };
const wrong: FunctionResult = { kind: 'invalid', message: 'That is no date.' };
const table: FunctionResult = {
  kind: 'table',
  rows: [
    [{ value: 'ROI' }, { value: true }],
    [{ reason: 'No hours.' }, { value: null }],
  ],
};

test.each<[string, FunctionResult, unknown, unknown, unknown]>([
  ['a value', number, [[{ value: 2.5 }]], { value: 2.5 }, 2.5],
  ['a blank', blank, [[{ value: '' }]], { value: '' }, null],
  [
    'no value',
    none,
    [[{ error: 'notAvailable', message: 'No hours.' }]],
    { throws: 'No hours.' },
    { error: '#N/A', message: 'No hours.' },
  ],
  [
    'wrong arguments',
    wrong,
    [[{ error: 'invalidValue', message: 'That is no date.' }]],
    { throws: 'That is no date.' },
    { error: '#VALUE!', message: 'That is no date.' },
  ],
  [
    'a table',
    table,
    [
      [{ value: 'ROI' }, { value: true }],
      [{ error: 'notAvailable', message: 'No hours.' }, { value: '' }],
    ],
    {
      value: [
        ['ROI', true],
        ['', ''],
      ],
    },
    [
      ['ROI', true],
      [{ error: '#N/A', message: 'No hours.' }, null],
    ],
  ],
])('%s in Excel, Sheets and the preview', (_, result, excel, sheets, preview) => {
  expect(toExcel(result)).toEqual(excel);
  expect(toSheets(result)).toEqual(sheets);
  expect(toPreview(result)).toEqual(preview);
});

describe('the status of the ledger', () => {
  test('counts what was read and ends with the mark', () => {
    expect(ledgerStatus(bookOf(1204))).toBe('10 referrals, 2 partners, 1,204 notes, as of 2026-10-31, #test');
    expect(ledgerStatus(bookOf(1))).toContain(', 1 note, ');
  });

  test.each([
    ['1,204 referrals, 8 partners, 3 notes, as of 2026-10-31, #a1b2c3', 'a1b2c3'],
    ['1,204 referrals, 8 partners, 3 notes, as of the last record, 2026-10-31, #a1b2c3', 'a1b2c3'],
    ['1,204 introductions, 8 partners, 3 notes, as of 2026-10-31, #a1b2c3', 'a1b2c3'],
    ['  1 introduction, 1 partner, 0 notes, as of 2026-10-31, #0f ', '0f'],
    ['#a1b2c3', null],
    ['Partner, #1', null],
    ['as of 2026-10-31', null],
    ['', null],
  ])('in %j the mark is %j', (text, mark) => {
    expect(findMark(text)).toBe(mark);
  });
});
