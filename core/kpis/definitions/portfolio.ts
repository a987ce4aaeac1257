import type { FigureBody } from '../definition';
import * as of from '../portfolio';

export const PORTFOLIO_FIGURES = {
  active: {
    label: 'Active partners',
    functionName: null,
    unit: 'count',
    definition:
      'Partners of stage launch, active or optimize; if no Stage is filled in anywhere, those with a dated row in the 12 months to the end of the period.',
    partner: false,
    compute: of.active,
  },
  hhi: {
    label: 'Concentration (HHI)',
    functionName: 'PARTNER_CONCENTRATION',
    unit: 'index',
    definition:
      "Sum of the squared shares of the partners' revenue in the period (of their introductions, if there is none); 1 = all from one partner.",
    partner: false,
    compute: of.hhi,
  },
  effectivePartners: {
    label: 'Effective partners',
    functionName: null,
    unit: 'count',
    definition: '1 / HHI: how many equal partners would be as concentrated.',
    partner: false,
    compute: of.effectivePartners,
  },
  topShare: {
    label: 'Largest share',
    functionName: null,
    unit: 'share',
    definition: 'The largest of those shares.',
    partner: false,
    compute: of.topShare,
  },
  allianceShare: {
    label: "Share of the firm's revenue",
    functionName: 'PARTNER_FIRM_SHARE',
    unit: 'share',
    definition: 'Revenue of the 12 months to the end of the period / "Firm annual revenue" of Settings.',
    partner: false,
    compute: of.allianceShare,
  },
} satisfies Record<string, FigureBody>;
