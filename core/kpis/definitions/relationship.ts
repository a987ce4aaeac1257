import type { FigureBody } from '../definition';
import * as contact from '../engagement';
import * as of from '../reciprocity';

export const RELATIONSHIP_FIGURES = {
  engagement: {
    label: 'Engagement',
    functionName: 'PARTNER_ENGAGEMENT',
    unit: 'score',
    definition:
      'Mean, 0-100, of responsiveness (asks answered within 2 business days), initiative (who starts the contact) and quality (ratings), those that have a value. A part with fewer than 3 records takes the latest check-in of the period instead.',
    portfolio: false,
    compute: contact.engagement,
  },
  received: {
    label: 'Received',
    functionName: null,
    unit: 'count',
    definition: 'Credit of all referrals received from the partner in the period, qualified or not.',
    compute: of.received,
  },
  given: {
    label: 'Given',
    functionName: null,
    unit: 'count',
    definition: 'Credit of the referrals given to the partner in the period.',
    compute: of.given,
  },
  reciprocity: {
    label: 'Reciprocity',
    functionName: 'PARTNER_RECIPROCITY',
    unit: 'index',
    definition: '(Received - given) / (received + given): -1 we only give, 1 we only receive.',
    compute: of.reciprocity,
  },
  valueReceived: {
    label: 'Value received',
    functionName: null,
    unit: 'money',
    definition: 'Our revenue from the partnership in the period.',
    compute: of.valueReceived,
  },
  valueGiven: {
    label: 'Value given',
    functionName: null,
    unit: 'money',
    definition:
      "The partner's share plus credit x first-year revenue (the partner's) of the referrals given that were won, closed in the period.",
    compute: of.valueGiven,
  },
  balance: {
    label: 'Balance',
    functionName: 'PARTNER_BALANCE',
    unit: 'money',
    definition: 'Value received minus value given.',
    compute: of.balance,
  },
  netNew: {
    label: 'Net new clients',
    functionName: 'PARTNER_NET_NEW',
    unit: 'share',
    definition:
      'Of the clients won in the period where "Net new" is known, the share by credit that was new to both practices when introduced.',
    compute: of.netNew,
  },
  netNewRevenue: {
    label: 'Net new revenue',
    functionName: null,
    unit: 'share',
    definition: 'The same share, weighted by credit x first-year revenue.',
    compute: of.netNewRevenue,
  },
  cadence: {
    label: 'Cadence',
    functionName: 'PARTNER_CADENCE',
    unit: 'share',
    definition:
      'The period cut back from its end into whole blocks of the contact cadence: the share of blocks with a conversation (call, meeting, meal, joint meeting).',
    portfolio: false,
    compute: contact.cadence,
  },
  lastConversation: {
    label: 'Days since the last conversation',
    functionName: null,
    unit: 'days',
    definition: 'Days from the last call, meeting, meal or joint meeting to the end of the period.',
    compute: (view) => contact.daysSince(view, 'conversations', 'conversation'),
  },
  lastMeal: {
    label: 'Days since the last meal',
    functionName: null,
    unit: 'days',
    definition: 'Days from the last meal to the end of the period.',
    compute: (view) => contact.daysSince(view, 'meals', 'meal'),
  },
  lapsed: {
    label: 'Lapsed',
    functionName: null,
    unit: 'yes or no',
    definition:
      'Started strong and lapsed: cadence of at least 0.75 over the first 90 days and below 0.25 over the last 90, with a start at least 180 days back.',
    portfolio: false,
    compute: contact.lapsed,
  },
  oneWay: {
    label: 'One-way street',
    functionName: null,
    unit: 'word',
    definition:
      '"we give" or "we take" when the referrals of the 12 months to the end of the period go clearly one way.',
    portfolio: false,
    compute: of.oneWay,
  },
} satisfies Record<string, FigureBody>;
