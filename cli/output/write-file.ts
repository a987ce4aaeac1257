import * as fs from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { Problems, systemProblem } from '../io';

/** What is used of `node:fs`; tests let each call fail in turn. */
export type FileSystem = Pick<
  typeof fs,
  | 'closeSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/** Whether a file is made, or takes the place of one that is there. */
type HowWritten = 'new' | 'replace';

/** After so many milliseconds nobody is still writing, whatever runs under the number of that process now. */
const OLD = 24 * 60 * 60 * 1000;

/** Name of this machine as it may stand in the name of a file. */
const MACHINE = hostname()
  .replace(/[^\w-]+/g, '-')
  .slice(0, 40);

const UNFINISHED = /^partner-ledger-([\w-]*)-(\d+)\.part$/;

/** A file that is being written, piece by piece. Nobody sees it under its name before {@link Draft.finish}. */
export interface Draft {
  /** Throws {@link Problems}; what was written is then gone. */
  append(content: string | Uint8Array): void;
  /** Gives the file its name. Throws {@link Problems}, and leaves what was there. */
  finish(): void;
  /** Gives it up; nothing after {@link Draft.finish}. */
  drop(): void;
}

/**
 * Begins a file beside its place: it goes down to the disk, then under its name. Its folder is made; in one folder one file is written
 * at a time. `new` fails when the name is taken by then, so of two runs that write the same file one says so. What killed runs left in
 * the folder is removed. Throws {@link Problems}.
 */
export function draftFile(file: string, how: HowWritten, system: FileSystem = fs): Draft {
  const folder = path.dirname(file);
  const beside = path.join(folder, `partner-ledger-${MACHINE}-${process.pid}.part`);
  let handle: number | null = null;
  const close = (): void => {
    const open = handle;
    handle = null;
    if (open !== null) system.closeSync(open);
  };
  const drop = (): void => {
    try {
      close();
    } catch {
      // It is removed all the same.
    }
    removeIfPossible(beside, system);
  };
  const step = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      drop();
      if (error instanceof Problems) throw error;
      throw new Problems([notWritten(file, error as NodeJS.ErrnoException)]);
    }
  };
  step(() => {
    system.mkdirSync(folder, { recursive: true });
    removeUnfinished(folder, system);
    handle = system.openSync(beside, 'w');
  });
  return {
    append: (content) => step(() => system.writeFileSync(handle!, content)),
    finish() {
      step(() => {
        system.fsyncSync(handle!);
        close();
        if (how === 'replace') system.renameSync(beside, file);
        else nameNew(beside, file, system);
      });
      syncFolder(folder, system);
    },
    drop: () => {
      if (handle !== null) drop();
    },
  };
}

/** Writes a file whole or not at all from pieces that are made as it is written. Throws {@link Problems}, and what making them throws. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  const draft = draftFile(file, 'replace');
  try {
    for (const piece of pieces) draft.append(piece);
    draft.finish();
  } finally {
    draft.drop();
  }
}

/** Writes a file whole or not at all, as {@link draftFile} does. Throws {@link Problems}. */
export function writeWhole(
  file: string,
  content: string | Uint8Array,
  how: HowWritten,
  system: FileSystem = fs,
): void {
  const draft = draftFile(file, how, system);
  draft.append(content);
  draft.finish();
}

/** Gives a file its name if nobody has it; asking and naming are one step. */
function nameNew(beside: string, file: string, system: FileSystem): void {
  try {
    system.linkSync(beside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw taken(file);
    if (code === 'ENAMETOOLONG') throw error;
    return claimName(beside, file, system);
  }
  removeIfPossible(beside, system);
}

/** Where a file cannot have two names (FAT, some network drives): an empty file holds the place for a moment. */
function claimName(beside: string, file: string, system: FileSystem): void {
  try {
    system.closeSync(system.openSync(file, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(file);
    throw error;
  }
  try {
    system.renameSync(beside, file);
  } catch (error) {
    removeIfPossible(file, system);
    throw error;
  }
}

function taken(file: string): Problems {
  return new Problems([`-o "${file}" is there already; no file is replaced: choose another name.`]);
}

function notWritten(file: string, error: NodeJS.ErrnoException): string {
  return (
    systemProblem(file, error) ??
    `"${file}" cannot be written (${error.message}): choose another place with -o.`
  );
}

/** Removes what runs of this machine that are gone, or any run a day ago, left unfinished; nobody else's files. */
function removeUnfinished(folder: string, system: FileSystem): void {
  let names: readonly string[];
  try {
    names = system.readdirSync(folder);
  } catch {
    // Who may write into a folder need not be allowed to list it.
    return;
  }
  for (const name of names) {
    const [, machine, id] = UNFINISHED.exec(name) ?? [];
    if (id === undefined || Number(id) === process.pid) continue;
    const file = path.join(folder, name);
    if ((machine === MACHINE && !runs(Number(id))) || isOld(file, system)) removeIfPossible(file, system);
  }
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function isOld(file: string, system: FileSystem): boolean {
  try {
    return Date.now() - system.statSync(file).mtimeMs > OLD;
  } catch {
    return false;
  }
}

/** Removes what can be removed: the file that counts does not depend on it. */
export function removeIfPossible(file: string, system: FileSystem = fs): void {
  try {
    system.rmSync(file, { force: true });
  } catch {
    // It is left for the next run.
  }
}

/** The new name itself reaches the disk; Windows does it by itself and opens no folder. */
function syncFolder(folder: string, system: FileSystem): void {
  try {
    const handle = system.openSync(folder, 'r');
    try {
      system.fsyncSync(handle);
    } finally {
      system.closeSync(handle);
    }
  } catch {
    // Not every file system can; the content is on the disk.
  }
}
