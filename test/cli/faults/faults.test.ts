import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { calendar, event } from '../../calendars/ics';
import { filesBelow, folder, onDisk, writeFile } from '../rollup/firm-folder';
import { failFrom, type Fault } from './failing-disk';

jest.mock('node:fs', () => jest.requireActual<{ readonly disk: object }>('./failing-disk').disk);
jest.setTimeout(240_000);

const { at, remove } = folder();
afterAll(remove);

const fixture = (name: string) => readFileSync(path.join(__dirname, '../../fixtures', name));
const HEADERS = 'Partner,Client,Received,Status,Closed,First-year revenue\n';

/** What stands in the folder before each command. */
const FILES: Readonly<Record<string, () => Uint8Array | string | Promise<Uint8Array>>> = {
  'book.xlsx': () =>
    writeXlsx({
      sheets: [
        {
          name: 'Referrals',
          rows: [
            ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
            ['Harbor Tax', '2025-01-10', 'Ann Alder', 'won', '2025-02-01', 5000],
          ],
        },
        {
          name: 'Activities',
          rows: [
            ['Partner', 'Date', 'Type', 'Hours'],
            ['Harbor Tax', '2026-03-03', 'call', 1],
          ],
        },
      ],
    }),
  'export.csv': () => 'Partner,Client,Received,Status\nHarbor Tax,New Client,2026-02-03,open\n',
  'work.ics': () =>
    calendar(event('SUMMARY:Call Harbor Tax', 'DTSTART:20260304T150000Z', 'DURATION:PT30M', 'UID:a')),
  'fees.csv': () => 'Statement date,Account holder,Net commission\n2026-01-31,Ann Alder,"1,250.00"\n',
  'sheets.xlsx': () => fixture('between-hosts/sheets-export.xlsx'),
  'versions/old.xlsx': () => fixture('versions/v3.xlsx'),
  'firm.json': () => JSON.stringify({ name: 'Meridian', hourlyCost: 250 }),
  'advisors.csv': () => 'Advisor,Office\nJane Ortiz,Boston\nAmy Roux,\n',
  'names.csv': () => 'One name,Other name,Same\r\n',
  'offices/east.csv': () =>
    `${HEADERS}Harbor Tax Group,Ann,2026-01-10,won,2026-02-01,5000\nElm Law,Bo,2026-03-10,open,,\n`,
  'offices/west.csv': () => `${HEADERS}Harbor Tax Gruop,Cy,2026-01-12,lost,2026-02-03,\n`,
  'template.xlsx': () => 'the template of last year',
};

interface Case {
  readonly args: readonly string[];
  /** A command that runs before it; its files are then in the folder, too. */
  readonly first?: readonly string[];
  /** It says in its result what it could not read, so that another result is right, too. */
  readonly saysSo?: true;
  /** What it writes takes a while to make. */
  readonly slow?: true;
}

/** With `FAULTS=all` each call fails in turn in both ways; else every fifth one call of a slow command. */
const EACH = process.env['FAULTS'] === 'all';

const CASES: ReadonlyArray<readonly [string, Case]> = [
  ['a template', { slow: true, args: ['template', '-o', 'new/out.xlsx'] }],
  [
    'a template in the place of another file',
    { slow: true, args: ['template', '--firm', 'firm.json', '--force', '-o', 'template.xlsx'] },
  ],
  ['an import', { args: ['import', 'export.csv', '--into', 'book.xlsx', '-o', 'out.xlsx'] }],
  [
    'an import of a calendar',
    { args: ['import', 'work.ics', '--into', 'book.xlsx', '--zone', 'America/New_York', '-o', 'out.xlsx'] },
  ],
  [
    'an import of a statement',
    { args: ['import', 'fees.csv', '--statement', '--into', 'book.xlsx', '-o', 'out.xlsx'] },
  ],
  ['a repair', { args: ['repair', 'sheets.xlsx', '-o', 'out.xlsx'] }],
  ['an upgrade', { slow: true, args: ['upgrade', 'versions/old.xlsx', '-o', 'out.xlsx'] }],
  [
    'an upgrade that is undone',
    {
      slow: true,
      first: ['upgrade', 'versions/old.xlsx', '-o', 'up.xlsx'],
      args: ['upgrade', 'up.xlsx', '--undo', '-o', 'out.xlsx'],
    },
  ],
  ['an upgrade of a folder', { slow: true, args: ['upgrade', 'versions', '--all', '-o', 'upgraded'] }],
  ['a review as a page', { args: ['review', 'book.xlsx', '--month', '2026-09', '-o', 'out.html'] }],
  [
    'a review in the place of an earlier one',
    {
      first: ['review', 'book.xlsx', '--month', '2026-08', '-o', 'out.html'],
      args: ['review', 'book.xlsx', '--month', '2026-09', '-o', 'out.html'],
    },
  ],
  ['a review as a workbook', { args: ['review', 'book.xlsx', '--month', '2026-09', '-o', 'out.xlsx'] }],
  ['reviews of a folder', { args: ['review', 'offices', '--all', '--month', '2026-09', '-o', 'reviews'] }],
  ['a roll-up as JSON', { saysSo: true, args: ['rollup', 'offices', '-o', 'out.json'] }],
  [
    'a roll-up as a page with questions about names',
    { saysSo: true, args: ['rollup', 'offices', '--names', 'names.csv', '-o', 'out.html'] },
  ],
  ['a roll-up as a workbook', { saysSo: true, args: ['rollup', 'offices', '--no-parts', '-o', 'out.xlsx'] }],
  [
    'a roll-up as Parquet',
    { slow: true, saysSo: true, args: ['rollup', 'offices', '--no-parts', '-o', 'out'] },
  ],
  [
    'a roll-up that takes what an earlier one kept',
    {
      saysSo: true,
      first: ['rollup', 'offices', '--firm', 'firm.json', '-o', 'out.json'],
      args: ['rollup', 'offices', '--resume', '-o', 'out.json'],
    },
  ],
  ['one share of a roll-up', { saysSo: true, args: ['rollup', 'offices', '--shard', '1/1', '-o', 'shards'] }],
  [
    'shares put together',
    {
      first: ['rollup', 'offices', '--shard', '1/1', '-o', 'shards'],
      args: ['rollup', 'merge', 'shards', '-o', 'out.json'],
    },
  ],
  [
    'workbooks for the advisors of a list',
    { slow: true, args: ['distribute', '--firm', 'firm.json', '--advisors', 'advisors.csv', '-o', 'books'] },
  ],
];

/** What is still being written has another name than what is whole. */
const UNFINISHED = /\.(part|tmp)$/;
/** What stands for itself alone, so that a later run finds it or does without. */
const KEPT = /\.parts\//;

/** Whether a file ends as one of its kind does. */
function isWhole(name: string, content: string): boolean {
  if (name.endsWith('.json')) return JSON.parse(content) !== null;
  if (name.endsWith('.html')) return content.trimEnd().endsWith('</html>');
  if (name.endsWith('.parquet')) return content.startsWith('PAR1') && content.endsWith('PAR1');
  if (name.endsWith('.xlsx')) return Object.keys(unzipSync(Buffer.from(content, 'latin1'))).length > 0;
  return content.endsWith('\n');
}

/** Runs a command line in a folder. Status 70 stands for a stack trace. */
async function run(place: string, args: readonly string[]): Promise<{ status: number; err: string }> {
  const here = process.cwd();
  process.chdir(place);
  try {
    return await onDisk(...args);
  } catch (error) {
    return { status: 70, err: String((error as Error).stack) };
  } finally {
    process.chdir(here);
  }
}

beforeAll(async () => {
  for (const [name, content] of Object.entries(FILES)) writeFile(at('before', name), await content());
});

/** A folder of its own with what stands there before a command. */
async function prepared(name: string, { first }: Case): Promise<string> {
  const place = at(name);
  rmSync(place, { recursive: true, force: true });
  cpSync(at('before'), place, { recursive: true });
  if (first !== undefined) expect(await run(place, first)).toMatchObject({ status: 0 });
  return place;
}

describe.each<Fault>(['one call', 'all from then on'])('where %s of the file system fails', (fault) => {
  test.each(CASES.filter(([, { slow }]) => EACH || fault === 'one call' || slow !== true))(
    '%s: every file is whole or what it was, and what happened is said',
    async (_, command) => {
      const start = await prepared('start', command);
      const before = filesBelow(start);
      const whole = await prepared('whole', command);
      expect(await run(whole, command.args)).toMatchObject({ status: 0 });
      const after = filesBelow(whole);
      expect([...after.keys()].filter((name) => UNFINISHED.test(name))).toEqual([]);
      const written = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
      expect(written).not.toEqual([]);
      const wrong: string[] = [];
      const step = command.slow === true && !EACH ? 5 : 1;
      for (let n = 1, calls: readonly string[] = ['none yet']; calls.length > 0; n += step) {
        const place = at('tried');
        rmSync(place, { recursive: true, force: true });
        cpSync(start, place, { recursive: true });
        const failed = failFrom(n, fault);
        const { status, err } = await run(place, command.args);
        calls = failed();
        const falls = (what: string) => wrong.push(`${n}, ${calls[0]}: ${what}: ${err.slice(0, 400)}`);
        const found = filesBelow(place);
        const isAsMeant = (name: string): boolean => {
          const content = found.get(name);
          if (content === after.get(name)) return true;
          if (content === undefined) return false;
          return command.saysSo === true && written.includes(name) && isWhole(name, content);
        };
        if (status !== 0 && status !== 2) falls(`ends with status ${status}`);
        if (!/^(partner-ledger: [^]*\.\n)*$/.test(err)) falls('says no sentence');
        if (status === 2 && err === '') falls('says nothing');
        for (const name of new Set([...before.keys(), ...found.keys()]))
          if (found.get(name) !== before.get(name) && !UNFINISHED.test(name) && !isAsMeant(name))
            falls(`"${name}" is not whole`);
        if (status === 0)
          for (const name of written)
            if (!KEPT.test(name) && !isAsMeant(name)) falls(`"${name}" is not there`);
        if (fault === 'one call' && calls[0] !== 'rmSync')
          for (const name of found.keys()) if (UNFINISHED.test(name)) falls(`leaves ${name}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
