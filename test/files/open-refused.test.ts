import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { openFile, FileProblem } from '../../files/open';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));

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
