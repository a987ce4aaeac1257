import type { FoundColumn } from '../../workbook/blocks/found';
import type { FindContext, LocatedTable } from '../../workbook/finding/find-tables';
import { headingsBelow, headerRow } from '../../workbook/mapping/headers/header-row';
import { barredBy } from '../../workbook/mapping/barred-columns';
import { valueFit } from '../../workbook/mapping/value-fit';
import { tableDescription, type TableKind } from '../../workbook/tables';
import { wordKey } from '../../workbook/values/text';
import { placeOf, readAs } from './partners/read-as';

const OF_ROWS: ReadonlySet<TableKind | null> = new Set(['Referrals', 'Activities', 'Money']);
/** Least share of the values that must fit. */
const LEAST_FIT = 0.5;

/**
 * Tables of which another one of their kind reads a column under a header that they leave unread: an archive with one more day beside "In" and
 * "Out" means by them what the list of this year does. Only what they lack is taken so, where all others that read it agree.
 */
export function asOnOtherTabs(tables: readonly LocatedTable[], context: FindContext): LocatedTable[] {
  const meanings = new Map<string, Set<string>>();
  const keyOf = ({ kind }: LocatedTable, { header }: FoundColumn) => `${kind ?? ''}|${wordKey(header)}`;
  const others = tables.filter(({ kind, header }) => OF_ROWS.has(kind) && header >= 0);
  if (others.length < 2) return [...tables];
  for (const table of others)
    for (const each of table.found.columns)
      if (each.column !== null && wordKey(each.header) !== '') {
        const key = keyOf(table, each);
        meanings.set(key, (meanings.get(key) ?? new Set()).add(each.column));
      }
  return tables.map((table) => {
    if (!others.includes(table)) return table;
    const asides = new Set([...(table.asides?.values() ?? [])].flat());
    const taken = new Set<string>();
    const found = table.found.columns.flatMap((column) => {
      const [as, ...more] = meanings.get(keyOf(table, column)) ?? [];
      const isFree = column.column === null && !asides.has(placeOf(table.block, column));
      if (!isFree || as === undefined || more.length > 0 || taken.has(as) || table.positions.has(as))
        return [];
      if (!fits(table, column, as, context)) return [];
      taken.add(as);
      return [{ column, as, why: 'Another tab reads it so.' }];
    });
    return found.length > 0 ? readAs(table, found) : table;
  });
}

function fits(table: LocatedTable, column: FoundColumn, as: string, context: FindContext): boolean {
  const { kind, block, header } = table;
  const described =
    kind === null ? undefined : tableDescription(kind).columns.find((each) => each.header === as);
  if (kind === null || described === undefined || context.columnMap.has(`${kind}.${as}`)) return false;
  const at = headerRow(block, header);
  const place = placeOf(block, column) - block.left;
  const sample = at.samples[place];
  if (sample === undefined) return false;
  const fit = valueFit(kind, described, sample, context, () => headingsBelow(at));
  return fit !== null && fit >= LEAST_FIT && barredBy(kind, described, at, place) === null;
}
