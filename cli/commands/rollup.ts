import { existsSync } from 'node:fs';
import path from 'node:path';
import { headOf, leagueOf, mergeParts, type Merged, type NamePair } from '../../core/rollup';
import { wordsIn } from '../../core/words';
import { readArguments } from '../arguments';
import { complain, Problems, type Io } from '../io';
import { writePieces } from '../output/write-file';
import { findFiles } from '../find-files';
import { frameOf, readKey, type FrameOptions } from '../rollup/frame';
import { checkOutput, writeLeague } from '../rollup/league-output';
import { KeptResult, type Result } from '../rollup/kept-result';
import { readNames } from '../rollup/names-file';
import { keepOnly } from '../rollup/part-store';
import { pseudonymsOf, withPseudonyms, type PlainFrame } from '../rollup/pseudonyms';
import { ratesOf } from '../rollup/rates';
import { readAll } from '../rollup/read-all';
import { sayWhenStopped } from '../rollup/stopping';
import { filesOf, parseShard, readShards, shardLines, shardName, type Shard } from '../rollup/shards';

interface LeagueCommandOptions {
  readonly output?: string;
  readonly rate: readonly string[];
  readonly names?: string;
  readonly locale?: string;
  readonly pseudonyms?: string;
}

export interface RollupCommandOptions extends LeagueCommandOptions, FrameOptions {
  readonly shard?: string;
  readonly resume?: true;
  readonly parts?: string | false;
  readonly workers?: string;
}

export type MergeCommandOptions = LeagueCommandOptions;

const { count, number } = wordsIn();

/** Reads the workbooks of a firm and writes their league, or the parts of one shard. Throws {@link Problems} before anything is written. */
export async function rollup(paths: readonly string[], options: RollupCommandOptions, io: Io): Promise<void> {
  const output = outputOf(options);
  const frame = frameOf(options, io);
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  const league = leagueOptions(options, frame.key, io);
  if (shard === null) checkOutput(output, io);
  const parts = options.parts === false ? null : partsFolder(options.parts ?? `${output}.parts`, shard);
  if (options.resume && (parts === null || !existsSync(parts)))
    throw new Problems([
      `--resume: there is nothing in "${parts ?? output}" that an earlier run has read; run it without --resume.`,
    ]);
  const { files: all, problems } = findFiles(
    paths,
    [output, options.firm, options.names, options.pseudonyms].filter((each) => each !== undefined),
  );
  if (problems.length > 0) throw new Problems(problems);
  const files = shard === null ? all : filesOf(shard, all);
  const watch = progressOf(files.length, io);
  let done = 0;
  const progress = (now: number, fresh: number): void => watch((done = now), fresh);
  const workers = workersOf(options.workers);
  const reading = sayWhenStopped({ total: files.length, parts, done: () => done }, io);
  const {
    parts: read,
    keys,
    unchanged,
  } = await readAll(files, { frame, parts, workers, progress }).finally(reading);
  io.done();
  const head = headOf(withPseudonyms(frame));
  let stands = '';
  if (shard !== null) {
    const file = path.join(output, shardName(shard));
    writePieces(path.resolve(file), shardLines(head, read));
    io.out(`${count(read.length, 'workbook')} of ${number(all.length, 0)} written to ${file}.\n`);
  } else {
    const of = [head, output, path.resolve(output), options.rate, options.locale];
    // A file of names is one that somebody answers in between.
    const result =
      parts === null || options.names !== undefined || keys.size < files.length
        ? null
        : new KeptResult(parts, keys, of);
    const last = unchanged < files.length ? null : (result?.find() ?? null);
    if (last === null) {
      const merged = mergeParts([{ name: output, head, parts: read }]);
      if ('problems' in merged) throw new Problems(merged.problems);
      const written = await write(merged.merged, output, options, league, io);
      result?.keep(written);
    } else {
      say(last, io);
      stands = '; what it wrote stands as it is';
    }
  }
  if (unchanged > 0)
    io.out(
      `${count(unchanged, 'workbook')} ${unchanged === 1 ? 'has' : 'have'} not changed since the last run${stands}.\n`,
    );
  if (parts !== null) keepOnly(keys, parts);
}

/** Where parts are kept: those of each shard by themselves, since several may run at once. */
function partsFolder(folder: string, shard: Shard | null): string {
  return shard === null ? folder : path.join(folder, `shard-${shard.number}-of-${shard.of}`);
}

/** Puts the parts of shards together and writes the league. Throws {@link Problems} before anything is written. */
export async function mergeShards(
  folders: readonly string[],
  options: MergeCommandOptions,
  io: Io,
): Promise<void> {
  const output = outputOf(options);
  const key = options.pseudonyms === undefined ? null : readKey(options.pseudonyms, io);
  const league = leagueOptions(options, key, io);
  checkOutput(output, io);
  io.progress('Reading the parts ...');
  const merged = readShards(folders);
  if (key !== null && !merged.head.pseudonyms)
    throw new Problems([
      '--pseudonyms: these parts name their partners. Make them anew with rollup --shard and --pseudonyms.',
    ]);
  if (key === null && merged.head.pseudonyms && options.names !== undefined)
    throw new Problems([
      '--names: the partners of these parts are under pseudonyms; give their key with --pseudonyms.',
    ]);
  await write(merged, output, options, league, io);
}

type League = ReturnType<typeof leagueOptions>;

function leagueOptions(options: LeagueCommandOptions, key: PlainFrame['key'], io: Io) {
  const answers: readonly NamePair[] = options.names === undefined ? [] : readNames(options.names, io);
  const { locale } = readArguments(options).reading;
  return { rates: ratesOf(options.rate), answers, pseudonym: pseudonymsOf(key), locale };
}

/** Writes the league and says what it is made of. */
async function write(
  merged: Merged,
  output: string,
  { names }: LeagueCommandOptions,
  league: League,
  io: Io,
): Promise<Result> {
  const written = await writeLeague(
    leagueOf(merged, league),
    {
      output,
      locale: league.locale,
      names: names === undefined ? null : { file: names, answers: league.answers },
    },
    io,
  );
  say(written, io);
  return written;
}

function say({ summary, complaints }: Result, io: Io): void {
  io.out(`${summary}\n`);
  complain(io, complaints);
}

function outputOf({ output }: LeagueCommandOptions): string {
  if (output === undefined)
    throw new Problems([
      '-o is missing: name what to write, for example -o league.html, or a folder for Parquet.',
    ]);
  return output.replace(/[\\/]+$/, '') || output;
}

function workersOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const workers = Number(given);
  if (!Number.isInteger(workers) || workers < 1)
    throw new Problems([`--workers "${given}" is no number of threads, such as 4.`]);
  return workers;
}

/** Says how far it is and how long it will take, from the files that were really read. */
function progressOf(total: number, io: Io): (done: number, fresh: number) => void {
  const begin = performance.now();
  return (done, fresh) => {
    const each = fresh === 0 ? 0 : (performance.now() - begin) / fresh;
    const left = Math.round((each * (total - done)) / 1000);
    const time =
      left < 2 ? '' : left < 90 ? `, about ${left} s left` : `, about ${Math.round(left / 60)} min left`;
    io.progress(`Reading: ${number(done, 0)} of ${number(total, 0)} workbooks${time} ...`);
  };
}
