import { dayFromCivil, type Day } from '../../core/calendar/day';
import type { Month } from '../../core/calendar/month';
import type { MoneyKind } from '../../core/workbook/tables';
import { AS_OF, MONTHS, PLANS } from './sample-plan';
import type { Introduction } from './sample-referrals';

export interface SampleMoney {
  readonly partner: string;
  readonly day: Day;
  readonly kind: MoneyKind | '';
  readonly amount: number;
  readonly referralId: string;
  readonly currency: string;
}

/** US dollars a month. */
export const RETAINER = 1500;

/** What the agreements give the partners that are paid a percentage: of what came in. */
export const HARBOR_SHARE = 0.2;
export const SUMMIT_SHARE = 0.25;

/** What was really received and paid: for some partners only, as in most practices. Sorted by day. */
export function sampleMoney(introductions: readonly Introduction[]): SampleMoney[] {
  const withMoney = PLANS.filter((plan) => plan.money).map((plan) => plan.name);
  const clients = introductions.filter(
    (row) => withMoney.includes(row.partner) && !row.given && !row.influenced && row.revenue !== null,
  );
  const received = [...clients.flatMap(feesOfClient), ...single(clients)];
  const all = [
    ...received,
    ...keystoneShares(introductions),
    ...harborShares(received),
    ...summitShares(introductions),
    ...retainers(),
  ];
  return all.sort((a, b) => a.day - b.day);
}

/** Fees come every half year, from a month after signing until the client leaves. */
function feesOfClient(row: Introduction): SampleMoney[] {
  const fees: SampleMoney[] = [];
  if (row.closed === null || row.revenue === null) return fees;
  const last = Math.min(AS_OF, row.ended ?? AS_OF);
  for (let day = row.closed + 30; day <= last; day += 183)
    fees.push(money(row.partner, day, 'revenue', (row.revenue / 2) * (row.credit ?? 1), row.id));
  return fees;
}

/** Keystone has no agreed percentage: what it got was booked each time. */
function keystoneShares(introductions: readonly Introduction[]): SampleMoney[] {
  return introductions
    .filter(
      (row) => row.partner === 'Keystone Insurance Group' && row.revenue !== null && row.closed !== null,
    )
    .map((row) =>
      money(row.partner, (row.closed ?? 0) + 45, 'share', -Math.round((row.revenue ?? 0) * 0.15), row.id),
    )
    .filter((row) => row.day <= AS_OF);
}

/** Harbor is paid on the last of every month, on the fees that came in; what clients got back comes off. */
function harborShares(received: readonly SampleMoney[]): SampleMoney[] {
  const signs: Partial<Record<SampleMoney['kind'], number>> = { revenue: 1, refund: -1, clawback: -1 };
  const ofMonth = ({ first, last }: Month) =>
    received
      .filter(({ partner, day }) => partner === 'Harbor Tax' && day >= first && day <= last)
      .reduce((sum, { kind, amount }) => sum + (signs[kind] ?? 0) * amount, 0);
  return MONTHS.flatMap((month) => {
    const share = cents(HARBOR_SHARE * ofMonth(month));
    return share > 0 ? [money('Harbor Tax', month.last, 'share', share)] : [];
  });
}

/** Summit is paid for the clients of a quarter 45 days after it ends: the third quarter of 2026 is still to pay. */
function summitShares(introductions: readonly Introduction[]): SampleMoney[] {
  // Quarters of the calendar: the 24 months begin with the second month of one.
  const quarters = MONTHS.filter((_, at) => at % 3 === 1).map(({ last }) => last);
  return quarters.flatMap((last, at) => {
    const after = quarters[at - 1] ?? -Infinity;
    const brought = introductions
      .filter(
        ({ partner, given, influenced, closed }) =>
          partner === 'Summit Mortgage' &&
          !given &&
          !influenced &&
          closed !== null &&
          closed > after &&
          closed <= last,
      )
      .reduce((sum, { revenue, credit }) => sum + (revenue ?? 0) * (credit ?? 1), 0);
    return brought > 0 && last + 45 <= AS_OF
      ? [money('Summit Mortgage', last + 45, 'share', cents(SUMMIT_SHARE * brought))]
      : [];
  });
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Brightpath's retainer, on the first of every month. */
function retainers(): SampleMoney[] {
  return MONTHS.slice(3).map((month) => money('Brightpath Consulting', month.first, 'share', RETAINER));
}

/** What happens once: a refund, a clawback, costs, fees that come in, and a row in another currency. */
function single(clients: readonly Introduction[]): SampleMoney[] {
  const left = clients.find((row) => row.partner === 'Harbor Tax' && row.ended !== null);
  return [
    money('Harbor Tax', dayFromCivil(2026, 3, 9), 'refund', 600, clients[2]?.id),
    ...(left?.ended == null ? [] : [money('Harbor Tax', left.ended + 20, 'clawback', 2400, left.id)]),
    money('Harbor Tax', dayFromCivil(2025, 11, 20), 'cost', 380),
    money('Keystone Insurance Group', dayFromCivil(2025, 9, 1), 'fee in', 750),
    money('Keystone Insurance Group', dayFromCivil(2026, 9, 1), 'fee in', 750),
    money('Summit Mortgage', dayFromCivil(2026, 2, 16), 'cost', 260),
    // A thank-you to an attorney, above $1,000 and without an agreement.
    money('Moreno Business Law', dayFromCivil(2026, 8, 14), 'share', 1250),
    { ...money('Harbor Tax', dayFromCivil(2026, 5, 18), '', 1100), currency: 'EUR' },
  ];
}

function money(
  partner: string,
  day: Day,
  kind: SampleMoney['kind'],
  amount: number,
  referralId = '',
): SampleMoney {
  return { partner, day, kind, amount, referralId, currency: '' };
}
