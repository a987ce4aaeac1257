import type { Profession } from '../../workbook/tables';
import type { NoteKind, Severity } from '../../workbook/note-kinds';

/** Raised whenever the shape of a part changes; parts of another format are made again, or refused. */
export const PART_FORMAT = 2;

/** What every workbook of a roll-up is looked at by. Parts with different heads do not belong together. */
export interface PartHead {
  readonly format: number;
  readonly software: string;
  readonly definitions: number;
  /** ISO days, both included; `from` may be `start`: since each partnership began. */
  readonly asOf: string;
  readonly from: string;
  /** Mark of the firm's settings, the reading options and the key of the pseudonyms. */
  readonly settings: string;
  /** Whether partners are called by pseudonyms. */
  readonly pseudonyms: boolean;
  /** Currency of the firm's file; null when there is none. */
  readonly currency: string | null;
}

/** What one file gives: a practice, or the sentence that says why it could not be read. */
export type Part = PracticePart | UnreadablePart;

interface PartOfFile {
  /** Its path below the folder that was named, with `/`; the name alone for a file that was named itself. */
  readonly file: string;
  /** Hash of its bytes: the same file under two names is counted once. */
  readonly hash: string;
}

export interface UnreadablePart extends PartOfFile {
  readonly problem: string;
}

/**
 * One advisor's practice as plain data (JSON keeps it as it is). Amounts are unrounded and in the currency of the practice; nothing in it
 * names a client: no row, note, event or person of the workbook, only the names of the advisor, their office and firm, and of the partners.
 */
export interface PracticePart extends PartOfFile {
  /** Settings "Advisor name"; the name of the file when it is blank. */
  readonly advisor: string;
  readonly office: string | null;
  readonly firm: string | null;
  /** null: the workbook names none, nor does the firm. */
  readonly currency: string | null;
  /** null: not made from our template. */
  readonly template: string | null;
  /** ISO day of the last dated row up to asOf; null without any. */
  readonly lastRecord: string | null;
  readonly figures: PartFigures;
  readonly decided: Decided;
  readonly partners: readonly PartnerPart[];
  readonly notes: readonly NoteCount[];
  readonly flags: readonly PartFlag[];
  readonly care: readonly Care[];
}

export interface PartnerPart {
  /** The first spelling, or the pseudonym. */
  readonly name: string;
  /** By which partners of several advisors are the same: the normal form of the name, or the pseudonym. */
  readonly key: string;
  readonly firm: string | null;
  readonly category: string | null;
  readonly profession: Profession | null;
  /** Whether the practice counts it among its active partners. */
  readonly active: boolean;
  /** The word of the decision; null when there is nothing to judge by. */
  readonly verdict: string | null;
  readonly fragile: boolean;
  readonly figures: PartFigures;
  readonly decided: Decided;
  readonly months: readonly PartMonth[];
}

/** Figures of the catalogue by key, those that are one value: the value, or the reason for none. */
export interface PartFigures {
  readonly [key: string]: number | string | boolean | null | { readonly reason: string };
}

/** Introductions received in the window that are decided as at asOf, each row counting 1. */
export interface Decided {
  readonly won: number;
  readonly of: number;
}

/** One partner in one calendar month, cut at the window. */
export interface PartMonth {
  /** `2026-10`. */
  readonly month: string;
  readonly introductions: number;
  readonly clients: number;
  /** null: the workbook does not record it. */
  readonly revenue: number | null;
  readonly hours: number | null;
  /** Of the introductions received in the month, those decided as at asOf, and those of them that were won. */
  readonly decided: number;
  readonly won: number;
}

/** How many data notes of one kind there are; what they say about which row stays in the workbook. */
export interface NoteCount {
  /** One of our tables; '' when it is about the whole workbook. */
  readonly table: string;
  readonly kind: NoteKind;
  readonly severity: Severity;
  readonly count: number;
}

export type FlagKind = 'one-way street' | 'agreement' | 'compliance';

/** Something to talk about with an advisor. */
export interface PartFlag {
  readonly kind: FlagKind;
  /** `we give`, `2 of 5`, or the id of the rule. */
  readonly code: string;
  /** What it is in a few words. */
  readonly title: string;
  /** Position in `partners`. */
  readonly partner: number;
  /** Rows behind it. */
  readonly rows: number;
}

export type CareKind =
  | 'unreadable'
  | 'template'
  | 'notes'
  | 'stale'
  | 'as of'
  | 'currency'
  | 'advisor'
  | 'same file'
  | 'same advisor';

/** Why a workbook needs care, in one sentence. */
export interface Care {
  readonly kind: CareKind;
  readonly sentence: string;
}

/** Which file needs care, and why. */
export interface LeagueCare {
  readonly file: string;
  readonly care: Care;
}

export function isReadable(part: Part): part is PracticePart {
  return 'figures' in part;
}

/** A number of the figures; 0 without one. */
export function numberOf(figures: PartFigures, key: string): number {
  return amountOf(figures, key) ?? 0;
}

/** A number of the figures; null without one. */
export function amountOf(figures: PartFigures, key: string): number | null {
  const found = figures[key];
  return typeof found === 'number' ? found : null;
}

/** The title of a league; a workbook that begins with it is one, and no practice. */
export const LEAGUE_TITLE = 'Partnerships across the firm';
