import { addRecords, EditProblem, setFields } from '../../../core/edits';
import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { plan, rowOf, type Awaitable, type TestWorkbook } from './test-workbook';

/** What editing and taking back must do in every spreadsheet. */
export function editContract(book: () => TestWorkbook): void {
  const row = (tab: string, at: number) => rowOf(book(), tab, at);
  const before = async () => (await book().host.readWorkbook()).sheets;
  const edited = (...steps: EditStep[]): EditPlan => ({ what: 'Start the plan with Harbor Tax', steps });
  const rows = (values: EditStep & { kind: 'append rows' }) => values;
  const APPEND = rows({
    kind: 'append rows',
    table: 'Referrals',
    sheet: 'Referrals',
    region: null,
    after: 3,
    left: 1,
    rows: [
      ['=Harbor', { date: 20513 }, 'won', 12.5],
      [null, null, null, null],
      ['@Elm', null, true, null],
    ],
  });
  const SET: EditStep = {
    kind: 'set cells',
    sheet: 'Referrals',
    cells: [
      { row: 2, column: 1, before: 'Harbor Tax', after: '+Harbor' },
      { row: 3, column: 4, before: null, after: 7000 },
      { row: 2, column: 4, before: 9000, after: null },
    ],
  };
  const COLUMNS: EditStep = {
    kind: 'add columns',
    table: 'Referrals',
    sheet: 'Referrals',
    region: null,
    headerRow: 1,
    firstColumn: 5,
    headers: ['Event', 'Notes'],
  };
  const TAB: EditStep = {
    kind: 'add sheet',
    table: 'Actions',
    sheet: 'Actions',
    headers: ['Step', 'Due'],
    rows: [['-call', { date: 20513 }]],
  };

  test('an edit adds rows, columns and tabs and sets cells; text stays text, a day becomes a date', async () => {
    await book().host.edit(edited(SET, COLUMNS, APPEND, TAB));
    expect(await row('Referrals', 1)).toEqual(['+Harbor', expect.anything(), 'won']);
    expect((await book().valueAt('Referrals', 1, 3)) ?? '').toBe('');
    expect(await book().valueAt('Referrals', 2, 3)).toBe(7000);
    expect([await book().valueAt('Referrals', 0, 4), await book().valueAt('Referrals', 0, 5)]).toEqual([
      'Event',
      'Notes',
    ]);
    expect(await row('Referrals', 3)).toEqual(['=Harbor', 46082, 'won']);
    expect(await book().formulaAt('Referrals', 3, 0)).toBeNull();
    expect(await row('Referrals', 4)).toEqual(['', '', '']);
    expect((await row('Referrals', 5))[0]).toBe('@Elm');
    expect(Boolean((await row('Referrals', 5))[2])).toBe(true);
    expect(await book().tabs()).toContain('Actions');
    expect(await row('Actions', 1)).toEqual(['-call', 46082, '']);
    const { sheets } = await book().host.readWorkbook();
    expect(sheets.find((sheet) => sheet.name === 'Actions')?.generated ?? false).toBe(false);
  });

  test('rows are put in above a totals row, whose sum goes on to them, and taken out again', async () => {
    await book().type('Referrals', 3, 3, '=SUM(D2:D3)');
    await book().type('Referrals', 4, 0, 'a remark below');
    const was = await before();
    await book().host.edit(edited({ ...APPEND, insert: true }));
    expect((await row('Referrals', 3))[0]).toBe('=Harbor');
    expect((await book().formulaAt('Referrals', 6, 3))?.replace(/^=/, '')).toBe('SUM(D2:D6)');
    expect(await book().valueAt('Referrals', 7, 0)).toBe('a remark below');
    await book().host.undo();
    expect((await book().formulaAt('Referrals', 3, 3))?.replace(/^=/, '')).toBe('SUM(D2:D3)');
    expect((await before()).map(({ name, rows: cells }) => [name, cells.length])).toEqual(
      was.map(({ name, rows: cells }) => [name, cells.length]),
    );
    expect(await book().valueAt('Referrals', 4, 0)).toBe('a remark below');
  });

  const CALCULATED = rows({ ...APPEND, headerRow: 1, rows: [['Elm', { date: 20513 }, 'won', 50, null]] });
  const formulas = async (tabRows: readonly number[]): Promise<Array<string | undefined>> => {
    const found: Array<string | undefined> = [];
    for (const at of tabRows)
      found.push((await book().formulaAt('Referrals', at, 4))?.replace(/^=|\s/g, '') || undefined);
    return found;
  };

  test.each<[where: string, more: { readonly insert?: true }]>([
    ['below the list', {}],
    ['above a totals row', { insert: true }],
  ])('a column that is calculated goes on in new rows %s, and is taken back', async (_, more) => {
    await book().type('Referrals', 0, 4, 'Ours');
    for (const at of [1, 2]) await book().type('Referrals', at, 4, `=D${at + 1}*0.8`);
    if (more.insert === true) await book().type('Referrals', 3, 3, '=SUM(D2:D3)');
    await book().host.edit(edited({ ...CALCULATED, ...more }));
    expect(await formulas([1, 2, 3])).toEqual(['D2*0.8', 'D3*0.8', 'D4*0.8']);
    expect(await book().host.undo()).toMatch(/^Undone/);
    expect(await formulas([1, 2, 3])).toEqual(['D2*0.8', 'D3*0.8', undefined]);
  });

  test('a formula that was filled down below the list is kept, in the new row as after taking it back', async () => {
    await book().type('Referrals', 0, 4, 'Ours');
    for (const at of [1, 2, 3, 4]) await book().type('Referrals', at, 4, `=D${at + 1}*0.8`);
    await book().host.edit(edited(CALCULATED));
    expect((await row('Referrals', 3))[0]).toBe('Elm');
    expect(await formulas([3, 4])).toEqual(['D4*0.8', 'D5*0.8']);
    expect(await book().host.undo()).toMatch(/^Undone/);
    expect(await formulas([3, 4])).toEqual(['D4*0.8', 'D5*0.8']);
  });

  const REFUSED: ReadonlyArray<readonly [string, EditStep, RegExp]> = [
    [
      'a cell is not what it was',
      { kind: 'set cells', sheet: 'Referrals', cells: [{ row: 2, column: 1, before: 'Harbor', after: 'x' }] },
      /Referrals: cell A2 holds "Harbor Tax" now/,
    ],
    [
      'a cell holds a formula',
      { kind: 'set cells', sheet: 'Referrals', cells: [{ row: 2, column: 6, before: 5, after: 'x' }] },
      /Referrals: cell F2 holds/,
    ],
    ['rows would go over something', { ...APPEND, after: 2 }, /Referrals: cell A3 is not blank/],
    ['a column would go over something', { ...COLUMNS, firstColumn: 4 }, /Referrals: cell D1 is not blank/],
    ['the tab is there', { ...TAB, sheet: 'referrals' }, /a tab "referrals" already/],
    [
      'a text of a new row fits in no cell',
      { ...APPEND, rows: [['Harbor', null, 'x'.repeat(32_768), null]] },
      /Referrals: the text for cell C4 has 32768 characters, and a cell takes 32767; nothing was changed/,
    ],
    [
      'a text of a new tab does not',
      { ...TAB, sheet: 'Money', rows: [['x'.repeat(60_000)]] },
      /Money: the text for cell A2 has 60000 characters/,
    ],
    ['the tab is gone', { ...COLUMNS, sheet: 'Nowhere' }, /no tab "Nowhere"/],
  ];
  test.each(REFUSED)('an edit is refused when %s, and nothing of it is done', async (_, step, sentence) => {
    await book().type('Referrals', 1, 5, '=2+3');
    const was = await before();
    const attempt = Promise.resolve().then(() => book().host.edit(edited(TAB, COLUMNS_RIGHT, step)));
    await expect(attempt).rejects.toThrow(EditProblem);
    await expect(attempt).rejects.toThrow(sentence);
    expect(await before()).toEqual(was);
    expect(await book().tabs()).not.toContain('Actions');
  });
  const COLUMNS_RIGHT: EditStep = { ...COLUMNS, firstColumn: 8 };

  /** What somebody else does to the sheet between the reading, from which a plan is made, and the write. */
  const MEANWHILE: ReadonlyArray<readonly [string, () => Promise<void>, RegExp]> = [
    [
      'puts a column in before the others',
      async () => {
        for (const [column, header] of ['Notes', 'Partner', 'Received', 'Status'].entries())
          await book().type('Referrals', 0, column, header);
      },
      /Referrals: cell A1 holds "Notes" now, not "Partner" as before; nothing was changed/,
    ],
    [
      'takes the last row away',
      async () => {
        for (const column of [0, 1, 2]) await book().type('Referrals', 2, column, '');
      },
      /Referrals: row 3 is blank now, below which .* nothing was changed/,
    ],
  ];
  test.each(MEANWHILE)('rows are not added when somebody %s', async (_, meanwhile, sentence) => {
    const input = await book().host.readWorkbook();
    const steps = addRecords(input, readWorkbook(input), 'Referrals', [
      { Partner: 'Elm Law', Received: { date: 20513 }, Status: 'open' },
    ]);
    await meanwhile();
    const was = await before();
    await expect(Promise.resolve().then(() => book().host.edit(edited(...steps)))).rejects.toThrow(sentence);
    expect(await before()).toEqual(was);
  });

  test('an outcome is not put into the row of another client that somebody has moved there meanwhile', async () => {
    await book().type('Referrals', 0, 4, 'Client');
    await book().type('Referrals', 2, 4, 'Alder');
    const input = await book().host.readWorkbook();
    const place = { table: 'Referrals', sheet: 'Referrals', row: 3 } as const;
    const steps = setFields(input, readWorkbook(input), place, { Status: 'won' });
    await book().type('Referrals', 2, 4, 'Beech');
    await expect(Promise.resolve().then(() => book().host.edit(edited(...steps)))).rejects.toThrow(
      /Referrals: cell E3 holds "Beech" now, not "Alder" as before; nothing was changed/,
    );
    expect(await book().valueAt('Referrals', 2, 2)).toBe('open');
    await book().type('Referrals', 2, 4, 'Alder');
    await book().host.edit(edited(...steps));
    expect(await book().valueAt('Referrals', 2, 2)).toBe('won');
  });

  const WRITES: ReadonlyArray<readonly [string, string, () => Awaitable<unknown>]> = [
    ['an edit', 'Start the plan with Harbor Tax', () => book().host.edit(edited(SET, COLUMNS, APPEND, TAB))],
    ['a new sheet', 'Review 2026-10', () => book().host.writeSheet(plan())],
    ['settings', 'Settings', () => book().host.writeSettings([['Hourly cost', 250]])],
  ];
  test.each(WRITES)('%s is undone by undo, once', async (_, what, write) => {
    expect(await book().host.undoable()).toBeNull();
    const [was, tabs] = [await before(), await book().tabs()];
    await write();
    expect(await book().host.undoable()).toContain(what);
    expect(await book().host.undo()).toContain(what);
    expect(await before()).toEqual(was);
    expect(await book().tabs()).toEqual(tabs);
    expect(await book().host.undoable()).toBeNull();
    await expect(Promise.resolve().then(() => book().host.undo())).rejects.toThrow(EditProblem);
  });

  test('a sheet that was written again gets back what it held, the advisor\u2019s notes included', async () => {
    const tab = await book().host.writeSheet(plan());
    await book().type(tab, 3, 0, 'my note');
    await book().host.writeSheet(plan({ rows: Array.from({ length: 6 }, () => [{ value: 'x' }]) }));
    expect(await book().valueAt(tab, 6, 0)).toBe('my note');
    await book().host.undo();
    expect(await row(tab, 0)).toEqual(['October', '', '']);
    expect(await row(tab, 1)).toEqual(['=SUM(1,2)', 45569, 0.5]);
    expect((await row(tab, 3))[0]).toBe('my note');
  });

  const TOUCHED: ReadonlyArray<readonly [string, () => Awaitable<unknown>, () => Awaitable<unknown>]> = [
    ['a cell of it', () => book().host.edit(edited(SET)), () => book().type('Referrals', 1, 0, 'mine')],
    [
      'a row that was added',
      () => book().host.edit(edited(APPEND)),
      () => book().type('Referrals', 5, 2, 'mine'),
    ],
    ['a tab that was added', () => book().host.edit(edited(TAB)), () => book().type('Actions', 9, 0, 'mine')],
    [
      'a sheet that was written',
      () => book().host.writeSheet(plan()),
      () => book().type('Review 2026-10', 8, 0, 'mine'),
    ],
  ];
  test.each(TOUCHED)('what was changed since is not undone: %s', async (_, write, touch) => {
    await write();
    await touch();
    const [was, tabs] = [await before(), await book().tabs()];
    await expect(Promise.resolve().then(() => book().host.undo())).rejects.toThrow(EditProblem);
    expect(await before()).toEqual(was);
    expect(await book().tabs()).toEqual(tabs);
  });
}
