import type { Grid } from '../blocks/grid';
import type { Cell } from '../input';
import { parseDuration } from '../values/durations';
import { numberOf, numberShape } from '../values/money';
import { isBlank } from '../values/text';

/** Least number of amounts above, of which a figure is the sum by no accident. */
const LEAST_AMOUNTS = 2;
const CLOSE = 0.005;

interface Amounts {
  sum: number;
  count: number;
  least: number;
  most: number;
}

const none = (): Amounts => ({ sum: 0, count: 0, least: Infinity, most: -Infinity });

/** How a row of figures relates to the rows above it. */
export type SumOfAbove = 'sum' | 'mean' | 'least' | 'most';

/**
 * The amounts above a row, in all and since the last row of sums, by which a row that sums them up is told whatever it is
 * called. Each row is added once, when it is first needed: behind the last row of sums none is.
 */
export class SumsAbove {
  private readonly all: Amounts[];
  private group: Amounts[];
  private added = 0;
  /** Where groups end that are not added yet. */
  private ends: number[] = [];

  /** `columns`: the positions of amounts; `rows`: the rows of data so far. */
  constructor(
    private readonly cells: Grid,
    private readonly columns: readonly number[],
    private readonly rows: Int32Array,
  ) {
    this.all = columns.map(none);
    this.group = columns.map(none);
  }

  /** What the first figure of a row is of the `count` first rows of data; null when it is nothing of them. */
  of(row: ReadonlyArray<Cell>, count: number): SumOfAbove | null {
    if (this.columns.every((column) => isBlank(row[column]))) return null;
    for (const end of this.ends) {
      this.add(end);
      this.group = this.columns.map(none);
    }
    this.ends = [];
    this.add(count);
    for (const [i, column] of this.columns.entries()) {
      const figure = numberIn(row[column]);
      if (figure === null || figure === 0) continue;
      const found = relation(figure, this.all[i] as Amounts) ?? relation(figure, this.group[i] as Amounts);
      if (found !== null) return found;
    }
    return null;
  }

  /** A row of sums ends a group of `count` rows of data. */
  endGroup(count: number): void {
    this.ends.push(count);
  }

  private add(count: number): void {
    for (; this.added < count; this.added++) {
      const row = this.rows[this.added] as number;
      for (const [i, column] of this.columns.entries()) {
        const value = numberIn(this.cells.cell(row, column));
        if (value === null) continue;
        for (const amounts of [this.all[i] as Amounts, this.group[i] as Amounts]) {
          amounts.sum += value;
          amounts.count++;
          amounts.least = Math.min(amounts.least, value);
          amounts.most = Math.max(amounts.most, value);
        }
      }
    }
  }
}

function relation(figure: number, { sum, count, least, most }: Amounts): SumOfAbove | null {
  if (count < LEAST_AMOUNTS) return null;
  const is = (other: number) => Math.abs(figure - other) <= CLOSE;
  // Of amounts that are all alike any one is mean, least and most.
  if (is(sum)) return 'sum';
  if (least === most) return null;
  return is(sum / count) ? 'mean' : is(least) ? 'least' : is(most) ? 'most' : null;
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || isBlank(cell)) return null;
  const shape = numberShape(cell);
  return (numberOf(shape, '.') ?? numberOf(shape, ','))?.value ?? parseDuration(cell);
}
