import { repairFormulas } from '../../../excel-addin/formulas/repair-formulas';
import { openForCode, type OfficePage } from '../../hosts/excel/office';

/** As Google Sheets exports them: the formula in its first cell, what it showed in the others. */
const EXPORTED = [
  ['=IFERROR(__xludf.DUMMYFUNCTION("PARTNER_ROI(A2:A3)"),2.5)', '=SUM(1,2)', 'mine'],
  ['=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1.5)', null, 7],
];

let page: OfficePage;

async function open(): Promise<void> {
  page = await openForCode({ sheets: { Mine: EXPORTED } });
}

const formulas = (): Array<string | undefined> =>
  ['0:0', '0:1', '1:0'].map((position) => page.book.sheets[0]?.cells.get(position)?.formula);

afterEach(() => page.close());

test('a formula from Google Sheets is repaired, and its result gets its room', async () => {
  await open();
  expect(await page.Excel.run(repairFormulas)).toBe(1);
  expect(formulas()).toEqual(['=PARTNER_ROI(A2:A3)', '=SUM(1,2)', '']);
  expect(await page.Excel.run(repairFormulas)).toBe(0);
});

test('the prefix of a book goes from formulas that another kind of add-in calculated', async () => {
  page = await openForCode({ sheets: { Mine: [['=[2]!_xldudf_PARTNER_ROI(A2)']] } });
  expect(await page.Excel.run(repairFormulas)).toBe(1);
  expect(formulas()[0]).toBe('=PARTNER_ROI(A2)');
});
