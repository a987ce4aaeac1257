import { NONE, type Ledger } from '../../core/ledger/ledger';
import type { Cell, SheetInput } from '../../core/workbook/input';

/** More rows than a table here has; a note may hold any number. */
const MOST_ROWS = 1000;

const isFilled = (cell: Cell) => cell != null && String(cell).trim() !== '';

/** A sheet with one table in it, and where that begins. */
export interface OneTable {
  readonly sheet: SheetInput;
  /** Position of the header within the rows. */
  readonly header: number;
  /** For a table of partners: the column of their names. */
  readonly names?: number;
}

/** Rows below the headers with anything in them that were neither read nor are named by a note. */
export function lostRows(ledger: Ledger, tables: readonly OneTable[]): string[] {
  const noted = new Set<string>();
  for (const note of ledger.notes) {
    if (note.row > 0) noted.add(`${note.sheet} ${note.row}`);
    for (const [, from, to] of note.row > 0
      ? []
      : note.value.replace(/^.*?: /, '').matchAll(/(\d+)(?:-(\d+))?/g))
      for (let row = Number(from); row <= Math.min(Number(to ?? from), MOST_ROWS); row++)
        noted.add(`${note.sheet} ${row}`);
  }
  const kept = new Set<string>();
  for (const table of [ledger.referrals, ledger.activities, ledger.money])
    for (let i = 0; i < table.count; i++)
      kept.add(`${ledger.sheets[table.sheet[i] as number] ?? ''} ${table.row[i]}`);
  return tables.flatMap(({ sheet: { name, rows }, header, names }) =>
    rows.flatMap((cells, r) => {
      const place = `${name} ${r + 1}`;
      if (r <= header || !cells.some(isFilled) || noted.has(place) || kept.has(place)) return [];
      if (names !== undefined && ledger.findPartner(String(cells[names])) !== NONE) return [];
      return [`${place}: ${JSON.stringify(cells)}`];
    }),
  );
}
