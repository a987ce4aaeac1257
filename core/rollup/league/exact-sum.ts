/**
 * The sum of any numbers, correctly rounded, whatever their order (Shewchuk 1997): the partial sums kept are without error. Amounts
 * that a merge adds up give the same cents however the workbooks were spread over machines.
 */
export class ExactSum {
  /** Their sum without any rounding is the sum so far; which ones they are depends on the order. */
  readonly partials: number[] = [];

  add(value: number): void {
    let x = value;
    let kept = 0;
    for (let i = 0; i < this.partials.length; i++) {
      let y = this.partials[i]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) this.partials[kept++] = low;
      x = high;
    }
    this.partials[kept] = x;
    // Most sums keep one; the length is set only where it changes, which takes longer than all the rest.
    if (this.partials.length > kept + 1) this.partials.length = kept + 1;
  }

  /** Begins anew with 0. */
  clear(): void {
    this.partials.length = 0;
  }

  /** The sum so far; 0 of nothing. */
  value(): number {
    let i = this.partials.length - 1;
    if (i < 0) return 0;
    let high = this.partials[i]!;
    let low = 0;
    while (i > 0) {
      const before = high;
      const next = this.partials[--i]!;
      high = before + next;
      low = next - (high - before);
      if (low !== 0) break;
    }
    // Half-way cases are rounded by what is left below.
    const below = this.partials[i - 1];
    if (below !== undefined && ((low < 0 && below < 0) || (low > 0 && below > 0))) {
      const twice = low * 2;
      const rounded = high + twice;
      if (twice === rounded - high) high = rounded;
    }
    return high === 0 ? 0 : high;
  }
}

export function exactSum(values: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value();
}
