import { complianceSection } from '../../compliance/section';
import type { SectionBuilder } from '../../document/scene';
import { agreementSection } from '../../method/deals/agreement-section';
import { ladderSection } from '../../method/choosing/ladder-section';
import { payoutsSection } from '../../method/deals/payouts-section';
import { plansSection } from '../../method/plan/plans-section';
import { rhythmSection } from '../../method/plan/rhythm-section';
import { stakesSection } from '../../method/choosing/stakes-section';
import { bandsSection } from './bands-section';
import { notesSection } from './data-notes';
import { eventsSection } from './events-section';
import { exchangeSection } from './exchange-section';
import { headlineSection } from './headline';
import { kpisSection } from './kpis-section';
import { openSection } from './open-section';
import { partnersSection } from './partners-section';
import { scorecardSection } from './scorecard-section';

/**
 * The sections of a review in their order: what to do, how the practice stands, the partners, then what needs a look
 * less often. A room below adds its own with one line.
 */
export const SECTIONS: readonly SectionBuilder[] = [
  headlineSection,
  kpisSection,
  bandsSection,
  scorecardSection,
  partnersSection,
  plansSection,
  rhythmSection,
  exchangeSection,
  stakesSection,
  ladderSection,
  openSection,
  eventsSection,
  agreementSection,
  payoutsSection,
  complianceSection,
  notesSection,
];

/** What a review says while no partner has any record. */
export const FIRST_SECTIONS: readonly SectionBuilder[] = [headlineSection, notesSection];
