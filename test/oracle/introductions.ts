import { days, insideOf, introduced, life, months, once, over, referrals, won, type Scope } from './scope';
import {
  binomialQuantileOf,
  fairCoin,
  mean,
  median,
  percentile,
  poissonLimits,
  sum,
  wilsonInterval,
} from './statistics';
import { statusAt, type Referral } from './world';

const credits = (rows: readonly Referral[]): number => sum(rows.map(({ credit }) => credit));

export const introductions = (scope: Scope): number => credits(introduced(scope));
export const introducedRows = (scope: Scope): number => once(introduced(scope), scope).length;
export const clients = (scope: Scope): number => credits(won(scope));
export function influenced(scope: Scope): [introductions: number, clients: number] {
  const rows = referrals(scope).filter((row) => row.influenced === true && row.given !== true);
  return [
    credits(rows.filter((row) => row.counts && insideOf(row.received, scope))),
    credits(rows.filter((row) => row.status === 'won' && insideOf(row.closed, scope))),
  ];
}

/** Rows that count, received in the window, by their status at its end. */
export function decided(scope: Scope): { won: number; lost: number; stale: number } {
  const rows = once(introduced(scope), scope);
  const count = (status: string) => rows.filter((row) => statusAt(row, scope.to) === status).length;
  const open = rows.filter((row) => statusAt(row, scope.to) === 'open');
  return {
    won: count('won'),
    lost: count('lost'),
    stale: open.filter((row) => row.received! < scope.to - 364).length,
  };
}
export function conversion(scope: Scope) {
  const of = decided(scope);
  const n = of.won + of.lost;
  const interval = n === 0 ? null : wilsonInterval(of.won, n);
  return {
    n,
    conversion: n === 0 ? null : of.won / n,
    conversionLow: interval?.[0] ?? null,
    conversionHigh: interval?.[1] ?? null,
    conversionFloor: n + of.stale === 0 ? null : of.won / (n + of.stale),
  };
}
export function velocity(scope: Scope) {
  if (days(scope) < 30) return { velocity: null, velocityLow: null, velocityHigh: null };
  const [low, high] = poissonLimits(once(introduced(scope), scope).length);
  const m = months(scope);
  return { velocity: introductions(scope) / m, velocityLow: low / m, velocityHigh: high / m };
}
export const daysToClient = (scope: Scope): number | null => median(daysTaken(won(scope), scope));

const daysTaken = (rows: readonly Referral[], scope: Scope): number[] =>
  once(
    rows.filter((row) => row.received !== null && row.closed! >= row.received && !row.standsIn),
    scope,
  ).map((row) => row.closed! - row.received!);

/** First-year revenue of won rows closed in the window. */
export const deals = (scope: Scope): number[] =>
  once(
    won(scope).filter(({ revenue }) => revenue !== undefined),
    scope,
  ).map(({ revenue }) => revenue!);
export const dealSize = (scope: Scope): number | null => mean(deals(scope));
export function aum(scope: Scope): number | null {
  const rows = won(scope).filter((row) => row.aum !== undefined);
  return rows.length === 0 ? null : sum(rows.map((row) => row.credit * row.aum!));
}

export function trend(scope: Scope): string {
  const rows = once(introduced(over(scope, scope.to - 89)), scope);
  const b = rows.filter((row) => row.received! >= scope.to - 44).length;
  const n = rows.length;
  if (n < 6 || scope.start > scope.to - 89) return 'too few';
  if (fairCoin(b, n) >= 0.05) return 'flat';
  return b > n - b ? 'up' : 'down';
}

/** Net new: in credit, and in credit x first-year revenue. */
export function netNew(scope: Scope): [number | null, number | null] {
  const rows = won(scope).filter((row) => row.netNew !== undefined);
  const part = (of: (row: Referral) => number): number | null => {
    const all = sum(rows.map(of));
    return all === 0 ? null : sum(rows.filter((row) => row.netNew).map(of)) / all;
  };
  return [part(({ credit }) => credit), part((row) => row.credit * (row.revenue ?? 0))];
}

/** Sales cycle of a partner in days: its own won rows, when there are 5 or more of them. */
export function ownCycle(scope: Scope): number | null {
  const taken = daysTaken(won(life(scope)), scope);
  return taken.length < 5 ? null : Math.max(90, percentile(taken, 0.75)!);
}

/** Rows that count and are open at the end of the window. */
const open = (scope: Scope): Referral[] =>
  introduced(life(scope)).filter((row) => statusAt(row, scope.to) === 'open');
export const staleOpen = (scope: Scope): number =>
  once(
    open(scope).filter((row) => row.received! < scope.to - 364),
    scope,
  ).length;

/** The outlook of one partner, with its limits; null without a value. */
export function outlook(scope: Scope, all: Scope): [number, number, number] | null {
  const rows = open(scope).filter((row) => row.received! >= scope.to - 364);
  const rates = [life(scope), life(all)].map(conversion).find(({ n }) => n >= 6);
  const sizes = [life(scope), life(all)].map(deals).find((of) => of.length >= 3);
  if (rows.length === 0 || rates === undefined || sizes === undefined) return null;
  const worth = mean(sizes)! * (1 - (scope.who[0]!.share ?? 0));
  const [k, c] = [rows.length, credits(rows)];
  const limit = (rate: number | null, p: number) => binomialQuantileOf(k, rate!, p) * (c / k) * worth;
  return [
    c * rates.conversion! * worth,
    limit(rates.conversionLow, 0.025),
    limit(rates.conversionHigh, 0.975),
  ];
}
