import type { FigureBody } from '../definition';
import * as cost from '../investment';
import * as of from '../money';

export const MONEY_FIGURES = {
  revenue: {
    label: 'Revenue',
    functionName: 'PARTNER_REVENUE',
    unit: 'money',
    definition:
      'Money rows of kind revenue in the period; for a partner without any, credit x first-year revenue of the clients won in it. Fees received are added, refunds and clawbacks taken off.',
    compute: of.revenue,
  },
  estimated: {
    label: 'Revenue is estimated',
    functionName: null,
    unit: 'yes or no',
    definition:
      'Whether the revenue comes from first-year revenue, because the partner has no Money row of kind revenue.',
    compute: of.estimated,
  },
  revenuePerClient: {
    label: 'Revenue per client',
    functionName: 'PARTNER_REVENUE_PER_CLIENT',
    unit: 'money',
    definition:
      'Revenue of the 12 months to the end of the period per client won by then and not ended. Without Money revenue: first-year revenue per client won in those 12 months.',
    compute: of.revenuePerClient,
  },
  share: {
    label: 'Share',
    functionName: 'PARTNER_SHARE',
    unit: 'money',
    definition:
      'What the partner gets: Share % of the revenue, else the Money rows of kind share; plus the retainer of the period.',
    compute: of.share,
  },
  sharePaid: {
    label: 'Share paid',
    functionName: null,
    unit: 'money',
    definition: 'Money rows of kind share in the period: what was in fact paid.',
    compute: of.sharePaid,
  },
  payout: {
    label: 'Payout',
    functionName: 'PARTNER_PAYOUT',
    unit: 'money',
    definition:
      'What the terms give the partner for the period, paid or not: Share % x revenue, plus the retainer of the period.',
    compute: of.payout,
  },
  payoutDue: {
    label: 'Still to pay',
    functionName: null,
    unit: 'money',
    definition:
      'Payout from the start to the end of the period, less the Money rows of kind share; below 0, too much was paid.',
    compute: of.payoutDue,
  },
  hours: {
    label: 'Hours',
    functionName: 'PARTNER_HOURS',
    unit: 'hours',
    definition:
      'Hours of the activities in the period; blank hours take the default of their type, if Settings has one.',
    compute: cost.hours,
  },
  hoursCoverage: {
    label: 'Activities with hours',
    functionName: null,
    unit: 'share',
    definition: 'Of the activities in the period, the share that has hours, own or default.',
    compute: cost.hoursCoverage,
  },
  timeCost: {
    label: 'Cost of time',
    functionName: null,
    unit: 'money',
    definition: 'Hours x the hourly cost of Settings.',
    compute: cost.timeCost,
  },
  directCost: {
    label: 'Direct cost',
    functionName: null,
    unit: 'money',
    definition: 'Cost of the activities plus Money rows of kind cost, in the period.',
    compute: cost.directCost,
  },
  investment: {
    label: 'Investment',
    functionName: 'PARTNER_COST',
    unit: 'money',
    definition: 'Cost of time plus direct cost: what we put into the relationship.',
    compute: cost.investment,
  },
  net: {
    label: 'Net',
    functionName: 'PARTNER_NET',
    unit: 'money',
    definition: 'Revenue minus share minus investment.',
    compute: cost.net,
  },
  roi: {
    label: 'ROI',
    functionName: 'PARTNER_ROI',
    unit: 'multiple',
    definition:
      '(Revenue - share) / investment: a multiple, 1 is break-even. With the ROI basis "total cost" in Settings: revenue / (investment + share).',
    compute: (view) => cost.roi(view),
  },
  roiAnnual: {
    label: 'Annual ROI',
    functionName: 'PARTNER_ROI_ANNUAL',
    unit: 'share',
    definition:
      'Net / investment over the 12 months to the end of the period. Nothing is compounded, and less than a year is not annualised.',
    compute: cost.roiAnnual,
  },
  hoursPer10k: {
    label: 'Hours per 10,000 of revenue',
    functionName: null,
    unit: 'hours',
    definition: 'Hours / (revenue / 10,000). Compare with "Prospecting hours per 10k" in Settings.',
    compute: cost.hoursPer10k,
  },
} satisfies Record<string, FigureBody>;
