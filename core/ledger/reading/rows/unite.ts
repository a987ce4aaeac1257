import type { TableReader } from '../../../workbook/columns/table-reader';

type Typed = Int32Array | Float64Array | Uint8Array | Int8Array | Uint16Array;

/** One table of a kind as it was read: its columns for all data rows, and which rows are kept. */
export interface Part<Columns> {
  readonly reader: TableReader;
  /** Index into `Ledger.sheets`. */
  readonly sheet: number;
  readonly partner: Int32Array<ArrayBuffer>;
  /** Data rows that go into the ledger, in order. */
  readonly kept: Int32Array;
  readonly columns: Columns;
}

/** The data rows whose mark in `keep` is 1. */
export function keptRows(keep: Uint8Array): Int32Array {
  let count = 0;
  for (let i = 0; i < keep.length; i++) count += keep[i] as number;
  const kept = new Int32Array(count);
  for (let i = 0, at = 0; i < keep.length; i++) if (keep[i] === 1) kept[at++] = i;
  return kept;
}

/** One column of all tables of a kind, one after the other, kept rows only. A single whole table is not copied. */
export function unite<Columns, Column extends Typed>(
  parts: ReadonlyArray<Part<Columns>>,
  empty: Column,
  columnOf: (part: Part<Columns>) => Column,
): Column {
  const [only] = parts;
  if (only && parts.length === 1 && only.kept.length === only.reader.count) return columnOf(only);
  const count = parts.reduce((sum, part) => sum + part.kept.length, 0);
  const united = new (empty.constructor as new (length: number) => Column)(count);
  let at = 0;
  for (const part of parts) {
    const column = columnOf(part);
    for (let i = 0; i < part.kept.length; i++) united[at++] = column[part.kept[i] as number] as number;
  }
  return united;
}

/** Where the rows of a united table stand. */
export function source<Columns>(parts: ReadonlyArray<Part<Columns>>) {
  const partner = unite(parts, new Int32Array(0), (part) => part.partner);
  const sheet = new Uint16Array(partner.length);
  const row = new Int32Array(partner.length);
  let at = 0;
  for (const { reader, kept, sheet: own } of parts) {
    sheet.fill(own, at, at + kept.length);
    for (let i = 0; i < kept.length; i++) row[at++] = reader.sheetRow(kept[i] as number);
  }
  return { count: partner.length, partner, sheet, row };
}
