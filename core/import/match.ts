import type { BookRow } from './book-rows';

/** What a row of the export is recognised by. */
interface ExportIdentity {
  readonly id: string;
  readonly partnerKey: string;
  readonly key: string;
}

type Match = BookRow | 'new' | 'repeated';

/**
 * Finds for each row of the export the row of the workbook that it is: by its Id first (several partners may share
 * one; then the same partner), else by partner, client and day received among the rows without another Id. Each row
 * of the workbook is found once, so that two introductions that look alike stay two.
 */
export function matchRows(book: readonly BookRow[], rows: readonly ExportIdentity[]): Match[] {
  const byId = group(book, (row) => row.id);
  const byKey = group(book, (row) => row.key);
  const idCounts = new Map<string, number>();
  for (const { id } of rows) idCounts.set(id, (idCounts.get(id) ?? 0) + 1);
  const used = new Set<BookRow>();
  const seen = new Set<string>();
  const take = (row: BookRow): BookRow => {
    used.add(row);
    return row;
  };
  // Sure ones first, so that no look-alike takes the row of another.
  const matches = rows.map((row): Match | null => {
    if (row.id === '') return null;
    const both = JSON.stringify([row.id, row.partnerKey]);
    if (seen.has(both)) return 'repeated';
    seen.add(both);
    const same = (byId.get(row.id) ?? []).filter((each) => !used.has(each));
    const partner = same.find((each) => each.partnerKey === row.partnerKey);
    if (partner) return take(partner);
    return same.length === 1 && same[0] && idCounts.get(row.id) === 1 ? take(same[0]) : null;
  });
  return rows.map((row, i): Match => {
    const known = matches[i];
    if (known) return known;
    const alike = (byKey.get(row.key) ?? []).find(
      (each) => !used.has(each) && (row.id === '' || each.id === ''),
    );
    return alike ? take(alike) : 'new';
  });
}

function group(rows: readonly BookRow[], key: (row: BookRow) => string): ReadonlyMap<string, BookRow[]> {
  const groups = new Map<string, BookRow[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own) own.push(row);
    else if (key(row) !== '') groups.set(key(row), [row]);
  }
  return groups;
}
