import type { Move } from '../../../../core/formulas/references';
import { unzipSync } from 'fflate';
import { XlsxEditor } from '../../../../files/xlsx-edit';
import { movedIn, partOf, savedIn, withParts } from '../with-parts';

const row = (at: number, count: number): Move => ({ axis: 'row', at, count });
const column = (at: number, count: number): Move => ({ axis: 'column', at, count });
const RELS = 'xl/worksheets/_rels/sheet2.xml.rels';
const related = (kind: string, target: string) => (xml: string) =>
  xml.replace(
    '</Relationships>',
    `<Relationship Id="more" Type="http://x/${kind}" Target="${target}"/></Relationships>`,
  );

describe('comments', () => {
  const THREADS = 'xl/threadedComments/threadedComment1.xml';
  const before = withParts({
    [RELS]: related('threadedComment', '../threadedComments/threadedComment1.xml'),
    [THREADS]:
      '<ThreadedComments><threadedComment ref="D5" id="{1}"/><threadedComment ref="E6" id="{2}"/></ThreadedComments>',
  });
  test.each<[string, Move, readonly string[]]>([
    ['move down', row(1, 2), ['D7', 'E8']],
    ['move to the right', column(5, 1), ['D5', 'F6']],
    ['go with their cell', row(5, -1), ['E5']],
  ])('of several people %s', async (_, move, expected) => {
    const xml = partOf(await movedIn(before, 'Plain', move), THREADS);
    expect([...xml.matchAll(/ref="([^"]*)"/g)].map((each) => each[1])).toEqual(expected);
  });

  const NOTES = 'xl/drawings/vmlDrawing1.vml';
  test.each<[string, Move, readonly string[]]>([
    ['moves down', row(1, 2), ['4, 15, 5, 2, 6, 15, 9, 4', '6', '3']],
    ['moves to the right', column(1, 1), ['5, 15, 3, 2, 7, 15, 7, 4', '4', '4']],
    ['goes with its row', row(5, -1), []],
    ['goes with its column', column(4, -1), []],
    ['stays where rows go below its cell', row(6, -1), ['4, 15, 3, 2, 6, 15, 6, 4', '4', '3']],
  ])('the box of a note %s', async (_, move, expected) => {
    const xml = partOf(await movedIn(withParts({}), 'Plain', move), NOTES);
    expect([...xml.matchAll(/<x:(?:Anchor|Row|Column)>([^<]*)</g)].map((each) => each[1])).toEqual(expected);
    expect(xml.includes('v:shape')).toBe(expected.length > 0);
  });

  test('what a tab leads to and has not is passed over', async () => {
    const lost = withParts({ [RELS]: related('comments', '../comments9.xml') });
    expect(partOf(await movedIn(lost, 'Plain', row(1, 1)), 'xl/comments1.xml')).toContain('ref="D6"');
  });
});

describe('pictures', () => {
  const anchor = (attributes: string, row: number) =>
    `<xdr:twoCellAnchor${attributes}><xdr:from><xdr:col>5</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:row>${row + 3}</xdr:row></xdr:to><a:row>9</a:row></xdr:twoCellAnchor>`;
  const before = withParts({
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a">${anchor('', 3)}${anchor(' editAs="absolute"', 3)}${anchor(' editAs="oneCell"', 4)}</xdr:wsDr>`,
  });
  test.each<[string, Move, RegExp, readonly number[]]>([
    [
      'go down with their cells, unless they keep their place',
      row(1, 2),
      /<xdr:row>(\d+)</g,
      [5, 8, 3, 6, 6, 9],
    ],
    ['go up to where rows were', row(4, -2), /<xdr:row>(\d+)</g, [3, 4, 3, 6, 3, 5]],
    ['go to the right', column(7, 1), /<xdr:col>(\d+)</g, [5, 8, 5, 7, 5, 8]],
    ['and what else is called so stays', row(1, 2), /<a:row>(\d+)</g, [9, 9, 9]],
  ])('%s', async (_, move, written, expected) => {
    const xml = partOf(await movedIn(before, 'Plain', move), 'xl/drawings/drawing1.xml');
    expect([...xml.matchAll(written)].map((each) => Number(each[1]))).toEqual(expected);
  });
});

describe('pivot tables', () => {
  const CACHE = 'xl/pivotCache/pivotCacheDefinition12.xml';
  const TABLE = 'xl/pivotTables/pivotTable1.xml';
  const cache = (source: string) =>
    `<pivotCacheDefinition><cacheSource type="worksheet">${source}</cacheSource></pivotCacheDefinition>`;
  const after = async (source: string, move: Move) =>
    partOf(await movedIn(withParts({ [CACHE]: cache(source) }), 'Plain', move), CACHE);

  test.each<[string, string, Move, string]>([
    [
      'goes down with its rows',
      '<worksheetSource ref="B3:E6" sheet="Plain"/>',
      row(1, 1),
      cache('<worksheetSource ref="B4:E7" sheet="Plain"/>'),
    ],
    [
      'has fewer rows',
      '<worksheetSource ref="B3:E6" sheet="Plain"/>',
      row(4, -1),
      cache('<worksheetSource ref="B3:E5" sheet="Plain"/>'),
    ],
    [
      'is on another tab',
      '<worksheetSource ref="B3:E6" sheet="Data"/>',
      row(1, 1),
      cache('<worksheetSource ref="B3:E6" sheet="Data"/>'),
    ],
    ['is a name', '<worksheetSource name="Fees"/>', row(1, 1), cache('<worksheetSource name="Fees"/>')],
    [
      'is a name of the tab',
      '<worksheetSource name="Fees" sheet="Plain"/>',
      row(1, 1),
      cache('<worksheetSource name="Fees" sheet="Plain"/>'),
    ],
    [
      'goes to the right',
      '<worksheetSource ref="B3:E6" sheet="Plain"/>',
      column(1, 1),
      cache('<worksheetSource ref="C3:F6" sheet="Plain"/>'),
    ],
    [
      'stands above',
      "<worksheetSource ref='B3:E6' sheet='Plain'/>",
      row(7, 1),
      cache("<worksheetSource ref='B3:E6' sheet='Plain'/>"),
    ],
    [
      'is all gone, and what it last was stays',
      '<worksheetSource ref="B3:E6" sheet="Plain"/>',
      row(3, -4),
      cache('<worksheetSource ref="B3:E6" sheet="Plain"/>'),
    ],
    ['has no source on a tab', '<consolidation/>', row(1, 1), cache('<consolidation/>')],
    [
      'takes whole columns',
      '<worksheetSource ref="B:E" sheet="Plain"/>',
      column(1, 1),
      cache('<worksheetSource ref="C:F" sheet="Plain"/>'),
    ],
  ])('whose source %s', async (_, source, move, expected) => {
    expect(await after(source, move)).toBe(expected);
  });

  test('whose source has another column are made anew when the file opens', async () => {
    const source = '<worksheetSource ref="B3:E6" sheet="Plain"/>';
    for (const move of [column(3, 1), column(3, -1)])
      expect(await after(source, move)).toContain('refreshOnLoad="1"');
  });

  test.each<[string, string, Move, string, string]>([
    ['moves with its tab', 'Plain', row(1, 1), 'G3:H6', '../pivotTables/pivotTable1.xml'],
    ['stays where lines move below', 'Plain', row(7, 1), 'G2:H5', '../pivotTables/pivotTable1.xml'],
    ['stays where its cells go', 'Plain', column(7, -2), 'G2:H5', '../pivotTables/pivotTable1.xml'],
    ['of another tab stays', 'Data', row(1, 1), 'G2:H5', '../pivotTables/pivotTable1.xml'],
    ['that is not there is passed over', 'Plain', row(1, 1), 'G2:H5', '../pivotTables/pivotTable9.xml'],
  ])('%s', async (_, sheet, move, expected, target) => {
    const bytes = withParts({
      [RELS]: related('pivotTable', target),
      [TABLE]: '<pivotTableDefinition><location ref="G2:H5"/></pivotTableDefinition>',
    });
    expect(partOf(await movedIn(bytes, sheet, move), TABLE)).toContain(`<location ref="${expected}"/>`);
  });

  test('take their rows from a tab by its new name', async () => {
    const source = (tab: string) => cache(`<worksheetSource ref="B3:E6" sheet="${tab}"/>`);
    const bytes = withParts({
      [CACHE]: source('Plain'),
      'xl/pivotCache/pivotCacheDefinition2.xml': source('Data'),
      'xl/pivotCache/notes.xml.txt': 'no < XML',
    });
    const after = await savedIn(bytes, {
      sheets: [{ inFile: 'Plain', title: 'Fees', moves: [], cells: [] }],
    });
    expect(partOf(after, CACHE)).toBe(source('Fees'));
    expect(partOf(after, 'xl/pivotCache/pivotCacheDefinition2.xml')).toBe(source('Data'));
  });
});

describe('a tab that is taken away', () => {
  const workbook = (view: string) => (xml: string) => xml.replace('<workbookView activeTab="1"/>', view);
  test.each<[string, string, string, string]>([
    ['before the one in sight', 'Data', '<workbookView activeTab="1"/>', '<workbookView activeTab="0"/>'],
    ['in sight', 'Plain', '<workbookView activeTab="1"/>', '<workbookView activeTab="0"/>'],
    ['behind the one in sight', 'Old', '<workbookView activeTab="1"/>', '<workbookView activeTab="1"/>'],
    ['in sight as the first', 'Data', '<workbookView activeTab="0"/>', '<workbookView activeTab="0"/>'],
    [
      'before the first of those in sight',
      'Data',
      '<workbookView firstSheet="2" activeTab="3"/>',
      '<workbookView firstSheet="1" activeTab="2"/>',
    ],
    ['where nothing says which is in sight', 'Data', '<workbookView/>', '<workbookView/>'],
  ])('%s', (_, tab, view, expected) => {
    const editor = new XlsxEditor('b.xlsx', withParts({ 'xl/workbook.xml': workbook(view) }));
    editor.removeSheet(tab);
    expect(/<workbookView[^>]*>/.exec(partOf(editor.save(), 'xl/workbook.xml'))?.[0]).toBe(expected);
  });

  test('takes its tables, its printer and its relationships along, and what others share stays', () => {
    const rels = related('printerSettings', '../printerSettings/printerSettings1.bin');
    const editor = new XlsxEditor(
      'b.xlsx',
      withParts({ [RELS]: rels, 'xl/printerSettings/printerSettings1.bin': 'P' }),
    );
    for (const tab of ['Plain', 'Two & more', 'Old']) editor.removeSheet(tab);
    const left = Object.keys(unzipSync(editor.save())).filter((each) => /sheets|tables|printer/.test(each));
    expect(left).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/tables/table1.xml',
    ]);
  });

  test('takes its own names along; those of tabs behind it go on being theirs', () => {
    const names = (xml: string) =>
      xml.replace(
        /<definedNames>.*<\/definedNames>/,
        `<definedNames>${[0, 1, 2, 3].map((tab) => `<definedName name="N" localSheetId="${tab}">${tab}</definedName>`).join('')}<definedName name="All">9</definedName></definedNames>`,
      );
    const editor = new XlsxEditor('b.xlsx', withParts({ 'xl/workbook.xml': names }));
    editor.removeSheet('Plain');
    expect(
      [
        ...partOf(editor.save(), 'xl/workbook.xml').matchAll(
          /<definedName name="(?:N|All)"(?: localSheetId="(\d)")?>(\d)/g,
        ),
      ].map((each) => `${each[2]} of ${each[1] ?? 'all'}`),
    ).toEqual(['0 of 0', '2 of 1', '3 of 2', '9 of all']);
  });

  test('a table loses its last column with what it is filtered by there', () => {
    const filters = [0, 1, 2, 3, 4].map((at) => `<filterColumn colId="${at}"/>`).join('');
    const editor = new XlsxEditor(
      'b.xlsx',
      withParts({
        'xl/tables/table1.xml': (xml) =>
          xml.replace('<autoFilter ref="A1:E4"/>', `<autoFilter ref="A1:E4">${filters}</autoFilter>`),
      }),
    );
    editor.shrinkTable('Referrals', { columns: 2, rows: 1 });
    expect(partOf(editor.save(), 'xl/tables/table1.xml')).toContain(
      `<autoFilter ref="A1:C3">${filters.slice(0, filters.indexOf('<filterColumn colId="3"'))}</autoFilter><tableColumns count="3">`,
    );
  });
});
