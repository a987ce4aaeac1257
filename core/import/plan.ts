import type { Day } from '../calendar/day';
import type { NewCell } from '../host/edit-plan';
import type { FoundColumn } from '../workbook/blocks/found';
import type { Cell } from '../workbook/input';
import type { TableKind } from '../workbook/tables';
import type { Note } from '../workbook/notes/notes';

/** Kinds of tables that an import takes over. */
export type ImportKind = Extract<TableKind, 'Referrals' | 'Partners' | 'Activities' | 'Money'>;

/** Where a row stands in the export. */
export interface ExportPlace {
  /** Sheet of the export. */
  readonly tab: string;
  /** Row of it, 1-based. */
  readonly row: number;
}

/** What a row of the export is called when it is chosen. */
export function rowKey({ tab, row }: ExportPlace): string {
  return `${tab}!${row}`;
}

/** Whether the advisor says that a row is another one than that which looks like it. */
export function isOther(place: ExportPlace, others: 'all' | ReadonlySet<string> = new Set()): boolean {
  return others === 'all' || others.has(rowKey(place));
}

/** What is to be written into a cell. */
export type ImportValue = Exclude<NewCell, null>;

/** A column of the table that takes the rows. */
interface TargetColumn {
  /** Sheet column, 1-based. */
  readonly position: number;
  readonly header: string;
  /** Canonical header. */
  readonly column: string;
}

/** The table of introductions that new rows go to. */
export interface ImportTarget {
  readonly sheet: string;
  /** Sheet rows: of the header, and the last one of the table (the header when it is empty). */
  readonly headerRow: number;
  readonly lastRow: number;
  readonly columns: readonly TargetColumn[];
}

/** A table of the export whose rows are taken. */
export interface TakenTable {
  readonly kind: ImportKind;
  readonly tab: string;
  readonly headerRow: number;
  /** How each of its columns is read. */
  readonly columns: readonly FoundColumn[];
  /** Sheet of the workbook that its rows go to; null where a tab is made for them. */
  readonly target: string | null;
}

export interface NewRow extends ExportPlace {
  readonly kind: ImportKind;
  readonly partner: string;
  readonly client: string;
  /** Of the introduction, the activity or the money. */
  readonly day: Day | null;
  /** What each of our columns is to hold, by canonical header; columns without a value stay blank. */
  readonly values: ReadonlyMap<string, ImportValue>;
}

export interface ChangedCell {
  /** Header of the workbook. */
  readonly header: string;
  /** Sheet column, 1-based. */
  readonly position: number;
  readonly before: Cell;
  readonly after: ImportValue;
}

/** An introduction that the workbook has already, and that the export knows otherwise. */
export interface ChangedRow extends ExportPlace {
  readonly partner: string;
  readonly client: string;
  readonly sheet: string;
  /** Row in the workbook's sheet, 1-based. */
  readonly bookRow: number;
  readonly cells: readonly ChangedCell[];
}

export interface LeftOut extends ExportPlace {
  readonly reason: string;
  /** It only waits for a word about its partner: see `unknownPartners`. */
  readonly waits?: true;
}

/** A row that may be one of the workbook's under other details: of the same partner and day, and the clients may be one. */
export interface PerhapsKnown extends ExportPlace {
  readonly partner: string;
  readonly client: string;
  readonly day: Day;
  /** Where the workbook has a row like it. */
  readonly sheet: string;
  readonly bookRow: number;
  readonly bookClient: string;
}

/** A partner of the export that the workbook does not know. */
export interface UnknownPartner {
  readonly name: string;
  readonly rows: number;
  /** Names of the workbook that are spelled alike, best first. */
  readonly close: readonly string[];
}

/** What an import would do; nothing is done yet. */
export interface ImportPlan {
  /** Name of the recognised format; null for an export that is mapped by its headers and values alone. */
  readonly format: string | null;
  /** The tables that rows are taken from, introductions first, the longest of each kind first. */
  readonly tables: readonly TakenTable[];
  /** Columns that the export has and the workbook's table lacks: their values are kept only in new columns. */
  readonly lacking: readonly string[];
  readonly newRows: readonly NewRow[];
  /** Rows that are left out until the advisor says that they are others than those of the workbook. */
  readonly perhaps: readonly PerhapsKnown[];
  readonly changedRows: readonly ChangedRow[];
  /** Rows of the export that the workbook has as they are. */
  readonly sameRows: number;
  /** Rows of the export that are not imported, each with a sentence. */
  readonly leftOut: readonly LeftOut[];
  readonly unknownPartners: readonly UnknownPartner[];
  /** What the reading of the export says about its values. */
  readonly notes: readonly Note[];
  /** Sentences about the import as a whole: what new rows lack. */
  readonly remarks: readonly string[];
  /** Tables of the file that are not imported, each with a sentence that says why. */
  readonly staysBehind: readonly string[];
}

/** What an import would do with the tables of one kind. */
export type PlanPart = Pick<ImportPlan, 'newRows' | 'perhaps' | 'sameRows' | 'leftOut' | 'lacking'>;

type ImportProblemKind = 'no target' | 'no table' | 'no partner';

/** An import that cannot be planned; the message is one sentence. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';

  constructor(
    readonly kind: ImportProblemKind,
    message: string,
    /** How the columns were read, where that could be put right. */
    readonly columns: readonly FoundColumn[] = [],
  ) {
    super(message);
  }
}
