import path from 'node:path';
import { SCRIPT_FUNCTIONS } from '../../gas-addin/build/script-functions';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { valuesOf, type BookContent } from '../hosts/gas/grid';
import { googleSheets, NOW } from './practice';

const dist = path.join(__dirname, '../../dist/gas');

const open = (content: Partial<BookContent> & { timeZone?: string } = {}): AppsScript => {
  const timeZone = content.timeZone ?? 'America/New_York';
  return appsScript(dist, { sheets: googleSheets(timeZone), ...content, timeZone }, NOW);
};

describe('menu and pane', () => {
  test('the menu comes without any permission', () => {
    const script = open();
    script.trigger('onOpen', { authMode: 'NONE' });
    script.trigger('onInstall', { authMode: 'NONE' });
    expect(script.menus.slice(0, 7)).toEqual([
      'Open Partner Ledger -> openPartnerLedger',
      'Log what happened -> openLog',
      'Refresh figures -> refreshFigures',
      'Link formulas to Ledger -> linkFormulas',
      'Repair formulas -> repairFormulas',
      'Make the template here -> makeTemplate',
      'Self-check -> selfCheck',
    ]);
    expect(script.menus).toHaveLength(14);
    const functions = SCRIPT_FUNCTIONS.map(({ name }) => name);
    for (const item of script.menus) expect(functions).toContain(item.replace(/.* -> /, ''));
  });

  test('opens the sidebar', () => {
    const script = open();
    script.menu('openPartnerLedger');
    expect(script.sidebars).toEqual(['sidebar']);
  });

  test('opens the sidebar on the log', () => {
    const script = open();
    script.menu('openLog');
    expect(script.sidebars).toHaveLength(1);
    expect(script.sidebars[0]).toContain('data-open="log"');
  });

  const answer = (script: AppsScript, name: string, takes: unknown): Record<string, unknown> =>
    JSON.parse(script.menu('paneCall', JSON.stringify({ name, takes })) as string) as Record<string, unknown>;
  const plan = {
    mark: 'review:2026-10',
    title: 'Review 2026-10',
    rows: [
      [{ value: 'October', style: 'title' }],
      [{ value: '=1+1' }, { value: 20000, format: 'date' }, { value: '1/2', comment: 'Why' }],
    ],
    columnWidths: [20, 12],
    frozenRows: 1,
  };

  test('a sheet is written with text as text, dates as dates, and read back as ours', () => {
    const script = open();
    expect(answer(script, 'writeSheet', plan)).toEqual({ gives: 'Review 2026-10' });
    const grid = script.book.grids[script.book.grids.length - 1];
    if (!grid) throw new Error('no sheet');
    expect(valuesOf(grid)).toEqual([
      ['October', '', ''],
      ['=1+1', 45569, '1/2'],
    ]);
    expect([...grid.cells.values()].every(({ formula }) => formula === '')).toBe(true);
    expect(grid).toMatchObject({ hidden: false, frozenRows: 1, protections: 1, hiddenGridlines: true });
    const { gives } = answer(script, 'read', { cells: 1_000_000 }) as {
      gives: { sheets: Array<{ name: string; generated: boolean; rows: unknown[] }> };
    };
    expect(gives.sheets.filter(({ generated }) => generated)).toMatchObject([
      { name: 'Review 2026-10', rows: [] },
    ]);
  });

  test('a duplicate that the advisor made of our sheet is neither read nor written over', () => {
    const script = open();
    answer(script, 'writeSheet', plan);
    const own = script.book.grids[script.book.grids.length - 1];
    if (!own) throw new Error('no sheet');
    const copy = { ...structuredClone(own), id: 9999, name: 'Copy of review' };
    script.book.grids.unshift(copy);
    const before = structuredClone(copy);
    expect(answer(script, 'writeSheet', { ...plan, rows: [[{ value: 'again' }]] })).toEqual({
      gives: 'Review 2026-10',
    });
    expect(copy).toEqual(before);
    const { gives } = answer(script, 'read', { cells: 10 }) as {
      gives: { sheets: Array<{ generated: boolean }> };
    };
    expect(gives.sheets.filter(({ generated }) => generated)).toHaveLength(2);
  });

  test('written again under another name: the same sheet, with the notes below it', () => {
    const script = open();
    answer(script, 'writeSheet', plan);
    const grid = script.book.grids[script.book.grids.length - 1];
    if (!grid) throw new Error('no sheet');
    grid.name = 'October, mine';
    grid.cells.set('3:1', { value: 'my note', formula: '', format: 'General', note: '', looks: {} });
    const longer = { ...plan, rows: [...plan.rows, [{ value: 'third' }], [{ value: 'fourth' }]] };
    expect(answer(script, 'writeSheet', longer)).toEqual({ gives: 'October, mine' });
    expect(valuesOf(grid).map(([first]) => first)).toEqual(['October', '=1+1', 'third', 'fourth', 'my note']);
  });

  test('a large spreadsheet is read in parts that are together what one reading gives', () => {
    const script = open();
    type Reading = {
      gives: { sheets: Array<{ id: number; rows: unknown[][]; height: number; generated: boolean }> };
    };
    const whole = answer(script, 'read', { cells: 10_000_000 }) as Reading;
    const first = answer(script, 'read', { cells: 500 }) as Reading;
    expect(first.gives.sheets.some(({ rows, height }) => rows.length < height)).toBe(true);
    const parts = first.gives.sheets.map(({ id, rows, height }) => {
      const all = [...rows];
      while (all.length < height) {
        const more = answer(script, 'rows', { sheet: id, first: all.length, count: 700 })['gives'];
        all.push(...(more as { rows: unknown[][] }).rows);
      }
      return all;
    });
    expect(parts).toEqual(whole.gives.sheets.map(({ rows }) => rows));
  });

  test.each([
    ['no JSON', 'nonsense', /not readable/],
    ['an unknown call', JSON.stringify({ name: 'constructor', takes: null }), /does not know/],
    ['no plan', JSON.stringify({ name: 'writeSheet', takes: { mark: 1 } }), /cannot be carried out/],
    [
      'a style that is none',
      JSON.stringify({ name: 'writeSheet', takes: { ...plan, rows: [[{ value: 1, style: 'loud' }]] } }),
      /cannot be carried out/,
    ],
    [
      'a row that is none',
      JSON.stringify({ name: 'goTo', takes: { sheet: 'Referrals', row: 0, column: 1 } }),
      /cannot be carried out/,
    ],
  ])('answers %s with a sentence, and writes nothing', (_what, text, sentence) => {
    const script = open();
    const before = script.book.grids.length;
    const { problem } = JSON.parse(script.menu('paneCall', text) as string) as { problem: string };
    expect(problem).toMatch(sentence);
    expect(problem).not.toMatch(/at .+:\d+|\n/);
    expect(script.book.grids).toHaveLength(before);
  });

  test('settings are changed in place, or added below', () => {
    const script = open();
    const rows = [
      ['Hourly cost', 275],
      ['Map Referrals.Partner', '=x'],
    ];
    answer(script, 'writeSettings', rows);
    const grid = script.book.grids.find(({ name }) => name === 'Settings');
    if (!grid) throw new Error('no Settings');
    const values = valuesOf(grid);
    expect(values.filter(([name]) => name === 'Hourly cost').map((row) => row.slice(0, 2))).toEqual([
      ['Hourly cost', 275],
    ]);
    expect(values[values.length - 1]?.slice(0, 2)).toEqual(['Map Referrals.Partner', '=x']);
  });

  test('an edit is noticed without any permission, and so are rows that were removed', () => {
    const script = open();
    const before = answer(script, 'changes', null);
    expect(answer(script, 'changes', null)).toEqual(before);
    script.type('Referrals', 2, 1, 'Somebody else');
    const edited = answer(script, 'changes', null);
    expect(edited).not.toEqual(before);
    const sheet = script.book.grids.find(({ name }) => name === 'Referrals');
    const last = Math.max(
      ...[...(sheet?.cells.keys() ?? [])].map((position) => Number(position.split(':')[0])),
    );
    for (const position of [...(sheet?.cells.keys() ?? [])])
      if (position.startsWith(`${last}:`)) sheet?.cells.delete(position);
    expect(answer(script, 'changes', null)).not.toEqual(edited);
  });

  test('a cell function cannot write', () => {
    const text = JSON.stringify({ name: 'writeSheet', takes: plan });
    const { problem } = JSON.parse(open().cell('paneCall', text) as string) as { problem: string };
    expect(problem).toMatch(/permission/);
  });
});
