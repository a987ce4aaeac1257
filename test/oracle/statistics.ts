/** The textbook formulas, written slowly. */
export const sum = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
export const mean = (of: readonly number[]): number | null => (of.length === 0 ? null : sum(of) / of.length);

/** By linear interpolation between the sorted values. */
export function percentile(of: readonly number[], p: number): number | null {
  if (of.length === 0) return null;
  const sorted = [...of].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const [a, b] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  return a + (b - a) * (at - low);
}
export const median = (of: readonly number[]): number | null => percentile(of, 0.5);

/** Wilson's interval of `won` among `n`. */
export function wilsonInterval(won: number, n: number): [number, number] {
  const z = 1.959964;
  const p = won / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

function poissonAtMost(n: number, rate: number): number {
  let [term, total] = [Math.exp(-rate), 0];
  for (let k = 0; k <= n; k++) {
    total += term;
    term *= rate / (k + 1);
  }
  return total;
}

function solve(f: (x: number) => number, low: number, high: number): number {
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Exact 95% limits of a Poisson count. */
export function poissonLimits(n: number): [number, number] {
  const most = n * 3 + 20;
  return [
    n === 0 ? 0 : solve((rate) => 0.025 - (1 - poissonAtMost(n - 1, rate)), 0, most),
    solve((rate) => poissonAtMost(n, rate) - 0.025, 0, most),
  ];
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}

/** The smallest number whose cumulative probability is at least `p`. */
export function binomialQuantileOf(n: number, rate: number, p: number): number {
  let total = 0;
  for (let k = 0; k <= n; k++) {
    total += choose(n, k) * rate ** k * (1 - rate) ** (n - k);
    if (total >= p - 1e-12) return k;
  }
  return n;
}

/** Two-sided p-value that b of n fair coins fall so. */
export function fairCoin(b: number, n: number): number {
  const tail = Math.min(b, n - b);
  let total = 0;
  for (let k = 0; k <= n; k++) if (k <= tail || k >= n - tail) total += choose(n, k) / 2 ** n;
  return Math.min(1, total);
}
