import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { dayFromCivil } from '../../core/calendar/day';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { filledRows } from '../support/filled-rows';

const DAY = dayFromCivil(2026, 10, 5);

/** A book with a table, rules on it, a totals-free tail, a formula, and parts that no reader of ours knows. */
async function book(change: (parts: Record<string, Uint8Array>) => void = () => {}): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'R & D',
        rows: [
          ['Partner', 'Received', 'Status', 'First-year revenue'],
          ['Harbor Tax', new Date('2026-01-31T00:00:00Z'), 'won', 1200],
          ['Cole Law', new Date('2026-02-28T00:00:00Z'), 'open', null],
        ],
        tables: [
          {
            name: 'Referrals',
            range: 'A1:D3',
            columns: ['Partner', 'Received', 'Status', 'First-year revenue'].map((name) => ({ name })),
          },
        ],
        dataValidations: [{ type: 'list', range: 'C2:C3', values: ['won', 'lost', 'open'] }],
      },
      { name: 'Other', rows: [['Total'], [1200]] },
    ],
  });
  const parts = unzipSync(bytes);
  parts['xl/webextensions/webextension1.xml'] = strToU8('<we:webextension   xmlns:we="urn:w" id=\'1\'/>');
  parts['customXml/item1.xml'] = strToU8('<firm  locked="yes"/>');
  change(parts);
  return zipSync(parts);
}

const text = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** Parts of which not one byte differs. */
function sameParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return Object.keys(a)
    .filter((part) => b[part] !== undefined && Buffer.compare(a[part]!, b[part]!) === 0)
    .sort();
}

describe('rows added to an Excel Table', () => {
  it('stand below the last one, with the formats, the table and its validation going on over them', async () => {
    const before = await book();
    const editor = new XlsxEditor('book.xlsx', before);
    expect(editor.tables).toMatchObject([{ name: 'Referrals', sheet: 'R & D' }]);
    const place = editor.appendRows({ table: 'referrals' }, [
      ['Harbor Tax', { date: DAY }, 'lost', 0],
      ['=1+1', null, '@x', -5.25],
    ]);
    expect(place).toEqual({ sheet: 'R & D', firstRow: 4, lastRow: 5 });
    const after = editor.save();
    const read = await readXlsx(after);
    const sheet = read.sheets[0]!;
    expect(sheet.tables?.[0]?.range).toBe('A1:D5');
    expect(sheet.dataValidations?.[0]?.range).toBe('C2:C5');
    const { sheets } = await openFile('book.xlsx', after);
    expect(filledRows(sheets[0])?.slice(3)).toEqual([
      ['Harbor Tax', '2026-10-05', 'lost', 0],
      ['=1+1', null, '@x', -5.25],
    ]);
    expect(sheets[0]?.regions).toEqual([{ name: 'Referrals', top: 0, left: 0, bottom: 4, right: 3 }]);
  });

  it('change no other part by a byte', async () => {
    const before = await book();
    const editor = new XlsxEditor('book.xlsx', before);
    editor.appendRows({ table: 'Referrals' }, [['Harbor Tax', { date: DAY }, 'won', 7]]);
    const changed = Object.keys(unzipSync(before)).filter(
      (part) => !sameParts(before, editor.save()).includes(part),
    );
    expect(changed.sort()).toEqual(['xl/tables/table1.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('are refused when something stands in their way, and nothing is changed then', async () => {
    const before = await book((parts) => {
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
      parts['xl/worksheets/sheet1.xml'] = strToU8(
        sheet.replace('</sheetData>', '<row r="5"><c r="B5"><v>3</v></c></row></sheetData>'),
      );
    });
    const editor = new XlsxEditor('book.xlsx', before);
    expect(() => editor.appendRows({ table: 'Referrals' }, [['a'], ['b']])).toThrow(
      /cell B5 of sheet "R & D"/,
    );
    expect(sameParts(before, editor.save())).toEqual(Object.keys(unzipSync(before)).sort());
  });
});

describe('columns, sheets and cells', () => {
  it('a column is added to a table with its header', async () => {
    const editor = new XlsxEditor('book.xlsx', await book());
    editor.addTableColumns('Referrals', ['Id', 'Role & "co"']);
    editor.appendRows({ table: 'Referrals' }, [['Harbor Tax', null, null, null, 'r-1', 'sourced']]);
    const after = editor.save();
    const read = await readXlsx(after);
    expect(read.sheets[0]?.tables?.[0]?.columns.map((each) => each.name)).toEqual([
      'Partner',
      'Received',
      'Status',
      'First-year revenue',
      'Id',
      'Role & "co"',
    ]);
    expect(read.sheets[0]?.rows[3]).toEqual(['Harbor Tax', null, null, null, 'r-1', 'sourced']);
    expect(() => editor.addTableColumns('Referrals', ['ID'])).toThrow('has a column "ID" already');
  });

  it('a sheet is added, and one with a taken name is not', async () => {
    const editor = new XlsxEditor('book.xlsx', await book());
    editor.addSheet('Set & tings', [
      ['Name', 'Value'],
      ['As of', { date: DAY }],
    ]);
    expect(() => editor.addSheet('OTHER', [])).toThrow('"OTHER" already');
    expect(() => editor.addSheet('a/b', [])).toThrow('no name for a sheet');
    const { sheets } = await openFile('b.xlsx', editor.save());
    expect(sheets.map((sheet) => sheet.name)).toEqual(['R & D', 'Other', 'Set & tings']);
    expect(sheets[2]?.rows).toEqual([
      ['Name', 'Value'],
      ['As of', '2026-10-05'],
    ]);
  });

  it('a formula is written as it is stored, with the cell showing its last value', async () => {
    const editor = new XlsxEditor('book.xlsx', await book());
    editor.setCells('Other', [
      { cell: 'A2', value: 1.8, formula: '=_xldudf_PARTNER_ROI("Harbor & Co")' },
      { cell: 'C4', value: 'Partner', formula: '_xldudf_PARTNER_SCORECARD()', spill: 'C4:D6' },
    ]);
    const after = editor.save();
    expect(text(after, 'xl/worksheets/sheet2.xml')).toContain(
      '<c r="C4" cm="1" t="str"><f t="array" ref="C4:D6">_xldudf_PARTNER_SCORECARD()</f><v>Partner</v></c>',
    );
    expect(text(after, 'xl/metadata.xml')).toContain('fDynamic="1"');
    expect(new XlsxEditor('b.xlsx', after).listFormulas()).toEqual([
      {
        sheet: 'Other',
        cell: 'A2',
        formula: '_xldudf_PARTNER_ROI("Harbor & Co")',
        value: 1.8,
        spill: null,
        shared: null,
        dynamic: false,
      },
      {
        sheet: 'Other',
        cell: 'C4',
        formula: '_xldudf_PARTNER_SCORECARD()',
        value: 'Partner',
        spill: 'C4:D6',
        shared: null,
        dynamic: true,
      },
    ]);
  });
});

it('a new sheet that is a table holds all of its rows, not the first alone', async () => {
  const editor = new XlsxEditor('book.xlsx', await writeXlsx({ sheets: [{ name: 'One', rows: [['a']] }] }));
  editor.addSheet(
    'Money',
    [
      ['Partner', 'Amount'],
      ['Harbor Tax', 5],
      ['Birch Law', 7],
    ],
    { table: 'Money' },
  );
  const { sheets } = await openFile('book.xlsx', editor.save());
  expect(sheets[1]!.regions).toEqual([{ name: 'Money', top: 0, left: 0, bottom: 2, right: 1 }]);
});
