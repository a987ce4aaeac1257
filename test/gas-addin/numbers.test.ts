import fc from 'fast-check';
import { NO_DAY } from '../../core/calendar/day';
import { readReal, readWhole, realText, wholeText } from '../../gas-addin/slices/numbers';

const whole = fc.oneof(
  fc.array(fc.oneof(fc.constant(NO_DAY), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))),
  fc.array(fc.constantFrom(-1, 0, 1, 2)),
  fc.array(fc.constantFrom(20000, 20001, NO_DAY), { minLength: 20 }),
);
const real = fc.oneof(
  fc.array(fc.double()),
  fc.array(fc.constantFrom(NaN, -0, 0, 1 / 3, 0.5, 1e300, Infinity, -Infinity)),
  fc.array(
    fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
      fc.constant(NaN),
    ),
  ),
  fc.array(fc.integer()),
);

describe('columns as text', () => {
  test('whole numbers come back as they were', () => {
    fc.assert(
      fc.property(whole, (values) => {
        const back = new Int32Array(values.length);
        readWhole(wholeText(values), back);
        expect([...back]).toEqual(values);
      }),
    );
  });

  test('other numbers come back to the last bit, NaN and -0 too', () => {
    fc.assert(
      fc.property(real, (values) => {
        const back = new Float64Array(values.length);
        readReal(realText(values), back);
        expect([...back].every((value, i) => Object.is(value, values[i]))).toBe(true);
      }),
    );
  });

  test.each<[string, number[], number]>([
    ['one number a thousand times', new Array<number>(1000).fill(20_000), 6],
    ['consecutive rows', Array.from({ length: 1000 }, (_, i) => i + 100_000), 1010],
    ['flags', Array.from({ length: 1000 }, (_, i) => i % 3), 1001],
    ['long runs', Array.from({ length: 1000 }, (_, i) => Math.floor(i / 250)), 20],
  ])('%s take little room', (_what, values, most) => {
    expect(wholeText(values).length).toBeLessThanOrEqual(most);
  });

  test('are plain ASCII without quotation marks, whatever the numbers', () => {
    fc.assert(fc.property(whole, (values) => /^[=.+*][\w-]*$/.test(wholeText(values))));
  });
});
