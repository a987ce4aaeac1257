import * as fs from 'node:fs';
import path from 'node:path';
import type { Part } from '../../core/rollup';
import { Problems } from '../io';
import { removeIfPossible } from '../output/write-file';

/** What the files of a run gave, kept in a folder beside the result: a file for each workbook. */
export class PartStore {
  /** null: nothing is kept. Throws {@link Problems} where the folder is not there and cannot be made. */
  constructor(private readonly folder: string | null) {
    if (folder === null) return;
    try {
      fs.mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw notKept(folder, error);
    }
    namesOf(folder);
  }

  /** Whether nothing was kept by an earlier run. Throws {@link Problems} where it cannot be seen. */
  isEmpty(): boolean {
    return this.folder === null || namesOf(this.folder).length === 0;
  }

  /** What was kept under a key; null when there is nothing, or only half of it. */
  find(key: string): Part | null {
    if (this.folder === null) return null;
    try {
      const kept = JSON.parse(fs.readFileSync(this.place(key), 'utf8')) as {
        readonly key: unknown;
        readonly part: Part;
      };
      return kept.key === key ? kept.part : null;
    } catch {
      return null;
    }
  }

  /** Keeps a part whole or not at all, and says whether it did: without it the next run reads the workbook again. */
  keep(key: string, part: Part): boolean {
    return this.folder !== null && keepWhole(this.place(key), JSON.stringify({ key, part }));
  }

  private place(key: string): string {
    return path.join(this.folder ?? '', `${key}.json`);
  }
}

/** Writes a file whole or not at all, and says whether it did: what a killed run leaves is a file under another name. */
export function keepWhole(place: string, content: string): boolean {
  const beside = `${place}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(beside, content);
    fs.renameSync(beside, place);
    return true;
  } catch {
    removeIfPossible(beside);
    return false;
  }
}

/** Removes from a folder what no file of this run is kept under; what cannot be removed is in nobody's way. */
export function keepOnly(keys: ReadonlySet<string>, folder: string): void {
  let names: readonly string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    // The next run sees to it.
    return;
  }
  for (const name of names)
    if (/\.(json|tmp)$/.test(name) && !keys.has(name.replace(/\.json$/, '')))
      removeIfPossible(path.join(folder, name));
}

function namesOf(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    throw notKept(folder, error);
  }
}

function notKept(folder: string, error: unknown): Problems {
  return new Problems([
    `What is read cannot be kept for the next run in the folder "${folder}" (${(error as Error).message}): choose another with --parts, or keep nothing with --no-parts.`,
  ]);
}
