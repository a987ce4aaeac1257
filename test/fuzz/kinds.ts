import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openBook, scorecard } from '../../core/kpis';
import { FileProblem, openFile } from '../../files/open';
import { uniteSheets } from '../../files/open-with';
import { asCsv, asWorkbook, damagedBooks, oddCsv, type NamedFile } from './files';
import { practices, type Tables } from './practice';
import { everythingBuilds, ledgerOf, rowsAccountedFor } from './properties';

/** What a search says; the last two when something failed. */
interface Searched {
  readonly failed: boolean;
  readonly counterexample: readonly [unknown] | null;
  readonly errorInstance: unknown;
}

/** A kind of input, and what must hold of it. */
interface Kind {
  /** Tries made inputs; what failed is as small as it can be made. */
  readonly search: (seed: number, runs: number) => Promise<Searched>;
  /** Rejects when what must hold of an input does not, and says what. */
  readonly check: (input: unknown) => Promise<void>;
}

function kind<T>(arbitrary: fc.Arbitrary<T>, check: (input: T) => Promise<void>): Kind {
  return {
    search: async (seed, numRuns) => {
      const { failed, counterexample, errorInstance } = await fc.check(fc.asyncProperty(arbitrary, check), {
        seed,
        numRuns,
      });
      return { failed, counterexample, errorInstance };
    },
    check: (input) => check(input as T),
  };
}

async function cells(tables: Tables): Promise<void> {
  rowsAccountedFor(tables);
  everythingBuilds(ledgerOf(tables.map(({ sheet }) => sheet)));
  await Promise.resolve();
}

async function file({ name, bytes }: NamedFile): Promise<void> {
  const opened = await openFile(name, bytes).catch((error: unknown) => {
    if (!(error instanceof FileProblem)) throw error;
    assert.match(error.message, /^"[^]*\.$/, 'a problem is a sentence about the file');
    return null;
  });
  if (opened !== null) everythingBuilds(ledgerOf(opened.sheets));
}

/** The same cells give the same figures, whichever kind of file they come in. */
async function twoFiles(tables: Tables): Promise<void> {
  const sheets = tables.map(({ sheet }) => sheet);
  const csvs = await Promise.all(
    sheets.map((sheet) => asCsv(sheet)).map(({ name, bytes }) => openFile(name, bytes)),
  );
  const { name, bytes } = await asWorkbook(sheets);
  const book = await openFile(name, bytes);
  const figures = [uniteSheets(csvs), book.sheets].map((each) => {
    const ledger = ledgerOf(each);
    return { notes: ledger.notes.length, ...scorecard(openBook(ledger), { from: null, to: null }) };
  });
  assert.deepEqual(figures[1], figures[0], 'the workbook gives other figures than the .csv files');
}

const KINDS = {
  cells: kind(practices, cells),
  csv: kind(oddCsv(practices), file),
  damaged: kind(damagedBooks, file),
  'two files': kind(practices, twoFiles),
} as const;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** What was found wrong: the smallest input that shows it. */
export interface Found {
  readonly kind: KindName;
  readonly input: unknown;
  readonly message: string;
}

/** Tries `runs` inputs of a kind; the failing one as small as it can be made, or null. */
export async function search(kind: KindName, seed: number, runs: number): Promise<Found | null> {
  const { failed, counterexample, errorInstance } = await KINDS[kind].search(seed, runs);
  if (!failed) return null;
  const message =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return { kind, input: counterexample?.[0], message };
}

/** Checks one input again; rejects like the search did. */
export async function again(kind: KindName, input: unknown): Promise<void> {
  await KINDS[kind].check(input);
}
