/** A line that is one cell in quotation marks, perhaps with separators behind it. */
const WRAPPED = /^\s*"((?:[^"]|"")*)"[,;\s]*$/;

/**
 * The text of a file of which every line is one quoted cell that holds the whole row, as a spreadsheet saves what it opened as a single
 * column; null when it is none. What the first line holds must have a separator between three cells: a list of names has a comma in
 * many of its lines, too.
 */
export function unwrappedLines(text: Uint8Array, separators: readonly string[]): Uint8Array | null {
  if (text.find((byte) => byte > SPACE) !== QUOTE) return null;
  const header = linesOf(text.subarray(0, LONGEST_HEADER)).find((line) => line.trim() !== '') ?? '';
  const headers = WRAPPED.exec(header)?.[1] ?? '';
  if (!separators.some((separator) => headers.split(separator).length > 2)) return null;
  const lines = linesOf(text);
  const inner: string[] = [];
  for (const line of lines) {
    const found = WRAPPED.exec(line)?.[1];
    if (found === undefined && line.trim() !== '') return null;
    inner.push((found ?? '').replace(/""/g, '"'));
  }
  return new TextEncoder().encode(inner.join('\n'));
}

const linesOf = (text: Uint8Array) => new TextDecoder().decode(text).split(/\r\n?|\n/);

/** Bytes in which the line of the headers ends. */
const LONGEST_HEADER = 1 << 16;
const SPACE = 0x20;
const QUOTE = 0x22;
