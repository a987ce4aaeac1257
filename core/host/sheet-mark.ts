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
  /** The host's id of the sheet that it was put on: a copy that the advisor makes of the sheet brings the mark along. */
  readonly sheet?: string;
  /** Whose write a sheet out of sight serves, as `core/writing` writes it. */
  readonly owner?: string;
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
  const { mark, rows, columns, charts, unfinished, sheet, owner } = parsed as Record<string, unknown>;
  const isSize = (size: unknown): size is number => Number.isInteger(size) && (size as number) > 0;
  if (typeof mark !== 'string' || !isSize(rows) || !isSize(columns)) return null;
  return {
    mark,
    rows,
    columns,
    ...(isSize(charts) ? { charts } : {}),
    ...(unfinished === true ? { unfinished } : {}),
    ...(typeof sheet === 'string' || typeof sheet === 'number' ? { sheet: String(sheet) } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
  };
}

/**
 * Which of the marked sheets are copies that the advisor made of a sheet of ours: not read, and never written over. Where
 * no mark at all names the sheet that it stands on, another program has numbered the sheets anew, and the first sheet of each
 * mark is the one.
 */
export function copiesAmong(
  marked: ReadonlyArray<{ readonly id: string; readonly mark: SheetMark }>,
): ReadonlySet<string> {
  const isKnown = ({ id, mark }: { readonly id: string; readonly mark: SheetMark }): boolean =>
    mark.sheet === undefined || mark.sheet === id;
  const anew = !marked.some(isKnown);
  const seen = new Set<string>();
  const copies = new Set<string>();
  for (const each of marked) {
    if (anew ? seen.has(each.mark.mark) : !isKnown(each)) copies.add(each.id);
    seen.add(each.mark.mark);
  }
  return copies;
}
