import type { Day } from '../calendar/day';
import type { ActivityType, MoneyKind } from '../workbook/tables';

/** What an advisor says happened, before it is known where the workbook keeps it. */
export type LogEntry =
  | LoggedConversation
  | LoggedIntroduction
  | LoggedOutcome
  | LoggedMoney
  | LoggedThanks
  | LoggedGift
  | LoggedStep;

export type LogKind = LogEntry['kind'];

/** A row of one of the advisor's tables; the row of the sheet, 1-based. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface LoggedConversation {
  readonly kind: 'conversation';
  /** A partner of the workbook in any spelling, or a new one. */
  readonly partner: string;
  readonly on: Day;
  readonly type: ActivityType;
  /** null: not known; the cell stays blank. */
  readonly hours: number | null;
  /** Who asked for it; null: not said. */
  readonly askedBy: 'us' | 'them' | null;
  readonly cost: number | null;
  readonly note: string;
}

export interface LoggedIntroduction {
  readonly kind: 'introduction';
  readonly partner: string;
  readonly on: Day;
  /** `received`: they introduced somebody to us. */
  readonly direction: 'received' | 'given';
  readonly client: string;
  /** Whether it meets the criteria; null: still to assess. */
  readonly qualified: boolean | null;
  readonly note: string;
}

/** An open introduction that was decided. */
export interface LoggedOutcome {
  readonly kind: 'outcome';
  readonly referral: RowPlace;
  readonly on: Day;
  readonly outcome: 'won' | 'lost';
  readonly firstYearRevenue: number | null;
  readonly aum: number | null;
}

export interface LoggedMoney {
  readonly kind: 'money';
  readonly partner: string;
  readonly on: Day;
  readonly money: MoneyKind;
  /** In the workbook's currency, as the table keeps it. */
  readonly amount: number;
  /** Id of the referral that it belongs to; '' for none. */
  readonly referralId: string;
}

/** Thanks for an introduction, sent or said. */
export interface LoggedThanks {
  readonly kind: 'thanks';
  readonly referral: RowPlace;
  readonly on: Day;
}

export interface LoggedGift {
  readonly kind: 'gift';
  readonly partner: string;
  readonly on: Day;
  /** What it cost, which is its value too. */
  readonly value: number | null;
  /** Who received it; '' when it is the partner. */
  readonly recipient: string;
  readonly note: string;
}

/** A step of Actions that was done. */
export interface LoggedStep {
  readonly kind: 'step';
  readonly action: RowPlace;
  readonly on: Day;
}
