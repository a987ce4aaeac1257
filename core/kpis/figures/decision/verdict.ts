import type { Thresholds } from '../../../workbook/settings/settings';
import type { View } from '../../view';
import { reaches } from '../../threshold';
import { hasMoneyRevenue } from '../money/revenue';

export type Verdict =
  | 'too early'
  | 'no time recorded'
  | 'no hourly cost'
  | 'no revenue recorded'
  | 'double down'
  | 'optimize'
  | 'exit';

/** Verdicts that ask for something to be written down first. */
export const UNRECORDED: readonly Verdict[] = ['no time recorded', 'no hourly cost', 'no revenue recorded'];

/** A verdict wherever it is shown: `exit (fragile)`. */
export function verdictText(of: { readonly verdict: string; readonly fragile: boolean }): string {
  return of.fragile ? `${of.verdict} (fragile)` : of.verdict;
}

/** The ROI that step 3 looks at: of the 12 months, and from start where nobody said whether revenue recurs. */
export interface Multiples {
  readonly year: number;
  /** null when it may not count: Money revenue exists, Settings says whether revenue recurs, or it has no value. */
  readonly life: number | null;
}

/** Step 3: the verdict on the multiples alone. */
export function verdictOn(multiples: Multiples, introduced: boolean, thresholds: Thresholds): Verdict {
  if (introduced && reaches(multiples.year, thresholds.doubleDownRoi)) return 'double down';
  if (reaches(multiples.year, thresholds.optimizeRoi)) return 'optimize';
  return multiples.life !== null && reaches(multiples.life, thresholds.optimizeRoi) ? 'optimize' : 'exit';
}

/** Whether the ROI from start may carry a year below break-even: not where Settings says whether revenue recurs. */
export function lifeCounts(view: View): boolean {
  return !hasMoneyRevenue(view) && view.book.ledger.settings.revenueRecurs === null;
}
