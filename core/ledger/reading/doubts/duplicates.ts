import { NUMBER } from '../../../workbook/input';
import { hashNumber, mix, noCodes } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, hashText } from '../../../workbook/values/text';
import { NONE } from '../../ledger';
import { firstHashedAlike } from '../twice/alike';

/**
 * Notes every row that is an exact duplicate of an earlier one of its table. Rows whose mapped cells hash alike are
 * compared by all their cells; the work is linear however many rows are alike. `partner` has the partner of each row.
 */
export function noteDuplicates(reader: TableReader, partner: Int32Array): void {
  const alike = firstHashedAlike(hashesOf(reader, partner));
  const scope = reader.scope();
  const firstByHash = new Map<number, number>();
  for (let index = 0; index < alike.length; index++) {
    if (alike[index] === NONE || reader.isAnotherShare(index)) continue;
    const hash = rowHash(reader, index);
    const first = firstByHash.get(hash);
    if (first === undefined) firstByHash.set(hash, index);
    else if (sameCells(reader, first, index))
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

/** A hash of each row over its partner and the columns whose texts come back: the same for rows with the same cells. */
function hashesOf(reader: TableReader, partner: Int32Array): Int32Array {
  const hashes = partner.slice();
  for (const column of reader.codedColumns) {
    if (column === 'Partner') continue;
    const { codes, numbers, texts } = reader.codes(column) ?? noCodes(0);
    const known = Int32Array.from(texts, (text) => hashText(text));
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      const hash = code >= 0 ? (known[code] as number) : code;
      hashes[i] = mix(hashes[i] as number, code === NUMBER ? hashNumber(numbers?.[i] ?? 0) : hash);
    }
  }
  return hashes;
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
