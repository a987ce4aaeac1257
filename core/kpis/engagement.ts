import { addBusinessDays, NO_DAY, type Day } from '../calendar/day';
import { positions } from '../ledger/index/day-order';
import { missing } from './columns';
import { noValue, value, type Figure } from './figure';
import { countText } from './numbers';
import { daysText, groupOf, nameOf, startOf, type View } from './view';

/** Business days within which an ask should be answered. */
export const ANSWER_DAYS = 2;
/** A part of the engagement with fewer records than this looks at the latest check-in first. */
const FEWEST_RECORDS = 3;
const FEWEST_PARTS = 2;
/** The days whose cadence is compared for {@link lapsed}, and how far back the start must be. */
const LAPSE_DAYS = 90;
const LAPSE_AGE = 180;

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
export type AskState = 'answered in time' | 'late' | 'pending';

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

/** The columns of Activities that each part comes from: of its records, and of check-ins. */
const PART_COLUMNS: Readonly<Record<EngagementPart, readonly [records: string, checkIn: string]>> = {
  responsiveness: ['Asked on', 'Responsiveness'],
  initiative: ['Initiated by', 'Initiative'],
  quality: ['Rating', 'Quality'],
};

/** Why the engagement cannot be known at all: the columns of fewer than two parts exist. */
function engagementMissing(view: View): { readonly reason: string } | null {
  const { ledger } = view.book;
  const unknown = ENGAGEMENT_PARTS.filter(
    (part) => !PART_COLUMNS[part].some((column) => ledger.columns.has(`Activities.${column}`)),
  );
  if (ENGAGEMENT_PARTS.length - unknown.length >= FEWEST_PARTS) return null;
  return missing(ledger, ...unknown.map((part) => `Activities.${PART_COLUMNS[part][0]}` as const));
}

/** Mean of the parts that have a value, 0-100; no value with fewer than two. */
export function engagement(view: View): Figure {
  const absent = missing(view.book.ledger, 'Activities') ?? engagementMissing(view);
  if (absent) return absent;
  const parts = engagementParts(view);
  const known = parts.filter((each) => each.value !== null);
  if (known.length >= FEWEST_PARTS)
    return value(known.reduce((sum, each) => sum + each.value!, 0) / known.length);
  const lacking = parts.filter((each) => each.value === null).map((each) => each.part);
  return noValue(
    `Engagement needs two of its three parts; from ${daysText(view)} there is no record of ${lacking.join(' and none of ')}.`,
  );
}

/** Days between two conversations that a partner is due: its own, else the one of Settings. */
export function cadenceDays(view: View): number {
  const own = view.book.ledger.partners[view.subject as number]!.contactCadenceDays;
  const days = own !== null && own > 0 ? own : view.book.ledger.settings.contactCadenceDays;
  return Math.max(1, Math.round(days));
}

export interface Blocks {
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
function conversationsMissing(view: View): { readonly reason: string } | null {
  const { ledger, index } = view.book;
  return index.hasConversations ? null : missing(ledger, 'Activities', 'Activities.Type');
}

/** Why a partner has no cadence at all: nothing known of conversations, or no activity of its own. */
function noActivity(view: View): { readonly reason: string } | null {
  const absent = conversationsMissing(view);
  if (absent) return absent;
  const { sums } = view.book.index.activities;
  return sums.lastDay('rows', groupOf(view), view.book.ledger.asOf) === NO_DAY
    ? noValue(`${nameOf(view.book, view.subject)} has no activity.`)
    : null;
}

/** Share of the whole blocks of the contact cadence that hold a conversation. */
export function cadence(view: View): Figure {
  const absent = noActivity(view);
  if (absent) return absent;
  const { kept, of } = cadenceBlocks(view, view.from, view.to);
  return of > 0
    ? value(kept / of)
    : noValue(
        `The period of ${countText(view.days, 'day')} is shorter than the contact cadence of ${countText(cadenceDays(view), 'day')}.`,
      );
}

/** Days from the last conversation or meal, at any date up to `to`, to `to`. */
export function daysSince(view: View, column: 'conversations' | 'meals', word: string): Figure {
  const absent = conversationsMissing(view);
  if (absent) return absent;
  const last = view.book.index.activities.sums.lastDay(column, groupOf(view), view.to);
  return last === NO_DAY ? noValue(`There is no ${word} yet.`) : value(view.to - last);
}

/**
 * Whether a partnership started strong and lapsed: cadence of at least 0.75 over its first 90 days and below 0.25
 * over the 90 days to `to`, with a start at least 180 days back.
 */
export function lapsed(view: View): Figure<boolean> {
  const absent = noActivity(view);
  if (absent) return absent;
  const start = startOf(view.book, view.subject);
  if (view.to - start < LAPSE_AGE) return value(false);
  const first = cadenceBlocks(view, start, start + LAPSE_DAYS - 1);
  const last = cadenceBlocks(view, view.to - LAPSE_DAYS + 1, view.to);
  return value(first.of > 0 && first.kept / first.of >= 0.75 && last.kept / last.of < 0.25);
}
