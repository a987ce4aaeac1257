import { XlsxEditor } from '../../../files/xlsx-edit';
import { movedIn, partOf, savedIn, withParts } from './with-parts';

const OLD = 'xl/worksheets/sheet4.xml';

/** The formulas of a tab whose rows are these. */
function listed(rows: string) {
  const bytes = withParts({
    [OLD]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`),
  });
  return new XlsxEditor('small.xlsx', bytes).listFormulas().filter(({ sheet }) => sheet === 'Old');
}

describe('formulas are listed', () => {
  const none = { spill: null, shared: null, dynamic: false };
  test.each<[string, string, object]>([
    ['that shows a number', '<c r="B3"><f>1+1</f><v>2</v></c>', { ...none, formula: '1+1', value: 2 }],
    ['that shows nothing yet', '<c r="B3"><f>1+1</f></c>', { ...none, formula: '1+1', value: null }],
    [
      'that shows nothing yet, beside a number',
      '<c r="B3"><f>1+1</f></c><c r="C3"><v>7</v></c>',
      { ...none, formula: '1+1', value: null },
    ],
    ['that says yes', '<c r="B3" t="b"><f>TRUE</f><v>1</v></c>', { ...none, formula: 'TRUE', value: true }],
    ['that says no', '<c r="B3" t="b"><f>FALSE</f><v>0</v></c>', { ...none, formula: 'FALSE', value: false }],
    [
      'that shows a text of digits',
      '<c r="B3" t="str"><f>"7"</f><v>7</v></c>',
      { ...none, formula: '"7"', value: '7' },
    ],
    [
      'that shows a code',
      '<c r="B3" t="str"><f>A1</f><v>a_x000D_b</v></c>',
      { ...none, formula: 'A1', value: 'a\rb' },
    ],
    [
      'that is an error',
      '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { ...none, formula: '1/0', value: '#DIV/0!' },
    ],
    [
      'that is calculated each time',
      '<c r="B3"><f ca="1">NOW()</f><v>5</v></c>',
      { ...none, formula: 'NOW()', value: 5 },
    ],
    [
      'with characters that XML needs',
      '<c r="B3"><f>A1&amp;"&lt;"</f><v>5</v></c>',
      { ...none, formula: 'A1&"<"', value: 5 },
    ],
    [
      'written as it is',
      '<c r="B3"><f><![CDATA[A1&"<"]]></f><v>5</v></c>',
      { ...none, formula: 'A1&"<"', value: 5 },
    ],
    [
      'that others share',
      '<c r="B3"><f t="shared" ref="B3:B5" si="0">A3*2</f><v>5</v></c>',
      { ...none, formula: 'A3*2', value: 5, shared: 'B3:B5' },
    ],
    [
      'that it shares with others',
      '<c r="B3"><f t="shared" si="0"/><v>5</v></c><c r="C3"><f>1</f></c>',
      { ...none, formula: '', value: 5 },
    ],
    [
      'of an array with braces',
      '<c r="B3"><f t="array" ref="B3:B5">A3:A5</f><v>5</v></c>',
      { ...none, formula: 'A3:A5', value: 5, spill: 'B3:B5' },
    ],
    [
      'of an array that fills what it needs',
      '<c r="B3" cm="1"><f t="array" ref="B3:B5">A3:A5</f><v>5</v></c>',
      { ...none, formula: 'A3:A5', value: 5, spill: 'B3:B5', dynamic: true },
    ],
    [
      'in a cell and a row that only count',
      '<c r="A3"><v>1</v></c><c><f>A1</f></c>',
      { ...none, formula: 'A1', value: null },
    ],
  ])('one %s', (_, cells, expected) => {
    expect(listed(`<row r="2"/><row>${cells}</row>`)[0]).toEqual({ sheet: 'Old', cell: 'B3', ...expected });
  });

  test('and a tab without any gives none', () => {
    expect(listed('<row r="1"><c r="A1"><v>1</v></c></row>')).toEqual([]);
  });
});

describe('formulas outside of cells go on meaning the same', () => {
  const chart =
    '<c:chart xmlns:c="urn:c"><c:cat><c:f>Plain!$B$4:$B$6</c:f></c:cat><c:val><c:f>Plain!$D$4:$D$6</c:f></c:val></c:chart>';
  const rule = (xml: string) => xml.replace('<formula>1000</formula>', '<formula>Plain!$D$4</formula>');
  const totals = (xml: string) =>
    xml.replace(
      'name="Partner"/>',
      'name="Partner"><totalsRowFormula>SUM(Plain!D4:D6)</totalsRowFormula></tableColumn>',
    );
  const names = (xml: string) =>
    xml.replace(
      '<definedName name="Rate">',
      '<definedName name="Here" localSheetId="1">$D$4</definedName><definedName name="There" localSheetId="0">$D$4</definedName><definedName name="Rate">',
    );
  const before = withParts({
    'xl/charts/chart1.xml': chart,
    'xl/charts/colors1.xml.bak': 'no XML < at all',
    'xl/worksheets/sheet1.xml': rule,
    'xl/tables/table1.xml': totals,
    'xl/workbook.xml': names,
  });

  test.each<[string, string, string]>([
    [
      'a chart',
      'xl/charts/chart1.xml',
      '<c:f>Plain!$B$6:$B$8</c:f></c:cat><c:val><c:f>Plain!$D$6:$D$8</c:f>',
    ],
    ['a rule of another tab', 'xl/worksheets/sheet1.xml', '<formula>Plain!$D$6</formula>'],
    ['the total of a table', 'xl/tables/table1.xml', '<totalsRowFormula>SUM(Plain!D6:D8)</totalsRowFormula>'],
    [
      'a name of the tab that moved',
      'xl/workbook.xml',
      '<definedName name="Here" localSheetId="1">$D$6</definedName>',
    ],
    [
      'a name of another tab',
      'xl/workbook.xml',
      '<definedName name="There" localSheetId="0">$D$4</definedName>',
    ],
  ])('%s', async (_, part, expected) => {
    expect(partOf(await movedIn(before, 'Plain', { axis: 'row', at: 2, count: 2 }), part)).toContain(
      expected,
    );
  });

  test('what means no cell of it keeps its bytes', async () => {
    const after = await movedIn(before, 'Two & more', { axis: 'row', at: 3, count: 1 });
    for (const part of [
      'xl/charts/chart1.xml',
      'xl/worksheets/sheet1.xml',
      'xl/tables/table1.xml',
      'xl/charts/colors1.xml.bak',
    ])
      expect(partOf(after, part)).toBe(partOf(before, part));
  });

  test('a cell of a formula that others share is written alone, and the others keep theirs', async () => {
    const cells = [{ row: 5, column: 5, value: 1 }];
    const after = await savedIn(before, { sheets: [{ inFile: 'Plain', title: 'Plain', moves: [], cells }] });
    expect(
      new XlsxEditor('b.xlsx', after).listFormulas().filter(({ sheet }) => sheet === 'Plain'),
    ).toMatchObject([
      { cell: 'E4', formula: 'D4*$D$8', value: 10, shared: null },
      { cell: 'E6', formula: 'D6*$D$8', value: 30, shared: null },
      { cell: 'D8' },
      { cell: 'E8' },
    ]);
  });

  test.each([
    [`t = 'shared' ref="E4:E6" si="0"`, 'blanks and single quotes'],
    ['ref="E4:E6" t="shared"', 'no number'],
  ])('shared as %s', async (written) => {
    const xml = (sheet: string) => {
      const first = sheet.replace('t="shared" ref="E4:E6" si="0"', written);
      return written.includes('si=') ? first : first.replaceAll('<f t="shared" si="0"/>', '<f t="shared"/>');
    };
    const after = await movedIn(withParts({ 'xl/worksheets/sheet2.xml': xml }), 'Plain', {
      axis: 'row',
      at: 5,
      count: -1,
    });
    expect(
      new XlsxEditor('b.xlsx', after).listFormulas().map(({ cell, formula }) => `${cell} ${formula}`),
    ).toEqual(expect.arrayContaining(['E4 D4*$D$7', 'E5 D5*$D$7']));
  });
});

describe('calculated columns go on in rows that are added below a table', () => {
  const added = (formula: string, attributes = '') => {
    const column = `<calculatedColumnFormula${attributes}>${formula}</calculatedColumnFormula>`;
    const table = (xml: string) =>
      xml.replace(/<calculatedColumnFormula>.*<\/calculatedColumnFormula>/, column);
    const editor = new XlsxEditor('small.xlsx', withParts({ 'xl/tables/table1.xml': table }));
    editor.appendRows({ table: 'Referrals' }, [['Oak'], ['Ash'], ['Elm', null, null, 5, 7]]);
    return editor
      .listFormulas()
      .filter(({ sheet, cell }) => sheet === 'Data' && /[456]$/.test(cell))
      .map(({ cell, formula: written }) => `${cell} ${written}`);
  };

  test.each<[string, string, string]>([
    ['cells of its row', 'D2*2', 'D5*2'],
    ['fixed cells', 'D2*$G$1', 'D5*$G$1'],
    ['the row above', 'E1+D2', 'E4+D5'],
    ['columns by name', 'Referrals[[#This Row],[Revenue]]*2', 'Referrals[[#This Row],[Revenue]]*2'],
  ])('with what they say of %s, but where a value is given', (_, formula, expected) => {
    expect(added(formula)).toEqual(['E4 D4*2', `E5 ${expected}`]);
  });

  test.each<[string, string, string]>([
    ['an array', 'D2:D4*2', ' array="1"'],
    ['nothing', '', ''],
  ])('but not where they are %s', (_, formula, attributes) => {
    expect(added(formula, attributes)).toEqual(['E4 D4*2']);
  });
});
