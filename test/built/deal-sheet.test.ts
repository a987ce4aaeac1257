import { readXlsx } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { dealNumbers, exampleAssumptions, withEntered } from '../../core/method/deals/deal-inputs';
import { dealSheet } from '../../core/method/deals/deal-sheet';
import type { DealKey } from '../../core/method/deals/models';
import { planWorkbook } from '../../template/build/plan-workbook';
import { templateWorkbook } from '../../template/template';
import { convertedByLibreOffice, hasLibreOffice, withoutOurFormulas } from '../support/pages/libre-office';
import { describeWith } from '../support/needs';

const today = parseIso('2026-11-06') ?? 0;
const withLibreOffice = describeWith(
  hasLibreOffice(),
  'LibreOffice (soffice) is not on this machine: the formulas of the deal planner are NOT checked in it.',
);

withLibreOffice('the formulas of the deal planner, computed by LibreOffice', () => {
  jest.setTimeout(120_000);
  test.each<[string, Partial<Record<DealKey, number>>]>([
    ['the examples', {}],
    [
      'a fee of two years and a shortfall that is taken off',
      { feeYears: 2, shortfallCredited: 1, guaranteedMinimum: 30 },
    ],
    [
      'nothing that ever pays, and no revenue that comes again',
      { revenuePerClient: 10, bundlePrice: 10, recurs: 0 },
    ],
  ])('give the numbers of the core: %s', async (_, changed) => {
    const list = withEntered(exampleAssumptions().list, changed);
    const plan = dealSheet(list, dealNumbers(list)!, { partner: null, asOf: null, currency: null });
    const bytes = withoutOurFormulas(await planWorkbook(plan, today), 'uncached');
    const computed = (await readXlsx(await convertedByLibreOffice(bytes, 'xlsx'))).sheets[0]!.rows;
    const wrong = plan.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const got = computed[r]?.[c];
        const same =
          typeof cell.value === 'number'
            ? typeof got === 'number' &&
              Math.abs(got - cell.value) <= 1e-6 * Math.max(1, Math.abs(cell.value))
            : got === cell.value;
        return same ? [] : [{ r, c, formula: cell.formula, value: cell.value, got }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('the template has the planner as a tab: with the first partner of the sample, and with examples when it is empty', async () => {
  const tab = async (sample: boolean) => {
    const { sheets } = await readXlsx(await templateWorkbook({ today, sample }));
    return sheets.find(({ name }) => name === 'Deal planner')!.rows;
  };
  const filled = await tab(true);
  expect(filled[0]?.[0]).toBe('Deal planner: Harbor Tax');
  expect(filled.find((row) => row[0] === 'Introductions a year')?.[1]).toBe(33);
  const empty = await tab(false);
  expect(empty[0]?.[0]).toBe('Deal planner');
  expect(empty.find((row) => row[0] === 'Introductions a year')?.[2]).toBe('  An example; enter yours.');
});
