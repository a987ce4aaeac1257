import type { View } from '../../../core/kpis/view';
import { total } from '../../../core/kpis/scan/total';

test.each([
  [[], 0],
  [[0.1, 0.2, 0.3], 0.6],
  [[1e16, 1, -1e16], 1],
  [[1, 1e16, -1e16], 1],
  [[1e16, 1, 1, 1, -1e16], 3],
])('the sum of %j is %d, whatever is rounded on the way', (amounts, sum) => {
  const views = amounts.map((amount) => ({ amount }) as unknown as View);
  expect(total(views, (view) => (view as unknown as { amount: number }).amount)).toBe(sum);
});
