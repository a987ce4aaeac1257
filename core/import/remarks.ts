import { OPEN, WON } from '../ledger/ledger';
import { counted } from '../workbook/values/text';
import type { ImportTarget, NewRow } from './plan';

/** What an advisor must know of new introductions as a whole: what they lack in the workbook. */
export function remarksOf(
  target: ImportTarget,
  newRows: readonly NewRow[],
  statusOf: (row: NewRow) => number,
): string[] {
  const without = (column: string) =>
    target.columns.some((each) => each.column === column)
      ? newRows.filter(({ values }) => !values.has(column))
      : [];
  const silent = without('Qualified').filter((row) => statusOf(row) === OPEN).length;
  const undated = without('Closed').filter((row) => statusOf(row) === WON).length;
  return [
    ...(silent === 0
      ? []
      : [
          `Qualified: ${counted(silent, 'new row')} ${silent === 1 ? 'is open and says' : 'are open and say'} nothing of it; until you enter yes or no in "${target.sheet}", ${silent === 1 ? 'it counts' : 'they count'} as no introduction.`,
        ]),
    ...(undated === 0
      ? []
      : [
          `Closed: ${counted(undated, 'new row')} ${undated === 1 ? 'is' : 'are'} won without the day; they are clients in no period until you enter it in "${target.sheet}".`,
        ]),
  ];
}
