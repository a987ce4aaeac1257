#!/usr/bin/env bash
# hyparquet-writer 0.17.0: with an explicit schema, the columns of columnData are bound to it by position and their names are not looked at. Given in
# another order they are written under each other's names without an error. hyparquet 1.31.5 reads the names of the column chunks
# (those of columnData) and shows what was meant; DuckDB (@duckdb/node-api 1.5.6-r.1) reads the names of the schema and shows them exchanged. A round trip
# through hyparquet alone cannot see it. A way around: make the schema and columnData from one list.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hyparquet-writer@0.17.0 hyparquet@1.31.5 @duckdb/node-api@1.5.6-r.1
cat > try.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
const integer = (name) => ({ name, type: 'INT32', repetition_type: 'OPTIONAL' });
const buffer = parquetWriteBuffer({
  schema: [{ name: 'root', num_children: 2 }, integer('won'), integer('lost')],
  columnData: [
    { name: 'lost', data: [1] },
    { name: 'won', data: [30] },
  ],
});
writeFileSync('try.parquet', new Uint8Array(buffer));
const [row] = await parquetReadObjects({ file: buffer });
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const [other] = await (await connection.runAndReadAll("select won, lost from 'try.parquet'")).getRowObjects();
console.log(`hyparquet reads won ${row.won}, lost ${row.lost}; DuckDB reads won ${other.won}, lost ${other.lost}`);
process.exit(row.won === 30 && row.lost === 1 && other.won === 1 && other.lost === 30 ? 0 : 1);
JS
node try.mjs
