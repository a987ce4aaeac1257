import type { NewCell } from '../host/edit-plan';
import { tidy } from '../workbook/values/text';
import { headerKey } from '../workbook/values/header-key';
import type { OwnColumn } from './own-words';

/** Durations of this many rows, the latest, say how a column writes them. */
const LOOKED_AT = 60;
const HOURS_A_DAY = 24;
const MINUTES = 60;

/**
 * Hours as a column keeps them: minutes where its rows do (or, without rows, its header says so), a part of a day where they
 * are times, `1:30` or `90 min` where they are such texts, else a number of hours. `hours` are those that were read, by row.
 */
export function ownHours(column: OwnColumn | null, hours: ArrayLike<number>, value: number): NewCell {
  const rounded = Math.round(value * 1e4) / 1e4;
  if (column === null) return rounded;
  const rows = column.cells.filter(({ index }) => hours[index]! > 0).slice(-LOOKED_AT);
  const texts = rows.flatMap(({ cell }) => (typeof cell === 'string' ? [tidy(cell)] : []));
  const mostly = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length * 2 > rows.length;
  const minutes = Math.round(value * MINUTES);
  // Half of a quarter of an hour is 7.5: a meeting with two partners gives each its half.
  const exactMinutes = Math.round(value * MINUTES * 100) / 100;
  if (rows.length > 0 && mostly(/^\d{1,3}:[0-5]\d/)) return clock(minutes);
  if (rows.length > 0 && mostly(/^\d+([.,]\d+)? ?m(in|ins|inutes?)?\.?$/i)) return `${minutes} min`;
  const ratios = rows
    .flatMap(({ cell, index }) => (typeof cell === 'number' ? [cell / hours[index]!] : []))
    .sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)];
  if (ratio === undefined) {
    const { key, unit } = headerKey(column.header);
    return unit === 'minutes' || key === 'minutes' ? exactMinutes : rounded;
  }
  if (ratio > MINUTES / 2) return exactMinutes;
  return ratio < 0.5 ? value / HOURS_A_DAY : rounded;
}

/** 90 as `1:30`. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / MINUTES)}:${String(minutes % MINUTES).padStart(2, '0')}`;
}
