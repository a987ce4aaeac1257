import { cellText, tidy } from '../workbook/values/text';
import type { OwnColumn } from './own-words';

const COUNTED = /^(.*?)(\d{1,12})$/;

/**
 * The Id that comes next where the Ids of a table are counted on, as `R-041` or 41 are; null where the table has none or
 * where they look otherwise.
 */
export function nextReferralId(column: OwnColumn | null): string | number | null {
  if (column === null || column.cells.length < 2) return null;
  let most = -1;
  let width = 0;
  const begins = new Set<string>();
  for (const { cell } of column.cells) {
    const match = COUNTED.exec(tidy(cellText(cell)));
    if (!match) return null;
    begins.add(match[1]!);
    if (Number(match[2]) > most) [most, width] = [Number(match[2]), match[2]!.length];
  }
  // Ids of a CRM have no next one; those of a person begin alike and have few gaps.
  if (begins.size > 1 || most > column.cells.length * 3 + 1000) return null;
  if (column.cells.every(({ cell }) => typeof cell === 'number')) return most + 1;
  return [...begins][0]! + String(most + 1).padStart(width, '0');
}
