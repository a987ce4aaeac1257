import type { TableReader } from '../../../workbook/columns/table-reader';
import { codedText } from '../../../workbook/values/column-codes';
import { EMPTY } from '../../../workbook/input';
import { NONE } from '../../ledger';
import type { Names } from '../../names';

/** Codes of a column of names; NONE where blank. New names are added to `names`, each different text once. */
export function readNames(reader: TableReader, column: string, names: Names): Int32Array<ArrayBuffer> {
  const encoded = reader.codes(column);
  const read = new Int32Array(reader.count).fill(NONE);
  if (encoded === null) return read;
  const { codes, texts } = encoded;
  // A name gets its code where it first stands, so that codes come in the order of the rows.
  const UNSEEN = NONE - 1;
  const known = new Int32Array(texts.length).fill(UNSEEN);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code >= 0) {
      let name = known[code] as number;
      if (name === UNSEEN) known[code] = name = names.add(texts[code] as string);
      read[i] = name;
    } else if (code !== EMPTY) read[i] = names.add(codedText(encoded, i));
  }
  return read;
}
