import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseIso } from '../../../core/calendar/day';
import type { Io } from '../../../cli/io';
import { readBytes } from '../../../cli/read-bytes';
import { writeWhole } from '../../../cli/output/write-file';
import { run } from '../../../cli/program';
import { sampleFirm } from '../../../template/sample/sample-firm';

/** A folder of its own on the disk; `remove` takes it away. */
export function folder(): { readonly at: (...names: string[]) => string; readonly remove: () => void } {
  const place = mkdtempSync(path.join(tmpdir(), 'rollup-'));
  return {
    at: (...names) => path.join(place, ...names),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Writes the made firm below a folder. */
export async function writeFirm(place: string, advisors: number): Promise<void> {
  for (const { path: name, bytes } of sampleFirm(advisors)) writeFile(path.join(place, name), await bytes());
}

export function writeFile(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line over the files of the disk, as on 31 October 2026. */
export async function onDisk(...args: string[]): Promise<Outcome> {
  let [out, err] = ['', ''];
  const io: Io = {
    read: readBytes,
    list: (place) => readdirSync(place),
    write: (file, content, how) => writeWhole(file, content, how),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    progress: () => undefined,
    done: () => undefined,
    today: parseIso('2026-10-31') ?? 0,
    timeZone: () => 'America/New_York',
  };
  const status = await run(args, io);
  return { status, out, err };
}

/** Every file below a folder with its bytes as text, by name. */
export function filesBelow(place: string, before = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(place).sort()) {
    const file = path.join(place, name);
    if (statSync(file).isDirectory())
      for (const [key, text] of filesBelow(file, `${before}${name}/`)) found.set(key, text);
    else found.set(before + name, readFileSync(file, 'latin1'));
  }
  return found;
}
