import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, counted, isBlank, tidy } from '../../../workbook/values/text';

/** What stands before the comma of thousands, and what behind it. */
const BEFORE = /^-?\(?\p{Sc}?\s?-?\d{1,3}$/u;
const BEHIND = /^\d{3}(?:\.\d+)?\)?$/;

/**
 * Amounts that an export wrote with a comma and without quotation marks: 4,000 stands in two columns, the second of which has no
 * header.
 */
export function noteCutAmounts(reader: TableReader, column: string): void {
  const at = reader.table.positions.get(column);
  const { block, header } = reader.table;
  if (at === undefined || at >= block.right || !isBlank(block.cells.cell(header, at + 1))) return;
  let [cut, first] = [0, ''];
  for (let i = 0; i < reader.count; i++) {
    const behind = tidy(cellText(reader.valueAt(at + 1, i)));
    if (behind === '') continue;
    const before = tidy(cellText(reader.valueAt(at, i)));
    if (!BEHIND.test(behind) || !BEFORE.test(before)) return;
    if (cut++ === 0) first = `${before} | ${behind}`;
  }
  if (cut === 0) return;
  reader.note(
    reader.scope(column),
    -1,
    `${first}, ${counted(cut, 'row')}`,
    'the decimal sign',
    'These amounts are probably cut at a comma: what stands behind it is in the next column, which has no header. They are read without it.',
    'Export the file again with amounts in quotation marks or without commas.',
  );
}
