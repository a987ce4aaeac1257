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

/** Marks the rows of a table that are in an order: 1 for each that is; null where all are. */
export type RowMarks = Uint8Array | null;

export function marksOf(count: number, isIn: (row: number) => boolean): Uint8Array {
  const marks = new Uint8Array(count);
  for (let row = 0; row < count; row++) if (isIn(row)) marks[row] = 1;
  return marks;
}

/** Rows with what they are sorted by beside them, so that each pass over them reads memory in order. */
interface SortedRows {
  readonly rows: Int32Array;
  readonly partners: Int32Array;
  readonly days: Int32Array;
}

function roomFor(count: number): SortedRows {
  return { rows: new Int32Array(count), partners: new Int32Array(count), days: new Int32Array(count) };
}

/** The marked rows with a day up to `asOf`, in reading order. */
function datedRows(partner: Int32Array, day: Int32Array, asOf: Day, marks: RowMarks): SortedRows {
  const isIn = (row: number): boolean =>
    day[row]! !== NO_DAY && day[row]! <= asOf && (marks === null || marks[row] === 1);
  let count = 0;
  for (let row = 0; row < day.length; row++) if (isIn(row)) count++;
  const dated = roomFor(count);
  for (let row = 0, at = 0; row < day.length; row++) {
    if (!isIn(row)) continue;
    dated.rows[at] = row;
    dated.partners[at] = partner[row]!;
    dated.days[at++] = day[row]!;
  }
  return dated;
}

function put(from: SortedRows, i: number, to: SortedRows, place: number): void {
  to.rows[place] = from.rows[i]!;
  to.partners[place] = from.partners[i]!;
  to.days[place] = from.days[i]!;
}

/** Makes of the number of rows of each bucket, kept one place behind it, where each bucket begins. */
function addUp(counts: Int32Array): Int32Array {
  for (let bucket = 1; bucket < counts.length; bucket++) counts[bucket]! += counts[bucket - 1]!;
  return counts;
}

/** Stable radix sort by day, within the rows and as much room; the sorted rows and what is free then. */
function sortByDay(dated: SortedRows, room: SortedRows): [sorted: SortedRows, free: SortedRows] {
  let first = Infinity;
  let last = -Infinity;
  let isSorted = true;
  for (const day of dated.days) {
    if (day < last) isSorted = false;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  let [from, to] = [dated, room];
  if (isSorted) return [from, to];
  for (let shift = 0; (last - first) >>> shift > 0; shift += DIGIT) {
    const next = new Int32Array(BUCKETS + 1);
    const digit = (day: number): number => ((day - first) >>> shift) & (BUCKETS - 1);
    for (const day of from.days) next[digit(day) + 1]!++;
    addUp(next);
    for (let i = 0; i < from.days.length; i++) put(from, i, to, next[digit(from.days[i]!)]!++);
    [from, to] = [to, from];
  }
  return [from, to];
}

/** Stable counting sort by partner. */
function groupByPartner(sorted: SortedRows, grouped: SortedRows, partners: number): DayOrder {
  const offsets = new Int32Array(partners + 1);
  for (const partner of sorted.partners) offsets[partner + 1]!++;
  const next = addUp(offsets).slice();
  for (let i = 0; i < sorted.rows.length; i++) put(sorted, i, grouped, next[sorted.partners[i]!]!++);
  return { offsets, rows: grouped.rows, days: grouped.days };
}

/** A column of a table in the order of some of its rows: the value of each position. */
export function inOrder<Column extends Int32Array | Float64Array | Uint8Array>(
  rows: Int32Array,
  column: Column,
): Column {
  const ordered = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i++) ordered[i] = column[rows[i]!]!;
  return ordered;
}

/** Orders the marked rows of one table that have a day up to `asOf`. */
export function orderByDay(
  partners: number,
  partner: Int32Array,
  day: Int32Array,
  asOf: Day,
  marks: RowMarks = null,
): DayOrder {
  const atOnce = orderAtOnce(partners, partner, day, asOf, marks);
  if (atOnce !== null) return atOnce;
  const dated = datedRows(partner, day, asOf, marks);
  return groupByPartner(...sortByDay(dated, roomFor(dated.rows.length)), partners);
}

/** So many pairs of a partner and a day are counted whatever the number of rows is. */
const FEW_PAIRS = 1 << 14;

/**
 * {@link orderByDay} by one counting sort over pairs of partner and day; null where there are more of them than rows. Each loop is a
 * function by itself that calls nothing: they run once, mostly before they are optimized, and V8 optimizes a function as a whole.
 */
function orderAtOnce(
  partners: number,
  partner: Int32Array,
  day: Int32Array,
  asOf: Day,
  marks: RowMarks,
): DayOrder | null {
  const { first, last } = daysAmong(day, asOf, marks);
  const span = last < first ? 0 : last - first + 1;
  if (partners * span > Math.max(FEW_PAIRS, day.length)) return null;
  const rows = { partner, day, marks, first, last, span };
  const next = new Int32Array(partners * span + 1);
  countPairs(rows, next);
  const count = addUp(next)[partners * span]!;
  const order = {
    offsets: new Int32Array(partners + 1).map((_, p) => next[p * span]!),
    rows: new Int32Array(count),
    days: new Int32Array(count),
  };
  putPairs(rows, next, order);
  return order;
}

/** The first and the last day up to `asOf` of the marked rows; the last is before the first where there is none. */
function daysAmong(day: Int32Array, asOf: Day, marks: RowMarks): { readonly first: Day; readonly last: Day } {
  let first = asOf;
  let last = NO_DAY;
  for (let row = 0; row < day.length; row++) {
    const on = day[row]!;
    if (on === NO_DAY || on > asOf || (marks !== null && marks[row] !== 1)) continue;
    if (on < first) first = on;
    if (on > last) last = on;
  }
  return { first, last };
}

/** Rows to be put in order, each pair of a partner and a day in a place of its own: a partner has `span` of them. */
interface PairRows {
  readonly partner: Int32Array;
  readonly day: Int32Array;
  readonly marks: RowMarks;
  readonly first: Day;
  readonly last: Day;
  readonly span: number;
}

/** Counts the rows of each pair, one place behind it. */
function countPairs({ partner, day, marks, first, last, span }: PairRows, counts: Int32Array): void {
  for (let row = 0; row < day.length; row++) {
    const on = day[row]!;
    if (on < first || on > last || (marks !== null && marks[row] !== 1)) continue;
    counts[partner[row]! * span + on - first + 1]!++;
  }
}

/** Puts each row where the next one of its pair belongs. */
function putPairs(
  { partner, day, marks, first, last, span }: PairRows,
  next: Int32Array,
  { rows, days }: DayOrder,
): void {
  for (let row = 0; row < day.length; row++) {
    const on = day[row]!;
    if (on < first || on > last || (marks !== null && marks[row] !== 1)) continue;
    const at = next[partner[row]! * span + on - first]!++;
    rows[at] = row;
    days[at] = on;
  }
}

/** Some rows that have no day of their own, grouped by partner in reading order; their day is NO_DAY. */
export function orderUndated(partners: number, partner: Int32Array, rows: Int32Array): DayOrder {
  const days = new Int32Array(rows.length).fill(NO_DAY);
  return groupByPartner({ rows, partners: inOrder(rows, partner), days }, roomFor(rows.length), partners);
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
