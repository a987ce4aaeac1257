import { openFile } from '../../../files/open';
import { openFileWith } from '../../../files/open-with';
import { sheetOfCells } from '../../../files/reading/column-builder';
import { SheetReading } from '../../../files/reading/sheet-cells';
import { SharedTexts } from '../../../files/reading/shared-texts';
import { TextCodes } from '../../../core/workbook/values/text-codes';
import { UNPACKER } from '../../../files/reading/unpacker';
import { madeWorkbook } from '../peers/made-workbook';
import { samplePractice } from '../../../template/sample/sample';
import { sampleWorkbook } from '../../../template/sample/sample-workbook';

const SHEET = `<?xml version="1.0"?>
<worksheet xmlns="x"><dimension ref="A1:D9"/><sheetData>
<row r="1" hidden='1'><c r="A1" t="s"><v>1</v></c><c r="B1"><v>12.5</v></c><!-- > <c r="C1"><v>9</v></c> --></row>
<row r="3"><c r="A3" t="inlineStr"><is><r><t>Ash </t></r><r><t><![CDATA[& <Fir>]]></t></r></is></c>
<c r="B3" t="str"><f>"a>b"&amp;"c"</f><v>Zoë &#x1F642;</v></c><c r="D3" t="b"><v>1</v></c></row>
<row r="4"><c r="A4"><f>1-1</f><v>0</v></c><c r="B4"><f>A9</f></c></row></sheetData>
<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells></worksheet>`;
const TEXTS =
  '<sst><si><t>no</t></si><si><r><t>Elm &amp; </t></r><rPh><t>x</t></rPh><r><t>Oak</t></r></si><si/></sst>';

/** What is read of a sheet that comes in pieces of so many bytes. */
function readInPieces(size: number) {
  const feed = (text: string, take: (piece: Uint8Array) => void) => {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += size) take(bytes.slice(at, at + size));
  };
  const shared = new SharedTexts();
  feed(TEXTS, (piece) => shared.feed(piece));
  const codes = new TextCodes(shared.texts);
  const sheet = new SheetReading({ codes, shared: shared.texts.length, formats: [], dates: 1900 });
  feed(SHEET, (piece) => sheet.feed(piece));
  return { texts: codes.texts, ...sheet.finish() };
}

describe('a sheet that is read while it is unpacked', () => {
  it('is the same wherever its pieces end', () => {
    const whole = readInPieces(1_000_000);
    expect(whole.texts).toEqual(['no', 'Elm & Oak', '', 'Ash & <Fir>', 'Zoë 🙂']);
    expect(whole).toMatchObject({
      hiddenRows: [0],
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
      formulas: { count: 3, unsaved: 1, unsavedRows: [4] },
    });
    for (const size of [1, 2, 3, 7, 64]) expect(readInPieces(size)).toEqual(whole);
  });

  it.each([
    ['a number', '<c r="B2"><v>12</v></c>', 12],
    ['its sign and point', '<c r="B2" s="1"><v>-12.50</v></c>', -12.5],
    ['its type', '<c r="B2" t="n"><v>12</v></c>', 12],
    ['the order of what is said of it', '<c t="s" s="1" r="B2"><v>1</v></c>', 'Oak'],
    ['a text that is listed', '<c r="B2" t="s"><v>0</v></c>', 'Elm'],
    ['one that is not', '<c r="B2" t="s"><v>7</v></c>', undefined],
    ['a text of its own', '<c r="B2" t="str"><v>12</v></c>', '12'],
    ['a blank', '<c r="B2" s="1"/>', undefined],
    ['a blank that is closed', '<c r="B2" s="1"></c>', undefined],
    ['an empty value', '<c r="B2"><v></v></c>', undefined],
    ['a long number', '<c r="B2"><v>0.12345678901234567</v></c>', Number('0.12345678901234567')],
    ['a power', '<c r="B2"><v>1.5E3</v></c>', 1500],
    ['blanks around it', '<c r="B2"> <v> 12 </v> </c>', 12],
    ['a blank within it', '<c  r="B2" ><v>12</v></c >', 12],
    ['its marks', "<c r='B2'><v>12</v></c>", 12],
    ['a formula', '<c r="B2"><f>6*2</f><v>12</v></c>', 12],
    ['more that is said of it', '<c r="B2" cm="1" s="1"><v>12</v></c>', 12],
    ['more behind its value', '<c r="B2"><v>12</v><extLst/></c>', 12],
    ['small letters', '<c r="b2"><v>12</v></c>', 12],
  ])('is the same by %s, in one go or byte by byte', (_, cell, expected) => {
    const read = (size: number) => {
      const codes = new TextCodes(['Elm', 'Oak']);
      const sheet = new SheetReading({ codes, shared: 2, formats: [], dates: 1900 });
      const after = '<c r="C2"><v>3</v></c>'.padEnd(120);
      const bytes = new TextEncoder().encode(
        `<worksheet><sheetData><row r="2">${cell}${after}</row></sheetData></worksheet>`,
      );
      for (let at = 0; at < bytes.length; at += size) sheet.feed(bytes.subarray(at, at + size));
      const read = sheet.finish();
      return read && sheetOfCells({ name: 'Log' }, read.cells).rows[1];
    };
    expect(read(1)?.[1] ?? undefined).toBe(expected);
    expect(read(1)?.[2]).toBe(3);
    expect(read(1000)).toEqual(read(1));
  });

  it.each(['A0', 'A1048577', 'XFE1', '7'])('is null where a cell says that it stands at %s', (place) => {
    const sheet = new SheetReading({ codes: new TextCodes(), shared: 0, formats: [], dates: 1900 });
    const cells = `<row r="1"><c r="${place}"><v>1</v></c>${' '.repeat(120)}</row>`;
    sheet.feed(new TextEncoder().encode(`<worksheet><sheetData>${cells}</sheetData></worksheet>`));
    expect(sheet.finish()).toBeNull();
  });

  it('counts formulas without a value, also of texts; an empty text is a value', () => {
    const sheet = new SheetReading({ codes: new TextCodes(), shared: 0, formats: [], dates: 1900 });
    const cells = ['<f>A1</f>', '<f>A1</f><v></v>', '<f>A1</f><v/>', '<f>A1</f><v>Won</v>']
      .map((inside, i) => `<row r="${i + 1}"><c r="B${i + 1}" t="str">${inside}</c></row>`)
      .join('');
    sheet.feed(new TextEncoder().encode(`<worksheet><sheetData>${cells}</sheetData></worksheet>`));
    expect(sheet.finish()?.formulas).toMatchObject({ count: 4, unsaved: 1, unsavedRows: [1] });
  });

  it('is null when it breaks off, and empty when it holds no cells', () => {
    const sources = { codes: new TextCodes(), shared: 0, formats: [], dates: 1900 as const };
    const read = (text: string) => {
      const sheet = new SheetReading(sources);
      sheet.feed(new TextEncoder().encode(text));
      return sheet.finish();
    };
    for (const cut of ['<c r="B3"', '<v>12', '</sheetData>'])
      expect(read(SHEET.slice(0, SHEET.indexOf(cut) + cut.length - 1))).toBeNull();
    expect(read('<chart/>')).toBeNull();
    expect(read('<worksheet><sheetData/></worksheet>')).toMatchObject({ cells: { height: 0 } });
    expect(read('<worksheet></worksheet>')).toMatchObject({ cells: { height: 0 } });
  });

  it('unpacks each part once, and none that says nothing about cells', async () => {
    const taken: number[] = [];
    const { sheets } = await openFileWith('practice.xlsx', await sampleWorkbook(samplePractice()), {
      ...UNPACKER,
      inflate: (packed, size) => {
        taken.push(packed.byteOffset);
        return UNPACKER.inflate(packed, size);
      },
      pieces: (packed, size, take) => {
        taken.push(packed.byteOffset);
        return UNPACKER.pieces(packed, size, take);
      },
    });
    expect(taken).toHaveLength(new Set(taken).size);
    expect(taken.length).toBeGreaterThan(sheets.length);
  });

  it('hands over codes and numbers, and makes no rows by itself', async () => {
    const [sheet] = (await openFile('book.xlsx', madeWorkbook(2).bytes)).sheets;
    const rows = sheet && Object.getOwnPropertyDescriptor(sheet, 'rows');
    expect(rows?.get).toBeDefined();
    expect(sheet?.columns?.columns.length).toBeGreaterThan(0);
  });

  it('is handed over row by row where columns would be mostly blank', async () => {
    const far = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    const sheet = new SheetReading({ codes: new TextCodes(), shared: 0, formats: [], dates: 1900 });
    sheet.feed(new TextEncoder().encode(`<worksheet><sheetData>${far}</sheetData></worksheet>`));
    const cells = sheet.finish()?.cells as unknown[][];
    expect(Object.entries(cells[0] ?? [])).toEqual([
      ['0', 1],
      ['16383', 2],
    ]);
  });
});
