import { addBusinessDays, NO_DAY, type Day } from '../../../calendar/day';
import { positions } from '../../../ledger/index/day-order';
import type { View } from '../../view';

/** Business days within which an ask should be answered. */
export const ANSWER_DAYS = 2;

/** A part of the engagement with fewer records than this looks at the latest check-in first. */
const FEWEST_RECORDS = 3;

export const ENGAGEMENT_PARTS = ['responsiveness', 'initiative', 'quality'] as const;

export type EngagementPart = (typeof ENGAGEMENT_PARTS)[number];

/** A part of the engagement: its value and where it comes from. */
export interface Part {
  readonly part: EngagementPart;
  /** 0-100; null without records or check-in. */
  readonly value: number | null;
  readonly records: number;
  /** Row of the check-in that stands in for too few records; null when the records themselves count. */
  readonly checkIn: number | null;
}

/** What became of an ask as at a day; `pending` ones are left out. */
type AskState = 'answered in time' | 'late' | 'pending';

/**
 * In time means answered up to the second business day after the ask. One still unanswered at `to` is missed once
 * that day lies before `to`.
 */
export function askState(asked: Day, answered: Day, to: Day): AskState {
  const deadline = addBusinessDays(asked, ANSWER_DAYS);
  if (answered !== NO_DAY && answered <= to) return answered <= deadline ? 'answered in time' : 'late';
  return deadline < to ? 'late' : 'pending';
}

/** The three parts of the engagement over the window. */
export function engagementParts(view: View): Part[] {
  const { activities } = view.book.index;
  const p = view.subject as number;
  const { askedOn, answeredOn } = view.book.ledger.activities;

  let asks = 0;
  let inTime = 0;
  const [begin, end] = positions(activities.asks, p, view.from, view.to);
  for (let i = begin; i < end; i++) {
    const row = activities.asks.rows[i]!;
    const state = askState(askedOn[row]!, answeredOn[row]!, view.to);
    if (state === 'pending') continue;
    asks++;
    if (state === 'answered in time') inTime++;
  }
  const sum = (column: 'byUs' | 'byThem' | 'rating' | 'ratings'): number =>
    activities.sums.sum(column, p, view.from, view.to);
  const theirs = sum('byThem');
  const initiated = sum('byUs') + theirs;
  const ratings = sum('ratings');
  return [
    part(view, 'responsiveness', asks, (inTime / asks) * 100),
    part(view, 'initiative', initiated, Math.min(100, (200 * theirs) / initiated)),
    part(view, 'quality', ratings, 25 * (sum('rating') / ratings - 1)),
  ];
}

function part(view: View, name: EngagementPart, records: number, fromRecords: number): Part {
  if (records < FEWEST_RECORDS) {
    const row = latestCheckIn(view, name);
    if (row !== null) {
      const score = view.book.ledger.activities[name][row]!;
      return { part: name, value: 25 * (score - 1), records, checkIn: row };
    }
  }
  return { part: name, value: records > 0 ? fromRecords : null, records, checkIn: null };
}

/** Row of the latest check-in in the window that scores this part; null when there is none. */
function latestCheckIn(view: View, name: EngagementPart): number | null {
  const { checkIns } = view.book.index.activities;
  const scores = view.book.ledger.activities[name];
  const [begin, end] = positions(checkIns, view.subject as number, view.from, view.to);
  for (let i = end - 1; i >= begin; i--)
    if (!Number.isNaN(scores[checkIns.rows[i]!]!)) return checkIns.rows[i]!;
  return null;
}
