import { NO_DAY, type Day } from '../../calendar/day';
import { lowerBound, type DayOrder } from './day-order';

/**
 * Running sums of several columns per partner and day, and of all partners together (the group after the last
 * partner). The sum over any period is two binary searches.
 *
 * Each running sum is kept as an unevaluated pair (high + low, Knuth's TwoSum), so that the difference of two of them
 * is the correctly rounded sum of the rows between and not what is left after cancellation.
 */
export class DaySums<Column extends string> {
  constructor(
    /** Entries of group g: offsets[g] up to offsets[g + 1]; one entry per day that has rows. */
    private readonly offsets: Int32Array,
    private readonly days: Int32Array,
    private readonly columns: Readonly<Record<Column, RunningSum | null>>,
  ) {}

  /** The group that holds all partners together. */
  get everyone(): number {
    return this.offsets.length - 2;
  }

  /** Sum of a column over [from, to], both included. */
  sum(column: Column, group: number, from: Day, to: Day): number {
    const running = this.columns[column];
    if (running === null || to < from) return 0;
    const first = this.offsets[group]!;
    const high = this.offsets[group + 1]!;
    const begin = lowerBound(this.days, first, high, from);
    const end = lowerBound(this.days, begin, high, to + 1);
    if (end === begin) return 0;
    const { hi, lo } = running;
    if (begin === first) return hi[end - 1]!;
    const a = hi[end - 1]!;
    const b = -hi[begin - 1]!;
    const total = a + b;
    if (lo === null) return total;
    const part = total - a;
    return total + (a - (total - part) + (b - part) + (lo[end - 1]! - lo[begin - 1]!));
  }

  /** The latest day up to `to` on which a column of counts grew; NO_DAY when there is none. */
  lastDay(column: Column, group: number, to: Day): Day {
    const running = this.columns[column];
    if (running === null) return NO_DAY;
    const first = this.offsets[group]!;
    const end = lowerBound(this.days, first, this.offsets[group + 1]!, to + 1);
    const count = end > first ? running.hi[end - 1]! : 0;
    if (count === 0) return NO_DAY;
    return this.days[lowerBound(running.hi, first, end, count)]!;
  }
}

interface RunningSum {
  readonly hi: Float64Array;
  /** null while every sum is exact without it. */
  readonly lo: Float64Array | null;
}

/** What a column of sums adds up: amounts of the rows that have all flags of `with` and none of `without`. */
interface Summand {
  readonly with: number;
  readonly without?: number;
  /** The amount at each position of the order, NaN where there is none; null where rows are counted. */
  readonly amounts: Float64Array | null;
}

/** Builds the sums of `columns` over rows that are already in order; `flags` has those of each position. */
export function daySums<Column extends string>(
  order: DayOrder,
  flags: Flags,
  columns: Readonly<Record<Column, Summand | null>>,
): DaySums<Column> {
  const { entryOf, offsets, days } = entries(order, order.offsets.length - 1);
  const rows = { ...entryOf, flags, groups: offsets, count: days.length };
  const running = {} as Record<Column, RunningSum | null>;
  // Where each credit is 1 half of the columns add up the same.
  const done: Array<readonly [summand: Summand, sum: RunningSum | null]> = [];
  for (const column of Object.keys(columns) as Column[]) {
    const summand = columns[column];
    running[column] = null;
    if (summand === null) continue;
    const known = done.find(([other]) => isSame(other, summand));
    running[column] = known ? known[1] : runningSum(summand, rows);
    done.push([summand, running[column]]);
  }
  return new DaySums(offsets, days, running);
}

function isSame(a: Summand, b: Summand): boolean {
  return a.with === b.with && (a.without ?? 0) === (b.without ?? 0) && a.amounts === b.amounts;
}

type Flags = Uint8Array | Uint16Array;

/** The rows that are added up, and the entries of the sums. */
interface RowsInOrder extends EntryOf {
  /** Those of each position. */
  readonly flags: Flags;
  /** Where the entries of each group begin. */
  readonly groups: Int32Array;
  /** Entries in all. */
  readonly count: number;
}

/** The running sums of one column; null where nothing is added up. */
function runningSum(summand: Summand, rows: RowsInOrder): RunningSum | null {
  return summand.amounts === null
    ? runningCount(summand, rows)
    : runningAmount(summand, summand.amounts, rows);
}

/** Counts are exact as they are. */
function runningCount(
  { with: wanted, without = 0 }: Summand,
  { flags, own, everyone, groups, count }: RowsInOrder,
): RunningSum | null {
  const hi = new Float64Array(count);
  if (!countRows(hi, own, flags, wanted | without, wanted)) return null;
  for (let entry = 0; entry < everyone.length; entry++) hi[everyone[entry]!]! += hi[entry]!;
  for (let group = 0; group + 1 < groups.length; group++)
    for (let entry = groups[group]! + 1; entry < groups[group + 1]!; entry++) hi[entry]! += hi[entry - 1]!;
  return { hi, lo: null };
}

/** Counts the rows of each entry that have the `wanted` ones of the flags that are looked at; whether there is any. */
function countRows(
  counts: Float64Array,
  own: Int32Array,
  flags: Flags,
  looked: number,
  wanted: number,
): boolean {
  let any = false;
  for (let position = 0; position < own.length; position++) {
    if ((flags[position]! & looked) !== wanted) continue;
    any = true;
    counts[own[position]!]! += 1;
  }
  return any;
}

function runningAmount(
  { with: wanted, without = 0 }: Summand,
  amounts: Float64Array,
  { flags, own, everyone, groups, count }: RowsInOrder,
): RunningSum | null {
  const hi = new Float64Array(count);
  const lo = new Float64Array(count);
  const looked = wanted | without;
  let any = false;
  for (let position = 0; position < own.length; position++) {
    if ((flags[position]! & looked) !== wanted) continue;
    const amount = amounts[position]!;
    if (amount === 0 || amount !== amount) continue;
    any = true;
    addTo(hi, lo, own[position]!, amount, 0);
  }
  if (!any) return null;
  for (let entry = 0; entry < everyone.length; entry++)
    addTo(hi, lo, everyone[entry]!, hi[entry]!, lo[entry]!);
  let exact = true;
  for (let group = 0; group + 1 < groups.length; group++)
    for (let entry = groups[group]!; entry < groups[group + 1]!; entry++) {
      if (entry > groups[group]!) addTo(hi, lo, entry, hi[entry - 1]!, lo[entry - 1]!);
      if (lo[entry] !== 0) exact = false;
    }
  return { hi, lo: exact ? null : lo };
}

/** Adds high + low to the pair at `entry` and leaves it normalised. */
function addTo(hi: Float64Array, lo: Float64Array, entry: number, high: number, low: number): void {
  const a = hi[entry]!;
  const sum = a + high;
  const part = sum - a;
  const rest = a - (sum - part) + (high - part) + lo[entry]! + low;
  const total = sum + rest;
  hi[entry] = total;
  lo[entry] = rest - (total - sum);
}

interface EntryOf {
  /** Entry of each position. */
  readonly own: Int32Array;
  /** Entry of the same day in the group of everyone, per entry of a partner. */
  readonly everyone: Int32Array;
}

/** Numbers the different days of the positions of one partner, which are in their order, and goes on with the list of days. */
function numberDays(days: Int32Array, begin: number, end: number, own: Int32Array, found: Day[]): void {
  let before = NO_DAY;
  let entry = -1;
  for (let position = begin; position < end; position++) {
    const day = days[position]!;
    if (position === begin || day !== before) entry = found.push(day) - 1;
    before = day;
    own[position] = entry;
  }
}

/** One entry per partner and day that occurs, then one per day that occurs at all. */
function entries(
  order: DayOrder,
  partners: number,
): { entryOf: EntryOf; offsets: Int32Array; days: Int32Array } {
  const own = new Int32Array(order.rows.length);
  const offsets = new Int32Array(partners + 2);
  const daysFound: Day[] = [];
  for (let partner = 0; partner < partners; partner++) {
    numberDays(order.days, order.offsets[partner]!, order.offsets[partner + 1]!, own, daysFound);
    offsets[partner + 1] = daysFound.length;
  }
  const count = daysFound.length;
  const dayOf = Int32Array.from(daysFound);
  const distinct = dayOf.slice().sort();
  let kept = 0;
  for (let i = 0; i < distinct.length; i++)
    if (i === 0 || distinct[i] !== distinct[i - 1]) distinct[kept++] = distinct[i]!;
  const days = new Int32Array(count + kept);
  days.set(dayOf);
  days.set(distinct.subarray(0, kept), count);
  offsets[partners + 1] = count + kept;
  const everyone = new Int32Array(count);
  for (let entry = 0; entry < count; entry++)
    everyone[entry] = lowerBound(days, count, count + kept, dayOf[entry]!);
  return { entryOf: { own, everyone }, offsets, days };
}
