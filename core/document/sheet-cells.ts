import { LOOKS } from '../host/sheet-layout';
import type { CellFormat, CellStyle, PlannedCell } from '../host/sheet-plan';
import { EN_DASH } from '../words';
import type { DocumentCell } from './document';

/** A text as it is. */
export function textCell(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

/** How wide the lines of a sheet are. */
interface Lines {
  /** Letters of a line. */
  readonly line: number;
  /** Columns that a line in a color runs over. */
  readonly columns: number;
}

/**
 * Breaks a sentence into rows of so many letters between words: a sheet does not wrap over several columns. One on a color
 * has it as far as the tables go.
 */
export function textLines(
  of: string,
  style: CellStyle | undefined,
  { line, columns }: Lines,
  indent = '',
): PlannedCell[][] {
  const rows: string[] = [];
  for (const word of of.split(' ')) {
    const last = rows[rows.length - 1];
    if (last !== undefined && last.length + word.length < line) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(last === undefined ? word : indent + word);
  }
  const band: PlannedCell[] =
    style === undefined || LOOKS[style].fill === undefined
      ? []
      : Array.from({ length: columns - 1 }, () => ({ value: null, style }));
  return rows.map((row) => [textCell(row, style), ...band]);
}

/** A cell of a document in a sheet: the reason of a missing figure is its note. */
export function plannedCell(of: DocumentCell, total: boolean): PlannedCell {
  if ('reason' in of)
    return { value: EN_DASH, style: total ? 'total' : 'note', format: 'text', comment: of.reason };
  const format: CellFormat = of.format === 'days' ? 'integer' : of.format;
  return {
    value: of.value,
    format,
    ...(of.tone !== undefined ? { style: of.tone } : total ? { style: 'total' as const } : {}),
    ...(of.note !== undefined ? { comment: of.note } : {}),
  };
}
