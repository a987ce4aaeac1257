import { formatIso } from '../../../calendar/day';
import type { Thresholds } from '../../../workbook/settings/settings';
import { hasValue, value, type Figure } from '../../figure';
import { countText, numberText } from '../../numbers';
import { reaches } from '../../threshold';
import { daysText, groupOf, lastYear, launchOf, sinceStart, type View } from '../../view';
import { defineFigure } from '../entry';
import { clients } from '../introductions/clients';
import { deals } from '../introductions/deal-size';
import { introductions } from '../introductions/introductions';
import { hours, hoursKnown } from '../money/hours';
import { netRows, result, roiOn } from '../money/roi';
import { vsPlan } from '../plan/vs-plan';
import { cadence } from '../relationship/cadence';
import { engagement } from '../relationship/engagement';
import { fragility } from './fragile';
import { maturity, salesCycle } from './maturity';
import { lifeCounts, verdictOn, type Multiples, type Verdict } from './verdict';

export type Lever = 'communication' | 'expectations' | 'integration';

export type Decision = {
  readonly verdict: Verdict;
  /** What to work on under `optimize`, else null. */
  readonly lever: Lever | null;
  /** ISO date for an `exit` that is not fragile, else null. */
  readonly exitBy: string | null;
  /** ISO date for a fragile `exit`, else null. */
  readonly lookAgain: string | null;
  /** Whether one client more or less would change the verdict, or hours are known for less than half. */
  readonly fragile: boolean;
  /** One sentence with the figures. */
  readonly reason: string;
};

/** Matured introductions below which a low ROI may still be too early. */
const FEWEST_MATURED = 3;
/** Days after which a fragile exit is looked at again. */
const LOOK_AGAIN_DAYS = 90;

export const decision = defineFigure({
  key: 'decision',
  label: 'Decision',
  functionName: 'PARTNER_DECISION',
  unit: 'object',
  definition:
    'Over the 12 months to the end of the period: double down (3x or more), optimize (1x to 3x) or exit (below 1x); or too early, or what is not recorded: time, hourly cost, revenue. "(fragile)" when one client or missing hours could turn it.',
  noValue: 'never',
  detail: 'described below',
  portfolio: false,
  compute: decide,
  explain: {
    formula: (view) => {
      const found = decide(view);
      return hasValue(found) ? `${found.value.verdict}: ${found.value.reason}` : '';
    },
    rows: (view) => netRows(lastYear(view)),
  },
});

/** The decision on one partner over the 12 months to `to`, always on the default ROI basis. */
function decide(view: View): Figure<Decision> {
  const { thresholds } = view.book.ledger.settings;
  const year = lastYear(view);
  const multiple = roiOn(year, 'investment');
  const early = tooEarly(view, multiple, thresholds);
  if (early !== null) return value(undecided('too early', year, early));
  const unrecorded = notRecorded(year, multiple, thresholds);
  if (unrecorded !== null) return value(undecided(unrecorded.verdict, year, unrecorded.why));
  if (!hasValue(multiple)) return multiple;

  const came = introductions.compute(year);
  const introduced = hasValue(came) && came.value > 0;
  const life = lifeCounts(view) ? roiOn(sinceStart(view), 'investment') : null;
  const multiples = { year: multiple.value, life: life !== null && hasValue(life) ? life.value : null };
  const verdict = verdictOn(multiples, introduced, thresholds);
  const fragile = fragility(year, verdict, introduced, thresholds);
  const exit = verdict === 'exit';
  return value({
    verdict,
    lever: verdict === 'optimize' ? lever(year) : null,
    exitBy: exit && fragile.length === 0 ? formatIso(view.to + thresholds.exitDays) : null,
    lookAgain: exit && fragile.length > 0 ? formatIso(view.to + LOOK_AGAIN_DAYS) : null,
    fragile: fragile.length > 0,
    reason: reasonOf(year, multiples, verdict, hasValue(came) ? came.value : null, fragile, thresholds),
  });
}

/** A verdict before the figures speak; `why` is a sentence without its full stop. */
function undecided(verdict: Verdict, year: View, why: string): Decision {
  const reason = `${[why, ...hoursText(year)].join('; ')}.`;
  return { verdict, lever: null, exitBy: null, lookAgain: null, fragile: false, reason };
}

/** What is missing for a verdict, and why; null when the figures can speak. */
function notRecorded(
  year: View,
  multiple: Figure,
  thresholds: Thresholds,
): { readonly verdict: Verdict; readonly why: string } | null {
  const spent = hours.compute(year);
  if (!hasValue(multiple)) {
    const why = multiple.reason.replace(/\.$/, '');
    if (!hasValue(spent) || spent.value <= 0) return { verdict: 'no time recorded', why };
    if ((year.book.ledger.settings.hourlyCost ?? 0) > 0) return { verdict: 'no revenue recorded', why };
    return {
      verdict: 'no hourly cost',
      why: `${countText(spent.value, 'hour')} are recorded, but Settings has no "Hourly cost" to price them with`,
    };
  }
  if (reaches(multiple.value, thresholds.optimizeRoi)) return null;
  const won = clients.compute(year);
  if (!hasValue(won) || won.value <= 0 || deals(year).count > 0) return null;
  const { sums } = year.book.index.money;
  if (sums.sum('revenueRows', groupOf(year), year.from, year.to) > 0) return null;
  return {
    verdict: 'no revenue recorded',
    why: `${countText(won.value, 'client')} won from ${daysText(year)}, but none has a first-year revenue and no revenue is recorded`,
  };
}

/** Why it is too early for a verdict (without the full stop); null when it is not. */
function tooEarly(view: View, multiple: Figure, thresholds: Thresholds): string | null {
  const since = view.to - launchOf(view.book, view.subject as number) + 1;
  const age = since > 0 ? `${countText(since, 'day')} since launch` : 'Not launched yet';
  if (since < thresholds.tooEarlyDays)
    return `${since > 0 ? 'Only ' : ''}${age}, and a decision needs ${thresholds.tooEarlyDays}`;
  if (!hasValue(multiple) || reaches(multiple.value, thresholds.optimizeRoi)) return null;
  const { matured, maturing } = maturity(view);
  if (matured >= FEWEST_MATURED || (maturing === 0 && since >= thresholds.maturingDays)) return null;
  const low = `ROI is ${numberText(multiple.value)}x`;
  return maturing > 0
    ? `${low}, but ${countText(maturing, 'introduction')} ${maturing === 1 ? 'is' : 'are'} younger than the sales cycle of ${countText(salesCycle(view), 'day')} and ${matured === 0 ? 'none is' : `only ${numberText(matured)}`} older`
    : `${low} after ${age}, but ${matured === 0 ? 'no introduction' : `only ${countText(matured, 'introduction')}`} had time to mature`;
}

/** What to work on first; a figure without a value triggers nothing. */
function lever(year: View): Lever {
  const below = (figure: Figure, limit: number): boolean => hasValue(figure) && !reaches(figure.value, limit);
  if (below(cadence.compute(year), 0.5) || below(engagement.compute(year), 50)) return 'communication';
  return below(vsPlan.compute(year), 1) ? 'expectations' : 'integration';
}

/** On how many of the activities the hours are known; nothing where there is none. */
function hoursText(year: View): string[] {
  const { known, of } = hoursKnown(year);
  return of === 0 ? [] : [`hours on ${numberText(known)} of ${countText(of, 'activity', 'activities')}`];
}

function reasonOf(
  year: View,
  multiples: Multiples,
  verdict: Verdict,
  came: number | null,
  fragile: readonly string[],
  thresholds: Thresholds,
): string {
  const parts = result(year);
  const figures = hasValue(parts)
    ? ` (revenue ${numberText(parts.value.revenue, 0)}, share ${numberText(parts.value.share, 0)}, investment ${numberText(parts.value.investment, 0)})`
    : '';
  const clauses = [
    `ROI ${numberText(multiples.year)}x over the 12 months to ${formatIso(year.to)}${figures}`,
  ];
  if (came !== null) clauses[0] += ` with ${countText(came, 'introduction')}`;
  if (verdict === 'optimize' && !reaches(multiples.year, thresholds.optimizeRoi) && multiples.life !== null)
    clauses.push(`${numberText(multiples.life)}x since the start`);
  clauses.push(...hoursText(year));
  if (fragile.length > 0) clauses.push(`fragile: ${fragile.join('; ')}`);
  return `${clauses.join('; ')}.`;
}
