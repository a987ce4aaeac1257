import type { Cell } from '../../core/workbook/input';
import type { Zone } from '../ics/zone';

/** A moment as programs exchange it: `2026-03-10T14:00:00.000Z`, `2026-03-10 09:00-05:00`, also without a zone. */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(?:(Z)|([+-])(\d{2}):?(\d{2}))?$/i;

/**
 * A row with the moments at some positions as day and clock time where the advisor is, `2026-03-10 10:00`; other cells as they are.
 * The clock of the first one holds for the row: what lies between two of them is time that passed, also when clocks are changed.
 */
export function withLocalMoments(
  row: ReadonlyArray<Cell>,
  positions: readonly number[],
  zone: Zone | null,
): ReadonlyArray<Cell> {
  let offset: number | null = null;
  const cells = [...row];
  for (const at of positions) {
    const cell = row[at];
    if (typeof cell !== 'string') continue;
    const [, day, clock, zulu, sign, hours, minutes] = MOMENT.exec(cell.trim()) ?? [];
    if (day === undefined || clock === undefined) continue;
    cells[at] = `${day} ${clock}`;
    if (zone === null || (zulu === undefined && sign === undefined)) continue;
    const ahead = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    const instant = Date.parse(`${day}T${clock}Z`) - ahead;
    offset ??= zone.offset(instant);
    cells[at] = new Date(instant + offset).toISOString().slice(0, 19).replace('T', ' ');
  }
  return cells;
}
