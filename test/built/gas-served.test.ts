import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tokenizer } from 'acorn';
import { googleSheets, NOW } from './practice';
import { appsScript } from '../hosts/gas/runtime';

const dist = path.join(__dirname, '../../dist/gas');
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

/** The texts of the template literals of a script. */
function templates(code: string): string[] {
  const found: string[] = [];
  for (const token of tokenizer(code, { ecmaVersion: 2019 }))
    if (token.type.label === 'template') found.push(code.slice(token.start, token.end));
  return found;
}

test.each(['sidebar.html', 'tasks.html', 'late.html', 'reading.html', 'readers.html', 'rollup.html'])(
  'no template literal of %s holds what Google takes for a comment, and strips from pages that it serves',
  (name) => {
    const page = read(name);
    const code = page.slice(page.indexOf('<script>') + '<script>'.length, page.lastIndexOf('</script>'));
    const texts = templates(code);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\/\/|\/\*/.test(text))).toEqual([]);
  },
);

test('nothing that a function says goes to the log of the project: sentences name partners', () => {
  const { exceptionLogging } = JSON.parse(read('appsscript.json')) as Record<string, unknown>;
  expect(exceptionLogging).toBe('NONE');
});

describe('permissions, each of which has a box of its own', () => {
  const open = () => appsScript(dist, { sheets: googleSheets('Etc/UTC') }, NOW);

  test.each([
    'openPartnerLedger',
    'openLog',
    'openLog',
    'refreshFigures',
    'linkFormulas',
    'repairFormulas',
    'makeTemplate',
    'selfCheck',
  ])('%s asks for the one that was left out, before it does anything', (entry) => {
    for (const permission of ['spreadsheets', 'ui'] as const) {
      const script = open();
      script.withhold(permission);
      expect(() => script.menu(entry)).toThrow('Authorization is required');
      expect(script.prompts()).toBe(1);
      expect([...script.sidebars, ...script.dialogs]).toEqual([]);
      script.withhold(null);
      script.menu(entry);
      expect(script.prompts()).toBe(1);
    }
  });

  test('a pane that was open while one was undone says what to do', () => {
    const script = open();
    script.withhold('spreadsheets');
    const { problem } = JSON.parse(
      String(script.menu('paneCall', JSON.stringify({ name: 'read', takes: { cells: 10 } }))),
    ) as { problem: string };
    expect(problem).toMatch(/tick both boxes/);
    expect(problem).not.toMatch(/https?:/);
  });

  test('cells and the menu need none', () => {
    const script = open();
    script.withhold('spreadsheets');
    expect(script.cell('PARTNER_LEDGER')).toMatch(/introductions|referrals/);
    script.trigger('onOpen', {});
    expect(script.menus).not.toEqual([]);
  });
});

describe('a cell that is still being computed', () => {
  test.each([
    ['PARTNER_ROI', ['Harbor Tax', '', '', 'Loading...'], '"ledger"'],
    ['PARTNER_ROI', ['Loading...'], '"partner"'],
    ['PARTNER_ROI', ['Harbor Tax', 'Loading…'], '"from"'],
  ] as const)('%s%p waits for it, and reads nothing', (name, args, argument) => {
    const script = appsScript(dist, { sheets: googleSheets('Etc/UTC') }, NOW);
    expect(() => script.cell(name, ...args)).toThrow(`${argument} is a cell that is still being computed`);
    expect(script.calls).toEqual([]);
  });
});
