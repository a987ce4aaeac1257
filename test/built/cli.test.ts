import { execFileSync, spawnSync, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { samplePractice } from '../../template/sample/sample';
import { sampleWorkbook } from '../../template/sample/sample-workbook';

const root = path.resolve(__dirname, '../..');
const built = path.join(root, 'dist/cli');
const program = path.join(built, 'partner-ledger.cjs');
let folder = '';
let practice = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'partner-ledger-'));
  practice = path.join(folder, 'practice.xlsx');
  writeFileSync(practice, await sampleWorkbook(samplePractice()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-11-06' },
  });
}

/** Names of the files of code that a command line loads. */
function loaded(...args: string[]): string[] {
  const script = `
    process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
    process.argv.splice(1, 0, ${JSON.stringify(program)});
    require(${JSON.stringify(program)});`;
  const { stderr } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return (JSON.parse(stderr) as string[]).map((file) => path.basename(file)).sort();
}

describe('the built command line', () => {
  it('is executable and found by npx in the checkout', () => {
    accessSync(program, constants.X_OK);
    expect(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const out = execFileSync('npx', ['--no-install', 'partner-ledger', '--version'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('runs alone, without the packages of the checkout', () => {
    const parts = readdirSync(path.join(built, 'parts'));
    const text = [program, ...parts.map((part) => path.join(built, 'parts', part))]
      .map((part) => readFileSync(part, 'utf8'))
      .join('\n');
    const wanted = [...text.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
    const builtIn =
      /^(node:|(fs|path|child_process|process|events|stream|util|os|url|crypto|buffer|zlib|worker_threads|module)$)/;
    expect(wanted.filter((each) => !builtIn.test(each))).toEqual([]);
  });

  it('loads nothing more for its help, and nothing that writes workbooks for figures', () => {
    expect(loaded('--help')).toEqual(['partner-ledger.cjs']);
    expect(loaded('--version')).toEqual(['partner-ledger.cjs']);
    const figures = loaded('scorecard', practice, '--json');
    expect(figures).toContain('package-saxes.cjs');
    expect(figures.filter((part) => /hucre|fflate|zod|rrule|review|template|import/.test(part))).toEqual([]);
  });

  it('prints figures, and nothing but figures, to standard output', () => {
    const { status, stdout, stderr } = cli('scorecard', practice, '--json');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).partners).toHaveLength(10);
  });

  it('ends with 1 without a value and with 2 for a file that is none', () => {
    expect(cli('value', practice, '=PARTNER_ROI("Vasquez Family Law")').status).toBe(1);
    expect(cli('scorecard', 'nix.xlsx').status).toBe(2);
    expect(cli('scorecard', folder).stderr).toMatch(/is a folder/);
  });

  it('writes a review beside what is there, and leaves nothing half done', () => {
    expect(cli('review', practice, '--month', '2026-10').status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'practice.xlsx',
      'review-2026-10-meridian-wealth-partners-maya-brandt.html',
    ]);
    expect(cli('review', practice, '--month', '2026-10', '-o', 'new/deep/october.html').status).toBe(0);
    expect(readdirSync(path.join(folder, 'new/deep'))).toEqual(['october.html']);
    const { status, stderr } = cli('review', practice, '--month', '2026-10', '-o', 'practice.xlsx/x.html');
    expect(status).toBe(2);
    expect(stderr).toMatch(/-o "practice\.xlsx\/x\.html"|a part of its path is a file/);
    expect(readdirSync(folder).sort()).toEqual([
      'new',
      'practice.xlsx',
      'review-2026-10-meridian-wealth-partners-maya-brandt.html',
    ]);
  });

  it('does not complain when its reader closes early', async () => {
    const child = spawn(process.execPath, [program, 'check', practice, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += String(data)));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
