import { NO_DAY } from '../../../../calendar/day';
import { LOST, OPEN, WON } from '../../../ledger';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { saysClientSince, saysWonByDay } from './beside-cells';
import { besides, daysAt, NO_DAYS } from './besides';
import { closedAlone } from './closed-alone';
import { daysOfStatus } from './days-of-status';
import { noteNotYet, noteSettled, noteUnknown } from './outcome-notes';
import { outcomeByTitle } from './outcome-by-title';
import { BLANK, UNKNOWN, statusColumn } from './status-column';

/**
 * WON, LOST, OPEN or BLANK for every row: by the status column, and where that cannot say it, by the tick-boxes, the other
 * status columns, the reason of a loss and the days beside it, and the name of the tab. `closed` are the days under
 * Closed; the day of a loss that stands in a column of its own is put there.
 */
export function readOutcomes(reader: TableReader, closed: Int32Array): Int8Array<ArrayBuffer> {
  const lostOn = daysAt(reader, reader.asides('Lost date')[0]);
  const column = reader.has('Status') ? statusColumn(reader) : null;
  const status = column?.codes ?? new Int8Array(reader.count).fill(BLANK);
  const said = column?.said ?? null;
  const alone = closedAlone(reader, said, closed);
  const beside = besides(reader, said, closed, lostOn, alone);
  let notYet = 0;
  const settled = new Map<string, number>();
  const byTitles = new Set<string>();
  const isClientSince = saysClientSince(reader);
  for (let i = 0; i < status.length; i++) {
    const own = status[i] as number;
    // Who has been a client since a day and is "Terminated" now was won, and has left.
    if (own === LOST && isClientSince && closed[i] !== NO_DAY) {
      status[i] = WON;
      const key = `${reader.header('Closed')}|${WON}`;
      settled.set(key, (settled.get(key) ?? 0) + 1);
      continue;
    }
    // A plain word of a column that says both won and lost needs no second opinion.
    if (own === WON || (own === LOST && column?.isFlag !== true)) continue;
    if (own === OPEN && column?.saysBoth === true) continue;
    const found = beside.find(({ of }) => of(i) !== null);
    if (found) {
      status[i] = found.of(i) as number;
      const title = found.titleOf?.(i);
      const key = `${title ?? found.header}|${status[i]}`;
      settled.set(key, (settled.get(key) ?? 0) + 1);
      if (title !== undefined) byTitles.add(key);
    } else if (own === LOST) {
      status[i] = OPEN;
      notYet++;
    } else if (own === UNKNOWN) {
      status[i] = OPEN;
      noteUnknown(reader, i);
    }
  }
  alone?.noteOpen(status);
  // Where the days closed were all that says it, they are the outcome for whoever asks later.
  if (alone?.isByDay === true && status.includes(WON))
    reader.derive(
      'Status',
      Array.from(status, (code) => (code === WON ? 'won' : code === LOST ? 'lost' : null)),
    );
  // "Became client" may hold the day instead of a yes, and "Signed 2/1/2026" behind the word.
  const wonOn = column?.isWonFlag === true ? daysAt(reader, reader.table.positions.get('Status')) : NO_DAYS;
  const behind = daysOfStatus(reader);
  const decidedOn =
    wonOn === NO_DAYS && behind === NO_DAYS
      ? NO_DAYS
      : Int32Array.from(status, (code, i) => {
          const day = wonOn[i] ?? NO_DAY;
          return day === NO_DAY && (code === WON || code === LOST) ? (behind[i] ?? NO_DAY) : day;
        });
  if (!reader.has('Closed') && decidedOn.some((day) => day !== NO_DAY))
    reader.derive(
      'Closed',
      Array.from(decidedOn, (day, i) => (day === NO_DAY ? null : reader.cell('Status', i))),
    );
  for (let i = 0; i < decidedOn.length; i++)
    if (decidedOn[i] !== NO_DAY && closed[i] === NO_DAY) closed[i] = decidedOn[i] as number;
  for (let i = 0; i < lostOn.length; i++)
    if (status[i] === LOST && closed[i] === NO_DAY) closed[i] = lostOn[i] as number;
  noteSettled(reader, settled, byTitles, column?.isFlag === true);
  noteNotYet(reader, notYet);
  return status;
}

/** Whether anything in a table of introductions says what became of them. */
export function saysOutcome(reader: TableReader): boolean {
  const asides = [
    'Won flag',
    'Lost flag',
    'Closed flag',
    'Lost date',
    'Lost amount',
    'Reason lost',
    'Other status',
  ] as const;
  return (
    reader.has('Status') ||
    asides.some((aside) => reader.asides(aside).length > 0) ||
    saysWonByDay(reader) ||
    outcomeByTitle(reader) !== null
  );
}
