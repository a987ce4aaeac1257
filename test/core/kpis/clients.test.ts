import { openBook } from '../../../core/kpis';
import { hasValue } from '../../../core/kpis/figure';
import { largestClient, revenueByClient } from '../../../core/kpis/figures/decision/clients';
import { maturity, salesCycle } from '../../../core/kpis/figures/decision/maturity';
import { viewOf, type View } from '../../../core/kpis/view';
import { ledgerOf, type Practice, type ReferralRow } from '../../support/ledger';

function whole(practice: Practice): View {
  const view = viewOf(openBook(ledgerOf(practice)), 0, { from: 'start', to: null });
  if (!hasValue(view)) throw new Error(view.reason);
  return view.value;
}

const won = (more: Partial<ReferralRow>): ReferralRow => ({
  received: '2026-01-05',
  status: 'won',
  closed: '2026-02-01',
  ...more,
});
const amounts = (practice: Practice) => [...revenueByClient(whole(practice)).values()].sort((a, b) => a - b);

describe('what each client brought', () => {
  test('is revenue and fees less refunds and clawbacks, whatever their sign; shares and costs are none of it', () => {
    const of = (kind: 'revenue' | 'fee in' | 'refund' | 'clawback' | 'share' | 'cost', amount: number) => ({
      date: '2026-05-01',
      client: 'Ash',
      kind,
      amount,
    });
    const money = [
      of('revenue', 1000),
      of('fee in', 100),
      of('refund', 50),
      of('refund', -5),
      of('clawback', 20),
      of('clawback', -2),
      of('share', 300),
      of('cost', 400),
    ];
    expect(amounts({ money })).toEqual([1000 + 100 - 50 - 5 - 20 - 2]);
    expect(amounts({ money: money.slice(-2) })).toEqual([]);
  });

  test('goes by the client of the Money row, else of its referral, else by the Id', () => {
    const referrals = [
      won({ client: 'First' }),
      won({ client: 'Ash', id: 'A' }),
      won({ id: 'B' }),
      won({ client: 'Cedar', id: 'C' }),
    ];
    const paid = (amount: number, more: { id?: string; client?: string }) => ({
      date: '2026-05-01',
      amount,
      ...more,
    });
    const money = [
      paid(1, { id: 'A' }),
      paid(10, { client: 'Ash' }),
      paid(100, { id: 'B' }),
      paid(200, { id: 'B' }),
      paid(1000, { id: 'C', client: 'Birch' }),
      paid(5000, {}),
    ];
    expect(amounts({ referrals, money })).toEqual([11, 300, 1000]);
  });

  test('is told apart by client, by Id and by row where it is estimated', () => {
    const referrals = [
      won({ revenue: 50 }),
      won({ revenue: 70 }),
      won({ revenue: 90 }),
      ...['A', 'A', 'B', 'B', 'C', 'C'].map((id, i) => won({ id, revenue: 10 ** Math.floor(i / 2) })),
      won({ client: 'Ash', revenue: 4000, credit: 0.5 }),
      won({ client: 'Birch', revenue: 3000 }),
      won({ client: 'Ash', revenue: 600 }),
    ];
    expect(amounts({ referrals })).toEqual([2, 20, 50, 70, 90, 200, 2600, 3000]);
    expect(largestClient(whole({ referrals }))).toEqual({ key: 1, amount: 3000 });
  });

  test('of two that brought as much, the first is the largest; without any there is none', () => {
    const referrals = ['Ash', 'Birch'].map((client) => won({ client, revenue: 100 }));
    expect(largestClient(whole({ referrals }))).toEqual({ key: 0, amount: 100 });
    expect(largestClient(whole({ referrals: [{ received: '2026-01-01' }] }))).toBeNull();
  });
});

describe('the sales cycle', () => {
  const wins = (count: number, closed: string): ReferralRow[] =>
    Array.from({ length: count }, () => won({ received: '2026-01-01', closed }));
  test.each<[string, Practice, number]>([
    ['of five wins is that of three quarters of them', { referrals: wins(5, '2026-05-01') }, 120],
    ['is never below that of Settings', { referrals: wins(5, '2026-01-11') }, 90],
    ['of four wins is that of Settings', { referrals: wins(4, '2026-05-01') }, 90],
    [
      'is longer for an attorney',
      { referrals: wins(4, '2026-05-01'), partners: [{ name: 'Harbor Tax', profession: 'attorney' }] },
      270,
    ],
    [
      'is that of the partner where it is written',
      { referrals: wins(9, '2026-05-01'), partners: [{ name: 'Harbor Tax', salesCycleDays: 7 }] },
      7,
    ],
  ])('%s', (_, practice, days) => {
    expect(salesCycle(whole(practice))).toBe(days);
  });

  test('an introduction has matured on its last day, also on the first day of the partnership', () => {
    // 2026-08-02 is 90 days before 2026-10-31.
    const came = (...days: string[]): Practice => ({
      partners: [{ name: 'Harbor Tax', start: days[0]! }],
      referrals: days.map((received) => ({ received, qualified: true })),
    });
    expect(maturity(whole(came('2026-08-02', '2026-08-03')))).toEqual({ matured: 1, maturing: 1 });
    expect(maturity(whole(came('2026-08-03')))).toEqual({ matured: 0, maturing: 1 });
  });
});
