import type { Words } from '../words';
import { text, type DocumentCell, type TableBlock } from './document';

/** Letters of a cell beyond which it is a sentence. */
const SENTENCE = 40;

/** What a table is called where nobody sees it: its caption, else its headings. */
export function tableName({ caption, columns }: TableBlock): string {
  return caption === '' ? columns.filter((head) => head !== '').join(', ') : caption;
}

/** Whether a table holds sentences beside the names of its rows: where there is little room, its rows become entries. */
export function holdsSentences({ rows }: TableBlock, words: Words): boolean {
  return rows.some((row) => row.slice(1).some((cell) => words.cellText(cell).length > SENTENCE));
}

/** Letters of the longest word of a heading: no column is narrower, so that no word is broken. */
export function longestWord(heading: string): number {
  return Math.max(...heading.split(' ').map(({ length }) => length));
}

/** The number in a cell; null for what is none. */
export function numberIn(cell: DocumentCell | undefined): number | null {
  return cell !== undefined && 'value' in cell && typeof cell.value === 'number' ? cell.value : null;
}

/** A table with its rows as columns. */
export function turned(table: TableBlock, words: Words): TableBlock {
  const [corner = '', ...heads] = table.columns;
  return {
    ...table,
    columns: [corner, ...table.rows.map(([first]) => (first === undefined ? '' : words.cellText(first)))],
    rows: heads.map((head, at) => [text(head), ...table.rows.map((row) => row[at + 1] ?? text(''))]),
  };
}
