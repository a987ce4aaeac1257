/**
 * `npm run bench:sheets`: what a call of a cell costs in Google Sheets, on the built files (`npm run build` first) in a `vm`
 * over the imitation of Apps Script. Every call is an interpreter of its own that loads the files first, as in Sheets.
 * The services of the imitation answer at once: Google's own time for each of the calls counted here comes on top.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { appsScript } from '../test/hosts/gas/runtime';
import { largePractice } from './large-practice';
import { PARTNERS, TODAY } from './rows';

const SIZES = (process.env['BENCH_ROWS'] ?? '500,5000,50000').split(',').map(Number);
const RUNS = 5;
const AT_ONCE = 30;
const dist = path.join(import.meta.dirname, '../dist/gas');

const ms = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(1));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Milliseconds of the processor: what else the machine does meanwhile does not count. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same on the thread that does the work, which is what a cell waits for: V8 optimizes on others. As Linux counts them. */
function timedOnThread(work: () => unknown): number {
  const nanoseconds = () =>
    Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]);
  const before = nanoseconds();
  work();
  return (nanoseconds() - before) / 1e6;
}

/** What every cell pays before its function runs. */
function loadTime(files: readonly string[]): number {
  const texts = files.map((file) => readFileSync(path.join(dist, file), 'utf8'));
  return median(
    Array.from({ length: 15 }, () => {
      const context = vm.createContext({});
      return timed(() => texts.forEach((text) => new vm.Script(text).runInContext(context)));
    }),
  );
}

const files = ['app.js', 'functions.js'];
for (const file of [...files, 'reading.html', 'late.html'])
  console.log(
    `${file.padEnd(13)} ${(statSync(path.join(dist, file)).size / 1024).toFixed(1).padStart(6)} KB`,
  );
console.log(`loading ${files.join(' and ')}: ${ms(loadTime(files))} ms\n`);

const range = Array.from({ length: 20 }, (_, i) => [`Partner ${(i * 7) % PARTNERS}`]);
const lines: string[][] = [['', ...SIZES.map((size) => `${size.toLocaleString('en-US')} rows`)]];
const put = (label: string, cell: string): void => {
  const line = lines.find(([first]) => first === label);
  if (line) line.push(cell);
  else lines.push([label, cell]);
};

for (const size of SIZES) {
  const script = appsScript(dist, { sheets: largePractice(size) }, TODAY * 86_400_000);
  const ledger = String(script.cell('PARTNER_LEDGER'));
  const measured: ReadonlyArray<readonly [label: string, name: string, args: readonly unknown[]]> = [
    ['PARTNER_ROI, one partner', 'PARTNER_ROI', ['Partner 7', '', '', ledger]],
    ['PARTNER_ROI, a column of 20', 'PARTNER_ROI', [range, '', '', ledger]],
    ['PARTNER_DECISION, one partner', 'PARTNER_DECISION', ['Partner 7', '', '', ledger]],
    ['PARTNER_CONVERSION, portfolio', 'PARTNER_CONVERSION', ['*', '', '', ledger]],
    ['PARTNER_SCORECARD', 'PARTNER_SCORECARD', ['', '', ledger]],
    ['PARTNER_EXPLAIN, one partner', 'PARTNER_EXPLAIN', ['roi', 'Partner 7', '', '', ledger]],
  ];
  const services = (): string => {
    const of = (pattern: RegExp): number => script.calls.filter((call) => pattern.test(call)).length;
    return `${of(/^Cache/)} / ${of(/getValues/)} / ${of(/formatDate/)}`;
  };
  const once = (clear: boolean, name: string, args: readonly unknown[], time = timed): number => {
    if (clear) script.cache.clear();
    script.calls.length = 0;
    return time(() => script.cell(name, ...args));
  };
  const runs = (clear: boolean, name: string, args: readonly unknown[], time = timed): number =>
    median(Array.from({ length: RUNS }, () => once(clear, name, args, time)));

  put('PARTNER_LEDGER, ms', ms(runs(true, 'PARTNER_LEDGER', [])));
  put('  cache / sheet / date calls', services());
  put('  parts in the cache', String(script.cache.size));
  put('  KB in the cache', ms([...script.cache.values()].reduce((sum, text) => sum + text.length, 0) / 1024));
  for (const [label, name, args] of measured) {
    put(`${label}, warm, ms`, ms(runs(false, name, args)));
    put(`${label}, warm, calls`, services());
  }
  const calls = Array.from({ length: AT_ONCE }, (_, i) => [`Partner ${i}`, '', '', ledger]);
  put(
    `${AT_ONCE} at once, warm, ms in all`,
    ms(timed(() => calls.forEach((args) => script.cell('PARTNER_REVENUE', ...args)))),
  );
  const [[label, name, args] = ['', '', []], , , , scorecard = ['', '', []]] = measured;
  put(`${label}, cold, ms`, ms(runs(true, name, args)));
  if (process.platform === 'linux')
    put(`${label}, cold, ms on its thread`, ms(runs(true, name, args, timedOnThread)));
  put(`${label}, cold, calls`, services());
  put(`${scorecard[0]}, cold, ms`, ms(runs(true, scorecard[1], scorecard[2])));
}

const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
for (const line of lines)
  console.log(
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
