import { MOST_CHARACTERS } from '../workbook/values/text';
import type { ImportValue } from './plan';

/** Why what a row says cannot be written; null where it can. */
export function firstTooLong(said: Iterable<readonly [column: string, value: ImportValue]>): string | null {
  for (const [column, value] of said)
    if (typeof value === 'string' && value.length > MOST_CHARACTERS)
      return `Its ${column} has ${value.length} characters, and a cell takes ${MOST_CHARACTERS}: shorten it in the export.`;
  return null;
}
