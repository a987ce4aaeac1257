import { NO_DAY, civilFromDay, type Day } from '../../calendar/day';
import type { Cell } from '../input';
import { dayFromNumber, parseDateText } from '../values/days/dates';
import { inYear, lacksYear } from '../values/days/named-date';
import { cellText, counted, tidy } from '../values/text';
import type { TableReader } from './table-reader';

/** Days of an introduction of which one may say the year of the other, and which of the two is the earlier one. */
const PAIRS = [
  { column: 'Received', beside: 'Closed', isEarlier: true },
  { column: 'Closed', beside: 'Received', isEarlier: false },
] as const;
const ORDERS = ['M/D/Y', 'D/M/Y'] as const;
/** Days between the two at most: more of them would be another year as well. */
const MOST_BETWEEN = 300;

/**
 * Completes days without a year by the other day of the row: what was closed on 1 March 2026 was received on the 6 January before.
 * Only where nothing else in the table says years, and where both orders of day and month come to the same year.
 */
export function takeYearsBeside(reader: TableReader): void {
  if (reader.table.kind !== 'Referrals' || reader.headings !== null) return;
  for (const { column, beside, isEarlier } of PAIRS) {
    const texts = reader.has(beside) ? reader.codes(column)?.texts : undefined;
    if (!texts?.some(lacksYear)) continue;
    let completed = 0;
    const cells = Array.from({ length: reader.count }, (_, i): Cell => {
      const cell = reader.cell(column, i);
      if (!lacksYear(cell)) return cell;
      const text = tidy(cellText(cell));
      const year = yearBeside(text, reader.cell(beside, i), isEarlier, reader);
      const whole = year === null ? null : inYear(text, year);
      if (whole !== null) completed++;
      return whole ?? cell;
    });
    if (completed === 0) continue;
    reader.derive(column, cells);
    reader.note(
      reader.scope(column),
      -1,
      counted(completed, 'row'),
      'dates by a heading',
      `The dates hold no year; it is that of the ${isEarlier ? 'last such day before' : 'first such day after'} the date under ${reader.header(beside)} in their row.`,
      'Nothing to do, unless a row belongs to another year; then write its whole date.',
    );
  }
}

/** The year of a day and month by a whole day beside it; null where that says none for certain. */
function yearBeside(
  text: string,
  other: Cell,
  isEarlier: boolean,
  { dateSystem }: TableReader,
): number | null {
  const years = new Set<number>();
  for (const order of ORDERS) {
    const day = typeof other === 'number' ? dayFromNumber(other, dateSystem) : wholeDay(other, order);
    if (day === NO_DAY) continue;
    const { year } = civilFromDay(day);
    for (const each of isEarlier ? [year, year - 1] : [year, year + 1]) {
      const own = parseDateText(inYear(text, each) ?? '', order);
      const between = isEarlier ? day - own : own - day;
      if (own !== NO_DAY && between >= 0 && between < 366) years.add(between <= MOST_BETWEEN ? each : 0);
    }
  }
  const [year = 0] = years;
  return years.size === 1 && year > 0 ? year : null;
}

function wholeDay(cell: Cell, order: (typeof ORDERS)[number]): Day {
  return parseDateText(cellText(cell), order);
}
