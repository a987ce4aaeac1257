import { headerKey } from '../values/header-key';
import { hoursBetween } from '../values/between-times';
import { unitsAnHour } from '../values/durations';
import { cellText, counted } from '../values/text';
import type { TableReader } from './table-reader';

/** A column of lengths of time while it is read. */
interface Lengths {
  readonly reader: TableReader;
  readonly column: string;
  readonly scope: number;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Above 0 where the cell says its unit. */
  readonly ownUnit: Uint8Array;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** No whole minutes if it is hours, but whole five minutes if it is a part of a day, as a time cell holds it. */
function isPartOfDay(value: number): boolean {
  return value > 0 && value < 1 && !isWhole(value * 60) && isWhole(value * 288);
}

/** Least values that say together that they are minutes, and what each of them then is. */
const LEAST_LONG = 3;
const isLikeMinutes = (value: number) => value >= 10 && value % 5 === 0;

/** Quarters of an hour that somebody wrote in minutes: behind the point stands 15, 30, 45 or nothing, and no quarter or half. */
function areMinutesBehindPoint(values: Float64Array): boolean {
  const behind = values.map((value) => Math.round((value % 1) * 100));
  const count = (...minutes: number[]) => behind.filter((each) => minutes.includes(each)).length;
  return count(0, 15, 30, 45) === values.length && count(15, 45) > 0 && count(15, 30, 45) >= LEAST_LONG - 1;
}

/** How many of a unit that a header names are an hour. */
const AN_HOUR: ReadonlyMap<string, number> = new Map([
  ['minutes', 60],
  ['seconds', 3600],
  ['milliseconds', 3_600_000],
]);

/** Makes hours of lengths in the unit that their header names, or that they are too long without; notes what is doubtful. */
export function toHours({ reader, column, scope, numbers, ownUnit }: Lengths, anHourBeside?: number): void {
  const { key, unit } = headerKey(reader.header(column));
  const plain = numbers.filter((value, i) => !Number.isNaN(value) && ownUnit[i] === 0).sort();
  const median = plain[Math.floor(plain.length / 2)] ?? 0;
  if (plain.length > 0 && plain.every(isPartOfDay))
    reader.note(
      scope,
      -1,
      counted(plain.length, 'value'),
      'the unit of durations',
      'The durations look like parts of a day, as cells formatted as times hold them; they are read as hours as they stand.',
      'Write hours as numbers (1.5), or as text (1:30).',
    );
  if ((unit === 'hours' || key === 'hours') && plain.length >= LEAST_LONG && plain.every(isLikeMinutes))
    reader.note(
      scope,
      -1,
      counted(plain.length, 'value'),
      'the unit of durations',
      'The durations are too long for hours, and whole fives as minutes are; they are read as hours, as the header says.',
      'If they are minutes, write "minutes" into the header.',
    );
  if (plain.length >= LEAST_LONG && areMinutesBehindPoint(plain))
    reader.note(
      scope,
      -1,
      counted(plain.length, 'value'),
      'the unit of durations',
      'The durations look like hours and minutes with a point between them (1.30 for an hour and a half); they are read as parts of an hour as they stand.',
      'If they are minutes, write 1:30; else nothing.',
    );
  const named =
    unitsAnHour(reader.header(column)) ?? AN_HOUR.get(unit ?? key) ?? AN_HOUR.get(key) ?? anHourBeside;
  const saysHours = unit === 'hours' || key === 'hours';
  if (named === undefined && (saysHours || median < 10)) {
    const isLong = (value: number) => value >= (saysHours ? 45 : 15) && value % 15 === 0;
    const long = median < 10 ? plain.filter(isLong) : plain.subarray(0, 0);
    if (long.length > 0)
      reader.note(
        scope,
        -1,
        `${counted(long.length, 'value')}, as ${long[0] ?? 0}`,
        'the unit of durations',
        `Some durations are too long for hours beside the others, and round as minutes are; ${saysHours ? 'they are read as hours as they stand' : 'nothing says which they are, so they are not used'}.`,
        'Write the unit into these cells: 90 min, or 90 h.',
      );
    if (!saysHours)
      for (let i = 0; i < numbers.length; i++)
        if (ownUnit[i] === 0 && long.includes(numbers[i] as number)) numbers[i] = NaN;
    return;
  }
  if (named === undefined)
    reader.note(
      scope,
      -1,
      '',
      'the unit of durations',
      'The durations are too long for hours; they are read as minutes.',
      'Write "hours" or "minutes" into the header.',
    );
  const anHour = named ?? 60;
  for (let i = 0; i < numbers.length; i++) if (ownUnit[i] === 0) numbers[i] = (numbers[i] as number) / anHour;
}

/** Hours of the rows of a table that says from when to when each of them was; null for every other table. */
export function hoursFromTo(reader: TableReader): Float64Array<ArrayBuffer> | null {
  const [start] = reader.asides('Start');
  const [end] = reader.asides('End');
  if (start === undefined || end === undefined) return null;
  const hours = new Float64Array(reader.count);
  for (let i = 0; i < hours.length; i++)
    hours[i] = hoursBetween(reader.valueAt(start, i), reader.valueAt(end, i)) ?? NaN;
  return hours;
}

/** Adds the minutes that stand in a column of their own beside whole hours. */
export function addMinutes({ reader, numbers }: Lengths): void {
  const [at] = reader.asides('Minutes');
  if (at === undefined) return;
  for (let i = 0; i < numbers.length; i++) {
    const text = cellText(reader.valueAt(at, i)).trim();
    const minutes = /^\d{1,2}$/.test(text) ? Number(text) : 0;
    const hours = Number.isNaN(numbers[i]) ? 0 : (numbers[i] as number);
    if (minutes > 0 && Number.isInteger(hours)) numbers[i] = hours + minutes / 60;
  }
}
