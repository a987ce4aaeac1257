import { named } from '../../explaining/explainer';
import { noValue, value } from '../../figure';
import { numberText } from '../../numbers';
import { lastYear } from '../../view';
import { defineFigure } from '../entry';
import { revenue, revenueRows } from '../money/revenue';

/** Revenue of the 12 months to `to` as a share of the firm's annual revenue. */
export const allianceShare = defineFigure({
  key: 'allianceShare',
  label: "Share of the firm's revenue",
  functionName: 'PARTNER_FIRM_SHARE',
  unit: 'share',
  definition: 'Revenue of the 12 months to the end of the period / "Firm annual revenue" of Settings.',
  noValue: 'not set',
  partner: false,
  compute: (view) => {
    const { firmAnnualRevenue } = view.book.ledger.settings;
    if (firmAnnualRevenue === null || firmAnnualRevenue <= 0)
      return noValue('Settings has no "Firm annual revenue".', ['Settings.Firm annual revenue']);
    const of = revenue.compute(lastYear(view));
    return 'reason' in of ? of : value(of.value / firmAnnualRevenue);
  },
  explain: {
    formula: (view) =>
      `${named(revenue.compute(lastYear(view)), 'revenue of 12 months')} / ${numberText(view.book.ledger.settings.firmAnnualRevenue ?? 0)} annual revenue of the firm`,
    rows: (view) => revenueRows(lastYear(view)),
  },
});
