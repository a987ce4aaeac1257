import { EMPTY, FALSE, NUMBER, TRUE, type SheetColumns } from '../../../core/workbook/input';
import { cellOfColumns, sheetOfColumns, sheetWith } from '../../../core/workbook/sheet-columns';

const texts = ['Client', 'Fee', 'Okafor'];
const columns: SheetColumns = {
  height: 3,
  columns: [
    { codes: Int32Array.of(0, 2, EMPTY), numbers: null, texts },
    null,
    { codes: Int32Array.of(0, NUMBER, NUMBER), numbers: Float64Array.of(0, 1200, -3), texts: ['Fee'] },
    { codes: Int32Array.of(EMPTY, TRUE, FALSE), numbers: null, texts },
  ],
};

describe('a sheet of columns', () => {
  it('says the same row by row', () => {
    const sheet = sheetOfColumns({ name: 'Log' }, columns);
    expect(sheet.rows).toEqual([
      ['Client', undefined, 'Fee', undefined],
      ['Okafor', undefined, 1200, true],
      [undefined, undefined, -3, false],
    ]);
    expect(sheet.rows).toBe(sheet.rows);
  });

  it('has nothing outside its columns', () => {
    expect(cellOfColumns(columns, 3, 0)).toBeUndefined();
    expect(cellOfColumns(columns, 0, 9)).toBeUndefined();
    expect(cellOfColumns(columns, 1, 1)).toBeUndefined();
  });

  it('keeps its rows unmade when facts of it change', () => {
    const sheet = sheetOfColumns({ name: 'Log', firstRow: 4 }, columns);
    const renamed = sheetWith(sheet, { name: 'book.xlsx / Log', kind: 'Money' });
    expect(renamed.name).toBe('book.xlsx / Log');
    expect([renamed.kind, renamed.firstRow, renamed.columns]).toEqual(['Money', 4, columns]);
    expect(Object.getOwnPropertyDescriptor(renamed, 'rows')?.get).toBeDefined();
    expect(renamed.rows).toBe(sheet.rows);
    expect(sheetWith({ name: 'a', rows: [['b']] }, { name: 'c' })).toEqual({ name: 'c', rows: [['b']] });
  });

  it('is one of its rows alone when it is spread', () => {
    const sheet = sheetOfColumns({ name: 'Log' }, columns);
    const longer = { ...sheet, rows: [...sheet.rows, ['Ito', undefined, 5]] };
    expect([longer.rows.length, 'columns' in longer]).toEqual([4, false]);
    expect({ ...sheet }.rows).toEqual(sheet.rows);
  });
});
