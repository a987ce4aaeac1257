import { setFields, type EditRecord } from '../../../core/edits';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, WorkbookInput } from '../../../core/workbook/input';
import { ACTIONS, actions, book, inTable } from './actions-book';

describe('fields of one row', () => {
  const set = (input: WorkbookInput, row: number, fields: EditRecord) =>
    setFields(input, readWorkbook(input), { table: 'Actions', sheet: 'Actions', row }, fields);

  test('are cells with what they held before; what is there already gives no step', () => {
    expect(set(actions(), 3, { Step: 'Agree on the ideal client', Due: null, Partner: 'Elm Law' })).toEqual([
      {
        kind: 'set cells',
        sheet: 'Actions',
        cells: [
          { row: 3, column: 1, before: 'Harbor Tax', after: 'Elm Law' },
          { row: 3, column: 3, before: '2026-03-01', after: null },
        ],
        beside: [{ row: 3, column: 2, before: 'Agree on the ideal client' }],
      },
    ]);
    expect(set(actions(), 3, { Due: { date: 20513 } })).toEqual([]);
  });

  test('bring the column that the table lacks, unless it would stay blank', () => {
    expect(set(actions(), 4, { Done: { date: 20700 } })).toEqual([
      expect.objectContaining({ kind: 'add columns', headers: ['Done'], firstColumn: 5 }),
      {
        kind: 'set cells',
        sheet: 'Actions',
        cells: [{ row: 4, column: 5, before: null, after: { date: 20700 } }],
        beside: [
          { row: 4, column: 1, before: 'Elm Law' },
          { row: 4, column: 2, before: 'Send the outline' },
        ],
      },
    ]);
    expect(set(actions(), 4, { Done: null })).toEqual([]);
  });

  test.each([2, 5, 9])('of row %d, which is in no such table, are refused with a sentence', (row) => {
    expect(() => set(actions(), row, { Step: 'x' })).toThrow(
      `Row ${row} of sheet "Actions" is not in a table of Actions any more.`,
    );
  });

  test('of two tables of a kind are those of the sheet that is named', () => {
    const old: Cell[][] = [
      ['Step', 'Partner'],
      ['Call', 'Harbor Tax'],
      ['Lunch', 'Elm Law'],
      ['Call again', 'Elm Law'],
    ];
    const money: Cell[][] = [
      ['Partner', 'Date', 'Amount'],
      ['Harbor Tax', '2026-03-01', 100],
      ['Elm Law', '2026-03-02', 200],
      ['Elm Law', '2026-03-03', 300],
    ];
    const input = book(
      { name: 'Old', kind: 'Actions', rows: old },
      { name: 'Actions', rows: [...money, [], [], ...ACTIONS.slice(1)] },
    );
    expect(set(input, 8, { Step: 'Mail' })).toMatchObject([
      {
        sheet: 'Actions',
        cells: [{ row: 8, column: 2, before: 'Agree on the ideal client', after: 'Mail' }],
      },
    ]);
    expect(() => set(input, 3, { Step: 'Mail' })).toThrow(/Row 3 of sheet "Actions" is not in a table/);
  });

  test('bring two columns side by side', () => {
    expect(set(actions(), 4, { Done: { date: 20700 }, Owner: 'we' })).toMatchObject([
      { kind: 'add columns', firstColumn: 5, headers: ['Done', 'Owner'].sort(inTable) },
      { kind: 'set cells', cells: [{ column: 5 }, { column: 6 }] },
    ]);
  });

  test('that the table kind does not have are a mistake of the caller', () => {
    expect(() => set(actions(), 3, { Colour: 'red' })).toThrow(RangeError);
  });
});
