import type { CellFormat, CellStyle, PlannedCell } from '../host/sheet-plan';
import { EN_DASH } from '../words';
import type { DocumentCell } from './document';

/** A text as it is. */
export function textCell(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

/** Breaks a sentence into rows of so many letters between words: a sheet does not wrap over several columns. */
export function textLines(
  of: string,
  style: CellStyle | undefined,
  line: number,
  indent = '',
): PlannedCell[][] {
  const rows: string[] = [];
  for (const word of of.split(' ')) {
    const last = rows[rows.length - 1];
    if (last !== undefined && last.length + word.length < line) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(last === undefined ? word : indent + word);
  }
  return rows.map((row) => [textCell(row, style)]);
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
