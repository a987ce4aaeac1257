import * as fs from 'node:fs';
import path from 'node:path';
import type { Part } from '../../core/rollup';
import { Problems } from '../io';

/** What the files of a run gave, kept in a folder beside the result: a file for each workbook. */
export class PartStore {
  /** null: nothing is kept. Throws {@link Problems} where the folder is not there and cannot be made. */
  constructor(private readonly folder: string | null) {
    if (folder === null) return;
    try {
      fs.mkdirSync(folder, { recursive: true });
      fs.readdirSync(folder);
    } catch (error) {
      throw new Problems([
        `What is read cannot be kept for the next run in the folder "${folder}" (${(error as Error).message}): choose another with --parts, or keep nothing with --no-parts.`,
      ]);
    }
  }

  /** Whether nothing was kept by an earlier run. */
  isEmpty(): boolean {
    return this.folder === null || fs.readdirSync(this.folder).length === 0;
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

  /** Keeps a part whole or not at all, and says whether it did: what a killed run leaves is a file under another name. */
  keep(key: string, part: Part): boolean {
    if (this.folder === null) return false;
    const place = this.place(key);
    const beside = `${place}.${process.pid}.tmp`;
    try {
      fs.writeFileSync(beside, JSON.stringify({ key, part }));
      fs.renameSync(beside, place);
      return true;
    } catch {
      // Without it the next run reads the workbook again.
      fs.rmSync(beside, { force: true });
      return false;
    }
  }

  /** Removes what no file of this run is kept under. */
  keepOnly(keys: ReadonlySet<string>): void {
    if (this.folder === null) return;
    for (const name of fs.readdirSync(this.folder))
      if (/\.(json|tmp)$/.test(name) && !keys.has(name.replace(/\.json$/, '')))
        fs.rmSync(path.join(this.folder, name), { force: true });
  }

  private place(key: string): string {
    return path.join(this.folder ?? '', `${key}.json`);
  }
}
