import { NO_DAY } from '../../../../calendar/day';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { DateOrderEvidence, parseDateText } from '../../../../workbook/values/days/dates';
import { tidy } from '../../../../workbook/values/text';
import { NO_DAYS } from './besides';

/** A word or three, and the whole day on which it happened: "Signed 2/1/2026", "Client since (Mar 16, 2026)"; no "lost; call 1/5/2027". */
const WITH_DAY =
  /^(?:[^\s,;:.!?/\d]+ ){1,3}(?:[-\u2013\u2014] )?\(?(\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d?-\d\d?|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})\)?$/u;

/** The days that stand behind the words of the status, by row; NO_DAYS where none does. */
export function daysOfStatus(reader: TableReader): Int32Array {
  const encoded = reader.codes('Status');
  const found = encoded?.texts.map((text) => WITH_DAY.exec(tidy(text))?.[1] ?? '') ?? [];
  if (encoded === null || found.every((each) => each === '')) return NO_DAYS;
  const evidence = new DateOrderEvidence();
  for (const text of found) evidence.add(text);
  const { order } = evidence.decide(reader.context.locale, reader.header('Status'));
  const days = found.map((text) => parseDateText(text, order, reader.dateSystem));
  return Int32Array.from(encoded.codes, (code) => (code >= 0 ? (days[code] ?? NO_DAY) : NO_DAY));
}
