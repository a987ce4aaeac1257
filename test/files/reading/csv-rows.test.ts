import fc from 'fast-check';
import { openFile } from '../../../files/open';
import { csvRows } from '../../../files/reading/csv-rows';

const sheet = async (text: string) => (await openFile('book.csv', new TextEncoder().encode(text))).sheets[0];
const HEAD = 'Introducer,Household,On,Outcome\n';
const four = ['Introducer', 'Household', 'On', 'Outcome'];

describe('quotation marks in a CSV', () => {
  it.each([
    [
      'opened and never closed',
      'Fir,"Ray,1,won\nAsh,Lee,2,lost\n',
      [
        ['Fir', '"Ray', '1', 'won'],
        ['Ash', 'Lee', '2', 'lost'],
      ],
    ],
    [
      'around the first word only',
      '"Ted" Ash,Ray,1,won\nAsh,Lee,2,lost\n',
      [
        ['"Ted" Ash', 'Ray', '1', 'won'],
        ['Ash', 'Lee', '2', 'lost'],
      ],
    ],
    [
      'inside a quoted cell, not doubled',
      'Fir,"the "old", house",1,won\nAsh,Lee,2,lost\n',
      [
        ['Fir', 'the "old", house', '1', 'won'],
        ['Ash', 'Lee', '2', 'lost'],
      ],
    ],
    [
      'opened in one row and again in another',
      'Fir,"Ray,1,won\nAsh,"Lee",2,lost\n',
      [
        ['Fir', '"Ray', '1', 'won'],
        ['Ash', 'Lee', '2', 'lost'],
      ],
    ],
    [
      'opened in one row, closed in another by an inch',
      'Fir,"Ray,1,won\nAsh,6",2,lost\n',
      [
        ['Fir', '"Ray', '1', 'won'],
        ['Ash', '6"', '2', 'lost'],
      ],
    ],
  ])('%s: no row is lost, and the row is named', async (_, body, rows) => {
    const read = await sheet(HEAD + body);
    expect(read?.rows).toEqual([four, ...rows]);
    expect(read?.remarks).toEqual([
      expect.objectContaining({
        row: 2,
        value: '1 row: 2',
        problem: expect.stringContaining('quotation mark'),
      }),
    ]);
  });

  it.each([
    ['an inch inside a plain cell', 'Fir,a 6" pipe,1,won\n', ['Fir', 'a 6" pipe', '1', 'won']],
    [
      'a remark of two lines',
      'Fir,"Ray\nand Lee, twice",1,won\n',
      ['Fir', 'Ray\nand Lee, twice', '1', 'won'],
    ],
    [
      'a last remark with the words of a header',
      'Fir,Ray,1,"x\nIntroducer,Household,On"\n',
      ['Fir', 'Ray', '1', 'x\nIntroducer,Household,On'],
    ],
    ['doubled marks', 'Fir,"say ""hello"", twice",1,won\n', ['Fir', 'say "hello", twice', '1', 'won']],
    ['blanks behind the closing mark', 'Fir,"Ray" ,1,won\n', ['Fir', 'Ray', '1', 'won']],
  ])('%s is no fault', async (_, body, row) => {
    const read = await sheet(HEAD + body + 'Ash,Lee,2,lost\n');
    expect(read?.rows).toEqual([four, row, ['Ash', 'Lee', '2', 'lost']]);
    expect(read?.remarks).toBeUndefined();
  });

  it('a hundred thousand stray marks are read in one pass', () => {
    const text = new TextEncoder().encode('Fir,"Ray,1,won\n'.repeat(100_000));
    const { rows, strayQuotes } = csvRows(text, ',', () => undefined, 4);
    expect(rows).toBe(100_001);
    expect(strayQuotes).toHaveLength(100_000);
  });

  it('what is written by the rules comes back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' ', '1') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(','))
          .join(end);
        const read: string[][] = [];
        csvRows(new TextEncoder().encode(text), ',', (row, column, bytes, start, end) => {
          (read[row] ??= [])[column] = new TextDecoder().decode(bytes.subarray(start, end));
        });
        expect(read).toEqual(rows);
      }),
    );
  });
});

it.each([
  ['Fir, "Ray, Jo", "1", won', ['Fir', 'Ray, Jo', '1', ' won']],
  ['Fir, "Ted" Ash, 1, won', ['Fir', ' "Ted" Ash', ' 1', ' won']],
  ['Fir, "Ray, 1, won', ['Fir', ' "Ray', ' 1', ' won']],
])('a mark behind a blank opens a cell that another one closes: %s', async (line, cells) => {
  const read = await sheet(`${HEAD}${line}\n`);
  expect(read?.rows[1]).toEqual(cells);
  expect(read?.remarks ?? []).toEqual([]);
});

describe('the lines of a CSV', () => {
  it('may end in three ways in one file', async () => {
    expect((await sheet('a,b\r\n1,2\n3,4\r5,"6"\r\n7,8'))?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  it('a control character is dropped, and its row is named', async () => {
    const read = await sheet(`${HEAD}Fir,Ray,1,won\nAsh,L\u0016ee,2,lost\n`);
    expect(read?.rows[2]).toEqual(['Ash', 'Lee', '2', 'lost']);
    expect(read?.remarks).toEqual([
      expect.objectContaining({ row: 3, problem: expect.stringContaining('control character') }),
    ]);
  });

  it.each(['sep=;\n', '"sep=;"\r\n', '\uFEFFSEP=;\r'])('the separator is what %j says', async (mark) => {
    const read = await sheet(`${mark}a;b\n1,5;2\n`);
    expect(read?.rows).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(read?.firstRow).toBe(2);
  });
});

describe('guards around cells', () => {
  it.each([
    ['="0042"', '0042'],
    ['"=""0042"""', '0042'],
    ['="Ash, Fir"', 'Ash, Fir'],
    ["'-500", '-500'],
    ["'+100", '+100'],
    ["'0042", '0042'],
    ["'$5", '$5'],
    ["'=x", '=x'],
    ["O'Neil", "O'Neil"],
    ["'t Hart", "'t Hart"],
    ["'s-Gravenland", "'s-Gravenland"],
    ["'Ash", "'Ash"],
    ['=see mail', '=see mail'],
    ['+1 guest', '+1 guest'],
  ])('%s is read as %s', async (written, cell) => {
    expect((await sheet(`a,b\n${written},2\nx,y\nz,w\nv,u\n`))?.rows[1]?.[0]).toBe(cell);
  });

  it('an apostrophe before every text of a column is one', async () => {
    const read = await sheet("Introducer,Household\n'Ash,O'Neil\n'Fir,'Lee\n'Oak,Ray\n");
    expect(read?.rows.slice(1)).toEqual([
      ['Ash', "O'Neil"],
      ['Fir', "'Lee"],
      ['Oak', 'Ray'],
    ]);
  });
});
