import type { Block, DocumentCell, TableBlock } from '../../document/document';
import { listed } from '../../words';

/** What has no value anywhere, by the reason why. */
type Missing = ReadonlyArray<readonly [name: string, reasons: readonly string[]]>;

/**
 * A table without the columns that have no value in any row, and a sentence that names them with the reason: one
 * sentence says it better than a column of dashes.
 */
export function withoutEmptyColumns(table: TableBlock): Block[] {
  const empty = table.columns.map((_, at) => at > 0 && table.rows.every((row) => isMissing(row[at])));
  const missing = table.columns.flatMap((name, at) =>
    empty[at] === true ? [[name, reasonsOf(table.rows.map((row) => row[at]))] as const] : [],
  );
  const kept = <Item>(items: readonly Item[]) => items.filter((_, at) => empty[at] !== true);
  const moved = (at: number) => at - empty.slice(0, at).filter(Boolean).length;
  const { chart, ...rest } = table;
  const drawn = chart?.series.filter((at) => empty[at] !== true) ?? [];
  return [
    {
      ...rest,
      columns: kept(table.columns),
      rows: table.rows.map(kept),
      ...(chart === undefined || drawn.length === 0 ? {} : { chart: { ...chart, series: drawn.map(moved) } }),
    },
    ...notShown(missing),
  ];
}

/** The same for rows without a value in one column. */
export function withoutEmptyRows(table: TableBlock, column: number): Block[] {
  const missing = table.rows.flatMap((row) =>
    isMissing(row[column]) ? [[nameOf(row[0]), reasonsOf([row[column]])] as const] : [],
  );
  const rows = table.rows.filter((row) => !isMissing(row[column]));
  return [...(rows.length === 0 ? [] : [{ ...table, rows }]), ...notShown(missing)];
}

function isMissing(cell: DocumentCell | undefined): boolean {
  return cell !== undefined && 'reason' in cell;
}

function nameOf(cell: DocumentCell | undefined): string {
  return cell !== undefined && 'value' in cell ? String(cell.value) : '';
}

function reasonsOf(cells: ReadonlyArray<DocumentCell | undefined>): string[] {
  return [...new Set(cells.flatMap((cell) => (cell !== undefined && 'reason' in cell ? [cell.reason] : [])))];
}

/** `Not shown: Hours and ROI (The workbook has no Activities table).` */
function notShown(missing: Missing): Block[] {
  if (missing.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const [name, reasons] of missing) {
    const why = reasons.join(' ');
    byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  const parts = [...byReason].map(([why, names]) => `${listed(names)} (${why.replace(/\.$/, '')})`);
  return [{ kind: 'paragraph', tone: 'note', text: `Not shown: ${parts.join('; ')}.` }];
}
