/**
 * Runs the tests of the rooms for Stryker. Its runner for Jest loads the code and all tests that know it again for each
 * change, which takes most of a minute; here only the tests that reach the changed place are run, with code that is
 * compiled once and evaluated anew, which takes a part of a second.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import type { Change } from './changes';
import { fewInputs, speakJest } from './jest-words';
import { freshModules } from './modules';

/** The variable that names the files of the tests, separated by blanks. */
export const TEST_FILES = 'MUTANTS_TESTS';

/** The variable that says which changes to try, as JSON of {@link placeOf} each; blank for all. */
export const CHOSEN = 'MUTANTS_CHOSEN';

/** Where, in the copy that is changed, the worker that ran all tests once leaves their order to the others, and to those that take the place of one that hung. */
const ORDER = 'mutants-order.json';

/** Where a change is and what it is, the same in the project and in the copy of it that is changed. */
export function placeOf({ fileName, location: { start }, mutatorName, replacement }: Change): string {
  const file = path.relative('.', fileName).replace(/^(\.\.[\\/])+/, '');
  return `${file}:${start.line}:${start.column}: ${mutatorName} ${replacement ?? ''}`;
}

type Hits = Record<string, number>;

const context: InstrumenterContext = ((globalThis as Record<string, unknown>)[
  INSTRUMENTER_CONSTANTS.NAMESPACE
] ??= {}) as never;

class Tests implements TestRunner {
  private readonly chosen = process.env[CHOSEN] ? new Set<string>(JSON.parse(process.env[CHOSEN])) : null;

  /** The quick ones first: most changes are noticed by those. Before them the one that noticed the last change: the next is often beside it. */
  private files = (process.env[TEST_FILES] ?? '').split(' ').filter((file) => file !== '');

  private isOrdered = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    context.activeMutant = undefined;
    const tests: TestResult[] = [];
    const perTest: Record<string, Hits> = {};
    const spent = new Map<string, number>();
    for (const file of this.files) {
      const begun = performance.now();
      const found = await run([file], { bail: false, only: null });
      spent.set(file, performance.now() - begun);
      const covered = context.mutantCoverage?.perTest ?? {};
      const whileLoaded = covered[file] ?? {};
      for (const test of found) perTest[test.id] = { ...whileLoaded, ...covered[test.id] };
      tests.push(...found);
      context.mutantCoverage = undefined as never;
    }
    this.files.sort((a, b) => (spent.get(a) ?? 0) - (spent.get(b) ?? 0));
    this.isOrdered = true;
    writeFileSync(ORDER, JSON.stringify(this.files));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (this.chosen?.has(placeOf(options.activeMutant)) === false)
      return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    if (!this.isOrdered && existsSync(ORDER)) this.files = JSON.parse(readFileSync(ORDER, 'utf8'));
    this.isOrdered = true;
    const only = options.testFilter === undefined ? null : new Set(options.testFilter);
    const files =
      only === null
        ? this.files
        : this.files.filter((file) => [...only].some((id) => id.startsWith(`${file}: `)));
    context.activeMutant = options.activeMutant.id;
    context.hitLimit = options.hitLimit;
    context.hitCount = options.hitLimit === undefined ? undefined : 0;
    const tests = await run(files, { bail: !options.disableBail, only });
    const by = tests.find(({ status }) => status === TestStatus.Failed)?.id;
    const first = this.files.find((file) => by?.startsWith(`${file}: `));
    if (first !== undefined) this.files = [first, ...this.files.filter((file) => file !== first)];
    const endless = determineHitLimitReached(context.hitCount, context.hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }
}

/** Runs tests of these files, all of them or `only` some, in code that nothing has touched. */
async function run(
  files: readonly string[],
  { bail, only }: { readonly bail: boolean; readonly only: ReadonlySet<string> | null },
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  const load = freshModules({ 'fast-check': fewInputs });
  for (const file of files) {
    const mocha = new Mocha({ reporter: class {}, timeout: 0, bail });
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    const undoSpies = speakJest(globalThis as never);
    try {
      context.currentTestId = file;
      load(file);
    } catch (error) {
      results.push({ ...named(file, 'loading'), status: TestStatus.Failed, failureMessage: String(error) });
      if (bail) return results;
      continue;
    }
    mocha.suite.eachTest((test) => {
      if (only !== null && !only.has(named(file, test.fullTitle()).id)) test.pending = true;
    });
    mocha.suite.beforeEach(function () {
      context.currentTestId = named(file, this.currentTest?.fullTitle() ?? '').id;
    });
    await new Promise<void>((done) => {
      mocha
        .run(() => done())
        .on('pass', (test) =>
          results.push({
            ...named(file, test.fullTitle()),
            status: TestStatus.Success,
            timeSpentMs: test.duration ?? 0,
          }),
        )
        .on('fail', (test, error: Error) =>
          results.push({
            ...named(file, test.fullTitle()),
            status: TestStatus.Failed,
            failureMessage: error.message,
          }),
        );
    });
    mocha.dispose();
    // A spy on a method of all strings that stayed would make every change after this one look noticed.
    undoSpies();
    if (bail && results.some(({ status }) => status === TestStatus.Failed)) return results;
  }
  return results;
}

function named(file: string, title: string) {
  return { id: `${file}: ${title}`, name: title, fileName: path.resolve(file), timeSpentMs: 0 };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'rooms', () => new Tests())];
