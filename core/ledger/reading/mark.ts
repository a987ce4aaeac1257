import { hashNumber, mix } from '../../workbook/values/column-codes';
import type { NoteCollector } from '../../workbook/notes/note-list';
import { settingsText } from '../../workbook/settings/settings';
import { hashText } from '../../workbook/values/text';
import type { Ledger } from '../ledger';

/** Raised whenever a definition in docs/kpis.md or docs/reading.md changes what a figure is. */
export const DEFINITIONS_VERSION = 3;

/**
 * Short hash of what was read: the ledger itself, not the cells, so that hosts which give blanks, dates or the edges
 * of a sheet in different ways agree on it. Columns that are not read do not change it.
 */
export function markOf(
  ledger: Omit<Ledger, 'mark' | 'notes' | 'partnerKeys' | 'findPartner' | 'suggestPartners'>,
  notes: NoteCollector,
): string {
  const { asOf, asOfIs, settings, partners, actions, candidates, columns, sheets } = ledger;
  const small = [DEFINITIONS_VERSION, asOf, asOfIs, partners, actions, candidates, [...columns].sort()];
  let hash = hashText(JSON.stringify(small), hashText(settingsText(settings)));
  for (const names of [ledger.clients, ledger.events, ledger.recipients])
    for (const name of names) hash = hashText(name, mix(hash, name.length));
  const sheetHashes = Int32Array.from(sheets, (name) => hashText(name));
  for (const { sheet, ...table } of [ledger.referrals, ledger.activities, ledger.money]) {
    for (let i = 0; i < sheet.length; i++) hash = mix(hash, sheetHashes[sheet[i] as number] as number);
    for (const [name, column] of Object.entries(table))
      // Whether we thanked changes what is due in the pane, no figure and no formula.
      if (name === 'thanked') continue;
      else if (typeof column === 'number') hash = mix(hash, column);
      else if (column instanceof Float64Array) hash = hashFloats(column, hash);
      else hash = hashIntegers(column, hash);
  }
  hash = notes.hash(hash);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

function hashIntegers(column: ArrayLike<number>, hash: number): number {
  if (column instanceof Uint8Array || column instanceof Int8Array) return hashBytes(column, hash);
  let mixed = hash;
  for (let i = 0; i < column.length; i++) mixed = mix(mixed, column[i] as number);
  return mixed;
}

/** Four small numbers at once. */
function hashBytes(column: Uint8Array | Int8Array, hash: number): number {
  let mixed = hash;
  let i = 0;
  for (; i + 3 < column.length; i += 4) {
    const low = ((column[i] as number) & 255) | (((column[i + 1] as number) & 255) << 8);
    const high = ((column[i + 2] as number) & 255) | (((column[i + 3] as number) & 255) << 8);
    mixed = mix(mixed, low | (high << 16));
  }
  for (; i < column.length; i++) mixed = mix(mixed, column[i] as number);
  return mixed;
}

/** Every NaN, and 0 of either sign, hashes the same: their bits are an engine's own business. */
function hashFloats(column: Float64Array, hash: number): number {
  let mixed = hash;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number;
    mixed = mix(mixed, value !== value ? 1 : value === 0 ? 0 : hashNumber(value));
  }
  return mixed;
}
