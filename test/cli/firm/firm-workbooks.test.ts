import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { openFile } from '../../../files/open';
import { filesBelow, folder, onDisk, writeFile } from '../rollup/firm-folder';

jest.setTimeout(60_000);
const { at, remove } = folder();
afterAll(remove);

const FIRM = { name: 'Meridian', currency: 'USD', hourlyCost: 250, locked: ['hourlyCost'] };
const fixture = (version: string) =>
  readFileSync(path.join(__dirname, `../../fixtures/versions/${version}.xlsx`));

beforeAll(() => {
  writeFile(at('firm.json'), JSON.stringify(FIRM));
  writeFile(at('firm2.json'), JSON.stringify({ ...FIRM, hourlyCost: 300, version: '2027' }));
  writeFile(
    at('list.csv'),
    'Advisor;Office;E-mail\nJane Ortiz;Boston;jane@firm.example\nAmélie Roux;;\n\nOwen "AJ" Hart;Denver: North;\n',
  );
});

async function settingsOf(file: string) {
  const { sheets } = await openFile('a.xlsx', readFileSync(file));
  return readWorkbook({ sheets, today: 20757 }).ledger.settings;
}

describe('distribute', () => {
  test('writes a template for each advisor, with the settings of the firm and their own', async () => {
    const { status, out } = await onDisk(
      'distribute',
      '--firm',
      at('firm.json'),
      '--advisors',
      at('list.csv'),
      '-o',
      at('books'),
    );
    expect([status, out]).toEqual([0, expect.stringMatching(/^3 workbooks written/) as string]);
    expect([...filesBelow(at('books')).keys()].sort()).toEqual([
      'Amélie Roux.xlsx',
      'Boston/Jane Ortiz.xlsx',
      'Denver North/Owen AJ Hart.xlsx',
    ]);
    expect(await settingsOf(at('books', 'Boston', 'Jane Ortiz.xlsx'))).toMatchObject({
      advisorName: 'Jane Ortiz',
      office: 'Boston',
      advisorEmails: ['jane@firm.example'],
      firmName: 'Meridian',
      hourlyCost: 250,
    });
    expect(await settingsOf(at('books', 'Amélie Roux.xlsx'))).toMatchObject({
      advisorName: 'Amélie Roux',
      office: null,
    });
  });
  test('replaces none of them, and writes nothing then', async () => {
    writeFile(at('more.csv'), 'Advisor,Office\nNew Advisor,\nJane Ortiz,Boston\n');
    const { status, err } = await onDisk(
      'distribute',
      '--firm',
      at('firm.json'),
      '--advisors',
      at('more.csv'),
      '-o',
      at('books'),
    );
    expect([status, err]).toEqual([2, expect.stringMatching(/Jane Ortiz\.xlsx" is there already/) as string]);
    expect(existsSync(at('books', 'New Advisor.xlsx'))).toBe(false);
  });
  test.each([
    ['Name of pet\nRex\n', /has no column "Advisor"/],
    ['Advisor,Office\n,Boston\n', /row 2: there is no advisor/],
    ['Advisor,Office\nJane,Boston\nJANE,boston\n', /row 3: "JANE" would have the same file as row 2/],
    ['Advisor,E-mail\nJane,at home\n', /row 2: "at home" is no e-mail address/],
    ['Advisor\n\n', /lists no advisor|has no column/],
  ])('says what is wrong with a list: %j', async (list, sentence) => {
    writeFile(at('wrong.csv'), list);
    const { status, err } = await onDisk(
      'distribute',
      '--firm',
      at('firm.json'),
      '--advisors',
      at('wrong.csv'),
      '-o',
      at('never'),
    );
    expect([status, err]).toEqual([2, expect.stringMatching(sentence) as string]);
    expect(existsSync(at('never'))).toBe(false);
  });
  test.each([
    ['distribute', ['--firm', 'none.json', '--advisors', 'none.csv'], 3],
    ['upgrade', ['nowhere', '--all', '--firm', 'none.json'], 3],
    ['review', ['nowhere', '--all', '--month', '2026-10'], 2],
    ['rollup', ['nowhere'], 1],
  ])(
    '%s says at once what is wrong, also a folder that is named like a file',
    async (command, args, count) => {
      mkdirSync(at('made.pdf'), { recursive: true });
      const { status, err } = await onDisk(command, ...args, '-o', at('made.pdf'));
      expect(status).toBe(2);
      expect(err.trim().split('\n')).toHaveLength(count);
      expect(err).toMatch(/made\.pdf".*(leave out "\.pdf"|name it \.json, \.html or \.xlsx)/);
      expect(readdirSync(at('made.pdf'))).toEqual([]);
    },
  );

  test('names every file that is not there', async () => {
    const [firm, list] = [at('nofirm.json'), at('nolist.csv')];
    const { err } = await onDisk('distribute', '--firm', firm, '--advisors', list, '-o', at('never'));
    expect(err.match(/no(firm\.json|list\.csv)/g)).toEqual(['nofirm.json', 'nolist.csv']);
  });
  test('a roll-up over new workbooks has every advisor, and says that nothing is in them yet', async () => {
    await onDisk('rollup', at('books'), '-o', at('new.json'), '--no-parts');
    const { advisors, care } = JSON.parse(readFileSync(at('new.json'), 'utf8')) as {
      advisors: Array<{ advisor: string }>;
      care: Array<{ kind: string }>;
    };
    expect(advisors.map(({ advisor }) => advisor)).toEqual(['Amélie Roux', 'Jane Ortiz', 'Owen "AJ" Hart']);
    expect(care.map(({ kind }) => kind)).toEqual(['stale', 'stale', 'stale']);
  });
});

describe('upgrade --all', () => {
  beforeAll(() => {
    writeFile(at('all', 'old', 'one.xlsx'), fixture('v1'));
    writeFile(at('all', 'present.xlsx'), fixture('v4'));
    writeFile(at('all', 'broken.xlsx'), 'PK\u0003\u0004');
  });
  test('shows what would change in each, and writes nothing', async () => {
    const before = filesBelow(at('all'));
    const { status, out, err } = await onDisk('upgrade', at('all'), '--all', '--firm', at('firm.json'));
    expect(status).toBe(2);
    expect(err).toMatch(/broken\.xlsx: .*damaged/);
    expect(out).toMatch(/old\/one\.xlsx:\n[\s\S]*adds the columns/);
    expect(out).toMatch(/present\.xlsx:\n[\s\S]*Hourly cost/);
    expect(out).toMatch(/2 of 3 workbooks would change\. Nothing was written/);
    expect(filesBelow(at('all'))).toEqual(before);
  });
  test('writes the changed ones into another folder; a firm.json changed later changes only what it sets', async () => {
    const before = filesBelow(at('all'));
    await onDisk('upgrade', at('all'), '--all', '--firm', at('firm.json'), '-o', at('done'));
    expect([...filesBelow(at('done')).keys()]).toEqual(['old/one.xlsx', 'present.xlsx']);
    expect(filesBelow(at('all'))).toEqual(before);
    expect(await settingsOf(at('done', 'old', 'one.xlsx'))).toMatchObject({
      hourlyCost: 250,
      firmName: 'Meridian',
      templateVersion: '4',
    });
    expect((await onDisk('upgrade', at('done'), '--all', '--firm', at('firm.json'))).out).toMatch(
      /present\.xlsx: nothing to change/,
    );
    const { out } = await onDisk(
      'upgrade',
      at('done'),
      '--all',
      '--firm',
      at('firm2.json'),
      '-o',
      at('later'),
    );
    expect(out).toMatch(/Settings, B\d+ \(Hourly cost\): .250. becomes .300/);
    expect(await settingsOf(at('later', 'present.xlsx'))).toMatchObject({ hourlyCost: 300 });
  });
  test('takes upgrades back, into another folder', async () => {
    await onDisk('upgrade', at('all'), '--all', '-o', at('up'));
    const { out } = await onDisk('upgrade', at('up'), '--all', '--undo', '-o', at('back'));
    expect(out).toMatch(/one\.xlsx:\n[\s\S]*removes/);
    expect((await settingsOf(at('back', 'old', 'one.xlsx'))).templateVersion).not.toBe('4');
  });
  test.each([
    ['the same folder', () => ['--all', '-o', at('all')], /-o is the folder that is read/],
    ['no workbook', () => ['--all', '--firm', at('nothing.json')], /nothing\.json/],
    ['undo of a firm', () => ['--all', '--undo', '--firm', at('firm.json')], /--undo undoes upgrades/],
    ['a folder without --all', () => [], /all" is a folder: name a file in it, or take .* with --all\./],
    ['a firm for one', () => ['--firm', at('firm.json')], /--firm needs --all/],
  ])('says what is wrong: %s', async (_, args, sentence) => {
    const { status, err } = await onDisk('upgrade', at('all'), ...args());
    expect([status, err]).toEqual([2, expect.stringMatching(sentence) as string]);
  });
});
