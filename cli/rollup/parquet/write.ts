import path from 'node:path';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { SOFTWARE_VERSION } from '../../../core/document/software';
import type { League } from '../../../core/rollup';
import { byCode } from '../../../core/workbook/values/text';
import { draftFile, type Draft } from '../../output/write-file';
import { COLUMN_TYPES, stored } from './columns';
import { daysOf, type Days, type Table, type WholeRow } from './table';
import { PARQUET_TABLES } from './tables';

/** Rows of a group: fixed, because it decides the bytes. No more rows of a table than these are in memory. */
const ROW_GROUP = 100_000;

/**
 * Writes the league as Parquet, one file for each table, partitioned by the month of the day: `advisors/as_of_month=2026-10/part-0.parquet`. A
 * table without rows is written with its columns. The same league gives the same bytes. Each advisor is read once for all tables; all files
 * get their names at the end. The paths of the files. Throws {@link Problems}.
 */
export function writeParquet(league: League, folder: string): string[] {
  const month = `as_of_month=${league.head.asOf.slice(0, 7)}`;
  const days = daysOf(league);
  const tables: TableFile<never>[] = [];
  try {
    const files = PARQUET_TABLES.map(({ name }) => path.join(folder, name, month, 'part-0.parquet'));
    for (const [i, table] of PARQUET_TABLES.entries())
      tables.push(new TableFile(table, draftFile(files[i]!, 'replace')));
    for (const table of tables) table.addLeague(league, days);
    for (const advisor of [...league.advisors].sort((a, b) => byCode(a.id, b.id))) {
      const row = { days, advisor, whole: advisor.whole() };
      for (const table of tables) table.addAdvisor(row);
    }
    for (const table of tables) table.end();
    for (const table of tables) table.draft.finish();
    return files;
  } finally {
    for (const table of tables) table.draft.drop();
  }
}

/** A table on its way to the disk, a group of rows at a time. */
class TableFile<Row> {
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  /** Of each column the values that are still to be written. */
  private values: Array<Array<ReturnType<typeof stored>>>;
  private waiting = 0;

  constructor(
    private readonly table: Table<Row>,
    readonly draft: Draft,
  ) {
    const { columns } = table;
    this.values = columns.map(() => []);
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type }) => ({
          name,
          repetition_type: 'OPTIONAL' as const,
          ...COLUMN_TYPES[type].schema,
        })),
      ],
      codec: 'SNAPPY',
      createdBy: `Partner Ledger ${SOFTWARE_VERSION}`,
    });
  }

  addLeague(league: League, days: Days): void {
    const { rows } = this.table;
    if (rows.of === 'league') this.add(rows.list(league, days));
  }

  addAdvisor(row: WholeRow): void {
    const { rows } = this.table;
    if (rows.of === 'advisor') this.add(rows.list(row));
  }

  /** Writes what is left, and what stands at the end of a file. */
  end(): void {
    if (this.waiting > 0) this.writeGroup();
    void this.writer.finish();
    this.flush();
  }

  private add(rows: readonly Row[]): void {
    for (let from = 0; from < rows.length;) {
      const to = Math.min(rows.length, from + ROW_GROUP - this.waiting);
      this.table.columns.forEach((column, c) => {
        const values = this.values[c]!;
        for (let row = from; row < to; row++) values.push(stored(column, rows[row]!));
      });
      this.waiting += to - from;
      from = to;
      if (this.waiting === ROW_GROUP) this.writeGroup();
    }
  }

  private writeGroup(): void {
    // The writer binds data to the schema by place: both come from the one list.
    void this.writer.write({
      columnData: this.table.columns.map(({ name }, c) => ({ name, data: this.values[c]! })),
      rowGroupSize: ROW_GROUP,
    });
    this.values = this.table.columns.map(() => []);
    this.waiting = 0;
    this.flush();
  }

  /** What is written goes to the disk; the place in the file goes on. */
  private flush(): void {
    this.draft.append(this.bytes.getBytes());
    this.bytes.index = 0;
  }
}
