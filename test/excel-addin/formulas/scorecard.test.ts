import { insertScorecard, linkFormulas } from '../../../excel-addin/formulas/scorecard';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import { type ExcelSheet, type WorkbookContent } from '../../hosts/excel/workbook';

const DATA = [
  ['Partner', 'Received'],
  ['Harbor Tax', 46000],
];

let page: OfficePage;

async function open(content: WorkbookContent): Promise<void> {
  page = await openForCode(content);
}

function sheetNamed(name: string): ExcelSheet {
  const sheet = page.book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return sheet;
}

const formulaAt = (sheet: string, position: string): string | undefined =>
  sheetNamed(sheet).cells.get(position)?.formula;

afterEach(() => page.close());

test('the scorecard brings the Ledger cell, which watches no cells, and its name', async () => {
  await open({
    sheets: { Referrals: DATA, "Ann's money": DATA, Empty: [] },
    tables: { Referrals: 'Referrals' },
  });
  expect(await page.Excel.run(insertScorecard)).toBe('Scorecard');
  expect(formulaAt('Scorecard', '2:1')).toBe('=PARTNER_LEDGER()');
  expect(formulaAt('Scorecard', '4:0')).toBe('=PARTNER_SCORECARD(,,$B$3)');
  expect(page.book.names).toMatchObject([
    { name: 'Ledger', area: { sheet: { name: 'Scorecard' }, row: 2, column: 1, rows: 1, columns: 1 } },
  ]);
  expect(sheetNamed('Scorecard')).toMatchObject({
    visibility: 'Visible',
    page: { orientation: 'Landscape' },
  });
});

test('a second time the scorecard that is there is shown, whatever it is called', async () => {
  await open({ sheets: { Referrals: DATA } });
  await page.Excel.run(insertScorecard);
  const sheet = sheetNamed('Scorecard');
  sheet.name = 'Mine';
  page.book.active = '';
  expect(await page.Excel.run(insertScorecard)).toBe('Mine');
  expect(page.book.sheets).toHaveLength(2);
  expect(page.book.active).toBe(sheet.id);
});

test('a Ledger cell that the advisor made with PARTNER_LEDGER stays, and serves the scorecard', async () => {
  await open({
    sheets: { Referrals: DATA, Mine: [['=PARTNER_LEDGER(Referrals!A1:B9)']] },
    names: { Ledger: ['Mine', 0, 0] },
  });
  await page.Excel.run(insertScorecard);
  expect(page.book.names).toHaveLength(1);
  expect(formulaAt('Scorecard', '4:0')).toBe('=PARTNER_SCORECARD(,,Ledger)');
});

test('a workbook without data gets no scorecard but a sentence', async () => {
  await open({ sheets: { Empty: [] } });
  await expect(page.Excel.run(insertScorecard)).rejects.toThrow('needs a list of referrals');
  expect(page.book.sheets).toHaveLength(1);
});

const FORMULAS = [
  ['=PARTNER_ROI("Harbor Tax")', '=SUM(1,2)', 'PARTNER_ROI(A1)'],
  ['=PARTNER_ROI(A1,,,Ledger)', '=PARTNER_NET(A1)+1', null],
];

test('formulas are linked, nothing else is touched', async () => {
  await open({ sheets: { Referrals: DATA, Mine: FORMULAS } });
  expect(await page.Excel.run(linkFormulas)).toBe(2);
  expect(['0:0', '0:1', '1:0', '1:1'].map((position) => formulaAt('Mine', position))).toEqual([
    '=PARTNER_ROI("Harbor Tax",,,Ledger)',
    '=SUM(1,2)',
    '=PARTNER_ROI(A1,,,Ledger)',
    '=PARTNER_NET(A1,,,Ledger)+1',
  ]);
  expect(sheetNamed('Mine').cells.get('0:2')).toMatchObject({ value: 'PARTNER_ROI(A1)', formula: '' });
  expect(await page.Excel.run(linkFormulas)).toBe(0);
});

test.each(['refused', 'halfway'] as const)(
  'linking that fails at any request (%s) leaves every formula as it was or linked, and goes on the next time',
  async (fault) => {
    await open({ sheets: { Referrals: DATA, Mine: FORMULAS } });
    const original = structuredClone(page.book);
    for (let request = 1; ; request++) {
      const { sheets, tables, names } = structuredClone(original);
      page.book.sheets.splice(0, Infinity, ...sheets);
      page.book.tables.splice(0, Infinity, ...tables);
      page.book.names.splice(0, Infinity, ...names);
      page.server.requests = 0;
      page.server.fault = (number) => (number === request ? fault : 'none');
      const outcome = await page.Excel.run(linkFormulas).then(
        () => 'written',
        () => 'failed',
      );
      page.server.fault = () => 'none';
      expect(['=PARTNER_ROI("Harbor Tax")', '=PARTNER_ROI("Harbor Tax",,,Ledger)']).toContain(
        formulaAt('Mine', '0:0'),
      );
      expect(['=PARTNER_NET(A1)+1', '=PARTNER_NET(A1,,,Ledger)+1']).toContain(formulaAt('Mine', '1:1'));
      await page.Excel.run(linkFormulas);
      expect(formulaAt('Mine', '0:0')).toBe('=PARTNER_ROI("Harbor Tax",,,Ledger)');
      expect(formulaAt('Mine', '1:1')).toBe('=PARTNER_NET(A1,,,Ledger)+1');
      expect(page.book.names).toHaveLength(1);
      if (outcome === 'written') break;
    }
  },
);

describe("an advisor's own name Ledger", () => {
  const GL = [
    ['Account', 'Amount'],
    ['4000', 12],
  ];

  test.each<[string, () => void]>([
    ['an area of a general ledger', () => undefined],
    ['a formula that means no single area', () => named({ formula: '=OFFSET(GL!$A$1,0,0,3,2)' })],
    ['a constant', () => named({ formula: '={1,2}' })],
  ])('%s is left alone, and another name serves', async (_, prepare) => {
    await open({ sheets: { Referrals: DATA, GL, Mine: FORMULAS }, names: { Ledger: ['GL', 0, 0, 2, 2] } });
    prepare();
    await page.Excel.run(linkFormulas);
    expect(page.book.names.map(({ name }) => name)).toEqual(['Ledger', 'PartnerLedger']);
    expect(page.book.names[0]?.area).toMatchObject({ sheet: { name: 'GL' }, rows: 2 });
    expect(formulaAt('Mine', '0:0')).toBe('=PARTNER_ROI("Harbor Tax",,,PartnerLedger)');
    expect(formulaAt('Scorecard', '4:0')).toBe('=PARTNER_SCORECARD(,,$B$3)');
  });

  function named(more: { readonly formula: string }): void {
    const [own] = page.book.names;
    if (own) Object.assign(own, more);
  }
});
