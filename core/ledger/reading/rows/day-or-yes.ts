import { NO_DAY, type Day } from '../../../calendar/day';
import { dayFromNumber, looksLikeDate, parseDateText } from '../../../workbook/values/days/dates';
import type { DateOrder } from '../../../workbook/values/days/date-form';
import { isFarOff } from '../../../workbook/columns/date-column';
import { dateOrderOf } from '../../../workbook/columns/date-order';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { EMPTY, NUMBER, TRUE, type DateSystem } from '../../../workbook/input';
import type { NoteKind } from '../../../workbook/note-kinds';
import { noCodes } from '../../../workbook/values/column-codes';
import { cellText, isFormulaError, isMissing } from '../../../workbook/values/text';
import { yesNoOf } from '../../../workbook/values/words';
import type { DayOrYes } from '../../ledger';

/** A column of days, yes or no; null where blank or (with a note) unreadable or too far from today. */
export function dayOrYes(reader: TableReader, column: string): DayOrYes[] {
  const values = new Array<DayOrYes>(reader.count).fill(null);
  if (!reader.has(column)) return values;
  const { codes, numbers, texts } = reader.codes(column) ?? noCodes(reader.count);
  const scope = reader.scope(column);
  const order = dateOrderOf(reader, column);
  const ofText = texts.map((text) => saidByText(text, order, reader.dateSystem));
  const note = (i: number, kind: NoteKind, problem: string, suggestion: string) =>
    reader.note(scope, i, reader.shown(column, i), kind, problem, suggestion);
  for (let i = 0; i < reader.count; i++) {
    const code = codes[i] as number;
    if (code === EMPTY) continue;
    const said =
      code >= 0
        ? ofText[code]
        : code === NUMBER
          ? saidByNumber(numbers?.[i] ?? 0, reader.dateSystem)
          : code === TRUE;
    if (said === undefined) continue;
    const isFar = typeof said === 'number' && isFarOff(said, reader.context.today);
    if (!isFar) values[i] = said;
    if (isFar)
      note(
        i,
        'a date too far away',
        'The date is too far from today to be meant; it is not used.',
        'Correct the year.',
      );
    else if (said === null)
      note(
        i,
        'not a date',
        'This is neither a date nor yes or no; it is not used.',
        'Write a date, yes or no.',
      );
  }
  return values;
}

/** What a text says; null when it is none of these, undefined when it stands for nothing. */
function saidByText(text: string, order: DateOrder, system: DateSystem): DayOrYes | undefined {
  const word = yesNoOf(text);
  if (word !== undefined) return word;
  if (isMissing(text) && !isFormulaError(text)) return undefined;
  return dayOr(looksLikeDate(text) ? parseDateText(text, order, system) : NO_DAY);
}

function saidByNumber(number: number, system: DateSystem): DayOrYes {
  return yesNoOf(cellText(number)) ?? dayOr(dayFromNumber(number, system));
}

function dayOr(day: Day): DayOrYes {
  return day === NO_DAY ? null : day;
}
