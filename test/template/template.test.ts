import { readXlsx } from 'hucre/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { parseIso } from '../../core/calendar/day';
import { ledgerStatus } from '../../core/functions';
import { openBook, scorecard, verdictText, type Decision } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { TABLES } from '../../core/workbook/tables';
import { openFile } from '../../files/open';
import { cleanSampleRows } from '../../template/build/book-rows';
import { sheetColumns, tableInput } from '../../template/sheets/table-sheet';
import { TABLE_ORDER } from '../../template/sheets/sheets';
import { templateWorkbook } from '../../template/template';

const today = parseIso('2026-11-06') ?? 0;
let blank: Uint8Array;
let sample: Uint8Array;

jest.setTimeout(30_000);

beforeAll(async () => {
  blank = await templateWorkbook({ today });
  sample = await templateWorkbook({ today, sample: true });
});

const reading = async (bytes: Uint8Array) =>
  readWorkbook({ sheets: (await openFile('t.xlsx', bytes)).sheets, today });
const parts = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const cellsOf = async (bytes: Uint8Array, sheet: string) => {
  const found = (await readXlsx(bytes)).sheets.find((each) => each.name === sheet);
  if (!found) throw new Error(`no tab ${sheet}`);
  return found.rows;
};

describe('the template with the sample practice', () => {
  it('is read as its seven tables and nothing else, every column recognised, one introduction to assess', async () => {
    const { tables, ledger } = await reading(sample);
    expect(tables.filter((table) => table.rowCount > 0).map((table) => table.kind)).toEqual(TABLE_ORDER);
    for (const { kind, columns } of TABLES)
      expect(
        tables
          .find((table) => table.kind === kind)
          ?.columns.map((column) => column.column)
          .filter((column) => column !== null),
      ).toEqual(columns.map((column) => column.header));
    expect([...ledger.notes].map((note) => note.problem)).toEqual([
      'The introduction is still to assess; until then it is not counted.',
    ]);
  });

  it('gives the figures of the rows that it was made from, and shows the scorecard and the mark of just these', async () => {
    const rows = cleanSampleRows();
    const sheets = TABLE_ORDER.map((kind) => tableInput(kind, sheetColumns(kind), rows[kind]));
    const direct = readWorkbook({ today, sheets }).ledger;
    const book = openBook((await reading(sample)).ledger);
    const all = { from: null, to: null };
    expect(scorecard(book, all)).toEqual(scorecard(openBook(direct), all));

    const shown = await cellsOf(sample, 'Scorecard');
    expect(shown[2]?.[1]).toBe(ledgerStatus(book));
    const { partners } = scorecard(book, all);
    expect(partners.length).toBe(10);
    partners.forEach((partner, p) => {
      const [name, decision, roi, net] = shown[6 + p] ?? [];
      expect([name, decision]).toEqual([
        partner.partner,
        partner.decision && verdictText(partner.decision as unknown as Decision),
      ]);
      expect(roi).toBe(partner.roi ?? '#N/A');
      expect(net).toBe(partner.net ?? '#N/A');
    });
  });
});

describe('the template without rows', () => {
  it('has every table and setting, no figure and no note', async () => {
    const { ledger, tables } = await reading(blank);
    expect(tables.filter((table) => table.kind !== null).map((table) => table.kind)).toEqual(TABLE_ORDER);
    expect(ledger.partners).toEqual([]);
    expect([...ledger.notes]).toEqual([]);
  });

  it('is read from the first row that is typed', async () => {
    const { sheets } = await openFile('t.xlsx', blank);
    const typed = sheets.map((sheet) =>
      sheet.name === 'Referrals' ? { ...sheet, rows: [...sheet.rows, ['Oak Law', '2026-10-01']] } : sheet,
    );
    const { ledger } = readWorkbook({ sheets: typed, today });
    expect(ledger.partners.map((partner) => partner.name)).toEqual(['Oak Law']);
    expect(ledger.referrals.count).toBe(1);
  });
});

describe('both templates', () => {
  it('are the same bytes when they are made again, whatever the clock says', async () => {
    const again = await templateWorkbook({ today, sample: true });
    expect(Buffer.compare(Buffer.from(sample), Buffer.from(again))).toBe(0);
    expect(Buffer.compare(Buffer.from(blank), Buffer.from(await templateWorkbook({ today })))).toBe(0);
  });

  it('are not calculated when they are opened', () => {
    for (const bytes of [blank, sample]) {
      const xml = parts(bytes).get('xl/workbook.xml') ?? '';
      expect(xml).toContain('<calcPr calcId="191029"/>');
      expect(xml).not.toContain('fullCalcOnLoad');
    }
  });

  it('have a value in every cell with a formula, and ours as Excel stores them: with their prefix, as dynamic arrays', () => {
    for (const bytes of [blank, sample]) {
      let formulas = 0;
      for (const [name, xml] of parts(bytes)) {
        if (!name.startsWith('xl/worksheets/sheet')) continue;
        for (const [cell, formula = ''] of xml.matchAll(/<c [^>]*><f[^>]*>([^<]*)<\/f>.*?<\/c>/g)) {
          formulas++;
          expect(cell).toMatch(/<v>[^<]*<\/v><\/c>$/);
          if (formula.includes('PARTNER_')) {
            expect(formula).not.toMatch(/(?<!_xldudf_)PARTNER_/);
            expect(cell).toMatch(/<c [^>]*cm="1"[^>]*><f t="array" ref="[A-Z]+\d+:[A-Z]+\d+">/);
          }
        }
      }
      expect(formulas).toBeGreaterThan(1);
    }
  });
});
