import { exactSum } from '../../../../core/rollup/league/exact-sum';
import { seededRandom } from '../../../../template/sample/random';

test.each([
  [[], 0],
  [[0.1, 0.2, 0.3], 0.6],
  [[1e15, 0.1, -1e15], 0.1],
  [[1, 1e100, 1, -1e100], 2],
  [[-0], 0],
  // A tie that the lowest part decides.
  [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
  [Array.from({ length: 10 }, () => 0.1), 1],
])('%j sums to %d', (values, sum) => {
  expect(exactSum(values)).toBe(sum);
});

test('any order of amounts with large ones that cancel gives the same sum', () => {
  const random = seededRandom(5);
  const values = Array.from({ length: 400 }, () => (random() - 0.5) * 10 ** Math.floor(random() * 16));
  const all = [...values, ...values.map((value) => -value), 0.07, 1 / 3];
  const sums = new Set<number>();
  for (let run = 0; run < 30; run++) {
    all.sort(() => random() - 0.5);
    sums.add(exactSum(all));
  }
  expect([...sums]).toEqual([0.07 + 1 / 3]);
});
