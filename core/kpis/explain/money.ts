import * as cost from '../investment';
import { currentClients, hasMoneyRevenue, hasTerms, revenue, shareOrNothing } from '../money';
import { countText, numberText } from '../numbers';
import { valueGiven } from '../reciprocity';
import { groupOf, lastYear, partnersOf, sinceStart, type View } from '../view';
import { named, sumOf, type Explainer } from './explainer';
import * as of from './rows';

const taken = (view: View): string => `${numberText(shareOrNothing(view))} share`;

export const MONEY_EXPLAINERS = {
  revenue: sumOf('amounts', of.revenueRows),
  estimated: { formula: () => 'revenue from first-year revenue', rows: () => [] },
  revenuePerClient: {
    formula: (view: View) => {
      const year = lastYear(view);
      if (view.subject === 'portfolio' || hasMoneyRevenue(view))
        return `${named(revenue(year), 'revenue of 12 months')} / ${countText(currentClients(view), 'client')}`;
      const { sums } = view.book.index.won;
      const sum = (column: 'revenue' | 'creditWithRevenue'): string =>
        numberText(sums.sum(column, groupOf(view), year.from, year.to));
      return `${sum('revenue')} credit x first-year revenue of 12 months / ${sum('creditWithRevenue')} credit`;
    },
    rows: (view: View) =>
      view.subject === 'portfolio' || hasMoneyRevenue(view)
        ? [...of.revenueRows(lastYear(view)), ...of.currentClientRows(view)]
        : of.firstYearRevenue(lastYear(view)),
  },
  share: sumOf('amounts', of.shareRows),
  sharePaid: sumOf('amounts', of.sharePaidRows),
  payout: sumOf('amounts', of.termRows),
  payoutDue: sumOf('amounts', (view) => {
    const life = sinceStart(view);
    return [
      ...of.termRows(life),
      ...partnersOf(life)
        .filter(hasTerms)
        .flatMap((each) => of.negated(of.sharePaidRows(each))),
    ];
  }),
  hours: sumOf('hours', (view) => of.hourRows(view)),
  hoursCoverage: {
    formula: (view: View) => {
      const { known, of: all } = cost.hoursKnown(view);
      return `${known} activities with hours / ${countText(all, 'activity', 'activities')}`;
    },
    rows: (view: View) => {
      const { hours } = view.book.ledger.activities;
      return of.activityRows(view, (row) => (Number.isNaN(hours[row]!) ? 0 : 1));
    },
  },
  timeCost: {
    formula: (view: View) =>
      `${named(cost.hours(view), 'hours')} x ${numberText(view.book.ledger.settings.hourlyCost ?? 0)} an hour`,
    rows: (view: View) => of.hourRows(view, view.book.ledger.settings.hourlyCost ?? 0),
  },
  directCost: sumOf('amounts', of.directCostRows),
  investment: {
    formula: (view: View) => {
      const time = cost.timeCost(view);
      const all = cost.investment(view);
      const direct = 'value' in all && 'value' in time ? all.value - time.value : 0;
      return `${named(time, 'cost of time')} + ${numberText(direct)} direct cost`;
    },
    rows: of.investmentRows,
  },
  net: {
    formula: (view: View) =>
      `${named(revenue(view), 'revenue')} - ${taken(view)} - ${named(cost.investment(view), 'investment')}`,
    rows: of.netRows,
  },
  roi: {
    formula: (view: View) =>
      view.book.ledger.settings.roiBasis === 'total cost'
        ? `${named(revenue(view), 'revenue')} / (${named(cost.investment(view), 'investment')} + ${taken(view)})`
        : `(${named(revenue(view), 'revenue')} - ${taken(view)}) / ${named(cost.investment(view), 'investment')}`,
    rows: of.netRows,
  },
  roiAnnual: {
    formula: (view: View) => {
      const year = lastYear(view);
      return `${named(cost.net(year), 'net of 12 months')} / ${named(cost.investment(year), 'investment of 12 months')}`;
    },
    rows: (view: View) => of.netRows(lastYear(view)),
  },
  hoursPer10k: {
    formula: (view: View) => {
      const { prospectingHoursPer10k: usual } = view.book.ledger.settings;
      const beside = usual === null ? '' : ` (prospecting takes ${numberText(usual)})`;
      return `${named(cost.hours(view), 'hours')} / (${named(revenue(view), 'revenue')} / 10,000)${beside}`;
    },
    rows: (view: View) => of.hourRows(view),
  },
  valueReceived: sumOf('amounts', of.revenueRows),
  valueGiven: sumOf('amounts', (view) => [...of.shareRows(view), ...of.givenRevenue(view)]),
  balance: {
    formula: (view: View) => `${named(revenue(view), 'received')} - ${named(valueGiven(view), 'given')}`,
    rows: (view: View) => [
      ...of.revenueRows(view),
      ...of.negated([...of.shareRows(view), ...of.givenRevenue(view)]),
    ],
  },
} satisfies Record<string, Explainer>;
