/**
 * `npm run mutants -- [ROOM...] [--sample LINES] [--seed S]`: changes the code in one place at a time and looks whether a
 * test of that room notices. Prints who survived, and ends with status 1 when fewer than {@link LEAST} in a hundred were noticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { seededRandom, type Random } from '../template/sample/random';
import jestConfig from '../jest.config.mjs';

/** The rooms whose code decides figures or changes files, and the tests that answer for them. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'core/kpis': ['core/kpis', 'oracle'],
  'core/ledger': ['core/ledger', 'core/kpis', 'oracle'],
  'core/workbook': ['core/workbook', 'core/ledger'],
  'core/edits': ['core/edits', 'core/import', 'core/log'],
  'files/edit': ['files'],
};

/** In a hundred: of a whole room, and of a sample, where chance has more to say. */
const LEAST = { whole: 92, sample: 80 };

/** Enough random practices to notice a changed definition; all of them for each mutant would take hours. */
const ORACLE_RUNS = '20';

/** Lines of code in a room: no comments, imports or types, which have nothing to be changed. */
function linesOf(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => {
      const name = path.posix.join(room, file);
      return readFileSync(name, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          /^\s*(return|if|for|while|const|let|[\w.[\]]+ [-+*/|&]?= )/.test(line)
            ? [`${name}:${i + 1}-${i + 1}`]
            : [],
        );
    });
}

function some<T>(list: readonly T[], count: number, random: Random): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(count, rest.length) }, () =>
    rest.splice(Math.floor(random() * rest.length), 1),
  ).flat();
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const rooms = positionals.length > 0 ? positionals : Object.keys(ROOMS);
  const unknown = rooms.filter((room) => !(room in ROOMS));
  if (unknown.length > 0) {
    console.error(`No such room: ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`);
    return 2;
  }
  const sample = values.sample === undefined ? null : Number(values.sample);
  const mutate =
    sample === null
      ? rooms.map((room) => `${room}/**/*.ts`)
      : some(rooms.flatMap(linesOf), sample, seededRandom(Number(values.seed)));
  const tests = new Set(rooms.flatMap((room) => ROOMS[room] ?? []));
  process.env['ORACLE_RUNS'] = ORACLE_RUNS;
  const results = await new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: {
      projectType: 'custom',
      config: {
        ...jestConfig.projects[0],
        rootDir: '.',
        testMatch: [...tests].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      },
      enableFindRelatedTests: true,
    },
    coverageAnalysis: 'perTest',
    mutate: [...mutate],
    // What is said to people is looked at by people: another text is no other behavior.
    mutator: { excludedMutations: ['StringLiteral'] },
    incremental: sample === null,
    incrementalFile: 'node_modules/.cache/mutants.json',
    tempDirName: '.mutants',
    ignorePatterns: ['dist', 'docs', 'findings', 'preview', 'task-pane', 'excel-addin', 'gas-addin'],
    reporters: ['progress-append-only'],
    dryRunTimeoutMinutes: 20,
    warnings: { slow: false },
    concurrency: 2,
    // A change that makes a loop endless is noticed by the time; other work on the machine must not look like one.
    timeoutMS: 60_000,
    allowConsoleColors: false,
    logLevel: 'warn',
  }).runMutationTest();
  const survived = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  for (const { fileName, location, replacement, mutatorName } of survived)
    console.log(
      `${path.relative('.', fileName)}:${location.start.line + 1}: ${mutatorName} ${replacement ?? ''}`,
    );
  const share = (100 * noticed) / Math.max(1, noticed + survived.length);
  console.log(`${noticed} of ${noticed + survived.length} changes noticed (${share.toFixed(1)}%).`);
  return share >= (sample === null ? LEAST.whole : LEAST.sample) ? 0 : 1;
}

void main().then((status) => process.exit(status));
