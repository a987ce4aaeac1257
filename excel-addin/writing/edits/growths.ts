import { columnLetters } from '../../../core/edits';
import { isInTable, rowOfInsert } from './places';
import type { Growing, Workplace } from './ground';
import type { Own } from '../own';
import { quotedTab } from '../../../core/workbook/blocks/quoted-tab';

/** An Excel Table or a name that goes on over what is added, once for all steps. */
interface Growth {
  readonly own: Own;
  grow(context: Excel.RequestContext): void;
}

export function growthsOf(steps: readonly Workplace[]): Growth[] {
  const ends = new Map<Growing, readonly [place: Workplace, row: number, column: number]>();
  for (const place of steps) {
    const { step, table, name } = place;
    const growing = table ?? name;
    if (!growing || step.kind === 'set cells' || isInTable(place) || rowOfInsert(place) !== null) continue;
    const [area] = place.areas;
    if (!area) continue;
    const [row, column, rows, columns] = growing.area;
    const [, endRow, endColumn] = ends.get(growing) ?? [place, row + rows, column + columns];
    const down = step.kind === 'append rows' ? area.row + area.rows : 0;
    ends.set(growing, [place, Math.max(endRow, down), Math.max(endColumn, area.column + area.columns)]);
  }
  return [...ends].flatMap(([growing, [{ sheet, table }, endRow, endColumn]]): Growth[] => {
    const [row, column, rows, columns] = growing.area;
    if (endRow === row + rows && endColumn === column + columns) return [];
    const before: Area = [row + 1, column + 1, rows, columns];
    const after: Area = [row + 1, column + 1, endRow - row, endColumn - column];
    if (table) {
      const own: Own = { is: 'table area', sheet: sheet.id, table: growing.name, before, after };
      const wanted = sheet.getRangeByIndexes(row, column, endRow - row, endColumn - column);
      return [{ own, grow: (context) => context.workbook.tables.getItem(growing.name).resize(wanted) }];
    }
    const tab = quotedTab(sheet.name);
    const formula = `=${tab}!$${columnLetters(column + 1)}$${row + 1}:$${columnLetters(endColumn)}$${endRow}`;
    const was = 'formula' in growing ? String(growing.formula) : '';
    const own: Own = { is: 'name', name: growing.name, before: was, after: formula };
    return [
      {
        own,
        grow: (context) => {
          context.workbook.names.getItem(growing.name).formula = formula;
        },
      },
    ];
  });
}
type Area = [number, number, number, number];
