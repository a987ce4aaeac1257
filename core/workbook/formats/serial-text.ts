import { formatIso } from '../../calendar/day';
import type { DateSystem } from '../input';
import type { Meaning } from './cell-format';

const DAY_MS = 86_400_000;
/** 1900-02-29, which Excel counts as a day although it never was. */
const NEVER = 60;
/** Above it a number formatted as a time is a moment of a real year rather than so many days. */
const FIRST_MOMENT = 10_000;

/**
 * The number of a cell that its format shows as a date or time, as text: `2026-01-31`, with a time of day
 * `2026-01-31T13:45:30`, a time alone `13:45` or `1:45 PM`, a duration `27:15`, and
 * one that is shown in minutes or seconds `0:45:00`: no column that says minutes and seconds may take it for those.
 */
export function serialText(serial: number, meaning: Meaning, system: DateSystem): string {
  const ms = Math.round(serial * DAY_MS);
  if (meaning === 'in minutes' && serial < FIRST_MOMENT)
    return `${serial < 0 ? '-' : ''}${elapsed(Math.abs(ms), true)}`;
  const isTime = meaning === 'time' || meaning === 'time of day';
  if (meaning === 'elapsed' || (isTime && serial >= 1 && serial < FIRST_MOMENT))
    return serial < 0 ? `-${elapsed(-ms)}` : elapsed(ms);
  // A number that no date can show: what Excel shows for it.
  if (serial < 0) return '########';
  const day = Math.floor(ms / DAY_MS);
  const time = ms - day * DAY_MS;
  if (day === 0) return meaning === 'time of day' ? clock(time) : elapsed(time).padStart(5, '0');
  const date = isoOf(day, system);
  if (date === null) return '########';
  return time === 0 ? date : `${date}T${elapsed(time).padStart(5, '0').padEnd(8, ':00')}`;
}

function isoOf(day: number, system: DateSystem): string | null {
  if (system === 1900 && day === NEVER) return '1900-02-29';
  // Days from 1970-01-01 to the day before number 1, and in the system of 1900 one too many from the day that never was.
  const first = system === 1904 ? -24_107 : day > NEVER ? -25_569 : -25_568;
  const last = 2_932_896;
  return first + day > last ? null : formatIso(first + day);
}

/** `27:15`, with seconds where there are any, or always. */
function elapsed(ms: number, always = false): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 && !always ? text : `${text}:${two(seconds % 60)}`;
}

function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
