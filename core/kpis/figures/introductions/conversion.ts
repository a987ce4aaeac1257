import { NO_DAY } from '../../../calendar/day';
import { IS_LOST, IS_WON } from '../../../ledger/referral-flags';
import type { Needs } from '../../columns';
import { clientName, dayText, source, type ExplainedRow } from '../../explaining/explained-row';
import type { Explainer } from '../../explaining/explainer';
import { noValue, value, type Figure } from '../../figure';
import { countText } from '../../numbers';
import { remember } from '../../remember';
import { INTRODUCTION } from '../../scan/introduction-rows';
import { eachRow, lostAt, wonAt } from '../../scan/rows';
import { wilson, type Interval } from '../../statistics';
import { daysText, type View } from '../../view';
import { YEAR } from '../../window';
import { defineFigure } from '../entry';

const NEEDS: Needs = ['Referrals.Received', 'Referrals.Status'];

const wonOfDecided = (view: View): string => {
  const { won, lost } = decided(view);
  return `${won} won / (${won} won + ${lost} lost)`;
};

const interval = (end: string): Explainer => ({
  formula: (view) => `${end} end of the Wilson 95% interval of ${wonOfDecided(view)}`,
  rows: (view) => decidedRows(view, false),
});

/** won / (won + lost) of the rows that count as introductions; no value while nothing is decided. */
export const conversion = defineFigure({
  key: 'conversion',
  label: 'Conversion',
  functionName: 'PARTNER_CONVERSION',
  unit: 'share',
  definition:
    'Of the introductions received in the period that are decided at its end, the share that was won. Each row counts 1; undated decisions count.',
  detail:
    'rows that count as introductions, received in the window: won / (won + lost), status as at `to`; a row closed after `to` is open then',
  noValue: 'nothing decided',
  needs: NEEDS,
  compute: (view) => decidedFigure(view, ({ won, lost }) => won / (won + lost)),
  explain: { formula: wonOfDecided, rows: (view) => decidedRows(view, false) },
});

export const conversionLow = defineFigure({
  key: 'conversionLow',
  label: 'Conversion, low end',
  functionName: null,
  unit: 'share',
  definition: 'Lower end of the Wilson 95% interval of the conversion.',
  detail: 'z = 1.959964, on those counts',
  noValue: 'nothing decided',
  needs: NEEDS,
  compute: (view) => conversionLimit(view, 'low'),
  explain: interval('lower'),
});

export const conversionHigh = defineFigure({
  key: 'conversionHigh',
  label: 'Conversion, high end',
  functionName: null,
  unit: 'share',
  definition: 'Upper end of the Wilson 95% interval of the conversion.',
  detail: 'z = 1.959964, on those counts',
  noValue: 'nothing decided',
  needs: NEEDS,
  compute: (view) => conversionLimit(view, 'high'),
  explain: interval('upper'),
});

/** The conversion when every introduction received before the 365 days to `to` and still open counts as lost. */
export const conversionFloor = defineFigure({
  key: 'conversionFloor',
  label: 'Conversion, at least',
  functionName: null,
  unit: 'share',
  definition:
    'The conversion when every introduction that was received before the 365 days to the end of the period and is still open counts as lost.',
  detail: 'won / (won + lost + open and received before the 365 days to `to`), on the same rows',
  noValue: 'nothing in it',
  needs: NEEDS,
  compute: (view) => {
    const { won, lost, stale } = decided(view);
    return won + lost + stale > 0
      ? value(won / (won + lost + stale))
      : noValue(`No introduction received from ${daysText(view)} is won, lost, or open for a year or more.`);
  },
  explain: {
    formula: (view) => {
      const { won, lost, stale } = decided(view);
      return `${won} won / (${won} won + ${lost} lost + ${stale} open for a year or more)`;
    },
    rows: (view) => decidedRows(view, true),
  },
});

export interface Decided {
  readonly won: number;
  readonly lost: number;
  /** Still open at `to`, and received before the 365 days to it. */
  readonly stale: number;
}

/** The rows that count as introductions, received in the window, by their status as at `to`. */
export function decided(view: View): Decided {
  return remember(view, 'decided', () => {
    const { order } = view.book.index.received;
    const { flags, closed, days } = order;
    const { to } = view;
    const counts = { won: 0, lost: 0, stale: 0 };
    // The same test as openAt, on local arrays: this is the scan behind most cells.
    eachRow(view, order, view.from, to, INTRODUCTION, (i) => {
      const flag = flags[i]!;
      const isOpen = (flag & (IS_WON | IS_LOST)) === 0 || (closed[i] !== NO_DAY && closed[i]! > to);
      if (!isOpen) counts[(flag & IS_WON) !== 0 ? 'won' : 'lost']++;
      else if (to - days[i]! >= YEAR) counts.stale++;
    });
    return counts;
  });
}

function decidedFigure(view: View, of: (counts: Decided) => number): Figure {
  const counts = decided(view);
  return counts.won + counts.lost > 0
    ? value(of(counts))
    : noValue(`No introduction received from ${daysText(view)} is won or lost yet.`);
}

/** An end of the Wilson 95% interval of the conversion. */
function conversionLimit(view: View, end: keyof Interval): Figure {
  return decidedFigure(view, ({ won, lost }) => wilson(won, won + lost)[end]);
}

/** Introductions of the window by their status at its end: a won one contributes 1, every other 0. */
function decidedRows(view: View, withStale: boolean): ExplainedRow[] {
  const { order } = view.book.index.received;
  const rows: ExplainedRow[] = [];
  eachRow(view, order, view.from, view.to, INTRODUCTION, (i) => {
    const state = wonAt(order, i, view.to) ? 'won' : lostAt(order, i, view.to) ? 'lost' : 'open';
    if (state === 'open' && !(withStale && view.to - order.days[i]! >= YEAR)) return;
    const row = order.rows[i]!;
    const what =
      state === 'open'
        ? `received ${dayText(order.days[i]!)}, open for ${countText(view.to - order.days[i]!, 'day')}`
        : `received ${dayText(order.days[i]!)}, ${state} ${dayText(order.closed[i]!)}`;
    rows.push(source(view, 'referrals', row, clientName(view, row) + what, state === 'won' ? 1 : 0));
  });
  return rows;
}
