import fc from 'fast-check';
import {
  betaQuantile,
  binomialPValue,
  binomialQuantile,
  median,
  medianOfDays,
  poissonLimits,
  quantile,
  wilson,
} from '../../../core/kpis/statistics';

describe('statistics', () => {
  test.each([
    [2, 0.2, 0.5, 0], // P(0) = 0.64
    [2, 0.2, 0.65, 1],
    [2, 0.2, 0.97, 2], // P(at most 1) = 0.96
    [1, 0.5, 0.5, 0], // exactly the half
    [10, 0.5, 0.975, 8], // P(at most 7) = 968 / 1024, at most 8: 1013 / 1024
    [10, 0.5, 0.025, 2], // P(at most 1) = 11 / 1024, at most 2: 56 / 1024
    [5, 0, 0.975, 0],
    [5, 1, 0.025, 5],
  ])('of %i trials at %f the %f quantile is %i', (n, chance, p, expected) => {
    expect(binomialQuantile(n, chance, p)).toBe(expected);
  });

  test('the binomial quantile of many trials lies where the normal distribution has it', () => {
    expect(binomialQuantile(20000, 0.9, 0.5)).toBe(18000);
    expect(Math.abs(binomialQuantile(20000, 0.9, 0.975) - (18000 + 1.959964 * Math.sqrt(1800)))).toBeLessThan(
      1,
    );
  });

  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('the Wilson interval of %i in %i is %f to %f', (count, of, low, high) => {
    const found = wilson(count, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test.each([1, 3, 10, 33, 100, 997])(
    'of none of %i the Wilson interval begins at 0, of all it ends at 1, exactly',
    (of) => {
      expect(wilson(0, of).low).toBe(0);
      expect(wilson(of, of).high).toBe(1);
    },
  );

  // Garwood (1936); tables of exact Poisson confidence limits.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [50, 37.1113, 65.9183],
    [100, 81.3639, 121.6271],
  ])('the exact Poisson limits of %i are %f to %f', (count, low, high) => {
    const found = poissonLimits(count);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  test('the Poisson limits stay exact for large counts', () => {
    const { low, high } = poissonLimits(1_000_000);
    // Wilson-Hilferty is accurate to far better than 0.1 there.
    expect(low).toBeCloseTo(998041, -1);
    expect(high).toBeCloseTo(1001962, -1);
  });

  test.each([
    [0, 6, 0.03125],
    [0, 5, 0.0625],
    [1, 7, 0.0703125],
    [1, 8, 0.0390625],
    [2, 10, 0.03857421875],
    [3, 3, 1],
    [4, 3, 1],
    [5, 15, 0.04138946533203125],
  ])('the two-sided binomial p-value of %i against %i is %f', (a, b, p) => {
    expect(binomialPValue(a, b)).toBeCloseTo(p, 10);
    expect(binomialPValue(b, a)).toBeCloseTo(p, 10);
  });

  test('a large difference of large counts underflows to nothing, not to NaN', () => {
    expect(binomialPValue(0, 5000)).toBe(0);
    expect(binomialPValue(50_000, 50_000)).toBe(1);
  });

  test('quantiles interpolate between the order statistics', () => {
    expect(quantile(Float64Array.of(40, 10, 20, 30), 0.75)).toBe(32.5);
    expect(median(Int32Array.of(3, 1, 2))).toBe(2);
    expect(median(Float64Array.of(4, 1, 2, 3))).toBe(2.5);
    expect(median(Int32Array.of(7))).toBe(7);
  });

  test.each([
    ['few days', 5, 400],
    ['as many as are counted', 64, 400],
    ['an odd number of many days', 101, 3],
    ['many days of one value', 80, 0],
    ['many, the longest too long to be counted', 100, 20_000],
    ['many, the longest the last that is counted', 100, (1 << 14) - 1],
  ])('the median of %s is that of the sorted list', (_, count, longest) => {
    const days = Int32Array.from({ length: count }, (__, i) => (i * 7919 + longest) % (longest + 1));
    const sorted = Array.from(days).sort((a, b) => a - b);
    const expected = (sorted[(count - 1) >> 1]! + sorted[count >> 1]!) / 2;
    expect(medianOfDays(days)).toBe(expected);
  });

  test('limits always hold the count or the share between them', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const { low, high } = poissonLimits(a);
        expect(low).toBeLessThanOrEqual(a);
        expect(high).toBeGreaterThan(a);
        if (a + b > 0) {
          const share = wilson(a, a + b);
          expect(share.low).toBeLessThanOrEqual(a / (a + b));
          expect(share.high).toBeGreaterThanOrEqual(a / (a + b));
          expect(share.low).toBeGreaterThanOrEqual(0);
          expect(share.high).toBeLessThanOrEqual(1);
          const p = binomialPValue(a, b);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  // Of a beta distribution with a = 1 the share below x is 1 - (1 - x)^b; with b = 1 it is x^a.
  test.each([
    [0.025, 1, 1, 0.025],
    [0.3, 1, 4, 1 - 0.7 ** (1 / 4)],
    [0.975, 1, 9, 1 - 0.025 ** (1 / 9)],
    [0.025, 7, 1, 0.025 ** (1 / 7)],
    [0.5, 3.5, 3.5, 0.5],
    [0.95, 2, 3, 0.7513953742698], // of x^2 (6 - 8x + 3x^2)
    [0.05, 2, 3, 0.0976115],
  ])('below the %d point of beta(%d, %d) is %d', (p, a, b, expected) => {
    expect(betaQuantile(p, a, b)).toBeCloseTo(expected, 6);
  });

  /** The chance of at most `most` events where `mean` are expected, added up term by term. */
  const atMost = (most: number, mean: number): number => {
    let [term, sum] = [Math.exp(-mean), 0];
    for (let k = 0; k <= most; term *= mean / ++k) sum += term;
    return sum;
  };

  test.each([1, 2, 3, 4, 5, 7, 9, 12, 20, 33, 50, 77, 100, 200])(
    'with the Poisson limits of %i as means, so many or more, and so many or fewer, have a chance of 2.5%%',
    (count) => {
      const { low, high } = poissonLimits(count);
      expect(1 - atMost(count - 1, low)).toBeCloseTo(0.025, 12);
      expect(atMost(count, high)).toBeCloseTo(0.025, 12);
    },
  );

  test('the upper Poisson limit of none is where none has a chance of 2.5%', () => {
    expect(poissonLimits(0).low).toBe(0);
    expect(Math.abs(poissonLimits(0).high + Math.log(0.025))).toBeLessThan(1e-12);
  });

  /** C(n, k) for whole numbers, exactly. */
  const choose = (n: number, k: number): bigint => {
    let result = BigInt(1);
    for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
    return result;
  };

  test('the two-sided binomial p-value is twice the smaller tail, of whole numbers exactly', () => {
    for (let n = 1; n <= 60; n++)
      for (let a = 0; a <= n; a++) {
        let tail = BigInt(0);
        for (let k = 0; k <= Math.min(a, n - a); k++) tail += choose(n, k);
        const exact = 2 * a === n ? 1 : Math.min(1, Number(tail + tail) / 2 ** n);
        expect(Math.abs(binomialPValue(a, n - a) - exact)).toBeLessThan(1e-12);
      }
  });

  test('the binomial quantile is the first number whose chances add up to so much', () => {
    for (const n of [1, 2, 5, 17, 40])
      for (const chance of [0.05, 0.31, 0.5, 0.77, 0.96])
        for (const p of [0.025, 0.3, 0.5, 0.8, 0.975]) {
          const found = binomialQuantile(n, chance, p);
          const upTo = (most: number): number => {
            let sum = 0;
            for (let k = 0; k <= most; k++)
              sum += Number(choose(n, k)) * chance ** k * (1 - chance) ** (n - k);
            return sum;
          };
          expect(upTo(found)).toBeGreaterThanOrEqual(p - 1e-12);
          if (found > 0) expect(upTo(found - 1)).toBeLessThan(p + 1e-12);
        }
  });

  // For whole a and b the share below x is the chance that a or more of a + b - 1 trials succeed, each with the chance x.
  test('the quantile of a beta distribution is where a sum of binomial chances has it', () => {
    for (const [a, b] of [
      [1, 2],
      [2, 1],
      [2, 2],
      [3, 8],
      [8, 3],
      [20, 5],
      [5, 20],
      [30, 31],
    ] as const)
      for (const p of [0.025, 0.25, 0.5, 0.9, 0.975]) {
        const x = betaQuantile(p, a, b);
        const n = a + b - 1;
        let below = 0;
        for (let k = a; k <= n; k++) below += Number(choose(n, k)) * x ** k * (1 - x) ** (n - k);
        expect(Math.abs(below - p)).toBeLessThan(1e-9);
      }
  });

  test.each([0.01, 0.025, 0.3, 0.5, 0.8, 0.975])(
    'the %d point of beta(1/2, 1/2) is that of the arcsine',
    (p) => {
      expect(Math.abs(betaQuantile(p, 0.5, 0.5) - Math.sin((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-9);
    },
  );

  test('the Wilson interval solves its equation: the share lies as far off as its ends allow', () => {
    for (const [count, of] of [
      [1, 3],
      [5, 10],
      [17, 40],
      [199, 200],
    ] as const) {
      const { low, high } = wilson(count, of);
      for (const end of [low, high])
        expect(Math.abs(count / of - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(1.959964, 9);
    }
  });

  test('days that are not sorted, and days far apart, have the same median', () => {
    const days = Array.from({ length: 65 }, (_, i) => (i === 3 ? 1 << 14 : 64 - i));
    expect(medianOfDays(Int32Array.from(days))).toBe(32);
    expect(medianOfDays(Int32Array.from({ length: 64 }, (_, i) => 63 - i))).toBe(31.5);
    expect(medianOfDays(Int32Array.from({ length: 63 }, (_, i) => 63 - i))).toBe(32);
  });

  test('never more of the trials succeed than there are, however the sum of their chances is rounded', () => {
    for (let n = 1; n < 60; n++)
      for (const chance of [0.1, 0.3, 0.7, 0.9])
        expect(binomialQuantile(n, chance, 1)).toBeLessThanOrEqual(n);
  });
});
