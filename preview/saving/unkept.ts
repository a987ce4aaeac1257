import type { ICellData, ICommandInfo, Nullable } from '@univerjs/core';

/** How tabs and cells of the file look: the grid changes it, and the file that is saved does not. */
const UNKEPT: Readonly<Record<string, string>> = {
  'sheet.mutation.set-worksheet-col-width': 'widths of columns',
  'sheet.mutation.set-worksheet-row-height': 'heights of rows',
  'sheet.mutation.set-worksheet-order': 'the order of tabs',
  'sheet.mutation.set-tab-color': 'colors of tabs',
  'sheet.mutation.set-worksheet-hidden': 'which tabs are hidden',
  'sheet.mutation.set-row-hidden': 'which rows and columns are hidden',
  'sheet.mutation.set-row-visible': 'which rows and columns are hidden',
  'sheet.mutation.set-col-hidden': 'which rows and columns are hidden',
  'sheet.mutation.set-col-visible': 'which rows and columns are hidden',
  'sheet.mutation.set-frozen': 'frozen rows and columns',
  'sheet.mutation.add-worksheet-merge': 'merged cells',
  'sheet.mutation.remove-worksheet-merge': 'merged cells',
  'sheet.mutation.add-conditional-rule': 'conditional formats',
  'sheet.mutation.delete-conditional-rule': 'conditional formats',
  'sheet.mutation.set-conditional-rule': 'conditional formats',
};

interface Changed {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;
}

/** What a command of the grid changes in a tab of the file (`isInFile`) without that a saved file has it; null for nothing. */
export function unkeptBy(
  { id, params }: Readonly<ICommandInfo>,
  isInFile: (sheetId: string) => boolean,
): string | null {
  const { subUnitId, cellValue } = (params ?? {}) as Changed;
  if (subUnitId !== undefined && !isInFile(subUnitId)) return null;
  if (id !== 'sheet.mutation.set-range-values') return UNKEPT[id] ?? null;
  const cells = Object.values(cellValue ?? {}).flatMap((row) => Object.values(row));
  return cells.some(isFormatAlone) ? 'formats of cells' : null;
}

/** What is typed brings its format along; a format by itself has nothing but that. */
function isFormatAlone(cell: Nullable<ICellData>): boolean {
  return cell?.s !== undefined && cell.s !== null && !['v', 'f', 'p', 'si'].some((key) => key in cell);
}
