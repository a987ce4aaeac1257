import type { HeaderMatch } from './headers/match-quality';
import { matchHeader } from './headers/header-match';
import { sampleOf, type HeaderRow } from './headers/header-row';
import { startAndEnd } from './start-and-end';
import { NOT_SPENT } from './headers/hours-not-spent';
import { hoursOfUnit } from '../values/durations';
import { cellText, fold } from '../values/text';
import { headerKey } from '../values/header-key';

/** What says how long an activity took, and with whom, where its header alone does not: as in time sheets of other programs. */

/** A quantity of something, and the unit of each row in a column of its own: `Qty` 1.5, `Unit` hours. */
const QUANTITY =
  /^(?:qty|quantity|units|amount|value|count|number|volume|duration|length|time|time spent|how long)$/;
const UNIT = /^(?:units?|uom|unit of measure(?:ment)?|measure|unit type|(?:qty|quantity) units?|time unit)$/;

/** Whether a column holds quantities of the units of time that another one names. */
export function isQuantityOfTime(at: HeaderRow, position: number): boolean {
  return QUANTITY.test(headerKey(at.headers[position] ?? '').key) && unitColumn(at, position) >= 0;
}

/** The column, by its place in the header row, that names units of time on every row, beside a quantity; -1 without one. */
export function unitColumn(at: HeaderRow, quantity: number): number {
  return at.headers.findIndex((header, i) => {
    if (i === quantity || !UNIT.test(headerKey(header).key)) return false;
    const values = sampleOf(at, i).different;
    return values.length > 0 && values.every((cell) => hoursOfUnit(cellText(cell)) !== null);
  });
}

const MINUTES = /^(?:min|mins|minutes)$/;

/** The column, by its place in the header row, that holds the minutes beside whole hours (`Hours` 1, `Minutes` 30); -1 without one. */
export function minutesColumn(at: HeaderRow, hours: number): number {
  const numbers = (i: number) => sampleOf(at, i).values.map((cell) => Number(cellText(cell)));
  const whole = numbers(hours).filter(Number.isInteger).length;
  if (headerKey(at.headers[hours] ?? '').key !== 'hours' || whole * 2 < numbers(hours).length) return -1;
  return at.headers.findIndex(
    (header, i) =>
      i !== hours &&
      MINUTES.test(headerKey(header).key) &&
      numbers(i).length > 0 &&
      numbers(i).every((each) => Number.isInteger(each) && each >= 0 && each < 60),
  );
}

/** Whose time it was, or for what, behind it: "Hours on relationship"; "Time in" is when somebody came. */
const SPENT_ON =
  /^(?:(?:my|our|total) )?(?:(?:hours|hrs) (?:spent|invested|put|given|used|devoted|this|(?:on|with|for|in) [a-z])|time (?:spent|invested|put|devoted|(?:on|with) [a-z]))/;

/** Whether a header names nothing that is known, but hours or minutes as its unit: "Effort (hours)", "Prep time (min)", or says on whom they were spent. */
export function isInTime(header: string): boolean {
  const { key, unit } = headerKey(header);
  return (
    (unit === 'hours' || unit === 'minutes' || SPENT_ON.test(key)) &&
    !key.split(' ').some((word) => NOT_SPENT.has(word)) &&
    !/\/ ?h|\bper\b|\ban h/i.test(header)
  );
}

/** What a time sheet books on. */
const BOOKED_ON =
  /^(?:client|customer|project|account|matter|job|job code|jobcode|organization|company)(?: name)?(?: 1)?$/;

/** What a column of activities may be by its values and its unit, where no header of ours is known for it. */
export function timeByValues(
  at: HeaderRow,
  position: number,
  partnerNames: Pick<ReadonlySet<string>, 'has'>,
): HeaderMatch[] {
  const header = at.headers[position] ?? '';
  if (isQuantityOfTime(at, position) || isInTime(header)) return [{ column: 'Hours', quality: 'part' }];
  if (!BOOKED_ON.test(headerKey(header).key) || !hasHours(at)) return [];
  const values = sampleOf(at, position).different;
  // Work for anybody else is no activity with a partner.
  const isPartner = values.length > 0 && values.every((cell) => partnerNames.has(fold(cellText(cell))));
  return isPartner ? [{ column: 'Partner', quality: 'part' }] : [];
}

/** Whether a table has the time that was spent. */
export function hasHours(at: HeaderRow): boolean {
  return (
    startAndEnd(at) !== null ||
    at.headers.some(
      (header) =>
        isInTime(header) ||
        matchHeader('Activities', headerKey(header).key).some(({ column }) => column === 'Hours'),
    )
  );
}
