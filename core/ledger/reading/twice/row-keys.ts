import { EMPTY, NUMBER } from '../../../workbook/input';
import { codedText, hashNumber, mix } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { tableDescription } from '../../../workbook/tables';
import { fold, hashText, isBlank } from '../../../workbook/values/text';

/**
 * A 53-bit hash of each data row over canonical columns, the same in every table that holds the same values there whatever the
 * order of its columns; 0 where none of them holds anything. Blank cells are as if the column were not there.
 */
export function rowKeys(reader: TableReader, columns?: readonly string[]): Float64Array {
  const { kind } = reader.table;
  const low = new Int32Array(reader.count);
  const high = new Int32Array(reader.count);
  const all = kind === null ? [] : tableDescription(kind).columns.map(({ header }) => header);
  all.forEach((column, at) => {
    if (columns !== undefined && !columns.includes(column)) return;
    const encoded = reader.codes(column);
    if (encoded === null) return;
    const { codes, numbers, texts } = encoded;
    const known = texts.map((text) => (isBlank(text) ? null : hashText(fold(text))));
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      if (code === EMPTY) continue;
      const hash =
        code >= 0
          ? (known[code] ?? null)
          : code === NUMBER
            ? hashNumber(numbers?.[i] ?? 0)
            : hashText(codedText(encoded, i));
      if (hash === null) continue;
      low[i] = mix((low[i] as number) + at + 1, hash);
      high[i] = mix((high[i] as number) + at + 0x3779, hash ^ 0x5bd1e995);
    }
  });
  return Float64Array.from(low, (hash, i) =>
    hash === 0 && high[i] === 0 ? 0 : (hash >>> 0) + ((high[i] as number) & 0x1fffff) * 2 ** 32,
  );
}
