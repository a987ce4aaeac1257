import type { EditPlan, EditStep } from '../../../core/host/edit-plan';
import type { Host } from '../../../core/host/host';
import { LARGER, PLAN } from '../../support/fault-plans';
import { excelHost } from '../../../excel-addin/host';
import { insertScorecard, linkFormulas } from '../../../excel-addin/formulas/scorecard';
import { repairFormulas } from '../../../excel-addin/formulas/repair-formulas';
import { startUp } from '../../../excel-addin/writing/repair';
import { openForCode, type OfficePage } from '../../hosts/excel/office';
import { snapshot, type SheetSnapshot } from '../../hosts/excel/snapshot';
import { cellAt, makeWorkbook, setInto } from '../../hosts/excel/workbook';

/**
 * Every write with a fault at every request: the request is refused, or carried out up to its middle; alone, or together
 * with everything after it, so that the clean-up fails too. Whatever happens, the advisor's cells stay; and when the add-in
 * starts again, the workbook is as it was before the write, or as it is after it.
 */

// Each tries a fault at every request in turn.
jest.setTimeout(60_000);

let page: OfficePage;
let host: Host;

// One page for all: loading Office.js takes longer than a test, and what it keeps of a workbook it asks for anew.
beforeAll(async () => {
  page = await openForCode({ sheets: {} });
});
afterAll(() => page.close());

/** A workbook with data, a review with the advisor's notes around it, and settings with two tables' worth of content. */
function open(table: boolean): void {
  page.server.fault = () => 'none';
  Object.assign(
    page.book,
    makeWorkbook({
      sheets: {
        Data: [
          ['Partner', 'Received'],
          ['Harbor', 46000],
        ],
        Settings: [
          ['Name', 'Value'],
          ['Hourly cost', '=50+50'],
          ['Currency', 'USD'],
        ],
      },
      ...(table ? { tables: { Settings: 'Settings' } } : {}),
    }),
  );
  host = excelHost();
}

async function openWithReview(): Promise<void> {
  open(false);
  await host.writeSheet(PLAN);
  const review = page.book.sheets[2];
  if (!review) throw new Error('No review.');
  setInto(cellAt(review, 25, 0), 'note below');
  setInto(cellAt(review, 0, 4), 'note beside');
  setInto(cellAt(review, 26, 1), '=A1');
}

const SETTINGS = [
  ['hourly cost', 150],
  ['Currency', 'EUR'],
  ['Firm name', '=Firm'],
  ['Event days', 30],
] as const;

/** Rows into an Excel Table and a named range, a column, cells and a tab. */
const EDIT: EditPlan = {
  what: 'everything',
  steps: [
    {
      kind: 'append rows',
      table: 'Settings',
      sheet: 'Settings',
      region: 'Settings',
      after: 3,
      headerRow: 1,
      left: 1,
      rows: [
        ['=Firm', 7],
        ['Since', { date: 20513 }],
      ],
    },
    {
      kind: 'add columns',
      table: 'Referrals',
      sheet: 'Data',
      region: 'Mine',
      headerRow: 1,
      firstColumn: 3,
      headers: ['Notes'],
    },
    {
      kind: 'append rows',
      table: 'Referrals',
      sheet: 'Data',
      region: 'Mine',
      after: 2,
      headerRow: 1,
      left: 1,
      rows: [['Elm', { date: 20513 }, '@note']],
    },
    {
      kind: 'set cells',
      sheet: 'Data',
      cells: [{ row: 2, column: 1, before: 'Harbor', after: 'Harbor Tax' }],
    },
    { kind: 'add sheet', table: 'Actions', sheet: 'Actions', headers: ['Step'], rows: [['=call']] },
    { kind: 'add sheet', table: 'Money', sheet: 'Money', headers: ['Partner', 'Date'] },
  ],
};

function openWithRegions(): void {
  open(true);
  const [data] = page.book.sheets;
  if (!data) throw new Error('No data.');
  page.book.names.push({ name: 'Mine', area: { sheet: data, row: 0, column: 0, rows: 2, columns: 2 } });
}

const WRITES: ReadonlyArray<readonly [string, () => unknown, () => unknown]> = [
  ['a new review', () => open(false), () => host.writeSheet(PLAN)],
  [
    'a review again, smaller',
    openWithReview,
    () => host.writeSheet({ ...PLAN, rows: [[{ value: '=1' }]], charts: [] }),
  ],
  ['a review again, larger', openWithReview, () => host.writeSheet(LARGER)],
  ['settings in a range', () => open(false), () => host.writeSettings(SETTINGS)],
  ['settings in a table', () => open(true), () => host.writeSettings(SETTINGS)],
  ['a scorecard', () => open(true), () => page.Excel.run(insertScorecard)],
  [
    'settings without their sheet',
    () => {
      open(false);
      page.book.sheets.splice(1, 1);
    },
    () => host.writeSettings(SETTINGS),
  ],
  [
    'an edit that links formulas',
    async () => {
      open(true);
      const [data] = page.book.sheets;
      if (!data) throw new Error('No data.');
      setInto(cellAt(data, 4, 0), '=PARTNER_ROI("Harbor")');
      setInto(cellAt(data, 5, 0), '=1+PARTNER_NET("Harbor")');
      await page.Excel.run(insertScorecard);
    },
    () => page.Excel.run(linkFormulas),
  ],
  [
    'an edit that repairs formulas',
    () => {
      open(true);
      const [data] = page.book.sheets;
      if (!data) throw new Error('No data.');
      setInto(cellAt(data, 4, 0), '=IFERROR(__xludf.DUMMYFUNCTION("PARTNER_ROI(A2:A3)"),2.5)');
      setInto(cellAt(data, 5, 0), '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1.5)');
    },
    () => page.Excel.run(repairFormulas),
  ],
  ['an edit', openWithRegions, () => host.edit(EDIT)],
  [
    'an edit above a totals row',
    () => {
      openWithRegions();
      for (const table of page.book.tables) table.totals = true;
    },
    () => host.edit({ what: 'rows', steps: EDIT.steps.slice(0, 1) }),
  ],
  [
    'an edit that puts rows in',
    () => {
      open(false);
      const [data] = page.book.sheets;
      if (data) setInto(cellAt(data, 2, 1), '=SUM(B2:B2)');
    },
    () =>
      host.edit({
        what: 'rows put in',
        steps: EDIT.steps.slice(2, 3).map((step) => ({ ...step, insert: true }) as EditStep),
      }),
  ],
  [
    'an edit in the open cells of a protected tab',
    () => {
      open(false);
      const [data] = page.book.sheets;
      if (!data) throw new Error('No data.');
      for (let r = 1; r < 3; r++) for (let c = 0; c < 3; c++) cellAt(data, r, c).unlocked = true;
      data.protected = true;
      data.allows.add('formatCells');
    },
    () => host.edit({ what: 'open cells', steps: EDIT.steps.slice(2, 4) }),
  ],
];

/** The advisor's own: everything but hidden sheets, and what we keep on a sheet out of sight. */
function advisorsView(): unknown {
  return snapshot(page.book)
    .filter(({ visibility }) => visibility === 'Visible')
    .map(({ name, cells }) => ({ name, cells }));
}

/** What only the advisor wrote: the data, and the notes around the review. */
function advisorsCells(): unknown {
  const values = (each: SheetSnapshot): string => JSON.stringify(each.cells);
  return snapshot(page.book)
    .filter(({ name }) => name === 'Data')
    .map(values)
    .concat(
      page.book.sheets.flatMap((sheet) =>
        sheet.visibility === 'Visible'
          ? [...sheet.cells.values()]
              .filter(({ value, formula }) => /^note /.test(String(value)) || formula === '=A1')
              .map(({ value, formula }) => formula || String(value))
          : [],
      ),
    )
    .sort();
}

async function startAgain(): Promise<void> {
  page.server.fault = () => 'none';
  await page.Excel.run(startUp);
}

const outcomeOf = (write: () => unknown): Promise<'written' | 'failed'> =>
  Promise.resolve(write()).then(
    () => 'written',
    () => 'failed',
  );

for (const [name, prepare, write] of WRITES)
  for (const fault of ['refused', 'halfway'] as const)
    for (const [lasting, until] of [
      ['once', 1],
      ['and in the clean-up', 2],
      ['from there on', Infinity],
    ] as const)
      test(`${name}, ${fault} ${lasting}`, async () => {
        await prepare();
        const before = snapshot(page.book);
        const seen = advisorsView();
        const own = advisorsCells();
        const original = structuredClone(page.book);
        await write();
        await startAgain();
        const after = snapshot(page.book);
        const put = (): void => putBack(original);
        for (let request = 1; ; request++) {
          put();
          page.server.requests = 0;
          page.server.fault = (number) => (number >= request && number < request + until ? fault : 'none');
          const outcome = await outcomeOf(write);
          const reached = page.server.requests >= request;
          // An edit is there to change them; it is all or nothing below.
          if (!name.startsWith('an edit')) expect(advisorsCells()).toEqual(own);
          if (outcome === 'failed' && lasting === 'once') expect(advisorsView()).toEqual(seen);
          await startAgain();
          const now = snapshot(page.book).map(withoutEdition);
          expect(now).toEqual((outcome === 'failed' ? before : after).map(withoutEdition));
          if (!reached) break;
        }
      });

/** The workbook as it was, its objects as they are. */
function putBack(original: OfficePage['book']): void {
  const { sheets, tables, names, parts } = structuredClone(original);
  page.book.nextId = original.nextId;
  page.book.parts.clear();
  for (const [id, part] of parts) page.book.parts.set(id, part);
  page.book.sheets.splice(0, Infinity, ...sheets);
  page.book.tables.splice(0, Infinity, ...tables);
  page.book.names.splice(0, Infinity, ...names);
}

const TAKEN_BACK = WRITES.filter(([name]) =>
  /^an edit(?! that (?:links|repairs))|^settings|review/.test(name),
);

for (const [name, prepare, write] of TAKEN_BACK)
  for (const fault of ['refused', 'halfway'] as const)
    for (const [lasting, until] of [
      ['once', 1],
      ['from there on', Infinity],
    ] as const)
      test(`taking back ${name}, ${fault} ${lasting}`, async () => {
        await prepare();
        const before = snapshot(page.book).map(withoutEdition);
        const original = structuredClone(page.book);
        const seen: string[] = [];
        for (let request = 1; ; request++) {
          putBack(original);
          page.server.fault = () => 'none';
          await write();
          const written = snapshot(page.book)
            .filter(({ visibility }) => visibility === 'Visible')
            .map(withoutEdition);
          page.server.requests = 0;
          page.server.fault = (number) => (number >= request && number < request + until ? fault : 'none');
          const outcome = await outcomeOf(() => host.undo());
          const reached = page.server.requests >= request;
          seen.push(outcome);
          await startAgain();
          const now = snapshot(page.book).map(withoutEdition);
          // An undo that has begun is carried to its end, by the next start if need be.
          if (outcome === 'written') expect(now).toEqual(before);
          // The copy that the undo needs is out of sight.
          else
            expect([before, written]).toContainEqual(
              now.filter((_, at) => page.book.sheets[at]?.visibility === 'Visible'),
            );
          if (!reached) break;
        }
        expect(seen).toContain('failed');
        expect(seen[seen.length - 1]).toBe('written');
      });

/** Charts are told apart by the number of their writing and by ids, which no reader sees. */
function withoutEdition(sheet: SheetSnapshot): unknown {
  return {
    ...sheet,
    charts: sheet.charts.map(({ title, type, series }) => ({ title, type, series })),
    properties: sheet.properties.map(([key, value]) => [
      key,
      value.replace(/"charts":\d+|"owner":"[^"]*"/g, ''),
    ]),
  };
}
