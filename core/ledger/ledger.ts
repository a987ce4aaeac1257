import type { Day } from '../calendar/day';
import type { NoteList } from '../workbook/notes/notes';
import type { Settings } from '../workbook/settings/settings';
import type { ActivityType, MoneyKind, Phase, Profession, RevenueModel, Stage } from '../workbook/tables';

/** Marks "none" in a column of codes. */
export const NONE = -1;

/** Codes of `ReferralColumns.status`. */
export const OPEN = 0;
export const WON = 1;
export const LOST = 2;

/** Code of `ReferralColumns.qualified` in a table without a column Qualified: every inbound row there counts. */
export const NOT_ASKED = 2;

/** The table has no column Closed, and the day received stands in for it. */
export const RECEIVED_ALONE = 1;
/** The table has no column Received: the day closed is the first that is known of a row. */
export const CLOSED_ALONE = 2;

/** Where `Ledger.asOf` comes from. */
export type AsOfIs = 'today' | 'option' | 'setting' | 'last record';

/** Codes of `ActivityColumns.initiatedBy`. */
export const BY_US = 1;
export const BY_THEM = 2;

/**
 * Where each row stands in the advisor's workbook. All arrays of one table have `count` entries, in reading order
 * (sheet by sheet, row by row).
 */
export interface SourceColumns {
  readonly count: number;
  /** Index into `Ledger.sheets`. */
  readonly sheet: Uint16Array;
  /** Sheet row, 1-based. */
  readonly row: Int32Array;
  /** Index into `Ledger.partners`. */
  readonly partner: Int32Array;
}

export interface ReferralColumns extends SourceColumns {
  /** 1 received from the partner, 0 given to the partner. */
  readonly inbound: Uint8Array;
  /** 1 sourced, 0 influenced. */
  readonly sourced: Uint8Array;
  /** OPEN, WON or LOST, as the sheet says today. */
  readonly status: Uint8Array;
  /** YesNo, or NOT_ASKED. */
  readonly qualified: Int8Array;
  /** 1 yes, 0 no, -1 blank or unreadable. */
  readonly netNew: Int8Array;
  /** 1 yes, 0 no, -1 blank or unreadable. */
  readonly clientInformed: Int8Array;
  /** 1 yes, 0 no, -1 blank or unreadable. */
  readonly attestClient: Int8Array;
  /** YesNo: whether we thanked for it. */
  readonly thanked: Int8Array;
  /** Day or NO_DAY. `closed` of an open row is an expectation and is not kept. */
  readonly received: Int32Array;
  readonly closed: Int32Array;
  readonly ended: Int32Array;
  /** RECEIVED_ALONE, CLOSED_ALONE, or 0 where the row has either day. */
  readonly oneDay: Uint8Array;
  /** 0-1; default 1; credits of one Id above 1 in sum, among the rows up to asOf, are already scaled to 1. */
  readonly credit: Float64Array;
  /** First-year revenue in the workbook's currency; NaN when blank (only inside the columns, never in a figure). */
  readonly revenue: Float64Array;
  /** NaN when blank. */
  readonly aum: Float64Array;
  /** Index into `Ledger.clients`; NONE when blank. */
  readonly client: Int32Array;
  /** One code for all rows of one Id; NONE when the Id is blank, or unique and not named by a Money row. */
  readonly referral: Int32Array;
  /** Index into `Ledger.events`; NONE when blank. */
  readonly event: Int32Array;
}

export interface ActivityColumns extends SourceColumns {
  readonly day: Int32Array;
  /** Index into ACTIVITY_TYPES. */
  readonly type: Uint8Array;
  /** Own or default hours; NaN when there are neither. */
  readonly hours: Float64Array;
  /** NaN when blank. */
  readonly cost: Float64Array;
  /** BY_US, BY_THEM or 0. */
  readonly initiatedBy: Uint8Array;
  readonly askedOn: Int32Array;
  readonly answeredOn: Int32Array;
  /** 1-5; NaN when blank. The four columns below likewise. */
  readonly rating: Float64Array;
  readonly responsiveness: Float64Array;
  readonly initiative: Float64Array;
  readonly quality: Float64Array;
  /** 1 yes, 0 no, -1 blank or unreadable. */
  readonly agenda: Int8Array;
  readonly event: Int32Array;
  /** NaN when blank. */
  readonly giftValue: Float64Array;
  /** Index into `Ledger.recipients`; NONE when blank. */
  readonly recipient: Int32Array;
}

export interface MoneyColumns extends SourceColumns {
  readonly day: Int32Array;
  /** Index into MONEY_KINDS. */
  readonly kind: Uint8Array;
  /** As written, sign kept. */
  readonly amount: Float64Array;
  /** The same codes as `ReferralColumns.referral`, and further ones for Ids that no referral has; NONE when blank. */
  readonly referral: Int32Array;
  /** Index into `Ledger.clients`; NONE when blank. */
  readonly client: Int32Array;
  /** 1 where the amount stands in a column beside the amount of its row, or on the row of an introduction. */
  readonly beside: Uint8Array;
}

/** A day, `true` for a yes without a date, `false` for a no, null for blank. */
export type DayOrYes = Day | boolean | null;

/** A partner: a row of the Partners table, or a name that only occurs in other tables. */
export interface Partner {
  readonly name: string;
  /** Whether the Partners table has it. */
  readonly listed: boolean;
  readonly sheet: number;
  readonly row: number;
  readonly aliases: readonly string[];
  /** Addresses in lower case, by which meetings of a calendar are found. */
  readonly emails: readonly string[];
  readonly firm: string | null;
  readonly category: string | null;
  readonly profession: Profession | null;
  readonly stage: Stage | null;
  readonly stageSince: Day | null;
  readonly startDate: Day | null;
  readonly model: RevenueModel | null;
  /** 0-1. */
  readonly share: number | null;
  readonly retainerAMonth: number | null;
  readonly guaranteedMinimum: number | null;
  readonly expectedIntroductionsAMonth: number | null;
  readonly expectedRevenueAYear: number | null;
  readonly contactCadenceDays: number | null;
  readonly salesCycleDays: number | null;
  readonly retirementDate: Day | null;
  readonly exclusive: boolean | null;
  readonly country: string | null;
  readonly team: string | null;
  readonly clientRating: number | null;
  readonly foundations: readonly [DayOrYes, DayOrYes, DayOrYes];
  readonly path: readonly [DayOrYes, DayOrYes, DayOrYes];
  /** What was understood in each foundation, and who is accountable in the path, in the sheet's own words. */
  readonly foundationTexts: readonly [string | null, string | null, string | null];
  readonly accountable: string | null;
  readonly agreement: readonly [DayOrYes, DayOrYes, DayOrYes, DayOrYes, DayOrYes];
  readonly agreementDate: Day | null;
  readonly compensationDisclosed: Day | null;
}

export interface Action {
  /** Index into `Ledger.partners`, or NONE. */
  readonly partner: number;
  readonly step: string;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly done: DayOrYes;
  readonly phase: Phase | null;
  /** Agreed with the partner; only a yes puts it into the partner's copy. */
  readonly shared: boolean | null;
  readonly sheet: number;
  readonly row: number;
}

export interface Candidate {
  readonly name: string;
  readonly category: string | null;
  readonly complementary: boolean | null;
  readonly sharedIdealClient: boolean | null;
  readonly nonCompetitive: boolean | null;
  readonly clientBase: string | null;
  readonly serviceDelivery: string | null;
  readonly philosophyDiscussed: Day | null;
  readonly compensationDiscussed: Day | null;
  readonly lockedIn: boolean | null;
  readonly retirementDate: Day | null;
  readonly source: string | null;
  readonly focus: boolean | null;
  readonly sheet: number;
  readonly row: number;
}

/** Everything that was read, typed. Plain data; the same rows give the same ledger on every host. */
export interface Ledger {
  readonly today: Day;
  /** `--as-of`, Settings "As of", else today; the last record of an old export (docs/kpis.md). Never after today. */
  readonly asOf: Day;
  readonly asOfIs: AsOfIs;
  /** BCP 47, as the host names it; null when it does not. How values are written, never what they are. */
  readonly locale: string | null;
  readonly settings: Settings;
  readonly sheets: readonly string[];
  /** In the order of the Partners table, then every other partner by name. */
  readonly partners: readonly Partner[];
  readonly clients: readonly string[];
  readonly events: readonly string[];
  readonly recipients: readonly string[];
  readonly referrals: ReferralColumns;
  readonly activities: ActivityColumns;
  readonly money: MoneyColumns;
  readonly actions: readonly Action[];
  readonly candidates: readonly Candidate[];
  /** Columns that exist somewhere in the workbook, as `Referrals.Qualified`; a table alone as `Referrals`. */
  readonly columns: ReadonlySet<string>;
  /** Kinds of tables that were found, but whose rows cannot be read, with the columns that they lack: `Activities` and `Date`. */
  readonly unread: ReadonlyMap<string, readonly string[]>;
  readonly notes: NoteList;
  /** Short hash of the rows read, the Settings and the version of the definitions, e.g. `a1b2c3`. */
  readonly mark: string;
  /** Index into `partners` by the normal form (`nameKey`) of every name and alias; a partner's own name comes first. */
  readonly partnerKeys: ReadonlyMap<string, number>;
  /** Index of the partner that a name, an alias or another spelling of it means; NONE when unknown. */
  findPartner(name: string): number;
  /** Known names close to an unknown one, best first. */
  suggestPartners(name: string): readonly string[];
}

export type { ActivityType, MoneyKind };
