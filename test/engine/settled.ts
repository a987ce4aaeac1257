import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/engine-formula/facade';

/** Waits until the formulas have followed an edit, and once more for the look at the whole workbook after it. */
export async function settled(api: FUniver): Promise<void> {
  await api.getFormula().onCalculationResultApplied();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await api.getFormula().onCalculationResultApplied();
}
