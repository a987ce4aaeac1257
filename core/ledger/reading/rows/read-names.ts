import { mix } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, hashText } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import type { NameTable } from '../../names';

/** Codes of a column of names; NONE where blank. New names are added to `names`. */
export function readNames(reader: TableReader, column: string, names: NameTable): Int32Array<ArrayBuffer> {
  const codes = new Int32Array(reader.count).fill(NONE);
  const source = reader.source(column);
  if (source === null) return codes;
  const { cells: sheetRows, position } = source;
  const { hashes } = reader;
  const rows = reader.rowsOf(column);
  const mixed = mix;
  let hashOf = new Int32Array(1024);
  let last: unknown = null;
  let code = NONE;
  let hash = 0;
  for (let i = 0; i < rows.length; i++) {
    const cell = sheetRows[rows[i] as number]?.[position];
    if (cell !== last) {
      last = cell;
      code = names.add(typeof cell === 'string' ? cell : cellText(cell));
      if (code >= hashOf.length) {
        const larger = new Int32Array(Math.max(code + 1, hashOf.length * 2));
        larger.set(hashOf);
        hashOf = larger;
      }
      // 0 means "not hashed yet"; a name that really hashes to 0 is only hashed again.
      if (code !== NONE && hashOf[code] === 0) hashOf[code] = hashText(names.names[code] ?? '');
      hash = code === NONE ? NONE : (hashOf[code] as number);
    }
    codes[i] = code;
    hashes[i] = mixed(hashes[i] as number, hash);
  }
  return codes;
}
