/**
 * `npm run bench:rollup`: a firm's roll-up by the built command line (npm run build first), and the merge of many advisors' parts beside DuckDB
 * doing the same group-bys over the Parquet that comes of it. BENCH_BOOKS and BENCH_ADVISORS set the sizes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writePieces } from '../cli/output/write-file';
import { writeParquet } from '../cli/rollup/parquet/write';
import { shardLines } from '../cli/rollup/shards';
import { leagueOf, mergeParts, type PracticePart } from '../core/rollup';
import { numberOf } from '../core/rollup/practice/part';
import { seededRandom } from '../template/sample/random';
import { seededMember } from '../template/sample/sample-firm';
import { HEAD, partner, practice } from '../test/core/rollup/parts';

const BOOKS = Number(process.env['BENCH_BOOKS'] ?? 1000);
const ADVISORS = Number(process.env['BENCH_ADVISORS'] ?? 100_000);
const PROGRAM = path.resolve('dist/cli/partner-ledger.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'bench-rollup-'));

const line = (what: string, ...values: string[]): void =>
  console.log([what.padEnd(52), ...values].join('  '));

/** Runs the program in a process of its own; what it used stands in the last line of its standard error. */
function run(...args: string[]): {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
} {
  const script = `process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.resourceUsage()))); process.argv.splice(1, 0, ${JSON.stringify(PROGRAM)}); require(${JSON.stringify(PROGRAM)});`;
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-10-31' },
  });
  if (status !== 0) throw new Error(stderr);
  const used = JSON.parse(stderr.slice(stderr.lastIndexOf('\n'))) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - begin) / 1000,
    processor: (used.userCPUTime + used.systemCPUTime) / 1000,
    megabytes: used.maxRSS / 1024,
  };
}

async function readFirm(): Promise<void> {
  const books = path.join(folder, 'books');
  mkdirSync(books);
  for (let n = 0; n < BOOKS; n++) writeFileSync(path.join(books, `${n}.xlsx`), await seededMember(n));
  const parts = path.join(folder, 'parts');
  for (const [what, output] of [
    ['read, Parquet', 'league'],
    ['nothing changed, Parquet', 'league'],
    ['nothing changed, a page', 'league.html'],
  ] as const) {
    const { seconds, processor, megabytes } = run(
      ...['rollup', books, '-o', path.join(folder, output), '--parts', parts],
    );
    line(
      `${BOOKS} workbooks, ${what}`,
      `${(processor / BOOKS).toFixed(1)} ms of processor each`,
      `${seconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB`,
    );
  }
}

/** Processor time of all threads of this process. */
function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

/** The part of one advisor with three partners over four months each, always the same one. */
function syntheticPart(n: number): PracticePart {
  const random = seededRandom(n);
  const sum = <Key extends string>(of: ReadonlyArray<Readonly<Record<Key, number>>>, key: Key) =>
    of.reduce((total, each) => total + each[key], 0);
  const partners = Array.from({ length: 3 }, () => {
    const name = `Partner ${Math.floor(random() * 20_000)}`;
    const months = Array.from({ length: 4 }, (_month, m) => ({
      month: `2026-0${1 + m}`,
      introductions: 1 + Math.floor(random() * 3),
      clients: 1,
      revenue: Math.round(random() * 1e6) / 100,
      hours: random() * 5,
      decided: 1,
      won: 1,
    }));
    return partner(name, {
      category: ['CPA', 'Attorney', 'Consultant'][Math.floor(random() * 3)]!,
      verdict: 'optimize',
      figures: {
        introductions: sum(months, 'introductions'),
        clients: sum(months, 'clients'),
        revenue: sum(months, 'revenue'),
        hours: sum(months, 'hours'),
        received: 4,
        given: 1,
      },
      decided: { won: 2, of: 4 },
      months,
    });
  });
  const all = (key: string) => partners.reduce((total, { figures }) => total + numberOf(figures, key), 0);
  return practice(`Advisor ${n}`, {
    figures: {
      introductions: all('introductions'),
      clients: all('clients'),
      revenue: all('revenue'),
      hours: all('hours'),
      received: 12,
      given: 3,
    },
    decided: { won: Math.floor(random() * 12), of: 12 },
    partners,
  });
}

async function mergeMany(): Promise<void> {
  // Parts are made when they are asked for, as a shard's file gives them; what making them takes is taken off.
  const parts = { length: ADVISORS, at: syntheticPart };
  const start = process.cpuUsage();
  for (let n = 0; n < parts.length; n++) parts.at(n);
  const making = secondsSince(start);
  const before = process.cpuUsage();
  const result = mergeParts([{ name: 'all', head: HEAD, parts }]);
  if ('problems' in result) throw new Error(result.problems.join());
  const league = leagueOf(result.merged);
  const merged = secondsSince(before) - making;
  writeParquet(league, path.join(folder, 'many'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const table = (name: string) => `read_parquet('${path.join(folder, 'many', name)}/*/part-0.parquet')`;
  const begin = process.cpuUsage();
  const sums = [
    `select partner_key, currency, count(distinct advisor_id), sum(introductions), sum(clients), sum(revenue), sum(hours), sum(decided), sum(won), mode(category) from ${table('partners')} group by all order by partner_key`,
    `select category, currency, count(distinct partner_key), count(distinct advisor_id), sum(introductions), sum(clients), sum(revenue), sum(hours), sum(decided), sum(won) from ${table('partners')} group by all`,
    `select month, currency, sum(introductions) as introductions, sum(clients), sum(revenue), sum(hours) from ${table('months')} group by all order by month`,
    `select currency, count(*), sum(introductions), sum(clients), sum(revenue), sum(hours), sum(won), sum(decided), sum(won * won / decided), sum(decided * decided) from ${table('advisors')} group by all`,
    `select *, rank() over (order by shrunk desc) as place from ${table('advisors')} order by place, advisor_id`,
  ];
  let months = 0;
  for (const sql of sums) {
    const rows = await (await connection.runAndReadAll(sql)).getRowObjects();
    for (const row of rows) if (row['month'] !== undefined) months += Number(row['introductions']);
  }
  const asked = secondsSince(begin);
  const ours = league.months.reduce((total, { introductions }) => total + introductions, 0);
  if (ours !== months) throw new Error(`The sums differ: ${ours}, DuckDB ${months}.`);
  line(
    `${ADVISORS} advisors' parts merged`,
    `${merged.toFixed(2)} s of processor`,
    `DuckDB ${asked.toFixed(2)} s`,
    `${(merged / asked).toFixed(1)}x`,
  );
  const shard = path.join(folder, 'shard-1-of-1.jsonl');
  writePieces(shard, shardLines(HEAD, parts));
  for (const output of ['merged.html', 'merged']) {
    const { seconds, processor, megabytes } = run('rollup', 'merge', shard, '-o', path.join(folder, output));
    line(
      `  rollup merge, whole command, ${output.endsWith('l') ? 'a page' : 'Parquet'}`,
      `${(processor / 1000).toFixed(1)} s of processor`,
      `${seconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB`,
    );
  }
}

try {
  if (!existsSync(PROGRAM)) throw new Error('Build the command line first: npm run build.');
  if (ADVISORS > 0) await mergeMany();
  if (BOOKS > 0) await readFirm();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
