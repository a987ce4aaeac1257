import { formatIso } from '../calendar/day';
import type { Ledger } from '../ledger/ledger';
import { missing, missingAll } from './columns';
import { noValue, value, type Figure, type NoValue } from './figure';
import { revenue, shareOrNothing } from './money';
import { daysText, groupOf, lastYear, nameOf, startOf, YEAR, type View } from './view';

function hoursMissing(ledger: Ledger): NoValue | null {
  return ledger.columns.has('Activities') && ledger.settings.defaultHours.size > 0
    ? null
    : missing(ledger, 'Activities.Hours');
}

function activitySum(view: View, column: 'rows' | 'rowsWithHours' | 'hours' | 'cost'): number {
  return view.book.index.activities.sums.sum(column, groupOf(view), view.from, view.to);
}

/** Hours of the activities in the window, own or default. */
export function hours(view: View): Figure {
  return hoursMissing(view.book.ledger) ?? value(activitySum(view, 'hours'));
}

/** "Hours on x of y activities": how many activities of the window have hours. */
export function hoursKnown(view: View): { readonly known: number; readonly of: number } {
  return { known: activitySum(view, 'rowsWithHours'), of: activitySum(view, 'rows') };
}

/** Share of the activities in the window that have hours. */
export function hoursCoverage(view: View): Figure {
  const absent = hoursMissing(view.book.ledger);
  if (absent) return absent;
  const { known, of } = hoursKnown(view);
  return of > 0 ? value(known / of) : noValue(`There is no activity from ${daysText(view)}.`);
}

/** Hours at the hourly cost of Settings. */
export function timeCost(view: View): Figure {
  const time = hours(view);
  if ('reason' in time) return time;
  if (time.value === 0) return value(0);
  const { hourlyCost } = view.book.ledger.settings;
  return hourlyCost === null
    ? noValue('Settings has no "Hourly cost", so the hours have no cost.', ['Settings.Hourly cost'])
    : value(time.value * hourlyCost);
}

/** Activity cost and Money rows of kind cost. */
export function directCost(view: View): Figure {
  return missingAll(view.book.ledger, 'Activities.Cost', 'Money') ?? value(directCostOrNothing(view));
}

function directCostOrNothing(view: View): number {
  return (
    activitySum(view, 'cost') + view.book.index.money.sums.sum('cost', groupOf(view), view.from, view.to)
  );
}

/** Time cost plus direct cost: what we put into the relationship. */
export function investment(view: View): Figure {
  const time = timeCost(view);
  return 'reason' in time ? time : value(time.value + directCostOrNothing(view));
}

/** The three parts of net and ROI, or the reason why one of them is not known. */
export function result(view: View): Figure<{ revenue: number; share: number; investment: number }> {
  const cost = investment(view);
  if ('reason' in cost) return cost;
  const earned = revenue(view);
  if ('reason' in earned) return earned;
  return value({ revenue: earned.value, share: shareOrNothing(view), investment: cost.value });
}

/** Revenue minus share minus investment. */
export function net(view: View): Figure {
  const of = result(view);
  return 'reason' in of ? of : value(of.value.revenue - of.value.share - of.value.investment);
}

export type RoiBasis = Ledger['settings']['roiBasis'];

/** What comes back per unit invested; 1 is break-even. */
export function roi(view: View, basis: RoiBasis = view.book.ledger.settings.roiBasis): Figure {
  const untimed = noTime(view);
  if (untimed) return untimed;
  const of = result(view);
  return 'reason' in of ? of : roiOf(of.value, basis);
}

/** The multiple from its parts; no value when nothing was invested. */
export function roiOf(
  parts: { readonly revenue: number; readonly share: number; readonly investment: number },
  basis: RoiBasis,
): Figure {
  const [gain, cost] =
    basis === 'total cost'
      ? [parts.revenue, parts.investment + parts.share]
      : [parts.revenue - parts.share, parts.investment];
  return cost > 0 ? value(gain / cost) : noValue('The investment is 0, so there is nothing to divide by.');
}

function noTime(view: View): { readonly reason: string } | null {
  const time = hours(view);
  if ('reason' in time)
    return noValue(`No time recorded: ${time.reason.charAt(0).toLowerCase()}${time.reason.slice(1)}`);
  return time.value > 0 ? null : noValue(`No time recorded from ${daysText(view)}.`);
}

/** net / investment over the 12 months to `to`; nothing is compounded and less than a year is not annualised. */
export function roiAnnual(view: View): Figure {
  const start = startOf(view.book, view.subject);
  const days = view.to - start + 1;
  if (days < YEAR)
    return noValue(
      `${nameOf(view.book, view.subject)} starts on ${formatIso(start)}: ${days} days are less than a year, and less than a year is not annualised.`,
    );
  const year = lastYear(view);
  const untimed = noTime(year);
  if (untimed) return untimed;
  const of = result(year);
  if ('reason' in of) return of;
  const { revenue: earned, share: owed, investment: cost } = of.value;
  return cost > 0
    ? value((earned - owed - cost) / cost)
    : noValue('The investment is 0, so there is nothing to divide by.');
}

/** Hours per 10,000 of revenue. */
export function hoursPer10k(view: View): Figure {
  const time = hours(view);
  if ('reason' in time) return time;
  const earned = revenue(view);
  if ('reason' in earned) return earned;
  return earned.value > 0
    ? value(time.value / (earned.value / 10000))
    : noValue(`There is no revenue above 0 from ${daysText(view)}.`);
}
