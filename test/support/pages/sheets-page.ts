import type { Host } from '../../../core/host/host';
import { sheetsHost } from '../../../gas-addin/sidebar/host';
import { parseIso } from '../../../core/calendar/day';
import type { SheetInput } from '../../../core/workbook/input';
import type { Book, BookContent, GivenCell, Grid } from '../../hosts/gas/grid';
import { deleteLines, insertLines } from '../../hosts/gas/lines';
import { scriptRun } from './script-run';
import type { TestWorkbook } from '../contract/test-workbook';

/** What a page of the add-on finds around it. */
function pageGlobals(run: (name: string, args: readonly unknown[]) => unknown): {
  /** The advisor comes back to the page from the cells. */
  focus(): void;
} {
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { hidden: false });
  Object.assign(globalThis, { window, document, google: { script: { run: scriptRun(run) } } });
  return { focus: () => void window.dispatchEvent(new Event('focus')) };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a spreadsheet in memory is made of, so that it holds some sheets: ISO texts are its days, numbers have their format. */
export function contentOf(sheets: readonly SheetInput[]): BookContent {
  const named = <Value>(of: (sheet: SheetInput) => Value) =>
    Object.fromEntries(sheets.map((sheet) => [sheet.name, of(sheet)]));
  return {
    sheets: named(({ rows, formats }) =>
      rows.map((row, r) =>
        row.map((cell, c): GivenCell => {
          const format = formats?.[r]?.[c];
          if (typeof cell === 'number' && format !== undefined) return { value: cell, format };
          const day = typeof cell === 'string' ? parseIso(cell) : null;
          return day === null ? (cell ?? null) : new Date(day * 86_400_000);
        }),
      ),
    ),
    merges: named(({ merges = [] }) =>
      merges.map(({ top, left, bottom, right }) => ({
        row: top + 1,
        column: left + 1,
        rows: bottom - top + 1,
        columns: right - left + 1,
      })),
    ),
  };
}

/** A spreadsheet in memory, with the pane's host over it, as the contract wants it. */
export function sheetsWorkbook(
  book: Book,
  run: (name: string, args: readonly unknown[]) => unknown,
  type: (tab: string, row: number, column: number, value: string | number) => void,
): TestWorkbook {
  const page = pageGlobals(run);
  const host: Host = sheetsHost();
  const grid = (tab: string): Grid => {
    const found = book.grids.find(({ name }) => name === tab);
    if (!found) throw new Error(`No tab ${tab}.`);
    return found;
  };
  const stops: Array<() => void> = [];
  return {
    host: {
      ...host,
      onChange: (listener) => {
        const stop = host.onChange(listener);
        stops.push(stop);
        return stop;
      },
    },
    tabs: () => book.grids.filter(({ hidden }) => !hidden).map(({ name }) => name),
    valueAt: (tab, row, column) => grid(tab).cells.get(`${row + 1}:${column + 1}`)?.value ?? null,
    formulaAt: (tab, row, column) => grid(tab).cells.get(`${row + 1}:${column + 1}`)?.formula || null,
    selected: () => {
      const active = book.grids.find(({ id }) => id === book.active);
      return [active?.name ?? '', book.selected.row - 1, book.selected.column - 1];
    },
    async type(tab, row, column, value) {
      // The page has asked how things were.
      await pause(10);
      type(tab, row + 1, column + 1, value);
      page.focus();
      await pause(10);
    },
    // Those who put lines in before one, as a person does, put them in after the one before it.
    insert: (tab, along, before, count) => insertLines(book, grid(tab), along, before, count),
    remove: (tab, along, first, count) => deleteLines(book, grid(tab), along, first + 1, count),
    close: () => stops.forEach((stop) => stop()),
  };
}
