import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import XlsxPopulate from 'xlsx-populate';
import { parseIso } from '../../core/calendar/day';
import { repairFormula } from '../../core/formulas';
import { openBook, scorecard } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { templateWorkbook } from '../../template/template';
import { convertedByLibreOffice, hasLibreOffice } from '../support/pages/libre-office';
import { describeWith } from '../support/needs';

jest.setTimeout(120_000);

const today = parseIso('2026-11-06') ?? 0;
let template: Uint8Array;
beforeAll(async () => {
  template = await templateWorkbook({ today, sample: true });
});

/** The scorecard of a workbook, and what is said about formulas without a saved value. */
async function read(bytes: Uint8Array) {
  const { sheets } = await openFile('t.xlsx', bytes);
  const { ledger } = readWorkbook({ sheets, today });
  const unsaved = sheets.flatMap(({ name, remarks = [] }) =>
    remarks.filter(({ problem }) => problem.includes('without a saved value')).map(() => name),
  );
  return { card: scorecard(openBook(ledger), { from: 'start', to: null }), unsaved };
}

/** Tabs on which some formula has no saved value. */
function withoutValue(bytes: Uint8Array): string[] {
  const formulas = new XlsxEditor('t.xlsx', bytes).listFormulas();
  return [...new Set(formulas.filter(({ value }) => value === null).map(({ sheet }) => sheet))];
}

test.each<[program: string, save: (bytes: Uint8Array) => Promise<Uint8Array>]>([
  ['hucre', async (bytes) => saveXlsx(await openXlsx(bytes))],
  [
    'exceljs',
    async (bytes) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes as unknown as ArrayBuffer);
      return new Uint8Array(await book.xlsx.writeBuffer());
    },
  ],
  [
    'xlsx-populate',
    async (bytes) => new Uint8Array(await (await XlsxPopulate.fromDataAsync(bytes)).outputAsync()),
  ],
])(
  'the template that %s saved again gives the same scorecard, and formulas without a value are named',
  async (_, save) => {
    const saved = await save(template);
    const [before, after] = [await read(template), await read(saved)];
    expect(after.card).toEqual(before.card);
    expect(before.unsaved).toEqual([]);
    expect([...after.unsaved].sort()).toEqual(withoutValue(saved).sort());
  },
);

const withLibreOffice = describeWith(
  hasLibreOffice(),
  'LibreOffice (soffice) is not on this machine: what it makes of the template is NOT checked.',
);

withLibreOffice('the template that LibreOffice saved again', () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    saved = await convertedByLibreOffice(template, 'xlsx');
  });

  it('gives the same scorecard', async () => {
    expect((await read(saved)).card).toEqual((await read(template)).card);
  });

  it('has its print titles, the column before the row', () => {
    const names = (bytes: Uint8Array) =>
      strFromU8(unzipSync(bytes)['xl/workbook.xml']!).match(
        /<definedName[^>]*name="_xlnm\.Print_Titles"[^>]*>[^<]*/g,
      )!;
    const tabs = (of: readonly string[]) => of.map((each) => /localSheetId="\d+"/.exec(each)![0]).sort();
    const [own, kept] = [names(template), names(saved)];
    for (const each of [...own, ...kept]) expect(each).toMatch(/\$A:\$A,.*\$1:\$1$/);
    // One name a tab: it wrote a second one where the row stood first.
    expect(tabs(kept)).toEqual(tabs(own));
    expect(new Set(tabs(own)).size).toBe(own.length);
  });

  it('has lists for the rows that are there and a thousand more', async () => {
    const { sheets } = await openFile('t.xlsx', template);
    const index = sheets.findIndex(({ name }) => name === 'Referrals');
    const xml = strFromU8(unzipSync(saved)[`xl/worksheets/sheet${index + 1}.xml`]!);
    const ends = [...xml.matchAll(/<dataValidation [^>]*sqref="[A-Z]+\d+:[A-Z]+(\d+)"/g)].map((each) =>
      Number(each[1]),
    );
    expect(ends.length).toBeGreaterThan(5);
    for (const end of ends) expect(end).toBeGreaterThanOrEqual(sheets[index]!.rows.length + 900);
  });

  it('has our functions in small letters, which a repair puts right', () => {
    const ours = new XlsxEditor('t.xlsx', saved)
      .listFormulas()
      .filter(({ formula }) => /partner_/i.test(formula));
    expect(ours.some(({ formula }) => formula.includes('_xldudf_partner_'))).toBe(true);
    for (const { formula } of ours)
      expect(repairFormula(formula, 'excel file')?.formula).toMatch(/_xldudf_PARTNER_[A-Z_]+\(/);
  });
});

test.each([
  [
    '_xldudf_partner_ledger(Referrals[#all],Money[#all])',
    '_xldudf_PARTNER_LEDGER(Referrals[#All],Money[#All])',
  ],
  [
    '_xldudf_partner_roi(Partners[[#this row],[Partner]])',
    '_xldudf_PARTNER_ROI(Partners[[#This Row],[Partner]])',
  ],
  ['_xldudf_partner_roi("[#all]",,,Ledger)', '_xldudf_PARTNER_ROI("[#all]",,,Ledger)'],
])('a formula that LibreOffice saved is put right: %s', (saved, right) => {
  expect(repairFormula(saved, 'excel file')?.formula).toBe(right);
});
