import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { keepWhole } from './part-store';
import { hashOf } from './read-parts';

/** What a run wrote, and what it said about it. */
export interface Result {
  /** Absolute paths of the files. */
  readonly files: readonly string[];
  readonly summary: string;
  /** Of workbooks that could not be read. */
  readonly complaints: readonly string[];
}

interface Kept extends Result {
  /** A hash of what decides the result: under what its parts are kept, and the options of the run. */
  readonly madeOf: string;
  /** Hash of each file. */
  readonly hashes: readonly string[];
}

const NAME = 'result.txt';
/** Bytes of a file that are in memory at a time. */
const PIECE = 1 << 20;

/** The result of the last run, kept beside the parts of which it was made: what would be the same again need not be written. */
export class KeptResult {
  private readonly place: string;
  private readonly madeOf: string;

  constructor(folder: string, keys: ReadonlySet<string>, options: readonly unknown[]) {
    this.place = path.join(folder, NAME);
    this.madeOf = hashOf(JSON.stringify([[...keys].sort(), options]));
  }

  /** The last result, if it was made of the same and its files hold what was written; else null. */
  find(): Result | null {
    try {
      const kept = JSON.parse(fs.readFileSync(this.place, 'utf8')) as Kept;
      const stands =
        kept.madeOf === this.madeOf && kept.files.every((file, i) => hashOfFile(file) === kept.hashes[i]);
      return stands ? kept : null;
    } catch {
      // It is written again.
      return null;
    }
  }

  /** Keeps what was written; where that cannot be, the next run writes it again. */
  keep(result: Result): void {
    try {
      const kept: Kept = { ...result, madeOf: this.madeOf, hashes: result.files.map(hashOfFile) };
      keepWhole(this.place, `${JSON.stringify(kept)}\n`);
    } catch {
      // One of the files is gone already, say.
    }
  }
}

function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  const piece = new Uint8Array(PIECE);
  const handle = fs.openSync(file, 'r');
  try {
    for (let read = fs.readSync(handle, piece); read > 0; read = fs.readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest('hex');
}
