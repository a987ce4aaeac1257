import { csvRows, type TakeCell } from './csv-rows';

/** Rows that are looked at, and bytes in which they are looked for. */
const SAMPLE_ROWS = 12;
const SAMPLE_LENGTH = 1 << 16;
const WHOLE = /^\d{1,7}$/;

/**
 * Whether the rows of a separated text begin with their number and the header does not, as statistics programs write it: each row has
 * a cell more than the header, the numbers follow each other, and the last cell of one is filled. (What ends each row with a
 * separator leaves the last one blank.)
 */
export function hasRowNumbers(text: Uint8Array, separator: string): boolean {
  const rows: string[][] = [];
  const utf8 = new TextDecoder();
  const take: TakeCell = (row, column, bytes, start, end) => {
    (rows[row] ??= [])[column] = utf8.decode(bytes.subarray(start, end)).trim();
  };
  csvRows(text.subarray(0, SAMPLE_LENGTH), separator, take, 0, SAMPLE_ROWS);
  const whole = text.length > SAMPLE_LENGTH ? rows.slice(0, -1) : rows;
  const [header = [], ...filled] = whole.filter((row) => row.some((cell) => cell !== ''));
  const first = Number(filled[0]?.[0]);
  return (
    filled.length > 1 &&
    header.length > 1 &&
    header.every((cell) => cell !== '' && !WHOLE.test(cell)) &&
    filled.every(
      (row, i) =>
        row.length === header.length + 1 && WHOLE.test(row[0] ?? '') && Number(row[0]) === first + i,
    ) &&
    filled.some((row) => row[header.length] !== '')
  );
}
