import type { FigureBody } from '../definition';
import * as of from '../introductions';

export const INTRODUCTION_FIGURES = {
  introductions: {
    label: 'Introductions',
    functionName: 'PARTNER_INTROS',
    unit: 'count',
    definition:
      'Credit of the referrals received in the period that are qualified or won. Without a column "Qualified" every received referral counts.',
    compute: of.introductions,
  },
  clients: {
    label: 'Clients',
    functionName: 'PARTNER_CLIENTS',
    unit: 'count',
    definition: 'Credit of the received referrals that were won, closed in the period.',
    compute: of.clients,
  },
  influencedIntroductions: {
    label: 'Influenced introductions',
    functionName: null,
    unit: 'count',
    definition:
      'Introductions, by the same rule, of referrals that the partner only influenced. Never added to the sourced ones.',
    compute: of.influencedIntroductions,
  },
  influencedClients: {
    label: 'Influenced clients',
    functionName: null,
    unit: 'count',
    definition:
      'Clients, by the same rule, of referrals that the partner only influenced. Never added to the sourced ones.',
    compute: of.influencedClients,
  },
  conversion: {
    label: 'Conversion',
    functionName: 'PARTNER_CONVERSION',
    unit: 'share',
    definition:
      'Of the introductions received in the period that are decided at its end, the share that was won. Each row counts 1; undated decisions count.',
    compute: of.conversion,
  },
  conversionLow: {
    label: 'Conversion, low end',
    functionName: null,
    unit: 'share',
    definition: 'Lower end of the Wilson 95% interval of the conversion.',
    compute: (view) => of.conversionLimit(view, 'low'),
  },
  conversionHigh: {
    label: 'Conversion, high end',
    functionName: null,
    unit: 'share',
    definition: 'Upper end of the Wilson 95% interval of the conversion.',
    compute: (view) => of.conversionLimit(view, 'high'),
  },
  conversionFloor: {
    label: 'Conversion, at least',
    functionName: null,
    unit: 'share',
    definition:
      'The conversion when every introduction that is open for more than 365 days at the end of the period counts as lost.',
    compute: of.conversionFloor,
  },
  velocity: {
    label: 'Velocity',
    functionName: 'PARTNER_VELOCITY',
    unit: 'a month',
    definition: 'Introductions per month of 30.4375 days. A period under 30 days has none.',
    compute: of.velocity,
  },
  velocityLow: {
    label: 'Velocity, low end',
    functionName: null,
    unit: 'a month',
    definition: 'Lower exact Poisson 95% limit on the number of introductions, per month.',
    compute: (view) => of.velocityLimit(view, 'low'),
  },
  velocityHigh: {
    label: 'Velocity, high end',
    functionName: null,
    unit: 'a month',
    definition: 'Upper exact Poisson 95% limit on the number of introductions, per month.',
    compute: (view) => of.velocityLimit(view, 'high'),
  },
  daysToClient: {
    label: 'Days to client',
    functionName: 'PARTNER_DAYS_TO_CLIENT',
    unit: 'days',
    definition:
      'Median days from received to closed of the received referrals won in the period. Read it beside the open ones: they are still waiting.',
    compute: of.daysToClient,
  },
  openIntroductions: {
    label: 'Open introductions',
    functionName: null,
    unit: 'count',
    definition:
      'Number of introductions, received at any time up to the end of the period, that are open then.',
    compute: of.openIntroductions,
  },
  openMedianAge: {
    label: 'Median age of open introductions',
    functionName: null,
    unit: 'days',
    definition: 'Median days from received to the end of the period of the introductions that are open then.',
    compute: of.openMedianAge,
  },
  dealSize: {
    label: 'Deal size',
    functionName: 'PARTNER_DEAL_SIZE',
    unit: 'money',
    definition: 'Mean first-year revenue of the received referrals won in the period that have one.',
    compute: of.dealSize,
  },
} satisfies Record<string, FigureBody>;
