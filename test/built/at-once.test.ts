import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '../../files/open';
import { samplePractice } from '../../template/sample/sample';
import { sampleWorkbook } from '../../template/sample/sample-workbook';

const program = path.resolve(__dirname, '../../dist/cli/partner-ledger.cjs');
const EXPORT = [
  'Referral ID,Partner,Direction,Status,Received on',
  'X-900,Vasquez Family Law,Received,New,2026-10-20',
].join('\n');

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'partner-ledger-'));
  writeFileSync(path.join(folder, 'practice.xlsx'), await sampleWorkbook(samplePractice()));
  writeFileSync(path.join(folder, 'export.csv'), EXPORT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function importInto(out: string) {
  const child = spawn(
    process.execPath,
    [program, 'import', 'export.csv', '--into', 'practice.xlsx', '-o', out],
    { cwd: folder, env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-11-06' } },
  );
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = new Promise<{ status: number | null; said: string }>((resolve) =>
    child.on('close', (status) => resolve({ status, said })),
  );
  return { child, ended };
}

const rowsOf = async (file: string) => {
  const { sheets } = await openFile(file, readFileSync(path.join(folder, file)));
  return JSON.stringify(sheets);
};

it('of three imports into one new file at once, one writes it and the others say that it is there', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => importInto('out.xlsx').ended));
  expect(runs.map(({ status }) => status).sort()).toEqual([0, 2, 2]);
  for (const { status, said } of runs)
    if (status === 2) expect(said).toMatch(/-o ".*out\.xlsx" is there already; no file is replaced/);
  expect(await rowsOf('out.xlsx')).toContain('X-900');
  expect(readdirSync(folder).sort()).toEqual(['export.csv', 'out.xlsx', 'practice.xlsx']);
});

it('an import that is killed while it writes leaves a whole file or none, and the next one tidies up', async () => {
  const { child, ended } = importInto('out.xlsx');
  const seen = watch(folder, (_, name) => {
    if (name?.endsWith('.part')) child.kill('SIGKILL');
  });
  const { status } = await ended;
  seen.close();
  expect([0, null]).toContain(status);
  if (readdirSync(folder).includes('out.xlsx')) expect(await rowsOf('out.xlsx')).toContain('X-900');
  expect((await importInto('again.xlsx').ended).status).toBe(0);
  expect(await rowsOf('again.xlsx')).toContain('X-900');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
