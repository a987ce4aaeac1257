import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
