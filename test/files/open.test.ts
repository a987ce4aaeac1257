import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { openFile, FileProblem } from '../../files/open';
import { uniteSheets } from '../../files/open-with';
import { filledRows } from '../support/filled-rows';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));
const csv = async (text: string | Uint8Array) =>
  (await openFile('book.csv', typeof text === 'string' ? utf8(text) : text)).sheets[0];

const table = [
  ['Partner', 'Received'],
  ['Zoë', '2026-01-31'],
];

describe('a CSV', () => {
  it.each([
    ['commas', 'Partner,Received\nZoë,2026-01-31\n'],
    ['semicolons', 'Partner;Received\nZoë;2026-01-31\n'],
    ['tabs', 'Partner\tReceived\nZoë\t2026-01-31'],
    ['bars', 'Partner|Received\r\nZoë|2026-01-31\r\n'],
    ['old Mac line breaks', 'Partner,Received\rZoë,2026-01-31\r'],
    ['a byte order mark', '\uFEFFPartner,Received\nZoë,2026-01-31\n'],
    ['quotes', '"Partner","Received"\n"Zoë","2026-01-31"\n\n\n'],
    ['a byte order mark that was read as Windows-1252', 'ï»¿Partner,Received\nZoë,2026-01-31\n'],
    ['links as formulas', 'Partner,Received\n"=HYPERLINK(""https://crm.example/7"",""Zoë"")",2026-01-31\n'],
    ['texts as formulas', 'Partner,Received\n"=T(""Zoë"")","=""2026-01-31"""\n'],
    ['days in single quotation marks', "Partner,Received\nZoë,'2026-01-31'\n"],
  ])('with %s gives its cells', async (_, text) => {
    expect((await csv(text))?.rows).toEqual(table);
  });

  it('takes off single quotation marks where most cells of a column stand in them', async () => {
    const sheet = await csv("'Partner','Client'\n'Zoë','Al'\n'Oak',''\n'Elm','Bo'\n");
    expect(filledRows(sheet)?.slice(1)).toEqual([['Zoë', 'Al'], ['Oak'], ['Elm', 'Bo']]);
  });

  it('whose only quotation mark is that of a name keeps it', async () => {
    const sheet = await csv("Partner,Client\n'Tis Law,Al\nOak,Bo'\nElm,'t Hart\n");
    expect(filledRows(sheet)?.slice(1)).toEqual([
      ["'Tis Law", 'Al'],
      ['Oak', "Bo'"],
      ['Elm', "'t Hart"],
    ]);
  });

  it.each([
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16le('Partner,Received\nZoë,2026-01-31')])],
    ['UTF-16 without one', utf16le('Partner,Received\nZoë,2026-01-31')],
    [
      'big-endian UTF-16',
      Uint8Array.from(
        [0xfe, 0xff, ...utf16le('Partner,Received\nZoë,2026-01-31')].map((b, i, all) =>
          i < 2 ? b : (all[i ^ 1] ?? 0),
        ),
      ),
    ],
    ['Windows-1252', Uint8Array.from([...'Partner,Received\nZoë,2026-01-31'].map((c) => c.charCodeAt(0)))],
  ])('in %s is decoded', async (_, bytes) => {
    expect((await csv(bytes))?.rows).toEqual(table);
  });

  it('keeps row numbers below blank lines and a sep= line', async () => {
    const sheet = await csv('sep=;\r\nReferrals\r\n\r\nPartner;Amount\r\nHarbor;1.234,50\r\n');
    expect(sheet?.firstRow).toBe(2);
    expect(filledRows(sheet)).toEqual([['Referrals'], [], ['Partner', 'Amount'], ['Harbor', '1.234,50']]);
  });

  it('is not misled by titles and decimal commas', async () => {
    const sheet = await csv(
      'Referrals, received, all years\n\nPartner;Received;Amount\nHarbor;2026-01-31;1.234,50\nOak;2026-02-01;2,50\n',
    );
    expect(sheet?.rows[2]).toEqual(['Partner', 'Received', 'Amount']);
    expect(sheet?.rows[3]).toEqual(['Harbor', '2026-01-31', '1.234,50']);
  });

  it('keeps ragged rows, quoted separators, quotes and line breaks as they are', async () => {
    const sheet = await csv('Partner,Notes\n"Smith, ""Bob"" & Co","two\nlines",extra\nOak\n');
    expect(sheet?.rows).toEqual([
      ['Partner', 'Notes'],
      ['Smith, "Bob" & Co', 'two\nlines', 'extra'],
      ['Oak'],
    ]);
  });

  it('is named like its file, and only texts come out', async () => {
    const sheet = await csv('Partner,Credit\nOak,0.50\n');
    expect(sheet?.name).toBe('book.csv');
    expect(sheet?.rows[1]).toEqual(['Oak', '0.50']);
  });
});

describe('an .xlsx', () => {
  const date = (iso: string) => new Date(`${iso}Z`);
  const write = (more: Partial<Parameters<typeof writeXlsx>[0]> = {}) =>
    writeXlsx({
      sheets: [
        {
          name: "Bob's list",
          rows: [
            ['Partner', 'Received', 'Amount'],
            ['Zoë', date('2026-01-31T00:00:00'), 12.5],
            ['Oak', date('2026-02-01T13:45:30'), '=not a formula'],
            ['Elm', null, true],
          ],
          columns: [{}, { numFmt: 'yyyy-mm-dd' }, {}],
          tables: [
            {
              name: 'Referrals',
              range: 'A1:C3',
              columns: [{ name: 'Partner' }, { name: 'Received' }, { name: 'Amount' }],
            },
          ],
        },
        { name: 'Plain', rows: [['Title'], [null], ['a', 'b'], [1, 2]] },
      ],
      ...more,
    });

  it('gives dates as ISO text, numbers and booleans as they are', async () => {
    const { sheets } = await openFile('book.xlsx', await write());
    expect(sheets.map((sheet) => sheet.name)).toEqual(["Bob's list", 'Plain']);
    expect(filledRows(sheets[0])).toEqual([
      ['Partner', 'Received', 'Amount'],
      ['Zoë', '2026-01-31', 12.5],
      ['Oak', '2026-02-01T13:45:30', '=not a formula'],
      ['Elm', null, true],
    ]);
  });

  it.each(['1900', '1904'] as const)('reads dates in the %s date system', async (dateSystem) => {
    const { sheets } = await openFile('book.xlsx', await write({ dateSystem }));
    expect(sheets[0]?.dateSystem).toBe(Number(dateSystem));
    expect(sheets[0]?.rows[1]?.[1]).toBe('2026-01-31');
  });

  it('gives Excel Tables and named ranges as regions, each area once', async () => {
    const bytes = await write({
      namedRanges: [
        { name: 'Money', range: 'Plain!$A$3:$B$1000' },
        { name: 'SameAsTable', range: "'Bob''s list'!$A$1:$C$3" },
        { name: 'OneCell', range: 'Plain!$A$3' },
        { name: 'Formula', range: 'OFFSET(Plain!$A$1,0,0,3,2)' },
      ],
    });
    const { sheets } = await openFile('book.xlsx', bytes);
    expect(sheets[0]?.regions).toEqual([{ name: 'Referrals', top: 0, left: 0, bottom: 2, right: 2 }]);
    expect(sheets[1]?.regions).toEqual([{ name: 'Money', top: 2, left: 0, bottom: 3, right: 1 }]);
  });

  it('gives cached values of formulas, error cells as text and times of day as h:mm', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [['Partner', 'Hours', 'Sum', 'Lookup']],
          cells: new Map([
            ['1,0', { value: 'Oak' }],
            ['1,1', { value: 0.0625, style: { numFmt: 'h:mm' } }],
            ['1,2', { formula: 'SUM(1,2)', formulaResult: 3 }],
            ['1,3', { value: '#N/A', type: 'error' as const }],
          ]),
        },
      ],
    });
    const { sheets } = await openFile('book.xlsx', bytes);
    expect(sheets[0]?.rows[1]).toEqual(['Oak', '01:30', 3, '#N/A']);
  });
});

describe('a tab that holds only a chart', () => {
  it('is left out, and the others are read', async () => {
    const book = unzipSync(
      await writeXlsx({
        sheets: [
          { name: 'Chart "A"', rows: [['x']] },
          { name: 'Data', rows: [['Partner']] },
        ],
      }),
    );
    const rels = 'xl/_rels/workbook.xml.rels';
    book[rels] = strToU8(
      strFromU8(book[rels] ?? new Uint8Array()).replace(
        /relationships\/worksheet("[^>]*sheet1\.xml)/,
        'relationships/chartsheet$1',
      ),
    );
    expect(strFromU8(book[rels])).toContain('relationships/chartsheet"');
    const { sheets } = await openFile('book.xlsx', zipSync(book));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Data']);
  });
});

describe('a sheet that this software wrote', () => {
  it('is told by its mark, a custom property of the worksheet', async () => {
    const book = unzipSync(
      await writeXlsx({
        sheets: [
          { name: 'Mine', rows: [['Partner']] },
          { name: 'Review & more', rows: [['Partner']] },
          { name: 'Other add-in', rows: [['Partner']] },
        ],
      }),
    );
    const addProperty = (sheet: number, name: string) => {
      const part = `xl/worksheets/sheet${sheet}.xml`;
      const xml = strFromU8(book[part] ?? new Uint8Array()).replace(
        '</worksheet>',
        `<customProperties><customPr name="${name}" r:id="rId7"/></customProperties></worksheet>`,
      );
      book[part] = strToU8(xml);
      book[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty" Target="../customProperty1.bin"/></Relationships>',
      );
    };
    addProperty(2, 'partnerLedgerSheet');
    addProperty(3, 'somebodyElse');
    const { sheets } = await openFile('book.xlsx', zipSync(book));
    expect(sheets.map((sheet) => [sheet.name, sheet.generated])).toEqual([
      ['Mine', undefined],
      ['Review & more', true],
      ['Other add-in', undefined],
    ]);
  });
});

describe('a file that cannot be read is refused in one sentence', () => {
  const workbook = () =>
    writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['Partner', 'Received'],
            ['Oak', 'x'],
          ],
        },
      ],
    });
  const ole = (entry: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array(504).fill(0),
      ...utf16le(entry),
    ]);
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
    ['nothing in it', 'a.xlsx', () => new Uint8Array(0), 'empty', /is empty/],
    ['only blanks', 'a.csv', () => utf8('\uFEFF \r\n\r\n'), 'empty', /is empty/],
    ['a password (made by Excel)', 'a.xlsx', () => ole('EncryptedPackage'), 'encrypted', /password/],
    [
      'a password (made by the writer)',
      'a.xlsx',
      () => writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }], encryption: { password: 'p', spinCount: 1 } }),
      'encrypted',
      /password/,
    ],
    [
      'the old .xls format',
      'a.xls',
      () => ole('Workbook'),
      'wrong type',
      /old \.xls format.*save it as \.xlsx/,
    ],
    ['another OLE document', 'a.doc', () => ole('WordDocument'), 'wrong type', /old Office document/],
    [
      'a web page called .xls',
      'export.xls',
      () => utf8('<html><table><tr><td>Partner</td></tr></table></html>'),
      'wrong type',
      /web page/,
    ],
    [
      'XML of Excel 2003',
      'export.xls',
      () => utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn">'),
      'wrong type',
      /Excel 2003/,
    ],
    ['a PDF', 'a.xlsx', () => utf8('%PDF-1.7 ...'), 'wrong type', /PDF/],
    ['a picture', 'a.csv', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'wrong type', /picture/],
    [
      'a link to a Google Sheet',
      'a.gsheet',
      () => utf8('{"doc_id":"1x","email":"a@b.c"}'),
      'wrong type',
      /link to a Google Sheet/,
    ],
    ['JSON', 'a.csv', () => utf8('[{"partner":"Oak"}]'), 'wrong type', /JSON/],
    ['unknown bytes', 'a.csv', () => Uint8Array.from([1, 2, 3, 0, 0, 7, 9, 200]), 'wrong type', /not text/],
    [
      'a Word document',
      'a.docx',
      () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' }),
      'wrong type',
      /Word/,
    ],
    [
      'an OpenDocument sheet',
      'a.ods',
      () => zip({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      'wrong type',
      /OpenDocument/,
    ],
    ['zipped CSVs', 'a.zip', () => zip({ 'x.csv': 'a,b' }), 'wrong type', /unpack it/],
    ['another zip', 'a.zip', () => zip({ 'x.txt': 'a' }), 'wrong type', /zip archive/],
    [
      'half a download',
      'a.xlsx',
      async () => (await workbook()).slice(0, 700),
      'damaged',
      /not downloaded completely/,
    ],
    [
      'a part that is damaged',
      'a.xlsx',
      () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x' }),
      'damaged',
      /damaged/,
    ],
    [
      'a workbook without cells',
      'a.xlsx',
      () => writeXlsx({ sheets: [{ name: 'S', rows: [] }] }),
      'empty',
      /no filled cell/,
    ],
  ])('%s', async (_, name, make, kind, sentence) => {
    const bytes = await make();
    const problem = await openFile(name, bytes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(FileProblem);
    expect((problem as FileProblem).kind).toBe(kind);
    expect((problem as FileProblem).message).toMatch(sentence);
    expect((problem as FileProblem).message).toContain(`"${name}"`);
    expect((problem as FileProblem).message).toMatch(/\.$/);
  });

  it('a part that would not fit in memory is refused before it is unpacked', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/sheet1.xml': strToU8('x'),
    });
    // The uncompressed size in the central directory of the last entry, set to 2 GB.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = bytes.length - 22; at >= 0; at--)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint32(at + 24, 0x7fffffff, true);
        break;
      }
    await expect(openFile('a.xlsx', bytes)).rejects.toMatchObject({ kind: 'huge' });
  });
});

describe('several files together', () => {
  it('carry the file name before the tab, and every name once', async () => {
    const book = await openFile('book.xlsx', await writeXlsx({ sheets: [{ name: 'Money', rows: [[1]] }] }));
    const list = await openFile('list.csv', utf8('a,b\n'));
    expect(uniteSheets([book]).map((sheet) => sheet.name)).toEqual(['Money']);
    expect(uniteSheets([book, list, list]).map((sheet) => sheet.name)).toEqual([
      'book.xlsx / Money',
      'list.csv',
      'list.csv (2)',
    ]);
  });
});

it('reads Windows-1252 as such, also where the runtime takes it for Latin-1', async () => {
  const bytes = Uint8Array.from(
    [...'Partner,Amount\nM\u00fcller,5 '].map((each) => each.charCodeAt(0)).concat(0x80, 0x92),
  );
  const { sheets } = await openFile('x.csv', bytes);
  expect(sheets[0]?.rows[1]).toEqual(['Müller', '5 €’']);
});
