import type { Reading } from '../../core/ledger/reading/read';
import { planUpgrade, templateVersion, TEMPLATE_VERSION } from '../../core/versions';
import type { WorkbookInput } from '../../core/workbook/input';
import { quoted } from './notes-line';
import { wrapped, WIDTH } from './text-table';

/**
 * What to know about the template version of what was read: that `upgrade` has something to add, or that the workbook
 * is newer and never written to. [] for the present version, and for what was not made from the template.
 */
export function versionLines(input: WorkbookInput, reading: Reading, files: readonly string[]): string[] {
  const plan = planUpgrade(input, reading);
  if (plan.state === 'newer') return [wrapped(plan.sentence, WIDTH)];
  const [book, ...others] = files.filter((file) => /\.xls[xm]$/i.test(file));
  // Of several workbooks read as one nobody can say which one is meant.
  if ((plan.state !== 'upgrade' && plan.state !== 'blocked') || book === undefined || others.length > 0)
    return [];
  return [
    `This workbook follows template version ${templateVersion(reading)}; \`partner-ledger upgrade ${quoted(book)}\` shows what version ${TEMPLATE_VERSION} adds.`,
  ];
}
