import { complianceSection } from '../../compliance/section';
import type { Section } from '../../document/document';
import type { Scene, SectionBuilder } from '../../document/scene';
import { agreementSection } from '../../method/deals/agreement-section';
import { ladderSection } from '../../method/choosing/ladder-section';
import { payoutsSection } from '../../method/deals/payouts-section';
import { plansSection } from '../../method/plan/plans-section';
import { rhythmSection } from '../../method/plan/rhythm-section';
import { stakesSection } from '../../method/choosing/stakes-section';
import { decisionsSection } from './decisions-section';
import { bandsSection } from './bands-section';
import { notesSection } from './data-notes';
import { eventsSection } from './events-section';
import { exchangeSection } from './exchange-section';
import { glanceSection } from './glance-section';
import { kpisSection } from './kpis-section';
import { openSection } from './open-section';
import { partnersSection } from './partners-section';
import { scorecardSection } from './scorecard-section';
import { standsOutSection } from './stands-out-section';

/** What needs a look less often, for looking up. A room below adds its own with one line. */
const LOOKUP: readonly SectionBuilder[] = [
  kpisSection,
  scorecardSection,
  bandsSection,
  plansSection,
  rhythmSection,
  exchangeSection,
  stakesSection,
  ladderSection,
  eventsSection,
  payoutsSection,
  openSection,
  agreementSection,
  complianceSection,
  notesSection,
];

function appendix(scene: Scene, partners: readonly number[]): Section {
  return {
    title: 'Appendix',
    partner: null,
    part: 'lookup',
    blocks: [],
    sections: LOOKUP.flatMap((build) => build(scene, partners) ?? []),
  };
}

/** The sections of a review in their order: what must be read, the partners one by one, then what can be looked up. */
export const SECTIONS: readonly SectionBuilder[] = [
  glanceSection,
  decisionsSection,
  standsOutSection,
  partnersSection,
  appendix,
];

/** What a review says while no partner has any record. */
export const FIRST_SECTIONS: readonly SectionBuilder[] = [glanceSection, notesSection];
