import { runHostChecks } from '../../../core/host/host-checks';
import { sheetsHost } from '../host';
import { ask } from '../script';
import type { Task } from './task';

/** Tries this very spreadsheet out on tabs of its own; the report has nothing of the advisor's cells in it. */
export const selfCheck: Task = async (say, report) => {
  const host = sheetsHost();
  const began = performance.now();
  const checks = await runHostChecks(
    {
      host,
      valueAt: async (sheet, row, column) => (await ask('lookAtCheck', { sheet, row, column })).value,
      formulaAt: async (sheet, row, column) => (await ask('lookAtCheck', { sheet, row, column })).formula,
      type: async (sheet, row, column, value) => {
        await ask('typeInCheck', { sheet, row, column, value });
      },
      remove: async (tabs) => {
        await ask('removeChecks', tabs);
      },
    },
    (name, done) => say(`Checking: ${name} \u2026`, done),
  );
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const failed = checks.filter(({ passed }) => !passed).length;
  report(JSON.stringify({ browser: navigator.userAgent, seconds, checks }, null, 2));
  return failed === 0
    ? `All ${checks.length} checks passed, and the tabs of the check are removed.`
    : `${failed} of ${checks.length} checks did not pass. Copy the report and send it to whoever looks after Partner Ledger.`;
};
