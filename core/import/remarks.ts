import { counted } from '../workbook/values/text';
import type { FoundTable } from '../workbook/blocks/found';
import type { ImportTarget, NewRow } from './plan';

/** What an advisor must know of an import as a whole: what new rows lack in the workbook, and what of the file stays behind. */
export function remarksOf(
  target: ImportTarget,
  newRows: readonly NewRow[],
  isWon: (row: NewRow) => boolean,
  others: readonly FoundTable[],
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
          `Qualified: ${counted(silent, 'new row')} ${silent === 1 ? 'says' : 'say'} nothing of it. Unless won, they count as introductions only once you enter yes or no in "${target.sheet}".`,
        ]),
    ...(undated === 0
      ? []
      : [
          `Closed: ${counted(undated, 'new row')} ${undated === 1 ? 'is' : 'are'} won without the day; they are clients in no period until you enter it in "${target.sheet}".`,
        ]),
    ...others.map(
      ({ sheet, headerRow, rowCount }) =>
        `"${sheet}" has introductions, too (${counted(rowCount, 'row')} below row ${headerRow}), and they are not imported: save them as a file of their own, and import that as well.`,
    ),
  ];
}
