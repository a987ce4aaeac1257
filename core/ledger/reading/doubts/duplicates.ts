import { NUMBER } from '../../../workbook/input';
import { hashNumber, mix, noCodes } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, hashText } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import { firstHashedAlike, repeatedRows } from '../twice/alike';

/**
 * Notes every row that is an exact duplicate of an earlier one of its table. `read` has columns as they were read: rows that
 * differ there are none, and only what they leave is compared by its cells. The work is linear however many rows are alike. Gives the
 * rows that were noted.
 */
export function noteDuplicates(
  reader: TableReader,
  read: Readonly<Record<string, Int32Array>>,
): ReadonlySet<number> {
  const noted = new Set<number>();
  const rows = rowsAlike(reader, read);
  const scope = reader.scope();
  const firstByHash = new Map<number, number>();
  for (const index of rows) {
    if (reader.isAnotherShare(index)) continue;
    const hash = rowHash(reader, index);
    const first = firstByHash.get(hash);
    if (first === undefined) firstByHash.set(hash, index);
    else if (sameCells(reader, first, index)) {
      noted.add(index);
      reader.note(
        scope,
        index,
        `the same as row ${reader.sheetRow(first)}`,
        'an exact duplicate',
        'The row is an exact duplicate of another; both are counted.',
        'Delete one of them if it was entered twice.',
      );
    }
  }
  return noted;
}

/** The rows that are alike in the columns that were read, and in all others whose texts come back: nearly all of them duplicates. */
function rowsAlike(reader: TableReader, read: Readonly<Record<string, Int32Array>>): Int32Array {
  const hashes = new Int32Array(reader.count);
  for (const column of Object.values(read)) mixInto(hashes, column);
  const rows = repeatedRows(hashes);
  const among = rows.map((row) => hashes[row] as number);
  for (const column of reader.codedColumns) {
    if (column in read) continue;
    const { codes, numbers, texts } = reader.codes(column) ?? noCodes(0);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const code = codes[row] as number;
      const hash =
        code >= 0
          ? hashText(texts[code] as string)
          : code === NUMBER
            ? hashNumber(numbers?.[row] ?? 0)
            : code;
      among[i] = mix(among[i] as number, hash);
    }
  }
  const alike = firstHashedAlike(among);
  return rows.filter((_, i) => alike[i] !== NONE);
}

function mixInto(hashes: Int32Array, column: Int32Array): void {
  for (let i = 0; i < hashes.length; i++) hashes[i] = mix(hashes[i] as number, column[i] as number);
}

/** 53-bit hash of all cells of a row. */
function rowHash(reader: TableReader, index: number): number {
  const { block } = reader.table;
  const cells = block.cells.row(reader.rows[index] ?? -1);
  let low = 17;
  let high = 91;
  for (let i = block.left; i <= block.right; i++) {
    const cell = cells[i];
    const hash = typeof cell === 'number' ? hashNumber(cell) : hashText(cellText(cell));
    low = mix(low, hash);
    high = mix(high + 0x3779, hash ^ 0x5bd1e995);
  }
  return (low >>> 0) + (high & 0x1fffff) * 2 ** 32;
}

function sameCells(reader: TableReader, a: number, b: number): boolean {
  const { block } = reader.table;
  const first = block.cells.row(reader.rows[a] ?? -1);
  const second = block.cells.row(reader.rows[b] ?? -1);
  for (let i = block.left; i <= block.right; i++)
    if (first[i] !== second[i] && cellText(first[i]) !== cellText(second[i])) return false;
  return true;
}
