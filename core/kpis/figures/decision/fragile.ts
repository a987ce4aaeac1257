import type { Thresholds } from '../../../workbook/settings/settings';
import { hasValue } from '../../figure';
import { eachDeal } from '../../scan/introduction-rows';
import { median } from '../../statistics';
import { reaches } from '../../threshold';
import { lastYear, portfolioOf, sinceStart, type View } from '../../view';
import { hoursKnown } from '../money/hours';
import { result, roiOf } from '../money/roi';
import { shareOf } from '../money/share';
import { largestClient, revenueByClient } from './clients';
import { lifeCounts, verdictOn, type Verdict } from './verdict';

/** Hours known for a smaller share of the activities than this make a verdict fragile. */
const ENOUGH_HOURS = 0.5;

/**
 * What a verdict of step 3 hangs on, as clauses of a sentence; empty when it stands firm. Where no client can be told, the test
 * without the largest is skipped; an exit of which nobody knows what a client brings does not stand firm.
 */
export function fragility(
  year: View,
  verdict: Verdict,
  introduced: boolean,
  thresholds: Thresholds,
): string[] {
  const life = sinceStart(year);
  const found: string[] = [];
  const change = (inYear: number, inLife: number): Verdict | null => {
    const multiple = multipleWith(year, inYear);
    if (multiple === null) return null;
    const since = lifeCounts(year) ? multipleWith(life, inLife) : null;
    return verdictOn({ year: multiple, life: since }, introduced, thresholds);
  };

  const largest = largestClient(year);
  if (largest !== null) {
    const without = change(-largest.amount, -(revenueByClient(life).get(largest.key) ?? 0));
    if (without !== null && without !== verdict)
      found.push(`without the largest client it would be ${without}`);
  }
  const deal = medianDeal(year);
  if (deal === null) {
    if (verdict === 'exit') found.push('nothing is known of what one more client would bring');
  } else {
    const withOne = change(deal, deal);
    if (withOne !== null && withOne !== verdict) found.push(`with one more client it would be ${withOne}`);
  }
  const { known, of } = hoursKnown(year);
  if (of > 0 && !reaches(known / of, ENOUGH_HOURS))
    found.push('hours are known for less than half of the activities');
  return found;
}

/** The ROI if the revenue were this much more; the share follows, the investment does not. */
function multipleWith(view: View, more: number): number | null {
  const parts = result(view);
  if (!hasValue(parts)) return null;
  const revenue = parts.value.revenue + more;
  const of = roiOf(
    { revenue, share: shareOf(view, revenue), investment: parts.value.investment },
    'investment',
  );
  return hasValue(of) ? of.value : null;
}

/** Median first-year revenue of the partner's clients won in the window, else of the portfolio's. */
function medianDeal(year: View): number | null {
  const own = deals(year);
  if (own.length > 0) return median(own);
  const all = deals(lastYear(portfolioOf(year)));
  return all.length > 0 ? median(all) : null;
}

function deals(view: View): Float64Array {
  const { revenue } = view.book.index.won;
  const amounts: number[] = [];
  eachDeal(view, (i) => amounts.push(revenue[i]!));
  return Float64Array.from(amounts);
}
