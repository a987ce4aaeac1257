import { rmSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { EXIT_PROBLEM } from '../../cli/io';
import { cli, files, utf8, makeFiles } from './command-line';
import { filesBelow, folder, onDisk, writeFile } from './rollup/firm-folder';

jest.setTimeout(60_000);

beforeAll(makeFiles);

describe('review', () => {
  it('writes one HTML page and says where', async () => {
    const { status, out, written } = await cli(
      'review',
      'practice.xlsx',
      '--month',
      '2026-10',
      '-o',
      'out/october.html',
    );
    expect(status).toBe(0);
    const file = path.resolve('out/october.html');
    expect([...written.keys()]).toEqual([file]);
    expect(written.get(file)).toMatch(/^<!doctype html>/i);
    expect(written.get(file)).toContain('Harbor Tax');
    expect(out).toMatch(/^Review written to out.october\.html\.\n/);
  });

  it('is named after its month and whose it is unless told otherwise', async () => {
    const { written } = await cli('review', 'practice.xlsx', '--month', '2026-09');
    expect([...written.keys()]).toEqual([
      path.resolve('review-2026-09-meridian-wealth-partners-maya-brandt.html'),
    ]);
  });

  it('has an edition of one page, with a name of its own, and of a review alone', async () => {
    const { written } = await cli('review', 'practice.xlsx', '--month', '2026-09', '--brief');
    const [[file, page] = ['', '']] = [...written];
    expect(file).toMatch(/review-brief-2026-09-meridian-wealth-partners-maya-brandt\.html$/);
    expect(String(page)).toContain('Partnership review, September 2026, in brief');
    expect(String(page)).toContain('The one thing to do');
    expect(String(page)).not.toContain('Partners one by one');
    const copy = ['--copy', '--partner', 'Harbor Tax', '--brief'];
    expect((await cli('review', 'practice.xlsx', '--month', '2026-09', ...copy)).err).toContain(
      '--brief is of a review',
    );
  });

  it('writes numbers and dates as its locale does', async () => {
    const args = ['--month', '2026-10', '-o', 'oct.html', '--locale'];
    const { written } = await cli('review', 'practice.xlsx', ...args, 'de-DE');
    expect(written.get(path.resolve('oct.html'))).toContain('As of 31 October 2026.');
    const { status, err } = await cli('review', 'practice.xlsx', ...args, 'klingon!');
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toContain('--locale "klingon!" is not a locale: write it like en-GB.');
  });

  it('is written over an earlier review, but over nothing else', async () => {
    const file = path.resolve('october.html');
    const write = () => cli('review', 'practice.xlsx', '--month', '2026-10', '-o', 'october.html');
    files.set(file, utf8((await write()).written.get(file) ?? ''));
    expect((await write()).status).toBe(0);
    files.set(file, utf8('<html>my notes</html>'));
    const { status, err, written } = await write();
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(/is there already and is not a review/);
    expect(written.size).toBe(0);
    files.delete(file);
  });

  it.each([
    [
      'over a file that is read',
      ['--month', '2026-10', '-o', './practice.xlsx'],
      /is one of the files that are read/,
    ],
    ...['other.csv', 'other.pdf', 'other', 'new.d/other', 'other.xlsm'].map(
      (output): [string, string[], RegExp] => [
        `as ${output}`,
        ['--month', '2026-10', '-o', output],
        /name it \.html or \.xlsx\./,
      ],
    ),
    ['as a workbook that is there already', ['--month', '2026-10', '-o', 'locked.xlsx'], /is there already/],
    ['of a month that has not begun', ['--month', '2027-01'], /has not begun/],
    ['without a month', [], /--month/],
  ])('is not written %s', async (_, args, sentence) => {
    const { status, err, written } = await cli('review', 'practice.xlsx', ...args);
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(sentence);
    expect(written.size).toBe(0);
  });
});

describe('review as a workbook', () => {
  const review = async () =>
    (await cli('review', 'practice.xlsx', '--month', '2026-10', '-o', 'october.xlsx')).bytes.get(
      path.resolve('october.xlsx'),
    )!;

  it('holds the sheet of the review: values, rows for notes, no formulas', async () => {
    const [sheet] = (await readXlsx(await review())).sheets;
    expect(sheet?.name).toBe('Review 2026-10');
    const first = sheet?.rows.map((row) => row[0]) ?? [];
    expect(first[0]).toBe('Partnership review, October 2026');
    expect(first).toEqual(expect.arrayContaining(['What stands out', 'Note 1', 'Scorecard', 'Harbor Tax']));
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula)).toEqual([]);
  });

  it('draws its charts and repeats its title on every page', async () => {
    const parts = unzipSync(await review());
    expect(Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('_xlnm.Print_Titles');
  });

  it('is the same file each time', async () => {
    expect(Buffer.from(await review()).equals(Buffer.from(await review()))).toBe(true);
  });
});

describe('review of a folder', () => {
  const { at, remove } = folder();
  afterAll(remove);
  const book = (file: string) => writeFile(at('team', file), files.get('practice.xlsx')!);
  const review = (...args: string[]) => onDisk('review', at('team'), '--all', '--month', '2026-10', ...args);
  const written = (place: string) => [...filesBelow(at(place)).keys()];
  beforeAll(() => {
    book('ana.xlsx');
    writeFile(at('team', 'bo.csv'), 'Partner,Received,Status\nElm Tax,2026-09-01,open\n');
    writeFile(at('team', 'readme.txt'), 'hello');
  });

  it('writes a review for each workbook, named after its advisor, else after it', async () => {
    const { status, out } = await review('-o', at('out'));
    expect(status).toBe(0);
    expect(written('out')).toEqual(['bo-review-2026-10.html', 'maya-brandt-review-2026-10.html']);
    expect(out).toMatch(/^2 of 2 reviews written\.$/m);
  });

  it('names what failed, makes the others, and ends with status 2', async () => {
    writeFile(at('team', 'cy.csv'), 'Item,Qty\nMilk,2\n');
    const { status, out, err } = await review('-o', at('two'));
    rmSync(at('team', 'cy.csv'));
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(/^partner-ledger: cy\.csv: No table was recognized/m);
    expect(written('two')).toHaveLength(2);
    expect(out).toMatch(/^2 of 3 reviews written\.$/m);
  });

  it('names the second workbook of one advisor after itself', async () => {
    book('old.xlsx');
    await review('-o', at('second'));
    rmSync(at('team', 'old.xlsx'));
    expect(written('second')).toEqual([
      'bo-review-2026-10.html',
      'maya-brandt-review-2026-10.html',
      'old-review-2026-10.html',
    ]);
  });

  it('goes into the folders in it, and writes below the other folder as they lie', async () => {
    book('boston/ana.xlsx');
    const { out } = await review('-o', at('deep'));
    rmSync(at('team', 'boston'), { recursive: true });
    expect(written('deep')).toEqual([
      'bo-review-2026-10.html',
      'boston/maya-brandt-review-2026-10.html',
      'maya-brandt-review-2026-10.html',
    ]);
    expect(out).toMatch(/^boston\/ana\.xlsx: boston\/maya-brandt-review-2026-10\.html$/m);
  });

  it('takes workbooks for each when told so, and not the reviews made before', async () => {
    const before = written('team');
    writeFile(at('team', 'ana-review-2026-09.xlsx'), 'PK');
    await review('--format', 'xlsx');
    expect(written('team').filter((file) => !before.includes(file))).toEqual([
      'ana-review-2026-09.xlsx',
      'bo-review-2026-10.xlsx',
      'maya-brandt-review-2026-10.xlsx',
    ]);
  });

  it.each([
    ['a folder that is not there', ['nowhere', '--all'], /There is no folder ".*nowhere" \(--all\)/],
    ['two folders', ['team', 'out', '--all'], /takes one folder/],
    ['a file', ['team/bo.csv', '--all'], /--all takes a folder; ".*bo\.csv" is a file/],
    ['a folder without --all', ['team'], /team" is a folder: name a file in it, or take .* with --all\./],
  ])('says what is wrong with %s', async (_, args, sentence) => {
    const places = args.map((each) => (each === '--all' ? each : at(each)));
    const { status, err } = await onDisk('review', ...places, '--month', '2026-10');
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(sentence);
  });
});

describe('a copy for a partner', () => {
  const args = ['review', 'practice.xlsx', '--month', '2026-10', '--copy', '--partner', 'harbor tax cpa'];

  it('has initials unless it is asked for more, and no other partner', async () => {
    const { status, out, written } = await cli(...args, '-o', 'copy.html');
    expect(status).toBe(0);
    expect(out).toMatch(/^Copy written to copy\.html\./);
    const page = String(written.get(path.resolve('copy.html')) ?? [...written.values()][0]);
    expect(page).toContain('Harbor Tax');
    expect(page).not.toMatch(/Summit|Lindqvist|Keystone|ROI|hour/i);
    const named = await cli(...args, '-o', 'copy.html', '--clients', 'names');
    expect(String([...named.written.values()][0]).length).toBeGreaterThan(page.length);
  });

  it.each([
    ['no partner', ['--copy'], /--copy needs --partner/],
    ['a partner without --copy', ['--partner', 'Harbor Tax'], /--partner needs --copy/],
    [
      'a name that nobody has',
      ['--copy', '--partner', 'Harbour Taxes'],
      /No partner is called "Harbour Taxes"/,
    ],
    ['a folder', ['--copy', '--partner', 'Harbor Tax', '--all'], /from one workbook/],
    [
      'a name of anything else',
      ['--copy', '--partner', 'Harbor Tax', '-o', 'b.pdf'],
      /-o "b\.pdf": name it \.html or \.xlsx\./,
    ],
    ['a month to come', ['--copy', '--partner', 'Harbor Tax', '--month', '2027-01'], /has not begun/],
  ])('is refused with %s', async (_, more, sentence) => {
    const { status, err, written } = await cli('review', 'practice.xlsx', '--month', '2026-10', ...more);
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(sentence);
    expect(written.size).toBe(0);
  });
});
