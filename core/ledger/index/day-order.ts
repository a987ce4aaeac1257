import { NO_DAY, type Day } from '../../calendar/day';

/** Row numbers grouped by partner and, within a partner, in the order of a day; reading order within one day. */
export interface DayOrder {
  /** Positions of partner p: offsets[p] up to, not including, offsets[p + 1]. */
  readonly offsets: Int32Array;
  /** Row of the ledger table at each position. */
  readonly rows: Int32Array;
  /** Day of each position. */
  readonly days: Int32Array;
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** The rows that `include` accepts, in reading order. */
function collect(count: number, include: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let included = 0;
  for (let row = 0; row < count; row++) if (include(row)) rows[included++] = row;
  return included === count ? rows : rows.slice(0, included);
}

/** Stable radix sort of rows by day. */
function sortByDay(rows: Int32Array, day: Int32Array): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  let sorted = true;
  for (let i = 0; i < rows.length; i++) {
    const at = day[rows[i]!]!;
    if (at < last) sorted = false;
    if (at < first) first = at;
    if (at > last) last = at;
  }
  if (sorted) return rows;
  let from: Int32Array = rows;
  let to: Int32Array = new Int32Array(rows.length);
  for (let shift = 0; (last - first) >>> shift > 0; shift += DIGIT) {
    const next = new Int32Array(BUCKETS + 1);
    for (let i = 0; i < from.length; i++) next[(((day[from[i]!]! - first) >>> shift) & (BUCKETS - 1)) + 1]!++;
    for (let b = 1; b <= BUCKETS; b++) next[b]! += next[b - 1]!;
    for (let i = 0; i < from.length; i++) {
      const row = from[i]!;
      to[next[((day[row]! - first) >>> shift) & (BUCKETS - 1)]!++] = row;
    }
    const swap = from;
    from = to;
    to = swap;
  }
  return from;
}

/** Stable counting sort of rows by partner. */
function groupByPartner(
  rows: Int32Array,
  partner: Int32Array,
  partners: number,
): { offsets: Int32Array; rows: Int32Array } {
  const offsets = new Int32Array(partners + 1);
  for (let i = 0; i < rows.length; i++) offsets[partner[rows[i]!]! + 1]!++;
  for (let p = 1; p <= partners; p++) offsets[p]! += offsets[p - 1]!;
  const next = offsets.slice();
  const grouped = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    grouped[next[partner[row]!]!++] = row;
  }
  return { offsets, rows: grouped };
}

/** Orders the rows of one table that have a day up to `asOf` and that `include` accepts. */
export function orderByDay(
  partners: number,
  table: { readonly count: number; readonly partner: Int32Array },
  day: Int32Array,
  asOf: Day,
  include: (row: number) => boolean,
): DayOrder {
  const chosen = collect(table.count, (row) => day[row]! !== NO_DAY && day[row]! <= asOf && include(row));
  const grouped = groupByPartner(sortByDay(chosen, day), table.partner, partners);
  const days = new Int32Array(grouped.rows.length);
  for (let i = 0; i < days.length; i++) days[i] = day[grouped.rows[i]!]!;
  return { ...grouped, days };
}

/** Rows that have no day of their own, grouped by partner in reading order; their day is NO_DAY. */
export function orderUndated(
  partners: number,
  table: { readonly count: number; readonly partner: Int32Array },
  include: (row: number) => boolean,
): DayOrder {
  const grouped = groupByPartner(collect(table.count, include), table.partner, partners);
  return { ...grouped, days: new Int32Array(grouped.rows.length).fill(NO_DAY) };
}

/** First position in [low, high) of ascending values that is not below `value`; `high` when there is none. */
export function lowerBound(
  values: Int32Array | Float64Array,
  low: number,
  high: number,
  value: number,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions [begin, end) of a partner's rows from one day to another, both included. */
export function positions(
  order: DayOrder,
  partner: number,
  from: Day,
  to: Day,
): [begin: number, end: number] {
  const high = order.offsets[partner + 1]!;
  const begin = lowerBound(order.days, order.offsets[partner]!, high, from);
  return [begin, lowerBound(order.days, begin, high, to + 1)];
}
