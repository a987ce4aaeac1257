import type { Host } from '../../../core/host/host';
import { excelHost } from '../../../excel-addin/host';
import type * as HostModuleOf from '../../../excel-addin/host';
import { startUp } from '../../../excel-addin/writing/repair';
import type * as RepairModuleOf from '../../../excel-addin/writing/repair';
import { snapshot } from '../../hosts/excel/snapshot';
import { cellAt, setInto } from '../../hosts/excel/workbook';
import { at, host, open, page, PLAN, problemOf, REVIEW, SET, sheet, SHEETS } from './opened';

/** What happens while a write is made or after it has failed: somebody types, writes too, or is another person. */
jest.setTimeout(60_000);

afterEach(() => page.close());

describe('what was typed since a write that failed', () => {
  /** The import fails after its first cells, and so does every attempt to put them back. */
  async function fail(): Promise<void> {
    page.server.fault = () => (at('Data', '1:2') === 150 ? 'refused' : 'none');
    expect(await problemOf(() => host.edit(PLAN))).toContain('Injected fault');
    page.server.fault = () => 'none';
    expect(at('Data', '1:2')).toBe(150);
  }

  test('stays at the next start; the rest is put back', async () => {
    await open({ sheets: SHEETS });
    await fail();
    setInto(cellAt(sheet('Data'), 1, 2), 175);
    const stays = await page.Excel.run(startUp);
    expect(stays.join()).toContain('Data: cell C2 was changed since and stays');
    expect(at('Data', '1:2')).toBe(175);
    expect(at('Activities', '2:0') ?? '').toBe('');
    expect(page.book.parts.size).toBe(0);
  });

  test('a tab that was protected meanwhile stands in nobody\u2019s way', async () => {
    await open({ sheets: SHEETS });
    await fail();
    sheet('Data').protected = true;
    const said: string[] = [];
    const again = excelHost((sentence) => said.push(sentence));
    expect(await again.writeSheet(REVIEW)).toBe('Review 2026-10');
    expect(said.join()).toContain('could not be undone, because the tab "Data" is protected');
  });

  test('a journal that cannot be read blocks neither reading nor writing', async () => {
    await open({ sheets: SHEETS });
    for (const part of ['head', 'body'])
      page.book.parts.set(part, {
        namespace: `http://schemas.partner-ledger.invalid/note/journal%20x.1%20${part}/0`,
        xml: `<note xmlns="http://schemas.partner-ledger.invalid/note/journal%20x.1%20${part}/0">{"state":"wri</note>`,
      });
    expect(await page.Excel.run(startUp)).toEqual([expect.stringContaining('it is set aside')]);
    await host.readWorkbook();
    await host.edit(PLAN);
    expect(at('Data', '1:2')).toBe(150);
  });
});

test('while a cell is being edited a write waits for the end of it', async () => {
  await open({ sheets: SHEETS });
  let leave = (): void => undefined;
  page.server.typing = new Promise((resolve) => (leave = resolve));
  const writing = Promise.resolve(host.edit(PLAN));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(at('Data', '1:2')).toBe(100);
  page.server.typing = null;
  leave();
  await writing;
  expect(at('Data', '1:2')).toBe(150);
});

test('two writes at once are made one after the other', async () => {
  await open({ sheets: SHEETS });
  const other = excelHost();
  await Promise.all([host.edit(PLAN), other.writeSheet(REVIEW)]);
  expect(at('Data', '1:2')).toBe(150);
  expect(at('Review 2026-10', '0:0')).toBe('first');
});

describe('two sessions on one workbook', () => {
  type HostModule = typeof HostModuleOf;
  type RepairModule = typeof RepairModuleOf;

  /** Another person’s add-in over the same workbook. */
  function another(): { readonly host: Host; readonly startUp: RepairModule['startUp'] } {
    let found: { readonly host: Host; readonly startUp: RepairModule['startUp'] } | undefined;
    jest.isolateModules(() => {
      found = {
        host: jest.requireActual<HostModule>('../../../excel-addin/host').excelHost(),
        startUp: jest.requireActual<RepairModule>('../../../excel-addin/writing/repair').startUp,
      };
    });
    if (!found) throw new Error('Not loaded.');
    return found;
  }

  test('each takes back its own write, and a start of the other leaves both alone', async () => {
    await open({ sheets: SHEETS });
    const other = another();
    await host.edit({ what: 'mine', steps: [SET] });
    await other.host.writeSheet(REVIEW);
    await other.host.writeSheet({ ...REVIEW, rows: [[{ value: 'second' }]] });
    await page.Excel.run(other.startUp);
    await page.Excel.run(startUp);
    expect(await host.undo()).toBe('Undone: mine.');
    expect(at('Data', '1:2')).toBe(100);
    expect(await other.host.undo()).toBe('Undone: Review 2026-10.');
    expect(at('Review 2026-10', '0:0')).toBe('first');
  });

  test.each(['refused', 'halfway'] as const)(
    'whatever request of one write fails (%s), the other person writes and starts without touching it',
    async (fault) => {
      await open({ sheets: SHEETS });
      const other = another();
      const original = structuredClone(page.book);
      for (let request = 1; ; request += 2) {
        const { sheets, parts } = structuredClone(original);
        page.book.sheets.splice(0, Infinity, ...sheets);
        page.book.parts.clear();
        for (const [id, part] of parts) page.book.parts.set(id, part);
        page.server.requests = 0;
        page.server.fault = (number) => (number >= request ? fault : 'none');
        const problem = await problemOf(() => host.edit(PLAN));
        page.server.fault = () => 'none';
        const [middle] = snapshot(page.book);
        await page.Excel.run(other.startUp);
        await other.host.writeSheet(REVIEW);
        expect(snapshot(page.book)[0]).toEqual(middle);
        await page.Excel.run(startUp);
        expect(at('Data', '1:2')).toBe(problem === '' ? 150 : 100);
        expect(at('Review 2026-10', '0:0')).toBe('first');
        if (problem === '') break;
      }
    },
  );
});
