import process from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(`
  SELECT "Partner" AS partner,
    count(*) FILTER ("Status" = 'Won' OR "Qualified" = 'yes')::DOUBLE AS introductions,
    count(*) FILTER ("Status" = 'Won')::DOUBLE AS clients,
    sum("First-year revenue") FILTER ("Status" = 'Won')::DOUBLE AS revenue,
    median("Closed" - "Received") FILTER ("Status" = 'Won')::DOUBLE AS "daysToClient"
  FROM read_csv('${process.argv[2]}') GROUP BY 1`);
process.stdout.write(JSON.stringify({ partners: result.getRowObjectsJS() }));
