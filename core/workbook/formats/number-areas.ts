import type { CellArea } from '../input';

/**
 * The areas in which numbers stand, or what else is `wanted`: columns next to each other together, from the first row with one to the
 * last. What lies between two of them is taken in where it has no more cells than `aCall`, the number that costs as much as another call.
 */
export function numberAreas(
  rows: ReadonlyArray<readonly unknown[]>,
  aCall: number,
  wanted: (value: unknown) => boolean = isNumber,
): CellArea[] {
  const first: number[] = [];
  const last: number[] = [];
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (!wanted(value)) return;
      first[c] ??= r;
      last[c] = r;
    }),
  );
  const areas: CellArea[] = [];
  // Of other columns there is none: they are passed over.
  first.forEach((top, column) => {
    const own = { top, bottom: last[column] as number, left: column, right: column };
    const before = areas[areas.length - 1];
    const joined = before && {
      top: Math.min(before.top, own.top),
      bottom: Math.max(before.bottom, own.bottom),
      left: before.left,
      right: column,
    };
    if (before && joined && cellsOf(joined) - cellsOf(before) - cellsOf(own) <= aCall)
      areas[areas.length - 1] = joined;
    else areas.push(own);
  });
  return areas;
}

const isNumber = (value: unknown): boolean => typeof value === 'number';

function cellsOf({ top, left, bottom, right }: CellArea): number {
  return (bottom - top + 1) * (right - left + 1);
}
