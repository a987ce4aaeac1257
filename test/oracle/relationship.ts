import { dayOf, secondBusinessDay } from './days';
import { share } from './revenue';
import { activities, insideOf, life, over, referrals, type Scope } from './scope';
import { mean, sum } from './statistics';
import type { Activity } from './world';

const TALKS = ['call', 'meeting', 'meal', 'joint meeting'];
const NEAR = 1e-9;

export function engagement(scope: Scope): number | null {
  const { world, to } = scope;
  const rows = activities(scope);
  const asks = world.activities
    .filter(({ partner }) => partner === scope.who[0]!.name)
    .filter(({ asked }) => asked !== undefined && insideOf(dayOf(asked), scope))
    .flatMap(({ asked, answered }) => {
      const until = secondBusinessDay(dayOf(asked!));
      const on = answered === undefined || dayOf(answered) > to ? null : dayOf(answered);
      if (on !== null) return [on <= until ? 100 : 0];
      return until < to ? [0] : [];
    });
  const by = rows.filter((row) => row.by !== undefined);
  const theirs = by.filter((row) => row.by === 'them').length;
  const ratings = rows.flatMap(({ rating }) => (rating === undefined ? [] : [rating]));
  const checkIn = [...rows]
    .filter(({ type, scores }) => type === 'check-in' && scores !== undefined)
    .sort((a, b) => a.day - b.day)
    .pop();
  const part = (records: number, own: number | null, at: 0 | 1 | 2): number | null => {
    if (records >= 3) return own;
    return checkIn === undefined ? own : 25 * (checkIn.scores![at] - 1);
  };
  const parts = [
    part(asks.length, mean(asks), 0),
    part(by.length, by.length === 0 ? null : Math.min(100, (200 * theirs) / by.length), 1),
    part(ratings.length, ratings.length === 0 ? null : 25 * (mean(ratings)! - 1), 2),
  ].filter((each) => each !== null);
  return parts.length < 2 ? null : mean(parts);
}

export function exchange(scope: Scope) {
  const rows = referrals(scope).filter((row) => row.influenced !== true && insideOf(row.received, scope));
  const credit = (given: boolean) =>
    sum(rows.filter((row) => (row.given === true) === given).map((row) => row.credit));
  const [received, given] = [credit(false), credit(true)];
  const both = received + given;
  return { received, given, reciprocity: both === 0 ? null : (received - given) / both };
}

export function oneWay(year: Scope): string | null {
  const { received, given, reciprocity } = exchange(year);
  const [more, less] = [Math.max(received, given), Math.min(received, given)];
  const lopsided =
    (received + given >= 6 - NEAR && Math.abs(reciprocity ?? 0) >= 0.5 - NEAR) ||
    (more >= 3 - NEAR && less === 0);
  return lopsided ? (given > received ? 'we give' : 'we take') : null;
}

export function valueGiven(scope: Scope): number | null {
  const rows = referrals(scope).filter(
    (row) =>
      row.influenced !== true &&
      row.given === true &&
      row.status === 'won' &&
      insideOf(row.closed, scope) &&
      row.revenue !== undefined,
  );
  const shared = share(scope);
  if (shared === 0 && rows.length === 0) return null;
  return shared + sum(rows.map((row) => row.credit * row.revenue!));
}

const everything = ({ world, who }: Scope): Activity[] =>
  world.activities.filter(({ partner }) => who.some(({ name }) => name === partner));

export function cadence(scope: Scope): number | null {
  const every = scope.who[0]!.cadence ?? scope.world.practice.cadence ?? 30;
  const blocks = Math.floor((scope.to - scope.from + 1) / every);
  if (blocks === 0 || everything(scope).length === 0) return null;
  let kept = 0;
  for (let block = 0; block < blocks; block++) {
    const last = scope.to - block * every;
    const rows = activities({ ...scope, from: last - every + 1, to: last });
    if (rows.some(({ type }) => TALKS.includes(type))) kept++;
  }
  return kept / blocks;
}

export function lastOf(scope: Scope, types: readonly string[] = TALKS): number | null {
  const found = activities(life(scope)).filter(({ type }) => types.includes(type));
  return found.length === 0 ? null : scope.to - Math.max(...found.map(({ day }) => day));
}

export function lapsed(scope: Scope): boolean | null {
  if (everything(scope).length === 0) return null;
  if (scope.to - scope.start < 180) return false;
  const first = cadence(over(scope, scope.start, scope.start + 89));
  const last = cadence(over(scope, scope.to - 89));
  return first !== null && last !== null && first >= 0.75 - NEAR && last < 0.25 - NEAR;
}
