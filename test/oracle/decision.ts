import { clients, deals, introductions, ownCycle } from './introductions';
import { cadence, engagement } from './relationship';
import { hours, hoursCoverage, investment, multiple as multipleOf } from './return';
import { moneyRevenue, revenue, revenueByClient, share } from './revenue';
import { introduced, life, money, months, won, year, type Scope } from './scope';
import { dayOf, isoOf } from './days';
import { median } from './statistics';

const NEAR = 1e-9;
const reaches = (of: number, threshold: number) => of >= threshold - NEAR;

export interface Verdict {
  verdict: string;
  lever: string | null;
  fragile: boolean;
  exitBy: string | null;
  lookAgain: string | null;
}

export function decision(scope: Scope, all: Scope): Verdict {
  const last = year(scope);
  const { to, world } = scope;
  const partner = scope.who[0]!;
  const launch = partner.start === undefined ? scope.start : dayOf(partner.start);
  const since = to - launch + 1;
  const multiple = multipleOf(last);
  const plain = (verdict: string): Verdict => ({
    verdict,
    lever: null,
    fragile: false,
    exitBy: null,
    lookAgain: null,
  });
  const m = partner.cycle ?? ownCycle(scope) ?? (partner.category === 'Attorney' ? 270 : 90);
  const ever = introduced(life(scope));
  const matured = ever.filter((row) => row.received! <= to - m).length;
  const maturing = ever.some((row) => row.received! > to - m);
  const below = multiple !== null && !reaches(multiple, 1);
  if (since < 90 || (below && matured < 3 && (maturing || since < 365))) return plain('too early');
  if (multiple === null) return plain(hours(last) === 0 ? 'no time recorded' : 'no hourly cost');
  if (
    below &&
    clients(last) > 0 &&
    won(last).every((row) => row.revenue === undefined) &&
    money(last, 'revenue').length === 0
  )
    return plain('no revenue recorded');

  const carried = moneyRevenue(world, partner).length === 0 && world.practice.recurs === undefined;
  /** Step 3, with some revenue more or less in the year and from the start. */
  const verdictWith = (inYear: number, inLife: number): string => {
    const of = returnWith(last, inYear);
    if (reaches(of, 3) && introductions(last) > NEAR) return 'double down';
    if (reaches(of, 1)) return 'optimize';
    return carried && multipleOf(life(scope)) !== null && reaches(returnWith(life(scope), inLife), 1)
      ? 'optimize'
      : 'exit';
  };
  const verdict = verdictWith(0, 0);
  const byClient = [...revenueByClient(last)].sort(([, a], [, b]) => b - a);
  const largest = byClient[0];
  const inLife = largest === undefined ? 0 : (revenueByClient(life(scope)).get(largest[0]) ?? 0);
  const more = median(deals(last)) ?? median(deals(year(all)));
  const coverage = hoursCoverage(last);
  const fragile =
    (largest !== undefined && verdictWith(-largest[1], -inLife) !== verdict) ||
    (more === null ? verdict === 'exit' : verdictWith(more, more) !== verdict) ||
    (coverage !== null && coverage < 0.5 - NEAR);
  return {
    verdict,
    lever: verdict === 'optimize' ? lever(last) : null,
    fragile,
    exitBy: verdict === 'exit' && !fragile ? isoOf(to + 30) : null,
    lookAgain: verdict === 'exit' && fragile ? isoOf(to + 90) : null,
  };
}

/** ROI with some revenue more or less; Share % applies to it, the investment stays. */
function returnWith(scope: Scope, more: number): number {
  const of = scope.who[0]!.share;
  const earned = revenue(scope);
  const before = of === undefined ? 0 : of * Math.max(0, earned);
  const after = of === undefined ? 0 : of * Math.max(0, earned + more);
  return (earned + more - (share(scope) - before + after)) / investment(scope)!;
}

function lever(last: Scope): string {
  const [kept, engaged] = [cadence(last), engagement(last)];
  if ((kept !== null && !reaches(kept, 0.5)) || (engaged !== null && !reaches(engaged, 50)))
    return 'communication';
  const { expectedIntros } = last.who[0]!;
  const planned = expectedIntros === undefined || expectedIntros === 0 ? null : expectedIntros * months(last);
  return planned !== null && !reaches(introductions(last) / planned, 1) ? 'expectations' : 'integration';
}
