import { FUniver } from '@univerjs/core/facade';
import { dayFromCivil } from '../../core/calendar/day';
import type { Ledger } from '../../core/ledger/ledger';
import { readWorkbook as readLedger } from '../../core/ledger/reading/read';
import type { SheetInput } from '../../core/workbook/input';
import { excelHost } from '../../excel-addin/host';
import { openFile } from '../../files/open';
import { readWorkbook as readInCell } from '../../gas-addin/reading/read-workbook';
import { headlessUniver } from '../../preview/grid/engine';
import { Sessions } from '../../preview/page/session';
import { openForCode } from '../hosts/excel/office';
import { openSource, type Source } from '../hosts/gas/source';
import { inExcel, inFile, inGoogle, type ForeignWorkbook } from '../support/foreign/workbook';
import { FOREIGN_WORKBOOKS } from '../support/foreign/workbooks';
import { sheetsWorkbook } from '../support/pages/sheets-page';
import { disposeRested } from '../support/dispose-rested';

/** What an advisor made for nobody is read alike from a file, by Excel, by a cell and the sidebar of Sheets, and by the preview. */

const TODAY = dayFromCivil(2026, 10, 31);
const univer = headlessUniver();
const sessions = new Sessions(univer, FUniver.newAPI(univer), 'en-US');
afterAll(() => disposeRested(sessions));

interface Read {
  readonly ledger: Ledger;
  readonly notes: readonly string[];
}

function read(sheets: readonly SheetInput[]): Read {
  const { ledger } = readLedger({ sheets, today: TODAY, locale: 'en-US' });
  const notes = [...ledger.notes].map(
    ({ sheet, row, column, value, kind, problem }) =>
      `${sheet} ${row} ${column} ${kind}: ${value} (${problem})`,
  );
  return { ledger, notes };
}

async function byExcel(workbook: ForeignWorkbook): Promise<readonly SheetInput[]> {
  const page = await openForCode(inExcel(workbook));
  try {
    for (const sheet of page.book.sheets) if (workbook.tabs[sheet.name]?.hidden) sheet.visibility = 'Hidden';
    for (const table of page.book.tables)
      table.totals = workbook.tabs[table.area.sheet.name]?.table?.totals === true;
    return (await excelHost().readWorkbook()).sheets;
  } finally {
    page.close();
  }
}

function openGoogle(workbook: ForeignWorkbook): Source {
  const source = openSource({ ...inGoogle(workbook), timeZone: 'America/New_York' });
  for (const grid of source.book.grids) {
    const tab = workbook.tabs[grid.name];
    grid.hidden = tab?.hidden === true;
    if (tab?.hiddenRows)
      grid.filter = { row: 1, column: 1, rows: tab.rows.length, columns: 6, criteria: [4] };
  }
  return source;
}

function byCell(workbook: ForeignWorkbook): readonly SheetInput[] {
  const { session } = openGoogle(workbook).machine;
  session.mode = 'customFunction';
  try {
    return readInCell(SpreadsheetApp.getActiveSpreadsheet()).sheets;
  } finally {
    session.mode = 'none';
  }
}

async function bySidebar(workbook: ForeignWorkbook): Promise<readonly SheetInput[]> {
  const source = openGoogle(workbook);
  const page = sheetsWorkbook(source.book, source.run, source.type);
  const { sheets } = await page.host.readWorkbook();
  await page.close();
  return sheets;
}

/** The preview puts two sheets of its own in front. */
function byPreview(sheets: readonly SheetInput[]): readonly SheetInput[] {
  const session = sessions.open({ name: 'Foreign', today: TODAY, sheets });
  return session.live.read().sheets.slice(2);
}

/** Google tells that a filter is on, and not which rows it hides. */
const withoutRowsOfFilters = (notes: readonly string[]): string[] =>
  notes.map((note) => (/hidden rows/.test(note) ? note.replace(/^(\S+) .*/, '$1: hidden rows') : note));

describe.each(Object.entries(FOREIGN_WORKBOOKS))('%s', (_name, workbook) => {
  let file: readonly SheetInput[];
  let known: Read;
  beforeAll(async () => {
    file = (await openFile('foreign.xlsx', await inFile(workbook))).sheets;
    known = read(file);
    // Otherwise all hosts might agree on nothing.
    expect(known.ledger.partners.length).toBeGreaterThan(1);
    expect(known.ledger.referrals.count + known.ledger.money.count).toBeGreaterThan(1);
  });

  const filtered = Object.values(workbook.tabs).some(({ hiddenRows }) => hiddenRows !== undefined);

  test('is the same in Excel', async () => {
    const { ledger, notes } = read(await byExcel(workbook));
    expect(notes).toEqual(known.notes);
    expect(ledger.mark).toBe(known.ledger.mark);
  });

  test.each([
    ['a cell', byCell],
    ['the sidebar', bySidebar],
  ])('is the same in %s of Google Sheets', async (_where, of) => {
    const { ledger, notes } = read(await of(workbook));
    if (filtered) expect(withoutRowsOfFilters(notes)).toEqual(withoutRowsOfFilters(known.notes));
    else {
      expect(notes).toEqual(known.notes);
      expect(ledger.mark).toBe(known.ledger.mark);
    }
  });

  test('is the same in the preview', () => {
    const { ledger, notes } = read(byPreview(file));
    expect(notes).toEqual(known.notes);
    expect(ledger.mark).toBe(known.ledger.mark);
  });
});
