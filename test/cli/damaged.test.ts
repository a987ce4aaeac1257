import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openFile } from '../../files/open';
import { seededRandom } from '../../template/sample/random';
import { damage } from '../support/damage';
import { runInMemory } from '../support/memory-io';

jest.setTimeout(240_000);

const fixture = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, '../fixtures', name)));
const BOOKS = [
  'between-hosts/excel.xlsx',
  'between-hosts/sheets-export.xlsx',
  'edit/libreoffice.xlsx',
  'versions/v1.xlsx',
].map(fixture);

const EXPORT = new TextEncoder().encode(
  'Partner,Client,Received,Status,Closed\nNorth Tax,New Client,2026-02-03,won,2026-03-01\nElm Law,Other,2026-02-05,lost,\n',
);

/** What is tried on damaged workbooks, in turn. */
const COMMANDS: ReadonlyArray<readonly string[]> = [
  ['check', 'damaged.xlsx'],
  ['repair', 'damaged.xlsx', '-o', 'new.xlsx'],
  ['upgrade', 'damaged.xlsx', '-o', 'new.xlsx'],
  ['upgrade', 'damaged.xlsx', '--undo', '-o', 'new.xlsx'],
  ['import', 'export.csv', '--into', 'damaged.xlsx', '--new-partners', '--new-columns', '-o', 'new.xlsx'],
  ['import', 'damaged.xlsx', '--into', 'whole.xlsx'],
  ['review', 'damaged.xlsx', '--month', '2026-09', '-o', 'new.xlsx'],
];

/** More of them, or others, for a longer search: `MUTATIONS=2000 SEED=7 npx jest test/cli/damaged`. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 150);
const SEED = Number(process.env['SEED'] ?? 19);

it(`commands answer ${MUTATIONS} damaged workbooks with a result that can be read, or with sentences`, async () => {
  const random = seededRandom(SEED);
  const fallen: string[] = [];
  const seen = { done: 0, problem: 0 };
  for (let n = 0; n < MUTATIONS; n++) {
    const { what, bytes } = damage(BOOKS[n % BOOKS.length] as Uint8Array, random);
    const command = COMMANDS[n % COMMANDS.length] as readonly string[];
    const files = new Map([
      ['damaged.xlsx', bytes],
      ['export.csv', EXPORT],
      ['whole.xlsx', BOOKS[BOOKS.length - 1] as Uint8Array],
    ]);
    const { status, err, written } = await runInMemory(files, command);
    const falls = (how: string) =>
      fallen.push(`${n}, ${what}: ${command.join(' ')}: ${how}: ${err.slice(0, 600)}`);
    seen[status === 0 ? 'done' : 'problem']++;
    if (status !== 0 && status !== 2) falls(`ends with status ${status}`);
    if (status === 2 && !/^(partner-ledger: [^]*[.]\n)+$/.test(err)) falls('says no sentence');
    if (status === 2 && written.size > 0) falls('writes all the same');
    for (const content of written.values())
      await openFile('new.xlsx', content as Uint8Array).catch(() => falls('writes what cannot be read'));
  }
  expect(fallen).toEqual([]);
  expect(Math.min(seen.done, seen.problem)).toBeGreaterThan(MUTATIONS / 5);
});

it('the firm file of a template may be damaged, too', async () => {
  const random = seededRandom(SEED);
  const whole = new TextEncoder().encode(
    JSON.stringify({ version: '1', firm: 'Example', settings: { 'Hourly cost': 120 } }),
  );
  for (let n = 0; n < 40; n++) {
    const firm = whole.slice(0, n % 2 === 0 ? Math.floor(random() * whole.length) : whole.length);
    firm[Math.floor(random() * firm.length)] = Math.floor(random() * 256);
    const { status, err } = await runInMemory(new Map([['firm.json', firm]]), [
      ...['template', '--firm', 'firm.json', '-o', 'new.xlsx'],
    ]);
    expect([0, 2]).toContain(status);
    if (status === 2) expect(err).toMatch(/^(partner-ledger: [^]*[.]\n)+$/);
  }
});
