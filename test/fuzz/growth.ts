import fc from 'fast-check';
import { columnLetters } from '../../core/workbook/blocks/column-letters';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { openFile } from '../../files/open';
import { asCsv } from './files';
import { practices, type Tables } from './practice';
import { everythingBuilds, ledgerOf } from './properties';

/** A practice with one thing in it that can be made as long as one likes. */
interface Growing {
  readonly shape: keyof typeof SHAPES;
  readonly tables: Tables;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly piece: string;
}

/** How a practice grows: every one makes sheets whose size is in proportion to `size`. */
const SHAPES = {
  'a long text in a cell': (growing: Growing, size: number) =>
    withCell(growing, growing.piece.repeat(Math.ceil(size / growing.piece.length)).slice(0, size)),
  'a long header': (growing: Growing, size: number) =>
    withCell({ ...growing, row: -1 }, growing.piece.repeat(Math.ceil(size / growing.piece.length))),
  'partners whose names begin alike': (growing: Growing, size: number) =>
    withRows(growing, size / 50, (i) => `${growing.piece.repeat(8)} ${i}`),
  'rows that are alike': (growing: Growing, size: number) =>
    withRows(growing, size / 20, () => growing.piece),
  'columns that are called nearly alike': (growing: Growing, size: number) =>
    withColumns(growing, size / 20, (header, i) => `${header} ${i}`),
  'columns of other names': (growing: Growing, size: number) =>
    withColumns(growing, size / 20, (_, i) => `${growing.piece.trim()}${columnLetters(i + 1)} of it`),
  'blank columns': (growing: Growing, size: number) =>
    sheetsOf(growing).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => [...row, ...new Array<Cell>(size / 50).fill(null), growing.piece]),
    })),
  'blank rows': (growing: Growing, size: number) =>
    sheetsOf(growing).map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows, ...new Array<Cell[]>(size / 10).fill([]), [growing.piece]],
    })),
} as const;

const sheetsOf = ({ tables }: Growing): SheetInput[] =>
  tables.map(({ sheet }) => ({ ...sheet, rows: sheet.rows }));

function withCell({ tables, table, row, column }: Growing, text: string): SheetInput[] {
  return tables.map(({ sheet, header }, t) => ({
    ...sheet,
    rows: sheet.rows.map((cells, r) =>
      t === table && r === header + 1 + row
        ? cells.map((cell, c) => (c === column % cells.length ? text : cell))
        : cells,
    ),
  }));
}

/** The rows of one table again and again, with another text in one column. */
function withRows(
  { tables, table, column }: Growing,
  count: number,
  text: (i: number) => string,
): SheetInput[] {
  return tables.map(({ sheet, header }, t) => {
    if (t !== table) return sheet;
    const body = sheet.rows.slice(header + 1);
    const more = Array.from({ length: count }, (_, i) =>
      (body[i % body.length] ?? []).map((cell, c, { length }) => (c === column % length ? text(i) : cell)),
    );
    return { ...sheet, rows: [...sheet.rows, ...more] };
  });
}

/** One column of a table again and again, under other names. */
function withColumns(
  { tables, table, column }: Growing,
  count: number,
  name: (header: string, i: number) => string,
): SheetInput[] {
  return tables.map(({ sheet, header }, t) => {
    if (t !== table) return sheet;
    const rows = sheet.rows.map((cells, r) => {
      const own = cells[column % cells.length] ?? null;
      const more = Array.from({ length: count }, (_, i) =>
        r === header ? name(String(own), i) : r < header ? null : own,
      );
      return [...cells, ...more];
    });
    return { ...sheet, rows };
  });
}

const growings: fc.Arbitrary<Growing> = fc.record({
  shape: fc.constantFrom(...(Object.keys(SHAPES) as (keyof typeof SHAPES)[])),
  tables: practices,
  table: fc.nat(3),
  row: fc.nat(2),
  column: fc.nat(7),
  piece: fc.constantFrom(
    ...[
      ',',
      '1',
      '1,',
      '.',
      ' ',
      '-',
      '/',
      '"',
      '(',
      'a',
      'a ',
      '1/',
      ':',
      '%',
      '\n',
      '$',
      '&',
      '1:',
      'é',
      'Oak ',
    ],
  ),
});

/** Milliseconds of the processor for reading and every document, as sheets and as .csv files; the least of some runs. */
async function cost(sheets: readonly SheetInput[]): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    everythingBuilds(ledgerOf(sheets));
    for (const { name, bytes } of sheets.map((sheet) => asCsv(sheet))) await openFile(name, bytes);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Characters, cells or so; the largest is what one cell can hold. */
const SIZES = [4_000, 8_000, 16_000, 32_000] as const;
/** Linear is 2 for every doubling; what stays for all sizes makes it less, garbage more. */
const MOST = 3;
/** Below this many milliseconds chance has more to say than the size. */
const TELLING = 400;

/** One practice made longer: a sentence when its time grows faster than its size, else null. */
export async function tooSteep(seed: number): Promise<string | null> {
  const [growing] = fc.sample(growings, { seed, numRuns: 1 }) as [Growing];
  const costs: number[] = [];
  for (const size of SIZES) {
    costs.push(await cost(SHAPES[growing.shape](growing, size)));
    const [before, now] = costs.slice(-2) as [number, number | undefined];
    if (now !== undefined && now > TELLING && now > MOST * before) {
      const told = costs.map((each) => each.toFixed(0)).join(', ');
      return `${growing.shape} (${JSON.stringify(growing.piece)}, table ${growing.table}, column ${growing.column}): ${told} ms`;
    }
  }
  return null;
}
