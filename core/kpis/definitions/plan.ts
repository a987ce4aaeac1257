import type { FigureBody } from '../definition';
import { day90 } from '../day90';
import { decision } from '../decision';
import * as of from '../plan';
import { trend } from '../trend';

export const PLAN_FIGURES = {
  vsPlan: {
    label: 'Introductions against plan',
    functionName: 'PARTNER_VS_PLAN',
    unit: 'share',
    definition: 'Introductions / (expected introductions a month x months).',
    portfolio: false,
    compute: of.vsPlan,
  },
  revenueVsPlan: {
    label: 'Revenue against plan',
    functionName: null,
    unit: 'share',
    definition: 'Revenue / (expected revenue a year x days / 365).',
    portfolio: false,
    compute: of.revenueVsPlan,
  },
  trend: {
    label: 'Trend',
    functionName: 'PARTNER_TREND',
    unit: 'word',
    definition:
      'Introductions of the last 45 days against the 45 before: "too few" below six or without 90 days of history, else "up", "down" or "flat" (no clear change) by the exact binomial test at 5%.',
    compute: trend,
  },
  day90: {
    label: 'First 90 days',
    functionName: 'PARTNER_DASHBOARD',
    unit: 'object',
    definition:
      'Days 46-90 after launch against days 1-45: velocity, conversion, deal size and ROI each higher, lower, same or too few. None higher: diagnose.',
    portfolio: false,
    compute: day90,
  },
  firstRevenueDays: {
    label: 'Days to first revenue',
    functionName: null,
    unit: 'days',
    definition:
      'Days from the start to the first revenue: the first Money row of kind revenue above 0, else the first client won with a first-year revenue.',
    compute: of.firstRevenueDays,
  },
  shortfall: {
    label: 'Shortfall',
    functionName: null,
    unit: 'count',
    definition:
      'Under a retainer: the guaranteed minimum of introductions for the period minus the introductions, not below 0.',
    portfolio: false,
    compute: of.shortfall,
  },
  outlook: {
    label: 'Outlook',
    functionName: 'PARTNER_OUTLOOK',
    unit: 'money',
    definition:
      'What the open introductions are worth: credit x conversion x deal size (both from the start) x (1 - Share %). Never shown as revenue.',
    compute: (view) => of.outlook(view),
  },
  outlookLow: {
    label: 'Outlook, low end',
    functionName: null,
    unit: 'money',
    definition: 'The outlook at the lower end of the conversion interval.',
    compute: (view) => of.outlook(view, 'low'),
  },
  outlookHigh: {
    label: 'Outlook, high end',
    functionName: null,
    unit: 'money',
    definition: 'The outlook at the upper end of the conversion interval.',
    compute: (view) => of.outlook(view, 'high'),
  },
  phase: {
    label: 'Phase',
    functionName: 'PARTNER_PHASE',
    unit: 'object',
    definition:
      'Day of the 120-day plan, counted from Start date: 1-30 identify, 31-60 agree, 61-90 launch, 91-120 optimize, then run.',
    portfolio: false,
    compute: of.phase,
  },
  agreement: {
    label: 'Agreement',
    functionName: 'PARTNER_AGREEMENT',
    unit: 'count',
    definition: 'How many of the five agreement elements are in place.',
    portfolio: false,
    compute: of.agreement,
  },
  decision: {
    label: 'Decision',
    functionName: 'PARTNER_DECISION',
    unit: 'object',
    definition:
      'Over the 12 months to the end of the period: too early, no time recorded, double down (3x or more), optimize (1x to 3x) or exit (below 1x).',
    portfolio: false,
    compute: decision,
  },
} satisfies Record<string, FigureBody>;
