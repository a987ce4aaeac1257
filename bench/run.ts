/**
 * `npm run bench`: one table, in one run. Machines are noisy: compare the ratios within a run, not runs.
 * Every contestant computes the same sums, and the run fails when they differ.
 */
import type { Cell } from '../core/workbook/input';
import { readWorkbook } from '../core/ledger/reading/read';
import { figure, openBook, type Book, type FigureKey, type Period } from '../core/kpis';
import { emptySums, plainLoop, queryEngine, typedColumns, typedPass, type MonthSums } from './rivals';
import { FIRST_DAY, MONTHS, PARTNERS, referralRows, TODAY, workbookOf } from './rows';

const SIZES = (process.env['BENCH_ROWS'] ?? '10000,100000,1000000').split(',').map(Number);
const FEW_CLIENTS = 1_000;
const MANY_CLIENTS = 400_000;

/**
 * The cheapest of several runs in milliseconds of the processor, all threads together, since other work on the machine only ever
 * adds; fewer runs for what takes long.
 */
function time(work: () => unknown): number {
  work();
  const spent: number[] = [];
  const begin = performance.now();
  while (spent.length < 25 && (spent.length < 5 || performance.now() - begin < 3000)) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  return Math.min(...spent);
}

/** Rows as a host hands them over: read from JSON. (A text that was put together of two stays two for V8, which slows whoever reads it.) */
function asHanded(rows: Cell[][]): Cell[][] {
  return JSON.parse(JSON.stringify(rows)) as Cell[][];
}

function usedBytes(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Introductions, clients and revenue of every partner in every month, each by a figure of the catalogue. */
function scorecardByMonth(book: Book): MonthSums {
  const sums = emptySums();
  for (let p = 0; p < PARTNERS; p++) {
    const subject = book.ledger.findPartner(`Partner ${p}`);
    for (let m = 0; m < MONTHS; m++) {
      const period: Period = { from: FIRST_DAY + m * 30, to: FIRST_DAY + m * 30 + 29 };
      const at = p * MONTHS + m;
      for (const key of ['introductions', 'clients', 'revenue'] as const) {
        const result = figure(book, key, subject, period);
        sums[key][at] = 'value' in result ? (result.value as number) : 0;
      }
    }
  }
  return sums;
}

function assertSame(name: string, got: MonthSums, expected: MonthSums): void {
  for (const key of ['introductions', 'clients', 'revenue'] as const)
    expected[key].forEach((value, i) => {
      if (Math.abs(got[key][i]! - value) > 1e-6 * Math.max(1, Math.abs(value)))
        throw new Error(`${name}: ${key} of cell ${i} is ${got[key][i]}, expected ${value}`);
    });
}

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const times = (value: number): string => `${value.toFixed(value < 0.1 ? 2 : 1)}x`;
const lines: string[][] = [['', ...SIZES.map((size) => `${size.toLocaleString('en-US')} rows`)]];
const put = (label: string, cell: string): void => {
  let line = lines.find(([first]) => first === label);
  if (!line) lines.push((line = [label]));
  line.push(cell);
};

for (const size of SIZES) {
  const rows = asHanded(referralRows(size, FEW_CLIENTS));
  const expected = plainLoop(rows);
  const plain = time(() => plainLoop(rows));
  const columns = typedColumns(rows);
  assertSame('typed pass', typedPass(columns), expected);
  assertSame('query engine', queryEngine(columns), expected);
  const pass = time(() => typedPass(columns));
  const query = time(() => queryEngine(columns));

  const before = usedBytes();
  const input = workbookOf(rows);
  const { ledger } = readWorkbook(input);
  const afterReading = usedBytes();
  const book = openBook(ledger);
  figure(book, 'introductions', 0, { from: null, to: null });
  const afterIndex = usedBytes();
  assertSame('scorecard', scorecardByMonth(book), expected);

  const reading = time(() => readWorkbook(input));
  const indexing = time(() => openBook(ledger));
  const scorecard = time(() => scorecardByMonth(book));
  // Every call asks for another window, so that nothing remembered is measured.
  let asked = 0;
  const one = (key: FigureKey): number =>
    time(() => {
      for (let i = 0; i < 20; i++, asked++)
        figure(book, key, asked % PARTNERS, { from: null, to: TODAY - (asked % 599) });
    }) / 20;
  const many = asHanded(referralRows(size, MANY_CLIENTS));
  const readingMany = time(() => readWorkbook(workbookOf(many)));

  put('plain loop over any[][], ms', ms(plain));
  put('typed-array pass, ms', ms(pass));
  put('query engine (arquero), ms', ms(query));
  put('reading, 1,000 clients, ms', ms(reading));
  put('  against the plain loop (aim: 8x)', times(reading / plain));
  put('reading, 400,000 clients, ms', ms(readingMany));
  put('  against the plain loop (aim: 20x)', times(readingMany / plain));
  put('indexing, ms', ms(indexing));
  put('scorecard 50 x 24, ms', ms(scorecard));
  put('  against the typed pass (aim: 2x)', times(scorecard / pass));
  put('one sum (introductions), µs', ms(one('introductions') * 1000));
  put('one sum (revenue), µs', ms(one('revenue') * 1000));
  put('one scan (conversion), µs', ms(one('conversion') * 1000));
  put('one median (days to client), µs', ms(one('daysToClient') * 1000));
  put('one decision, µs', ms(one('decision') * 1000));
  put('memory of the ledger, MB', ((afterReading - before) / 1e6).toFixed(1));
  put('  with the index (aim: 150 MB)', ((afterIndex - before) / 1e6).toFixed(1));
}

const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
for (const line of lines)
  console.log(
    line
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
