import type { Words } from '../words';
import { text, type TableBlock } from './document';

/** A table with its rows as columns. */
export function turned(table: TableBlock, words: Words): TableBlock {
  const [corner = '', ...heads] = table.columns;
  return {
    ...table,
    columns: [corner, ...table.rows.map(([first]) => (first === undefined ? '' : words.cellText(first)))],
    rows: heads.map((head, at) => [text(head), ...table.rows.map((row) => row[at + 1] ?? text(''))]),
  };
}
