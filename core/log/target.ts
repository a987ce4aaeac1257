import { tablesWithHeader } from '../edits';
import { NO_DAY, type Day } from '../calendar/day';
import type { SourceColumns } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { TableKind } from '../workbook/tables';

type Rows = Pick<SourceColumns, 'count' | 'sheet' | 'row'>;

/**
 * The table that a new row of a kind belongs to: of those with a row that `fits`, the one with the latest day, since a tracker
 * may have a tab for each year; without such rows the largest; null when the workbook has none of the kind.
 */
export function targetTable(
  reading: Reading,
  kind: TableKind,
  rows: Rows,
  dayOf: (index: number) => Day,
  fits: (index: number) => boolean = () => true,
): FoundTable | null {
  const tables = tablesWithHeader(reading).filter((table) => table.kind === kind);
  const { today, sheets } = reading.ledger;
  const latest = new Map<FoundTable, Day>();
  for (let index = 0; index < rows.count; index++) {
    const day = dayOf(index);
    if (day > today || !fits(index)) continue;
    const table = tableOf(tables, sheets[rows.sheet[index]!], rows.row[index]!);
    if (table !== undefined && day > (latest.get(table) ?? NO_DAY)) latest.set(table, day);
  }
  const [best] = [...tables].sort(
    (a, b) => (latest.get(b) ?? NO_DAY) - (latest.get(a) ?? NO_DAY) || b.rowCount - a.rowCount,
  );
  return best ?? null;
}

function tableOf(
  tables: readonly FoundTable[],
  sheet: string | undefined,
  row: number,
): FoundTable | undefined {
  return tables.find((table) => table.sheet === sheet && table.firstRow <= row && row <= table.lastRow);
}

/** The table of a kind that a row stands in; null when it stands in none any more. */
export function tableAt(
  reading: Reading,
  kind: TableKind,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): FoundTable | null {
  const tables = tablesWithHeader(reading).filter((table) => table.kind === kind);
  return tableOf(tables, sheet, row) ?? null;
}

/** Whether a table has a column of ours. */
export function hasColumn(found: FoundTable | null, column: string): boolean {
  return found?.columns.some((each) => each.column === column) === true;
}
