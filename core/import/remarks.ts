import { counted } from '../workbook/values/text';
import type { ImportTarget, NewRow } from './plan';

/** What an advisor must know of new introductions as a whole: what they lack in the workbook. */
export function remarksOf(
  target: ImportTarget,
  newRows: readonly NewRow[],
  isWon: (row: NewRow) => boolean,
): string[] {
  const without = (column: string) =>
    target.columns.some((each) => each.column === column)
      ? newRows.filter(({ values }) => !values.has(column))
      : [];
  const silent = without('Qualified').length;
  const undated = without('Closed').filter(isWon).length;
  return [
    ...(silent === 0
      ? []
      : [
          `Qualified: ${counted(silent, 'new row')} ${silent === 1 ? 'says' : 'say'} nothing of it. Unless won or lost, they count as introductions only once you enter yes or no in "${target.sheet}".`,
        ]),
    ...(undated === 0
      ? []
      : [
          `Closed: ${counted(undated, 'new row')} ${undated === 1 ? 'is' : 'are'} won without the day; they are clients in no period until you enter it in "${target.sheet}".`,
        ]),
  ];
}
