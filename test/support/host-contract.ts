import type { Host } from '../../core/host/host';
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
