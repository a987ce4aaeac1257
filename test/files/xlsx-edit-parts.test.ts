import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dayFromCivil } from '../../core/calendar/day';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { filledRows } from '../support/filled-rows';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DAY = dayFromCivil(2026, 3, 5);

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** A workbook as another program writes it: prefixes, single quotes, counted rows, parts with unusual names. */
function handMade({ sheet = '', table = '', names = '', date1904 = false, chain = false } = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${chain ? '<Override PartName="/xl/calcChain.xml" ContentType="c"/>' : ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${RELS}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    'xl/book.xml': `<x:workbook xmlns:x='${MAIN}' xmlns:r='${RELS}'><x:workbookPr date1904='${date1904}'/><x:sheets><x:sheet name='Refs' sheetId='7' r:id='s'/></x:sheets>${names}</x:workbook>`,
    'xl/_rels/book.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${RELS}/worksheet" Target="sheets/one.xml"/><Relationship Id="t" Type="${RELS}/styles" Target="look.xml"/>${chain ? `<Relationship Id="c" Type="${RELS}/calcChain" Target="calcChain.xml"/>` : ''}</Relationships>`,
    'xl/look.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="4" fontId="0" applyNumberFormat="1"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>`,
    'xl/sheets/one.xml': `<x:worksheet xmlns:x="${MAIN}"><!-- <row r="1"> --><x:dimension ref='A1:B3'/>${sheet}</x:worksheet>`,
    ...(table && {
      'xl/sheets/_rels/one.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="t" Type="${RELS}/table" Target="../tables/t.xml"/></Relationships>`,
      'xl/tables/t.xml': table,
    }),
    ...(chain && { 'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B2" i="7"/></calcChain>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const ROWS =
  "<x:sheetData><x:row spans='1:2'><x:c t='str'><x:v>Partner</x:v></x:c><x:c t='str'><x:v>Received</x:v></x:c></x:row>" +
  "<x:row><x:c r='A2' t='str' s='1'><x:v>Oak > Elm</x:v></x:c><x:c s='1'><x:v>5</x:v></x:c></x:row><x:row r='3'/></x:sheetData>";

describe('a workbook of another program', () => {
  it('keeps its prefixes, and rows and cells without addresses are counted', async () => {
    const editor = new XlsxEditor('b.xlsx', handMade({ sheet: ROWS }));
    editor.setCells('Refs', [
      { cell: 'A3', value: 'Fig' },
      { cell: 'B2', value: true },
      { cell: 'D2', value: 'a & <b>\u0001_x0041_' },
    ]);
    const after = editor.save();
    expect(part(after, 'xl/sheets/one.xml')).toContain(
      '<x:row><x:c r=\'A2\' t=\'str\' s=\'1\'><x:v>Oak > Elm</x:v></x:c><x:c r="B2" s="1" t="b"><x:v>1</x:v></x:c><x:c r="D2" t="inlineStr">',
    );
    expect(part(after, 'xl/sheets/one.xml')).toContain('<x:dimension ref="A1:D3"/>');
    const { sheets } = await openFile('b.xlsx', after);
    expect(filledRows(sheets[0])).toEqual([
      ['Partner', 'Received'],
      ['Oak > Elm', true, null, 'a & <b>\u0001_x0041_'],
      ['Fig'],
    ]);
  });

  it.each([
    [false, 46086],
    [true, 44624],
  ])(
    'a date gets the serial number of the workbook and a format like the one above (1904: %p)',
    (date1904, serial) => {
      const editor = new XlsxEditor('b.xlsx', handMade({ sheet: ROWS, date1904 }));
      editor.appendRows({ sheet: 'Refs', after: 2 }, [
        ['Fig', { date: DAY }],
        ['Fig', { date: DAY }],
      ]);
      const after = editor.save();
      expect(part(after, 'xl/sheets/one.xml')).toContain(`<x:c r="B4" s="2"><x:v>${serial}</x:v></x:c>`);
      expect(part(after, 'xl/look.xml')).toContain(
        '<x:cellXfs count="3"><x:xf numFmtId="0"/><x:xf numFmtId="4" fontId="0" applyNumberFormat="1"><x:alignment wrapText="1"/></x:xf>' +
          '<x:xf numFmtId="14" fontId="0" applyNumberFormat="1"><x:alignment wrapText="1"/></x:xf></x:cellXfs>',
      );
    },
  );

  it('rules of every kind and names that end with the last row go on over new rows; others stay', () => {
    const rules =
      "<x:autoFilter ref='A1:B2'/><x:conditionalFormatting sqref='B2'><x:cfRule/></x:conditionalFormatting><x:conditionalFormatting sqref='A1:A1'><x:cfRule/></x:conditionalFormatting>" +
      "<x:dataValidations count='1'><x:dataValidation sqref='A2 D2:D9 B:B'/></x:dataValidations><x:extLst><x:ext><xm:sqref xmlns:xm='m'>A2:B2</xm:sqref></x:ext></x:extLst>";
    const names =
      "<x:definedNames><x:definedName name='R'>Refs!$A$1:$B$2</x:definedName><x:definedName name='One'>&apos;Refs&apos;!$A$2</x:definedName><x:definedName name='F'>Other!$A$1:$B$2</x:definedName></x:definedNames>";
    const editor = new XlsxEditor('b.xlsx', handMade({ sheet: ROWS + rules, names }));
    editor.appendRows({ sheet: 'Refs', after: 2 }, [['a'], ['b', 1]]);
    const after = editor.save();
    const xml = part(after, 'xl/sheets/one.xml');
    expect(
      [...xml.matchAll(/(?:sqref|ref)="[^"]*"|sqref='[^']*'|<xm:sqref[^>]*>[^<]*/g)].map(String),
    ).toEqual([
      'ref="A1:B4"',
      'ref="A1:B4"',
      'sqref="B2:B4"',
      "sqref='A1:A1'",
      'sqref="A2:A4 D2:D9 B:B"',
      "<xm:sqref xmlns:xm='m'>A2:B4",
    ]);
    expect(
      [...part(after, 'xl/book.xml').matchAll(/<x:definedName [^>]*>([^<]*)/g)].map((each) => each[1]),
    ).toEqual(['Refs!$A$1:$B$4', '&apos;Refs&apos;!$A$2', 'Other!$A$1:$B$2']);
  });

  it('a table with blank rows at its end is filled before it grows', () => {
    const table = `<x:table xmlns:x="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"><x:autoFilter ref="A1:B3"/><x:tableColumns count="2"><x:tableColumn id="4" name="Partner"/><x:tableColumn id="9" name="Received"/></x:tableColumns></x:table>`;
    const editor = new XlsxEditor('b.xlsx', handMade({ sheet: ROWS, table }));
    expect(editor.appendRows({ table: 'T' }, [['a']])).toMatchObject({ firstRow: 3, lastRow: 3 });
    expect(part(editor.save(), 'xl/tables/t.xml')).toBe(table);
    expect(editor.appendRows({ table: 'T' }, [['b', 2]])).toMatchObject({ firstRow: 4, lastRow: 4 });
    editor.addTableColumns('T', ['New']);
    expect(part(editor.save(), 'xl/tables/t.xml')).toBe(
      table
        .replace(/ref="A1:B3"/g, 'ref="A1:C4"')
        .replace('count="2"', 'count="3"')
        .replace('</x:tableColumns>', '<x:tableColumn id="10" name="New"/></x:tableColumns>'),
    );
  });

  it('a totals row is not written over', () => {
    const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B2" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Partner"/><tableColumn id="2" name="Received"/></tableColumns></table>`;
    const editor = new XlsxEditor('b.xlsx', handMade({ sheet: ROWS, table }));
    expect(() => editor.appendRows({ table: 'T' }, [['a']])).toThrow(
      /the totals row in cell A2 .* switch it off/,
    );
  });
});

describe('formulas', () => {
  const formulas =
    "<x:sheetData><x:row r='1'><x:c r='A1'><x:f t='shared' ref='A1:A2' si='0'>PARTNER_ROI(B1)</x:f><x:v>1</x:v></x:c></x:row>" +
    "<x:row r='2'><x:c r='A2'><x:f t='shared' si='0'/><x:v>2</x:v></x:c><x:c r='B2'><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>";

  it('that others share are replaced for all of them or not at all', () => {
    const editor = new XlsxEditor('b.xlsx', handMade({ sheet: formulas }));
    expect(() => editor.setCells('Refs', [{ cell: 'A1', value: 3 }])).toThrow('shared with A1:A2');
    editor.setCells('Refs', [{ cell: 'A1', value: 1, formula: '_xldudf_PARTNER_ROI(B1)', keepShared: true }]);
    const xml = part(editor.save(), 'xl/sheets/one.xml');
    expect(xml).toContain('<x:f t="shared" ref="A1:A2" si="0">_xldudf_PARTNER_ROI(B1)</x:f>');
    expect(xml).toContain("<x:f t='shared' si='0'/>");
  });

  it('take the order of calculation with them, which Excel makes anew', () => {
    const before = handMade({ sheet: formulas, chain: true });
    const editor = new XlsxEditor('b.xlsx', before);
    editor.setCells('Refs', [{ cell: 'C1', value: 3 }]);
    expect(Object.keys(unzipSync(editor.save()))).toContain('xl/calcChain.xml');
    editor.setCells('Refs', [{ cell: 'B2', value: 3 }]);
    const after = editor.save();
    expect(Object.keys(unzipSync(after))).not.toContain('xl/calcChain.xml');
    expect(part(after, '[Content_Types].xml') + part(after, 'xl/_rels/book.xml.rels')).not.toContain(
      'calcChain',
    );
  });
});

describe('a workbook that LibreOffice saved', () => {
  const before = readFileSync(path.join(__dirname, '../fixtures/edit/libreoffice.xlsx'));

  it('takes rows into its table and into a named range', async () => {
    const editor = new XlsxEditor('b.xlsx', before);
    editor.appendRows({ table: 'Referrals' }, [['New', { date: DAY }, 'lost', 7]]);
    editor.appendRows({ sheet: 'Old list', after: 4, first: 3 }, [['New', { date: DAY }, 'lost', 7]]);
    const { sheets } = await openFile('b.xlsx', editor.save());
    expect(sheets[0]?.regions).toEqual([{ name: 'Referrals', top: 0, left: 0, bottom: 3, right: 3 }]);
    expect(sheets[1]?.regions).toEqual([{ name: 'OldReferrals', top: 1, left: 0, bottom: 4, right: 3 }]);
    for (const sheet of sheets)
      expect(sheet.rows[sheet.rows.length - 1]).toEqual(['New', '2026-03-05', 'lost', 7]);
  });

  it('the same changes give the same bytes, and none give back every part', () => {
    const edit = () => {
      const editor = new XlsxEditor('b.xlsx', before);
      editor.addSheet('More', [['a', { date: DAY }]], { hidden: true });
      return editor.save();
    };
    expect(Buffer.compare(edit(), edit())).toBe(0);
    expect(unzipSync(new XlsxEditor('b.xlsx', before).save())).toEqual(unzipSync(before));
  });
});

it('what is no workbook is refused with a sentence', () => {
  expect(() => new XlsxEditor('a.csv', strToU8('a,b'))).toThrow('"a.csv" is not an .xlsx workbook.');
});
