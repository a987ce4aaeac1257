import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { parseIso } from '../../core/calendar/day';
import { openBook } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import {
  LAYOUTS,
  planUndo,
  planUpgrade,
  PRESENT_LAYOUT,
  TEMPLATE_VERSION,
  templateVersion,
  whyNotWritable,
} from '../../core/versions';
import { scorecardJson } from '../../cli/commands/scorecard';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { openFile } from '../../files/open';
import { carryOut, lostCells } from '../../files/carry-out';
import { XlsxEditor, type CellChange } from '../../files/xlsx-edit';
import { packageProblems } from '../support/ooxml';

jest.setTimeout(60_000);

const fixture = (version: string): Uint8Array =>
  readFileSync(path.join(__dirname, '../fixtures/versions', `v${version}.xlsx`));

async function read(bytes: Uint8Array) {
  const { sheets } = await openFile('book.xlsx', bytes);
  const input = { sheets, today: parseIso('2026-11-06') ?? 0 };
  return { input, reading: readWorkbook(input) };
}

function changed(bytes: Uint8Array, change: (editor: XlsxEditor) => void): Uint8Array {
  const editor = new XlsxEditor('book.xlsx', bytes);
  change(editor);
  return editor.save();
}

const typed = (bytes: Uint8Array, sheet: string, ...cells: CellChange[]) =>
  changed(bytes, (editor) => editor.setCells(sheet, cells));

async function upgraded(bytes: Uint8Array): Promise<Uint8Array> {
  const { input, reading } = await read(bytes);
  const plan = planUpgrade(input, reading);
  if (plan.state !== 'upgrade') throw new Error(plan.sentence);
  return changed(bytes, (editor) => carryOut(editor, plan.steps));
}

async function undone(bytes: Uint8Array) {
  const { input, reading } = await read(bytes);
  const formulas = new XlsxEditor('book.xlsx', bytes).listFormulas().map(({ formula }) => formula);
  const plan = planUndo(input, reading, formulas);
  if (plan.state !== 'undo') throw new Error(plan.sentence);
  const after = changed(bytes, (editor) => carryOut(editor, plan.steps));
  return { after, sheets: (await read(after)).input.sheets, stays: plan.stays };
}

/** Every filled cell of a workbook by its place. */
function cellsOf(sheets: readonly SheetInput[]): Map<string, Cell> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell == null || cell === '' ? [] : [[`${name} ${r + 1} ${c + 1}`, cell] as const],
        ),
      ),
    ),
  );
}

describe.each(LAYOUTS.map((layout) => layout.version))('the fixture of version %s', (version) => {
  test('is read as that version, with a table of every kind that the version has', async () => {
    const { reading } = await read(fixture(version));
    expect(templateVersion(reading)).toBe(version);
    expect(whyNotWritable(reading)).toBeNull();
    const kinds = reading.tables.map((table) => table.kind).filter((kind) => kind !== null);
    const layout = LAYOUTS.find((each) => each.version === version)!;
    expect([...new Set(kinds)].sort()).toEqual([...layout.tables.keys()].sort());
  });

  test('is what the present version is, or becomes it', async () => {
    const { input, reading } = await read(fixture(version));
    const state = planUpgrade(input, reading).state;
    expect(state).toBe(version === TEMPLATE_VERSION ? 'current' : 'upgrade');
  });
});

describe('an upgrade from version 1', () => {
  const before = fixture('1');

  test('keeps every cell where it is: rows, notes, own columns, own sheets', async () => {
    const cells = cellsOf((await read(before)).input.sheets);
    const after = cellsOf((await read(await upgraded(before))).input.sheets);
    expect(cells.size).toBeGreaterThan(150);
    for (const [place, value] of cells) expect([place, after.get(place)]).toEqual([place, value]);
  });

  test('keeps formulas and every part of the file that it has nothing to do with', async () => {
    const after = await upgraded(before);
    const formulas = (bytes: Uint8Array) => new XlsxEditor('book.xlsx', bytes).listFormulas();
    expect(formulas(before)).toHaveLength(2);
    expect(formulas(after)).toEqual(formulas(before));
    const [old, now] = [unzipSync(before), unzipSync(after)];
    const kept = Object.keys(old).filter((part) =>
      /customXml|comments|drawing|styles|theme|docProps/.test(part),
    );
    expect(kept).toEqual(expect.arrayContaining(['customXml/item1.xml', 'xl/styles.xml']));
    expect(kept.some((part) => part.includes('comments'))).toBe(true);
    for (const part of kept) expect(Buffer.compare(now[part]!, old[part]!)).toBe(0);
  });

  test('is a file that Excel opens without repairing it, upgraded as well as undone', async () => {
    const after = await upgraded(before);
    expect(packageProblems(before)).toEqual([]);
    expect(packageProblems(after)).toEqual([]);
    expect(packageProblems((await undone(after)).after)).toEqual([]);
  });

  test('leaves every figure that there was as it was', async () => {
    const card = async (bytes: Uint8Array) =>
      JSON.parse(
        [...scorecardJson(openBook((await read(bytes)).reading.ledger), { from: null, to: null })].join(''),
      );
    const [old, now] = [await card(before), await card(await upgraded(before))];
    let compared = 0;
    const compare = (place: string, one: unknown, other: unknown) => {
      if (one === null || /reasons$/.test(place)) return;
      if (typeof one !== 'object') {
        compared++;
        expect([place, other]).toEqual([place, one]);
      } else
        for (const [key, value] of Object.entries(one))
          compare(`${place}.${key}`, value, (other as Record<string, unknown>)[key]);
    };
    compare('', old, now);
    expect(compared).toBeGreaterThan(80);
    expect(now.notes).toEqual(old.notes);
  });

  test('gives the present layout: every table, every column, a row for every setting', async () => {
    const { input, reading } = await read(await upgraded(before));
    expect(templateVersion(reading)).toBe(TEMPLATE_VERSION);
    for (const [kind, headers] of PRESENT_LAYOUT.tables) {
      const table = reading.tables.find((each) => each.kind === kind);
      expect(table?.columns.map((column) => column.column)).toEqual(expect.arrayContaining([...headers]));
    }
    const settings = input.sheets.find((sheet) => sheet.name === 'Settings')!.rows.map((row) => row[0]);
    expect(settings).toEqual(expect.arrayContaining([...PRESENT_LAYOUT.settings]));
    expect(planUpgrade(input, reading).state).toBe('current');
  });

  test('grows the Excel Tables over the new columns, behind the own ones', async () => {
    const tables = new XlsxEditor('book.xlsx', await upgraded(before)).tables;
    const referrals = tables.find((table) => table.name === 'Referrals')!;
    expect(referrals.headers.slice(12)).toEqual([
      ...['Notes', 'Gut feeling', 'Role', 'Event', 'Ended', 'Client informed', 'Attest client'],
      ...['Currency', 'Thanked'],
    ]);
  });

  test('makes an Excel Table of a new tab, which grows with its rows', async () => {
    const after = changed(await upgraded(before), (editor) =>
      editor.appendRows({ table: 'Actions' }, [
        ['Oak Law', 'Call'],
        ['Oak Law', 'Lunch'],
      ]),
    );
    const actions = new XlsxEditor('book.xlsx', after).tables.find((table) => table.name === 'Actions');
    expect(actions).toMatchObject({ sheet: 'Actions', area: { top: 1, left: 1, bottom: 3, right: 7 } });
    expect((await read(after)).reading.ledger.actions.map((action) => action.step)).toEqual([
      'Call',
      'Lunch',
    ]);
  });

  test('also goes into plain ranges and named ranges, and out again', async () => {
    const headers = (kind: string) => [...LAYOUTS[0]!.tables.get(kind as never)!];
    const tab = (name: string, ...rows: (string | number | null)[][]) => ({
      name,
      rows: [headers(name), ...rows],
    });
    const bytes = await writeXlsx({
      sheets: [
        tab('Referrals', ['Oak Law', '2026-01-05']),
        tab('Partners', ['Oak Law']),
        tab('Activities', ['Oak Law', '2026-01-06', 'call', 1]),
        tab('Money', ['Oak Law', '2026-01-07', 'revenue', 100]),
        tab('Settings', ['Hourly cost', 90], ['Template version', 1]),
      ],
      namedRanges: [{ name: 'AllReferrals', range: 'Referrals!$A$1:$M$2' }],
    });
    const after = await upgraded(bytes);
    const { input, reading } = await read(after);
    const referrals = input.sheets[0]!;
    expect(referrals.regions).toMatchObject([{ name: 'AllReferrals', right: 19 }]);
    expect(reading.ledger.columns.has('Referrals.Ended')).toBe(true);
    expect(reading.ledger.columns.has('Activities.Recipient')).toBe(true);
    expect(templateVersion(reading)).toBe(TEMPLATE_VERSION);
    expect(cellsOf((await undone(after)).sheets)).toEqual(cellsOf((await read(bytes)).input.sheets));
  });

  test('undone gives the workbook as it was', async () => {
    const { after, sheets, stays } = await undone(await upgraded(before));
    expect(stays).toEqual([]);
    expect(sheets).toEqual((await read(before)).input.sheets);
    const tables = (bytes: Uint8Array) => new XlsxEditor('book.xlsx', bytes).tables;
    expect(tables(after)).toEqual(tables(before));
    expect(Object.keys(unzipSync(after)).sort()).toEqual(Object.keys(unzipSync(before)).sort());
  });

  test('undone and done again gives the same as done once', async () => {
    const once = await upgraded(before);
    const again = await upgraded((await undone(once)).after);
    expect((await read(again)).input).toEqual((await read(once)).input);
  });

  test('that meets something in its way changes nothing and says where', async () => {
    const full = typed(typed(before, 'Partners', { cell: 'O2', value: 'ask Dana' }), 'Settings', {
      cell: 'A9',
      value: 'my own line',
    });
    const { input, reading } = await read(full);
    const plan = planUpgrade(input, reading);
    expect(plan).toMatchObject({ state: 'blocked' });
    expect('problems' in plan && plan.problems).toEqual([
      expect.stringMatching(
        /^Partners: cell O2 is not blank, where the columns Stage since, .* are to be added \(M to AL, rows 1 to 3\): move/,
      ),
      expect.stringMatching(/^Settings: cell A9 is not blank, where \d+ rows are to be added/),
    ]);
  });

  test('goes on where the advisor already has a column of that name', async () => {
    const own = changed(before, (editor) => editor.addTableColumns('Referrals', ['Event']));
    const tables = new XlsxEditor('book.xlsx', await upgraded(own)).tables;
    const headers = tables.find((table) => table.name === 'Referrals')!.headers;
    expect(headers.filter((header) => header === 'Event')).toHaveLength(1);
    const { after } = await undone(await upgraded(own));
    expect((await read(after)).input).toEqual((await read(own)).input);
  });
});

describe('taking an upgrade back', () => {
  test.each([
    [
      'a new column',
      'Referrals',
      { cell: 'P3', value: 'Webinar' },
      /^Referrals: the column "Event" stays, because something was typed into it \(row 3\)/,
    ],
    [
      'a new tab',
      'Actions',
      { cell: 'B2', value: 'Call' },
      /^The tab "Actions" stays, because something was typed into it \(row 2\)/,
    ],
    [
      'a new setting',
      'Settings',
      { cell: 'B10', value: 'since start' },
      /^Settings: the row "Period" stays, because a value was typed into it \(row 10\)/,
    ],
    [
      'an own sheet, by a formula over a new tab',
      'My sums',
      { cell: 'D1', value: 0, formula: 'COUNTA(Actions!B:B)' },
      /^The tab "Actions" stays, because a formula uses it/,
    ],
    [
      'an own sheet, by a formula over a new column',
      'My sums',
      { cell: 'D1', value: 0, formula: 'COUNTA(Referrals[Attest client])' },
      /^Referrals: the column "Attest client" stays, because a formula uses it/,
    ],
  ])('leaves what was typed into %s, and says so', async (_, sheet, change: CellChange, sentence) => {
    const book = typed(await upgraded(fixture('1')), sheet, change);
    const { sheets, stays } = await undone(book);
    expect(stays[0]).toMatch(sentence);
    const at = cellsOf(sheets);
    for (const [place, value] of cellsOf((await read(fixture('1'))).input.sheets))
      expect(at.get(place)).toBe(value);
    const cell = /^([A-Z])(\d+)$/.exec(change.cell)!;
    const value = change.value as Cell;
    expect(at.get(`${sheet} ${cell[2]} ${cell[1]!.charCodeAt(0) - 64}`)).toBe(value);
  });

  test('keeps rows that were added since, in the tables and below the settings', async () => {
    const book = changed(await upgraded(fixture('1')), (editor) => {
      editor.appendRows({ table: 'Money' }, [['Oak Law', { date: 20500 }, 'revenue', 500]]);
      editor.appendRows({ table: 'Settings' }, [['Default hours: call', 0.5]]);
    });
    const { after, stays } = await undone(book);
    expect(stays).toEqual([]);
    const { reading } = await read(after);
    expect(reading.ledger.money.count).toBe(4);
    expect([...reading.ledger.settings.defaultHours]).toEqual([['call', 0.5]]);
  });

  test('is not offered where nothing was upgraded', async () => {
    const { input, reading } = await read(fixture('1'));
    expect(planUndo(input, reading, [])).toMatchObject({ state: 'nothing' });
  });
});

describe('a workbook of a version that does not exist yet', () => {
  const future = changed(fixture('1'), (editor) =>
    editor.appendRows({ table: 'Settings' }, [['Template version', Number(TEMPLATE_VERSION) + 1]]),
  );

  test('is read for figures', async () => {
    const { reading } = await read(future);
    expect(reading.ledger.referrals.count).toBe(6);
    expect(reading.ledger.settings.hourlyCost).toBe(200);
  });

  test('is not written to, and the reason says which version it has', async () => {
    const { input, reading } = await read(future);
    expect(planUpgrade(input, reading)).toEqual({ state: 'newer', sentence: whyNotWritable(reading) });
    expect(planUndo(input, reading, []).state).toBe('newer');
    expect(whyNotWritable(reading)).toMatch(/template version "5"; this software knows versions up to 4\./);
  });
});

test('a sheet that nobody made from the template is nothing to upgrade', () => {
  const input = {
    sheets: [
      {
        name: 'Deals',
        rows: [
          ['Referred by', 'Intro date'],
          ['Oak Law', '2026-01-05'],
        ],
      },
    ],
    today: parseIso('2026-11-06') ?? 0,
  };
  expect(planUpgrade(input, readWorkbook(input)).state).toBe('foreign');
});

test('a cell that got lost on the way is found', () => {
  const sheets = [{ name: 'A', rows: [['x', 1]] }];
  expect(lostCells(sheets, [{ name: 'A', rows: [['x', 2]] }], [])).toEqual(['A!B1']);
  expect(lostCells(sheets, [], [])).toEqual(['A!A1', 'A!B1']);
  expect(lostCells(sheets, sheets, [])).toEqual([]);
});
