/**
 * `npm run bench:files`: whole processes that read files, peers beside the command line in one run; the middle one of several
 * runs, in seconds of the processor with what it takes in memory at most. Every contestant computes the same sums and medians,
 * and the run fails when they differ. The command line must be built.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatIso } from '../core/calendar/day';
import { samplePractice } from '../template/sample/sample';
import { sampleWorkbook } from '../template/sample/sample-workbook';
import { logRows, writeCsv, writeWorkbook } from './log-files';
import { TODAY } from './rows';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const here = import.meta.dirname;
const program = process.env['BENCH_PROGRAM'] ?? path.join(here, '../dist/cli/partner-ledger.cjs');

interface PartnerSums {
  readonly partner: string;
  readonly introductions: number;
  readonly clients: number;
  readonly revenue: number;
  readonly daysToClient: number;
}

interface Used {
  readonly seconds: number;
  readonly megabytes: number;
}

type Contestant = readonly [label: string, words: readonly string[], computes: boolean];

if (!existsSync(program)) throw new Error(`${program} is not there: npm run build`);
const folder = mkdtempSync(path.join(tmpdir(), 'partner-ledger-bench-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const file = (name: string): string => path.join(folder, name);
  for (const [count, label] of [
    [100_000, '100'],
    [500_000, '500'],
  ] as const) {
    const rows = logRows(count);
    if (count === 500_000) writeCsv(file(`${label}.csv`), rows);
    await writeWorkbook(file(`${label}.xlsx`), rows);
  }
  writeFileSync(file('sample.xlsx'), await sampleWorkbook(samplePractice()));
  const figures = (name: string): readonly string[] => [
    program,
    'scorecard',
    '--json',
    '--from',
    '1990-01-01',
    file(name),
  ];
  const peer = (script: string, name: string): readonly string[] => [
    path.join(here, 'peers', script),
    file(name),
  ];
  const groups: ReadonlyArray<readonly Contestant[]> = [
    [
      ['500,000 rows of CSV: DuckDB', peer('duckdb.mjs', '500.csv'), true],
      ['  scorecard', figures('500.csv'), true],
    ],
    [
      ['100,000 rows of .xlsx: SheetJS', peer('sheetjs.mjs', '100.xlsx'), true],
      ['  ExcelJS, streaming', peer('exceljs.mjs', '100.xlsx'), true],
      ['  scorecard', figures('100.xlsx'), true],
    ],
    [['500,000 rows of .xlsx: scorecard', figures('500.xlsx'), true]],
    [
      ['nothing (node -e 0)', ['-e', '0'], false],
      ['  --help', [program, '--help'], false],
      ['  scorecard of the sample', [program, 'scorecard', file('sample.xlsx')], false],
    ],
  ];
  console.log(`${''.padEnd(36)}${'seconds'.padStart(9)}${'against'.padStart(9)}${'MB'.padStart(6)}`);
  for (const group of groups) {
    const of = group.map(([, words]) => words);
    if (group.every(([, , computes]) => computes))
      assertSame(group.map(([label, words]) => [label, sumsOf(words)]));
    const used = middles(of);
    group.forEach(([label], i) => {
      const { seconds, megabytes } = used[i] as Used;
      const against = i === 0 ? '' : `${(seconds / (used[0] as Used).seconds).toFixed(2)}x`;
      console.log(
        `${label.padEnd(36)}${seconds.toFixed(2).padStart(9)}${against.padStart(9)}${megabytes.toFixed(0).padStart(6)}`,
      );
    });
  }
}

/** What each command uses, the middle one of the runs; in turns, so that a busy while of the machine meets them all. */
function middles(commands: ReadonlyArray<readonly string[]>): Used[] {
  const runs: Used[][] = commands.map(() => []);
  for (let run = 0; run < RUNS; run++) commands.forEach((words, i) => runs[i]?.push(usedBy(words)));
  const middle = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[values.length >> 1] as number;
  return runs.map((of) => ({
    seconds: middle(of.map((each) => each.seconds)),
    megabytes: middle(of.map((each) => each.megabytes)),
  }));
}

function usedBy(words: readonly string[]): Used {
  const target = path.join(folder, 'used.json');
  runNode(['--import', path.join(here, 'peers/used.mjs'), ...words], { PEER_USED: target });
  return JSON.parse(readFileSync(target, 'utf8')) as Used;
}

function runNode(words: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, PARTNER_LEDGER_TODAY: formatIso(TODAY), ...environment },
  });
}

/** Each partner's sums that a command prints, in the order of the names. */
function sumsOf(words: readonly string[]): PartnerSums[] {
  const { partners } = JSON.parse(runNode(words)) as { partners: PartnerSums[] };
  return [...partners].sort((a, b) => (a.partner < b.partner ? -1 : 1));
}

function assertSame(
  contestants: ReadonlyArray<readonly [label: string, sums: readonly PartnerSums[]]>,
): void {
  const [[, expected = []] = []] = contestants;
  for (const [label, sums] of contestants) {
    if (sums.length !== expected.length)
      throw new Error(`${label}: ${sums.length} partners, expected ${expected.length}`);
    sums.forEach((got, i) => {
      const wanted = expected[i] as PartnerSums;
      for (const key of ['introductions', 'clients', 'revenue', 'daysToClient'] as const)
        if (got.partner !== wanted.partner || Math.abs(got[key] - wanted[key]) > 1e-9 * Math.abs(wanted[key]))
          throw new Error(`${label}: ${key} of ${got.partner} is ${got[key]}, expected ${wanted[key]}`);
    });
  }
}
