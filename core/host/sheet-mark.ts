/** What a host keeps on each sheet that we made, so that it is found again whatever the advisor calls it. */
export interface SheetMark {
  readonly mark: string;
  /** Rows and columns that we wrote, from A1; everything outside belongs to the advisor. */
  readonly rows: number;
  readonly columns: number;
  /** Which edition of our charts belongs to what is written; charts of another one are left over. */
  readonly charts?: number;
  /** Set while the sheet is being built for the first time: a leftover of a failure, hidden and without any use. */
  readonly unfinished?: true;
}

/** The key under which hosts keep it (custom property, developer metadata). */
export const SHEET_MARK_KEY = 'partnerLedgerSheet';

export function formatSheetMark(mark: SheetMark): string {
  return JSON.stringify(mark);
}

/** The mark in the kept text; null when another program wrote it. */
export function parseSheetMark(text: string): SheetMark | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { mark, rows, columns, charts, unfinished } = parsed as Record<string, unknown>;
  const isSize = (size: unknown): size is number => Number.isInteger(size) && (size as number) > 0;
  if (typeof mark !== 'string' || !isSize(rows) || !isSize(columns)) return null;
  return {
    mark,
    rows,
    columns,
    ...(isSize(charts) ? { charts } : {}),
    ...(unfinished === true ? { unfinished } : {}),
  };
}
