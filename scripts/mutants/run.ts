/**
 * `npm run mutants -- [FOLDER...] [--sample N --seed S] [--again]`: changes the code in one place at a time and looks
 * whether a test of that room notices. Prints what none noticed, other than what known.json says changes no result. Ends
 * with status 1 when fewer than {@link LEAST} in a hundred were noticed. A sample takes as many from each folder. `--again`
 * tries what was not noticed the last time.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { drawn, namedChange, sameName, type Change, type Named } from './changes';
import known from './known.json';
import { FOLDERS, ROOMS, roomOf, TOO_SLOW } from './rooms';
import { CHOSEN, placeOf, TEST_FILES } from './runner';

/** In a hundred. */
const LEAST = 92;

/** Enough random practices to notice a changed definition; all of them for each change would take hours. */
const ORACLE_RUNS = '8';

/** What is said to people is looked at by people: another text is no other behavior. */
const LEFT_OUT = ['StringLiteral'];

const LAST = 'node_modules/.cache/mutants.json';

type Found = Change & Named;

/** Every change that can be made in these files. */
async function changesIn(files: readonly string[]): Promise<Found[]> {
  const silent = new Proxy({}, { get: () => () => false });
  const { mutants } = await new Instrumenter(silent as never).instrument(
    files.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
    { ignorers: [], excludedMutations: LEFT_OUT, plugins: null } as never,
  );
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map((change) => ({ ...(change as Change), ...namedChange(change as Change) }));
}

/** The files of a folder, or the file itself. */
function filesIn(place: string, end: string): string[] {
  if (place.endsWith(end)) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => path.posix.join(place, file))
    .sort();
}

function complaint(places: readonly string[], sample: number | null): string | null {
  const unknown = places.filter((place) => roomOf(place) === undefined);
  if (unknown.length > 0)
    return `No tests are known for ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`;
  return sample === null || sample > 0 ? null : 'Say how many: --sample 40.';
}

/** As many of each place, so that the larger rooms do not take all. */
function sampled(all: readonly Found[], places: readonly string[], count: number, seed: string): Found[] {
  return places.flatMap((place, i) => {
    const own = all.filter(({ file }) => file === place || file.startsWith(`${place}/`));
    const until = (n: number) => Math.round((count * n) / places.length);
    return drawn(own, until(i + 1) - until(i), seed);
  });
}

/** A result with lines and columns that count from 0, as everywhere else; results count from 1. */
function fromNought<T extends Change>(result: T): T & Named {
  const { line, column } = result.location.start;
  const location = { start: { line: line - 1, column: column - 1 } };
  const change = { ...result, location };
  return { ...change, ...namedChange(change) };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      again: { type: 'boolean', default: false },
    },
  });
  const places = positionals.length > 0 ? positionals : FOLDERS;
  const sample = values.sample === undefined ? null : Number(values.sample);
  const wrong = complaint(places, sample);
  if (wrong !== null) {
    console.error(wrong);
    return 2;
  }
  const all = await changesIn(places.flatMap((place) => filesIn(place, '.ts')));
  const last = values.again ? (JSON.parse(readFileSync(LAST, 'utf8')) as readonly Named[]) : null;
  const some = last === null ? all : all.filter((each) => last.some((other) => sameName(each, other)));
  const changes = sample === null ? some : sampled(some, places, sample, values.seed);
  const rooms = new Set(changes.map(({ file }) => roomOf(file) ?? ''));
  const folders = [...new Set([...rooms].flatMap((room) => ROOMS[room] ?? []))];
  process.env['NODE_OPTIONS'] = '--import tsx';
  process.env['ORACLE_RUNS'] = ORACLE_RUNS;
  process.env[TEST_FILES] = [...new Set(folders.flatMap((folder) => filesIn(`test/${folder}`, '.test.ts')))]
    .filter((file) => !TOO_SLOW.includes(file.replace('test/', '')))
    .join(' ');
  const isPart = changes.length < all.length;
  process.env[CHOSEN] = isPart ? JSON.stringify(changes.map(placeOf)) : '';
  const chosen = new Set(changes.map(placeOf));
  const results = await new Stryker({
    testRunner: 'rooms',
    plugins: [path.resolve('scripts/mutants/runner.ts')],
    coverageAnalysis: 'perTest',
    mutate: [...new Set(changes.map(({ file }) => file))],
    mutator: { excludedMutations: LEFT_OUT },
    tempDirName: '.mutants',
    ignorePatterns: ['dist', 'findings'],
    // Of some changes it would count all others as not noticed.
    reporters: isPart ? [] : ['progress-append-only'],
    concurrency: Number(process.env['MUTANTS_AT_ONCE'] ?? 2),
    // A change that makes a loop endless is noticed by its steps; other work on the machine must not look like one.
    timeoutMS: Number(process.env['MUTANTS_WAIT'] ?? 8_000),
    dryRunTimeoutMinutes: 20,
    warnings: false,
    allowConsoleColors: false,
    logLevel: isPart ? 'error' : 'warn',
  }).runMutationTest();
  const tried = results.map(fromNought).filter((result) => chosen.has(placeOf(result)));
  const noticed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const late = tried.filter(({ status }) => status === 'Timeout').length;
  const missed = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const unknown = missed.filter((each) => !known.some((other) => sameName(each, other)));
  for (const { file, location, line, instead, status } of unknown)
    console.log(
      `${file}:${location.start.line + 1}: ${line}\n    ${status === 'NoCoverage' ? 'no test: ' : ''}${instead === '' ? '(left out)' : instead}`,
    );
  mkdirSync(path.dirname(LAST), { recursive: true });
  writeFileSync(LAST, JSON.stringify(unknown.map(({ file, line, instead }) => ({ file, line, instead }))));
  const counted = noticed + unknown.length;
  const share = (100 * noticed) / Math.max(1, counted);
  console.log(
    `${noticed} of ${counted} changes noticed (${share.toFixed(1)}%${late === 0 ? '' : `, ${late} by the time they took`}); ${missed.length - unknown.length} more are known to change no result.`,
  );
  return share >= LEAST ? 0 : 1;
}

void main().then((status) => process.exit(status));
