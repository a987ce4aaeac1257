import { parseIso } from '../calendar/day';
import type { Cell } from '../workbook/input';
import { cellText, isBlank, tidy } from '../workbook/values/text';
import { SERIAL_OF_DAY_0 } from './sheet-layout';
import type { PlannedCell, SheetPlan } from './sheet-plan';

/** What stands in a cell of the sheet that is written again. */
export interface StandingCell {
  readonly value: Cell;
  /** With "="; null for a constant. */
  readonly formula: string | null;
}

/**
 * The plan with what the advisor put into the `input` cells of the sheet that it is written over. A cell is found again by
 * the label of its row (the first text in it) and its column, so that it is kept when rows come and go above it.
 * `standing` gives the old area row by row, from A1.
 */
export function keepInputs(
  plan: SheetPlan,
  standing: ReadonlyArray<ReadonlyArray<StandingCell | null>>,
): SheetPlan {
  if (!plan.rows.some((row) => row.some((cell) => cell?.input === true))) return plan;
  const rows = new Map<string, number[]>();
  standing.forEach((row, at) => {
    const label = labelOf(row);
    rows.set(label, [...(rows.get(label) ?? []), at]);
  });
  const seen = new Map<string, number>();
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const label = labelOf(row);
      const nth = seen.get(label) ?? 0;
      seen.set(label, nth + 1);
      const at = rows.get(label)?.[nth];
      const old = at === undefined ? undefined : standing[at];
      if (old === undefined || label === '') return row;
      return row.map((cell, column) => (cell?.input === true ? kept(cell, old[column] ?? null) : cell));
    }),
  };
}

function labelOf(row: ReadonlyArray<{ readonly value: Cell } | null>): string {
  for (const cell of row)
    if (typeof cell?.value === 'string' && !isBlank(cell.value)) return tidy(cell.value);
  return '';
}

function kept(cell: PlannedCell, old: StandingCell | null): PlannedCell {
  const { style, format, comment } = cell;
  const value = isBlank(old?.value) ? null : (old?.value ?? null);
  return {
    value: dated(cell, value),
    input: true,
    ...(old?.formula == null ? {} : { formula: old.formula }),
    ...(style === undefined ? {} : { style }),
    ...(format === undefined ? {} : { format }),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Hosts give a date as a serial number or as ISO text; a plan has days. */
function dated(cell: PlannedCell, value: string | number | boolean | null): PlannedCell['value'] {
  if (cell.format !== 'date' && cell.format !== 'month') return value;
  if (typeof value === 'number') return value - SERIAL_OF_DAY_0;
  return parseIso(cellText(value)) ?? value;
}
