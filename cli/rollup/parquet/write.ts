import { parquetWriteBuffer } from 'hyparquet-writer';
import { SOFTWARE_VERSION } from '../../../core/document/software';
import type { League } from '../../../core/rollup';
import { COLUMN_TYPES, stored } from './columns';
import type { Table } from './table';
import { PARQUET_TABLES } from './tables';

/** Rows of a group: fixed, because it decides the bytes. */
const ROW_GROUP = 100_000;

/** A file of the folder, by its path with `/`. */
interface ParquetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The league as Parquet, one file for each table, partitioned by the month of the day: `advisors/as_of_month=2026-10/part-0.parquet`. A table
 * without rows is written with its columns. The same league gives the same bytes.
 */
export function parquetFiles(league: League): ParquetFile[] {
  const folder = `as_of_month=${league.head.asOf.slice(0, 7)}`;
  return PARQUET_TABLES.map((table) => ({
    path: `${table.name}/${folder}/part-0.parquet`,
    bytes: tableBytes(table, league),
  }));
}

function tableBytes<Row>({ columns, rows }: Table<Row>, league: League): Uint8Array {
  const found = rows(league);
  // The writer binds data to the schema by place: both come from the one list.
  return new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, type }) => ({
          name,
          repetition_type: 'OPTIONAL' as const,
          ...COLUMN_TYPES[type].schema,
        })),
      ],
      columnData: columns.map((column) => ({
        name: column.name,
        data: found.map((row) => stored(column, row)),
      })),
      codec: 'SNAPPY',
      rowGroupSize: ROW_GROUP,
      createdBy: `Partner Ledger ${SOFTWARE_VERSION}`,
    }),
  );
}
