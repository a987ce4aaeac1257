import { NO_DAY } from '../../../calendar/day';
import type { Cell } from '../../input';
import { dayFromNumber, isPlausibleSerial, looksLikeDate } from './dates';
import { firstOfPeriod, isOfFiscalYear } from './periods';

/** 31 December 9999; a larger number may still be `20260304` or a moment of a program. */
const LAST_SERIAL = 2958465;

/** Whether a cell is a day; a number that is none of a likely one may as well count something. */
export function isDateCell(cell: Cell): boolean {
  if (typeof cell === 'number')
    return isPlausibleSerial(cell) || (cell > LAST_SERIAL && dayFromNumber(cell, 1900) !== NO_DAY);
  return (
    typeof cell === 'string' &&
    (looksLikeDate(cell) || firstOfPeriod(cell) !== NO_DAY || isOfFiscalYear(cell))
  );
}
