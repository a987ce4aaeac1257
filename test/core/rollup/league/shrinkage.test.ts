import { hasValue } from '../../../../core/kpis';
import { shrunk, spreadOf } from '../../../../core/rollup';

const counts = (...pairs: ReadonlyArray<readonly [won: number, of: number]>) =>
  pairs.map(([won, of]) => ({ won, of }));
const SIX = counts([3, 20], [12, 40], [0, 8], [25, 60], [7, 35], [2, 5]);

function spread(of: ReturnType<typeof counts>) {
  const found = spreadOf(of);
  if (!hasValue(found)) throw new Error(found.reason);
  return found.value;
}

test('six advisors have the published rate, weight, shrunk rates and limits', () => {
  const found = spread(SIX);
  expect(found).toMatchObject({ kind: 'between' });
  expect(found.rate).toBeCloseTo(0.291667, 6);
  expect(found.kind === 'between' && found.weight).toBeCloseTo(17.757546, 6);
  const rates = [0.216626, 0.297438, 0.201078, 0.38812, 0.230854, 0.315468];
  SIX.forEach((each, at) => expect(shrunk(each, found).rate).toBeCloseTo(rates[at]!, 6));
  const { limits } = shrunk(SIX[0]!, found);
  expect(limits?.low).toBeCloseTo(0.102407, 6);
  expect(limits?.high).toBeCloseTo(0.359193, 6);
});

test('one won of one does not lead those with many', () => {
  const found = spread(counts([1, 1], [30, 50], [10, 50], [20, 40]));
  expect(shrunk({ won: 1, of: 1 }, found).rate).toBeLessThan(shrunk({ won: 30, of: 50 }, found).rate);
});

test.each([
  ['advisors who differ less than by chance', counts([10, 20], [10, 20], [10, 20]), 'one rate', 0.5],
  ['nothing won anywhere', counts([0, 5], [0, 9]), 'one rate', 0],
  ['everything won', counts([5, 5], [9, 9]), 'one rate', 1],
  ['all or nothing', counts([20, 20], [0, 20], [20, 20], [0, 20]), 'own rates', 0.5],
] as const)('%s: %#', (_, of, kind, rate) => {
  expect(spread(of)).toEqual({ kind, rate });
});

test('with own rates everyone keeps theirs, and without anything decided has the rate of all', () => {
  const found = { kind: 'own rates', rate: 0.4 } as const;
  expect(shrunk({ won: 3, of: 4 }, found)).toEqual({ rate: 0.75, limits: null });
  expect(shrunk({ won: 0, of: 0 }, found).rate).toBe(0.4);
});

test('who has nothing decided is left out of the fit and gets the rate of all', () => {
  const found = spread([...SIX, { won: 0, of: 0 }]);
  expect(found).toEqual(spread(SIX));
  expect(shrunk({ won: 0, of: 0 }, found).rate).toBeCloseTo(found.rate, 12);
});

test.each([
  ['nobody', []],
  ['nothing decided', counts([0, 0], [0, 0])],
  ['one advisor', counts([3, 8])],
  ['one introduction each', counts([1, 1], [0, 1], [1, 1])],
])('%s has no spread, and a reason', (_, of) => {
  expect(spreadOf(of)).toEqual({ reason: expect.stringMatching(/\.$/) as string });
});

test('the order of the advisors changes nothing, not the last digit', () => {
  const other = [...SIX].reverse();
  expect(spreadOf(other)).toEqual(spreadOf(SIX));
});
