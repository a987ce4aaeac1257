import { excelHost } from '../../../excel-addin/host';
import type { CellEdit, CellRead } from '../../../core/host/edit-plan';
import { openForCode, type OfficePage } from '../../hosts/excel/office';

let page: OfficePage;
afterEach(() => page.close());

/** Every other row of a log that many are in, so that no two that change stand below one another. */
const CHANGED = 3000;
const HEADERS = ['Id', 'Partner', 'Received', 'Client', 'Status', 'First-year revenue'];
const rowOf = (i: number) => [`r${i}`, `Partner ${i % 7}`, 46_000 + (i % 300), `Client ${i}`, 'open', 0];

test('an import that changes thousands of rows, no two of them next to each other, takes a few requests, and so does taking it back', async () => {
  page = await openForCode({
    sheets: { Referrals: [HEADERS, ...Array.from({ length: 2 * CHANGED }, (_, i) => rowOf(i))] },
  });
  const host = excelHost();
  const cells: CellEdit[] = [];
  const beside: CellRead[] = [];
  for (let i = 0; i < 2 * CHANGED; i += 2) {
    const row = i + 2;
    cells.push(
      { row, column: 5, before: 'open', after: 'won' },
      { row, column: 6, before: 0, after: 100 + i },
    );
    for (const column of [1, 2, 3, 4]) beside.push({ row, column, before: rowOf(i)[column - 1] });
  }
  const sheet = page.book.sheets[0];
  page.server.requests = 0;
  await host.edit({ what: 'the import', steps: [{ kind: 'set cells', sheet: 'Referrals', cells, beside }] });
  expect(sheet?.cells.get(`${2 * CHANGED - 1}:4`)?.value).toBe('won');
  expect(page.server.requests).toBeLessThan(60);
  page.server.requests = 0;
  await host.undo();
  expect(sheet?.cells.get(`${2 * CHANGED - 1}:4`)?.value).toBe('open');
  expect(page.server.requests).toBeLessThan(60);
}, 60_000);
