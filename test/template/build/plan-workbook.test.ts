import { strFromU8, unzipSync } from 'fflate';
import type { SheetPlan } from '../../../core/host/sheet-plan';
import { planWorkbook } from '../../../template/build/plan-workbook';
import { templateWorkbook } from '../../../template/template';
import { notInXml } from '../../support/not-in-xml';
import { packageProblems } from '../../support/ooxml';

const ODD = 'a\uFFFEb\uFFFFc\uD800d\u0001e\u000Bf';

function plan(title: string): SheetPlan {
  return {
    mark: 'test',
    title,
    columnWidths: [20, 20],
    rows: [
      [
        { value: `Head ${ODD}`, style: 'columnHeader' },
        { value: 'Revenue', style: 'columnHeader' },
      ],
      [{ value: ODD, comment: ODD }, { value: 5 }],
    ],
    charts: [{ kind: 'bar', title: ODD, headerRow: 0, lastRow: 1, categories: 0, series: [1] }],
  };
}

const sheetName = (bytes: Uint8Array) =>
  /<sheet [^>]*name="([^"]*)"/.exec(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()))?.[1];

describe('a planned sheet as a workbook', () => {
  test.each([
    ['For Smith/Jones CPA', 'For Smith Jones CPA'],
    ['What? Inc', 'What Inc'],
    ["'Quoted'", 'Quoted'],
    [`A name of far more than thirty-one characters`, 'A name of far more than thirty-'],
  ])('%s is called %s, which Excel takes', async (title, name) => {
    const bytes = await planWorkbook(plan(title), 20757);
    expect(sheetName(bytes)).toBe(name);
    expect(packageProblems(bytes)).toEqual([]);
  });

  it('names an apostrophe inside a title twice where its charts refer to it', async () => {
    const bytes = await planWorkbook(plan("O'Brien"), 20757);
    const chart = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toMatch(/'O(&apos;|&#39;|'){2}Brien'!/);
  });

  it('holds no character that XML does not allow, wherever it was', async () => {
    expect(notInXml(await planWorkbook(plan(ODD), 20757))).toEqual([]);
  });
});

it('a setting of a firm brings no character into the template that XML does not allow', async () => {
  const bytes = await templateWorkbook({ today: 20757, settings: [['Firm', ODD]] });
  expect(notInXml(bytes)).toEqual([]);
});
