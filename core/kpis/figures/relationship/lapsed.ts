import { value, type Figure } from '../../figure';

import { reaches } from '../../threshold';
import { sinceStart, startOf } from '../../view';
import { defineFigure } from '../entry';
import { cadenceBlocks, conversationRows, noActivity } from './cadence';

/** The days whose cadence is compared for {@link lapsed}, and how far back the start must be. */
const LAPSE_DAYS = 90;

const LAPSE_AGE = 180;

/**
 * Whether a partnership started strong and lapsed: cadence of at least 0.75 over its first 90 days and below 0.25
 * over the 90 days to `to`, with a start at least 180 days back.
 */
export const lapsed = defineFigure({
  key: 'lapsed',
  label: 'Lapsed',
  functionName: null,
  unit: 'yes or no',
  definition:
    'Started strong and lapsed: cadence of at least 0.75 over the first 90 days and below 0.25 over the last 90, with a start at least 180 days back.',
  noValue: 'no activity row',
  portfolio: false,
  compute: (view): Figure<boolean> => {
    const absent = noActivity(view);
    if (absent) return absent;
    const start = startOf(view.book, view.subject);
    if (view.to - start < LAPSE_AGE) return value(false);
    const first = cadenceBlocks(view, start, start + LAPSE_DAYS - 1);
    const last = cadenceBlocks(view, view.to - LAPSE_DAYS + 1, view.to);
    return value(first.of > 0 && reaches(first.kept / first.of, 0.75) && !reaches(last.kept / last.of, 0.25));
  },
  explain: {
    formula: (view) => {
      const start = startOf(view.book, view.subject);
      const [first, last] = [
        cadenceBlocks(view, start, start + 89),
        cadenceBlocks(view, view.to - 89, view.to),
      ];
      return `${first.kept} of ${first.of} blocks kept in the first 90 days, ${last.kept} of ${last.of} in the last 90`;
    },
    rows: (view) => conversationRows(sinceStart(view), false),
  },
});
