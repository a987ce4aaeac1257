import { EMPTY } from '../../../core/workbook/input';
import { readCsv } from '../../../files/csv';

const read = (text: string) => readCsv('log.csv', new TextEncoder().encode(text));
const HEAD = 'Introducer,Household,Town\n';

describe('the columns of a CSV', () => {
  it('have a list of texts each, every different text once in the order in which it comes', () => {
    const columns = read(`${HEAD}Fir,Ray,Fir\nAsh,Ray,\nFir,"Lee",Ray\n`).columns?.columns;
    expect(columns?.map((column) => column?.texts)).toEqual([
      ['Introducer', 'Fir', 'Ash'],
      ['Household', 'Ray', 'Lee'],
      ['Town', 'Fir', 'Ray'],
    ]);
    expect(columns?.map((column) => Array.from(column?.codes ?? []))).toEqual([
      [0, 1, 2, 1],
      [0, 1, 1, 2],
      [0, 1, EMPTY, 2],
    ]);
  });

  it('know a text again in whatever way its cell is written', () => {
    const [, column] =
      read(`${HEAD}Fir,"6"" pipe"\nAsh,6" pipe\nElm,="6"" pipe"\nOak,6" \u0007pipe\n`).columns?.columns ?? [];
    expect(Array.from(column?.codes ?? [])).toEqual([0, 1, 1, 1, 1]);
    expect(column?.texts[1]).toBe('6" pipe');
  });

  it('hold texts of any alphabet, of one byte a character or four', () => {
    const names = ['Zoë', '日本', '🙂🙂', 'Ana', 'Ñandú & 🙂', 'z'];
    const rows = read(`a,b\n${names.map((name) => `${name},"${name} ""x"""`).join('\n')}\n`).rows;
    expect(rows.slice(1)).toEqual(names.map((name) => [name, `${name} "x"`]));
  });

  it('may be more than have lists of their own', () => {
    const cells = Array.from({ length: 1200 }, (_, i) => `c${i % 700}`);
    expect(read(`${cells.join(',')}\n${cells.join(',')}\n`).rows).toEqual([cells, cells]);
  });

  it('are read the same however long the file is and however late a cell first stands in a column', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      `Firm ${i % 7}`,
      i === 2900 ? 'late' : '',
      `${i * 37}`,
    ]);
    const text = rows.map((row) => row.join(',')).join('\r\n');
    expect(read(text).rows).toEqual(rows.map((row) => row.map((cell) => (cell === '' ? undefined : cell))));
  });

  it('make a text once, however many cells say it', () => {
    const long = (count: number) => HEAD + 'Fir & Ash,Ray,"Old ""Town"""\nElm,Zoë,Hill\n'.repeat(count);
    const decoded = (count: number): number => {
      const decode = jest.spyOn(TextDecoder.prototype, 'decode');
      read(long(count));
      const calls = decode.mock.calls.length;
      jest.restoreAllMocks();
      return calls;
    };
    const once = decoded(500);
    // A file is looked through for what is no UTF-8 in a few stretches; a text for each cell would be thousands more.
    expect(decoded(1000)).toBeLessThan(once + 10);
  });
});
