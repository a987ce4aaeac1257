import { countText } from '../kpis/numbers';
import type { CellResult } from './entry';

/** More rows than this are not spilled into a sheet: they would slow it down, and nobody reads them there. */
export const MOST_ROWS = 1000;

/** Rows 0 to count - 1; when they are too many, the first ones and a last row that says how many more there are. */
export function capped(
  count: number,
  row: (position: number) => CellResult[],
  lastRow: (more: string) => CellResult[],
  what: string,
): CellResult[][] {
  const shown = count > MOST_ROWS ? MOST_ROWS - 1 : count;
  const rows = Array.from({ length: shown }, (_, i) => row(i));
  return shown === count ? rows : [...rows, lastRow(`and ${countText(count - shown, `more ${what}`)}`)];
}
