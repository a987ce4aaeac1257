import * as fs from 'node:fs';
import path from 'node:path';
import {
  mergeParts,
  type Merged,
  type Part,
  type PartFile,
  type PartHead,
  type PartList,
} from '../../core/rollup';
import { byCode, hashText } from '../../core/workbook/values/text';
import { fileProblem, Problems } from '../io';
import type { FoundFile } from '../find-files';

/** One of several runs that share the reading: the first is 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** `3/16`. Throws {@link Problems}. */
export function parseShard(text: string): Shard {
  const [, number, of] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (number === undefined || shard.number < 1 || shard.number > shard.of)
    throw new Problems([`--shard "${text}" should read 3/16: which one of how many, from 1/16 to 16/16.`]);
  return shard;
}

/**
 * The files of a shard: by the name of each alone, so that a file belongs to one shard whatever else comes to the folder meanwhile. The names are those below the
 * folder that was given: the same on every machine.
 */
export function filesOf({ number, of }: Shard, files: readonly FoundFile[]): FoundFile[] {
  return files.filter(({ name }) => (hashText(name) >>> 0) % of === number - 1);
}

export function shardName({ number, of }: Shard): string {
  return `shard-${number}-of-${of}.jsonl`;
}

const SHARD_NAME = /^shard-(\d+)-of-(\d+)\.jsonl$/;

/** Parts as a file, line by line: the head, then each workbook. */
export function* shardLines(head: PartHead, parts: PartList): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (let place = 0; place < parts.length; place++) yield `${JSON.stringify(parts.at(place))}\n`;
}

/** The parts of folders or files of shards, put together. Throws {@link Problems}: a shard that is missing, or half, or of another run. */
export function readShards(paths: readonly string[]): Merged {
  const places = [...new Set(paths.flatMap(placesOf).map((place) => path.resolve(place)))].sort(byCode);
  const problems = missing(places);
  const files = problems.length > 0 ? [] : places.map((place) => readShard(place, problems));
  if (problems.length > 0) throw new Problems(problems);
  const result = mergeParts(files.filter((file) => file !== null));
  if ('problems' in result) throw new Problems(result.problems);
  return result.merged;
}

function placesOf(place: string): string[] {
  try {
    if (!fs.statSync(place).isDirectory()) return [place];
    const names = fs.readdirSync(place).filter((name) => SHARD_NAME.test(name));
    if (names.length === 0)
      throw new Problems([
        `"${place}" holds no parts: they are called like ${shardName({ number: 1, of: 16 })}.`,
      ]);
    return names.map((name) => path.join(place, name));
  } catch (error) {
    if (error instanceof Problems) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Problems([`There is no folder "${place}".`]);
    throw new Problems([fileProblem(place, error)]);
  }
}

/** Sentences for shards that are not there, as their names say, and for those that are there twice. */
function missing(places: readonly string[]): string[] {
  const bySize = new Map<string, string[]>();
  for (const place of places) {
    const [, number, of] = SHARD_NAME.exec(path.basename(place)) ?? [];
    if (number !== undefined && of !== undefined) bySize.set(of, [...(bySize.get(of) ?? []), number]);
  }
  if (bySize.size > 1)
    return [
      `The parts are of different divisions (of ${[...bySize.keys()].join(', of ')}): put together those of one.`,
    ];
  return [...bySize].flatMap(([of, numbers]) => {
    const there = new Set(numbers.map(Number));
    const absent = Array.from({ length: Number(of) }, (_, at) => at + 1).filter(
      (number) => !there.has(number),
    );
    const twice = [...there].filter((number) => numbers.filter((each) => Number(each) === number).length > 1);
    return [
      ...(absent.length === 0
        ? []
        : [
            `Of ${of} shards ${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} missing: run ${absent.length === 1 ? 'it' : 'them'} first, for example with --shard ${absent[0]}/${of}.`,
          ]),
      ...(twice.length === 0
        ? []
        : [`Shard ${twice.join(', ')} of ${of} stands in two folders: leave one out.`]),
    ];
  });
}

function readShard(place: string, problems: string[]): PartFile | null {
  try {
    const lines = new ShardFile(place);
    const head = lines.line(0);
    if (typeof head === 'object' && head !== null && 'format' in head)
      return { name: path.basename(place), head: head as PartHead, parts: lines };
    problems.push(noParts(place));
  } catch (error) {
    if (error instanceof Problems) problems.push(...error.sentences);
    else problems.push(fileProblem(place, error));
  }
  return null;
}

function noParts(place: string): string {
  return `"${place}" holds no parts, or only half of them: make it again.`;
}

/** Bytes that are looked through at a time for the ends of lines. */
const PIECE = 1 << 20;
const LINE_END = 10;

/** The parts of a shard's file, each read when it is asked for: of the file only the places of its lines are in memory. */
class ShardFile implements PartList {
  private readonly handle: number;
  /** Where each line begins, and where the last one ends. */
  private readonly starts: number[] = [0];

  constructor(private readonly place: string) {
    this.handle = fs.openSync(place, 'r');
    const piece = Buffer.alloc(PIECE);
    let offset = 0;
    for (;;) {
      const read = fs.readSync(this.handle, piece, 0, PIECE, offset);
      if (read === 0) break;
      for (let end = piece.indexOf(LINE_END); end >= 0 && end < read; end = piece.indexOf(LINE_END, end + 1))
        this.starts.push(offset + end + 1);
      offset += read;
    }
    if (offset !== this.starts.at(-1)) throw new Problems([noParts(place)]);
  }

  get length(): number {
    return Math.max(0, this.starts.length - 2);
  }

  at(place: number): Part {
    return this.line(place + 1) as Part;
  }

  /** Throws {@link Problems} where the line cannot be read, or is no JSON. */
  line(number: number): unknown {
    const [start = 0, end = 0] = this.starts.slice(number, number + 2);
    const bytes = Buffer.alloc(Math.max(0, end - start));
    try {
      fs.readSync(this.handle, bytes, 0, bytes.length, start);
    } catch (error) {
      throw new Problems([fileProblem(this.place, error)]);
    }
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      throw new Problems([noParts(this.place)]);
    }
  }
}
