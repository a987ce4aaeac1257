import { countedRows } from '../../explaining/referral-rows';
import { hasValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { launchOf, within } from '../../view';
import { defineFigure } from '../entry';
import {
  firstNinetyDays,
  type DashboardKey,
  type DashboardVerdict,
  type Direction,
} from './first-ninety-days';

/** The directions and the verdict alone, as the scorecard shows them. */
export const day90 = defineFigure({
  key: 'day90',
  label: 'First 90 days',
  functionName: 'PARTNER_DASHBOARD',
  unit: 'object',
  definition:
    'Days 46-90 after launch against days 1-45: velocity, conversion, deal size and ROI each higher, lower, same or too few. None higher: diagnose.',
  detail:
    'the launch day is day 1; each half is a window of its own, with conversion as at its last day. A verdict besides: see Choices',
  noValue: 'fewer than 90 days since launch',
  portfolio: false,
  compute: (
    view,
  ): Figure<Readonly<Record<DashboardKey, Direction>> & { readonly verdict: DashboardVerdict }> => {
    const of = firstNinetyDays(view);
    if (!hasValue(of)) return of;
    const directions = {} as Record<DashboardKey, Direction>;
    for (const row of of.value.rows) directions[row.key] = row.direction;
    return value({ ...directions, verdict: of.value.verdict });
  },
  explain: {
    formula: (view) => {
      const found = firstNinetyDays(view);
      if (!hasValue(found)) return '';
      const rows = found.value.rows.map(({ key, first, second, direction }) => {
        const text = (half: typeof first): string => (hasValue(half) ? numberText(half.value) : 'none');
        return `${key} ${text(first)}, then ${text(second)}: ${direction}`;
      });
      return `${rows.join('; ')}; ${found.value.verdict}`;
    },
    rows: (view) => {
      const launch = launchOf(view.book, view.subject as number);
      return countedRows(within(view, launch, launch + 89));
    },
  },
});
