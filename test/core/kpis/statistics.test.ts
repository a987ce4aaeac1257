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

  test('never more of the trials succeed than there are, however the sum of their chances is rounded', () => {
    for (let n = 1; n < 60; n++)
      for (const chance of [0.1, 0.3, 0.7, 0.9])
        expect(binomialQuantile(n, chance, 1)).toBeLessThanOrEqual(n);
  });
});
