import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import { insertScorecard } from '../../../excel-addin/formulas/scorecard';
import { startUp } from '../../../excel-addin/writing/repair';
import { inTurn } from '../../../excel-addin/writing/turns';
import { snapshot } from '../../hosts/excel/snapshot';
import { cellAt, newSheet, setInto, type Value, type WorkbookContent } from '../../hosts/excel/workbook';
import { APPEND, at, host, open, page, PLAN, problemOf, REVIEW, SET, sheet, SHEETS } from './opened';

/** What the real Excel refuses, and what becomes of a write then. */
jest.setTimeout(60_000);

afterEach(() => page.close());

const grid = (name: string, rows: number, columns: number): string[] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cell = sheet(name).cells.get(`${r}:${c}`);
      return cell?.formula || cell?.value || '';
    }).join('|'),
  );

describe('a workbook that is open for reading only', () => {
  test.each<[what: string, run: () => Promise<unknown>]>([
    ['an edit', async () => host.edit(PLAN)],
    ['a review', async () => host.writeSheet(REVIEW)],
    ['a setting', async () => host.writeSettings([['Hourly cost', 180]])],
    ['the scorecard', () => inTurn(insertScorecard)],
  ])('is read, and %s says what to do', async (_what, run) => {
    await open({ sheets: SHEETS });
    const before = snapshot(page.book);
    page.server.readOnly = true;
    expect((await host.readWorkbook()).sheets).toHaveLength(2);
    expect(await problemOf(run)).toMatch(/open for reading only.*save a copy of your own/);
    page.server.readOnly = false;
    expect(snapshot(page.book)).toEqual(before);
    expect(page.book.parts.size).toBe(0);
  });
});

test('an import with long notes goes in requests below five megabytes', async () => {
  await open({ sheets: SHEETS });
  const rows = Array.from({ length: 1500 }, (_, i) => [`P${i}`, { date: 20513 }, i, '\u00fc'.repeat(4000)]);
  const plan = { ...APPEND, sheet: 'Data', table: 'Referrals', rows } as EditStep;
  await host.edit({ what: 'import', steps: [plan] });
  expect(at('Data', '1501:0')).toBe('P1499');
  expect(page.server.largest).toBeLessThan(5 * 1024 * 1024);
  expect(await host.undo()).toContain('import');
  expect(at('Data', '1501:0') ?? '').toBe('');
});

describe('rows above a totals row', () => {
  const LEFT = [
    ['Partner', 'Status', 'Revenue'],
    ['Harbor', 'won', 1000],
    ['Elm', 'open', 200],
    ['Total', null, '=SUM(C2:C3)'],
  ];
  const insert = (): EditPlan => ({
    what: 'row',
    steps: [
      {
        kind: 'append rows',
        table: 'Referrals',
        sheet: 'Book',
        region: null,
        after: 3,
        headerRow: 1,
        left: 1,
        insert: true,
        rows: [['Oak', 'open', 5]],
      },
    ],
  });
  const beside = (rows: ReadonlyArray<ReadonlyArray<Value | null>>): WorkbookContent => ({
    sheets: {
      Book: Array.from({ length: Math.max(rows.length, LEFT.length) }, (_, r) => [
        ...(LEFT[r] ?? [null, null, null]),
        null,
        ...(rows[r] ?? []),
      ]),
    },
  });
  const LIST = [
    ['Type', 'Hours'],
    ['call', 1],
    ['visit', 2],
    ['call', 3],
    ['mail', 4],
  ];

  test('do not split a list beside: only their own columns move, and undo moves them back', async () => {
    await open(beside(LIST));
    const before = grid('Book', 6, 6);
    await host.edit(insert());
    expect(grid('Book', 5, 3)).toEqual([
      'Partner|Status|Revenue',
      'Harbor|won|1000',
      'Elm|open|200',
      'Oak|open|5',
      'Total||=SUM(C2:C4)',
    ]);
    expect([0, 1, 2, 3, 4].map((r) => sheet('Book').cells.get(`${r}:4`)?.value)).toEqual([
      'Type',
      'call',
      'visit',
      'call',
      'mail',
    ]);
    await host.undo();
    expect(grid('Book', 6, 6)).toEqual(before);
  });

  test('move whole rows where nothing stands beside them', async () => {
    await open(beside([['Type'], ['call']]));
    sheet('Book').cells.set('6:0', { value: 'a note', formula: '', format: 'General', looks: {} });
    await host.edit(insert());
    expect(at('Book', '7:0')).toBe('a note');
  });

  test('are refused where something below goes over both lists', async () => {
    await open(beside([...LIST, [], []]));
    for (let c = 0; c < 6; c++) setInto(cellAt(sheet('Book'), 6, c), `wide ${c}`);
    const before = grid('Book', 8, 6);
    // The column between the lists is filled there.
    expect(await problemOf(() => host.edit(insert()))).toContain('Move one of the lists to a tab of its own');
    expect(grid('Book', 8, 6)).toEqual(before);
  });
});

describe('cells that are not ours to fill', () => {
  test.each([
    ['set', { ...SET, sheet: 'Data' } as EditStep],
    ['appended', { ...APPEND, sheet: 'Data' } as EditStep],
  ])('a list that one formula fills is read, but nothing is %s in it', async (_, step) => {
    await open({ sheets: SHEETS });
    for (const cell of sheet('Data').cells.values()) cell.spill = true;
    expect((await host.readWorkbook()).sheets[0]?.rows).toHaveLength(2);
    expect(await problemOf(() => host.edit({ what: 'x', steps: [step] }))).toContain('filled by one formula');
    expect(at('Data', '1:2')).toBe(100);
  });

  test('a table that is filtered gets no rows', async () => {
    await open({ sheets: SHEETS, tables: { Activities: 'Activities' } });
    const [table] = page.book.tables;
    if (table) table.filtered = true;
    expect(
      await problemOf(() =>
        host.edit({ what: 'x', steps: [{ ...APPEND, region: 'Activities' } as EditStep] }),
      ),
    ).toContain('is filtered, and rows would land in the wrong place; nothing was changed');
  });
});

describe('tabs', () => {
  test('a copy that the advisor made of a review is not the review', async () => {
    await open({ sheets: SHEETS });
    await host.writeSheet(REVIEW);
    const original = sheet('Review 2026-10');
    const copy = newSheet('{copy}', 'For the board');
    for (const [place, cell] of original.cells) copy.cells.set(place, { ...cell });
    for (const [key, value] of original.properties) copy.properties.set(key, value);
    // Before the original, where a search would find it first.
    page.book.sheets.unshift(copy);
    await host.writeSheet({ ...REVIEW, rows: [[{ value: 'second' }]] });
    expect(copy.cells.get('0:0')?.value).toBe('first');
    expect(original.cells.get('0:0')?.value).toBe('second');
    const names = (await host.readWorkbook()).sheets
      .filter(({ generated }) => generated)
      .map(({ name }) => name);
    expect(names).toEqual(['For the board', 'Review 2026-10']);
  });

  test.each([
    'Smith/Jones CPA',
    "'Quoted'",
    'History',
    "For Harbor Tax and Audit Groups' Clients",
    `${'x'.repeat(30)}\u{1f600}`,
    `${'x'.repeat(30)}'y`,
  ])('a title that Excel refuses (%s) is tidied', async (title) => {
    await open({ sheets: SHEETS });
    const tab = await host.writeSheet({ ...REVIEW, title });
    expect(page.book.sheets.map(({ name }) => name)).toContain(tab);
  });

  test('undo says so when the copy that it needs is gone', async () => {
    await open({ sheets: SHEETS });
    await host.writeSheet(REVIEW);
    await host.writeSheet({ ...REVIEW, rows: [[{ value: 'second' }]] });
    const hidden = page.book.sheets.findIndex(({ visibility }) => visibility === 'Hidden');
    page.book.sheets.splice(hidden, 1);
    expect(await problemOf(() => host.undo())).toContain(
      'was not undone, because the copy of what it had before is gone; nothing was changed',
    );
    expect(at('Review 2026-10', '0:0')).toBe('second');
  });

  test('a review that is typed into while its writing has failed stays, and what it held stands beside it', async () => {
    await open({ sheets: SHEETS });
    await host.writeSheet(REVIEW);
    page.server.fault = () => (at('Review 2026-10', '0:0') === 'second' ? 'refused' : 'none');
    await problemOf(() =>
      host.writeSheet({ ...REVIEW, rows: [[{ value: 'second' }], ...REVIEW.rows.slice(1)] }),
    );
    page.server.fault = () => 'none';
    setInto(cellAt(sheet('Review 2026-10'), 1, 1), 'typed');
    const stays = await page.Excel.run(startUp);
    expect(stays.join()).toContain('the tab "Review 2026-10"');
    expect(at('Review 2026-10', '1:1')).toBe('typed');
    expect(at('Review 2026-10 before', '0:0')).toBe('first');
  });
});
