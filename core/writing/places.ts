import { columnLetters } from '../edits';
import type { Restore } from './journal';
import { holds, isNothing, printAt, type Holds } from './print';
import { wait, type Steps } from './steps';
import type { Area, AreaAt, SeenArea, Touch, WritingHost } from './writing-host';

type Reader = Pick<WritingHost<unknown>, 'read'>;
type WithCells = Extract<Restore<unknown>, { readonly op: 'cells' | 'blank' }>;

/** A cell of a restore as it is now. */
export interface CellNow {
  readonly row: number;
  readonly column: number;
  /** Beside what it gets. */
  readonly holds: Holds;
  /** Whether it is as it was before the write. */
  readonly untouched: boolean;
  /** Position among the cells of the restore. */
  readonly index: number;
}

/** Looks at the cells of a restore; null when their sheet is gone. */
export function* lookAtCells(host: Reader, restore: WithCells): Steps<CellNow[] | null> {
  return restore.op === 'cells' ? yield* setCells(host, restore) : yield* blankCells(host, restore);
}

function* setCells(
  host: Reader,
  { sheet, cells }: Extract<WithCells, { readonly op: 'cells' }>,
): Steps<CellNow[] | null> {
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const [row, column] of cells) {
    const { top, bottom } = columns.get(column) ?? { top: row, bottom: row };
    columns.set(column, { top: Math.min(top, row), bottom: Math.max(bottom, row) });
  }
  const order = Array.from(columns.keys());
  const seen = yield* wait(
    host.read(
      order.map((column): AreaAt => {
        const { top, bottom } = columns.get(column) ?? { top: 1, bottom: 1 };
        return { sheet, area: [top, column, bottom - top + 1, 1] };
      }),
    ),
  );
  if (seen.some((each) => each === null)) return null;
  return cells.flatMap(([row, column, , , was, meant], index): CellNow[] => {
    const area = seen[order.indexOf(column)];
    const at = row - (columns.get(column)?.top ?? row);
    return area
      ? [
          {
            row,
            column,
            index,
            holds: holds(area, at, 0, meant),
            untouched: holds(area, at, 0, was) === 'ours',
          },
        ]
      : [];
  });
}

function* blankCells(
  host: Reader,
  { sheet, area, meant }: Extract<WithCells, { readonly op: 'blank' }>,
): Steps<CellNow[] | null> {
  const [seen] = yield* wait(host.read([{ sheet, area }]));
  if (!seen) return null;
  const [top, left, rows, columns] = area;
  const found: CellNow[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const index = r * columns + c;
      const print = printAt(meant, index);
      const now = isNothing(print) ? beside(seen, r, c) : holds(seen, r, c, print);
      found.push({ row: top + r, column: left + c, index, holds: now, untouched: now === 'blank' });
    }
  return found;
}

/** In a cell that a write says nothing about, a formula is the calculated column that went on with it. */
function beside(seen: SeenArea, row: number, column: number): Holds {
  if (seen.formula(row, column) !== null) return 'ours';
  const value = seen.value(row, column);
  return value === '' || value === null || value === undefined ? 'blank' : 'other';
}

/** Cells one below the other, with so many others between them at most, as one area each. */
export function areasOf(
  cells: ReadonlyArray<{ readonly row: number; readonly column: number }>,
  between = 0,
): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Array<[number, number, number, number]> = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last && last[1] === column && row - (last[0] + last[2]) <= between) last[2] = row - last[0] + 1;
    else areas.push([row, column, 1, 1]);
  }
  return areas;
}

/** `Money: cell C7`, as a sentence names it. */
export function placeName(sheet: string | undefined, row: number, column: number): string {
  return `${sheet ?? 'A tab that is gone'}: cell ${columnLetters(column)}${row}`;
}

/** What putting back touches, and so what the write does. */
export function touchesOf<Own>(
  host: Pick<WritingHost<Own>, 'touchesOf'>,
  restores: ReadonlyArray<Restore<Own>>,
): Touch[] {
  return restores.flatMap((each): readonly Touch[] => {
    if (each.op === 'own') return host.touchesOf(each.own);
    if (each.op === 'no sheet') return ['sheets'];
    const { sheet } = each;
    if (each.op === 'blank') {
      const touch = { sheet, areas: [each.area] };
      return each.formats ? [touch, { ...touch, formats: true }] : [touch];
    }
    const cells = each.cells.map(([row, column, , format]) => ({ row, column, format }));
    const formatted = cells.filter(({ format }) => format !== '');
    const touch = { sheet, areas: areasOf(cells) };
    return formatted.length === 0 ? [touch] : [touch, { sheet, areas: areasOf(formatted), formats: true }];
  });
}
