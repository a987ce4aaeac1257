import { parseIso } from '../../core/calendar/day';
import type { TableKind } from '../../core/workbook/tables';
import type { BookRow } from './book-rows';

const NARROWEST = 10;
const WIDEST = 40;
const SETTINGS_WIDTHS = [28, 22, 92];

/** Width in characters: the longest value of the column, or the longest word of its header with room for the button. */
export function columnWidth(
  kind: TableKind,
  header: string,
  column: number,
  rows: readonly BookRow[],
): number {
  if (kind === 'Settings') return SETTINGS_WIDTHS[column] ?? NARROWEST;
  const lengths = rows.map((row) => {
    const value = row[header];
    if (typeof value === 'string') return parseIso(value) === null ? value.length : NARROWEST;
    return value == null ? 0 : 12;
  });
  const words = header.split(/[\s-]/).map((word) => word.length + 3);
  // A header takes two lines.
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const wanted = Math.max(NARROWEST, longest + 2, Math.ceil(header.length / 2) + 4, ...words);
  return Math.min(WIDEST, column === 0 ? Math.max(wanted, 24) : wanted);
}
