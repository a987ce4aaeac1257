import { XlsxEditor, type CellChange } from '../../../files/xlsx-edit';
import { partOf, withParts } from './with-parts';

const PLAIN = 'xl/worksheets/sheet2.xml';
const OLD = 'xl/worksheets/sheet4.xml';

/** The tab "Old" with these cells written into it; its rows are `rows` before. */
function written(rows: string, ...cells: CellChange[]): string {
  const xml = (sheet: string) => sheet.replace(/<sheetData>.*<\/sheetData>/, rows);
  const editor = new XlsxEditor('small.xlsx', withParts({ [OLD]: xml }));
  editor.setCells('Old', cells);
  return /<sheetData\/>|<sheetData>.*<\/sheetData>/.exec(partOf(editor.save(), OLD))?.[0] ?? '';
}

describe('cells stand in the order of rows and columns, wherever they are written', () => {
  const cell = (name: string): CellChange => ({ cell: name, value: 1 });
  test.each<[string, string, readonly string[], string]>([
    [
      'on an empty tab',
      '<sheetData/>',
      ['B2', 'A1', 'A2'],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>',
    ],
    [
      'before the first row',
      '<sheetData><row r="3"/></sheetData>',
      ['C1', 'C2'],
      '<row r="1"><c r="C1"><v>1</v></c></row><row r="2"><c r="C2"><v>1</v></c></row><row r="3"/>',
    ],
    [
      'between two rows',
      '<sheetData><row r="1"/><row r="9"/></sheetData>',
      ['A10', 'A5'],
      '<row r="1"/><row r="5"><c r="A5"><v>1</v></c></row><row r="9"/><row r="10"><c r="A10"><v>1</v></c></row>',
    ],
    [
      'in a row without cells',
      '<sheetData><row r="4" ht="20"/></sheetData>',
      ['B4'],
      '<row r="4" ht="20"><c r="B4"><v>1</v></c></row>',
    ],
    [
      'among cells',
      '<sheetData><row r="4" spans="2:4"><c r="B4"/><c r="D4"><v>2</v></c></row></sheetData>',
      ['E4', 'C4', 'A4'],
      '<row r="4"><c r="A4"><v>1</v></c><c r="B4"/><c r="C4"><v>1</v></c><c r="D4"><v>2</v></c><c r="E4"><v>1</v></c></row>',
    ],
    [
      'before one that is written, too',
      '<sheetData><row r="4"><c r="C4"><v>2</v></c></row></sheetData>',
      ['C4', 'B4', 'A4'],
      '<row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>1</v></c><c r="C4"><v>1</v></c></row>',
    ],
    [
      'in the place of one',
      '<sheetData><row r="4"><c r="B4" s="3" t="str"><v>x</v></c></row></sheetData>',
      ['B4'],
      '<row r="4"><c r="B4" s="3"><v>1</v></c></row>',
    ],
  ])('%s', (_, rows, cells, expected) => {
    expect(written(rows, ...cells.map(cell))).toBe(`<sheetData>${expected}</sheetData>`);
  });

  test('no cells leave a tab as it was', () => {
    expect(written('<sheetData/>')).toBe('<sheetData/>');
  });
});

describe('what a cell shows', () => {
  test.each<[string, Partial<CellChange>, string]>([
    [
      'a text as long as may be',
      { value: 'x'.repeat(32767) },
      `<c r="A1" t="inlineStr"><is><t xml:space="preserve">${'x'.repeat(32767)}</t></is></c>`,
    ],
    [
      'an error of a formula',
      { value: '#N/A', formula: '=NA()' },
      '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>',
    ],
    [
      'a text of a formula that begins as an error',
      { value: '#N/A yet', formula: 'A2' },
      '<c r="A1" t="str"><f>A2</f><v>#N/A yet</v></c>',
    ],
    [
      'a text of a formula that ends as an error',
      { value: 'it is #N/A', formula: 'A2' },
      '<c r="A1" t="str"><f>A2</f><v>it is #N/A</v></c>',
    ],
    ['a formula that was not calculated', { value: null, formula: 'A2' }, '<c r="A1"><f>A2</f></c>'],
    ['nothing', { value: null }, '<c r="A1"/>'],
    ['no', { value: false }, '<c r="A1" t="b"><v>0</v></c>'],
  ])('%s', (_, change, expected) => {
    const now = written('<sheetData/>', { cell: 'A1', value: null, ...change });
    expect(now).toBe(`<sheetData><row r="1">${expected}</row></sheetData>`);
  });

  test('a tab without a place for cells is said to have none', () => {
    expect(() => written('', { cell: 'A1', value: 1 })).toThrow('The sheet has no <sheetData>.');
  });
});

describe('a formula that others share', () => {
  const head = '<c r="B4"><f t="shared" ref="B4:B6" si="3">A4</f><v>1</v></c>';
  const rows = `<sheetData><row r="4">${head}</row><row r="5"><c r="B5"><f t="shared" si="3"/><v>2</v></c></row><row r="6"><c r="B6"><f t="array" ref="B6:B7">A6:A7</f><v>1</v></c><c r="C6"><f t="shared" ref="C6" si="4">A6</f></c></row></sheetData>`;

  test.each<[string, CellChange, string]>([
    [
      'takes another for all of them',
      { cell: 'B4', value: 5, formula: 'A4*2', keepShared: true },
      '<c r="B4"><f t="shared" ref="B4:B6" si="3">A4*2</f><v>5</v></c>',
    ],
    ['is left by one that is not the first', { cell: 'B5', value: 5 }, '<c r="B5"><v>5</v></c>'],
    ['is left by its only cell', { cell: 'C6', value: 5 }, '<c r="C6"><v>5</v></c>'],
    ['is none where it is an array', { cell: 'B6', value: 5 }, '<c r="B6"><v>5</v></c>'],
  ])('%s', (_, change, expected) => {
    expect(written(rows, change)).toContain(expected);
  });

  test.each<[string, Partial<CellChange>]>([
    ['a value', { keepShared: true }],
    ['a formula for its first cell alone', { formula: 'A4' }],
    ['an array', { formula: 'A4', keepShared: true, spill: 'B4:B9' }],
  ])('does not give way to %s', (_, change) => {
    expect(() => written(rows, { cell: 'B4', value: 5, ...change })).toThrow(
      'shared with B4:B6; it cannot be replaced alone',
    );
  });
});

describe('the area that a sheet says it fills', () => {
  const dimension = (before: string, ...cells: string[]) => {
    const editor = new XlsxEditor(
      'small.xlsx',
      withParts({ [PLAIN]: (xml) => xml.replace('<dimension ref="B1:E8"/>', before) }),
    );
    editor.setCells(
      'Plain',
      cells.map((each) => ({ cell: each, value: 1 })),
    );
    return /<dimension[^>]*>/.exec(partOf(editor.save(), PLAIN))?.[0];
  };
  test.each<[string, string, readonly string[], string | undefined]>([
    [
      'keeps its bytes where all is within',
      "<dimension ref='B1:E8'/>",
      ['B1', 'E8'],
      "<dimension ref='B1:E8'/>",
    ],
    ['goes on in each direction', '<dimension ref="B2:E8"/>', ['A1', 'F9'], '<dimension ref="A1:F9"/>'],
    ['stays where nobody can read it', '<dimension ref=""/>', ['Z99'], '<dimension ref=""/>'],
    ['is not made where there is none', '', ['Z99'], undefined],
    ['is a cell that becomes more', '<dimension ref="B1"/>', ['B2'], '<dimension ref="B1:B2"/>'],
  ])('%s', (_, before, cells, expected) => {
    expect(dimension(before, ...cells)).toBe(expected);
  });
});

describe('rows added to a table beside other cells', () => {
  const rowsAfter = (area: string, { left = 4 } = {}) => {
    const editor = new XlsxEditor('small.xlsx', withParts({}));
    const [top, bottom] = area.split(':').map(Number);
    editor.clearArea('Two & more', { top: top!, bottom: bottom!, left, right: left + 1 });
    return editor.appendRows({ table: left === 4 ? 'Settings' : 'Hours' }, [['Locale', 1]]);
  };
  test.each<[string, string, { left?: number }, number]>([
    ['full: below its last', '9:9', {}, 4],
    ['its last one blank: there', '3:3', {}, 3],
    ['all blank: in the first', '2:3', {}, 2],
    ['a blank one among them stays', '2:2', {}, 4],
    ['above a totals row', '3:3', { left: 1 }, 3],
  ])('%s', (_, area, options, expected) => {
    expect(rowsAfter(area, options).firstRow).toBe(expected);
  });

  test('a table without headers whose rows are all blank is filled from its first', () => {
    const headless = (xml: string) =>
      xml.replace(' id="3" name="Settings"', ' headerRowCount="0" id="3" name="Settings"');
    const editor = new XlsxEditor('small.xlsx', withParts({ 'xl/tables/table3.xml': headless }));
    editor.clearArea('Two & more', { top: 1, bottom: 3, left: 4, right: 5 });
    expect(editor.appendRows({ table: 'Settings' }, [['Locale', 1]]).firstRow).toBe(1);
  });

  test('each column takes the format that is nearest above', () => {
    const rows = (xml: string) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/,
        '<sheetData><row r="1"><c r="A1" s="2"/><c r="B1" s="2"/></row><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3" s="3"><v>1</v></c></row></sheetData>',
      );
    const editor = new XlsxEditor('small.xlsx', withParts({ [OLD]: rows }));
    editor.appendRows({ sheet: 'Old', after: 3, first: 1 }, [[5, 6]]);
    editor.appendRows({ sheet: 'Old', after: 4, first: 4 }, [[7, 8, 9]]);
    expect(partOf(editor.save(), OLD)).toContain(
      '<row r="4"><c r="A4" s="3"><v>5</v></c><c r="B4" s="2"><v>6</v></c></row><row r="5"><c r="A5" s="3"><v>7</v></c><c r="B5" s="2"><v>8</v></c><c r="C5"><v>9</v></c></row>',
    );
  });
});
