import { noValue, value, type Figure } from './figure';
import { introductions } from './introductions';
import { revenue } from './money';
import { daysText, groupOf, lastYear, partnersOf, type View } from './view';

const ACTIVE_STAGES: readonly string[] = ['launch', 'active', 'optimize'];

/** Partners with a dated row (received, activity, money) in the 12 months to `to`. */
function partnersWithRows(view: View): number[] {
  const { received, activities, money } = view.book.index;
  return partnersOf(lastYear(view))
    .filter(
      (each) =>
        received.sums.sum('rows', groupOf(each), each.from, each.to) +
          activities.sums.sum('rows', groupOf(each), each.from, each.to) +
          money.sums.sum('rows', groupOf(each), each.from, each.to) >
        0,
    )
    .map((each) => each.subject as number);
}

/** The active partners, by index: by Stage, or by their rows when no Stage is filled in anywhere. */
export function activePartners(view: View): number[] {
  const { partners } = view.book.ledger;
  if (partners.every((partner) => partner.stage === null)) return partnersWithRows(view);
  return partners
    .map((partner, p) => (partner.stage !== null && ACTIVE_STAGES.includes(partner.stage) ? p : -1))
    .filter((p) => p >= 0);
}

/** Number of active partners. */
export function active(view: View): Figure {
  return value(activePartners(view).length);
}

export interface PartnerShares {
  /** What the shares are of. */
  readonly of: 'revenue' | 'introductions';
  readonly shares: ReadonlyArray<{
    readonly partner: number;
    readonly amount: number;
    readonly share: number;
  }>;
}

/** Each partner's share of the revenue in the window (negative ones 0); of the introductions when that sums to 0. */
export function partnerShares(view: View): Figure<PartnerShares> {
  for (const [of, compute] of [
    ['revenue', revenue],
    ['introductions', introductions],
  ] as const) {
    const amounts = partnersOf(view).map((each) => {
      const found = compute(each);
      return { partner: each.subject as number, amount: 'reason' in found ? 0 : Math.max(0, found.value) };
    });
    const sum = amounts.reduce((total, each) => total + each.amount, 0);
    if (sum > 0) return value({ of, shares: amounts.map((each) => ({ ...each, share: each.amount / sum })) });
  }
  return noValue(`No partner has revenue or introductions from ${daysText(view)}.`);
}

function ofShares(view: View, compute: (shares: readonly number[]) => number): Figure {
  const found = partnerShares(view);
  return 'reason' in found ? found : value(compute(found.value.shares.map((each) => each.share)));
}

function sumOfSquares(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/** Herfindahl-Hirschman index: the sum of the squared shares; 1 = all from one partner. */
export function hhi(view: View): Figure {
  return ofShares(view, sumOfSquares);
}

/** 1 / HHI: as many equal partners would be as concentrated. */
export function effectivePartners(view: View): Figure {
  return ofShares(view, (shares) => 1 / sumOfSquares(shares));
}

/** The largest share. */
export function topShare(view: View): Figure {
  return ofShares(view, (shares) => shares.reduce((top, share) => Math.max(top, share), 0));
}

/** Revenue of the 12 months to `to` as a share of the firm's annual revenue. */
export function allianceShare(view: View): Figure {
  const { firmAnnualRevenue } = view.book.ledger.settings;
  if (firmAnnualRevenue === null || firmAnnualRevenue <= 0)
    return noValue('Settings has no "Firm annual revenue".', ['Settings.Firm annual revenue']);
  const of = revenue(lastYear(view));
  return 'reason' in of ? of : value(of.value / firmAnnualRevenue);
}
