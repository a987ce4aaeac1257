import { NO_DAY } from '../../calendar/day';
import { tableDescription } from '../tables';
import { cellText } from '../values/text';
import { orderOfForm, type DateOrder } from '../values/days/date-form';
import { DateOrderEvidence, parseDateText } from '../values/days/dates';
import { writesCommas } from './decimal-sign';
import type { TableReader } from './table-reader';

/** Rows of other date columns that are looked at when a column does not tell its own order. */
const ROWS_ASKED = 2000;

/** Order of day and month in a column of dates and words. */
export function dateOrderOf(reader: TableReader, column: string): DateOrder {
  const encoded = reader.codes(column);
  if (!encoded) return 'M/D/Y';
  const evidence = new DateOrderEvidence();
  for (const text of encoded.texts) evidence.add(text);
  return dateOrder(reader, column, evidence, reader.scope(column));
}

/** The order by what the dates of a column say, with a note where they leave it open or contradict each other. */
export function dateOrder(
  reader: TableReader,
  column: string,
  evidence: DateOrderEvidence,
  scope: number,
): DateOrder {
  const name = `${reader.table.kind ?? ''}.${column}`;
  const set = reader.context.dateOrder.get(name);
  if (set) return set;
  const { by, mixed, ...own } = evidence.decide(reader.context.locale, reader.header(column));
  const isOpen = by === 'default' && evidence.undecided > 0;
  const order =
    by === 'points' ? (orderOfOthers(reader) ?? own.order) : isOpen ? likeliestOrder(reader) : own.order;
  const suggestion = `Say which it is with a Settings row "Date order ${name}" (D/M/Y or M/D/Y).`;
  if (mixed)
    reader.note(
      scope,
      -1,
      order,
      'the order of day and month',
      `Some dates have the day first and some the month; the column is read as ${order}.`,
      suggestion,
    );
  else if (isOpen)
    reader.note(
      scope,
      -1,
      order,
      'the order of day and month',
      `Nothing in the column tells the day from the month; it is read as ${order}.`,
      suggestion,
    );
  return order;
}

/**
 * The likeliest answer to a question that is asked all the same: what the other date columns of the table say; day first where the
 * table writes decimal commas, or where the month first would close rows before they were received, or date them after today.
 */
function likeliestOrder(reader: TableReader): DateOrder {
  const others = orderOfOthers(reader);
  if (others !== null) return others;
  const isDayFirst =
    writesCommas(reader) || (contradictions(reader, 'M/D/Y') > 0 && contradictions(reader, 'D/M/Y') === 0);
  return isDayFirst ? 'D/M/Y' : 'M/D/Y';
}

/** The order that the date columns of the table say together, else that one of their headers names; null where they say none. */
function orderOfOthers(reader: TableReader): DateOrder | null {
  const evidence = new DateOrderEvidence();
  const { kind } = reader.table;
  const dates = (kind ? tableDescription(kind).columns : []).filter(
    ({ header, type }) => type === 'date' && reader.has(header),
  );
  for (const { header } of dates)
    for (let i = 0; i < Math.min(reader.count, ROWS_ASKED); i++)
      evidence.add(cellText(reader.cell(header, i)));
  const headers = dates.map(({ header }) => reader.header(header));
  const { order, by } = evidence.decide(
    undefined,
    headers.find((each) => orderOfForm(each) !== null),
  );
  return by === 'default' ? null : order;
}

/** How many rows an order of their texts would close before they were received, or date after today. */
function contradictions(reader: TableReader, order: DateOrder): number {
  const day = (column: string, i: number) => parseDateText(cellText(reader.cell(column, i)), order);
  let found = 0;
  for (let i = 0; i < Math.min(reader.count, ROWS_ASKED); i++) {
    const [from, to] = [day(reader.has('Received') ? 'Received' : 'Date', i), day('Closed', i)];
    if (from !== NO_DAY && (from > reader.context.today || (to !== NO_DAY && to < from))) found++;
  }
  return found;
}
