import { NO_DAY } from '../../../calendar/day';
import type { TableReader } from '../../../workbook/columns/table-reader';
import type { NoteKind } from '../../../workbook/note-kinds';

/** Two days of a row of which the second cannot come first, and what is said where it does. */
interface TurnedDays {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The column of the second day. */
  readonly column: string;
  readonly kind: NoteKind;
  readonly problem: string;
}

/** Notes each row whose second day comes before its first one; both stay as they are. */
export function noteTurnedDays(
  reader: TableReader,
  { first, second, column, kind, problem }: TurnedDays,
): void {
  if (!reader.has(column)) return;
  const scope = reader.scope(column);
  for (let i = 0; i < second.length; i++) {
    const [from, to] = [first[i] as number, second[i] as number];
    if (from !== NO_DAY && to !== NO_DAY && to < from)
      reader.note(scope, i, reader.shown(column, i), kind, problem, 'Correct one of the two dates.');
  }
}
