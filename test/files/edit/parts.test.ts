import { unzipSync, zipSync } from 'fflate';
import { relationships, resolve } from '../../../files/edit/part-texts';
import { Parts } from '../../../files/edit/parts';
import { openFile } from '../../../files/open';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { smallWorkbook } from './small-workbook';
import { partOf, withParts } from './with-parts';

const PLAIN = 'xl/worksheets/sheet2.xml';
const opened = (bytes: Uint8Array) => new XlsxEditor('small.xlsx', bytes);
const utf16 = (text: string, marks: readonly number[]) =>
  new Uint8Array([...marks, ...[...text].flatMap((each) => [each.charCodeAt(0), 0])]);

describe('a file whose parts are not as they should be', () => {
  const repair = 'open it in Excel, let it repair the file, and save it again.';
  test.each<[string, () => unknown, string]>([
    [
      'a part in two bytes a letter, small end first',
      () => opened(withParts({ [PLAIN]: utf16('<a/>', [0xff, 0xfe]) })).listFormulas(),
      '"small.xlsx" is written in UTF-16 inside: open it in Excel and save it again.',
    ],
    [
      'a part in two bytes a letter, big end first',
      () => opened(withParts({ [PLAIN]: utf16('<a/>', [0xfe, 0xff]) })).listFormulas(),
      '"small.xlsx" is written in UTF-16 inside: open it in Excel and save it again.',
    ],
    [
      'a part that begins with one of those bytes',
      () => opened(withParts({ [PLAIN]: new Uint8Array([0xff, 0x41, 0x3c]) })).listFormulas(),
      `"small.xlsx" is damaged in its part ${PLAIN}: ${repair}`,
    ],
    [
      'a part that begins with the other',
      () => opened(withParts({ [PLAIN]: new Uint8Array([0xfe, 0xfe, 0x3c]) })).listFormulas(),
      `"small.xlsx" is damaged in its part ${PLAIN}: ${repair}`,
    ],
    [
      'a part that is no XML',
      () => opened(withParts({ [PLAIN]: '<worksheet><sheetData></worksheet>' })).listFormulas(),
      `"small.xlsx" is damaged in its part ${PLAIN}: ${repair}`,
    ],
    [
      'a table that is not there',
      () => opened(without('xl/tables/table1.xml')).tables,
      `"small.xlsx" lacks its part xl/tables/table1.xml: ${repair}`,
    ],
    [
      'a list of types without its root',
      () => opened(withParts({ '[Content_Types].xml': '<List/>' })).addSheet('New', []),
      '"small.xlsx" has no <Types> in its part [Content_Types].xml: open it in Excel and save it again.',
    ],
    ['no workbook in it', () => opened(without('_rels/.rels')), '"small.xlsx" is not an .xlsx workbook.'],
    [
      'a workbook of another kind',
      () => opened(withParts({ '_rels/.rels': (xml) => xml.replace('workbook.xml', 'workbook.bin') })),
      '"small.xlsx" is not an .xlsx workbook.',
    ],
  ])('%s', (_, use, sentence) => {
    expect(use).toThrow(sentence);
  });

  test('a byte that was changed on the way is noticed by the checksum of its part', () => {
    const parts = unzipSync(smallWorkbook('plain'));
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf('Harbor Tax');
    stored[at] = 'B'.charCodeAt(0);
    expect(() => opened(stored)).toThrow('"small.xlsx" is damaged or was not downloaded completely');
  });

  test('a checksum that was not stated is not asked for', () => {
    const stored = zipSync(unzipSync(smallWorkbook('plain')), { level: 0 });
    const list = Buffer.from(stored);
    for (let at = list.indexOf('PK\u0001\u0002'); at >= 0; at = list.indexOf('PK\u0001\u0002', at + 4))
      stored.fill(0, at + 16, at + 20);
    expect(opened(stored).sheets).toHaveLength(4);
  });

  test('a file that ends too early is damaged', () => {
    const bytes = smallWorkbook('plain');
    expect(() => new Parts('small.xlsx', bytes.slice(0, -60))).toThrow(
      '"small.xlsx" is damaged or was not downloaded completely',
    );
  });
});

function without(part: string): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(unzipSync(smallWorkbook('plain'))).filter(([name]) => name !== part)),
  );
}

/** The same file with its parts called otherwise. */
function called(name: (part: string) => string): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(smallWorkbook('plain'))).map(([part, bytes]) => [name(part), bytes]),
    ),
  );
}

describe('parts are found however they are called', () => {
  test.each<[string, (part: string) => string]>([
    ['with the other slash', (part) => part.replaceAll('/', '\\')],
    ['in other letters', (part) => (part.startsWith('xl/worksheets/sheet') ? part.toUpperCase() : part)],
    ['with a slash before', (part) => (part.startsWith('xl/tables') ? `/${part}` : part)],
  ])('%s', async (_, name) => {
    const editor = opened(called(name));
    editor.setCells('Plain', [{ cell: 'B4', value: 'Harbor' }]);
    const { sheets } = await openFile('b.xlsx', editor.save());
    expect(sheets[1]?.rows[3]?.[1]).toBe('Harbor');
    expect(editor.tables.map((each) => each.name)).toEqual(['Referrals', 'Hours', 'Settings']);
  });

  test.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/worksheets/sheet1.xml', '../tables/table1.xml', 'xl/tables/table1.xml'],
    ['xl/worksheets/sheet1.xml', './a.xml', 'xl/worksheets/a.xml'],
    ['xl/workbook.xml', '/xl/a.xml', 'xl/a.xml'],
    ['xl/workbook.xml', 'my%20sheet.xml', 'xl/my sheet.xml'],
    ['xl/workbook.xml', '100%.xml', 'xl/100%.xml'],
    ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ])('from %s to %s', (from, target, expected) => {
    expect(resolve(from, target)).toBe(expected);
  });

  test('what leads outside is taken as it is written', () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="../../b.html" TargetMode="External"/><Relationship Id="b" Type="http://x/y/table" Target="../c.xml"/></Relationships>';
    const parts = { name: 'b', has: () => true, text: () => rels };
    expect(relationships(parts, 'xl/worksheets/sheet1.xml')).toEqual([
      { id: 'a', kind: 'hyperlink', target: '../../b.html' },
      { id: 'b', kind: 'table', target: 'xl/c.xml' },
    ]);
  });

  test('a part that begins with a byte order mark is read without it', () => {
    const xml = partOf(smallWorkbook('plain'), PLAIN);
    const editor = opened(withParts({ [PLAIN]: `\uFEFF${xml}` }));
    editor.setCells('Plain', [{ cell: 'D4', value: 7 }]);
    expect(partOf(editor.save(), PLAIN).startsWith('<?xml')).toBe(true);
  });

  test('the list of types is the first part of a file that is written, and the rest in its order', () => {
    const parts = unzipSync(smallWorkbook('plain'));
    const { '[Content_Types].xml': types, ...others } = parts;
    const editor = opened(zipSync({ ...others, '[Content_Types].xml': types! }));
    expect(Object.keys(unzipSync(editor.save()))).toEqual(['[Content_Types].xml', ...Object.keys(others)]);
  });
});

describe('tabs', () => {
  test('hidden ones are known, and those without cells are passed over', async () => {
    const workbook = (xml: string) =>
      xml
        .replace('name="Data"', 'name="Data" state="veryHidden"')
        .replace(
          '</sheets>',
          '<sheet name="Chart" sheetId="9" r:id="rId9"/><sheet name="Lost" sheetId="10" r:id="rId10"/></sheets>',
        );
    const rels = (xml: string) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      );
    const bytes = withParts({ 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': rels });
    const { sheets } = await openFile('b.xlsx', bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? null])).toEqual([
      ['Data', 'very hidden'],
      ['Plain', null],
      ['Two & more', null],
      ['Old', 'hidden'],
    ]);
    expect(opened(bytes).sheets).toEqual(['Data', 'Plain', 'Two & more', 'Old']);
  });

  test('a table is called as formulas call it, and one that is nowhere is passed over', () => {
    const table1 = (xml: string) => xml.replace('displayName="Referrals"', 'displayName="Deals"');
    const table2 = (xml: string) => xml.replace(' displayName="Hours"', '');
    const table3 = (xml: string) => xml.replace('ref="D1:E3"', 'ref="all"');
    const bytes = withParts({
      'xl/tables/table1.xml': table1,
      'xl/tables/table2.xml': table2,
      'xl/tables/table3.xml': table3,
    });
    expect(opened(bytes).tables.map((each) => each.name)).toEqual(['Deals', 'Hours']);
  });

  test.each(['x'.repeat(31), "Tom's", 'a'])('may be called %p', (name) => {
    const editor = opened(smallWorkbook('plain'));
    editor.addSheet(name, [['a']]);
    expect(editor.sheets).toContain(name);
  });

  test.each(['', 'x'.repeat(32), "'a", "a'", 'a/b', 'a\\b', 'a?', 'a*', 'a:b', '[a', 'a]'])(
    'may not be called %p',
    (name) => {
      expect(() => opened(smallWorkbook('plain')).addSheet(name, [['a']])).toThrow('is no name for a sheet');
    },
  );

  test('a new one takes the number of no other part, nor its words to choose from where it has none', () => {
    const editor = opened(
      withParts({ 'xl/worksheets/sheet5.xml': '<worksheet/>', 'xl/worksheets/sheet6.xml': '<worksheet/>' }),
    );
    editor.addSheet('New', [['a']], { lists: new Map() });
    const after = editor.save();
    expect(partOf(after, 'xl/worksheets/sheet7.xml')).toContain('<t xml:space="preserve">a</t>');
    expect(partOf(after, 'xl/worksheets/sheet7.xml')).not.toContain('dataValidations');
    expect(partOf(after, 'xl/worksheets/sheet5.xml')).toBe('<worksheet/>');
  });

  test.each<[string, string, readonly string[], number]>([
    ['as no other', 'Steps', ['Step'], 4],
    ['as a table in other letters', 'HOURS', ['Step'], 3],
    ['as a name in other letters', 'FEES', ['Step'], 3],
    ['but has no headers', 'Steps', [], 3],
  ])('a new one that is to be a table called %s', (_, table, headers, count) => {
    const editor = opened(withParts({ 'xl/tables/table4.xml': '<table/>' }));
    editor.addSheet('New', [headers, headers.map(() => 1)], { table });
    const after = editor.save();
    expect(opened(after).tables).toHaveLength(count);
    expect(partOf(after, 'xl/tables/table4.xml')).toBe('<table/>');
    expect(partOf(after, 'xl/tables/table5.xml').includes('id="4"')).toBe(count === 4);
  });
});
