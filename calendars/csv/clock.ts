import { parseNumberText } from '../../core/workbook/values/money';
import { sinceMidnight, type ClockTime } from '../../core/workbook/values/between-times';
import { cellText } from '../../core/workbook/values/text';
import { parseDuration } from '../../core/workbook/values/durations';
import type { Cell } from '../../core/workbook/input';
import type { LengthUnit } from './columns';

const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?\s?(?:m\.?)?$/i;
const ONLY_HOUR = /^(\d{1,2})\s*([ap])\.?\s?m\.?$/i;

/** Minutes after midnight of a clock time; null for anything else. */
export function clockMinutes(cell: Cell): number | null {
  const time = clockTime(cell);
  return time && sinceMidnight(time) * 60;
}

/** A clock time as text (`9:00:00 AM`, `15:00`, `14.30`) or as a time cell; null for anything else. */
export function clockTime(cell: Cell): ClockTime | null {
  if (typeof cell === 'number') return cell >= 0 ? { hour: (cell % 1) * 24, half: '' } : null;
  // A date and a time in one cell end with the time.
  const text = String(cell ?? '')
    .trim()
    .replace(/^.*\d[T ,]+(?=\d{1,2}[:.]\d{2})/i, '')
    .replace(/\s(?:utc|gmt|[a-z]{1,2}[sd]t)$/i, '');
  const [, hour, minute, second, half] = CLOCK.exec(text) ?? [];
  const [, bareHour, bareHalf] = ONLY_HOUR.exec(text) ?? [];
  const h = Number(hour ?? bareHour ?? NaN);
  const m = Number(minute ?? 0);
  const mark = (half ?? bareHalf ?? '').toLowerCase();
  if (!(h <= 24) || m > 59 || (mark !== '' && (h > 12 || h === 0))) return null;
  return {
    hour: h + m / 60 + Number(second ?? 0) / 3600,
    half: mark === '' ? '' : mark === 'p' ? 'pm' : 'am',
  };
}

/** Minutes of a length that is written as a clock: `01:30:00`, `0:13`, also `90 min`; of a number in the unit of its header; as a time cell: a share of a day. */
export function lengthMinutes(cell: Cell, { minutes, minutesFirst }: LengthUnit): number | null {
  if (typeof cell === 'number') return cell * (minutes ?? 1440);
  const hours = parseDuration(cellText(cell), minutesFirst);
  return hours === null ? decimalMinutes(cell, minutes) : hours * 60;
}

/** Minutes of a number of hours, or of the unit of its header: `1.47`, `7,5`; also of what says its own unit: `1:30`. */
export function decimalMinutes(cell: Cell, minutes: number | null): number | null {
  const each = minutes ?? 60;
  if (typeof cell === 'number') return cell * each;
  const text = cellText(cell).trim();
  const comma = /^\d+,\d+$/.test(text);
  const found = text === '' ? null : parseNumberText(text, comma ? ',' : '.');
  const hours = found === null ? parseDuration(text) : null;
  return found !== null ? found.value * each : hours === null ? null : hours * 60;
}
