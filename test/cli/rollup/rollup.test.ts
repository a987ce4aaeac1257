import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { openFile } from '../../../files/open';
import { sampleFirm } from '../../../template/sample/sample-firm';
import { folder, onDisk, writeFile, writeFirm } from './firm-folder';

const ADVISORS = 16;
const { at, remove } = folder();
const firm = at('firm');
const options = ['--firm', at('firm', 'firm.json')];

interface Json {
  readonly advisors: ReadonlyArray<{
    readonly advisor: string;
    readonly office: string | null;
    readonly currency: string;
    readonly rank: number | null;
    readonly decided: number;
    readonly file: string;
    readonly notes: ReadonlyArray<{
      readonly kind: string;
      readonly severity: string;
      readonly count: number;
    }>;
  }>;
  readonly partners: ReadonlyArray<{ readonly name: string; readonly advisors: number }>;
  readonly care: ReadonlyArray<{ readonly file: string; readonly kind: string; readonly sentence: string }>;
  readonly names: ReadonlyArray<{ readonly one: string; readonly other: string }>;
  readonly templates: ReadonlyArray<{ readonly template: string | null; readonly workbooks: number }>;
}

const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Json;

beforeAll(() => writeFirm(firm, ADVISORS), 60_000);
afterAll(remove);

describe('the league of a made firm', () => {
  let league: Json;
  let said: string;
  beforeAll(async () => {
    const { status, out, err } = await onDisk(
      'rollup',
      firm,
      ...options,
      '-o',
      at('league.json'),
      '--names',
      at('names.csv'),
    );
    expect(status).toBe(0);
    said = out + err;
    league = json('league.json');
  }, 60_000);

  test('has every advisor, the second workbook of one as a line of its own, and none twice', () => {
    expect(league.advisors).toHaveLength(ADVISORS + 1);
    expect(league.advisors.map(({ advisor }) => advisor)).toContain(
      'Elena Fairbanks (Boston/Elena Fairbanks old.xlsx)',
    );
    expect(new Set(league.advisors.map(({ office }) => office))).toEqual(
      new Set(['Boston', 'Denver', 'Portland', null]),
    );
  });
  test('ranks nobody with fewer than six decided introductions', () => {
    for (const { rank, decided } of league.advisors) expect(rank === null).toBe(decided < 6);
    expect(league.advisors[0]?.rank).toBe(1);
  });
  test('says of each workbook that needs care why', () => {
    const kinds = (file: string) => league.care.filter((each) => each.file === file).map(({ kind }) => kind);
    expect(kinds('Denver/damaged.xlsx')).toEqual(['unreadable']);
    expect(kinds('Portland/holiday plan.csv')).toEqual(['unreadable']);
    expect(kinds('Boston/copy of Maya Brandt.xlsx')).toEqual(['same file']);
    expect(kinds('Boston/Maya Brandt.xlsx')).not.toContain('same file');
    expect(kinds('Boston/Elena Fairbanks old.xlsx')).toEqual(
      expect.arrayContaining(['same advisor', 'stale']),
    );
    const all = league.care.map(({ kind }) => kind);
    for (const kind of ['currency', 'template', 'as of', 'advisor', 'notes']) expect(all).toContain(kind);
    expect(said).toMatch(/"Portland\/holiday plan.csv" has no table that is known/);
  });
  test('lists for its notes no workbook whose notes leave the figures as they are', () => {
    const listed = league.care.filter(({ kind }) => kind === 'notes').map(({ file }) => file);
    const changed = league.advisors.filter(({ notes }) =>
      notes.some(({ severity }) => severity === 'left out'),
    );
    expect(listed.sort()).toEqual(changed.map(({ file }) => file).sort());
    expect(league.advisors.filter(({ notes }) => notes.length > 0).length).toBeGreaterThan(listed.length);
    const inCare = new Set(league.care.map(({ file }) => file));
    expect(league.advisors.filter(({ file }) => !inCare.has(file))).not.toHaveLength(0);
  });
  test('counts the template versions in use', () => {
    expect(league.templates).toEqual([
      { template: null, workbooks: 1 },
      { template: '3', workbooks: 1 },
      { template: '4', workbooks: ADVISORS - 2 },
      { template: '9', workbooks: 1 },
    ]);
  });
  test('asks about close spellings in the file of names, which is read back', async () => {
    expect(readFileSync(at('names.csv'), 'utf8')).toBe(
      `One name,Other name,Same\r\n${league.names.map(({ one, other }) => `${one},${other},\r\n`).join('')}`,
    );
    const [pair] = league.names;
    writeFile(at('answered.csv'), `One name;Other name;Same\n${pair?.one};${pair?.other};yes\n`);
    await onDisk('rollup', firm, ...options, '-o', at('answered.json'), '--names', at('answered.csv'));
    const names = json('answered.json').partners.map(({ name }) => name);
    expect(names).toContain(pair?.one);
    expect(names).not.toContain(pair?.other);
  }, 30_000);
  test('names no client of any workbook', async () => {
    const html = at('league.html');
    await onDisk('rollup', firm, ...options, '-o', html);
    const out = readFileSync(html, 'utf8') + JSON.stringify(league);
    let clients = 0;
    for (const { path, bytes } of sampleFirm(ADVISORS).slice(0, 3)) {
      const { sheets } = await openFile(path, await bytes());
      for (const client of readWorkbook({ sheets, today: 20757 }).ledger.clients) {
        clients++;
        expect(out.includes(client) ? client : null).toBeNull();
      }
    }
    expect(clients).toBeGreaterThan(150);
  }, 60_000);
  test('is written again over itself, but over no other file', async () => {
    expect(
      (await onDisk('rollup', at('firm', 'Boston', 'Maya Brandt.xlsx'), '-o', at('league.json'))).status,
    ).toBe(0);
    writeFile(at('mine.json'), '{"mine": true}');
    const { status, err } = await onDisk('rollup', firm, '-o', at('mine.json'));
    expect([status, err]).toEqual([2, expect.stringMatching(/is there already and is no roll-up/) as string]);
  }, 30_000);
});

describe('paths', () => {
  test.each([
    ['a file', () => [at('firm', 'Boston', 'Maya Brandt.xlsx')], ['Maya Brandt.xlsx']],
    [
      'a pattern',
      () => [at('firm', '*', 'M*.xlsx')],
      ['Boston/Maya Brandt.xlsx', 'Portland/Marco Quist.xlsx'],
    ],
    ['a pattern over all folders', () => [at('firm', '**', 'Maya*.xlsx')], ['Boston/Maya Brandt.xlsx']],
  ])(
    '%s',
    async (_, paths, files) => {
      await onDisk('rollup', ...paths(), '-o', at('paths.json'));
      const found = JSON.parse(readFileSync(at('paths.json'), 'utf8')) as {
        advisors: Array<{ file: string }>;
      };
      expect(found.advisors.map(({ file }) => file).sort()).toEqual(files);
    },
    30_000,
  );
});

test.each([
  ['en-US', ['2026-03', '2026-04']],
  ['en-GB', ['2026-04', '2026-05']],
])('days that do not tell the month from the day are read as %s has them', async (locale, months) => {
  writeFile(
    at('ambiguous', 'ann.csv'),
    'Partner,Received,Client,Status\nHarbor Tax,03/04/2026,C1,Won\nHarbor Tax,04/05/2026,C2,Lost\n',
  );
  const out = at('ambiguous.json');
  const { status } = await onDisk('rollup', at('ambiguous'), '--locale', locale, '-o', out);
  expect(status).toBe(0);
  const league = JSON.parse(readFileSync(out, 'utf8')) as {
    readonly months: ReadonlyArray<{ readonly month: string; readonly introductions: number }>;
  };
  expect(league.months.filter((each) => each.introductions > 0).map(({ month }) => month)).toEqual(months);
});

describe('what must be put right first is a sentence, and nothing is written', () => {
  beforeAll(() => {
    writeFile(at('empty', 'read me.txt'), 'nothing');
    writeFile(at('bad', 'damaged.xlsx'), 'PK\u0003\u0004 no more');
    writeFile(at('names-of-others.csv'), 'Name,Value\nA,B\n');
    writeFile(at('half.csv'), 'One name,Other name,Same\nA,B,perhaps\n');
  });
  test.each([
    ['an empty folder', () => [at('empty')], /holds no \.xlsx or \.csv file/],
    ['no such folder', () => [at('nowhere')], /There is no file or folder/],
    ['a pattern that nothing fits', () => [at('firm', 'Z*.xlsx')], /Nothing is called like/],
    ['no readable workbook', () => [at('bad')], /No workbook could be read[\s\S]*damaged/],
    ['a day to come', () => [firm, '--as-of', '2027-01-01'], /is after today/],
    ['no day', () => [firm, '--as-of', 'soon'], /--as-of "soon" is not a date/],
    ['no locale', () => [firm, '--locale', 'in_English'], /--locale "in_English" is not a locale/],
    [
      'a window that ends before it begins',
      () => [firm, '--from', '2026-10-01', '--as-of', '2026-09-01'],
      /--from is after --as-of/,
    ],
    ['no rate', () => [firm, '--rate', 'EUR'], /--rate "EUR" should read EUR=1\.08/],
    ['a rate twice', () => [firm, '--rate', 'EUR=1.08', '--rate', 'eur=1.1'], /gives EUR twice/],
    ['no firm', () => [firm, '--firm', at('half.csv')], /is not a firm file/],
    ['no file of names', () => [firm, '--names', at('names-of-others.csv')], /is no file of names/],
    [
      'an answer that is none',
      () => [firm, '--names', at('half.csv')],
      /row 2: write two names, and yes, no or nothing/,
    ],
  ])('%s', async (_, args, sentence) => {
    const { status, err } = await onDisk('rollup', ...args(), '-o', at('never.json'));
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
    expect(() => readFileSync(at('never.json'))).toThrow('ENOENT');
  });
});
