import type { Journal, Restore } from './journal';
import { holds, PRINT_LENGTH, printAt, printOf } from './print';
import { areasOf, lookAtCells, placeName, touchesOf, type CellNow } from './places';
import { wait, type Steps } from './steps';
import type { WritingHost } from './writing-host';

/** Cells that a sentence names at most. */
const MOST_NAMED = 3;
/** How far beyond a new sheet's own cells somebody may have begun to write on it. */
const AROUND = 20;

/**
 * Puts back what a write did, the last change first. A cell is touched only if it still holds what was written; what is on a
 * protected sheet stays. Gives a sentence for everything that stays; can fail, and be done again.
 */
export function* putBack<Own>(host: WritingHost<Own>, { what, restores }: Journal<Own>): Steps<string[]> {
  const names = yield* wait(host.sheetNames());
  const stays: string[] = [];
  for (const restore of [...restores].reverse()) {
    const locked = yield* wait(host.locked(touchesOf(host, [restore])));
    if (locked !== null)
      stays.push(`What "${what}" had written could not be undone, because ${locked.place} is protected.`);
    else {
      const changed = yield* putOneBack(host, restore, names);
      if (changed !== '')
        stays.push(`"${what}" was not finished and was undone, but ${changed} was changed since and stays.`);
    }
  }
  return stays;
}

/** Gives what was changed since and stays; '' when nothing was. */
function* putOneBack<Own>(
  host: WritingHost<Own>,
  restore: Restore<Own>,
  names: ReadonlyMap<string, string>,
): Steps<string> {
  switch (restore.op) {
    case 'own':
      return yield* wait(host.putBack(restore.own));
    case 'no sheet':
      return yield* removeSheet(host, restore, names);
    case 'cells': {
      const cells = yield* lookAtCells(host, restore);
      if (cells === null) return '';
      const ours = cells.filter((cell) => cell.holds === 'ours' && !cell.untouched);
      if (ours.length > 0)
        yield* wait(
          host.setCells(
            restore.sheet,
            ours.map(({ row, column, index }) => {
              const [, , content, format] = restore.cells[index] ?? [row, column, '', ''];
              return { row, column, content, format };
            }),
          ),
        );
      return changedCells(restore.sheet, cells, names);
    }
    case 'blank': {
      const cells = yield* lookAtCells(host, restore);
      if (cells === null) return '';
      const changed = changedCells(restore.sheet, cells, names);
      const ours = cells.filter((cell) => cell.holds === 'ours');
      const areas = changed === '' ? [restore.area] : areasOf(ours);
      if (areas.length > 0) yield* wait(host.clear(restore.sheet, areas, restore.formats && changed === ''));
      return changed;
    }
  }
}

function changedCells(sheet: string, cells: readonly CellNow[], names: ReadonlyMap<string, string>): string {
  const changed = cells.filter((cell) => cell.holds !== 'ours' && !cell.untouched);
  const more = changed.length - MOST_NAMED;
  const named = changed
    .slice(0, MOST_NAMED)
    .map(({ row, column }) => placeName(names.get(sheet), row, column));
  return named.join(', ') + (more > 0 ? ` (and ${more} more)` : '');
}

/** A sheet that the advisor has begun to use is theirs. */
function* removeSheet<Own>(
  host: WritingHost<Own>,
  { sheet, columns, meant }: Extract<Restore<Own>, { readonly op: 'no sheet' }>,
  names: ReadonlyMap<string, string>,
): Steps<string> {
  const name = names.get(sheet);
  if (name === undefined) return '';
  if (columns > 0) {
    const rows = meant.length / PRINT_LENGTH / columns;
    const [seen] = yield* wait(host.read([{ sheet, area: [1, 1, rows + AROUND, columns + AROUND] }]));
    for (let r = 0; seen && r < rows + AROUND; r++)
      for (let c = 0; c < columns + AROUND; c++) {
        const print = r < rows && c < columns ? printAt(meant, r * columns + c) : printOf(null);
        if (holds(seen, r, c, print) === 'other') return `the tab "${name}"`;
      }
  }
  yield* wait(host.removeSheet(sheet));
  return '';
}
