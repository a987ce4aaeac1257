import { NO_DAY, type Day } from '../../../calendar/day';
import { isConversation } from '../../../ledger/index/ledger-index';
import { ACTIVITY_TYPES } from '../../../workbook/tables';
import { missing } from '../../columns';
import { activityRows } from '../../explaining/activity-rows';
import type { ExplainedRow } from '../../explaining/explained-row';
import { noValue, value } from '../../figure';
import { countText } from '../../numbers';
import { groupOf, nameOf, type View } from '../../view';
import { defineFigure } from '../entry';

/** Share of the whole blocks of the contact cadence that hold a conversation. */
export const cadence = defineFigure({
  key: 'cadence',
  label: 'Cadence',
  functionName: 'PARTNER_CADENCE',
  unit: 'share',
  definition:
    'The period cut back from its end into whole blocks of the contact cadence: the share of blocks with a conversation (call, meeting, meal, joint meeting).',
  detail: "the cadence is the partner's, else that of Settings, in whole days",
  noValue: 'no whole block; no activity row at all',
  portfolio: false,
  compute: (view) => {
    const absent = noActivity(view);
    if (absent) return absent;
    const { kept, of } = cadenceBlocks(view, view.from, view.to);
    return of > 0
      ? value(kept / of)
      : noValue(
          `The period of ${countText(view.days, 'day')} is shorter than the contact cadence of ${countText(cadenceDays(view), 'day')}.`,
        );
  },
  explain: {
    formula: (view) => {
      const { kept, of: all } = cadenceBlocks(view, view.from, view.to);
      return `${kept} with a conversation / ${countText(all, 'block')} of ${countText(cadenceDays(view), 'day')}`;
    },
    rows: (view) => conversationRows(view, false),
  },
});

/** Days between two conversations that a partner is due: its own, else the one of Settings. */
export function cadenceDays(view: View): number {
  const own = view.book.ledger.partners[view.subject as number]!.contactCadenceDays;
  const days = own !== null && own > 0 ? own : view.book.ledger.settings.contactCadenceDays;
  return Math.max(1, Math.round(days));
}

interface Blocks {
  readonly kept: number;
  readonly of: number;
}

/** The days from one to another, cut back from the end into whole blocks: how many hold a conversation. */
export function cadenceBlocks(view: View, from: Day, to: Day): Blocks {
  const length = cadenceDays(view);
  const { sums } = view.book.index.activities;
  const of = Math.floor((to - from + 1) / length);
  let kept = 0;
  for (let block = 0; block < of; block++) {
    const last = to - block * length;
    if (sums.sum('conversations', groupOf(view), last - length + 1, last) > 0) kept++;
  }
  return { kept, of };
}

/** Why no conversation can be known: no Activities table, or no column that tells one from an e-mail. */
export function conversationsMissing(view: View): { readonly reason: string } | null {
  const { ledger, index } = view.book;
  return index.hasConversations ? null : missing(ledger, 'Activities', 'Activities.Type');
}

/** Why a partner has no cadence at all: nothing known of conversations, or no activity of its own. */
export function noActivity(view: View): { readonly reason: string } | null {
  const absent = conversationsMissing(view);
  if (absent) return absent;
  const { sums } = view.book.index.activities;
  return sums.lastDay('rows', groupOf(view), view.book.ledger.asOf) === NO_DAY
    ? noValue(`${nameOf(view.book, view.subject)} has no activity.`)
    : null;
}

export const conversationRows = (view: View, meals: boolean): ExplainedRow[] => {
  const { type } = view.book.ledger.activities;
  const meal = ACTIVITY_TYPES.indexOf('meal');
  return activityRows(view, (row) => ((meals ? type[row] === meal : isConversation(type[row]!)) ? 1 : NaN));
};
