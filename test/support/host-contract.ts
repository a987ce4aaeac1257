import { EditProblem } from '../../core/edits';
import type { EditPlan, EditStep } from '../../core/host/edit-plan';
import type { Host } from '../../core/host/host';
import { HOST_CHECKS } from '../../core/host/host-checks';
import type { SheetPlan } from '../../core/host/sheet-plan';
import type { Cell, SheetInput } from '../../core/workbook/input';

type Awaitable<T> = T | Promise<T>;

/** A workbook in some host, with what only its advisor does and sees. Rows and columns are 0-based. */
export interface TestWorkbook {
  readonly host: Host;
  tabs(): Awaitable<readonly string[]>;
  /** What the cell holds; an empty one is null or ''. */
  valueAt(tab: string, row: number, column: number): Awaitable<unknown>;
  /** What stands behind the value when the cell holds a formula; null for a constant. */
  formulaAt(tab: string, row: number, column: number): Awaitable<string | null>;
  /** The tab on show and the first cell of what is selected on it. */
  selected(): Awaitable<readonly [tab: string, row: number, column: number]>;
  /** The advisor types into a cell; settles when the host has told its listeners. */
  type(tab: string, row: number, column: number, value: string | number): Awaitable<void>;
  close(): Awaitable<void>;
}

const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Status', 'First-year revenue'],
  ['Harbor Tax', '2026-01-10', 'won', 9000],
  ['Elm Law', '2026-02-01', 'open', null],
];
const SHEETS: readonly SheetInput[] = [{ name: 'Referrals', rows: REFERRALS }];

const plan = (more: Partial<SheetPlan> = {}): SheetPlan => ({
  mark: 'review:2026-10',
  title: 'Review 2026-10',
  rows: [
    [{ value: 'October', style: 'title' }],
    [{ value: '=SUM(1,2)' }, { value: 20000, format: 'date' }, { value: 0.5, format: 'percent' }],
    [{ value: '-3' }, { value: true }, null],
  ],
  columnWidths: [20, 12, 12],
  frozenRows: 1,
  ...more,
});

/** What every spreadsheet must do for us, whichever it is. */
export function hostContract(open: (sheets: readonly SheetInput[]) => Awaitable<TestWorkbook>): void {
  let book: TestWorkbook;

  beforeEach(async () => {
    book = await open(SHEETS);
  });
  afterEach(() => book.close());

  const row = async (tab: string, at: number): Promise<unknown[]> =>
    Promise.all([0, 1, 2].map(async (column) => (await book.valueAt(tab, at, column)) ?? ''));
  const settingsRows = async (): Promise<readonly (readonly Cell[])[]> => {
    const { sheets } = await book.host.readWorkbook();
    return sheets.find((sheet) => sheet.name === 'Settings')?.rows ?? [];
  };

  test('reads every sheet of the advisor, a blank cell as none', async () => {
    const { sheets, today } = await book.host.readWorkbook();
    const found = sheets.find((sheet) => sheet.name === 'Referrals');
    expect(found?.rows.map((each) => [each[0], each[2]])).toEqual(
      REFERRALS.map((each) => [each[0], each[2]]),
    );
    expect(found?.rows[1]?.[3]).toBe(9000);
    expect(found?.rows[2]?.[3] ?? '').toBe('');
    expect(Number.isInteger(today)).toBe(true);
  });

  test('hands over what number formats and merged cells say', async () => {
    await book.close();
    const formats = { euro: '[$€-407]#,##0.00', percent: '0%', minutes: '0" min"' };
    book = await open([
      {
        name: 'Log',
        rows: [
          ['What was agreed', null, 'And what it took', null],
          ['Partner', 'Fee', 'Share', 'Time'],
          ['Harbor Tax', 4000, 0.25, 90],
          [null, 5000, 0.5, 30],
          ['Elm Law', 12, 7, 1.125],
        ],
        formats: [
          undefined,
          undefined,
          [undefined, formats.euro, formats.percent, formats.minutes],
          [undefined, formats.euro, formats.percent, formats.minutes],
          [undefined, undefined, undefined, '[h]:mm'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
          { top: 2, left: 0, bottom: 3, right: 0 },
        ],
      },
    ]);
    const found = (await book.host.readWorkbook()).sheets.find(({ name }) => name === 'Log');
    const cells = [2, 3, 4].map((at) => [1, 2, 3].map((column) => found?.rows[at]?.[column]));
    expect(cells).toEqual([
      [4000, 0.25, 90],
      [5000, 0.5, 30],
      [12, 7, '27:00'],
    ]);
    const said = [2, 3, 4].map((at) => [1, 2, 3].map((column) => found?.formats?.[at]?.[column]));
    expect(said).toEqual([
      [formats.euro, formats.percent, formats.minutes],
      [formats.euro, formats.percent, formats.minutes],
      [undefined, undefined, undefined],
    ]);
    expect(found?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });

  test('writes a plan on a sheet of its own: text stays text, a day becomes a date', async () => {
    const before = await book.tabs();
    const tab = await book.host.writeSheet(plan());
    expect(await book.tabs()).toHaveLength(before.length + 1);
    expect(tab).toBe('Review 2026-10');
    expect(await row(tab, 0)).toEqual(['October', '', '']);
    expect(await row(tab, 1)).toEqual(['=SUM(1,2)', 45569, 0.5]);
    expect(await book.formulaAt(tab, 1, 0)).toBeNull();
    expect((await row(tab, 2))[0]).toBe('-3');
    expect(Boolean((await row(tab, 2))[1])).toBe(true);
  });

  test('a sheet that it wrote is named, not read', async () => {
    const tab = await book.host.writeSheet(plan());
    const { sheets } = await book.host.readWorkbook();
    const own = sheets.filter((sheet) => sheet.name === tab);
    expect(own.every((sheet) => sheet.generated === true && sheet.rows.length === 0)).toBe(true);
  });

  test('the same mark is written in place, what a shorter plan lacks is gone', async () => {
    const tab = await book.host.writeSheet(plan());
    const tabs = await book.tabs();
    expect(await book.host.writeSheet(plan({ title: 'Another', rows: [[{ value: 'Again' }]] }))).toBe(tab);
    expect(await book.tabs()).toEqual(tabs);
    expect(await row(tab, 0)).toEqual(['Again', '', '']);
    expect(await row(tab, 1)).toEqual(['', '', '']);
  });

  test('another mark gets a sheet of its own, also under a taken title', async () => {
    const first = await book.host.writeSheet(plan());
    const second = await book.host.writeSheet(plan({ mark: 'review:2026-11' }));
    expect(second).toBe('Review 2026-10 (2)');
    expect(await book.tabs()).toEqual(expect.arrayContaining([first, second]));
  });

  test("the advisor's notes below and beside our area stay, also when it grows", async () => {
    const tab = await book.host.writeSheet(plan());
    await book.type(tab, 3, 0, 'my note below');
    await book.type(tab, 0, 3, 'my note beside');
    const wider = Array.from({ length: 5 }, (_, r) =>
      Array.from({ length: 4 }, (__, c) => ({ value: `${r}.${c}` })),
    );
    await book.host.writeSheet(plan({ rows: wider }));
    expect(await book.valueAt(tab, 4, 3)).toBe('4.3');
    expect(await book.valueAt(tab, 5, 0)).toBe('my note below');
    expect(await book.valueAt(tab, 0, 4)).toBe('my note beside');
    await book.host.writeSheet(plan());
    expect(await row(tab, 0)).toEqual(['October', '', '']);
    const cells = await Promise.all([3, 4, 5].map(async (at) => (await book.valueAt(tab, at, 0)) ?? ''));
    expect(cells).toContain('my note below');
  });

  test('no other sheet is touched by writing', async () => {
    const before = (await book.host.readWorkbook()).sheets.find((sheet) => sheet.name === 'Referrals');
    await book.host.writeSheet(plan());
    await book.host.writeSettings([['Hourly cost', 250]]);
    const after = (await book.host.readWorkbook()).sheets.find((sheet) => sheet.name === 'Referrals');
    expect(after).toEqual(before);
  });

  test('settings are added with their sheet, then replaced by name, then added below', async () => {
    await book.host.writeSettings([['Hourly cost', 250]]);
    expect(await settingsRows()).toEqual([
      ['Name', 'Value'],
      ['Hourly cost', 250],
    ]);
    await book.host.writeSettings([
      ['hourly COST', 300],
      ['Map Referrals.Partner', '=sales'],
    ]);
    expect(await settingsRows()).toEqual([
      ['Name', 'Value'],
      ['Hourly cost', 300],
      ['Map Referrals.Partner', '=sales'],
    ]);
    const tab = 'Settings';
    expect(await book.formulaAt(tab, 2, 1)).toBeNull();
  });

  const before = async () => (await book.host.readWorkbook()).sheets;
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
    await book.host.edit(edited(SET, COLUMNS, APPEND, TAB));
    expect(await row('Referrals', 1)).toEqual(['+Harbor', expect.anything(), 'won']);
    expect((await book.valueAt('Referrals', 1, 3)) ?? '').toBe('');
    expect(await book.valueAt('Referrals', 2, 3)).toBe(7000);
    expect([await book.valueAt('Referrals', 0, 4), await book.valueAt('Referrals', 0, 5)]).toEqual([
      'Event',
      'Notes',
    ]);
    expect(await row('Referrals', 3)).toEqual(['=Harbor', 46082, 'won']);
    expect(await book.formulaAt('Referrals', 3, 0)).toBeNull();
    expect(await row('Referrals', 4)).toEqual(['', '', '']);
    expect((await row('Referrals', 5))[0]).toBe('@Elm');
    expect(Boolean((await row('Referrals', 5))[2])).toBe(true);
    expect(await book.tabs()).toContain('Actions');
    expect(await row('Actions', 1)).toEqual(['-call', 46082, '']);
    const { sheets } = await book.host.readWorkbook();
    expect(sheets.find((sheet) => sheet.name === 'Actions')?.generated ?? false).toBe(false);
  });

  test('rows are put in above a totals row, whose sum goes on to them, and taken out again', async () => {
    await book.type('Referrals', 3, 3, '=SUM(D2:D3)');
    await book.type('Referrals', 4, 0, 'a remark below');
    const was = await before();
    await book.host.edit(edited({ ...APPEND, insert: true }));
    expect((await row('Referrals', 3))[0]).toBe('=Harbor');
    expect((await book.formulaAt('Referrals', 6, 3))?.replace(/^=/, '')).toBe('SUM(D2:D6)');
    expect(await book.valueAt('Referrals', 7, 0)).toBe('a remark below');
    await book.host.undo();
    expect((await book.formulaAt('Referrals', 3, 3))?.replace(/^=/, '')).toBe('SUM(D2:D3)');
    expect((await before()).map(({ name, rows: cells }) => [name, cells.length])).toEqual(
      was.map(({ name, rows: cells }) => [name, cells.length]),
    );
    expect(await book.valueAt('Referrals', 4, 0)).toBe('a remark below');
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
    ['the tab is gone', { ...COLUMNS, sheet: 'Nowhere' }, /no tab "Nowhere"/],
  ];
  test.each(REFUSED)('an edit is refused when %s, and nothing of it is done', async (_, step, sentence) => {
    await book.type('Referrals', 1, 5, '=2+3');
    const was = await before();
    const attempt = Promise.resolve().then(() => book.host.edit(edited(TAB, COLUMNS_RIGHT, step)));
    await expect(attempt).rejects.toThrow(EditProblem);
    await expect(attempt).rejects.toThrow(sentence);
    expect(await before()).toEqual(was);
    expect(await book.tabs()).not.toContain('Actions');
  });
  const COLUMNS_RIGHT: EditStep = { ...COLUMNS, firstColumn: 8 };

  const WRITES: ReadonlyArray<readonly [string, string, () => Awaitable<unknown>]> = [
    ['an edit', 'Start the plan with Harbor Tax', () => book.host.edit(edited(SET, COLUMNS, APPEND, TAB))],
    ['a new sheet', 'Review 2026-10', () => book.host.writeSheet(plan())],
    ['settings', 'Settings', () => book.host.writeSettings([['Hourly cost', 250]])],
  ];
  test.each(WRITES)('%s is undone by undo, once', async (_, what, write) => {
    expect(await book.host.undoable()).toBeNull();
    const [was, tabs] = [await before(), await book.tabs()];
    await write();
    expect(await book.host.undoable()).toContain(what);
    expect(await book.host.undo()).toContain(what);
    expect(await before()).toEqual(was);
    expect(await book.tabs()).toEqual(tabs);
    expect(await book.host.undoable()).toBeNull();
    await expect(Promise.resolve().then(() => book.host.undo())).rejects.toThrow(EditProblem);
  });

  test('a sheet that was written again gets back what it held, the advisor\u2019s notes included', async () => {
    const tab = await book.host.writeSheet(plan());
    await book.type(tab, 3, 0, 'my note');
    await book.host.writeSheet(plan({ rows: Array.from({ length: 6 }, () => [{ value: 'x' }]) }));
    expect(await book.valueAt(tab, 6, 0)).toBe('my note');
    await book.host.undo();
    expect(await row(tab, 0)).toEqual(['October', '', '']);
    expect(await row(tab, 1)).toEqual(['=SUM(1,2)', 45569, 0.5]);
    expect((await row(tab, 3))[0]).toBe('my note');
  });

  const TOUCHED: ReadonlyArray<readonly [string, () => Awaitable<unknown>, () => Awaitable<unknown>]> = [
    ['a cell of it', () => book.host.edit(edited(SET)), () => book.type('Referrals', 1, 0, 'mine')],
    [
      'a row that was added',
      () => book.host.edit(edited(APPEND)),
      () => book.type('Referrals', 5, 2, 'mine'),
    ],
    ['a tab that was added', () => book.host.edit(edited(TAB)), () => book.type('Actions', 9, 0, 'mine')],
    [
      'a sheet that was written',
      () => book.host.writeSheet(plan()),
      () => book.type('Review 2026-10', 8, 0, 'mine'),
    ],
  ];
  test.each(TOUCHED)('what was changed since is not undone: %s', async (_, write, touch) => {
    await write();
    await touch();
    const [was, tabs] = [await before(), await book.tabs()];
    await expect(Promise.resolve().then(() => book.host.undo())).rejects.toThrow(EditProblem);
    expect(await before()).toEqual(was);
    expect(await book.tabs()).toEqual(tabs);
  });

  test('goes to a cell, and to a row', async () => {
    await book.host.writeSheet(plan());
    await book.host.goTo({ sheet: 'Referrals', row: 3, column: 2 });
    expect(await book.selected()).toEqual(['Referrals', 2, 1]);
    expect(await book.host.selection()).toEqual({ sheet: 'Referrals', row: 3, column: 2 });
    await book.host.goTo({ sheet: 'Referrals', row: 2, column: null });
    expect(await book.selected()).toEqual(['Referrals', 1, 0]);
    const nowhere = Promise.resolve().then(() => book.host.goTo({ sheet: 'Gone', row: 1, column: 1 }));
    await expect(nowhere).rejects.toThrow(/"Gone"/);
  });

  test('a formula stands on a written sheet, and what the advisor put into an input is kept', async () => {
    const deal = (rate: number, more: SheetPlan['rows'] = []): SheetPlan =>
      plan({
        mark: 'deal:harbor',
        title: 'Deal',
        rows: [
          ...more,
          [{ value: 'Clients a year' }, { value: 4, input: true }],
          [{ value: 'Fee each' }, { value: 1000, input: true, format: 'money' }],
          [{ value: 'Rate' }, { value: rate }],
          [{ value: 'Total' }, { value: 4000, formula: '=B1*B2' }],
        ],
      });
    const tab = await book.host.writeSheet(deal(0.1));
    expect((await book.formulaAt(tab, 3, 1))?.replace(/^=/, '')).toBe('B1*B2');
    await book.type(tab, 0, 1, 6);
    await book.host.writeSheet(deal(0.2, [[{ value: 'A new row above' }]]));
    expect([
      await book.valueAt(tab, 1, 1),
      await book.valueAt(tab, 2, 1),
      await book.valueAt(tab, 3, 1),
    ]).toEqual([6, 1000, 0.2]);
  });

  test('the checks that the self-check makes in the real spreadsheet pass, one after the other', async () => {
    const checked = {
      host: book.host,
      valueAt: (tab: string, at: number, column: number) => book.valueAt(tab, at - 1, column - 1),
      formulaAt: (tab: string, at: number, column: number) => book.formulaAt(tab, at - 1, column - 1),
      type: (tab: string, at: number, column: number, value: string) =>
        book.type(tab, at - 1, column - 1, /^\d+$/.test(value) ? Number(value) : value),
      remove: () => undefined,
    };
    for (const [name, run] of HOST_CHECKS.slice(0, -1))
      expect({ name, wrong: await run(checked) }).toEqual({ name, wrong: '' });
  });

  test('an edit is told, until nobody wants to know any more', async () => {
    let told = 0;
    const stop = book.host.onChange(() => told++);
    await book.type('Referrals', 1, 3, 12000);
    expect(told).toBeGreaterThan(0);
    stop();
    const before = told;
    await book.type('Referrals', 1, 3, 15000);
    expect(told).toBe(before);
  });
}
