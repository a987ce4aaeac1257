import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { EXIT_PROBLEM } from '../../cli/io';
import { cli, files, utf8, makeFiles } from './command-line';

jest.setTimeout(60_000);

beforeAll(makeFiles);

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

  it('reads files that call a column differently, with a --map for each', async () => {
    files.set(
      'east.csv',
      utf8('Zebra,Client name,Received\nOak Law,Ann,2026-01-05\nElm Tax,Bob,2026-01-06\n'),
    );
    files.set('west.csv', utf8('Lion,Client name,Received\nOak Law,Cy,2026-02-05\n'));
    const maps = ['--map', 'Referrals.Partner=Zebra', '--map', 'Referrals.Partner=Lion'];
    const { status, out } = await cli('scorecard', 'east.csv', 'west.csv', ...maps, '--json');
    expect(status).toBe(0);
    const { partners, notes } = JSON.parse(out);
    expect(partners.map(({ partner }: { partner: string }) => partner).sort()).toEqual([
      'Elm Tax',
      'Oak Law',
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/Map Referrals|no such header/);
    const slip = await cli(
      'scorecard',
      'east.csv',
      'west.csv',
      ...maps.slice(0, 3),
      'Referrals.Partner=Tiger',
    );
    expect([slip.status, slip.err]).toEqual([
      EXIT_PROBLEM,
      expect.stringMatching(/no sheet has a column "Tiger"/),
    ]);
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
      [/No table was recognized in "shop\.csv"/, /--table/],
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
