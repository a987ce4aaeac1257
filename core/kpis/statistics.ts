/** Interval with both ends. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5% point of the normal distribution, as the definitions fix it. */
const Z95 = 1.959964;

/** Wilson 95% interval of a share of `count` in `of`; `of` must be above 0. */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const z2 = Z95 * Z95;
  const centre = share + z2 / (2 * of);
  const half = Z95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  // At 0 and at `of` the ends are exactly 0 and 1; rounding would leave 1e-17 there.
  return {
    low: count === 0 ? 0 : (centre - half) / scale,
    high: count === of ? 1 : (centre + half) / scale,
  };
}

/** Exact (Garwood) 95% limits of a Poisson mean after `count` events. */
export function poissonLimits(count: number): Interval {
  return {
    low: count === 0 ? 0 : gammaQuantile(0.025, count),
    high: gammaQuantile(0.975, count + 1),
  };
}

/** Exact two-sided p-value of `a` against `b` events in periods of equal length (binomial, p = 1/2). */
export function binomialPValue(a: number, b: number): number {
  const n = a + b;
  const k = Math.min(a, b);
  if (2 * k === n) return 1;
  let term = Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) - n * Math.LN2);
  let tail = 0;
  for (let i = k; i >= 0 && term > tail * 1e-17; i--) {
    tail += term;
    term *= i / (n - i + 1);
  }
  return Math.min(1, 2 * tail);
}

/** The smallest number of successes in `n` trials whose cumulative binomial probability is at least `p`; `chance` is that of one success. */
export function binomialQuantile(n: number, chance: number, p: number): number {
  if (chance <= 0) return 0;
  if (chance >= 1) return n;
  const odds = Math.log(chance) - Math.log1p(-chance);
  let logTerm = n * Math.log1p(-chance);
  let cumulative = Math.exp(logTerm);
  let k = 0;
  while (k < n && cumulative < p) {
    logTerm += Math.log((n - k) / (k + 1)) + odds;
    cumulative += Math.exp(logTerm);
    k++;
  }
  return k;
}

/** The middle value, the mean of the two middle ones for an even number; `values` is sorted in place and not empty. */
export function median(values: Float64Array | Int32Array): number {
  return quantile(values, 0.5);
}

/** Longest span of whole days that is counted day by day; longer ones (typing errors) are sorted. */
const LONGEST_COUNT = 1 << 14;

/** The median of whole numbers of days not below 0, by counting; `days` is not empty and may be sorted in place. */
export function medianOfDays(days: Int32Array): number {
  let longest = 0;
  for (let i = 0; i < days.length; i++) if (days[i]! > longest) longest = days[i]!;
  if (longest >= LONGEST_COUNT || days.length < 64) return median(days);
  const counts = new Int32Array(longest + 1);
  for (let i = 0; i < days.length; i++) counts[days[i]!]!++;
  const nth = (rank: number): number => {
    let day = 0;
    for (let seen = counts[0]!; seen <= rank; seen += counts[day]!) day++;
    return day;
  };
  return (nth((days.length - 1) >> 1) + nth(days.length >> 1)) / 2;
}

/** Quantile by linear interpolation between the order statistics; `values` is sorted in place and not empty. */
export function quantile(values: Float64Array | Int32Array, p: number): number {
  values.sort();
  const position = p * (values.length - 1);
  const below = Math.floor(position);
  const low = values[below]!;
  const high = values[Math.min(below + 1, values.length - 1)]!;
  return low + (high - low) * (position - below);
}

/** ln of the gamma function for x > 0 (Lanczos, g = 7). */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  let sum = c[0]!;
  for (let i = 1; i < c.length; i++) sum += c[i]! / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised lower incomplete gamma function P(a, x): series below a + 1, continued fraction (Lentz) above. */
function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; term > sum * 1e-16; n++) {
      term *= x / n;
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-15 || i > 100000) return 1 - front * h;
  }
}

/** The x with P(shape, x) = p: Wilson-Hilferty start, then Newton steps kept inside a shrinking bracket. */
function gammaQuantile(p: number, shape: number): number {
  const z = p < 0.5 ? -Z95 : Z95;
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  let x = Math.max(shape * cube * cube * cube, 1e-8);
  let low = 0;
  let high = Infinity;
  const logFront = logGamma(shape);
  for (let step = 0; step < 100; step++) {
    const error = gammaP(shape, x) - p;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp((shape - 1) * Math.log(x) - x - logFront);
    let next = x - error / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-13 * x) return next;
    x = next;
  }
  return x;
}

/** Regularised incomplete beta function I(x; a, b) by its continued fraction (Lentz); a and b above 0. */
function betaP(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaP(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let i = 1; ; i++) {
    const even = (i * (b - i) * x) / ((a + 2 * i - 1) * (a + 2 * i));
    const odd = (-(a + i) * (a + b + i) * x) / ((a + 2 * i) * (a + 2 * i + 1));
    for (const step of [even, odd]) {
      d = 1 + step * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + step / c;
      if (Math.abs(c) < tiny) c = tiny;
      h *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15 || i > 100000) return front * h;
  }
}

/** The x between 0 and 1 below which a beta distribution has the share `p`; a and b above 0. By halving: to 1e-12. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (betaP(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
