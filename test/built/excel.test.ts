import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import { CATALOGUE, callFunction, evaluateFormula, toExcel, type ExcelCell } from '../../core/functions';
import { openInExcel, type OfficePage } from '../hosts/excel/office';
import { cellAt, setInto } from '../hosts/excel/workbook';
import type { FunctionMetadata } from '../../excel-addin/build/metadata';
import { excelSheets, practice, practiceBook } from './practice';

const dist = path.join(__dirname, '../../dist/excel');
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
const metadata = JSON.parse(read('functions.json')) as {
  allowErrorForDataTypeAny: boolean;
  functions: FunctionMetadata[];
};

const book = practiceBook();

/** A result as the core says that Excel shows it; the mark depends on how a host gives blank cells. */
const comparable = (cells: unknown): unknown =>
  JSON.parse(JSON.stringify(cells).replace(/, #\w+"/g, '"')) as unknown;
const core = (formula: string): ExcelCell[][] => toExcel(evaluateFormula(book, formula));

describe('what is served', () => {
  test('functions.json describes the whole catalogue, and lets error cells through', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ name }) => name));
    for (const { id, name, description, helpUrl, parameters } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(name).toBe(id);
      expect(description.length).toBeGreaterThan(10);
      expect(helpUrl).toMatch(/^https:\/\/.+\/help\.html#PARTNER_/);
      // Required ones first, a repeating one last: Excel refuses the whole file otherwise.
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort((a, b) => Number(a) - Number(b))).toEqual(optional);
      expect(parameters.findIndex((parameter) => parameter.repeating)).toBe(
        parameters.some((parameter) => parameter.repeating) ? parameters.length - 1 : -1,
      );
    }
  });

  test('every help link leads to a section of the help page', () => {
    const { document } = new JSDOM(read('help.html')).window;
    for (const { helpUrl } of metadata.functions)
      expect(document.getElementById(helpUrl.split('#')[1] ?? '')?.textContent).toContain('Example');
  });

  test('every file that the manifest names is there, and the icons are images of their size', () => {
    const document = new JSDOM(read('manifest.xml'), { contentType: 'text/xml' }).window.document;
    const addresses = [...document.querySelectorAll('[DefaultValue]')]
      .map((element) => element.getAttribute('DefaultValue') ?? '')
      .filter((value) => value.startsWith('https://'));
    const files = addresses.map((address) => address.replace(/^https:\/\/[^/]+\//, ''));
    expect(new Set(files).size).toBeGreaterThan(6);
    for (const file of files) {
      const content = readFileSync(path.join(dist, file));
      const size = /icon-(\d+)\.png$/.exec(file)?.[1];
      if (size) expect(PNG.sync.read(content)).toMatchObject({ width: Number(size), height: Number(size) });
    }
  });

  test('the page loads Office.js from its own place and everything else from here', () => {
    const { document } = new JSDOM(read('taskpane.html')).window;
    const sources = [...document.querySelectorAll('script')].map((script) => script.getAttribute('src'));
    expect(sources).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
  });

  test.each(['functions.js', 'taskpane.js'])('%s is written in the syntax of ES2020 at most', (name) => {
    expect(() => parse(read(name), { ecmaVersion: 2020 })).not.toThrow();
  });
});

describe('in Excel', () => {
  let page: OfficePage;
  beforeAll(async () => {
    page = await openInExcel({ sheets: excelSheets() }, dist);
    // These tests count requests; the look half a second after the start would be counted by one of them, whichever it meets.
    await page.rested();
  });
  afterAll(() => page.close());

  /** Calls a function as Excel does: matrices for ranges, null for what is left out, the call's own object last. */
  async function call(name: string, ...args: unknown[]): Promise<ExcelCell[][]> {
    const declared = metadata.functions.find(({ id }) => id === name)?.parameters.length ?? 0;
    const given = Array.from({ length: declared }, (_, index) => args[index] ?? null);
    const implementation = page.functions[name];
    if (!implementation) throw new Error(`${name} is not associated.`);
    const result = (await implementation(...given, { address: 'Sheet1!A1' })) as unknown[][];
    return result.map((row) =>
      row.map((cell): ExcelCell => {
        if (typeof cell !== 'object' || cell === null) return { value: cell as string | number | boolean };
        const { code, message } = cell as { code: string; message: string };
        return { error: code === '#N/A' ? 'notAvailable' : 'invalidValue', message };
      }),
    );
  }

  /** Adds to the first revenue that Money has, as an edit of that cell does. */
  function editRevenue(more: number): void {
    const money = page.book.sheets.find(({ name }) => name === 'Money');
    const amount = [...(money?.cells ?? [])].find(
      ([position, cell]) =>
        /:3$/.test(position) &&
        money?.cells.get(position.replace(/3$/, '2'))?.value === 'revenue' &&
        money.cells.get(position.replace(/3$/, '0'))?.value === 'Harbor Tax' &&
        cell.value !== '',
    )?.[1];
    if (!amount) throw new Error('No revenue of Harbor Tax in Money.');
    amount.value = Number(amount.value) + more;
  }

  test('every function of the catalogue is associated', () => {
    expect(Object.keys(page.functions).sort()).toEqual(CATALOGUE.map(({ name }) => name).sort());
  });

  test.each(CATALOGUE.map(({ name }) => name))('%s gives what the core gives', async (name) => {
    const entry = CATALOGUE.find((each) => each.name === name);
    if (!entry) throw new Error(name);
    const args = entry.parameters.map(({ kind }) =>
      kind === 'key' ? 'roi' : kind === 'partner' ? [['Harbor Tax']] : null,
    );
    expect(comparable(await call(name, ...args))).toEqual(
      comparable(toExcel(callFunction(entry, args, { book }))),
    );
  });

  test('a figure is a number: revenue of the practice, and of one partner in a period of date cells', async () => {
    const [[revenue]] = (await call('PARTNER_REVENUE', [['*']])) as [[ExcelCell]];
    expect(revenue).toEqual(core('=PARTNER_REVENUE("*")')[0]?.[0]);
    expect('value' in revenue && typeof revenue.value).toBe('number');
    const serial = (iso: string): number => Date.parse(iso) / 86_400_000 + 25569;
    expect(
      await call('PARTNER_REVENUE', [['Harbor Tax']], [[serial('2026-01-01')]], [[serial('2026-06-30')]]),
    ).toEqual(core('=PARTNER_REVENUE("Harbor Tax","2026-01-01","2026-06-30")'));
  });

  test('a column gives a column: a figure, a blank for a blank cell, #N/A with its reason', async () => {
    const [figure, blank, unknown] = await call('PARTNER_ROI', [['Harbor Tax'], [''], ['Harbor Taxes Inc']]);
    expect(figure).toEqual(core('=PARTNER_ROI("Harbor Tax")')[0]);
    expect(blank).toEqual([{ value: '' }]);
    expect(unknown).toEqual([
      { error: 'notAvailable', message: expect.stringContaining('Harbor Tax') as string },
    ]);
  });

  test('a wrong date is #VALUE! with the sentence', async () => {
    expect(await call('PARTNER_ROI', [['Harbor Tax']], [['tomorrow']])).toEqual([
      [{ error: 'invalidValue', message: expect.stringContaining('"from" must be a date') as string }],
    ]);
  });

  test('with the Ledger cell, and without any change, nothing is read again', async () => {
    const [[ledger]] = (await call('PARTNER_LEDGER', [])) as [[{ value: string }]];
    const before = page.server.requests;
    const cells = Array.from({ length: 1000 }, () =>
      call('PARTNER_ROI', [['Harbor Tax']], null, null, [[ledger.value]]),
    );
    expect(new Set((await Promise.all(cells)).map((cell) => JSON.stringify(cell))).size).toBe(1);
    await call('PARTNER_CLIENTS', [['Harbor Tax']]);
    expect(page.server.requests).toBe(before);
  });

  test('a workbook with a formula of ours starts the add-in when it is opened again', () => {
    expect(page.book.loadsAddIn).toBe(true);
  });

  test('after an edit ten thousand cells with the Ledger cell cost the one reading of that cell', async () => {
    await call('PARTNER_LEDGER', []);
    page.server.requests = 0;
    await call('PARTNER_LEDGER', []);
    const oneReading = page.server.requests;
    expect(oneReading).toBeGreaterThan(0);
    const [before] = (await call('PARTNER_NET', [['Harbor Tax']], [['start']])) as [[ExcelCell]];
    editRevenue(10);
    page.server.requests = 0;
    const [[ledger]] = (await call('PARTNER_LEDGER', [])) as [[{ value: string }]];
    const partners = practice.sheets.find(({ name }) => name === 'Partners')?.rows ?? [];
    const cells = await Promise.all(
      Array.from({ length: 10_000 }, (_, row) =>
        call(
          'PARTNER_NET',
          [[row === 0 ? 'Harbor Tax' : partners[1 + (row % (partners.length - 1))]?.[0]]],
          [['start']],
          null,
          [[ledger.value]],
        ),
      ),
    );
    expect(page.server.requests).toBe(oneReading);
    expect(cells[0]).not.toEqual([before]);
    for (const [[cell]] of cells as Array<[[ExcelCell]]>) expect('value' in cell).toBe(true);
    // The event may come after all of them have run.
    page.edited('Money');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await call('PARTNER_NET', [['Harbor Tax']], null, null, [[ledger.value]]);
    expect(page.server.requests).toBe(oneReading);
  });

  test('after an edit a thousand cells share one reading, and show the new figure', async () => {
    const [[before]] = (await call('PARTNER_REVENUE', [['*']], [['start']])) as [[{ value: number }]];
    editRevenue(1000);
    page.edited();
    // The event arrives by way of Office.js, as in Excel.
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.server.requests = 0;
    const cells = await Promise.all(
      Array.from({ length: 1000 }, () => call('PARTNER_REVENUE', [['*']], [['start']])),
    );
    for (const [[after]] of cells as Array<[[{ value: number }]]>)
      expect(after.value).toBeCloseTo(before.value + 1000, 6);
    expect(page.server.requests).toBeLessThan(30);
  });

  test('the pane shows the partners, and writes the review of the month into a sheet of its own', async () => {
    const { document } = page.window;
    const shown = (): string => document.getElementById('pane')?.textContent ?? '';
    const until = async (pattern: RegExp): Promise<void> => {
      for (let tries = 0; tries < 300 && !pattern.test(shown()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(shown()).toMatch(pattern);
    };
    const click = (pattern: RegExp): void =>
      [...document.querySelectorAll('button')]
        .find((button) => pattern.test(button.textContent ?? ''))
        ?.click();
    await until(/Harbor Tax/);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    click(/^Review$/);
    await until(/Write to workbook/);
    click(/^Write to workbook$/);
    await until(/is on the sheet/);
    const sheet = page.book.sheets[page.book.sheets.length - 1];
    expect(sheet?.name).toMatch(/^Review \d{4}-\d{2}$/);
    expect(sheet?.visibility).toBe('Visible');
    expect([...(sheet?.cells.values() ?? [])].some(({ value }) => value === 'Harbor Tax')).toBe(true);
    expect([...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula !== '')).toEqual([]);
  });

  test('the buttons of the ribbon do what the manifest says', async () => {
    const manifest = new JSDOM(read('manifest.xml'), { contentType: 'text/xml' }).window.document;
    const names = [...manifest.querySelectorAll('FunctionName')].map((element) => element.textContent ?? '');
    expect(names).toEqual(['openLog', 'insertScorecard', 'linkFormulas', 'repairFormulas']);
    for (const name of names) await page.press(name);
    const sheet = page.book.sheets.find(({ name }) => name === 'Scorecard');
    expect(sheet?.cells.get('4:0')?.formula).toContain('=PARTNER_SCORECARD(');
    expect(page.window.document.getElementById('message')?.textContent).toBe('');
  });

  test('a button that fails says why in the pane, and is no longer busy', async () => {
    page.server.fault = () => 'refused';
    await page.press('insertScorecard');
    page.server.fault = () => 'none';
    expect(page.window.document.getElementById('message')?.textContent).toContain('Injected fault');
  });

  test('the self-check passes here, and leaves no sheet behind', async () => {
    const { document } = page.window;
    const names = page.book.sheets.map(({ name }) => name);
    document.getElementById('self-check')?.click();
    const report = document.getElementById('self-check-report') as HTMLTextAreaElement;
    for (let tries = 0; tries < 200 && !report.value.startsWith('{'); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const { checks } = JSON.parse(report.value) as { checks: Array<{ passed: boolean; detail: string }> };
    expect(checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(checks.length).toBeGreaterThan(5);
    expect(page.book.sheets.map(({ name }) => name)).toEqual(names);
  });
});

describe.each(['actions', 'addin'] as const)('an Excel without Office.%s', (lacking) => {
  test('shows the pane, answers formulas and follows an edit', async () => {
    const rows = [
      ['Partner', 'Received', 'Status', 'Closed', 'First-year revenue'],
      ['Harbor Tax', 46_000, 'won', 46_010, 1000],
    ];
    const page = await openInExcel(
      { sheets: { Data: rows, Mine: [['=PARTNER_REVENUE("Harbor Tax")']] } },
      dist,
      undefined,
      [lacking],
    );
    const revenue = () => page.functions['PARTNER_REVENUE']?.([['Harbor Tax']], null, null, null, {});
    expect(await revenue()).toEqual([[1000]]);
    for (
      let tries = 0;
      tries < 200 && !/1 referral/.test(page.window.document.body.textContent ?? '');
      tries++
    )
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.window.document.body.textContent).toContain('1 referral');
    page.book.recalculated.length = 0;
    setInto(cellAt(page.book.sheets[0]!, 1, 4), 2000);
    page.edited('Data');
    for (let tries = 0; tries < 200 && page.book.recalculated.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.book.recalculated).toContain('Mine');
    expect(await revenue()).toEqual([[2000]]);
    page.close();
  });
});
