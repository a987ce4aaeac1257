import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../../../template/sample/random';
import { filesBelow, folder, onDisk, writeFile } from './firm-folder';

const { at, remove } = folder();
const ADVISORS = 24;
const OUTCOMES = ['Won', 'Lost', 'Open'];
const PARTNERS = ['Harbor Tax', 'Harbour Tax', 'Elm Law', 'Oak Consulting'];

/** Small workbooks as text: many of them are read quickly. */
function csvOf(n: number): string {
  const random = seededRandom(n);
  const rows = Array.from({ length: 14 }, (_, row) => {
    const month = String(1 + Math.floor(random() * 9)).padStart(2, '0');
    const outcome = OUTCOMES[Math.floor(random() * 3)];
    const closed = outcome === 'Open' ? '' : `2026-${month}-25`;
    return [
      PARTNERS[Math.floor(random() * 4)],
      `2026-${month}-0${1 + (row % 9)}`,
      `Client ${n} ${row}`,
      outcome,
      closed,
      outcome === 'Won' ? (random() * 9000).toFixed(2) : '',
    ].join(',');
  });
  return `Partner,Received,Client,Status,Closed,First-year revenue\n${rows.join('\n')}\n`;
}

beforeAll(() => {
  for (let n = 0; n < ADVISORS; n++) writeFile(at('firm', `office ${n % 3}`, `advisor ${n}.csv`), csvOf(n));
  writeFile(at('firm', 'office 1', 'broken.xlsx'), 'PK\u0003\u0004');
});
afterAll(remove);
jest.setTimeout(60_000);

async function whole(name: string, ...more: string[]): Promise<void> {
  const { status, err } = await onDisk('rollup', at('firm'), '-o', at(name), ...more);
  expect([status, err]).toEqual([0, expect.stringMatching(/"office 1\/broken.xlsx" is damaged/) as string]);
}

describe('shards', () => {
  beforeAll(async () => {
    await whole('whole');
    await whole('whole.json');
    await whole('whole.html');
    await whole('whole.xlsx');
  }, 60_000);
  test.each([1, 2, 7, 16])(
    '%d of them give the same bytes as one run, in whatever order they are named',
    async (of) => {
      for (let n = 1; n <= of; n++)
        expect(
          (
            await onDisk(
              'rollup',
              at('firm'),
              '-o',
              at(`shards-${of}`, n % 2 === 0 ? 'even' : 'odd'),
              '--shard',
              `${n}/${of}`,
              '--no-parts',
            )
          ).status,
        ).toBe(0);
      const folders = readdirSync(at(`shards-${of}`))
        .map((name) => at(`shards-${of}`, name))
        .reverse();
      for (const ending of ['', '.json', '.html', '.xlsx'])
        expect((await onDisk('rollup', 'merge', ...folders, '-o', at(`merged-${of}${ending}`))).status).toBe(
          0,
        );
      expect(filesBelow(at(`merged-${of}`))).toEqual(filesBelow(at('whole')));
      for (const ending of ['.json', '.html', '.xlsx'])
        expect(readFileSync(at(`merged-${of}${ending}`)).equals(readFileSync(at(`whole${ending}`)))).toBe(
          true,
        );
    },
  );
  test('none has the name of a client in it', () => {
    for (const text of filesBelow(at('shards-7')).values()) expect(text).not.toMatch(/client \d/i);
  });
  test.each([
    [
      'one is missing',
      () => [at('shards-2', 'odd')],
      /Of 2 shards 2 is missing: run it first, for example with --shard 2\/2/,
    ],
    [
      'one stands twice',
      () => [at('shards-2', 'odd'), at('shards-2', 'even'), at('again')],
      /Shard 1 of 2 stands in two folders/,
    ],
    [
      'they are of two divisions',
      () => [at('shards-2', 'odd'), at('shards-7', 'odd')],
      /of different divisions \(of 2, of 7\)/,
    ],
    ['there is no folder', () => [at('nowhere')], /There is no folder/],
    ['there are no parts', () => [at('firm')], /holds no parts/],
    ['one is cut off', () => [at('cut')], /holds no parts, or only half of them/],
    ['one is of another day', () => [at('shards-2', 'odd'), at('other')], /as of another day.*2026-10-30/],
    [
      'a key comes too late',
      () => [at('shards-1', 'odd'), '--pseudonyms', at('key')],
      /these parts name their partners/,
    ],
  ])('a sentence says that %s', async (_, args, sentence) => {
    writeFile(at('again', 'shard-1-of-2.jsonl'), readFileSync(at('shards-2', 'odd', 'shard-1-of-2.jsonl')));
    writeFile(
      at('cut', 'shard-1-of-1.jsonl'),
      readFileSync(at('shards-1', 'odd', 'shard-1-of-1.jsonl')).subarray(0, 5000),
    );
    writeFile(
      at('other', 'shard-2-of-2.jsonl'),
      readFileSync(at('shards-2', 'even', 'shard-2-of-2.jsonl'), 'utf8').replace(
        '"asOf":"2026-10-31"',
        '"asOf":"2026-10-30"',
      ),
    );
    writeFile(at('key'), 'a key that nobody can guess');
    const { status, err } = await onDisk('rollup', 'merge', ...args(), '-o', at('never.json'));
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
    expect(existsSync(at('never.json'))).toBe(false);
  });
  test.each(['0/4', '5/4', '3', 'x/2'])('--shard %s is no share', async (shard) => {
    const { status, err } = await onDisk('rollup', at('firm'), '-o', at('never'), '--shard', shard);
    expect([status, err]).toEqual([2, expect.stringMatching(/should read 3\/16/) as string]);
  });
});

describe('pseudonyms', () => {
  beforeAll(() => writeFile(at('key'), 'a key that nobody can guess\n'));
  test('stand for partners everywhere, are the same with the same key, and others with another one', async () => {
    writeFile(at('key2'), 'another key that nobody can guess');
    await whole('p1.json', '--pseudonyms', at('key'));
    await whole('p2.json', '--pseudonyms', at('key2'));
    await onDisk('rollup', at('firm'), '-o', at('pshard'), '--shard', '1/1', '--pseudonyms', at('key'));
    await onDisk('rollup', 'merge', at('pshard'), '-o', at('p3.json'));
    const text = readFileSync(at('p1.json'), 'utf8');
    expect(text).not.toMatch(/harbou?r|elm law|oak/i);
    expect(readFileSync(at('pshard', 'shard-1-of-1.jsonl'), 'utf8')).not.toMatch(/harbou?r|elm law|oak/i);
    expect(readFileSync(at('p3.json'), 'utf8')).toBe(text);
    const names = (name: string) =>
      (
        JSON.parse(readFileSync(at(name), 'utf8')) as {
          partners: Array<{ name: string; introductions: number }>;
        }
      ).partners;
    expect(names('p1.json').map(({ introductions }) => introductions)).toEqual(
      names('p2.json').map(({ introductions }) => introductions),
    );
    expect(names('p1.json')[0]?.name).toMatch(/^P-[0-9a-f]{12}$/);
    expect(names('p1.json')[0]?.name).not.toBe(names('p2.json')[0]?.name);
  });
  test('follow the answers about names', async () => {
    writeFile(at('same.csv'), 'One name,Other name,Same\nHarbor Tax,Harbour Tax,yes\n');
    await whole('p4.json', '--pseudonyms', at('key'), '--names', at('same.csv'));
    const { partners } = JSON.parse(readFileSync(at('p4.json'), 'utf8')) as { partners: unknown[] };
    expect(partners).toHaveLength(3);
    expect(readFileSync(at('p4.json'), 'utf8')).not.toMatch(/harbou?r/i);
  });
  test('need a key that is long enough', async () => {
    writeFile(at('short'), 'abc');
    const { status, err } = await onDisk(
      'rollup',
      at('firm'),
      '-o',
      at('never.json'),
      '--pseudonyms',
      at('short'),
    );
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/holds no key: write 16 or more characters/) as string,
    ]);
  });
});

describe('what has not changed is taken from the last run', () => {
  test('and what has is read again; the result is that of a run from the start', async () => {
    await whole('again.json');
    const second = await onDisk('rollup', at('firm'), '-o', at('again.json'));
    expect(second.out).toMatch(/25 workbooks have not changed/);
    const changed = at('firm', 'office 0', 'advisor 0.csv');
    const before = readFileSync(changed);
    writeFileSync(changed, csvOf(99));
    const third = await onDisk('rollup', at('firm'), '-o', at('again.json'));
    await whole('fresh.json', '--no-parts');
    writeFileSync(changed, before);
    expect(third.out).toMatch(/24 workbooks have not changed/);
    expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('fresh.json'), 'utf8'));
    expect(readdirSync(at('again.json.parts')).filter((name) => name.endsWith('.json'))).toHaveLength(25);
  });
  test('half a part is read again', async () => {
    const [first] = readdirSync(at('again.json.parts'));
    writeFileSync(at('again.json.parts', first!), '{"key":"');
    await whole('again.json');
    expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('whole.json'), 'utf8'));
  });
  test('what a run would write again stands as it is, unless somebody has changed it since', async () => {
    const out = at('stands');
    const advisors = path.join(out, 'advisors', 'as_of_month=2026-10', 'part-0.parquet');
    const first = await onDisk('rollup', at('firm'), '-o', out);
    const [written, when] = [readFileSync(advisors), statSync(advisors).mtimeMs];
    const again = await onDisk('rollup', at('firm'), '-o', out);
    expect(statSync(advisors).mtimeMs).toBe(when);
    expect(again.out).toBe(
      `${first.out}25 workbooks have not changed since the last run; what it wrote stands as it is.\n`,
    );
    expect(again.err).toBe(first.err);
    writeFileSync(advisors, 'something else');
    const mended = await onDisk('rollup', at('firm'), '-o', out);
    expect(mended.out).toMatch(/25 workbooks have not changed since the last run\.\n$/);
    expect(readFileSync(advisors)).toEqual(written);
    rmSync(path.join(out, 'notes'), { recursive: true });
    await onDisk('rollup', at('firm'), '-o', out);
    expect(existsSync(path.join(out, 'notes'))).toBe(true);
  });
  test.each([
    ['another rate', ['--rate', 'EUR=1.08']],
    ['another day', ['--as-of', '2026-09-30']],
    ['other settings of the firm', ['--pseudonyms', 'key.txt']],
    ['a file of names', ['--names', 'names.csv']],
  ])('and with %s it is written again', async (_, more) => {
    writeFileSync(at('key.txt'), 'a key that nobody can guess');
    await onDisk('rollup', at('firm'), '-o', at('stands'));
    const words = more.map((word) => (/\.(txt|csv)$/.test(word) ? at(word) : word));
    const { status, out } = await onDisk('rollup', at('firm'), '-o', at('stands'), ...words);
    expect([status, out]).toEqual([0, expect.not.stringMatching(/stands as it is/)]);
  });
  test('another day takes nothing from it', async () => {
    const { out } = await onDisk('rollup', at('firm'), '-o', at('again.json'), '--as-of', '2026-09-30');
    expect(out).not.toMatch(/not changed/);
  });
  test('there is nothing to resume before a first run', async () => {
    const { status, err } = await onDisk('rollup', at('firm'), '-o', at('first.json'), '--resume');
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/nothing in ".*first\.json\.parts" that an earlier run has read/) as string,
    ]);
  });
});

test('a run that was killed leaves no half result, and goes on where it was', async () => {
  const out = at('killed.json');
  const parts = `${out}.parts`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve('cli/main.ts'), 'rollup', at('firm'), '-o', out],
    {
      env: { ...process.env, PARTNER_LEDGER_TODAY: '2026-10-31' },
      stdio: 'ignore',
    },
  );
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  const kept = () =>
    existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.json')).length : 0;
  const watch = setInterval(() => {
    if (kept() >= 3) child.kill('SIGKILL');
  }, 1);
  expect(await ended).toBe('SIGKILL');
  clearInterval(watch);
  expect(existsSync(out)).toBe(false);
  const before = kept();
  const { out: said } = await onDisk('rollup', at('firm'), '-o', out, '--resume');
  expect(said).toMatch(new RegExp(`^${before} workbooks have not changed`, 'm'));
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(at('whole.json'), 'utf8'));
  expect(readdirSync(parts).every((name) => /\.json$|^result\.txt$/.test(name))).toBe(true);
  rmSync(parts, { recursive: true });
}, 60_000);
