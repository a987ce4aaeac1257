/** Evaluates the modules of the project anew for each change that is tried, but compiles each of them once. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

type Body = (
  exports: unknown,
  require: (request: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

const bodies = new Map<string, Body>();
const places = new Map<string, string | null>();
const packages = createRequire(path.resolve('package.json'));

function bodyOf(file: string): Body {
  const known = bodies.get(file);
  if (known !== undefined) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: file.endsWith('x') } },
    module: { type: 'commonjs' },
  });
  const words = ['exports', 'require', 'module', '__filename', '__dirname'];
  const body = compileFunction(code, words, { filename: file }) as Body;
  bodies.set(file, body);
  return body;
}

const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() === true;

/** The file of the project that is asked for; null for a package. */
function placeOf(request: string, from: string): string | null {
  if (!/^[./]/.test(request)) return null;
  const whole = path.resolve(path.dirname(from), request);
  const known = places.get(whole);
  if (known !== undefined) return known;
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => whole + end).find(isFile) ?? null;
  places.set(whole, found);
  return found;
}

/**
 * A `require` for which no file of the project was loaded yet. Packages stay loaded; `instead` stands for some of them.
 * Like that nothing that a changed line left in a module is there when the next line is changed.
 */
export function freshModules(instead: Readonly<Record<string, unknown>>): (file: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (request: string, from: string): unknown => {
    const file = placeOf(request, from);
    if (file === null) return instead[request] ?? packages(request);
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    if (file.endsWith('.json')) module.exports = JSON.parse(readFileSync(file, 'utf8'));
    else bodyOf(file)(module.exports, (next) => load(next, file), module, file, path.dirname(file));
    return module.exports;
  };
  return (file) => load(path.resolve(file), file);
}
