import { NO_DAY, type Day } from '../../../calendar/day';
import { daysToWin, introductionRows } from '../../scan/introduction-rows';
import { quantile } from '../../statistics';
import { partnerOf, startOf, type View } from '../../view';

/** Wins with both dates from which a partner's own sales cycle is taken. */
const FEWEST_WINS = 5;

/** Days after which an introduction has had its chance. */
export function salesCycle(view: View): number {
  const { salesCycleDays, salesCycleDaysAttorney } = view.book.ledger.settings.thresholds;
  const partner = partnerOf(view);
  if (partner.salesCycleDays !== null) return partner.salesCycleDays;
  const days = daysToWin(view, NO_DAY + 1, view.to);
  if (days.length >= FEWEST_WINS) return Math.max(salesCycleDays, quantile(days, 0.75));
  return partner.profession === 'attorney' ? salesCycleDaysAttorney : salesCycleDays;
}

/** Introductions received up to `to`: those at least a sales cycle old, and the younger ones. */
export function maturity(view: View): { readonly matured: number; readonly maturing: number } {
  const start = startOf(view.book, view.subject);
  const last: Day = Math.floor(view.to - salesCycle(view));
  const matured = last < start ? 0 : introductionRows(view, start, last);
  return { matured, maturing: introductionRows(view, start, view.to) - matured };
}
