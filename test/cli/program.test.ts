import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { EXIT_NO_VALUE, EXIT_PROBLEM, type Io } from '../../cli/io';
import { run } from '../../cli/program';
import { samplePractice } from '../../template/sample/sample';
import { sampleWorkbook } from '../../template/sample/sample-workbook';

jest.setTimeout(60_000);

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = new Map<string, Uint8Array>([
  ['pdf.csv', utf8('%PDF-1.7')],
  ['empty.csv', new Uint8Array(0)],
  [
    'book/fees.csv',
    utf8(
      'Executive,Amt,Due\nOak Law,"1,200.50",2026-03-01\nElm Tax,300,2026-03-02\nOak Law,-99.5,2026-04-15\n',
    ),
  ],
  ['book/visits.csv', utf8('Executive,When\nOak Law,2026-03-05\nOak Law,2026-04-05\n')],
  ['shop.csv', utf8('Item,Qty\nMilk,2\nBread,1\n')],
  ['nobody.csv', utf8('Deal Name,Deal Stage,Create Date,Close Date\nA,won,2026-01-01,2026-02-01\n')],
]);

beforeAll(async () => {
  files.set('practice.xlsx', await sampleWorkbook(samplePractice()));
  files.set(
    'locked.xlsx',
    await writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }], encryption: { password: 'p', spinCount: 1 } }),
  );
});

async function cli(...args: string[]): Promise<Outcome> {
  let [out, err] = ['', ''];
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const io: Io = {
    list(folder) {
      const names = [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
      if (names.length === 0 && folder !== 'out')
        throw Object.assign(new Error(`no ${folder}`), { code: 'ENOENT' });
      return names.map((file) => file.slice(folder.length + 1));
    },
    read(file) {
      const bytes = files.get(file);
      if (!bytes) throw Object.assign(new Error(`no ${file}`), { code: 'ENOENT' });
      return bytes;
    },
    write: (file, content) =>
      void (typeof content === 'string' ? written.set(file, content) : bytes.set(file, content)),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    progress: () => undefined,
    done: () => undefined,
    today: parseIso('2026-11-06') ?? 0,
    timeZone: 'America/New_York',
  };
  const status = await run(args, io);
  return { status, out, err, written, bytes };
}

describe('scorecard', () => {
  it('prints a table no wider than 120 columns, a sentence per decision, and where the notes are', async () => {
    const { status, out, err } = await cli('scorecard', 'practice.xlsx');
    expect(status).toBe(0);
    expect(err).toBe('');
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      'Scorecard as of 2026-10-31. Figures: 12 months; decisions: the 12 months to 2026-10-31.',
    );
    const end = lines.findIndex((line) => line.startsWith('All partners'));
    expect(end).toBe(15);
    for (const line of lines.slice(0, end + 1)) expect(line.length).toBeLessThanOrEqual(120);
    expect(out).toMatch(/^Harbor Tax +double down +\d/m);
    expect(out).toMatch(/^Vasquez Family Law +no time recorded +\u2013/m);
    expect(out).toMatch(/^Northgate Trust Company +exit \(fragile\)/m);
    expect(out).toMatch(/^Lindqvist Estate Law: optimize by communication\. ROI/m);
    expect(out).toMatch(/^\d+ data notes: see them with {2}partner-ledger check practice\.xlsx$/m);
    expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('prints JSON with every figure, reasons and notes', async () => {
    const { status, out } = await cli(
      'scorecard',
      'practice.xlsx',
      '--json',
      '--from',
      '2026-01-01',
      '--to',
      '2026-06-30',
    );
    expect(status).toBe(0);
    const card = JSON.parse(out);
    expect(Object.keys(card)).toEqual([
      'asOf',
      'asOfIs',
      'period',
      'from',
      'to',
      'partners',
      'portfolio',
      'notes',
    ]);
    expect([card.asOf, card.asOfIs, card.period, card.from, card.to]).toEqual([
      '2026-10-31',
      'setting',
      null,
      '2026-01-01',
      '2026-06-30',
    ]);
    expect(card.partners).toHaveLength(10);
    expect(card.partners[0].partner).toBe('Harbor Tax');
    expect(card.partners[5].roi).toBeNull();
    expect(card.partners[5].reasons.roi).toMatch(/no time recorded/i);
    expect(Object.keys(card.notes[0])).toEqual([
      'table',
      'sheet',
      'row',
      'column',
      'value',
      'problem',
      'suggestion',
    ]);
    expect(card.portfolio.decision).toBeUndefined();
  });

  it('cuts everything at --as-of', async () => {
    const { out } = await cli('scorecard', 'practice.xlsx', '--json', '--as-of', '2025-12-31');
    const card = JSON.parse(out);
    expect(card.asOf).toBe('2025-12-31');
    expect(
      card.partners.find((each: { partner: string }) => each.partner === 'Cedar Exit Planning').introductions,
    ).not.toBe(4);
  });

  it('reads several files as one workbook, with columns and kinds as told', async () => {
    const { status, out, err } = await cli(
      'scorecard', 'book/fees.csv', 'book/visits.csv', '--json',
      '--table', 'fees.csv=Money', '--table', 'book/visits.csv=Activities',
      '--map', 'Money.Partner=Executive', '--map', 'Activities.Partner=executive',
      '--map', 'Money.Amount=Amt', '--map', 'Money.Date=Due', '--map', 'Activities.Date=When',
    ); // prettier-ignore
    expect(err).toBe('');
    expect(status).toBe(0);
    const card = JSON.parse(out);
    expect(
      card.partners.map((each: { partner: string; revenue: number }) => [each.partner, each.revenue]),
    ).toEqual([
      ['Elm Tax', 300],
      ['Oak Law', 1101],
    ]);
    expect(card.portfolio.revenue).toBe(1401);
  });

  it('says in a sentence that there is nobody, where no partner is found', async () => {
    const { status, out } = await cli('scorecard', 'nobody.csv');
    expect(status).toBe(0);
    expect(out).toMatch(
      /^No partner was found.*\n1 data note: see it with {2}partner-ledger check nobody\.csv\n$/,
    );
    expect(JSON.parse((await cli('scorecard', 'nobody.csv', '--json')).out).notes[0].problem).toMatch(
      /Partner/,
    );
  });

  it('takes settings from the command line before those of the workbook', async () => {
    const hourly = async (...more: string[]) => {
      const card = JSON.parse((await cli('scorecard', 'practice.xlsx', '--json', ...more)).out);
      return card.partners[0].timeCost / card.partners[0].hours;
    };
    expect(await hourly()).toBeCloseTo(250, 9);
    expect(await hourly('--set', 'Hourly cost=100')).toBeCloseTo(100, 9);
  });
});

describe('value', () => {
  it('prints what a formula gives, unrounded', async () => {
    const json = JSON.parse((await cli('scorecard', 'practice.xlsx', '--json')).out);
    const { status, out } = await cli('value', 'practice.xlsx', '=PARTNER_ROI("Harbor Tax")');
    expect(status).toBe(0);
    expect(Number(out)).toBe(json.partners[0].roi);
  });

  it('prints a table aligned, or as JSON', async () => {
    const { out } = await cli('value', 'practice.xlsx', '=PARTNER_SCORECARD()');
    expect(out.split('\n')[0]).toMatch(/^Partner +Decision, 12 months +ROI, 12 months/);
    const rows = JSON.parse((await cli('value', 'practice.xlsx', '=PARTNER_SCORECARD()', '--json')).out);
    expect(rows).toHaveLength(12);
    expect(rows[11][0]).toBe('All partners');
    expect(rows[6][2]).toBeNull();
  });

  it('without a value prints the reason on standard error and ends with status 1', async () => {
    const { status, out, err } = await cli('value', 'practice.xlsx', '=PARTNER_ROI("Vasquez Family Law")');
    expect(status).toBe(EXIT_NO_VALUE);
    expect(out).toBe('');
    expect(err).toMatch(/no time recorded/i);
  });

  it.each([
    ['an unknown function', '=PARTNER_WEALTH("Harbor Tax")'],
    ['a date that is none', '=PARTNER_ROI("Harbor Tax","soon")'],
    ['a formula that does not end', '=PARTNER_ROI("Harbor Tax"'],
  ])('with %s prints a sentence and ends with status 2', async (_, formula) => {
    const { status, out, err } = await cli('value', 'practice.xlsx', formula);
    expect(status).toBe(EXIT_PROBLEM);
    expect(out).toBe('');
    expect(err).toMatch(/[.?]\n$/);
  });

  it('says what is missing when there is no formula or no file', async () => {
    for (const args of [['practice.xlsx'], ['=PARTNER_ROI()']]) {
      const { status, err } = await cli('value', ...args);
      expect(status).toBe(EXIT_PROBLEM);
      expect(err).toMatch(/Give files, then a formula/);
    }
  });
});

describe('compliance', () => {
  it('prints rule by rule who is concerned, why, and what to ask', async () => {
    const { status, out } = await cli('compliance', 'practice.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(/^Flags for a talk with compliance, as of 2026-10-31\. .*not legal advice/);
    expect(out).toMatch(/^FINRA Rule 3220: gifts .*\n {2}Harbor Tax: 1 gift to Dana Harbor above 100/m);
    expect(out).toMatch(/^ {2}Ask: Was the gift entered in the gift log/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('prints JSON with the rows behind each flag; the cell function has the same flags', async () => {
    const { flags } = JSON.parse((await cli('compliance', 'practice.xlsx', '--json')).out);
    const gift = flags.find((each: { rule: string }) => each.rule === 'finra-3220-gifts');
    expect(gift.rows[0]).toEqual({
      sheet: 'Activities',
      row: expect.any(Number),
      what: expect.any(String),
    });
    const { out } = await cli('value', 'practice.xlsx', '=PARTNER_COMPLIANCE()', '--json');
    const [header, ...rows] = JSON.parse(out);
    expect(header).toEqual(['Partner', 'Rule', 'Citation', 'What triggered it', 'Question']);
    expect(rows.map((row: string[]) => row[3])).toEqual(flags.map((each: { what: string }) => each.what));
    const own = JSON.parse(
      (await cli('value', 'practice.xlsx', '=PARTNER_COMPLIANCE("Moreno Business Law")', '--json')).out,
    );
    expect(new Set(own.slice(1).map((row: string[]) => row[0]))).toEqual(new Set(['Moreno Business Law']));
  });
});

describe('check', () => {
  it('shows every table, how each column was read, and every note', async () => {
    const { status, out } = await cli('check', 'practice.xlsx');
    expect(status).toBe(0);
    for (const table of ['Referrals', 'Activities', 'Money', 'Partners', 'Actions', 'Candidates', 'Settings'])
      expect(out).toMatch(
        new RegExp(`^${table}: "${table}" \\(header in row ${table === 'Referrals' ? 4 : 1}, rows`, 'm'),
      );
    expect(out).toMatch(/^First-year revenue +First-year revenue +\d+% /m);
    const json = JSON.parse((await cli('check', 'practice.xlsx', '--json')).out);
    expect(json.notes.length).toBeGreaterThan(5);
    const notes = out.slice(out.indexOf(`\n${json.notes.length} data notes:\n`)).replace(/\s+/g, ' ');
    for (const note of json.notes) {
      expect(notes).toContain(note.problem);
      expect(notes).toContain(note.suggestion);
      if (note.row > 0) expect(notes).toMatch(new RegExp(`(Rows? |, )${note.row}\\b`));
    }
    expect(notes).toContain('"tbd"');
  });

  it('says what a sheet is not, and which column is not used and why', async () => {
    const shop = await cli('check', 'shop.csv');
    expect(shop.status).toBe(0);
    expect(shop.out).toMatch(/^Not read: "shop\.csv"/m);
    const { out } = await cli(
      'check',
      'book/fees.csv',
      '--table',
      'fees.csv=Money',
      '--map',
      'Money.Partner=Executive',
    );
    expect(out).toMatch(/^Executive +Partner +100%/m);
  });
});

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

  it('is named after its month unless told otherwise', async () => {
    const { written } = await cli('review', 'practice.xlsx', '--month', '2026-09');
    expect([...written.keys()]).toEqual([path.resolve('review-2026-09.html')]);
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
    ['as a table', ['--month', '2026-10', '-o', 'other.csv'], /name it \.html, or \.xlsx/],
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
  beforeAll(() => {
    files.set('team/ana.xlsx', files.get('practice.xlsx')!);
    files.set('team/bo.csv', utf8('Partner,Received,Status\nElm Tax,2026-09-01,open\n'));
    files.set('team/readme.txt', utf8('hello'));
  });

  it('writes a review for each workbook, named after it', async () => {
    const { status, out, written } = await cli('review', 'team', '--all', '--month', '2026-10', '-o', 'out');
    expect(status).toBe(0);
    expect([...written.keys()]).toEqual(
      ['ana-review-2026-10.html', 'bo-review-2026-10.html'].map((name) => path.resolve('out', name)),
    );
    expect(out).toMatch(/^2 of 2 reviews written\.$/m);
  });

  it('names what failed, makes the others, and ends with status 2', async () => {
    files.set('team/cy.csv', utf8('Item,Qty\nMilk,2\n'));
    const { status, out, err, written } = await cli('review', 'team', '--all', '--month', '2026-10');
    files.delete('team/cy.csv');
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(/^partner-ledger: cy\.csv: No table was recognised/m);
    expect(written.size).toBe(2);
    expect(out).toMatch(/^2 of 3 reviews written\.$/m);
  });

  it('takes workbooks for each when told so, and not the reviews made before', async () => {
    files.set('team/ana-review-2026-09.xlsx', utf8('PK'));
    const { bytes } = await cli('review', 'team', '--all', '--month', '2026-10', '--format', 'xlsx');
    files.delete('team/ana-review-2026-09.xlsx');
    expect([...bytes.keys()].map((file) => path.basename(file))).toEqual([
      'ana-review-2026-10.xlsx',
      'bo-review-2026-10.xlsx',
    ]);
  });

  it.each([
    ['a folder that is not there', ['nowhere'], /There is no folder "nowhere" \(--all\)/],
    ['two folders', ['team', 'book'], /takes one folder/],
  ])('says what is wrong with %s', async (_, folders, sentence) => {
    const { status, err } = await cli('review', ...folders, '--all', '--month', '2026-10');
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
    ['a month to come', ['--copy', '--partner', 'Harbor Tax', '--month', '2027-01'], /has not begun/],
  ])('is refused with %s', async (_, more, sentence) => {
    const { status, err, written } = await cli('review', 'practice.xlsx', '--month', '2026-10', ...more);
    expect(status).toBe(EXIT_PROBLEM);
    expect(err).toMatch(sentence);
    expect(written.size).toBe(0);
  });
});

describe('whatever is wrong ends with status 2, a sentence for each problem, and nothing written', () => {
  it.each<[string, string[], RegExp[]]>([
    ['a file that is not there', ['scorecard', 'nix.csv'], [/There is no file "nix\.csv"\./]],
    ['several bad files', ['check', 'pdf.csv', 'empty.csv', 'locked.xlsx'], [/PDF/, /empty/, /password/]],
    ['an unknown option', ['scorecard', 'practice.xlsx', '--jsno'], [/unknown option '--jsno'/, /--json/]],
    ['an unknown command', ['scorecards', 'practice.xlsx'], [/unknown command/, /scorecard/]],
    ['no file', ['scorecard'], [/missing required argument/]],
    [
      'two bad options',
      ['scorecard', 'practice.xlsx', '--from', 'x', '--map', 'y'],
      [/--from "x"/, /--map "y"/],
    ],
    [
      'a file without any table of ours',
      ['scorecard', 'shop.csv'],
      [/No table was recognised in "shop\.csv"/, /--table/],
    ],
    [
      'a setting that there is not',
      ['scorecard', 'practice.xlsx', '--set', 'Hourly wage=1'],
      [/no setting of this name/, /Hourly cost/],
    ],
    [
      'a header that no sheet has',
      ['scorecard', 'practice.xlsx', '--map', 'Referrals.Partner=agnet'],
      [/no sheet has a column "agnet"/],
    ],
    [
      'a table option for no file',
      ['scorecard', 'practice.xlsx', '--table', 'nix=Money'],
      [/no such file or tab; there is "Referrals", "Activities"/],
    ],
  ])('%s', async (_, args, sentences) => {
    const { status, out, err, written } = await cli(...args);
    expect(status).toBe(EXIT_PROBLEM);
    expect(out).toBe('');
    for (const sentence of sentences) expect(err).toMatch(sentence);
    expect(written.size).toBe(0);
  });
});

describe('help', () => {
  it('shows every command and examples; the version is that of the package', async () => {
    const { status, out } = await cli('--help');
    expect(status).toBe(0);
    for (const word of ['scorecard', 'value', 'check', 'review', 'Examples:', 'Exit status:'])
      expect(out).toContain(word);
    expect((await cli('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await cli('scorecard', '--help')).out).toContain('--map <Table.Column=header>');
  });
});

describe('template', () => {
  it('writes a workbook that the other commands read', async () => {
    const { status, out, bytes } = await cli('template', '-o', 'new/Book.xlsx', '--sample');
    const file = path.resolve('new/Book.xlsx');
    expect([status, out]).toEqual([0, 'Template written to new/Book.xlsx.\n']);
    files.set('template.xlsx', bytes.get(file) ?? new Uint8Array(0));
    const card = JSON.parse((await cli('scorecard', 'template.xlsx', '--json')).out);
    expect(card.asOf).toBe('2026-10-31');
    expect(card.partners).toHaveLength(10);
    expect(card.partners[0]).toMatchObject({ partner: 'Harbor Tax', decision: { verdict: 'double down' } });
    const shown = await cli('value', 'template.xlsx', '=PARTNER_NET("Harbor Tax")', '--json');
    expect(JSON.parse(shown.out)).toBeCloseTo(card.partners[0].net, 6);
  });

  it("puts a firm's settings into the Settings tab", async () => {
    files.set('firm.json', utf8('{"version":"1","name":"Meridian","currency":"EUR","hourlyCost":180}'));
    const { status, err, bytes } = await cli('template', '--firm', 'firm.json');
    expect([status, err]).toEqual([0, '']);
    const { sheets } = await readXlsx(bytes.get(path.resolve('Partner-Ledger.xlsx')) ?? new Uint8Array(0));
    const rows = sheets.find((sheet) => sheet.name === 'Settings')?.rows.map((row) => row.slice(0, 2));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Firm name', 'Meridian'],
        ['Currency', 'EUR'],
        ['Hourly cost', 180],
      ]),
    );
    expect(sheets.find((sheet) => sheet.name === 'Start')?.rows[1]?.[1]).toBe('Meridian');
  });

  it.each<[string, string[], RegExp]>([
    ['a workbook that is there', ['-o', 'practice.xlsx'], /is there already .*--force/],
    ['a file that would be no workbook', ['-o', 'book.csv'], /name it \.xlsx/],
    ["a firm's file that is not there", ['--firm', 'none.json'], /There is no file "none\.json"/],
    ["a firm's file that is none", ['--firm', 'shop.csv'], /"shop\.csv" .*: It is no JSON/],
  ])('refuses %s and writes nothing', async (_, args, sentence) => {
    files.set(path.resolve('practice.xlsx'), files.get('practice.xlsx') ?? new Uint8Array(0));
    const { status, err, bytes } = await cli('template', ...args);
    expect([status, bytes.size]).toEqual([EXIT_PROBLEM, 0]);
    expect(err).toMatch(sentence);
  });

  it('replaces what is there when it is told to', async () => {
    files.set(path.resolve('practice.xlsx'), files.get('practice.xlsx') ?? new Uint8Array(0));
    const { status, bytes } = await cli('template', '-o', 'practice.xlsx', '--force');
    expect([status, bytes.size]).toEqual([0, 1]);
  });
});
