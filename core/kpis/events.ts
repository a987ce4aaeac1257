import { formatIso, NO_DAY, type Day } from '../calendar/day';
import { lowerBound, positions } from '../ledger/index/day-order';
import { NONE, type Ledger } from '../ledger/ledger';
import { ACTIVITY_TYPES } from '../workbook/tables';
import type { Book } from './book';
import { missing } from './columns';
import { noValue, value, type Figure, type Period, type Subject } from './figure';
import { remember } from './remember';
import { INTRODUCTION } from './scan/introduction-rows';
import { has, wonAt } from './scan/rows';
import { daysText, partnersOf, viewOf, type View } from './view';

/** An event with the introductions that are attributed to it. */
export interface EventRow {
  readonly event: string;
  /** Credit of the introductions of the period that name it, or follow it within the days of Settings. */
  readonly introductions: number;
  /** Credit of those that were won by the end of the period. */
  readonly clients: number;
  /** Credit x first-year revenue of those clients; no value when none of them has one. */
  readonly revenue: Figure;
  /** Cost and time cost of its activities, at any date up to the end of the period. */
  readonly cost: Figure;
  readonly costPerIntroduction: Figure;
}

/** What activities of type event without an Event are gathered under. */
export const UNNAMED_EVENT = 'event';

const EVENT = ACTIVITY_TYPES.indexOf('event');

/** A partner's events up to a day, by date. */
interface Calendar {
  readonly days: Int32Array;
  readonly rows: readonly number[];
}

/**
 * Introductions of the period per event, and what one cost: the event of the row; where that is blank, the same
 * partner's latest event within the days of Settings before Received (the day itself included).
 */
export function eventAttribution(book: Book, subject: Subject, period: Period): Figure<readonly EventRow[]> {
  const found = viewOf(book, subject, period);
  if ('reason' in found) return found;
  const view = found.value;
  const absent = missing(book.ledger, 'Referrals.Received');
  if (absent) return absent;
  const calendars = eventCalendars(view);
  const came = new Map<string, Came>();
  for (const each of partnersOf(view)) attribute(each, calendars[each.subject as number]!, came);

  const costs = eventCosts(view, calendars);
  const names = [...new Set([...came.keys(), ...costs.keys()])].sort();
  if (names.length === 0) return noValue(`There is no event from ${daysText(view)}.`);
  return value(
    names.map((event) => {
      const { introductions, clients, revenue } = came.get(event) ?? NOTHING;
      const cost = costs.get(event) ?? noValue(`No activity records what "${event}" cost.`);
      const costPerIntroduction =
        'reason' in cost
          ? cost
          : introductions > 0
            ? value(cost.value / introductions)
            : noValue(`No introduction is attributed to "${event}".`);
      return {
        event,
        introductions,
        clients,
        revenue:
          revenue === null
            ? noValue(
                clients > 0
                  ? `No client of "${event}" has a first-year revenue.`
                  : `No introduction of "${event}" was won by ${formatIso(view.to)}.`,
              )
            : value(revenue),
        cost,
        costPerIntroduction,
      };
    }),
  );
}

/** What is attributed to an event so far; `revenue` is null while no client has one. */
interface Came {
  readonly introductions: number;
  readonly clients: number;
  readonly revenue: number | null;
}
const NOTHING: Came = { introductions: 0, clients: 0, revenue: null };

/** The event activities of the window (rows of Activities), partner by partner. */
export function eventActivities(view: View): number[] {
  const { day } = view.book.ledger.activities;
  const calendars = eventCalendars(view);
  return partnersOf(view).flatMap((each) =>
    calendars[each.subject as number]!.rows.filter((row) => day[row]! >= each.from),
  );
}

/** Introductions of the window that are attributed to an event, each with its credit; as {@link eventAttribution} does it. */
export function attributedCredit(view: View): number {
  const calendars = eventCalendars(view);
  const came = new Map<string, Came>();
  for (const each of partnersOf(view)) attribute(each, calendars[each.subject as number]!, came);
  let credit = 0;
  for (const { introductions } of came.values()) credit += introductions;
  return credit;
}

/** Cost of an activity: what it says, plus its hours at the hourly cost; null where nobody said what an hour costs. */
export function activityCost({ activities, settings }: Ledger, row: number): number | null {
  const hours = Number.isNaN(activities.hours[row]!) ? 0 : activities.hours[row]!;
  const cost = Number.isNaN(activities.cost[row]!) ? 0 : Math.abs(activities.cost[row]!);
  if (hours > 0 && settings.hourlyCost === null) return null;
  return cost + hours * (settings.hourlyCost ?? 0);
}

/** The name of the event of an activity: its Event, else plain "event". */
function eventName(book: Book, row: number): string {
  const code = book.ledger.activities.event[row]!;
  return code === NONE ? UNNAMED_EVENT : book.ledger.events[code]!;
}

/** Activities of type event, or that name one, per partner and by date up to `to`; the same for all partners and any first day. */
function eventCalendars(view: View): Calendar[] {
  return remember({ ...view, subject: 'portfolio', from: NO_DAY }, 'event calendars', () =>
    calendarsOf(view),
  );
}

function calendarsOf(view: View): Calendar[] {
  const { activities } = view.book.ledger;
  const lists: number[][] = view.book.ledger.partners.map(() => []);
  for (let row = 0; row < activities.count; row++)
    if ((activities.type[row] === EVENT || activities.event[row] !== NONE) && activities.day[row]! <= view.to)
      lists[activities.partner[row]!]!.push(row);
  return lists.map((rows) => {
    // Rows of one day stay in their order.
    rows.sort((a, b) => activities.day[a]! - activities.day[b]!);
    return { rows, days: Int32Array.from(rows, (row) => activities.day[row]!) };
  });
}

function attribute(view: View, calendar: Calendar, came: Map<string, Came>): void {
  const { book } = view;
  const { referrals, events, settings } = book.ledger;
  const { order } = book.index.received;
  const [begin, end] = positions(order, view.subject as number, view.from, view.to);
  for (let i = begin; i < end; i++) {
    if (!has(order, i, INTRODUCTION)) continue;
    const row = order.rows[i]!;
    const named = referrals.event[row]!;
    const event =
      named !== NONE
        ? events[named]!
        : latestEvent(book, calendar, order.days[i]!, settings.thresholds.eventDays);
    if (event === null) continue;
    const before = came.get(event) ?? NOTHING;
    const credit = referrals.credit[row]!;
    const won = wonAt(order, i, view.to);
    const amount = referrals.revenue[row]!;
    came.set(event, {
      introductions: before.introductions + credit,
      clients: before.clients + (won ? credit : 0),
      revenue: won && !Number.isNaN(amount) ? (before.revenue ?? 0) + credit * amount : before.revenue,
    });
  }
}

function latestEvent(book: Book, calendar: Calendar, received: Day, within: number): string | null {
  const last = lowerBound(calendar.days, 0, calendar.days.length, received + 1) - 1;
  if (last < 0 || received - calendar.days[last]! > within) return null;
  return eventName(book, calendar.rows[last]!);
}

/** What each event cost: Cost of its activities plus their hours at the hourly cost. */
function eventCosts(view: View, calendars: readonly Calendar[]): Map<string, Figure> {
  const costs = new Map<string, Figure>();
  for (const each of partnersOf(view))
    for (const row of calendars[each.subject as number]!.rows) {
      const cost = activityCost(view.book.ledger, row);
      const event = eventName(view.book, row);
      const before = costs.get(event) ?? value(0);
      if ('reason' in before) continue;
      costs.set(
        event,
        cost === null
          ? noValue('Settings has no "Hourly cost", so the hours of the event have no cost.')
          : value(before.value + cost),
      );
    }
  return costs;
}
