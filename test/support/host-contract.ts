import { HOST_CHECKS } from '../../core/host/host-checks';
import type { SheetPlan } from '../../core/host/sheet-plan';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { editContract } from './contract/edits';
import { plan, REFERRALS, rowOf, SHEETS, type Awaitable, type TestWorkbook } from './contract/test-workbook';

/** What every spreadsheet must do for us, whichever it is. */
export function hostContract(open: (sheets: readonly SheetInput[]) => Awaitable<TestWorkbook>): void {
  let book: TestWorkbook;

  beforeEach(async () => {
    book = await open(SHEETS);
  });
  afterEach(() => book.close());

  const row = (tab: string, at: number) => rowOf(book, tab, at);
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

  test('rows that the advisor took out of our area, or put into it, cost no note below it, and leave no line of ours over', async () => {
    const tab = await book.host.writeSheet(plan());
    await book.type(tab, 3, 0, 'my note below');
    await book.type(tab, 0, 3, 'my note beside');
    await book.remove(tab, 'rows', 1, 1);
    expect(await book.valueAt(tab, 2, 0)).toBe('my note below');
    await book.host.writeSheet(plan());
    expect((await row(tab, 2))[0]).toBe('-3');
    expect(await book.valueAt(tab, 3, 0)).toBe('my note below');
    expect(await book.valueAt(tab, 0, 3)).toBe('my note beside');
    await book.insert(tab, 'rows', 1, 2);
    await book.insert(tab, 'columns', 1, 1);
    expect(await book.valueAt(tab, 5, 0)).toBe('my note below');
    await book.host.writeSheet(plan());
    expect(await row(tab, 0)).toEqual(['October', '', '']);
    expect((await row(tab, 2))[0]).toBe('-3');
    const column = await Promise.all([3, 4, 5].map(async (at) => (await book.valueAt(tab, at, 0)) ?? ''));
    expect(column).toEqual(['', '', 'my note below']);
    expect(await book.valueAt(tab, 0, 4)).toBe('my note beside');
  });

  test('undo gives back what stood there, with the rows that the advisor had put in', async () => {
    const tab = await book.host.writeSheet(plan());
    await book.insert(tab, 'rows', 1, 1);
    await book.type(tab, 1, 0, 'mine');
    await book.type(tab, 4, 0, 'my note below');
    await book.host.writeSheet(plan({ rows: Array.from({ length: 6 }, (_, r) => [{ value: `line ${r}` }]) }));
    expect(await book.valueAt(tab, 6, 0)).toBe('my note below');
    await book.host.undo();
    expect(await row(tab, 1)).toEqual(['mine', '', '']);
    expect((await row(tab, 3))[0]).toBe('-3');
    expect(await book.valueAt(tab, 4, 0)).toBe('my note below');
    await book.host.writeSheet(plan());
    expect(await book.valueAt(tab, 4, 0)).toBe('my note below');
    expect((await row(tab, 2))[0]).toBe('-3');
    expect((await row(tab, 3))[0]).toBe('');
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

  editContract(() => book);

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
