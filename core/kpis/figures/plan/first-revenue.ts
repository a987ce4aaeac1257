import { formatIso, NO_DAY } from '../../../calendar/day';
import { missing } from '../../columns';
import { noValue, value } from '../../figure';
import { partnersOf, sinceStart, startOf } from '../../view';
import { DATED_WINS } from '../../scan/introduction-rows';
import { defineFigure } from '../entry';
import { revenueRows } from '../money/revenue';

/** Days from start to the first revenue above 0, at any date up to `to`. */
export const firstRevenueDays = defineFigure({
  key: 'firstRevenueDays',
  label: 'Days to first revenue',
  functionName: null,
  unit: 'days',
  definition:
    'Days from the start to the first revenue: the first Money row of kind revenue above 0, else the first client won with a first-year revenue.',
  detail: 'at any date up to `to`',
  noValue: 'none yet',
  compute: (view) => {
    const { index, ledger } = view.book;
    const absent = ledger.columns.has('Money')
      ? null
      : missing(ledger, ...DATED_WINS, 'Referrals.First-year revenue');
    if (absent) return absent;
    let first = NO_DAY;
    for (const { subject } of partnersOf(sinceStart(view))) {
      const day = index.firstRevenue[subject as number]!;
      if (day !== NO_DAY && day <= view.to && (first === NO_DAY || day < first)) first = day;
    }
    return first === NO_DAY
      ? noValue(`There is no revenue up to ${formatIso(view.to)} yet.`)
      : value(first - startOf(view.book, view.subject));
  },
  explain: {
    formula: (view) => `days from ${formatIso(startOf(view.book, view.subject))} to the first revenue`,
    rows: (view) => revenueRows(sinceStart(view)).filter((row) => row.contribution > 0),
  },
});
