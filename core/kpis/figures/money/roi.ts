import { formatIso } from '../../../calendar/day';
import type { Ledger } from '../../../ledger/ledger';
import { uncapitalised } from '../../../workbook/values/text';
import { negated, type ExplainedRow } from '../../explaining/explained-row';
import { named } from '../../explaining/explainer';
import { noValue, value, type Figure } from '../../figure';
import { numberText } from '../../numbers';
import { daysText, lastYear, nameOf, startOf, type View } from '../../view';
import { YEAR } from '../../window';
import { defineFigure } from '../entry';
import { hourRows, hours } from './hours';
import { investment, investmentRows } from './investment';
import { revenue, revenueRows } from './revenue';
import { shareOrNothing, shareRows } from './share';

const taken = (view: View): string => `${numberText(shareOrNothing(view))} share`;

/** Revenue minus share minus investment. */
export const net = defineFigure({
  key: 'net',
  label: 'Net',
  functionName: 'PARTNER_NET',
  unit: 'money',
  definition: 'Revenue minus share minus investment.',
  noValue: 'as timeCost; as revenue',
  compute: (view) => {
    const of = result(view);
    return 'reason' in of ? of : value(of.value.revenue - of.value.share - of.value.investment);
  },
  explain: {
    formula: (view) =>
      `${named(revenue.compute(view), 'revenue')} - ${taken(view)} - ${named(investment.compute(view), 'investment')}`,
    rows: netRows,
  },
});

export const roi = defineFigure({
  key: 'roi',
  label: 'ROI',
  functionName: 'PARTNER_ROI',
  unit: 'multiple',
  definition:
    '(Revenue - share) / investment: a multiple, 1 is break-even. With the ROI basis "total cost" in Settings: revenue / (investment + share).',
  noValue: 'no hours in the window; as net; nothing invested',
  compute: (view) => roiOn(view),
  explain: {
    formula: (view) =>
      view.book.ledger.settings.roiBasis === 'total cost'
        ? `${named(revenue.compute(view), 'revenue')} / (${named(investment.compute(view), 'investment')} + ${taken(view)})`
        : `(${named(revenue.compute(view), 'revenue')} - ${taken(view)}) / ${named(investment.compute(view), 'investment')}`,
    rows: netRows,
  },
});

/** net / investment over the 12 months to `to`; nothing is compounded and less than a year is not annualised. */
export const roiAnnual = defineFigure({
  key: 'roiAnnual',
  label: 'Annual ROI',
  functionName: 'PARTNER_ROI_ANNUAL',
  unit: 'share',
  definition:
    'Net / investment over the 12 months to the end of the period. Nothing is compounded, and less than a year is not annualised.',
  detail: '(revenue - share - investment) / investment, cut at start; always the default ROI basis',
  noValue: 'fewer than 365 days from start to `to`; as roi',
  compute: (view) => {
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
  },
  explain: {
    formula: (view) => {
      const year = lastYear(view);
      return `${named(net.compute(year), 'net of 12 months')} / ${named(investment.compute(year), 'investment of 12 months')}`;
    },
    rows: (view) => netRows(lastYear(view)),
  },
});

/** Hours per 10,000 of revenue. */
export const hoursPer10k = defineFigure({
  key: 'hoursPer10k',
  label: 'Hours per 10,000 of revenue',
  functionName: null,
  unit: 'hours',
  definition: 'Hours / (revenue / 10,000). Compare with "Prospecting hours per 10k" in Settings.',
  detail: 'the explanation shows the other beside it',
  noValue: 'revenue not above 0',
  compute: (view) => {
    const time = hours.compute(view);
    if ('reason' in time) return time;
    const earned = revenue.compute(view);
    if ('reason' in earned) return earned;
    return earned.value > 0
      ? value(time.value / (earned.value / 10000))
      : noValue(`There is no revenue above 0 from ${daysText(view)}.`);
  },
  explain: {
    formula: (view) => {
      const { prospectingHoursPer10k: usual } = view.book.ledger.settings;
      const beside = usual === null ? '' : ` (prospecting takes ${numberText(usual)})`;
      return `${named(hours.compute(view), 'hours')} / (${named(revenue.compute(view), 'revenue')} / 10,000)${beside}`;
    },
    rows: (view) => hourRows(view),
  },
});

/** The three parts of net and ROI, or the reason why one of them is not known. */
export function result(view: View): Figure<{ revenue: number; share: number; investment: number }> {
  const cost = investment.compute(view);
  if ('reason' in cost) return cost;
  const earned = revenue.compute(view);
  if ('reason' in earned) return earned;
  return value({ revenue: earned.value, share: shareOrNothing(view), investment: cost.value });
}

type RoiBasis = Ledger['settings']['roiBasis'];

/** What comes back per unit invested; 1 is break-even. */
export function roiOn(view: View, basis: RoiBasis = view.book.ledger.settings.roiBasis): Figure {
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
  const time = hours.compute(view);
  if ('reason' in time) return noValue(`No time recorded: ${uncapitalised(time.reason)}`);
  return time.value > 0 ? null : noValue(`No time recorded from ${daysText(view)}.`);
}

/** Rows that add up to net: revenue minus share minus investment. */
export function netRows(view: View): ExplainedRow[] {
  return [...revenueRows(view), ...negated(shareRows(view)), ...negated(investmentRows(view))];
}
