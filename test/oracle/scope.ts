import type { PartnerRow } from './practice';
import { startOf, type Activity, type Money, type Referral, type World } from './world';

/** A partner, or all of them, over some days. */
export interface Scope {
  world: World;
  /** Those with a start. */
  who: PartnerRow[];
  portfolio: boolean;
  start: number;
  from: number;
  to: number;
}

/** null when the window is empty. */
export function scopeOf(
  world: World,
  partner: PartnerRow | null,
  { from, to }: { from: number; to: number },
): Scope | null {
  const who = (partner === null ? world.partners : [partner]).filter((each) => startOf(world, each) !== null);
  if (who.length === 0) return null;
  const start = Math.min(...who.map((each) => startOf(world, each)!));
  const scope = { world, who, portfolio: partner === null, start, from: Math.max(from, start), to };
  return scope.from <= to ? scope : null;
}

/** The same over other days, cut at start. */
export const over = (scope: Scope, from: number, to = scope.to): Scope => ({
  ...scope,
  from: Math.max(from, scope.start),
  to,
});
export const year = (scope: Scope): Scope => over(scope, scope.to - 364);
export const life = (scope: Scope): Scope => over(scope, scope.start);
export const days = ({ from, to }: Scope): number => to - from + 1;
export const months = (scope: Scope): number => days(scope) / 30.4375;

/** Each partner by itself, in its own window; those that have not started by then are left out. */
export function each(scope: Scope): Scope[] {
  if (!scope.portfolio) return [scope];
  return scope.who.flatMap((partner) => {
    const one = scopeOf(scope.world, partner, scope);
    return one === null ? [] : [one];
  });
}

const inside = (day: number | null, { from, to }: Scope): boolean => day !== null && day >= from && day <= to;
const mine = <Row extends { partner: string }>(rows: readonly Row[], { who }: Scope): Row[] =>
  rows.filter(({ partner }) => who.some(({ name }) => name === partner));

export const referrals = (scope: Scope): Referral[] => mine(scope.world.referrals, scope);
export const activities = (scope: Scope): Activity[] =>
  mine(scope.world.activities, scope).filter(({ day }) => inside(day, scope));
export const money = (scope: Scope, kind: string): Money[] =>
  mine(scope.world.money, scope).filter((row) => (row.kind ?? 'revenue') === kind && inside(row.day, scope));

/** In the portfolio the rows of one Id once: the first. */
export function once(rows: readonly Referral[], { portfolio }: Scope): Referral[] {
  if (!portfolio) return [...rows];
  return rows.filter(
    (row, i) => row.id === undefined || rows.findIndex((other) => other.id === row.id) === i,
  );
}

/** Sourced rows that count as introductions, received in the window. */
export const introduced = (scope: Scope): Referral[] =>
  referrals(scope).filter((row) => row.influenced !== true && row.counts && inside(row.received, scope));

/** Sourced inbound won rows closed in the window. */
export const won = (scope: Scope): Referral[] =>
  referrals(scope).filter(
    (row) =>
      row.influenced !== true && row.given !== true && row.status === 'won' && inside(row.closed, scope),
  );
export const insideOf = inside;
