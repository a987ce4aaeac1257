import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { folder, onDisk, writeFile } from '../cli/rollup/firm-folder';

const PROGRAM = path.join(__dirname, '../../dist/cli/partner-ledger.cjs');
const { at, remove } = folder();
afterAll(remove);

/** A log of more than 4 MB in few rows: what makes it large is a picture. */
async function largeLog(year: number): Promise<Uint8Array> {
  const rows = Array.from({ length: 40 }, (_, n) => [
    n % 3 === 0 ? 'Elm Law' : 'Harbor Tax',
    `${year}-0${1 + (n % 9)}-1${n % 8}`,
    `Client ${n} of ${year}`,
    ['Won', 'Lost', 'Open'][n % 3]!,
  ]);
  const parts = unzipSync(
    await writeXlsx({
      sheets: [{ name: 'Log', rows: [['Partner', 'Received', 'Client', 'Status'], ...rows] }],
    }),
  );
  return zipSync({ ...parts, 'xl/media/image1.png': new Uint8Array(5_000_000) }, { level: 0 });
}

function built(...args: string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-10-31' },
  });
}

describe('several large files, opened in threads,', () => {
  const files = [2025, 2026].map((year) => at(`${year}.xlsx`));
  beforeAll(async () => {
    for (const year of [2025, 2026]) writeFile(at(`${year}.xlsx`), await largeLog(year));
    writeFile(at('broken.xlsx'), 'PK\u0003\u0004');
  });
  test.each(['scorecard', 'check'])('give the %s that they give one after the other', async (command) => {
    const { status, stdout, stderr } = built(command, ...files, '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await onDisk(command, ...files, '--json')).out);
    expect(stdout).toContain('Harbor Tax');
  });
  test('say of each that cannot be opened why, as one after the other', async () => {
    const args = ['scorecard', at('broken.xlsx'), ...files, at('nowhere.csv')];
    const { status, stdout, stderr } = built(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/broken\.xlsx.*damaged[^]*nowhere\.csv/);
    expect(stderr).toBe((await onDisk(...args)).err);
  });
});
