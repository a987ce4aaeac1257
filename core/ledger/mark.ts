import { mix } from '../workbook/column-codes';
import type { Settings } from '../workbook/settings';
import type { TableReader } from '../workbook/table-reader';
import { cellText, hashText } from '../workbook/text';

/** Raised whenever a definition in docs/kpis.md or docs/reading.md changes what a figure is. */
export const DEFINITIONS_VERSION = 1;

/** Tables of few rows, all of whose cells are hashed as text. */
const SMALL = new Set(['Partners', 'Actions', 'Candidates']);

/** Short hash of the rows read, where they stand, the Settings, asOf and the version of the definitions. */
export function markOf(readers: readonly TableReader[], settings: Settings, asOf: number): string {
  let hash = hashText(`${DEFINITIONS_VERSION} ${asOf} ${settingsText(settings)}`);
  for (const reader of readers) {
    const { found, positions } = reader.table;
    hash = hashText(`${found.kind} ${found.sheet} ${[...positions.entries()].join(';')}`, hash);
    const small = SMALL.has(found.kind ?? '');
    for (let i = 0; i < reader.count; i++) {
      hash = mix(hash ^ (reader.rows[i] as number), reader.hashes[i] as number);
      if (small)
        for (const column of positions.keys()) hash = hashText(`${cellText(reader.cell(column, i))}\n`, hash);
    }
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

function settingsText(settings: Settings): string {
  return JSON.stringify(settings, (_, value: unknown) =>
    value instanceof Map ? [...value.entries()] : value,
  );
}
