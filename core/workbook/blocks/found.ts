import type { TableKind } from '../tables';

/** A column of a found table: what it was taken for, or why it is not used. */
export interface FoundColumn {
  /** Canonical header that it was mapped to; null = not used. */
  readonly column: string | null;
  /** Header as the advisor wrote it. */
  readonly header: string;
  /** Sheet column, 1-based. */
  readonly position: number;
  /** Up to three values of the column as text. */
  readonly samples: readonly string[];
  /** 0-1. */
  readonly confidence: number;
  /** One sentence: why it was mapped so, or why it is not used. */
  readonly why: string;
}

/** A region of a sheet that was looked at: one of our tables, or (kind null) nothing of ours. */
export interface FoundTable {
  readonly kind: TableKind | null;
  readonly sheet: string;
  /** Sheet row of the header, 1-based; 0 when no header row was found. */
  readonly headerRow: number;
  /** First and last sheet row below the header that belong to it; 0 when there are none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows that hold data: neither blank nor a repeated header nor totals. */
  readonly rowCount: number;
  /** One sentence: how it was recognised, or why it was not. */
  readonly why: string;
  readonly columns: readonly FoundColumn[];
  /** Canonical headers without which none of its rows can be read; absent when they are read. */
  readonly lacks?: readonly string[];
}

/** Why a table of counts or sums is none of ours: the end of what `why` says of it. */
export const SUMMARY_NOT_READ =
  'Such a table is not read: a row for each introduction is needed, with its partner, its day, the client and what became of it.';

/** Why a table that stands on its side is none of ours. */
export const SIDEWAYS =
  'Its headers stand below each other in one column, and each row of the list in a column. Turn it round: copy it, and paste it with Paste Special > Transpose.';

/** Whether it has another shape than tables of ours, a table of counts or one on its side: naming its columns would not help. */
export function isOtherShape({ kind, why }: FoundTable): boolean {
  return kind === null && (why.endsWith(SUMMARY_NOT_READ) || why === SIDEWAYS);
}
