import type { Day } from '../../calendar/day';
import type { DecimalSign } from '../values/money';
import type { OwnKinds } from '../values/money-kinds';
import type { OwnOutcomes } from '../outcome/outcome';
import type { FirmSettings } from './firm-settings';
import type { TableKind } from '../tables';

/** The windows that Settings "Period" can name. */
export const PERIOD_NAMES = ['12 months', 'since start', 'year to date'] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** Thresholds of the decision and of other verdicts; every one is a row in Settings. */
export interface Thresholds {
  /** Days since launch before any verdict. */
  readonly tooEarlyDays: number;
  /** Days since launch until which an unmatured partnership below 1x is still too early. */
  readonly maturingDays: number;
  readonly doubleDownRoi: number;
  readonly optimizeRoi: number;
  /** Days from the verdict `exit` to the exit. */
  readonly exitDays: number;
  /** Sales cycle in days when a partner has none of its own. */
  readonly salesCycleDays: number;
  readonly salesCycleDaysAttorney: number;
  /** Days after an event within which an introduction is attributed to it. */
  readonly eventDays: number;
  /** Introductions that we gave a service provider before it is time for the discovery conversation. */
  readonly discoveryIntroductions: number;
  /** Rating by clients (1-5) that it takes as well. */
  readonly discoveryRating: number;
  /** A candidate who retires within this many months of asOf is disqualified. */
  readonly retirementMonths: number;
  /** Hours a month that keeping up one partnership may take. */
  readonly maintenanceHours: number;
}

/** Everything in the Settings table, typed; null = not set. */
export interface Settings {
  readonly asOf: Day | null;
  /** Whether the host gave "As of" (`--as-of`) on top of the Settings sheet. */
  readonly asOfGiven: boolean;
  /** What a window covers that is asked for without a first day. */
  readonly period: PeriodName;
  /** Month (1-12) and day on which the fiscal year starts; null: 1 January. */
  readonly fiscalYearStarts: { readonly month: number; readonly day: number } | null;
  readonly hourlyCost: number | null;
  /** Hours of an activity whose Hours cell is blank, by activity type. */
  readonly defaultHours: ReadonlyMap<string, number>;
  readonly firmAnnualRevenue: number | null;
  readonly firmType: string | null;
  /** Two letters: where the practice is; also of partners whose Country is blank. */
  readonly country: string | null;
  readonly firmName: string | null;
  /** Signs the texts that are sent to a partner, and names the practice in a roll-up. */
  readonly advisorName: string | null;
  /** Where in the firm the practice belongs; no figure depends on it. */
  readonly office: string | null;
  /** Addresses of the advisor in lower case: whose declined invitations are no meetings. No figure depends on it. */
  readonly advisorEmails: readonly string[];
  /** The zone whose days a calendar's meetings fall on, `America/New_York`. No figure depends on it. */
  readonly timeZone: string | null;
  readonly currency: string | null;
  readonly roiBasis: 'investment' | 'total cost';
  /** Whether what a client brings comes again every year; null = not said. */
  readonly revenueRecurs: boolean | null;
  readonly contactCadenceDays: number;
  readonly prospectingHoursPer10k: number | null;
  readonly templateVersion: string | null;
  /** Whether the advisor has said in the pane that the columns were read rightly; no figure depends on it. */
  readonly columnsConfirmed: boolean;
  readonly thresholds: Thresholds;
  /** `Map Referrals.Partner` / `sales_agent`: header by `Table.Column`; `-` when the table has no such column. */
  readonly columnMap: ReadonlyMap<string, string>;
  /** `Date order Referrals.Closed` / `D/M/Y`. */
  readonly dateOrder: ReadonlyMap<string, 'D/M/Y' | 'M/D/Y' | 'Y/M/D'>;
  /** `Alias J. Ortiz` / `Jane Ortiz`: a name in the sheet means another partner; `-`: it is a partner of its own. */
  readonly aliases: ReadonlyMap<string, string>;
  /** `Direction 2025 out` / `given`: what the introductions of a tab, a table or below a title are; true when received. */
  readonly directions: ReadonlyMap<string, boolean>;
  /** `One partner Smith & Jones` / yes: such a cell names one partner, though both parts are known. */
  readonly together: ReadonlySet<string>;
  /** `Leave out Referrals (2)` / yes: a tab is not read; no: it counts, though it looks like a copy or is hidden. */
  readonly leaveOut: ReadonlyMap<string, boolean>;
  /** `Swap day and month Referrals.Closed` / yes: its date cells were exchanged by another program; no: they are right. */
  readonly swapDates: ReadonlyMap<string, boolean>;
  /** `Fill down Referrals.Partner` / yes: blank cells of the column take the value above. */
  readonly fillDown: ReadonlySet<string>;
  /** `Table Sheet1` / `Money`: what a tab holds, when its content does not tell. */
  readonly tableKinds: ReadonlyMap<string, TableKind>;
  /** `Decimal sign Referrals.First-year revenue` / `,`. */
  readonly decimalSign: ReadonlyMap<string, DecimalSign>;
  /** `Kind word Kickstart` / revenue: what a kind of money means, by `wordKey`. */
  readonly kindWords: OwnKinds;
  /** `Status word 1254321` / won: what a word or a number of a stage means, by `wordKey`. */
  readonly statusWords: OwnOutcomes;
  readonly firm: FirmSettings;
  /** What an upgrade of the workbook added, as its rows in Settings say: text by name of the row (docs/versions.md). */
  readonly upgrades: ReadonlyMap<string, string>;
}

/** The settings on which figures depend as one text: the same text for the same settings. */
export function settingsText(settings: Settings): string {
  return JSON.stringify(
    { ...settings, columnsConfirmed: undefined, office: undefined },
    (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
  );
}
