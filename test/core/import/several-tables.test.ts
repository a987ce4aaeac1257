import { formatIso, parseIso } from '../../../core/calendar/day';
import { importSteps, planImport, rowKey, type ImportOptions, type ImportPlan } from '../../../core/import';
import { openBook, scorecard } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

/** A file of several tables comes in as a whole: each kind below the workbook's own table of it. */

const TODAY = parseIso('2026-11-06') ?? 0;
const sheet = (name: string, rows: Cell[][]): SheetInput => ({ name, rows });

const LOG = sheet('2026', [
  ['Referred by', 'Date in', 'Prospect', 'Outcome', 'Closed', 'Annual fee'],
  ['Elm Law', '2026-01-02', 'Ann Low', 'Won', '2026-03-01', 4000],
  ['Oak CPA', '2026-02-02', 'Bo Fox', 'Lost', '2026-03-05', null],
  ['Oak CPA', '2026-02-03', 'Cy Tran', 'Open', null, null],
]);
const OLDER = sheet('2025', [
  ['Referred by', 'Date in', 'Prospect', 'Outcome', 'Closed', 'Annual fee'],
  ['Elm Law', '2025-01-02', 'Di Park', 'Won', '2025-03-01', 6000],
]);
const GIVEN = sheet('Referrals given', [
  ['Date', 'Partner', 'Client', 'Status'],
  ['2026-02-01', 'Elm Law', 'Fay Reed', 'Open'],
  ['2026-02-09', 'Oak CPA', 'Gil Webb', 'Won'],
]);
const TIME = sheet('Time', [
  ['Date', 'With', 'Type', 'Minutes', 'Cost', 'Notes'],
  ['2026-01-05', 'Elm Law', 'Lunch', 90, 60, 'talked about fees'],
  ['2026-02-05', 'Oak CPA', 'Call', 30, null, null],
  ['2026-02-05', 'Oak CPA', 'Call', 30, null, null],
  ['2026-02-06', 'Oak CPA', 'Meeting', 120, null, null],
]);
const FEES = sheet('Fees', [
  ['Date', 'Partner', 'Client', 'Type', 'Amount'],
  ['2026-03-31', 'Elm Law', 'Ann Low', 'revenue', 1500.5],
  ['2026-04-02', 'Elm Law', 'Ann Low', 'share', 150],
]);
const PARTNERS = sheet('Partners', [
  ['Partner', 'Category', 'Share %', 'E-mail'],
  ['Elm Law', 'Attorney', '10%', 'a@elm.example'],
  ['Oak CPA', 'CPA', '20%', 'b@oak.example'],
]);
const FILE = [LOG, OLDER, GIVEN, TIME, FEES, PARTNERS];

const HEADERS = ['Partner', 'Received', 'Direction', 'Client', 'Status', 'Closed', 'First-year revenue'];
const EMPTY = [
  sheet('Referrals', [HEADERS]),
  sheet('Partners', [['Partner', 'Category', 'Share %', 'E-mail']]),
  sheet('Activities', [['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Notes']]),
  sheet('Money', [['Partner', 'Date', 'Kind', 'Amount', 'Client']]),
];

function plan(
  file: readonly SheetInput[],
  book: readonly SheetInput[],
  options: ImportOptions = {},
): ImportPlan {
  return planImport(file, { sheets: book, today: TODAY }, { newPartners: true, ...options });
}
function imported(book: readonly SheetInput[], made: ImportPlan): SheetInput[] {
  return applyEdit(book, {
    what: 'the import',
    steps: importSteps({ sheets: book, today: TODAY }, made, []),
  });
}
const rowsOf = (book: readonly SheetInput[], name: string) => book.find((each) => each.name === name)?.rows;
const figures = (sheets: readonly SheetInput[]) => {
  const { ledger } = readWorkbook({ sheets, today: TODAY });
  const keys = ['received', 'clients', 'conversion', 'daysToClient', 'revenue', 'share'] as const;
  const more = ledger.activities.count > 0 ? (['given', 'hours', 'directCost'] as const) : [];
  const { partners } = scorecard(openBook(ledger), { from: null, to: null }, [...keys, ...more]);
  return partners.map(({ reasons: _, ...each }) => each);
};

describe('a file of several tables', () => {
  it('comes in whole, each row below the table of its kind', () => {
    const made = plan(FILE, EMPTY);
    expect(made.tables.map(({ tab, kind, target }) => [tab, kind, target])).toEqual([
      ['2026', 'Referrals', 'Referrals'],
      ['Referrals given', 'Referrals', 'Referrals'],
      ['2025', 'Referrals', 'Referrals'],
      ['Partners', 'Partners', 'Partners'],
      ['Time', 'Activities', 'Activities'],
      ['Fees', 'Money', 'Money'],
    ]);
    const book = imported(EMPTY, made);
    expect(rowsOf(book, 'Referrals')).toHaveLength(7);
    expect(rowsOf(book, 'Referrals')?.[5]?.slice(0, 4)).toEqual([
      'Elm Law',
      '2026-02-01',
      'given',
      'Fay Reed',
    ]);
    expect(rowsOf(book, 'Activities')).toEqual([
      ['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Notes'],
      ['Elm Law', '2026-01-05', 'meal', 1.5, 60, 'talked about fees'],
      ['Oak CPA', '2026-02-05', 'call', 0.5, null, null],
      ['Oak CPA', '2026-02-05', 'call', 0.5, null, null],
      ['Oak CPA', '2026-02-06', 'meeting', 2, null, null],
    ]);
    expect(rowsOf(book, 'Money')?.slice(1)).toEqual([
      ['Elm Law', '2026-03-31', 'revenue', 1500.5, 'Ann Low'],
      ['Elm Law', '2026-04-02', 'share', 150, 'Ann Low'],
    ]);
    expect(rowsOf(book, 'Partners')?.slice(1)).toEqual([
      ['Elm Law', 'Attorney', 0.1, 'a@elm.example'],
      ['Oak CPA', 'CPA', 0.2, 'b@oak.example'],
    ]);
    expect(figures(book)).toEqual(figures(FILE));
  });

  it('adds nothing the second time', () => {
    const book = imported(EMPTY, plan(FILE, EMPTY));
    const again = plan(FILE, book);
    expect([again.newRows, again.perhaps, again.changedRows, again.leftOut]).toEqual([[], [], [], []]);
    expect(again.sameRows).toBe(14);
  });

  it('adds what is new in a later one', () => {
    const book = imported(EMPTY, plan(FILE, EMPTY));
    const later = FILE.map((each) =>
      each === TIME
        ? { ...TIME, rows: [...TIME.rows, ['2026-05-05', 'Elm Law', 'Call', 15, null, null]] }
        : each,
    );
    expect(plan(later, book).newRows).toMatchObject([
      { kind: 'Activities', tab: 'Time', row: 6, partner: 'Elm Law' },
    ]);
  });

  it('needs no introductions', () => {
    const made = plan([TIME], EMPTY);
    expect(made.newRows.map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'Activities'));
    expect(imported(EMPTY, made)[0]).toEqual(EMPTY[0]);
  });

  it('makes the tabs that the workbook lacks', () => {
    const book = imported([EMPTY[0]!], plan(FILE, [EMPTY[0]!]));
    expect(book.map(({ name }) => name)).toEqual(['Referrals', 'Partners', 'Activities', 'Money']);
    expect(plan(FILE, book).newRows).toEqual([]);
  });

  it('waits as a whole for a partner that the workbook does not know', () => {
    const { newRows, leftOut, unknownPartners } = plan(FILE, EMPTY, { newPartners: new Set(['Elm Law']) });
    expect(new Set(newRows.map(({ partner }) => partner))).toEqual(new Set(['Elm Law']));
    expect(leftOut.map(({ tab, waits }) => [tab, waits])).toContainEqual(['Time', true]);
    expect(unknownPartners.map(({ name, rows }) => [name, rows])).toEqual([
      ['Elm Law', 7],
      ['Oak CPA', 7],
    ]);
  });
});

describe('what the workbook has', () => {
  const own = (name: string, ...rows: Cell[][]): SheetInput[] =>
    EMPTY.map((each) => (each.name === name ? { ...each, rows: [...each.rows, ...rows] } : each));

  it('may be the same activity, and is asked about', () => {
    const book = own('Activities', ['Oak CPA', '2026-02-06', 'Call', 1, null, null]);
    const { newRows, perhaps } = plan([LOG, TIME], book);
    expect(newRows.filter(({ kind }) => kind === 'Activities').map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(perhaps).toMatchObject([{ tab: 'Time', row: 5, sheet: 'Activities', bookRow: 2 }]);
    const others = new Set(perhaps.map(rowKey));
    expect(
      plan([LOG, TIME], book, { others }).newRows.filter(({ kind }) => kind === 'Activities'),
    ).toHaveLength(4);
  });

  it('says types and hours in its own words and units', () => {
    const book = own('Activities', ['Elm Law', '2026-01-01', 'Lunch', '0:45', null, null]);
    expect(rowsOf(imported(book, plan([LOG, TIME], book)), 'Activities')?.[2]?.slice(2, 4)).toEqual([
      'Lunch',
      '1:30',
    ]);
  });

  it('may be the same amount, corrected since', () => {
    const book = own('Money', ['Elm Law', '2026-03-31', 'revenue', 1400, 'Ann Low']);
    const { perhaps, newRows } = plan([LOG, FEES], book);
    expect(perhaps).toMatchObject([{ tab: 'Fees', row: 2, client: 'Ann Low', sheet: 'Money', bookRow: 2 }]);
    expect(newRows.filter(({ kind }) => kind === 'Money').map(({ row }) => row)).toEqual([3]);
  });

  it('of a partner stays as it is, and what the export says otherwise is named', () => {
    const book = own('Partners', ['Elm Law', 'Attorney', '15%', null]);
    const made = plan([LOG, PARTNERS], book);
    expect(made.leftOut).toEqual([
      {
        tab: 'Partners',
        row: 2,
        reason: 'Elm Law is listed already and stays as it is; the export says otherwise in Share %, E-mail.',
      },
    ]);
    expect(rowsOf(imported(book, made), 'Partners')?.[1]).toEqual(['Elm Law', 'Attorney', '15%', null]);
  });
});

describe('what its tables have no column for', () => {
  const without = (name: string, column: string): SheetInput[] =>
    EMPTY.map((each) => {
      const at = each.rows[0]!.indexOf(column);
      return each.name === name
        ? { ...each, rows: each.rows.map((row) => row.filter((_, i) => i !== at)) }
        : each;
    });

  it('is kept in new columns only when that is wanted, and never makes a row new again', () => {
    const book = without('Activities', 'Hours');
    const made = plan([LOG, TIME], book);
    expect(made.lacking).toEqual(['Hours of Activities']);
    const kept = imported(book, made);
    expect(rowsOf(kept, 'Activities')?.[0]).toEqual(['Partner', 'Date', 'Type', 'Cost', 'Notes']);
    expect(plan([LOG, TIME], kept).newRows).toEqual([]);
    const wider = imported(book, plan([LOG, TIME], book, { newColumns: true }));
    expect(rowsOf(wider, 'Activities')?.[1]?.[5]).toBe(1.5);
  });

  it.each<[string, string, string, string, number]>([
    [
      'a kind of money that would count as revenue',
      'Money',
      'Kind',
      'share would count as revenue there.',
      1,
    ],
    ['the partner of money', 'Money', 'Partner', 'has no column for Partner, so no row', 2],
    ['the day of an activity', 'Activities', 'Date', 'has no column for Date, so no row', 4],
    ['the direction of what was given', 'Referrals', 'Direction', 'it would count as received.', 2],
  ])('%s: such rows stay out, with the reason', (_, name, column, reason, count) => {
    // A row of its own, so that the table is known without the column.
    const rows: Record<string, Cell[]> = {
      Money: ['Elm Law', '2025-03-31', 'revenue', 10, 'Di Park'],
      Activities: ['Elm Law', '2025-03-31', 'call', 1, 5, null],
      Referrals: ['Elm Law', '2025-03-31', null, 'Di Park', 'won', '2025-04-01', null],
    };
    const at = EMPTY.find((each) => each.name === name)!.rows[0]!.indexOf(column);
    const book = without(name, column).map((each) =>
      each.name === name ? { ...each, rows: [...each.rows, rows[name]!.filter((__, i) => i !== at)] } : each,
    );
    const { leftOut } = plan(FILE, book);
    expect(leftOut.filter((each) => each.reason.includes(reason))).toHaveLength(count);
  });
});

describe('what introductions name of money', () => {
  const WITH_FEES = sheet('Log', [
    ['Referred by', 'Date in', 'Prospect', 'Outcome', 'Closed', 'Annual fee', 'Referral fee paid'],
    ['Elm Law', '2026-01-02', 'Ann Low', 'Won', '2026-03-01', 4000, 400],
    ['Oak CPA', '2026-02-02', 'Bo Fox', 'Lost', '2026-03-05', null, null],
    ['Oak CPA', '2026-02-03', 'Cy Tran', 'Open', null, null, null],
  ]);

  it('becomes rows of money', () => {
    const made = plan([WITH_FEES], EMPTY);
    const book = imported(EMPTY, made);
    expect(rowsOf(book, 'Money')?.slice(1)).toEqual([['Elm Law', '2026-03-01', 'share', 400, 'Ann Low']]);
    expect(figures(book)).toEqual(figures([WITH_FEES]));
    expect(plan([WITH_FEES], book).newRows).toEqual([]);
  });

  it('takes the place of nothing that introductions of the workbook name themselves', () => {
    const book = [sheet('Mine', [...WITH_FEES.rows.slice(0, 2)] as Cell[][])];
    const later = sheet('Log', [
      ...(WITH_FEES.rows as Cell[][]),
      ['Oak CPA', '2026-04-02', 'Ed Moss', 'Won', '2026-05-01', 3000, 300],
    ]);
    const { newRows, leftOut, sameRows } = plan([later], book);
    expect(newRows.map(({ kind }) => kind)).toEqual(['Referrals', 'Referrals', 'Referrals']);
    expect(sameRows).toBe(1);
    expect(leftOut.map(({ row, reason }) => [row, reason.slice(0, 48)])).toEqual([
      [2, 'Your introductions name money of kind share them'],
      [5, 'Your introductions name money of kind share them'],
    ]);
  });
});

it('lists beside each other on one sheet are not mixed: the longer one is taken', () => {
  const both = sheet('Both', [
    ['Partner', 'Received', 'Client', 'Status', null, 'Partner', 'Received', 'Client', 'Status'],
    ['Elm Law', '2026-01-02', 'Ann Low', 'won', null, 'Oak CPA', '2026-01-04', 'Di Park', 'open'],
    ['Elm Law', '2026-01-03', 'Bo Fox', 'lost', null, 'Oak CPA', '2026-01-05', 'Ed Moss', 'won'],
    ['Elm Law', '2026-01-06', 'Cy Tran', 'open', null, null, null, null, null],
  ]);
  const { newRows, staysBehind } = plan([both], EMPTY);
  expect(newRows.map(({ partner, client, day }) => [partner, client, formatIso(day!)])).toEqual([
    ['Elm Law', 'Ann Low', '2026-01-02'],
    ['Elm Law', 'Bo Fox', '2026-01-03'],
    ['Elm Law', 'Cy Tran', '2026-01-06'],
  ]);
  expect(staysBehind).toContainEqual(
    '"Both" (2 rows below row 1) is not imported: it stands beside another list (row 1). Save it as a file of its own and import that.',
  );
});
