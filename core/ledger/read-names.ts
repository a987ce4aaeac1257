import { mix } from '../workbook/column-codes';
import type { TableReader } from '../workbook/table-reader';
import { cellText, hashText, isMissing } from '../workbook/text';
import { NONE } from './ledger';
import type { NameTable } from './names';

/** Codes of a column of names; NONE where blank. New names are added to `names`. */
export function readNames(reader: TableReader, column: string, names: NameTable): Int32Array<ArrayBuffer> {
  const codes = new Int32Array(reader.count).fill(NONE);
  const position = reader.table.positions.get(column);
  if (position === undefined) return codes;
  const { rows, hashes } = reader;
  const sheetRows = reader.table.block.sheet.rows;
  const hashOf = new Map<number, number>();
  let last: unknown = null;
  let lastCode = NONE;
  let lastHash = 0;
  for (let i = 0; i < rows.length; i++) {
    const cell = sheetRows[rows[i] as number]?.[position];
    if (cell !== last) {
      last = cell;
      const text = cellText(cell);
      lastCode = isMissing(text) ? NONE : names.add(text);
      lastHash = lastCode;
      if (lastCode !== NONE) {
        const known = hashOf.get(lastCode);
        lastHash = known ?? hashText(names.names[lastCode] ?? '');
        if (known === undefined) hashOf.set(lastCode, lastHash);
      }
    }
    codes[i] = lastCode;
    hashes[i] = mix(hashes[i] as number, lastHash);
  }
  return codes;
}
