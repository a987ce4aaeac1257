/** Fails when docs/api is not what TypeDoc makes of the public doors of the core, or TypeDoc has something to say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const KEPT = 'docs/api';
const folder = mkdtempSync(path.join(tmpdir(), 'partner-ledger-api-'));
try {
  execFileSync(
    process.execPath,
    ['node_modules/typedoc/bin/typedoc', '--out', folder, '--logLevel', 'Warn'],
    {
      stdio: 'inherit',
    },
  );
  const names = [...new Set([...readdirSync(folder), ...readdirSync(KEPT)])].sort();
  const read = (from: string, name: string) =>
    readdirSync(from).includes(name) ? readFileSync(path.join(from, name), 'utf8') : null;
  const stale = names.filter((name) => read(folder, name) !== read(KEPT, name));
  if (stale.length > 0) {
    console.error(`${KEPT} is out of date (${stale.join(', ')}): run npm run api.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
