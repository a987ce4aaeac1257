import { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { dayFromCivil } from '../../core/calendar/day';
import type { SheetPlan } from '../../core/host/sheet-plan';
import { dealNumbers, exampleAssumptions, withEntered } from '../../core/method/deals/deal-inputs';
import { dealSheet } from '../../core/method/deals/deal-sheet';
import type { DealKey } from '../../core/method/deals/models';
import { headlessUniver } from '../../preview/grid/engine';
import { previewHost } from '../../preview/host';
import { Sessions } from '../../preview/page/session';
import { settled } from './settled';
import { disposeRested } from '../support/dispose-rested';

jest.setTimeout(60_000);

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
afterAll(() => disposeRested(sessions));

/** The sheet with some assumptions changed; whoever is not named keeps the example's. */
function planned(changed: Partial<Record<DealKey, number>>): SheetPlan {
  const list = withEntered(exampleAssumptions().list, changed);
  return dealSheet(list, dealNumbers(list)!, { partner: null, asOf: null, currency: null });
}

/** Places of a plan's formulas, 0-based, with what each should give. */
function formulas(plan: SheetPlan) {
  return plan.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell?.formula === undefined ? [] : [{ r, c, value: cell.value }])),
  );
}

let sheet: FWorksheet;
beforeAll(async () => {
  const session = sessions.open({
    name: 'Deals',
    today: dayFromCivil(2026, 10, 31),
    sheets: [{ name: 'Referrals', rows: [['Partner', 'Received']] }],
  });
  await previewHost(session.workbook, session.live).writeSheet(planned({}));
  await settled(api);
  sheet = session.workbook.getSheetByName('Deal planner')!;
});

/** Types the inputs of a plan into the sheet of the examples, and gives what the sheet then shows. */
async function typed(plan: SheetPlan) {
  const shown = (r: number, c: number): unknown => sheet.getRange(r, c).getRawValue();
  for (const [r, row] of plan.rows.entries()) {
    const input = row[1];
    if (input?.style === 'input' && input.value !== null && input.value !== shown(r, 1))
      sheet.getRange(r, 1).setValue(input.value);
  }
  await settled(api);
  return shown;
}

test.each<[string, Partial<Record<DealKey, number>>]>([
  ['the examples', {}],
  [
    'other numbers',
    { introductions: 7, conversion: 0.31, retention: 0.9, hours: 80, feeShare: 0.2, newPart: 0.3 },
  ],
  ['a fee of the first two years', { feeYears: 2, retention: 0.8 }],
  ['revenue that does not come again', { recurs: 0, feeYears: 1 }],
  [
    'a retainer whose shortfall is taken off',
    { shortfallCredited: 1, guaranteedMinimum: 30, retainerAMonth: 900 },
  ],
  [
    'a retainer that pays below its minimum',
    { shortfallCredited: 1, guaranteedMinimum: 60, retainerAMonth: 400, hours: 10 },
  ],
  ['nothing that ever pays', { revenuePerClient: 10, bundlePrice: 10 }],
  ['clients that never leave', { retention: 1 }],
])('the formulas give the numbers of the core: %s', async (_, changed) => {
  const shown = await typed(planned(changed));
  const wrong = formulas(planned(changed)).filter(({ r, c, value }) => {
    const got = shown(r, c);
    return typeof value === 'number'
      ? typeof got !== 'number' || Math.abs(got - value) > 1e-6 * Math.max(1, Math.abs(value))
      : got !== value;
  });
  expect(wrong.map(({ r, c, value }) => ({ r, c, value, got: shown(r, c) }))).toEqual([]);
  expect(formulas(planned(changed)).length).toBeGreaterThan(190);
});
