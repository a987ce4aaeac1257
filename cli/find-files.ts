import * as fs from 'node:fs';
import path from 'node:path';
import { byCode } from '../core/workbook/values/text';
import { fileProblem, Problems, systemProblem, type Io } from './io';

/** A workbook that was found. */
export interface FoundFile {
  /** Where it lies. */
  readonly place: string;
  /** What it is called in the results: below the folder that was named, with `/`. */
  readonly name: string;
}

const WORKBOOK = /\.(xlsx|xlsm|csv)$/i;
/** What Excel locks a workbook with, and what systems hide. */
const PASSED_OVER = /^(~\$|\.)/;
/** Reviews, and folders with what a roll-up has read. */
const OURS = /-review-\d{4}-\d{2}\.xlsx$|\.parts$/i;

/** Whether something in a folder is a workbook to be read, by its name. */
function isWorkbook(name: string): boolean {
  return WORKBOOK.test(name) && !isPassedOver(name);
}

/** Refuses what only `--all` takes: a folder where one workbook is asked for. */
export function refuseFolders(files: readonly string[], io: Io): void {
  const folders = files.filter((file) => !isWorkbook(path.basename(file)) && isFolder(file, io));
  if (folders.length > 0)
    throw new Problems(
      folders.map(
        (each) => `"${each}" is a folder: name a file in it, or take each workbook of it with --all.`,
      ),
    );
}

function isFolder(file: string, io: Io): boolean {
  try {
    io.read(file);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}

function isPassedOver(name: string): boolean {
  return PASSED_OVER.test(name) || OURS.test(name);
}

/**
 * The names in the folder that an option names; null where nothing is there: what is written may go into a folder that is made then.
 * Throws {@link Problems} where it can be no folder.
 */
export function namesIn(folder: string, option: string, io: Io): readonly string[] | null {
  try {
    return io.list(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Problems([
      code === 'ENOTDIR' ? `${option} takes a folder; "${folder}" is a file.` : fileProblem(folder, error),
    ]);
  }
}

/** The workbooks of a folder, as {@link findFiles}; throws {@link Problems}. */
export function filesBelow(folder: string): readonly FoundFile[] {
  const { files, problems } = findFiles([folder], []);
  if (problems.length > 0) throw new Problems(problems);
  return files;
}

/**
 * The workbooks of files, folders (with the folders in them) and patterns with `*`, `**` and `?`, by name; `except` is left out (what this run
 * writes). Sentences for what is not there, and for a name that two folders give.
 */
export function findFiles(
  paths: readonly string[],
  except: readonly string[],
): { readonly files: readonly FoundFile[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const found = new Map<string, FoundFile>();
  const left = new Set(except.map((each) => path.resolve(each)));
  const add = (file: FoundFile): void => {
    const place = path.resolve(file.place);
    if (left.has(place) || found.has(place)) return;
    found.set(place, { ...file, place });
  };
  for (const each of paths) {
    try {
      if (fs.existsSync(each)) addPath(each, add);
      else if (/[*?]/.test(each)) addMatches(each, add, problems);
      else problems.push(`There is no file or folder "${each}".`);
    } catch (error) {
      problems.push(
        systemProblem(each, error as NodeJS.ErrnoException) ??
          `"${each}" cannot be read (${(error as Error).message}).`,
      );
    }
  }
  const files = [...found.values()].sort((a, b) => byCode(a.name, b.name) || byCode(a.place, b.place));
  files.forEach((file, at) => {
    const before = files[at - 1];
    if (before?.name === file.name)
      problems.push(
        `"${before.place}" and "${file.place}" would both be called "${file.name}": name the folder that holds them both.`,
      );
  });
  if (problems.length === 0 && files.length === 0)
    problems.push(
      paths.length === 1
        ? `"${paths[0]}" holds no .xlsx or .csv file.`
        : `None of ${paths.map((each) => `"${each}"`).join(', ')} holds an .xlsx or .csv file.`,
    );
  return { files, problems };
}

function addPath(place: string, add: (file: FoundFile) => void): void {
  if (!fs.statSync(place).isDirectory()) return add({ place, name: path.basename(place) });
  for (const name of below(place))
    if (isWorkbook(name)) add({ place: path.join(place, ...name.split('/')), name });
}

/** The files of a folder and of the folders in it, by name with `/`. Links to folders are not followed: they can lead back. */
function* below(folder: string, before = ''): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (isPassedOver(entry.name)) continue;
    const name = before + entry.name;
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* below(place, `${name}/`);
    else if (
      entry.isFile() ||
      (entry.isSymbolicLink() && fs.statSync(place, { throwIfNoEntry: false })?.isFile())
    )
      yield name;
  }
}

function addMatches(pattern: string, add: (file: FoundFile) => void, problems: string[]): void {
  const parts = pattern.replace(/\\/g, '/').split('/');
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const folder = parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  if (!fs.existsSync(folder)) {
    problems.push(`There is no folder "${folder}" ("${pattern}").`);
    return;
  }
  const matches = matcher(parts.slice(first));
  let any = false;
  for (const name of below(folder))
    if (matches.test(name)) {
      any = true;
      if (isWorkbook(name)) add({ place: path.join(folder, ...name.split('/')), name });
    }
  if (!any) problems.push(`Nothing is called like "${pattern}".`);
}

function matcher(parts: readonly string[]): RegExp {
  const one = (part: string) =>
    part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '[^/]*')
      .replace(/\?/g, '[^/]');
  const text = parts.map((part, at) =>
    part === '**'
      ? at === parts.length - 1
        ? '.*'
        : '(?:.*/)?'
      : one(part) + (at === parts.length - 1 ? '' : '/'),
  );
  return new RegExp(`^${text.join('')}$`);
}
