import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { CATALOGUE } from '../../core/functions';
import { FIGURES } from '../../core/kpis';

/** What Apps Script loads for every single cell, and what it may use. */

const dist = path.join(__dirname, '../../dist/gas');
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

/** Bytes of all script files together. */
const MOST_BYTES = 150_000;

test(`the script files together weigh at most ${MOST_BYTES / 1000} KB`, () => {
  expect(scripts.sort()).toEqual(['app.js', 'functions.js']);
  const bytes = scripts.reduce((sum, name) => sum + statSync(path.join(dist, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test('what only a reading, the menu or the pane needs is not in them', () => {
  // A header that is recognized, a problem of a reading, a rule; and of the validation of what the pane sends.
  for (const [page, texts] of [
    ['reading.html', ['referred by coi', 'exact duplicate of another', 'gift log']],
    ['late.html', ['ZodMini']],
  ] as const)
    for (const text of texts)
      for (const name of [...scripts, 'reading.html', 'late.html'])
        expect([name, read(name).includes(text)]).toEqual([name, name === page]);
});

test('what functions say of themselves is in the text of autocomplete alone, and nothing in a cell asks for it', () => {
  const said = CATALOGUE.map(({ summary }) => summary);
  expect(said.filter((text) => read('app.js').includes(text))).toEqual([]);
  expect(said.filter((text) => !read('functions.js').includes(text))).toEqual([]);
  const details = FIGURES.flatMap(({ detail = [], noValue = [] }) => [detail, noValue].flat());
  expect(details.filter((text) => text.length > 20 && read('app.js').includes(text))).toEqual([]);
  expect(read('app.js')).not.toMatch(/[.{,](detail|noValue|summary|description|example)\b/);
});

/** Bytes of the sidebar, which is one page, so everything that it does not fetch stands in it. */
const MOST_SIDEBAR_BYTES = 1_150_000;

test(`the sidebar weighs at most ${MOST_SIDEBAR_BYTES / 1000} KB, without what reads files and puts workbooks together`, () => {
  expect(Buffer.byteLength(read('sidebar.html'))).toBeLessThanOrEqual(MOST_SIDEBAR_BYTES);
  // Of the reader of workbooks, and of the one of calendars.
  for (const text of ['sharedStrings', 'RECURRENCE-ID']) {
    expect(read('readers.html')).toContain(text);
    expect(read('sidebar.html')).not.toContain(text);
  }
  // Of the roll-up, and of the check of a firm.json.
  for (const text of ['Partnerships across the firm', 'ZodMini']) {
    expect(read('rollup.html')).toContain(text);
    expect(read('sidebar.html')).not.toContain(text);
  }
});

test.each([...scripts, 'late.html', 'reading.html'])(
  '%s uses nothing that ES2019 and Google do not have',
  (name) => {
    const google = [
      'CacheService',
      'Charts',
      'HtmlService',
      'LockService',
      'PropertiesService',
      'ScriptApp',
      'Session',
      'SpreadsheetApp',
      'Utilities',
    ];
    // Newer than ES2019, but old enough for Apps Script; zod asks for it.
    const others = name === 'late.html' ? ['globalThis'] : name === 'functions.js' ? ['App'] : [];
    const globals = Object.fromEntries([...google, ...others].map((each) => [each, 'readonly' as const]));
    const text = read(name);
    const code = name.endsWith('.html')
      ? text.slice(text.indexOf('<script>') + '<script>'.length, text.lastIndexOf('</script>'))
      : text;
    const problems = new Linter().verify(code, [
      {
        languageOptions: { ecmaVersion: 2019, sourceType: 'script', globals },
        rules: { 'no-undef': 'error' },
      },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([]);
  },
);
