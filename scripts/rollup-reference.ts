import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COLUMN_TYPES } from '../cli/rollup/parquet/columns';
import { PARQUET_TABLES } from '../cli/rollup/parquet/tables';
import { fillMarkers, tableText } from './function-reference';

export const ROLLUP_FILE = 'docs/rollup.md';

/** Every table of the Parquet folder, field by field. */
export function fieldTables(): string {
  const tables = PARQUET_TABLES.map(({ name, help, columns }) =>
    [
      `### ${name}`,
      '',
      `${help}.`,
      '',
      '| field | type | meaning |',
      '| --- | --- | --- |',
      ...columns.map(
        (column) => `| \`${column.name}\` | ${COLUMN_TYPES[column.type].sql} | ${tableText(column.help)} |`,
      ),
      '',
    ].join('\n'),
  );
  return tables.join('\n');
}

/** `npm run rollup-reference`: writes the fields into docs/rollup.md. */
if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'rollup-reference.ts') {
  const file = path.resolve(ROLLUP_FILE);
  writeFileSync(file, fillMarkers(readFileSync(file, 'utf8'), 'fields', fieldTables()));
}
