import * as fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Problems } from '../../../cli/io';
import { writeWhole, type FileSystem } from '../../../cli/output/write-file';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(tmpdir(), 'write-file-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(folder, ...names);
const text = (file: string) => fs.readFileSync(file, 'utf8');

describe('a file is written whole', () => {
  it('into a folder that is made for it', () => {
    writeWhole(at('new', 'deep', 'a.xlsx'), 'content', 'new');
    expect(text(at('new', 'deep', 'a.xlsx'))).toBe('content');
    expect(fs.readdirSync(at('new', 'deep'))).toEqual(['a.xlsx']);
  });

  it('in the place of another one, or not where it was to be new', () => {
    writeWhole(at('a'), 'first', 'new');
    expect(() => writeWhole(at('a'), 'second', 'new')).toThrow(/is there already; no file is replaced/);
    expect(text(at('a'))).toBe('first');
    writeWhole(at('a'), 'third', 'replace');
    expect(text(at('a'))).toBe('third');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('also where a file cannot have two names', () => {
    const system: FileSystem = {
      ...fs,
      linkSync() {
        throw Object.assign(new Error('not here'), { code: 'EPERM' });
      },
    };
    writeWhole(at('a'), 'first', 'new', system);
    expect(() => writeWhole(at('a'), 'second', 'new', system)).toThrow(/is there already/);
    expect(text(at('a'))).toBe('first');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  test.each([
    ['too long a name', 'x'.repeat(300), /too long a name for a file: choose a shorter one\.$/],
    ['a path through a file', 'file/a.xlsx', /a part of its path is a file\.$/],
  ])('%s is a sentence', (_, name, sentence) => {
    fs.writeFileSync(at('file'), '');
    expect(() => writeWhole(at(...name.split('/')), 'content', 'new')).toThrow(Problems);
    expect(() => writeWhole(at(...name.split('/')), 'content', 'new')).toThrow(sentence);
    expect(fs.readdirSync(folder)).toEqual(['file']);
  });
});

const CALLS = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'readdirSync',
  'rmSync',
] as const;

/** The real file system, of which the n-th call fails; `failed` says which one did. */
function failing(n: number): { readonly system: FileSystem; readonly failed: () => string } {
  let calls = 0;
  let failed = '';
  const system = { ...fs } as Record<string, unknown>;
  for (const name of CALLS)
    system[name] = (...args: never[]) => {
      if (++calls === n) {
        failed = name;
        throw Object.assign(new Error(`${name} fails`), { code: 'EIO', syscall: name });
      }
      return (fs[name] as (...all: never[]) => unknown)(...args);
    };
  return { system: system as unknown as FileSystem, failed: () => failed };
}

describe.each(['new', 'replace'] as const)('when the n-th call of the system fails (%s)', (how) => {
  it('the file is whole, or what it was before, and a failure is told', () => {
    const seen = new Set<string>();
    for (let n = 1; n < 30; n++) {
      const file = at(`${n}.xlsx`);
      if (how === 'replace') fs.writeFileSync(file, 'before');
      const { system, failed } = failing(n);
      let problem: unknown = null;
      try {
        writeWhole(file, 'content', how, system);
      } catch (error) {
        problem = error;
      }
      seen.add(failed());
      const is = fs.existsSync(file) ? text(file) : null;
      if (problem === null) expect(is).toBe('content');
      else {
        expect(problem).toBeInstanceOf(Problems);
        expect(is).toBe(how === 'replace' ? 'before' : null);
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', '']),
    );
  });
});

describe('what killed runs left', () => {
  const machine = hostname()
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40);
  const dead = spawnSync(process.execPath, ['-e', '']).pid;

  it('goes with the next write into the folder; what others write stays', () => {
    const old = `partner-ledger-elsewhere-4.part`;
    const kept = [
      `partner-ledger-${machine}-${process.ppid}.part`,
      `partner-ledger-elsewhere-${dead}.part`,
      `download.xlsx.${dead}.part`,
      'partner-ledger.part',
    ];
    for (const name of [...kept, old, `partner-ledger-${machine}-${dead}.part`])
      fs.writeFileSync(at(name), 'half');
    const before = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
    fs.utimesSync(at(old), before, before);
    writeWhole(at('a.xlsx'), 'content', 'new');
    expect(fs.readdirSync(folder).sort()).toEqual([...kept, 'a.xlsx'].sort());
  });
});
