import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files by what each of them imports: paths from the top of the project. */
type Imports = ReadonlyMap<string, readonly string[]>;

const MODULE = /\.(ts|tsx|mjs)$/;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];

/** The file that an import means; undefined for a package, a style sheet or a file that is not there. */
function meant(from: string, specifier: string, exists: (file: string) => boolean): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return ENDINGS.map((ending) => target + ending).find((file) => MODULE.test(file) && exists(file));
}

/** What each file imports of the others: whole modules, single types and what is loaded later alike. */
export function importsOf(sources: ReadonlyMap<string, string>): Imports {
  return new Map(
    [...sources].map(([file, text]) => [
      file,
      ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => meant(file, fileName, (each) => sources.has(each)))
        .filter((each) => each !== undefined),
    ]),
  );
}

/** One circle for each knot of files that lead back to themselves; each begins and ends with the same file. */
export function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    const since = trail.indexOf(file);
    if (since >= 0) circles.push([...trail.slice(since), file]);
    if (since >= 0 || done.has(file)) return;
    trail.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    trail.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}

/** Every module of the project with its text. */
function sourcesBelow(top: string): Map<string, string> {
  const sources = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(path.join(top, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (/^(node_modules|dist|\..*)$/.test(entry.name)) continue;
      if (entry.isDirectory()) walk(file);
      else if (MODULE.test(file)) sources.set(file, readFileSync(path.join(top, file), 'utf8'));
    }
  };
  walk('');
  return sources;
}

/** `npm run circles`: names every circle, and fails if there is one. */
function main(): void {
  const imports = importsOf(sourcesBelow('.'));
  const circles = circlesOf(imports);
  for (const circle of circles) console.error(`Circle: ${circle.join(' -> ')}`);
  console.log(`${imports.size} files, ${circles.length} circles of imports`);
  if (circles.length > 0) process.exitCode = 1;
}

if (path.basename(process.argv[1] ?? '') === 'circles.ts') main();
