import { addRecords, renamePartner, setFields } from '../../../core/edits';
import { parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, WorkbookInput } from '../../../core/workbook/input';

/** Names in two columns: what is written is divided among them, and what is read of it is the name. */

const ROWS: Cell[][] = [
  ['Date', 'Referrer First Name', 'Referrer Last Name', 'Client', 'Status'],
  ['2026-01-05', 'Jane', 'Ortiz', 'Ames', 'Won'],
  ['2026-02-05', 'Tom', 'Birch', 'Bode', 'Open'],
  ['2026-03-05', 'Jan', 'Ortiz', 'Cole', 'Open'],
];
const input: WorkbookInput = { sheets: [{ name: 'Log', rows: ROWS }], today: parseIso('2026-11-06') ?? 0 };
const cells = (row: number, first: [Cell, Cell], last: [Cell, Cell]) =>
  [
    { row, column: 2, before: first[0], after: first[1] },
    { row, column: 3, before: last[0], after: last[1] },
  ].filter(({ before, after }) => before !== after);

describe('a name in two columns', () => {
  const set = (partner: string) =>
    setFields(input, readWorkbook(input), { table: 'Referrals', sheet: 'Log', row: 2 }, { Partner: partner });
  test.each([
    ['Tom Birch', cells(2, ['Jane', 'Tom'], ['Ortiz', 'Birch'])],
    ['Mary Jane Ortiz', cells(2, ['Jane', 'Mary Jane'], ['Ortiz', 'Ortiz'])],
    ['Harbor Tax LLC', cells(2, ['Jane', null], ['Ortiz', 'Harbor Tax LLC'])],
  ])('is changed in both: %s', (partner, expected) => {
    expect(set(partner)).toMatchObject([{ kind: 'set cells', cells: expected }]);
  });
  test('that stands there already gives no step', () => {
    expect(set('Jane Ortiz')).toEqual([]);
  });
  test('is written into both in a new row', () => {
    const [step] = addRecords(input, readWorkbook(input), 'Referrals', [
      { Partner: 'Tom Birch', Client: 'Dunn' },
    ]);
    expect(step).toMatchObject({ kind: 'append rows', rows: [[null, 'Tom', 'Birch', 'Dunn', null]] });
  });
  test('is found and put right by one spelling', () => {
    expect(renamePartner(input, readWorkbook(input), 'Jan Ortiz', 'Jane Ortiz').steps).toEqual([
      { kind: 'set cells', sheet: 'Log', cells: cells(4, ['Jan', 'Jane'], ['Ortiz', 'Ortiz']) },
    ]);
  });
});
