import type { IRange, IWorkbookData } from '@univerjs/core';
import type { SheetInput } from '../../core/workbook/input';
import type { FileRule } from '../../files/reading/conditional-formats';
import { lookStyle } from './formats';

export type { FileRule } from '../../files/reading/conditional-formats';

/** Under which the grid's conditional formats keep their rules. */
const RESOURCE = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

/**
 * The conditional formats of a file as the grid keeps them, for sheets whose ids are `sheet-1`, `sheet-2` ... Rules that look
 * into tables or other sheets are formulas like any other there.
 */
export function formattingData(
  sheets: readonly SheetInput[],
  rules: ReadonlyMap<string, readonly FileRule[]> | undefined,
): Pick<IWorkbookData, 'resources'> {
  if (rules === undefined) return {};
  const bySheet = Object.fromEntries(
    sheets.map(({ name }, n) => [
      `sheet-${n + 1}`,
      (rules.get(name) ?? []).map((rule, i) => ({
        cfId: `file-${n + 1}-${i + 1}`,
        ranges: rule.areas.map(({ top, left, bottom, right }): IRange => ({
          startRow: top - 1,
          startColumn: left - 1,
          endRow: bottom - 1,
          endColumn: right - 1,
        })),
        stopIfTrue: rule.stopIfTrue,
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: `=${rule.formula}`,
          style: lookStyle(rule.look),
        },
      })),
    ]),
  );
  return { resources: [{ name: RESOURCE, data: JSON.stringify(bySheet) }] };
}
