import { op, table } from 'arquero';
import { SERIAL_OF_DAY_0 } from '../core/host/sheet-layout';
import type { Cell } from '../core/workbook/input';
import { COLUMN, FIRST_DAY, MONTHS, PARTNERS } from './rows';

/** Introductions, clients and revenue per partner and month: what every contestant computes. */
export interface MonthSums {
  readonly introductions: Float64Array;
  readonly clients: Float64Array;
  readonly revenue: Float64Array;
}

export function emptySums(): MonthSums {
  const cells = PARTNERS * MONTHS;
  return {
    introductions: new Float64Array(cells),
    clients: new Float64Array(cells),
    revenue: new Float64Array(cells),
  };
}

const SERIAL_OF_FIRST_DAY = FIRST_DAY + SERIAL_OF_DAY_0;

/** The least that any reading must do: one loop over the cells with a look-up of the partner's name. */
export function plainLoop(rows: ReadonlyArray<ReadonlyArray<Cell>>): MonthSums {
  const sums = emptySums();
  const partners = new Map<string, number>();
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    const name = row[COLUMN.partner] as string;
    let partner = partners.get(name);
    if (partner === undefined) partners.set(name, (partner = Number(name.slice(8))));
    const won = row[COLUMN.status] === 'Won';
    const received = Math.floor(((row[COLUMN.received] as number) - SERIAL_OF_FIRST_DAY) / 30);
    if (won || row[COLUMN.qualified] === 'yes') sums.introductions[partner * MONTHS + received]! += 1;
    if (won) {
      const at = partner * MONTHS + Math.floor(((row[COLUMN.closed] as number) - SERIAL_OF_FIRST_DAY) / 30);
      sums.clients[at]! += 1;
      sums.revenue[at]! += row[COLUMN.revenue] as number;
    }
  }
  return sums;
}

export interface TypedColumns {
  readonly partner: Int32Array;
  readonly received: Int32Array;
  readonly closed: Int32Array;
  readonly qualified: Int8Array;
  readonly won: Uint8Array;
  readonly revenue: Float64Array;
}

export function typedColumns(rows: ReadonlyArray<ReadonlyArray<Cell>>): TypedColumns {
  const count = rows.length - 1;
  const columns: TypedColumns = {
    partner: new Int32Array(count),
    received: new Int32Array(count),
    closed: new Int32Array(count),
    qualified: new Int8Array(count),
    won: new Uint8Array(count),
    revenue: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const row = rows[i + 1]!;
    columns.partner[i] = Number((row[COLUMN.partner] as string).slice(8));
    columns.received[i] = (row[COLUMN.received] as number) - SERIAL_OF_DAY_0;
    columns.closed[i] = row[COLUMN.closed] == null ? 0 : (row[COLUMN.closed] as number) - SERIAL_OF_DAY_0;
    columns.qualified[i] = row[COLUMN.qualified] === 'yes' ? 1 : 0;
    columns.won[i] = row[COLUMN.status] === 'Won' ? 1 : 0;
    columns.revenue[i] = (row[COLUMN.revenue] as number | null) ?? 0;
  }
  return columns;
}

/** One pass over columns that are already typed: the fastest way to the same sums that is known here. */
export function typedPass(columns: TypedColumns): MonthSums {
  const sums = emptySums();
  const { partner, received, closed, qualified, won, revenue } = columns;
  for (let i = 0; i < partner.length; i++) {
    const base = partner[i]! * MONTHS;
    if (won[i] === 1 || qualified[i] === 1)
      sums.introductions[base + (((received[i]! - FIRST_DAY) / 30) | 0)]! += 1;
    if (won[i] === 1) {
      const at = base + (((closed[i]! - FIRST_DAY) / 30) | 0);
      sums.clients[at]! += 1;
      sums.revenue[at]! += revenue[i]!;
    }
  }
  return sums;
}

/** The same sums by a query engine (arquero): filter, derive, group by, roll up. */
export function queryEngine(columns: TypedColumns): MonthSums {
  const sums = emptySums();
  const rows = table({ ...columns });
  rows
    .params({ first: FIRST_DAY })
    .filter((d: { won: number; qualified: number }) => d.won === 1 || d.qualified === 1)
    .derive({
      month: (d: { received: number }, $: { first: number }) => op.floor((d.received - $.first) / 30),
    })
    .groupby('partner', 'month')
    .rollup({ n: () => op.count() })
    .objects()
    .forEach(({ partner, month, n }: { partner: number; month: number; n: number }) => {
      sums.introductions[partner * MONTHS + month] = n;
    });
  rows
    .params({ first: FIRST_DAY })
    .filter((d: { won: number }) => d.won === 1)
    .derive({ month: (d: { closed: number }, $: { first: number }) => op.floor((d.closed - $.first) / 30) })
    .groupby('partner', 'month')
    .rollup({ n: () => op.count(), sum: (d: { revenue: number }) => op.sum(d.revenue) })
    .objects()
    .forEach(({ partner, month, n, sum }: { partner: number; month: number; n: number; sum: number }) => {
      sums.clients[partner * MONTHS + month] = n;
      sums.revenue[partner * MONTHS + month] = sum;
    });
  return sums;
}
