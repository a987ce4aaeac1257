import type { TableKind } from '../tables';
import { fold, wordKey } from '../values/text';
import { locateAs, type FindContext, type LocatedTable } from './find-tables';

const OF_ROWS: ReadonlySet<TableKind | null> = new Set(['Referrals', 'Activities', 'Money', null]);

/**
 * Tables of one header row are of one kind, as a tab for each partner or month is: the few rows of one may hold no amount, or none but
 * open introductions. Each takes the kind that most rows under these headers have; what Settings say of a tab stays.
 */
export function alikeOnAllTabs(tables: readonly LocatedTable[], context: FindContext): LocatedTable[] {
  const groups = new Map<string, LocatedTable[]>();
  for (const table of tables) {
    const key = table.found.columns.map(({ header }) => wordKey(header)).join('|');
    if (OF_ROWS.has(table.kind) && table.found.columns.length > 1 && table.header >= 0)
      groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const changed = new Map<LocatedTable, LocatedTable>();
  for (const group of groups.values()) {
    const best = mostRows(group);
    if (best?.kind == null) continue;
    for (const table of group)
      if (table.kind !== best.kind && table.found.rowCount > 0 && !isTold(table, context))
        changed.set(table, locateAs(table.block, best.kind, best.found.sheet, context));
  }
  return tables.map((table) => changed.get(table) ?? table);
}

/** The table of the kind that most rows have; none where all are of one kind, or of none. */
function mostRows(group: readonly LocatedTable[]): LocatedTable | undefined {
  const rows = new Map<TableKind | null, number>();
  for (const { kind, found } of group) rows.set(kind, (rows.get(kind) ?? 0) + found.rowCount);
  if (rows.size < 2) return undefined;
  rows.delete(null);
  const [most] = [...rows].sort((a, b) => b[1] - a[1]);
  return most && group.find(({ kind }) => kind === most[0]);
}

function isTold({ block }: LocatedTable, { tableKinds }: FindContext): boolean {
  return [block.name, block.sheet.name].some((name) => tableKinds.has(fold(name)));
}
