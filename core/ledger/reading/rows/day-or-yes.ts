import { NO_DAY } from '../../../calendar/day';
import { dayFromNumber, looksLikeDate, parseDateText } from '../../../workbook/values/days/dates';
import type { DateOrder } from '../../../workbook/values/days/date-form';
import { dateOrderOf } from '../../../workbook/columns/date-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, isMissing, wordKey } from '../../../workbook/values/text';
import { YES_NO } from '../../../workbook/values/words';
import type { DayOrYes } from '../../ledger';

/** A column of days, yes or no; null where blank or (with a note) unreadable. */
export function dayOrYes(reader: TableReader, column: string): DayOrYes[] {
  const values = new Array<DayOrYes>(reader.count).fill(null);
  if (!reader.has(column)) return values;
  const scope = reader.scope(column);
  const order = dateOrderOf(reader, column);
  for (let i = 0; i < reader.count; i++) {
    const cell = reader.cell(column, i);
    const text = cellText(cell);
    if (isMissing(text) && !YES_NO.has(wordKey(text))) continue;
    values[i] = read(cell, text, order, reader);
    if (values[i] === null)
      reader.note(
        scope,
        i,
        cell,
        'not a date',
        'This is neither a date nor yes or no; it is not used.',
        'Write a date, yes or no.',
      );
  }
  return values;
}

function read(cell: unknown, text: string, order: DateOrder, reader: TableReader): DayOrYes {
  const word = YES_NO.get(wordKey(text));
  if (word !== undefined) return word;
  let day = NO_DAY;
  if (typeof cell === 'number') day = dayFromNumber(cell, reader.table.block.sheet.dateSystem ?? 1900);
  else if (looksLikeDate(text)) day = parseDateText(text, order);
  return day === NO_DAY ? null : day;
}
