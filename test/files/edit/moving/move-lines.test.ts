import ExcelJS from 'exceljs';
import { read } from 'xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Move } from '../../../../core/formulas/references';
import { bookParts } from '../../../../files/edit/book';
import { moveLines } from '../../../../files/edit/moving/move-lines';
import { Parts } from '../../../../files/edit/parts';

/**
 * Rows and columns put into and taken away from a workbook that ExcelJS wrote, read again by ExcelJS: a second reader that shares
 * nothing with the edits. The sheet: headers in row 3 (B3:E3), eight rows of data below, rules and drawings over them.
 */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LOOK = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } } as const;

async function made(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data', {
    pageSetup: { printArea: 'B3:E11', printTitlesRow: '3:3', printTitlesColumn: 'B:B' },
  });
  const other = book.addWorksheet('Other');
  sheet.getRow(3).values = [undefined, 'Partner', 'Received', 'Status', 'Fee'];
  for (let n = 1; n <= 8; n++) sheet.getRow(3 + n).values = [undefined, `P${n}`, n, 'open', 100 * n];
  sheet.getCell('B1').value = 'Title';
  sheet.mergeCells('B1:E1');
  sheet.getCell('E12').value = { formula: 'SUM(E4:E11)', result: 3600 };
  other.getCell('A1').value = { formula: 'Data!E6', result: 300 };
  other.getCell('A2').value = { formula: 'SUM(Data!E4:E11)', result: 3600 };
  for (let row = 4; row <= 11; row++)
    sheet.getCell(row, 4).dataValidation = { type: 'list', allowBlank: true, formulae: ['"open,won,lost"'] };
  sheet.getCell('C4').dataValidation = { type: 'custom', formulae: ['C4>$E4/1000'] };
  sheet.addConditionalFormatting({
    ref: 'B4:E11',
    rules: [{ type: 'expression', priority: 1, formulae: ['$E4>400'], style: LOOK }],
  });
  sheet.addConditionalFormatting({
    ref: 'E4:E11',
    rules: [
      {
        type: 'colorScale',
        priority: 2,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: [{ argb: 'FFFFFFFF' }, { argb: 'FF63BE7B' }],
      },
    ],
  });
  sheet.getCell('E6').note = 'Third fee';
  sheet.getCell('C9').note = 'Sixth';
  const image = book.addImage({ base64: PIXEL, extension: 'png' });
  sheet.addImage(image, 'G6:H9');
  book.definedNames.add('Data!$E$4:$E$11', 'Fees');
  book.definedNames.add('Data!$B$3', 'Corner');
  for (const [column, width] of [
    [2, 20],
    [3, 11],
    [5, 15],
  ] as const)
    sheet.getColumn(column).width = width;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

interface Seen {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  /** As SheetJS reads them: ExcelJS passes some over. */
  readonly notes: readonly string[];
}

async function after(...moves: readonly Move[]): Promise<Seen> {
  const parts = new Parts('book.xlsx', await made());
  for (const move of moves) {
    const book = bookParts(parts);
    moveLines(
      parts,
      book,
      book.sheets.find(({ name }) => name === 'Data')!,
      move,
    );
  }
  const book = new ExcelJS.Workbook();
  const bytes = parts.save();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const cells = read(bytes).Sheets['Data'] as Record<string, { c?: Array<{ t: string }> }>;
  const notes = Object.entries(cells).flatMap(([cell, { c }]) =>
    Array.isArray(c) ? [`${cell} ${c.map(({ t }) => t).join('')}`] : [],
  );
  return { book, sheet: book.getWorksheet('Data')!, notes: notes.sort() };
}

/** What the second reader sees, in a few words each. */
function seen({ book, sheet, notes }: Seen) {
  const formula = (name: string, cell: string) =>
    (book.getWorksheet(name)!.getCell(cell).value as { formula?: string } | null)?.formula;
  const lists: string[] = [];
  const model = (
    sheet as unknown as { dataValidations: { model: Record<string, { type: string; formulae: unknown[] }> } }
  ).dataValidations.model;
  for (const [cell, { type, formulae }] of Object.entries(model))
    if (type === 'list') lists.push(cell.replace(/^range:/, ''));
    else lists.push(`${cell} ${formulae.join()}`);
  const rules = (
    sheet as unknown as {
      conditionalFormattings: Array<{ ref: string; rules: Array<{ formulae?: string[] }> }>;
    }
  ).conditionalFormattings;
  const [picture] = sheet.getImages();
  const { tl, br } = picture!.range as {
    tl: { nativeCol: number; nativeRow: number };
    br: { nativeCol: number; nativeRow: number };
  };
  return {
    rules: rules.map(({ ref, rules: of }) => `${ref} ${of[0]?.formulae?.[0] ?? 'scale'}`),
    lists: lists.sort(),
    notes,
    picture: `${tl.nativeCol},${tl.nativeRow} to ${br.nativeCol},${br.nativeRow}`,
    print: [sheet.pageSetup.printArea, sheet.pageSetup.printTitlesRow, sheet.pageSetup.printTitlesColumn],
    names: ['Fees', 'Corner'].map((name) => book.definedNames.getRanges(name).ranges.join()),
    merged: (sheet.model as unknown as { merges: string[] }).merges,
    other: [formula('Other', 'A1'), formula('Other', 'A2')],
    widths: [2, 3, 4, 5, 6].map((column) => Math.round(sheet.getColumn(column).width ?? 0)),
  };
}

const D = (from: number, to: number, column = 'D') =>
  Array.from({ length: to - from + 1 }, (_, n) => `${column}${from + n}`).sort();

describe('rows and columns of a sheet with rules, notes, pictures and names', () => {
  it('are read by the second reader before anything moves', async () => {
    expect(seen(await after())).toEqual({
      rules: ['B4:E11 $E4>400', 'E4:E11 scale'],
      lists: ['C4 C4>$E4/1000', ...D(4, 11)].sort(),
      notes: ['C9 Sixth', 'E6 Third fee'],
      picture: '6,5 to 8,9',
      print: ['B3:E11', '3:3', 'B:B'],
      names: ['Data!$E$4:$E$11', 'Data!$B$3'],
      merged: ['B1:E1'],
      other: ['Data!E6', 'SUM(Data!E4:E11)'],
      widths: [20, 11, 0, 15, 0],
    });
  });

  it('rows put in above the table take everything down', async () => {
    expect(seen(await after({ axis: 'row', at: 2, count: 2 }))).toMatchObject({
      rules: ['B6:E13 $E6>400', 'E6:E13 scale'],
      lists: ['C6 C6>$E6/1000', ...D(6, 13)].sort(),
      notes: ['C11 Sixth', 'E8 Third fee'],
      picture: '6,7 to 8,11',
      print: ['B5:E13', '5:5', 'B:B'],
      names: ['Data!$E$6:$E$13', 'Data!$B$5'],
      merged: ['B1:E1'],
      other: ['Data!E8', 'SUM(Data!E6:E13)'],
    });
  });

  it('a row put in among the data lengthens what lies over it', async () => {
    expect(seen(await after({ axis: 'row', at: 7, count: 1 }))).toMatchObject({
      rules: ['B4:E12 $E4>400', 'E4:E12 scale'],
      notes: ['C10 Sixth', 'E6 Third fee'],
      picture: '6,5 to 8,10',
      print: ['B3:E12', '3:3', 'B:B'],
      names: ['Data!$E$4:$E$12', 'Data!$B$3'],
      other: ['Data!E6', 'SUM(Data!E4:E12)'],
    });
  });

  it('rows taken away among the data take their notes along, and what named them is gone', async () => {
    expect(seen(await after({ axis: 'row', at: 6, count: -2 }))).toMatchObject({
      rules: ['B4:E9 $E4>400', 'E4:E9 scale'],
      lists: ['C4 C4>$E4/1000', ...D(4, 9)].sort(),
      notes: ['C7 Sixth'],
      picture: '6,5 to 8,7',
      print: ['B3:E9', '3:3', 'B:B'],
      names: ['Data!$E$4:$E$9', 'Data!$B$3'],
      other: ['Data!#REF!', 'SUM(Data!E4:E9)'],
    });
  });

  it('a rule whose first row is taken away goes on for the others, and so does a list', async () => {
    expect(seen(await after({ axis: 'row', at: 4, count: -2 }))).toMatchObject({
      rules: ['B4:E9 $E4>400', 'E4:E9 scale'],
      lists: D(4, 9),
      names: ['Data!$E$4:$E$9', 'Data!$B$3'],
    });
  });

  it('a rule all of whose rows are taken away is gone', async () => {
    const found = seen(await after({ axis: 'row', at: 4, count: -8 }));
    expect(found).toMatchObject({
      rules: [],
      lists: [],
      notes: [],
      other: ['Data!#REF!', 'SUM(Data!#REF!)'],
    });
  });

  it('a column put in before the data moves rules, notes, pictures, widths and titles to the right', async () => {
    expect(seen(await after({ axis: 'column', at: 2, count: 1 }))).toMatchObject({
      rules: ['C4:F11 $F4>400', 'F4:F11 scale'],
      lists: ['D4 D4>$F4/1000', ...D(4, 11, 'E')].sort(),
      notes: ['D9 Sixth', 'F6 Third fee'],
      picture: '7,5 to 9,9',
      print: ['C3:F11', '3:3', 'C:C'],
      names: ['Data!$F$4:$F$11', 'Data!$C$3'],
      merged: ['C1:F1'],
      other: ['Data!F6', 'SUM(Data!F4:F11)'],
      widths: [0, 20, 11, 0, 15],
    });
  });

  it('a column put in among the data widens what lies over it', async () => {
    expect(seen(await after({ axis: 'column', at: 4, count: 1 }))).toMatchObject({
      rules: ['B4:F11 $F4>400', 'F4:F11 scale'],
      notes: ['C9 Sixth', 'F6 Third fee'],
      print: ['B3:F11', '3:3', 'B:B'],
      merged: ['B1:F1'],
    });
  });

  it('a column taken away takes its rules, notes and names along', async () => {
    expect(seen(await after({ axis: 'column', at: 5, count: -1 }))).toMatchObject({
      rules: ['B4:D11 #REF!>400'],
      notes: ['C9 Sixth'],
      print: ['B3:D11', '3:3', 'B:B'],
      merged: ['B1:D1'],
      other: ['Data!#REF!', 'SUM(Data!#REF!)'],
      widths: [20, 11, 0, 0, 0],
    });
  });

  it('a first column that is taken away leaves the rule to the others', async () => {
    expect(seen(await after({ axis: 'column', at: 2, count: -1 }))).toMatchObject({
      rules: ['B4:D11 $D4>400', 'D4:D11 scale'],
      lists: ['B4 B4>$D4/1000', ...D(4, 11, 'C')].sort(),
      notes: ['B9 Sixth', 'D6 Third fee'],
      picture: '5,5 to 7,9',
      merged: ['B1:D1'],
    });
  });

  it('one move after the other ends where both lead', async () => {
    const there = seen(await after({ axis: 'row', at: 5, count: 3 }, { axis: 'row', at: 5, count: -3 }));
    expect(there).toEqual(seen(await after()));
  });
});

describe('what newer programs add to a sheet', () => {
  const NEWER =
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}">' +
    '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="2">' +
    '<x14:dataValidation type="custom"><x14:formula1><xm:f>Other!A4&gt;C4</xm:f></x14:formula1><xm:sqref>C4:C11</xm:sqref></x14:dataValidation>' +
    '<x14:dataValidation type="custom"><x14:formula1><xm:f>Other!A6&gt;D6</xm:f></x14:formula1><xm:sqref>D6</xm:sqref></x14:dataValidation>' +
    '</x14:dataValidations></ext></extLst>';
  const sheetAfter = async (move: Move): Promise<string> => {
    const files = unzipSync(await made());
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(files[path]!).replace('</worksheet>', `${NEWER}</worksheet>`);
    const parts = new Parts('book.xlsx', zipSync({ ...files, [path]: strToU8(xml) }));
    const book = bookParts(parts);
    moveLines(parts, book, book.sheets[0]!, move);
    return parts.text(path).replace(/^[\s\S]*<extLst>/, '');
  };

  it('moves, is written for the first cell that stays, and goes with its last cell', async () => {
    const moved = await sheetAfter({ axis: 'row', at: 4, count: -3 });
    expect(moved).toContain('count="1"');
    expect(moved).toMatch(/<xm:f>Other!A7(?:>|&gt;)C4<\/xm:f>/);
    expect(moved).toContain('<xm:sqref>C4:C8</xm:sqref>');
    expect(moved).not.toContain('D6');
  });

  it('leaves no empty list behind', async () => {
    expect(await sheetAfter({ axis: 'row', at: 4, count: -8 })).not.toContain('dataValidation');
  });
});

describe('a pivot table', () => {
  async function pivotAfter(name: string, move: Move) {
    const book = new ExcelJS.Workbook();
    for (const tab of ['Data', 'Pivot']) book.addWorksheet(tab);
    const files = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
    const [cache, table] = [
      'xl/pivotCache/pivotCacheDefinition1.xml',
      'xl/pivotTables/pivotTable1.xml',
    ] as const;
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = new Parts(
      'book.xlsx',
      zipSync({
        ...files,
        [cache]: strToU8(
          '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:C4" sheet="Data"/></cacheSource></pivotCacheDefinition>',
        ),
        [table]: strToU8(
          '<pivotTableDefinition><location ref="A3:D8" firstDataRow="2"/></pivotTableDefinition>',
        ),
        'xl/worksheets/_rels/sheet2.xml.rels': strToU8(
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
        ),
      }),
    );
    const place = () => [
      /<worksheetSource[^>]*ref="([^"]*)"/.exec(parts.text(cache))?.[1],
      /<location[^>]*ref="([^"]*)"/.exec(parts.text(table))?.[1],
      /refreshOnLoad="1"/.test(parts.text(cache)),
    ];
    const before = place();
    const { sheets } = bookParts(parts);
    moveLines(
      parts,
      bookParts(parts),
      sheets.find((each) => each.name === name)!,
      move,
    );
    return { before, after: place() };
  }

  it.each<[string, string, Move, string, boolean]>([
    ['rows among its source', 'Data', { axis: 'row', at: 3, count: 2 }, 'A1:C6', false],
    ['rows above its source', 'Data', { axis: 'row', at: 1, count: 2 }, 'A3:C6', false],
    ['a column before its source', 'Data', { axis: 'column', at: 1, count: 1 }, 'B1:D4', false],
    ['a column among its source', 'Data', { axis: 'column', at: 2, count: 1 }, 'A1:D4', true],
  ])('goes on reading its rows after %s', async (_what, sheet, move, source, refreshed) => {
    const { before, after: found } = await pivotAfter(sheet, move);
    expect(before[0]).toBe('A1:C4');
    expect(found).toEqual([source, before[1], refreshed]);
  });

  it('moves with the rows above it', async () => {
    const { before, after: found } = await pivotAfter('Pivot', { axis: 'row', at: 1, count: 4 });
    const down = String(before[1]).replace(/\d+/g, (row) => String(Number(row) + 4));
    expect(found.slice(0, 2)).toEqual(['A1:C4', down]);
  });
});
