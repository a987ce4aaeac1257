import type { Day } from '../calendar/day';
import type { FoundColumn } from '../workbook/blocks/found';
import type { Cell } from '../workbook/input';
import type { MoneyKind } from '../workbook/tables';

export interface StatementOptions {
  /** Corrections of the mapping: `Money.Client` to a header of the statement. */
  readonly maps?: ReadonlyArray<readonly [column: string, header: string]>;
  /** Settings for reading the statement alone, as `Date order Money.Date` / `D/M/Y`. */
  readonly settings?: ReadonlyArray<readonly [name: string, value: Cell]>;
  /** What a client of the statement is called in the workbook; null: not one that was introduced. */
  readonly clients?: ReadonlyMap<string, string | null>;
}

/** A row of Money that a line of the statement becomes. */
export interface StatementRow {
  /** Row in the statement, 1-based. */
  readonly row: number;
  readonly day: Day;
  readonly amount: number;
  readonly kind: MoneyKind;
  /** Whose introduction the client was. */
  readonly partner: string;
  /** As the workbook writes it. */
  readonly client: string;
  /** Id of the referral; '' where it has none. */
  readonly referralId: string;
}

/** Lines that are kept aside, each with a sentence. */
export interface KeptAside {
  readonly row: number;
  readonly client: string;
  readonly reason: string;
}

/** A client of the statement whom no won introduction names. */
export interface UnknownClient {
  readonly name: string;
  readonly rows: number;
  readonly amount: number;
  /** Clients of won introductions whose names are spelled alike, best first. */
  readonly close: readonly string[];
}

/** What importing a statement would do; nothing is done yet. */
export interface StatementPlan {
  readonly columns: readonly FoundColumn[];
  readonly newRows: readonly StatementRow[];
  /** Lines that the workbook has already. */
  readonly knownRows: number;
  readonly keptAside: readonly KeptAside[];
  readonly unknownClients: readonly UnknownClient[];
  /** What the reading says of the columns as a whole. */
  readonly notes: readonly string[];
}

/** A statement that cannot be read; the message is one sentence. */
export class StatementProblem extends Error {
  override readonly name = 'StatementProblem';

  constructor(
    message: string,
    /** How the columns were read, where that could be put right. */
    readonly columns: readonly FoundColumn[] = [],
  ) {
    super(message);
  }
}
