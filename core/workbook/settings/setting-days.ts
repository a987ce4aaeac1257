import { dayFromCivil, NO_DAY, type Day } from '../../calendar/day';
import { DateOrderEvidence, dayFromNumber, isPlausibleSerial, parseDateText } from '../values/days/dates';
import { tidy } from '../values/text';
import type { SettingRow } from './setting-row';

type Written = Pick<SettingRow, 'value' | 'dateSystem' | 'locale'>;

/** Has every day that any year has. */
const LEAP_YEAR = 2000;

/** The day that a setting says; NO_DAY when it says none. */
export function settingDay({ value, dateSystem, locale }: Written): Day {
  if (typeof value === 'number') return dayFromNumber(value, dateSystem);
  if (typeof value !== 'string') return NO_DAY;
  const evidence = new DateOrderEvidence();
  evidence.add(value);
  return parseDateText(value, evidence.decide(locale).order);
}

/**
 * A day of some year whose month and day a setting says: `07-01`, `7/1`, `July 1`, a date, or `7` for the first of July. NO_DAY
 * when it says none; no number but that of a month or a date is one.
 */
export function dayOfYear(row: Written): Day {
  const { value, locale } = row;
  const text = typeof value === 'number' || typeof value === 'string' ? tidy(String(value)) : '';
  if (/^(?:0?[1-9]|1[0-2])$/.test(text)) return dayFromCivil(LEAP_YEAR, Number(text), 1);
  if (typeof value === 'number' && value < 1e5 && !isPlausibleSerial(value)) return NO_DAY;
  const whole = settingDay(row);
  if (whole !== NO_DAY || typeof value !== 'string') return whole;
  const numbers = /^-{0,2}(\d{1,2})-(\d{1,2})$/.exec(text);
  if (numbers) return parseDateText(`${LEAP_YEAR}-${numbers[1]}-${numbers[2]}`, 'Y/M/D');
  const evidence = new DateOrderEvidence();
  const separator = /^\d+[/.]\d+\.?$/.exec(text) ? text.replace(/\d|\.$/g, '') : ' ';
  const withYear = `${text.replace(/\.$/, '')}${separator}${LEAP_YEAR}`;
  evidence.add(withYear);
  return parseDateText(withYear, evidence.decide(locale).order);
}
