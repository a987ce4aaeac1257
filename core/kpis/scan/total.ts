import type { View } from '../view';

/** Sum over partners, compensated, so that the total does not depend on their order. */
export function total(views: readonly View[], of: (view: View) => number): number {
  let sum = 0;
  let rest = 0;
  for (const view of views) {
    const amount = of(view);
    const next = sum + amount;
    const part = next - sum;
    rest += sum - (next - part) + (amount - part);
    sum = next;
  }
  return sum + rest;
}
