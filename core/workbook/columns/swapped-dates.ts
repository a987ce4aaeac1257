import { NO_DAY, civilFromDay, type Day } from '../../calendar/day';
import { NUMBER } from '../input';
import type { ColumnCodes } from '../values/column-codes';
import type { DateOrderEvidence } from '../values/days/dates';
import { civil } from '../values/days/named-date';
import type { TableReader } from './table-reader';
import { cellText, counted } from '../values/text';

const ISO = /^\d{4}-\d\d-\d\d/;
/** Date cells and texts together from which such a pattern is no accident. */
const LEAST = 3;
const SHOWN = 3;

/**
 * A program that writes the month first opens a file with the day first (or the other way round): days up to 12 become date
 * cells with day and month exchanged, later days stay text. So where every text has a day above 12 and no date cell has, a
 * note offers to exchange the cells back; where Settings say so, `days` are exchanged in place.
 */
export function settleSwapped(
  reader: TableReader,
  column: string,
  { codes, texts }: ColumnCodes,
  days: Int32Array,
  evidence: DateOrderEvidence,
  scope: number,
): void {
  const name = `${reader.table.kind ?? ''}.${column}`;
  const said = reader.context.swapDates.get(name);
  const proofs = evidence.dayFirst + evidence.monthFirst;
  if (said === false || (said === undefined && !(isOneWay(evidence) && proofs > 0))) return;
  const isIso = texts.map((text) => ISO.test(text));
  const isCell = (i: number) => codes[i] === NUMBER || isIso[codes[i] as number] === true;
  let cells = 0;
  const shown: string[] = [];
  for (let i = 0; i < codes.length; i++) {
    if (days[i] === NO_DAY || !isCell(i)) continue;
    const other = exchanged(days[i] as number);
    if (said === undefined && other === NO_DAY) return;
    cells++;
    if (said === true && other !== NO_DAY) days[i] = other;
    else if (shown.length < SHOWN) shown.push(cellText(reader.shown(column, i)).slice(0, 10));
  }
  const row = `Swap day and month ${name}`;
  if (said === true && cells > 0)
    reader.note(
      scope,
      -1,
      counted(cells, 'date cell'),
      'day and month exchanged back',
      'Day and month of the date cells up to the 12th are exchanged back, as Settings says.',
      `Nothing to do; to stop it, remove "${row}" from Settings.`,
      [{ label: 'Take the date cells as they stand', rows: [[row, 'no']] }],
    );
  else if (said === undefined && cells > 0 && cells + proofs >= LEAST)
    reader.note(
      scope,
      -1,
      `${counted(cells, 'date cell')}: ${shown.join(', ')}${cells > shown.length ? ' ...' : ''}`,
      'day and month exchanged',
      'Every date that is text has a day above 12 and no date cell has: a program has probably exchanged day and month of the cells. They are read as they stand.',
      `To swap them back, add a Settings row "${row}" with the value yes; no says that they are right.`,
      [
        { label: 'Swap day and month back', rows: [[row, 'yes']] },
        { label: 'They are right as they stand', rows: [[row, 'no']] },
      ],
    );
}

/** Whether the texts of a column all have their day above 12, and at the same place. */
function isOneWay({ dayFirst, monthFirst, undecided, yearFirst, alike }: DateOrderEvidence): boolean {
  return undecided + yearFirst + alike === 0 && (dayFirst === 0) !== (monthFirst === 0);
}

/** The day with day and month exchanged; NO_DAY when its day is above 12. */
function exchanged(day: Day): Day {
  const { year, month, day: of } = civilFromDay(day);
  return civil(year, of, month);
}
