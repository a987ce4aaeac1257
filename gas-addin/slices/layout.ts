import type { Ledger, Partner } from '../../core/ledger/ledger';
import type { NoteKind } from '../../core/workbook/note-kinds';

/**
 * What is kept of a ledger, as one plain ASCII text of sections, so that a reader takes only those it needs: first a
 * head; then lists and notes; then for each partner its record with its rows in columns, and the names of its clients.
 */

/** Raised when the form of the text changes. */
export const FORM = 3;

/** Digits before the head that give its length. */
export const LENGTH_DIGITS = 9;

/** Sections before those of the partners. */
export const LISTS = 0;
export const NOTES = 1;
export const FIRST_PARTNER = 2;

/** Kinds of column, by their position here. */
export const TYPES = [Uint8Array, Int8Array, Uint16Array, Int32Array, Float64Array] as const;

export const TABLE_NAMES = ['referrals', 'activities', 'money'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The parts of a ledger that have a place of their own; everything else stands in the head as it is. */
type Placed =
  | TableName
  | 'partners'
  | 'clients'
  | 'events'
  | 'recipients'
  | 'actions'
  | 'candidates'
  | 'notes'
  | 'partnerKeys'
  | 'findPartner'
  | 'suggestPartners';

export interface Head {
  readonly form: number;
  readonly rest: Omit<Ledger, Placed>;
  readonly fields: ReadonlyArray<keyof Partner>;
  /** Per table: its rows in all, and its columns with the position of their kind. */
  readonly tables: Readonly<
    Record<TableName, { readonly count: number; readonly columns: ReadonlyArray<readonly [string, number]> }>
  >;
  readonly keys: ReadonlyArray<readonly [key: string, partner: number]>;
  readonly hasGiven: boolean;
  readonly hasConversations: boolean;
  readonly clients: number;
  readonly notes: number;
  /** Length of each section after the head, as `wholeText`, and how many there are. */
  readonly lengths: string;
  readonly sections: number;
}

export type Lists = Pick<Ledger, 'events' | 'recipients' | 'actions' | 'candidates'>;

/** The first notes: each by its place, with the position of its sentences. */
export interface KeptNotes {
  readonly sentences: ReadonlyArray<readonly [problem: string, suggestion: string, kind: NoteKind]>;
  readonly notes: ReadonlyArray<
    readonly [table: string, sheet: string, row: number, column: string, value: string, sentence: number]
  >;
}

/** A partner: the values of the head's fields; its rows of each table, 0 when it has none; clients of Ids. */
export interface PartnerSlice {
  readonly record: readonly unknown[];
  readonly tables: ReadonlyArray<TableSlice | 0>;
  /** Ids that its Money rows name and the client of each: a row of another partner may name it first. */
  readonly ids: readonly [count: number, ids: string, clients: string];
}

/** Rows, their positions in the whole table, and the columns in the order of the head; `row` less the position. */
export type TableSlice = readonly [count: number, positions: string, ...columns: readonly string[]];

/** Names of clients, by their codes. */
export type NamesSlice = readonly [codes: string, names: readonly string[]];

/** JSON in ASCII. */
export function toJson(value: unknown): string {
  return inAscii(JSON.stringify(value));
}

/** The same with maps and sets, which only the head has. */
export function headJson(head: Head): string {
  return inAscii(
    JSON.stringify(head, (_, each: unknown) =>
      each instanceof Map ? { $map: [...each] } : each instanceof Set ? { $set: [...each] } : each,
    ),
  );
}

function inAscii(text: string): string {
  return text.replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function parseHead(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null) return each;
    const { $map, $set } = each as { $map?: Array<[unknown, unknown]>; $set?: unknown[] };
    return $map ? new Map($map) : $set ? new Set($set) : each;
  });
}
