import { strToU8, zipSync } from 'fflate';
import { openFile } from '../../files/open';
import { filledRows } from '../support/filled-rows';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as Excel writes it, part by part, so that the reader is not tested on its own writer alone. */
function excelWorkbook(sheetData: string, { date1904 = false, names = '' } = {}): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="R &amp; D" sheetId="4" r:id="rId1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="165" formatCode="&quot;$&quot;#,##0.00"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="4" uniqueCount="3"><si><t>Partner</t></si><si><r><t>Har</t></r><r><rPr><b/></rPr><t xml:space="preserve">bor Tax</t></r></si><si><t xml:space="preserve"> Received_x000D_
</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(head + xml)])));
}

const read = async (bytes: Uint8Array) => (await openFile('book.xlsx', bytes)).sheets[0];

describe('a workbook written by Excel', () => {
  it('keeps the place of every cell when rows and cells are left out', async () => {
    const sheet = await read(
      excelWorkbook(
        '<row r="3"><c r="B3" t="s"><v>0</v></c></row><row r="5"><c r="B5" t="s"><v>1</v></c><c r="D5"><v>2</v></c></row>',
      ),
    );
    expect(sheet?.name).toBe('R & D');
    expect(sheet?.rows).toHaveLength(5);
    expect(sheet?.rows[2]?.[1]).toBe('Partner');
    expect(filledRows(sheet)?.[4]?.slice(0, 4)).toEqual([null, 'Harbor Tax', null, 2]);
  });

  it.each<[string, string, unknown]>([
    ['a short date', '<c r="A1" s="1"><v>46053</v></c>', '2026-01-31'],
    ['a date in a format of its own', '<c r="A1" s="2"><v>46053</v></c>', '2026-01-31'],
    ['a date with a time', '<c r="A1" s="4"><v>46053.75</v></c>', '2026-01-31T18:00:00'],
    ['an ISO date', '<c r="A1" t="d"><v>2026-01-31T00:00:00</v></c>', '2026-01-31T00:00:00'],
    ['an amount', '<c r="A1" s="3"><v>1234.5</v></c>', 1234.5],
    ['a number without a format, though it could be a day', '<c r="A1"><v>46053</v></c>', 46053],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>Oak</t></is></c>', 'Oak'],
    ['a checked box', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><f>VLOOKUP(1,B:C,2,0)</f><v>#N/A</v></c>', '#N/A'],
    ['a formula that gives text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>Oak</v></c>', 'Oak'],
    ['a formula that gives a number', '<c r="A1"><f>SUM(B1:B2)</f><v>7</v></c>', 7],
    ['a formula that gives a date', '<c r="A1" s="1"><f>TODAY()</f><v>46053</v></c>', '2026-01-31'],
    ['a date before there were any', '<c r="A1" s="1"><v>-5</v></c>', '########'],
  ])('%s', async (_, cell, value) => {
    const rows = (await read(excelWorkbook(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`)))?.rows;
    expect(rows?.[0]?.[0]).toEqual(value);
  });

  it.each([false, true])('a time of day is h:mm, with days from 1904: %s', async (date1904) => {
    const cell = '<row r="1"><c r="A1" s="4"><v>0.0625</v></c></row>';
    expect((await read(excelWorkbook(cell, { date1904 })))?.rows[0]?.[0]).toBe('01:30');
  });

  it('counts days from 1904 where the workbook does', async () => {
    const sheet = await read(
      excelWorkbook('<row r="1"><c r="A1" s="1"><v>44591</v></c></row>', { date1904: true }),
    );
    expect(sheet?.dateSystem).toBe(1904);
    expect(sheet?.rows[0]?.[0]).toBe('2026-01-31');
  });

  it('gives a named range on a tab whose name needs quotes', async () => {
    const names = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'R &amp; D'!$A$1:$B$2</definedName><definedName name="Referrals">'R &amp; D'!$A$1:$B$2</definedName></definedNames>`;
    const cells = [1, 2]
      .map((r) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="B${r}"><v>2</v></c></row>`)
      .join('');
    expect((await read(excelWorkbook(cells, { names })))?.regions).toEqual([
      { name: 'Referrals', top: 0, left: 0, bottom: 1, right: 1 },
    ]);
  });
});
