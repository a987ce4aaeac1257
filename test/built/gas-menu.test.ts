import path from 'node:path';
import { columnLetters } from '../../core/edits';
import { NUMBER_FORMATS } from '../../core/host/sheet-layout';
import type { Grid, GridValue } from '../hosts/gas/grid';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { runDialog } from '../support/pages/dialog';
import { googleSheets, NOW } from './practice';

jest.setTimeout(120_000);

const dist = path.join(__dirname, '../../dist/gas');

const open = (sheets: Record<string, Array<Array<GridValue | Date>>>): AppsScript =>
  appsScript(dist, { sheets }, NOW);
const grid = (script: AppsScript, name: string): Grid => {
  const found = script.book.grids.find((each) => each.name === name);
  if (!found)
    throw new Error(`No tab ${name} among ${script.book.grids.map((each) => each.name).join(', ')}.`);
  return found;
};
const call = (script: AppsScript, name: string, takes: unknown): unknown =>
  JSON.parse(script.menu('paneCall', JSON.stringify({ name, takes })) as string);
const formulas = (of: Grid): Record<string, string> =>
  Object.fromEntries(
    [...of.cells].filter(([, { formula }]) => formula !== '').map(([at, { formula }]) => [at, formula]),
  );

describe('Make the template here', () => {
  const MINE = { Referrals: [['my own', 'tab']], Notes: [['=keep']] };

  test('adds every tab beside those of the advisor, with lists, colours, names, charts and formulas', async () => {
    const script = open(MINE);
    const before = structuredClone(script.book.grids);
    const outcome = await runDialog(script, 'makeTemplate');
    expect(outcome).toMatchObject({ failed: false, title: 'Make the template here' });
    expect(script.book.grids.slice(0, 2)).toEqual(before);
    const made = script.book.grids.slice(2);
    expect(made.map(({ name }) => name)).toEqual([
      'Start',
      'Scorecard',
      'Dashboard',
      'Charts',
      'Referrals (2)',
      'Partners',
      'Activities',
      'Money',
      'Actions',
      'Candidates',
      'Settings',
      'Cross-check',
      'Deal planner',
    ]);
    expect(made.every(({ hidden }) => !hidden)).toBe(true);
    expect(script.book.grids.find(({ id }) => id === script.book.active)?.name).toBe('Start');
    // The tables are the advisor's from now on; the other tabs are ours, and are not read.
    expect(made.filter(({ metadata }) => metadata.length > 0).map(({ name }) => name)).toEqual([
      'Start',
      'Scorecard',
      'Dashboard',
      'Charts',
      'Cross-check',
      'Deal planner',
    ]);
    expect(script.book.names.map(({ name, sheet }) => `${name}: ${sheet}`).sort()).toEqual([
      'Actions: Actions',
      'Activities: Activities',
      'AsOf: Cross-check',
      'Candidates: Candidates',
      'DashboardPartner: Dashboard',
      'Ledger: Scorecard',
      'Money: Money',
      'Partners: Partners',
      'Referrals: Referrals (2)',
      'Settings: Settings',
    ]);
    const referrals = grid(script, 'Referrals (2)');
    expect(referrals.frozenRows).toBe(1);
    expect(
      [...referrals.validations.values()].some((rule) => /one of won/i.test(rule) || /won/.test(rule)),
    ).toBe(true);
    expect(referrals.rules.length).toBeGreaterThan(3);
    expect(grid(script, 'Charts').charts.map(({ type }) => type)).toEqual(['BAR', 'BAR', 'COLUMN']);
    expect(grid(script, 'Scorecard').protections).toBe(1);
    expect(grid(script, 'Dashboard').protections).toBe(0);
  });

  test('its formulas are those of Sheets: no form of an Excel file, tables as open ranges of the tabs as they are called here', async () => {
    const script = open(MINE);
    await runDialog(script, 'makeTemplate');
    const scorecard = formulas(grid(script, 'Scorecard'));
    expect(scorecard['3:2']).toMatch(
      /^=PARTNER_LEDGER\('Referrals \(2\)'!\$A\$1:\$[A-Z]+,Partners!\$A\$1:\$[A-Z]+,/,
    );
    expect(scorecard['6:1']).toBe('=PARTNER_SCORECARD(,,Ledger)');
    const all = script.book.grids.slice(2).flatMap((each) => Object.values(formulas(each)));
    expect(all.length).toBeGreaterThan(300);
    for (const formula of all) expect(formula).not.toMatch(/_xl|\[|#REF/);
    expect(all.some((formula) => formula.includes("'Referrals (2)'!$A$2:$A"))).toBe(true);
  });

  test('its cells are read by the pane as the empty tables that they are', async () => {
    const script = open({ Notes: [['mine']] });
    await runDialog(script, 'makeTemplate');
    const { gives } = call(script, 'read', { cells: 1_000_000 }) as {
      gives: { sheets: Array<{ name: string; generated: boolean; rows: unknown[][]; regions: unknown[] }> };
    };
    const read = gives.sheets.find(({ name }) => name === 'Referrals');
    expect(read?.generated).toBe(false);
    expect(read?.rows).toHaveLength(1);
    expect(read?.rows[0]?.slice(0, 2)).toEqual(['Partner', 'Received']);
  });

  test('undo takes all of it back', async () => {
    const script = open(MINE);
    const before = structuredClone(script.book.grids);
    await runDialog(script, 'makeTemplate');
    expect(call(script, 'undo', null)).toEqual({ gives: 'Undone: the tabs of the template.' });
    expect(script.book.grids).toEqual(before);
    expect(script.book.names).toEqual([]);
  });

  test('a second template is not made', async () => {
    const script = open({ Notes: [['mine']] });
    await runDialog(script, 'makeTemplate');
    const tabs = script.book.grids.length;
    const outcome = await runDialog(script, 'makeTemplate');
    expect(outcome).toMatchObject({ failed: true });
    expect(outcome.said).toMatch(/already: see the tab "Start"/);
    expect(script.book.grids).toHaveLength(tabs);
  });

  test('a dialog that was closed on the way leaves tabs that the next start removes', async () => {
    const script = open(MINE);
    const before = structuredClone(script.book.grids);
    const frame = {
      tabs: [{ title: 'Start', mark: 'template:start', rows: 5, columns: 5 }],
      names: [{ name: 'Ledger', tab: 0, area: [1, 1, 1, 1] }],
    };
    call(script, 'beginTemplate', frame);
    expect(script.book.grids).toHaveLength(3);
    expect(script.book.grids[2]?.hidden).toBe(true);
    // One's own pane, a moment later: the dialog may be at work. A while later it is not.
    call(script, 'start', null);
    expect(script.book.grids).toHaveLength(3);
    script.later(1);
    call(script, 'start', null);
    expect(script.book.grids).toEqual(before);
    expect(script.book.names).toEqual([]);
    expect(script.book.properties.size).toBe(0);
  });
});

describe('formulas', () => {
  const withFormulas = (of: Record<string, string>): AppsScript => {
    const script = open({ Figures: [['Partner']], ...structuredClone(googleSheets('Etc/UTC')) } as never);
    for (const [place, formula] of Object.entries(of)) {
      const [row = 1, column = 1] = place.split(':').map(Number);
      script.type('Figures', row, column, formula);
    }
    return script;
  };

  test('Link formulas makes the Ledger cell with the tables, and gives it to every formula', async () => {
    const script = withFormulas({
      '2:1': '=PARTNER_ROI("Harbor Tax")',
      '3:1': '=SUM(1,PARTNER_NET("Harbor Tax","2026-01-01"))',
      '4:1': '=SUM(A2:A3)',
    });
    const outcome = await runDialog(script, 'linkFormulas');
    expect(outcome).toMatchObject({ failed: false });
    expect(outcome.said).toMatch(/^2 formulas were linked/);
    expect(formulas(grid(script, 'Figures'))).toEqual({
      '2:1': '=PARTNER_ROI("Harbor Tax",,,Ledger)',
      '3:1': '=SUM(1,PARTNER_NET("Harbor Tax","2026-01-01",,Ledger))',
      '4:1': '=SUM(A2:A3)',
    });
    expect(script.book.names).toMatchObject([{ name: 'Ledger', sheet: 'Scorecard', row: 3, column: 2 }]);
    expect(formulas(grid(script, 'Scorecard'))['3:2']).toMatch(
      /^=PARTNER_LEDGER\(.*Referrals!\$A\$4:\$[A-Z]+/,
    );
    // The columns ROI, net, clients and conversion, for the first partner and for those who come later.
    for (const row of [6, 60])
      expect(
        [3, 4, 9, 10].map((column) => grid(script, 'Scorecard').cells.get(`${row}:${column}`)?.format),
      ).toEqual(
        (['multiple', 'money', 'integer', 'percent'] as const).map((format) => NUMBER_FORMATS[format]),
      );
    const again = await runDialog(script, 'linkFormulas');
    expect(again.said).toMatch(/has its Ledger cell/);
    call(script, 'start', null);
  });

  test('Link formulas gives a Ledger cell that came from Excel the tables, never a column with formulas of ours', async () => {
    const script = withFormulas({ '2:1': '=PARTNER_LEDGER()', '3:1': '=PARTNER_ROI("Harbor Tax",,,Ledger)' });
    const width = [...grid(script, 'Partners').cells.keys()].reduce(
      (most, place) => Math.max(most, Number(place.split(':')[1])),
      0,
    );
    const partners = grid(script, 'Partners');
    partners.maxColumns = Math.max(partners.maxColumns, width + 2);
    script.type('Partners', 1, width + 1, 'My ROI');
    script.type('Partners', 2, width + 1, '=PARTNER_ROI("Harbor Tax",,,Ledger)');
    script.type('Partners', 1, width + 2, 'My notes');
    script.book.names.push({ name: 'Ledger', sheet: 'Figures', row: 2, column: 1, rows: 1, columns: 1 });
    const outcome = await runDialog(script, 'linkFormulas');
    expect(outcome).toMatchObject({
      failed: false,
      said: expect.stringMatching(/^1 formula was linked/) as string,
    });
    const ledger = formulas(grid(script, 'Figures'))['2:1'] ?? '';
    expect(ledger).toContain('Referrals!$A$4:$');
    const own = columnLetters(width + 1);
    const watched = ledger.match(/Partners![^,)]+/g) ?? [];
    expect(watched).toHaveLength(2);
    expect(watched[0]).toContain(`:$${columnLetters(width)}`);
    expect(watched[1]).not.toContain(`$${own}$`);
    expect((await runDialog(script, 'linkFormulas')).said).toMatch(/has its Ledger cell/);
  });

  test('Repair formulas puts right what Excel wrote, and leaves the rest', async () => {
    const script = withFormulas({
      '2:1': '=_xldudf_PARTNER_ROI("Harbor Tax")',
      '3:1': '=IFERROR(__xludf.DUMMYFUNCTION("PARTNER_SCORECARD()"),"Partner")',
      '3:2': '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"ROI")',
      '5:1': '=SUM(1,2)',
    });
    const outcome = await runDialog(script, 'repairFormulas');
    expect(outcome.said).toMatch(/^2 formulas were repaired/);
    expect(formulas(grid(script, 'Figures'))).toEqual({
      '2:1': '=PARTNER_ROI("Harbor Tax")',
      '3:1': '=PARTNER_SCORECARD()',
      '5:1': '=SUM(1,2)',
    });
    expect(call(script, 'undo', null)).toMatchObject({ gives: expect.stringContaining('repair') as string });
    expect(formulas(grid(script, 'Figures'))['3:1']).toMatch(/DUMMYFUNCTION/);
  });

  test('Refresh figures takes formulas without a Ledger out and puts them back, and says how many', () => {
    const script = withFormulas({
      '2:1': '=PARTNER_ROI("Harbor Tax")',
      '3:1': '=PARTNER_ROI("Harbor Tax",,,Ledger)',
      '4:1': '=SUM(A2:A3)',
    });
    const before = formulas(grid(script, 'Figures'));
    script.calls.length = 0;
    script.menu('refreshFigures');
    expect(formulas(grid(script, 'Figures'))).toEqual(before);
    expect(script.dialogs[0]?.content).toMatch(/^1 formula was computed again/);
    const order = script.calls.filter((name) => /setValues|flush/.test(name));
    expect(order.slice(0, 3)).toEqual(['Range.setValues', 'SpreadsheetApp.flush', 'Range.setValues']);
    expect(script.book.properties.size).toBe(0);
  });

  test('a refresh that Google ends in the middle loses no formula: the next start puts it back', () => {
    const count = (): number => {
      const script = withFormulas({ '2:1': '=PARTNER_ROI("Harbor Tax")' });
      script.calls.length = 0;
      script.menu('refreshFigures');
      return script.calls.length;
    };
    for (let at = 1; at <= count(); at += 3) {
      const script = withFormulas({ '2:1': '=PARTNER_ROI("Harbor Tax")' });
      const before = formulas(grid(script, 'Figures'));
      script.fail({ at, carriedOut: true, lasting: true });
      try {
        script.menu('refreshFigures');
      } catch {
        // Not even the alert is shown.
      }
      script.fail(null);
      call(script, 'start', null);
      expect({ at, formulas: formulas(grid(script, 'Figures')) }).toEqual({ at, formulas: before });
    }
  });
});

describe('Self-check', () => {
  test('tries the host on tabs of its own, passes, and leaves nothing', async () => {
    const script = open(structuredClone(googleSheets('Etc/UTC')) as never);
    const before = structuredClone(script.book.grids);
    const { failed, said, report } = await runDialog(script, 'selfCheck');
    const { checks } = JSON.parse(report) as { checks: Array<{ name: string; detail: string }> };
    expect(checks.filter(({ detail }) => detail !== '')).toEqual([]);
    expect(checks.length).toBeGreaterThan(10);
    expect({ failed, said }).toMatchObject({
      failed: false,
      said: expect.stringMatching(/^All \d+ checks/) as string,
    });
    call(script, 'start', null);
    expect(script.book.grids).toEqual(before);
    expect(script.book.properties.size).toBe(0);
  });

  test('its calls touch no tab of the advisor', () => {
    const script = open({ Mine: [['x']] });
    const before = structuredClone(script.book.grids);
    for (const [name, takes] of [
      ['typeInCheck', { sheet: 'Mine', row: 1, column: 1, value: 'y' }],
      ['lookAtCheck', { sheet: 'Mine', row: 1, column: 1 }],
      ['removeChecks', ['Mine']],
    ] as const)
      expect(call(script, name, takes)).toMatchObject({ problem: '"Mine" is no tab of the self-check.' });
    expect(script.book.grids).toEqual(before);
  });
});
