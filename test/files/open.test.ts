import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { openFile } from '../../files/open';
import { uniteSheets } from '../../files/open-with';
import { filledRows } from '../support/filled-rows';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

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
