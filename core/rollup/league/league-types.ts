import type { Figure } from '../../kpis';
import type { Interval } from '../../kpis/statistics';
import type { Profession } from '../../workbook/tables';
import type { Merged } from './merge';
import type { Decided, LeagueCare, NoteCount, PartFigures, PartFlag, PartnerPart } from '../practice/part';
import type { NamePair } from './partner-names';
import type { Shrunk, Spread } from './shrinkage';

/** Decided introductions from which an advisor, a partner or a category has a rank. */
export const RANKED_FROM = 6;

export interface LeagueOptions {
  /** What a unit of another currency is worth: `EUR` -> 1.08. */
  readonly rates: ReadonlyMap<string, number>;
  /** What the firm said about names that may be one partner. */
  readonly answers: readonly NamePair[];
  readonly pseudonym: ((key: string) => string) | null;
}

export const NO_OPTIONS: LeagueOptions = { rates: new Map(), answers: [], pseudonym: null };

/** Won of decided introductions, with what can be said about them. */
export interface Conversion extends Decided {
  /** Wilson 95% interval; null while nothing is decided. */
  readonly interval: Interval | null;
  /** Drawn towards the rate of all; null where no spread can be told. */
  readonly shrunk: Shrunk | null;
  /** By the shrunk rate, 1 the highest, the same for the same rate; null below {@link RANKED_FROM} decided ones or without a shrunk rate. */
  readonly rank: number | null;
}

export interface LeagueAdvisor {
  readonly id: string;
  readonly advisor: string;
  readonly office: string | null;
  readonly firm: string | null;
  readonly file: string;
  readonly currency: string | null;
  readonly template: string | null;
  readonly lastRecord: string | null;
  /** Of the practice, over the window, amounts in `currency`: those that the tables show. */
  readonly figures: PartFigures;
  readonly conversion: Conversion;
  /** How many partners have each verdict, by its word. */
  readonly verdicts: ReadonlyMap<string, number>;
  /** Everything else, read again from its part each time: at no time need more than one of them be in memory. */
  readonly whole: () => WholeAdvisor;
}

/** Everything about an advisor, amounts in the currency of the advisor in the league. */
export interface WholeAdvisor {
  readonly figures: PartFigures;
  readonly partners: readonly LeaguePartnerOfAdvisor[];
  readonly notes: readonly NoteCount[];
}

/** A partner as one advisor has it. */
export interface LeaguePartnerOfAdvisor extends PartnerPart {
  /** The key of the partner across advisors, and what it is called there. */
  readonly across: string;
  readonly label: string;
}

/** Sums over several advisors or partners, in one currency. */
export interface Sums {
  readonly currency: string | null;
  readonly advisors: number;
  readonly introductions: number;
  readonly clients: number;
  /** null: no workbook records any. */
  readonly revenue: number | null;
  readonly hours: number | null;
  readonly conversion: Conversion;
}

export interface LeaguePartner extends Sums {
  readonly key: string;
  readonly name: string;
  readonly firm: string | null;
  readonly category: string | null;
  readonly profession: Profession | null;
  /** Who works with it, by id. */
  readonly ids: readonly string[];
  readonly received: number;
  readonly given: number;
}

export interface LeagueCategory extends Sums {
  readonly category: string;
  readonly partners: number;
}

export interface LeagueMonth {
  readonly month: string;
  readonly currency: string | null;
  readonly introductions: number;
  readonly clients: number;
  readonly revenue: number | null;
  readonly hours: number | null;
}

/** All advisors of one currency together. */
export interface LeagueTotal extends Sums {
  /** Revenue less share over investment, of the advisors who have all three. */
  readonly roi: Figure;
  readonly reciprocity: Figure;
  /** Of the revenue of the partners across advisors. */
  readonly hhi: Figure;
  readonly active: number;
}

export interface LeagueFlag extends PartFlag {
  readonly id: string;
  readonly advisor: string;
  readonly partnerName: string;
  readonly partnerKey: string;
}

export interface League {
  readonly head: Merged['head'];
  /** The currency of the amounts; others are rows of their own. */
  readonly currency: string | null;
  readonly spread: Figure<Spread>;
  /** By rank, then those without one by name. */
  readonly advisors: readonly LeagueAdvisor[];
  /** The most introductions first. */
  readonly partners: readonly LeaguePartner[];
  readonly categories: readonly LeagueCategory[];
  readonly months: readonly LeagueMonth[];
  readonly totals: readonly LeagueTotal[];
  readonly flags: readonly LeagueFlag[];
  readonly care: readonly LeagueCare[];
  readonly templates: ReadonlyArray<{ readonly template: string | null; readonly workbooks: number }>;
  readonly questions: readonly NamePair[];
}
