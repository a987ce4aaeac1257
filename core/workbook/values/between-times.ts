import type { Cell } from '../input';
import { tidy } from './text';

/** A time of day, perhaps behind a day: `9:00 AM`, `2026-01-05 13:45`, `2026-01-05T13:45:00Z`. */
const AT_END =
  /(?:^|[\sT,])(\d{1,2})[:.h]([0-5]\d)(?::([0-5]\d)(?:\.\d{1,6})?)?\s?([ap]\.?\s?m\.?|uhr|h|z)?$/i;
const LONGEST = 40;
const DAY = 24;
const NOON = 12;

/** A time as a clock shows it. */
export interface ClockTime {
  /** With its minutes, as a part of an hour. */
  readonly hour: number;
  /** '' where it does not say in which half of the day it is. */
  readonly half: '' | 'am' | 'pm';
}

interface Moment extends ClockTime {
  /** The day as it is written; '' without one. */
  readonly day: string | number;
}

/** Which half of the day a text behind a time names: `PM`, `p. m.`; '' for what names none, as `Uhr`. */
export function halfOfDay(text: string | undefined): ClockTime['half'] {
  return text === undefined || !/^[ap]\.?\s?m/i.test(text) ? '' : /^p/i.test(text) ? 'pm' : 'am';
}

/** Hours since midnight. */
export function sinceMidnight({ hour, half }: ClockTime): number {
  return half === '' ? hour : (hour % NOON) + (half === 'pm' ? NOON : 0);
}

/**
 * Hours from one time to the next time that a clock shows another: `2:00` to `3:15 PM` is in the afternoon, `11:30` to `1:00` goes
 * over noon, `23:00` to `0:15` over midnight. Null where both are the same.
 */
export function hoursByClock(from: ClockTime, to: ClockTime): number | null {
  const length = sinceMidnight(to) - sinceMidnight({ ...from, half: from.half || to.half });
  if (length >= 0) return length || null;
  const isEitherHalf = from.half === '' && from.hour < NOON + 1 && to.hour < NOON + 1;
  return length + (isEitherHalf ? NOON : DAY);
}

function momentOf(cell: Cell): Moment | null {
  if (typeof cell === 'number') {
    const day = Math.floor(cell);
    return cell < 0 ? null : { day: day === 0 ? '' : day, hour: (cell - day) * DAY, half: '' };
  }
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  const text = tidy(cell);
  const found = AT_END.exec(text);
  if (!found) return null;
  const [all, hours, minutes, seconds = '0', half] = found;
  if (Number(hours) > DAY) return null;
  return {
    day: text.slice(0, text.length - all.length).trim(),
    hour: Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600,
    half: halfOfDay(half),
  };
}

/** Whether a cell says when something was to the minute: a time of day, with a day or without one. */
export function saysTime(cell: Cell): boolean {
  const moment = momentOf(cell);
  return moment !== null && (typeof cell === 'string' || moment.hour > 0);
}

/** Hours from one moment to another that is not more than a day later; null where either is no time, or none of this says how long it was. */
export function hoursBetween(start: Cell, end: Cell): number | null {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (from === null || to === null) return null;
  const length = lengthBetween(from, to);
  return length !== null && length > 0 && length <= DAY ? Math.round(length * 3600) / 3600 : null;
}

function lengthBetween(from: Moment, to: Moment): number | null {
  if (from.day === '' || to.day === '') return hoursByClock(from, to);
  const length = sinceMidnight(to) - sinceMidnight(from);
  if (typeof from.day === 'number' && typeof to.day === 'number') return length + (to.day - from.day) * DAY;
  if (from.day === to.day) return length;
  // Two days that are texts may be far from each other.
  return length < 0 ? length + DAY : null;
}
