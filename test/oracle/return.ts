import { costs, revenue, share } from './revenue';
import { activities, year, type Scope } from './scope';
import { sum } from './statistics';
import type { Activity } from './world';

function hoursOf({ hours, type }: Activity, { world }: Scope): number | null {
  return hours ?? (type === 'call' ? (world.practice.defaultCall ?? null) : null);
}
export const hours = (scope: Scope): number => sum(activities(scope).map((row) => hoursOf(row, scope) ?? 0));
export function hoursCoverage(scope: Scope): number | null {
  const rows = activities(scope);
  return rows.length === 0 ? null : rows.filter((row) => hoursOf(row, scope) !== null).length / rows.length;
}
export function timeCost(scope: Scope): number | null {
  const { hourlyCost } = scope.world.practice;
  const spent = hours(scope);
  if (spent === 0) return 0;
  return hourlyCost === undefined ? null : spent * hourlyCost;
}
export const directCost = (scope: Scope): number =>
  sum(activities(scope).map(({ cost }) => Math.abs(cost ?? 0))) + costs(scope);
export function investment(scope: Scope): number | null {
  const time = timeCost(scope);
  return time === null ? null : time + directCost(scope);
}
export function net(scope: Scope): number | null {
  const put = investment(scope);
  return put === null ? null : revenue(scope) - share(scope) - put;
}
/** ROI on the investment, whatever Settings say. */
export function multiple(scope: Scope): number | null {
  const put = investment(scope);
  return put === null || hours(scope) === 0 ? null : (revenue(scope) - share(scope)) / put;
}
export function roi(scope: Scope): number | null {
  if (scope.world.practice.basis !== 'total cost' || multiple(scope) === null) return multiple(scope);
  return revenue(scope) / (investment(scope)! + share(scope));
}
export function roiAnnual(scope: Scope): number | null {
  const last = year(scope);
  if (scope.to - scope.start + 1 < 365 || roi(last) === null) return null;
  return net(last)! / investment(last)!;
}
export function hoursPer10k(scope: Scope): number | null {
  const earned = revenue(scope);
  return earned <= 0 ? null : hours(scope) / (earned / 10_000);
}
