import Papa from 'papaparse';
import type { SheetInput } from '../core/workbook/input';
import { trimEnd } from './rows';
import { decodeText } from './text';

/** Separators in the order in which a tie is decided. */
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Rows that are tried to tell the separator. */
const SAMPLE_ROWS = 60;

/** A CSV (or TSV) as one sheet named like the file. Every cell stays text; empty lines keep their row. */
export function readCsv(name: string, bytes: Uint8Array): SheetInput {
  const text = decodeText(name, bytes);
  // Excel's own mark for the separator; it is a line of the file, so the rows below keep their numbers.
  const mark = /^sep=(.)\r?(?:\n|$)/i.exec(text);
  const separator = mark?.[1] ?? findSeparator(text);
  const body = mark ? text.slice(mark[0].length) : text;
  const { data } = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false });
  const rows = trimEnd(data);
  return mark ? { name, rows, firstRow: 2 } : { name, rows };
}

/**
 * The separator that gives the most rows of one and the same width above 1; among equals the wider rows. (A guess
 * over the first lines alone is misled by titles above the table and by decimal commas.)
 */
function findSeparator(text: string): string {
  let best = { separator: SEPARATORS[0] as string, rows: 0, width: 1 };
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: SAMPLE_ROWS,
      skipEmptyLines: 'greedy',
    });
    const rowsOfWidth = new Map<number, number>();
    for (const row of data) rowsOfWidth.set(row.length, (rowsOfWidth.get(row.length) ?? 0) + 1);
    for (const [width, rows] of rowsOfWidth)
      if (width > 1 && (rows > best.rows || (rows === best.rows && width > best.width)))
        best = { separator, rows, width };
  }
  return best.separator;
}
