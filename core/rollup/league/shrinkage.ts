import { betaQuantile } from '../../kpis/statistics';
import { noValue, value, type Figure } from '../../kpis';
import { exactSum } from './exact-sum';
import type { Decided } from '../practice/part';

/** How conversions spread over the advisors of a firm: how many introductions the firm's own rate counts for beside an advisor's. */
export type Spread =
  /** Beta-binomial with mean `rate`; `weight` is alpha + beta. */
  | { readonly kind: 'between'; readonly rate: number; readonly weight: number }
  /** No more spread than chance gives, or all won or all lost: everyone has the firm's rate. */
  | { readonly kind: 'one rate'; readonly rate: number }
  /** As much spread as there can be: every advisor keeps their own rate. */
  | { readonly kind: 'own rates'; readonly rate: number };

/**
 * The spread by moments with weights n (Kleinman, JASA 68, 1973): p = K/N, S = sum k^2/n - K^2/N, D = N - sum n^2/N - (m-1),
 * rho = (S/(p(1-p)) - (m-1))/D, weight = 1/rho - 1. Advisors with nothing decided are left out. No value when nothing is decided
 * anywhere, or when D is 0: one advisor alone, or one introduction each.
 */
export function spreadOf(counts: readonly Decided[]): Figure<Spread> {
  const known = counts.filter(({ of }) => of > 0);
  const won = exactSum(known.map((each) => each.won));
  const all = exactSum(known.map((each) => each.of));
  if (all === 0) return noValue('No introduction of any advisor is decided yet.');
  const rate = won / all;
  const others = known.length - 1;
  const degrees = all - exactSum(known.map(({ of }) => (of * of) / all)) - others;
  if (degrees <= all * 1e-12)
    return noValue(
      known.length === 1
        ? 'Only one advisor has decided introductions.'
        : 'No advisor has more than one decided introduction.',
    );
  if (won === 0 || won === all) return value({ kind: 'one rate', rate });
  const squares = exactSum(known.map((each) => (each.won * each.won) / each.of)) - (won * won) / all;
  const rho = (squares / (rate * (1 - rate)) - others) / degrees;
  if (rho <= 0) return value({ kind: 'one rate', rate });
  return value(rho >= 1 ? { kind: 'own rates', rate } : { kind: 'between', rate, weight: 1 / rho - 1 });
}

export interface Shrunk {
  readonly rate: number;
  /** Limits of 95% by the beta distribution; null where there is no spread to take them from. */
  readonly limits: { readonly low: number; readonly high: number } | null;
}

/** An advisor's conversion drawn towards that of the firm, the more the fewer introductions are decided: (k + pM)/(n + M). */
export function shrunk({ won, of }: Decided, spread: Spread): Shrunk {
  switch (spread.kind) {
    case 'one rate':
      return { rate: spread.rate, limits: null };
    case 'own rates':
      return { rate: of === 0 ? spread.rate : won / of, limits: null };
    case 'between': {
      const a = won + spread.rate * spread.weight;
      const b = of - won + (1 - spread.rate) * spread.weight;
      return {
        rate: a / (a + b),
        limits: { low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) },
      };
    }
  }
}
