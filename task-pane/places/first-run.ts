import type { Settings } from '../../core/workbook/settings/settings';

/** Whether the advisor has said that the sheet was read rightly; what came from our template needs no such word. */
export function isConfirmed({ columnsConfirmed, templateVersion }: Settings): boolean {
  return columnsConfirmed || templateVersion !== null;
}
