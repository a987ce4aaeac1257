import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'acorn';
import { CATALOGUE, callFunction, evaluateFormula, toSheets } from '../../core/functions';
import { SCRIPT_FUNCTIONS } from '../../gas-addin/build/script-functions';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { type BookContent } from '../hosts/gas/grid';
import { googleSheets, NOW, practiceBook } from './practice';

const dist = path.join(__dirname, '../../dist/gas');
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

const book = practiceBook();
const open = (content: Partial<BookContent> & { timeZone?: string } = {}): AppsScript => {
  const timeZone = content.timeZone ?? 'America/New_York';
  return appsScript(dist, { sheets: googleSheets(timeZone), ...content, timeZone }, NOW);
};
const asSheets = (formula: string): unknown => {
  const result = toSheets(evaluateFormula(book, formula));
  return 'throws' in result ? { throws: result.throws } : result.value;
};
/** The mark depends on how a host gives blank cells, and is compared only within one. */
const withoutMark = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/, #\w+$/, '') : value;

/** Values of the vm have prototypes of their own. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('what is pushed', () => {
  test('is exactly these files', () => {
    expect(readdirSync(dist).sort()).toEqual([
      'LICENSES.html',
      'app.js',
      'appsscript.json',
      'functions.js',
      'late.html',
      'readers.html',
      'reading.html',
      'rollup.html',
      'sidebar.html',
      'tasks.html',
    ]);
  });

  test('clasp pushes all of them and nothing else, with the settings of the project', () => {
    const root = path.join(__dirname, '../..');
    const folder = mkdtempSync(path.join(tmpdir(), 'clasp-'));
    cpSync(dist, path.join(folder, 'dist/gas'), { recursive: true });
    cpSync(path.join(root, '.clasp.example.json'), path.join(folder, '.clasp.json'));
    cpSync(path.join(root, '.claspignore'), path.join(folder, '.claspignore'));
    // What an editor, or an older build, might leave there.
    writeFileSync(path.join(folder, 'dist/gas/app.js.map'), '{}');
    writeFileSync(path.join(folder, 'dist/gas/old.js'), '');
    writeFileSync(path.join(folder, 'dist/gas/notes.html'), '');
    const clasp = path.join(root, 'node_modules/.bin/clasp');
    const output = execFileSync(clasp, ['show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
    const { filesToPush } = JSON.parse(output) as { filesToPush: string[] };
    expect(filesToPush.map((name) => path.basename(name)).sort()).toEqual(readdirSync(dist).sort());
  });

  test('asks for two permissions only', () => {
    const { oauthScopes, runtimeVersion } = JSON.parse(read('appsscript.json')) as Record<string, unknown>;
    expect(oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(runtimeVersion).toBe('V8');
  });

  test.each(['app.js', 'functions.js'])('%s is written in the syntax of ES2019', (name) => {
    expect(() => parse(read(name), { ecmaVersion: 2019 })).not.toThrow();
  });

  test('the sidebar is one file: no address in it is loaded', () => {
    const page = read('sidebar.html');
    expect(page.match(/<(script|link|img)[^>]*\s(src|href)=/)).toBeNull();
    expect(/<base target="?_top"?\s*\/?>/.test(page)).toBe(true);
    expect(page.split('</script>')).toHaveLength(2);
  });

  test('every function of the catalogue is declared with the comment that autocomplete shows', () => {
    const text = read('functions.js');
    for (const { name, parameters } of CATALOGUE) {
      const comment = text
        .slice(0, text.indexOf(`function ${name}(`))
        .split('/**')
        .pop();
      expect(comment).toContain('@customfunction');
      for (const parameter of parameters) expect(comment).toContain(`@param ${parameter.name} `);
    }
  });

  test('every declared function is there, in the script and in the part that it hands on to', () => {
    const at = (late: boolean): string[] =>
      SCRIPT_FUNCTIONS.filter((each) => (each.late === true) === late).map(({ name }) => name);
    const loaded = [...CATALOGUE.map(({ name }) => name), ...at(false)];
    const script = open();
    const missing = (names: readonly string[], of: string): string =>
      `${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'function' || typeof ${of}[name] !== 'function')`;
    expect(plain(script.evaluate(missing(loaded, 'App')))).toEqual([]);
    expect(plain(script.evaluate('Object.keys(App)'))).toHaveLength(loaded.length + 1);
    expect(plain(script.evaluate(missing(at(true), 'App.late()')))).toEqual([]);
  });

  test.each(['late.html', 'reading.html', 'readers.html', 'rollup.html'])(
    '%s is one script element in the syntax of ES2019, in plain ASCII',
    (name) => {
      const page = read(name);
      expect(page.split('<script>')).toHaveLength(2);
      expect(page.split('</script>')).toHaveLength(2);
      expect(page).not.toMatch(/<!--|[^\n\x20-\x7e]/);
      const code = page.slice(page.indexOf('<script>') + 8, page.indexOf('</script>'));
      expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow();
    },
  );
});

describe('cell functions', () => {
  test.each(CATALOGUE.map(({ name, example }) => [name, example] as const))(
    '%s gives what the core gives',
    (name) => {
      const entry = CATALOGUE.find((each) => each.name === name);
      if (!entry) throw new Error(name);
      const args = entry.parameters.map(({ kind }) =>
        kind === 'key' ? 'roi' : kind === 'partner' ? 'Harbor Tax' : '',
      );
      const expected = toSheets(callFunction(entry, args, { book }));
      const call = (): unknown => plain(open().cell(name, ...args));
      if ('throws' in expected) expect(call).toThrow(expected.throws);
      else expect(withoutMark(call())).toEqual(withoutMark(expected.value));
    },
  );

  test('give the same in any time zone', () => {
    for (const timeZone of ['Pacific/Auckland', 'Pacific/Honolulu', 'Europe/London'])
      expect(plain(open({ timeZone }).cell('PARTNER_SCORECARD'))).toEqual(asSheets('=PARTNER_SCORECARD()'));
  });

  test('take dates as Sheets gives them', () => {
    const timeZone = 'Pacific/Auckland';
    const from = new Date('2026-01-01T00:00:00+13:00');
    const to = new Date('2026-06-30T00:00:00+12:00');
    expect(open({ timeZone }).cell('PARTNER_REVENUE', 'Harbor Tax', from, to)).toBe(
      asSheets('=PARTNER_REVENUE("Harbor Tax","2026-01-01","2026-06-30")'),
    );
  });

  test('a column of partners gives a column; a blank cell a blank; no value inside it a blank', () => {
    const column = plain(
      open().cell('PARTNER_ROI', [['Harbor Tax'], [''], ['Nobody at all']]),
    ) as unknown[][];
    expect(column).toEqual([[asSheets('=PARTNER_ROI("Harbor Tax")')], [''], ['']]);
    expect(typeof column[0]?.[0]).toBe('number');
  });

  test('throw the reason when there is no value, and the sentence when an argument is wrong', () => {
    expect(() => open().cell('PARTNER_ROI', 'Harbour Tax Advisors Ltd')).toThrow(/Harbo/);
    expect(() => open().cell('PARTNER_ROI', 'Harbor Tax', 'tomorrow')).toThrow('"from" must be a date');
  });

  test('work on one referral tab of an advisor who never saw the template', () => {
    const sheets = {
      Tracker: [
        ['Referrals 2026'],
        [],
        ['Referred by', 'Date', 'Client', 'Outcome', 'Close date', 'Revenue'],
        [
          'Ann Lee CPA',
          new Date(Date.UTC(2026, 0, 5)),
          'A',
          'Won',
          new Date(Date.UTC(2026, 1, 4)),
          '$4,000.00',
        ],
        ['Ann Lee CPA', new Date(Date.UTC(2026, 2, 2)), 'B', 'Lost', new Date(Date.UTC(2026, 2, 20)), ''],
        ['Ann Lee', new Date(Date.UTC(2026, 3, 1)), 'C', 'Won', new Date(Date.UTC(2026, 4, 1)), 6000],
      ],
    };
    const script = appsScript(dist, { sheets }, NOW);
    expect(script.cell('PARTNER_REVENUE', 'ann lee')).toBe(10_000);
    expect(script.cell('PARTNER_CLIENTS', 'Ann Lee')).toBe(2);
    expect(script.cell('PARTNER_CONVERSION', 'Ann Lee')).toBeCloseTo(2 / 3, 12);
    expect(() => script.cell('PARTNER_ROI', 'Ann Lee')).toThrow();
  });
});

describe('the Ledger cell', () => {
  test('shows another mark after an edit, and the linked figure follows', () => {
    const sheets = structuredClone(googleSheets('America/New_York'));
    const before = open({ sheets });
    const [mark, revenue] = [before.cell('PARTNER_LEDGER'), before.cell('PARTNER_REVENUE', '*', 'start')];
    const amounts = sheets['Money'] ?? [];
    const column = amounts[0]?.indexOf('Amount') ?? -1;
    const row = amounts.find((cells) => cells[amounts[0]?.indexOf('Kind') ?? -1] === 'revenue') ?? [];
    row[column] = Number(row[column]) + 1000;
    const after = open({ sheets });
    const ledger = after.cell('PARTNER_LEDGER');
    expect(ledger).not.toBe(mark);
    expect(after.cell('PARTNER_REVENUE', '*', 'start', '', ledger)).toBeCloseTo(Number(revenue) + 1000, 6);
  });
});
