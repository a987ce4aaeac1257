import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = path.join(__dirname, '../../dist/cli/partner-ledger.cjs');
const place = mkdtempSync(path.join(tmpdir(), 'built-rollup-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function rollup(output: string, ...more: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'rollup', path.join(place, 'firm'), '-o', path.join(place, output), ...more],
    { encoding: 'utf8', env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-10-31' } },
  );
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^partner-ledger: .*damaged/) as string]);
  return stdout;
}

test('threads give the same bytes as one thread, and keep what they read for the next run', () => {
  mkdirSync(path.join(place, 'firm'));
  for (let n = 0; n < 9; n++)
    writeFileSync(
      path.join(place, 'firm', `advisor ${n}.csv`),
      `Partner,Received,Status,Closed,First-year revenue\nHarbor Tax,2026-03-0${n + 1},Won,2026-04-01,${n}00.10\nElm Law,2026-05-01,Lost,2026-06-01,\n`,
    );
  writeFileSync(path.join(place, 'firm', 'broken.xlsx'), 'PK\u0003\u0004');
  rollup('one.json', '--workers', '1', '--no-parts');
  rollup('three.json', '--workers', '3');
  expect(rollup('three.json', '--workers', '3')).toMatch(/10 workbooks have not changed/);
  expect(readFileSync(path.join(place, 'three.json'), 'utf8')).toBe(
    readFileSync(path.join(place, 'one.json'), 'utf8'),
  );
  expect(
    (JSON.parse(readFileSync(path.join(place, 'one.json'), 'utf8')) as { advisors: unknown[] }).advisors,
  ).toHaveLength(9);
}, 60_000);

test('Ctrl+C says what is kept and how to go on, and --resume gives the same bytes', async () => {
  const firm = path.join(place, 'large');
  mkdirSync(firm);
  for (let n = 0; n < 30; n++) {
    const rows = Array.from(
      { length: 2000 },
      (_, r) => `Harbor Tax,2026-0${1 + (r % 9)}-11,Client ${n} ${r},Open`,
    );
    writeFileSync(
      path.join(firm, `advisor ${n}.csv`),
      ['Partner,Received,Client,Status', ...rows].join('\n'),
    );
  }
  const args = (output: string, ...more: string[]) => [
    PROGRAM,
    'rollup',
    firm,
    '-o',
    path.join(place, output),
    ...more,
  ];
  const env = { ...process.env, PARTNER_LEDGER_TODAY: '2026-10-31' };
  const running = spawn(process.execPath, args('stopped.json'), { env });
  let said = '';
  running.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const parts = path.join(place, 'stopped.json.parts');
  const watching = setInterval(() => {
    if (!existsSync(parts) || readdirSync(parts).length < 6) return;
    clearInterval(watching);
    running.kill('SIGINT');
  }, 5);
  const status = await new Promise((end) => running.on('close', end));
  clearInterval(watching);
  expect(status).toBe(130);
  expect(said).toMatch(
    /Stopped\. \d+ workbooks? of 30 (is|are) kept in .*stopped\.json\.parts; run the same command with --resume/,
  );
  expect(existsSync(path.join(place, 'stopped.json'))).toBe(false);
  const resumed = spawnSync(process.execPath, args('stopped.json', '--resume'), { env, encoding: 'utf8' });
  expect(resumed.stdout).toMatch(/workbooks have not changed since the last run/);
  expect(spawnSync(process.execPath, args('whole.json', '--no-parts'), { env }).status).toBe(0);
  expect(
    readFileSync(path.join(place, 'stopped.json')).equals(readFileSync(path.join(place, 'whole.json'))),
  ).toBe(true);
}, 120_000);
