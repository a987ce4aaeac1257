import { strToU8, unzipSync, zipSync } from 'fflate';
import { openFile, type FileProblem } from '../../../files/open';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const FORMATS = [
  'General',
  'yyyy-mm-dd',
  '[h]:mm',
  'h:mm AM/PM',
  'h:mm',
  '[$€-407] #,##0.00',
  '0.0%',
  'mmm yy',
];

interface Book {
  readonly sheetData?: string;
  readonly below?: string;
  readonly workbook?: string;
  readonly rename?: (part: string) => string;
  readonly more?: Readonly<Record<string, string>>;
  readonly state?: string;
}

/** A workbook of one sheet, written by hand as programs write it. */
function book({
  sheetData = '',
  below = '',
  workbook = '',
  rename = (part) => part,
  more = {},
  state = '',
}: Book) {
  const formats = FORMATS.slice(1)
    .map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replace(/"/g, '&quot;')}"/>`)
    .join('');
  const xfs = FORMATS.map((_, i) => `<xf numFmtId="${i === 0 ? 0 : 169 + i}"/>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Log" sheetId="1" r:id="s" ${state}/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>First</t></si><si><r><t>Ash </t></r><r><t>&amp; Fir</t></r><rPh><t>no</t></rPh></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${below}</worksheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([part, text]) => [rename(part), strToU8(text)])),
  );
}
const read = async (options: Book) => (await openFile('b.xlsx', book(options))).sheets[0];
const row = (cells: string) => `<row r="1">${cells}</row>`;

describe('a cell of a workbook', () => {
  it.each([
    ['a blank of shared text', '<c r="A1" t="s"/>', undefined],
    ['a blank of shared text with an empty value', '<c r="A1" t="s"><v></v></c>', null],
    ['a blank of true or false', '<c r="A1" t="b"/>', undefined],
    ['a blank of true or false with an empty value', '<c r="A1" t="b"><v/></c>', null],
    ['a blank number', '<c r="A1" t="n"><v/></c>', null],
    ['a blank error', '<c r="A1" t="e"/>', undefined],
    ['a blank date', '<c r="A1" t="d"><v></v></c>', null],
    ['a blank with a format only', '<c r="A1" s="1"/>', undefined],
    ['a shared text of runs, without its reading', '<c r="A1" t="s"><v>1</v></c>', 'Ash & Fir'],
    ['a shared text that is not there', '<c r="A1" t="s"><v>7</v></c>', null],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>Elm</t></is></c>', 'Elm'],
    ['the empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', undefined],
    ['a duration above a day', '<c r="A1" s="2"><v>1.1354166666666667</v></c>', '27:15'],
    ['a time of day', '<c r="A1" s="3"><v>0.4375</v></c>', '10:30 AM'],
    ['noon', '<c r="A1" s="3"><v>0.5</v></c>', '12:00 PM'],
    ['hours and minutes', '<c r="A1" s="4"><v>0.0625</v></c>', '01:30'],
    ['a month', '<c r="A1" s="7"><v>46082</v></c>', '2026-03-01'],
    ['the day that never was', '<c r="A1" s="1"><v>60</v></c>', '1900-02-29'],
    ['a number that no date can show', '<c r="A1" s="1"><v>-3</v></c>', '########'],
  ])('%s', async (_, cell, value) => {
    const cells = (await read({ sheetData: row(`${cell}<c r="B1"><v>1</v></c>`) }))?.rows[0];
    expect(cells?.[0] ?? null).toBe(value ?? null);
    expect(cells?.[1]).toBe(1);
  });

  it('far away, or styled and blank, costs what the filled cells cost', async () => {
    const far = await read({
      sheetData: `${row('<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>')}<row r="1048576"><c r="T1048576" s="1"/></row>`,
    });
    expect(far?.rows).toHaveLength(1);
    expect(Object.keys(far?.rows[0] ?? [])).toEqual(['0', '16383']);
  });

  it('in the very last row and column is found, without a look at all that is blank between', async () => {
    const sheet = await read({
      sheetData: `${row('<c r="A1"><v>1</v></c>')}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`,
    });
    expect(sheet?.rows).toHaveLength(1048576);
    expect(Object.keys(sheet?.rows[1048575] ?? [])).toEqual(['16383']);
  });

  it('says what its number format shows of a currency or percent', async () => {
    const sheet = await read({
      sheetData: row('<c r="A1"><v>1</v></c><c r="B1" s="5"><v>2</v></c><c r="C1" s="6"><v>3</v></c>'),
    });
    expect(sheet?.formats?.[0]?.[0]).toBeUndefined();
    expect(sheet?.formats?.[0]?.slice(1)).toEqual(['[$€-407] #,##0.00', '0.0%']);
  });
});

describe('a workbook', () => {
  const sheetData = row('<c r="A1" t="s"><v>1</v></c>');

  it.each<[string, Book]>([
    ['with backslashes in the names of its parts', { rename: (part) => part.replace(/\//g, '\\') }],
    [
      'with a part in another letter case',
      { rename: (part) => part.replace('sharedStrings', 'SharedStrings') },
    ],
    [
      'with all parts in capitals',
      { rename: (part) => (part.startsWith('xl/') ? part.toUpperCase() : part) },
    ],
    [
      'with a blank in the name of a part, written as %20',
      {
        rename: (part) => part.replace('sheet1', 'my sheet'),
        more: {
          'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/my%20sheet.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        },
      },
    ],
    ['with empty properties', { more: { 'docProps/core.xml': '', 'docProps/app.xml': '' } }],
  ])('%s is read', async (_, options) => {
    expect((await read({ sheetData, ...options }))?.rows).toEqual([['Ash & Fir']]);
  });

  it('whose formulas have no saved values says so, with where they are', async () => {
    const sheet = await read({
      sheetData: `${row('<c r="A1"><f>1+1</f></c><c r="B1"><f>2</f><v></v></c>')}<row r="4"><c r="A4"><f>A1</f><v>3</v></c></row>`,
    });
    expect(sheet?.remarks).toEqual([
      expect.objectContaining({
        value: '2 formulas: row 1',
        problem: expect.stringContaining('without a saved value'),
      }),
    ]);
  });

  it('that was never calculated, with a 0 for every formula, says so', async () => {
    const zeros = row('<c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><f>2</f><v>0</v></c>');
    const stale = await read({ sheetData: zeros, workbook: '<calcPr fullCalcOnLoad="1"/>' });
    expect(stale?.remarks?.[0]?.problem).toMatch(/every formula is 0/);
    expect((await read({ sheetData: zeros }))?.remarks).toBeUndefined();
  });

  it('gives its merged cells, and what is hidden', async () => {
    const sheet = await read({
      sheetData: `${row('<c r="A1"><v>1</v></c>')}<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>`,
      below: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      state: 'state="veryHidden"',
    });
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet?.hidden).toBe('very hidden');
    expect(sheet?.hiddenRows).toEqual([1]);
  });

  it.each([
    ['whose cells break off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1'],
    [
      'whose row ends inside a cell',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>',
    ],
    [
      'with a cell that is nowhere',
      '<worksheet><sheetData><row r="1"><c r="11"><v>1</v></c></row></sheetData></worksheet>',
    ],
  ])('%s is damaged', async (_, xml) => {
    const problem = await openFile('b.xlsx', book({ more: { 'xl/worksheets/sheet1.xml': xml } })).catch(
      (error: unknown) => error,
    );
    expect((problem as FileProblem).kind).toBe('damaged');
  });

  it('one changed byte in a part is damage, not another figure', async () => {
    const whole = book({ sheetData: row('<c r="A1"><v>12345</v></c>') });
    const stored = zipSync(unzipSync(whole), { level: 0 });
    const at = new TextDecoder('latin1').decode(stored).indexOf('12345');
    stored[at] = '9'.charCodeAt(0);
    const problem = await openFile('b.xlsx', stored).catch((error: unknown) => error);
    expect((problem as FileProblem).kind).toBe('damaged');
  });
});
