import { XlsxEditor } from '../../../files/xlsx-edit';
import type { CellLook, SavedCell } from '../../../files/save-changes';
import { partOf, savedIn, withParts } from './with-parts';

const STYLES = 'xl/styles.xml';
const OLD = 'xl/worksheets/sheet4.xml';

/** Formats of cells, and formats of numbers with codes of one's own. */
function stylesOf(cells: readonly string[], codes: readonly string[] = []): string {
  const formats = codes.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code}"/>`).join('');
  return `<styleSheet xmlns="urn:m">${codes.length > 0 ? `<numFmts count="${codes.length}">${formats}</numFmts>` : ''}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

/** The formats of cells after a date was written into A1 and B1, which have formats 1 and 0; and the formats of the two. */
function dated(cells: readonly string[], codes: readonly string[] = []) {
  const sheet = (xml: string) =>
    xml.replace(
      /<sheetData>.*<\/sheetData>/,
      '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row></sheetData>',
    );
  const editor = new XlsxEditor('b.xlsx', withParts({ [STYLES]: stylesOf(cells, codes), [OLD]: sheet }));
  editor.setCells('Old', [{ cell: 'A1', value: { date: 20000 } }]);
  editor.setCells('Old', [{ cell: 'A1', value: { date: 20001 } }]);
  const after = editor.save();
  const [, list] = /<cellXfs count="\d+">(.*)<\/cellXfs>/.exec(partOf(after, STYLES)) ?? [];
  return {
    list,
    style: Number(/<c r="A1"(?: s="(\d+)")?>/.exec(partOf(after, OLD))?.[1] ?? 0),
    count: Number(/<cellXfs count="(\d+)"/.exec(partOf(after, STYLES))?.[1]),
  };
}

describe('a date that is written into a cell', () => {
  const plain = '<xf numFmtId="0" fontId="0"/>';
  const shown = '<xf numFmtId="170" fontId="1"/>';
  test.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'keeps the format of its cell where that is number %i, which shows a day',
    (id) => {
      expect(dated([plain, `<xf numFmtId="${id}"/>`]).style).toBe(1);
    },
  );

  test.each(['yyyy-mm-dd', 'D.M.', 'mmm yy', '[$-409]d-mmm', '[Red]dd', '&quot;on &quot;d', 'h:mm d'])(
    'keeps the format %p, which shows a day',
    (code) => {
      expect(dated([plain, shown], [code])).toMatchObject({ style: 1, count: 2 });
    },
  );

  test.each([
    '0.00',
    '&quot;days&quot; 0',
    '[Red]0',
    '[$dy-409] 0',
    '\\d0',
    '0_d',
    'h:mm',
    '&quot;x&quot;0&quot;day&quot;',
  ])('does not show the number that %p would show', (code) => {
    expect(dated([plain, shown], [code])).toMatchObject({ style: 2, count: 3 });
  });

  test.each([18, 19, 20, 21, 45, 0, 4, 49])('gets the short date where format %i shows no day', (id) => {
    expect(dated([plain, `<xf numFmtId="${id}" fontId="1"/>`])).toEqual({
      list: `${plain}<xf numFmtId="${id}" fontId="1"/><xf applyNumberFormat="1" numFmtId="14" fontId="1"/>`,
      style: 2,
      count: 3,
    });
  });

  test.each<[string, string, string, number]>([
    ['alike', '<xf numFmtId="4" fontId="1"/>', '<xf numFmtId="14" fontId="1" applyNumberFormat="1"/>', 2],
    [
      'alike, written in another order',
      '<xf numFmtId="4" fontId="1" fillId="2"/>',
      '<xf fillId="2" applyNumberFormat="1" fontId="1" numFmtId="14"/>',
      2,
    ],
    [
      'with another font',
      '<xf numFmtId="4" fontId="1"/>',
      '<xf numFmtId="14" fontId="2" applyNumberFormat="1"/>',
      3,
    ],
    [
      'that stands otherwise',
      '<xf numFmtId="4"><alignment wrapText="1"/></xf>',
      '<xf numFmtId="14"><alignment wrapText="0"/></xf>',
      3,
    ],
    [
      'that stands alike',
      '<xf numFmtId="4"><alignment wrapText="1"/></xf>',
      '<xf numFmtId="14"><alignment wrapText="1"/></xf>',
      2,
    ],
    [
      'for a long date',
      '<xf numFmtId="4" fontId="1"/>',
      '<xf numFmtId="15" fontId="1" applyNumberFormat="1"/>',
      3,
    ],
  ])('takes the format of another cell %s, or one of its own', (_, own, other, style) => {
    expect(dated([plain, own, other])).toMatchObject({ style, count: style === 2 ? 3 : 4 });
  });

  test('stays a number where its format is none of the workbook, or that has no formats', () => {
    expect(dated([plain])).toMatchObject({ style: 1, count: 1 });
    const without = withParts({
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship Id="rId5"[^>]*>/, ''),
    });
    const editor = new XlsxEditor('b.xlsx', without);
    editor.setCells('Old', [{ cell: 'A1', value: { date: 20000 } }]);
    expect(partOf(editor.save(), OLD)).toContain('<c r="A1"><v>45569</v></c>');
  });
});

describe('looks of a new tab', () => {
  const saved = async (
    looks: readonly CellLook[],
    styles: string,
    layout = { widths: [9], frozenRows: 0 },
  ) => {
    const cells = looks.map((look, i): SavedCell => ({ row: i + 1, column: 1, value: i, look }));
    const sheets = [{ inFile: null, title: 'Scorecard', moves: [], cells, layout }];
    const after = await savedIn(withParts({ [STYLES]: styles }), { sheets });
    return { xml: partOf(after, STYLES), sheet: partOf(after, 'xl/worksheets/sheet5.xml') };
  };
  const style = (sheet: string, row: number) =>
    Number(new RegExp(`<c r="A${row}" s="(\\d+)"`).exec(sheet)?.[1]);

  test('those that are alike are one, and a format of numbers that is there is taken', async () => {
    const { xml, sheet } = await saved(
      [
        { bold: true },
        { bold: true },
        { format: '0%' },
        { format: '0.0' },
        { format: '0.0', bold: true },
        { fill: '#ffeedd' },
        { fill: 'FFEEDD', bold: true },
      ],
      stylesOf(['<xf numFmtId="0"/>'], ['0%']),
    );
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => style(sheet, row))).toEqual([1, 1, 2, 3, 4, 5, 6]);
    expect([...xml.matchAll(/<numFmt .*?\/>/g)].map(String)).toEqual([
      '<numFmt numFmtId="170" formatCode="0%"/>',
      '<numFmt numFmtId="171" formatCode="0.0"/>',
    ]);
    expect(xml).toContain('<numFmts count="2">');
    expect([...xml.matchAll(/<fgColor rgb="([^"]*)"/g)].map((each) => each[1])).toEqual(['FFFFEEDD']);
    expect([...xml.matchAll(/<font>/g)]).toHaveLength(2);
    expect(xml).toContain('<fonts count="3">');
    expect(xml).toContain('<fills count="2">');
  });

  test('a workbook whose first format is like them takes none for them', async () => {
    const font = '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
    const styles = stylesOf(['<xf numFmtId="0"/>']).replace('<font/>', font);
    const { xml } = await saved([{ bold: true }], styles);
    expect(xml).toContain('<fonts count="1">');
    expect(xml).toContain('fontId="0"');
  });

  test.each([
    [
      { widths: [9, 4], frozenRows: 2 },
      '<pane ySplit="2" topLeftCell="A3"',
      '<col min="2" max="2" width="4" customWidth="1"/></cols>',
    ],
    [{ widths: [], frozenRows: 1 }, '<pane ySplit="1" topLeftCell="A2"', '</sheetViews><sheetData>'],
    [{ widths: [9], frozenRows: 0 }, '<dimension ref="A1"/><cols>', '</cols><sheetData>'],
  ])('is laid out as %j says', async (layout, ...expected) => {
    const { sheet } = await saved([{ bold: true }], stylesOf(['<xf numFmtId="0"/>']), layout);
    for (const each of expected) expect(sheet).toContain(each);
    expect(sheet.includes('<sheetViews>')).toBe(layout.frozenRows > 0);
  });
});
