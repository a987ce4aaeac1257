import { FUniver } from '@univerjs/core/facade';
import { colToLetter, readXlsx, type Sheet } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { figure, hasValue, openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import { openFile } from '../../files/open';
import { XlsxEditor } from '../../files/xlsx-edit';
import { headlessUniver } from '../../preview/grid/engine';
import { Sessions, type Session } from '../../preview/page/session';
import { CHECKED } from '../../template/build/native';
import { templateWorkbook } from '../../template/template';
import { settled } from './settled';
import { disposeRested } from '../support/dispose-rested';

jest.setTimeout(120_000);

const today = parseIso('2026-11-06') ?? 0;
const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
/** 0-based row of the total on Cross-check, and the first column of the native figures. */
const TOTAL = 16;
const NATIVE = 2;
/** Those of the sample, and one without any row. */
const PARTNERS = 11;

let file: Awaited<ReturnType<typeof readXlsx>>;
let session: Session;
let book: ReturnType<typeof openBook>;

beforeAll(async () => {
  const editor = new XlsxEditor('t.xlsx', await templateWorkbook({ today, sample: true }));
  editor.appendRows({ table: 'Partners' }, [['Quiet Advisors']]);
  const bytes = editor.save();
  file = await readXlsx(bytes);
  const { name, sheets } = await openFile('Partner-Ledger.xlsx', bytes);
  book = openBook(readWorkbook({ sheets, today }).ledger);
  session = sessions.open({ name, sheets, today });
  await settled(api);
});
afterAll(() => disposeRested(sessions));

function fileSheet(name: string): Sheet {
  const found = file.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}

function gridSheet(name: string) {
  const found = session.workbook.getSheetByName(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** A formula of the file for an engine that has the cells but not the Tables and names of the file. */
function withRanges(formula: string): string {
  return `=${formula
    .replace(/_xlfn\./g, '')
    .replace(
      /\b(Referrals|Partners|Activities|Money|Settings)\[([^\]]+)\]/g,
      (_, table: string, header: string) => {
        const { rows } = fileSheet(table);
        const letter = colToLetter(rows[0]?.indexOf(header) ?? -1);
        return `${table}!$${letter}$2:$${letter}$${rows.length}`;
      },
    )}`;
}

it('opens in the engine of the preview, and its live formulas give the figures of the core', async () => {
  const names = book.ledger.partners.map((partner) => partner.name);
  const grid = gridSheet('Cross-check');
  names.forEach((name, p) => {
    grid.getRange(`A${p + 60}`).setValue({ f: `=PARTNER_NET("${name}",,,Ledger)` });
    grid.getRange(`B${p + 60}`).setValue({ f: `=PARTNER_REVENUE("${name}",,,Ledger)` });
  });
  await settled(api);
  names.forEach((_, p) => {
    const [net, revenue] = [figure(book, 'net', p, DEFAULT), figure(book, 'revenue', p, DEFAULT)];
    for (const [letter, value] of [
      ['A', net],
      ['B', revenue],
    ] as const)
      expect(grid.getRange(`${letter}${p + 60}`).getValue()).toEqual(
        hasValue(value) ? expect.closeTo(value.value as number, 6) : '#N/A',
      );
  });
});

it("computes the template's native formulas there to the same figures", async () => {
  const cross = fileSheet('Cross-check');
  const grid = gridSheet('Cross-check');
  const at = (row: number, column: number) => `${colToLetter(column)}${row + 1}`;
  const places: [number, number][] = [];
  for (let row = 3; row < 12; row++) places.push([row, 1], [row, 4]);
  for (let row = TOTAL; row <= TOTAL + PARTNERS; row++)
    for (let column = 0; column < NATIVE + CHECKED.length; column++) places.push([row, column]);
  const formulas = places.flatMap(([row, column]) => {
    const formula = cross.cells?.get(`${row},${column}`)?.formula;
    return formula === undefined ? [] : [[row, column, withRanges(formula)] as const];
  });
  expect(formulas.length).toBeGreaterThan(100);
  for (const [row, column, f] of formulas) grid.getRange(at(row, column)).setValue({ v: null, f });
  await settled(api);
  expect(grid.getRange(at(TOTAL + PARTNERS, 0)).getValue()).toBe('Quiet Advisors');
  expect(grid.getRange(at(TOTAL + PARTNERS, 1)).getValue()).toBe('');
  CHECKED.forEach((key, c) => {
    const value = figure(book, key, 'portfolio', ALL);
    expect(grid.getRange(at(TOTAL, NATIVE + c)).getValue()).toBeCloseTo(
      hasValue(value) ? (value.value as number) : NaN,
      6,
    );
  });
  for (let p = 0; p < PARTNERS; p++)
    CHECKED.forEach((key, c) => {
      const value = figure(book, key, p, ALL);
      const shown = grid.getRange(at(TOTAL + 1 + p, NATIVE + c)).getValue();
      if (hasValue(value)) expect(shown).toBeCloseTo(value.value as number, 6);
      else expect(shown).toBe('#N/A');
    });
});

/** The window that a formula without days takes. */
const DEFAULT = { from: null, to: null };
/** That of the Cross-check tab. */
const ALL = { from: 'start', to: null } as const;
