import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FUniver } from '@univerjs/core/facade';
import { findFunction } from '../../core/functions';
import { verdictText, type FigureKey } from '../../core/kpis';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { openFile } from '../../files/open';
import { headlessUniver } from '../../preview/grid/engine';
import { Sessions } from '../../preview/page/session';
import { sampleWorkbook } from '../../template/sample/sample-workbook';
import { settled } from '../engine/settled';
import * as foreign from '../support/foreign/workbook';
import { openInExcel } from '../hosts/excel/office';
import type { WorkbookContent } from '../hosts/excel/workbook';
import type { BookContent } from '../hosts/gas/grid';
import { appsScript } from '../hosts/gas/runtime';
import { excelSheets, googleSheets, NOW, practice } from './practice';
import { SAID_BY_FORMATS } from './said-by-formats';
import { disposeRested } from '../support/dispose-rested';

/**
 * One workbook, one scorecard, to the last digit: the built add-in in Excel, the built script in Sheets without and with
 * the cache, the preview with its spreadsheet engine, and the built command line.
 */

type Shown = string | number | boolean;
type Content<T> = Record<string, Array<Array<T | null>>>;

/** The columns of PARTNER_SCORECARD after the partner, as keys of the command line's JSON. */
const KEYS: readonly FigureKey[] = [
  'decision',
  'roi',
  'net',
  'revenue',
  'share',
  'hours',
  'introductions',
  'clients',
  'conversion',
  'velocity',
  'revenuePerClient',
  'engagement',
  'reciprocity',
  'trend',
];

/** A tracker that somebody has kept for years: titles, blank rows, headers and values of their own, all of it text. */
const TRACKER: Cell[][] = [
  ['Our introductions', null, null, null, null, null, null, null],
  [],
  [
    'Who referred',
    'Intro date',
    'Prospect name',
    'Good fit?',
    'Outcome',
    'Close date',
    'Yr 1 revenue',
    'AUM',
  ],
  ['Ann Lee CPA', '3/14/2024', 'Okafor', 'Y', 'Became client', '5/2/2024', '$4,200.50', '$410,000'],
  ['ann lee', '04/22/2024', 'Berg', 'Y', 'Not a fit', '6/1/2024', '', ''],
  ['Bruno & Sons, LLC', '7/1/2024', 'Castillo', 'N', 'Pending', '', '', ''],
  [],
  ['Ann Lee, CPA', '9/30/2024', 'Dietrich', 'Y', 'Signed', '12/20/2024', '12.3k', '1.2M'],
  ['Bruno and Sons', '10/11/2024', 'Egan', 'yes', 'Won', '11/29/2024', '3333.33', '-'],
  ['Bruno and Sons', '1/15/2025', 'Fay', '', 'Won', '2/27/2025', '(1,000.10)', ''],
  ['Ann Lee', '2/3/2025', 'Gold', 'Y', 'In progress', '', 'tbd', ''],
  ['', '2/5/2025', 'Nobody', '', 'Won', '2/6/2025', '100', ''],
  ['Total', '', '', '', '', '', '19833.73', ''],
];
const asText = (cell: Cell): string | null => (cell == null || cell === '' ? null : String(cell));
const tracker: Content<string> = { Tracker: TRACKER.map((row) => row.map(asText)) };

interface Workbook {
  readonly excel: WorkbookContent;
  readonly google: BookContent;
  readonly preview: readonly SheetInput[] | (() => Promise<readonly SheetInput[]>);
  /** The file that the command line reads: its name and its bytes. */
  file(): Promise<readonly [name: string, content: Uint8Array | string]>;
  /** What its formats make of its numbers, partner by partner: what no host may overlook. */
  readonly says?: ReadonlyArray<readonly [partner: string, revenue: number, share: number, hours: number]>;
}

const quoted = (text: string | null): string => `"${(text ?? '').replace(/"/g, '""')}"`;
const workbooks: Readonly<Record<string, Workbook>> = {
  'the sample practice': {
    excel: { sheets: excelSheets() },
    google: { sheets: googleSheets('America/New_York'), timeZone: 'America/New_York' },
    preview: practice.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
    file: async () => ['practice.xlsx', await sampleWorkbook(practice)],
  },
  'a tracker that nobody designed for us': {
    excel: { sheets: tracker },
    google: { sheets: tracker, timeZone: 'America/New_York' },
    preview: [{ name: 'Tracker', rows: TRACKER.map((row) => [...row]) }],
    file: () =>
      Promise.resolve([
        'Tracker.csv',
        tracker['Tracker']!.map((row) => row.map(quoted).join(',')).join('\n'),
      ] as const),
  },
  'a workbook whose number formats and merged cells say what its numbers are': {
    excel: foreign.inExcel(SAID_BY_FORMATS),
    google: { ...foreign.inGoogle(SAID_BY_FORMATS), timeZone: 'America/New_York' },
    preview: async () => (await openFile('formats.xlsx', await foreign.inFile(SAID_BY_FORMATS))).sheets,
    file: async () => ['formats.xlsx', await foreign.inFile(SAID_BY_FORMATS)],
    says: [
      ['Harbor Tax', 9000, 1350, 28.5],
      ['Elm Law', 12_000, 2400, 3],
      ['Birch Wealth', 0, 0, 2],
    ],
  },
};

/** No value is an error with a reason in Excel, #N/A in the preview, null in JSON: here it is ''. */
const plainRows = (rows: readonly unknown[][]): Shown[][] =>
  rows.map((row) =>
    row.map((cell): Shown =>
      cell == null || typeof cell === 'object' || cell === '#N/A' ? '' : (cell as Shown),
    ),
  );

const rounded = (cell: Shown): Shown => (typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell);

async function inExcel({ excel }: Workbook): Promise<Shown[][]> {
  const page = await openInExcel(excel, path.join(__dirname, '../../dist/excel'));
  try {
    const result = await page.functions['PARTNER_SCORECARD']!(null, null, null, { address: 'X!A1' });
    return plainRows(result as unknown[][]);
  } finally {
    page.close();
  }
}

function inSheets({ google }: Workbook, warm: boolean): Shown[][] {
  const script = appsScript(path.join(__dirname, '../../dist/gas'), google, NOW);
  const ledger = warm ? script.cell('PARTNER_LEDGER') : '';
  script.calls.length = 0;
  const result = script.cell('PARTNER_SCORECARD', '', '', ledger);
  expect(script.calls.includes('Range.getValues')).toBe(!warm);
  return plainRows(result as unknown[][]);
}

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, 'en-US');
afterAll(() => disposeRested(univer));

/** What the function gives the engine, and what the cells then hold: the engine rounds them to about 12 digits. */
async function inPreview(
  { preview }: Workbook,
  size: number,
): Promise<{ given: Shown[][]; shown: Shown[][] }> {
  const session = sessions.open({
    name: 'Practice',
    today: practice.today,
    sheets: [...(typeof preview === 'function' ? await preview() : preview), { name: 'Try', rows: [[null]] }],
  });
  const sheet = session.workbook.getSheetByName('Try')!;
  sheet.getRange('A1').setValue({ f: '=PARTNER_SCORECARD()' });
  await settled(api);
  const given = session.live.implementation(findFunction('PARTNER_SCORECARD')!)([], {
    sheetId: 'Try',
    row: 0,
    column: 0,
  });
  return {
    given: plainRows(given as unknown[][]),
    shown: plainRows(sheet.getRange(0, 0, size, KEYS.length + 1).getValues()),
  };
}

async function onCommandLine(workbook: Workbook): Promise<Shown[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'four-hosts-'));
  try {
    const [name, content] = await workbook.file();
    writeFileSync(path.join(folder, name), content);
    const program = path.join(__dirname, '../../dist/cli/partner-ledger.cjs');
    const { stdout } = spawnSync(process.execPath, [program, 'scorecard', name, '--json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PARTNER_LEDGER_TODAY: new Date(NOW).toISOString().slice(0, 10) },
    });
    type Figures = Record<string, unknown>;
    const { partners, portfolio } = JSON.parse(stdout) as { partners: Figures[]; portfolio: Figures };
    const figures = (of: Figures): unknown[] =>
      KEYS.map((key) => {
        const figure = of[key] as { verdict: string; fragile: boolean } | undefined;
        if (key !== 'decision') return of[key];
        // Decisions are taken partner by partner: the table has a word for all of them, the JSON nothing.
        return figure === undefined ? 'by partner' : verdictText(figure);
      });
    return plainRows([
      ...partners.map((of) => [of['partner'], ...figures(of)]),
      ['All partners', ...figures(portfolio)],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(Object.entries(workbooks))('%s', (_name, workbook) => {
  test('gives the same scorecard everywhere, to the last digit', async () => {
    const cold = inSheets(workbook, false);
    expect(cold.length).toBeGreaterThan(3);
    const figures = cold.slice(1);
    expect(figures.flat().filter((cell) => typeof cell === 'number').length).toBeGreaterThan(10);
    const at = (['revenue', 'share', 'hours'] as const).map((key) => KEYS.indexOf(key) + 1);
    for (const [partner, ...said] of workbook.says ?? []) {
      const row = figures.find(([name]) => name === partner);
      expect([partner, ...at.map((column) => row?.[column])]).toEqual([partner, ...said]);
    }
    expect(inSheets(workbook, true)).toEqual(cold);
    expect(await inExcel(workbook)).toEqual(cold);
    const { given, shown } = await inPreview(workbook, cold.length);
    expect(given).toEqual(cold);
    expect(shown.map((row) => row.map(rounded))).toEqual(cold.map((row) => row.map(rounded)));
    expect(await onCommandLine(workbook)).toEqual(figures);
  }, 60_000);
});
