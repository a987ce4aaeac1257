import { dealAssumptions } from '../../../../core/method/deals/deal-assumptions';
import {
  dealNumbers,
  DEAL_KEYS,
  exampleAssumptions,
  withEntered,
  type Assumption,
} from '../../../../core/method/deals/deal-inputs';
import { dealMark, dealSheet } from '../../../../core/method/deals/deal-sheet';
import type { DealKey } from '../../../../core/method/deals/models';
import { openBook } from '../../../../core/kpis';
import { ledgerOf, type Practice, type ReferralRow } from '../../../support/ledger';

const assumed = (practice: Practice, name = 'Harbor Tax') => {
  const book = openBook(ledgerOf(practice));
  return dealAssumptions(book, book.ledger.findPartner(name));
};
const one = (practice: Practice, key: DealKey, name?: string): Assumption =>
  assumed(practice, name).list.find((each) => each.key === key)!;

/** Introductions on the tenth of each month from January 2026: every other one won at once, for 5,000. */
const monthly = (count: number, more: Partial<ReferralRow> = {}): ReferralRow[] =>
  Array.from({ length: count }, (_, n) => ({
    received: `2026-0${n + 1}-10`,
    qualified: true,
    closed: `2026-0${n + 1}-20`,
    ...(n % 2 === 0 ? { status: 'won' as const, revenue: 5000 } : { status: 'lost' as const }),
    ...more,
  }));
const started = { name: 'Harbor Tax', start: '2024-01-01' };

describe('each assumption says where it comes from', () => {
  test.each<[DealKey, Practice, number | null, Assumption['source'], RegExp, boolean]>([
    [
      'introductions',
      { partners: [started], referrals: monthly(6) },
      6,
      'history',
      /^6 in the 12 months to 2026-10-31\.$/,
      false,
    ],
    [
      'introductions',
      { partners: [started], referrals: monthly(5) },
      5,
      'history',
      /^5 in the 12 months/,
      true,
    ],
    [
      'introductions',
      { partners: [{ name: 'Harbor Tax', start: '2026-01-10' }], referrals: monthly(6) },
      (6 * 365) / 295,
      'history',
      /worked out from 295 days\.$/,
      false,
    ],
    [
      'introductions',
      { partners: [{ name: 'Harbor Tax', start: '2026-09-01', expectedIntroductionsAMonth: 1.5 }] },
      18,
      'plan',
      /No history yet; "Expected introductions a month" x 12/,
      false,
    ],
    [
      'introductions',
      { partners: [{ ...started, expectedIntroductionsAMonth: 1 }] },
      0,
      'history',
      /^None in the 12 months to 2026-10-31\.$/,
      true,
    ],
    [
      'introductions',
      { partners: [{ name: 'Harbor Tax', start: '2026-09-01' }] },
      null,
      'yours',
      /enter how many you expect/,
      false,
    ],
    [
      'conversion',
      { partners: [started], referrals: monthly(6) },
      0.5,
      'history',
      /^6 decided introductions since/,
      false,
    ],
    [
      'conversion',
      { partners: [started], referrals: monthly(1) },
      1,
      'history',
      /^1 decided introduction since/,
      true,
    ],
    [
      'conversion',
      { partners: [started], referrals: monthly(6, { partner: 'Elm Law' }) },
      0.5,
      'practice',
      /^The whole practice, because this partner has none: 6 decided/,
      false,
    ],
    [
      'conversion',
      { partners: [started] },
      null,
      'yours',
      /^No decided introduction yet, nor in the practice/,
      false,
    ],
    [
      'revenuePerClient',
      { partners: [started], referrals: monthly(6) },
      5000,
      'history',
      /^3 clients with a first-year revenue/,
      true,
    ],
    [
      'hours',
      { partners: [started], activities: [{ date: '2026-05-01', hours: 7 }] },
      7,
      'history',
      /12 months/,
      false,
    ],
    [
      'hours',
      { partners: [started] },
      48,
      'setting',
      /No hours are written down; "Maintenance hours" of Settings, 4 a month/,
      false,
    ],
    ['hourlyCost', { partners: [started] }, 100, 'setting', /"Hourly cost" of Settings/, false],
    [
      'hourlyCost',
      { partners: [started], settings: { hourlyCost: null } },
      null,
      'yours',
      /no "Hourly cost"/,
      false,
    ],
    [
      'recurs',
      { partners: [started], settings: { revenueRecurs: false } },
      0,
      'setting',
      /Revenue recurs/,
      false,
    ],
    [
      'feeShare',
      { partners: [{ ...started, share: 0.2, model: 'referral fee' }] },
      0.2,
      'terms',
      /Partners table/,
      false,
    ],
    [
      'feeShare',
      { partners: [{ ...started, share: 0.2, model: 'joint venture' }] },
      0.25,
      'claim',
      /Authors/,
      false,
    ],
    [
      'newShare',
      { partners: [{ ...started, share: 0.2, model: 'joint venture' }] },
      0.2,
      'terms',
      /Partners table/,
      false,
    ],
    [
      'guaranteedMinimum',
      { partners: [{ ...started, guaranteedMinimum: 24 }] },
      24,
      'terms',
      /Partners table/,
      false,
    ],
    [
      'retention',
      { partners: [started], referrals: monthly(6) },
      0.95,
      'claim',
      /The article’s example/,
      false,
    ],
  ])('%s, case %#', (key, practice, value, source, from, few) => {
    const found = one(practice, key);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 9);
    expect(found).toMatchObject({ source, few, from: expect.stringMatching(from) as string });
  });

  test('retention is worked out once clients have left in ten years of clients', () => {
    const referrals = Array.from({ length: 11 }, (_, n) => ({
      received: '2025-10-01',
      status: 'won' as const,
      closed: '2025-10-31',
      ...(n === 0 ? { ended: '2026-10-31' } : {}),
    }));
    expect(one({ partners: [started], referrals }, 'retention')).toMatchObject({
      value: expect.closeTo(1 - 1 / 11, 9) as number,
      source: 'history',
      from: '1 left in 11 years of clients together.',
      few: true,
    });
    expect(one({ partners: [started], referrals: referrals.slice(0, 9) }, 'retention').source).toBe('claim');
  });

  test('the interval of the conversion is the partner\u2019s own, and none without a decision', () => {
    expect(assumed({ partners: [started], referrals: monthly(6) }).conversionRange).toEqual({
      low: expect.closeTo(0.1876, 3) as number,
      high: expect.closeTo(0.8124, 3) as number,
    });
    expect(assumed({ partners: [started] }).conversionRange).toBeNull();
  });
});

describe('what the advisor enters', () => {
  const { list } = exampleAssumptions();
  test('stands in the place of what was known, and says so', () => {
    const mine = withEntered(list, { introductions: 20 });
    expect(mine[0]).toMatchObject({ value: 20, source: 'yours', from: 'Yours. An example; enter yours.' });
    expect(dealNumbers(mine)!.introductions).toBe(20);
  });
  test('that is the same as before changes nothing', () => {
    expect(withEntered(list, { introductions: list[0]!.value! })).toEqual(list);
  });
  test('fills what nobody knows; until then there is no plan', () => {
    const unknown = list.map((each) => (each.key === 'hourlyCost' ? { ...each, value: null } : each));
    expect(dealNumbers(unknown)).toBeNull();
    expect(dealNumbers(unknown, { hourlyCost: 90 })).toMatchObject({ hourlyCost: 90 });
  });
});

describe('the sheet', () => {
  const { list } = exampleAssumptions();
  const plan = dealSheet(list, dealNumbers(list)!, {
    partner: 'Harbor Tax',
    asOf: 'October 31, 2026',
    currency: 'USD',
    entered: new Set<DealKey>(['conversion']),
  });
  const inputs = plan.rows.filter((row) => row[1]?.style === 'input');

  test('has every assumption as an input, and what was just entered wins over what stands there', () => {
    expect(inputs.map((row) => row[0]?.value)).toEqual(list.map(({ label }) => label));
    expect(inputs.filter((row) => row[1]?.input !== true).map((row) => row[0]?.value)).toEqual([
      'Of them, become clients',
    ]);
    expect(inputs).toHaveLength(DEAL_KEYS.length);
  });

  test('has room for each label that figures stand beside', () => {
    const labels = plan.rows.filter((row) => row.length > 1).map((row) => String(row[0]?.value).length);
    expect(plan.columnWidths[0]).toBe(Math.max(...labels));
    expect(Math.max(...labels)).toBeGreaterThan(50);
  });

  test('has formulas that every spreadsheet reads alike: cells of the same sheet and common functions', () => {
    for (const row of plan.rows)
      for (const cell of row)
        if (cell?.formula !== undefined) {
          expect(cell.formula).toMatch(/^=/);
          expect(cell.formula).not.toMatch(/[!;{}[\]]/);
          const functions = cell.formula.match(/[A-Z]+(?=\()/g) ?? [];
          for (const name of functions)
            expect(['IF', 'AND', 'OR', 'SUM', 'MAX', 'INDEX', 'MATCH']).toContain(name);
        }
  });

  test('is the same sheet for the same partner', () => {
    expect(plan.mark).toBe('deal:harbor tax');
    expect(dealMark(null)).toBe('deal');
  });
});
