import { DuckDBInstance, type Json } from '@duckdb/node-api';

/** Another program that reads Parquet: rows of a statement, dates and decimals as text. */
export async function duck(sql: string): Promise<Array<Record<string, Json>>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
