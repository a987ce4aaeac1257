import { formatIso } from '../calendar/day';
import type { EditPlan } from './edit-plan';
import { cells, dated, isDay, messageOf, problemOf, same, type CheckedBook } from './looked-at';
import type { SheetPlan } from './sheet-plan';

/**
 * The main points of what a host promises, tried on tabs of their own: by the tests on every host, and by the self-check in
 * the real Excel and the real Google Sheets, where only somebody who has them can look.
 */

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  /** What is wrong; '' when nothing is. */
  readonly detail: string;
}

/** Every tab of the checks begins with it. */
export const CHECK_TITLE = 'Partner Ledger check';
const TABLE = CHECK_TITLE;
/** The tab of ours among them. */
export const CHECK_SHEET = `${CHECK_TITLE} sheet`;
const DAY = 20_000;
const NOTE = 'the advisor\u2019s note';

const PLAN: SheetPlan = {
  mark: 'self-check',
  title: CHECK_SHEET,
  rows: [
    [{ value: 'Self-check', style: 'title' }],
    [
      { value: 'Partner', style: 'columnHeader' },
      { value: 'Revenue', style: 'columnHeader' },
      { value: 'Day', style: 'columnHeader' },
    ],
    [
      { value: '=SUM(1,2)' },
      { value: 4, format: 'decimal', comment: 'A note' },
      { value: DAY, format: 'date' },
    ],
    [{ value: '-3' }, { value: 0.5, format: 'percent' }, null],
    [{ value: 'Yours' }, { value: 10, input: true, style: 'input' }, null],
    [{ value: 'Twice' }, { value: 8, formula: '=B3*2' }, null],
  ],
  columnWidths: [20, 12, 12],
  frozenRows: 1,
  charts: [{ title: 'Revenue', kind: 'bar', headerRow: 1, lastRow: 5, categories: 0, series: [1] }],
  print: { landscape: true, titleRows: 1 },
};

const ADD_TAB: EditPlan = {
  what: 'Add the tab of the check',
  steps: [
    {
      kind: 'add sheet',
      table: 'Actions',
      sheet: TABLE,
      headers: ['Step', 'Due', 'Partner'],
      rows: [
        ['=1+1', { date: DAY }, '1/2'],
        ['call', null, '007'],
      ],
    },
  ],
};
const CHANGE: EditPlan = {
  what: 'Change the tab of the check',
  steps: [
    {
      kind: 'set cells',
      sheet: TABLE,
      cells: [{ row: 3, column: 1, before: 'call', after: '@call' }],
    },
    {
      kind: 'append rows',
      table: 'Actions',
      sheet: TABLE,
      region: null,
      after: 3,
      headerRow: 1,
      left: 1,
      rows: [['+third', { date: DAY + 1 }, null]],
    },
  ],
};

/** A check gives what is wrong, '' for nothing. */
export type Check = readonly [name: string, run: (book: CheckedBook) => Promise<string>];

/** In this order: each goes on from what the one before has left. The last one removes the tabs. */
export const HOST_CHECKS: readonly Check[] = [
  [
    'a tab is added: text stays text, a day becomes a date',
    async (book) => {
      await book.host.edit(ADD_TAB);
      return cells(book, TABLE, [
        [2, 1, '=1+1'],
        [2, 3, '1/2'],
        [3, 3, '007'],
        [2, 2, dated(DAY)],
      ]);
    },
  ],
  [
    'the tab is read with its dates',
    async (book) => {
      const { sheets } = await book.host.readWorkbook();
      const rows = sheets.filter(({ name }) => name === TABLE)[0]?.rows ?? [];
      const day = rows[1]?.[1];
      return (
        same(rows[0]?.slice(0, 3), ['Step', 'Due', 'Partner']) ||
        (isDay(day, DAY) ? '' : same(day, formatIso(DAY)))
      );
    },
  ],
  [
    'cells are set and rows are added',
    async (book) => {
      await book.host.edit(CHANGE);
      return cells(book, TABLE, [
        [3, 1, '@call'],
        [4, 1, '+third'],
        [4, 2, dated(DAY + 1)],
      ]);
    },
  ],
  [
    'an edit of a cell that is not what it was is refused, with a sentence, and nothing is done',
    async (book) => {
      const problem = await problemOf(() => book.host.edit(CHANGE));
      return problem.includes(`${TABLE}: cell A3`)
        ? cells(book, TABLE, [[5, 1, null]])
        : `The edit was not refused as it should be: ${problem || 'it was carried out'}.`;
    },
  ],
  [
    'an edit is undone, and not twice',
    async (book) => {
      await book.host.undo();
      const again = await problemOf(() => book.host.undo());
      if (again === '') return 'There was something to undo twice.';
      return cells(book, TABLE, [
        [3, 1, 'call'],
        [4, 1, null],
        [4, 2, null],
      ]);
    },
  ],
  [
    'what was changed since is not undone',
    async (book) => {
      await book.host.edit(CHANGE);
      await book.type(TABLE, 3, 1, 'mine');
      const problem = await problemOf(() => book.host.undo());
      return problem === '' ? 'It was undone.' : cells(book, TABLE, [[3, 1, 'mine']]);
    },
  ],
  [
    'a sheet of ours is written with its formula; text stays text',
    async (book) => {
      await book.host.writeSheet(PLAN);
      const formula = await book.formulaAt(CHECK_SHEET, 6, 2);
      const wrong =
        same(formula?.replace(/^=/, ''), 'B3*2') || same(await book.formulaAt(CHECK_SHEET, 3, 1), null);
      return (
        wrong ||
        cells(book, CHECK_SHEET, [
          [3, 1, '=SUM(1,2)'],
          [4, 1, '-3'],
          [4, 2, 0.5],
          [3, 3, dated(DAY)],
        ])
      );
    },
  ],
  [
    'the sheet is named, not read',
    async (book) => {
      const own = (await book.host.readWorkbook()).sheets.filter(({ name }) => name === CHECK_SHEET);
      return same(
        own.map(({ generated, rows }) => [generated, rows.length]),
        [[true, 0]],
      );
    },
  ],
  [
    'written again: what the advisor put into an input, and notes below our area, stay',
    async (book) => {
      await book.type(CHECK_SHEET, 5, 2, '12');
      await book.type(CHECK_SHEET, 30, 1, NOTE);
      const [, ...rest] = PLAN.rows;
      await book.host.writeSheet({ ...PLAN, rows: [[{ value: 'Once more' }], ...rest, [{ value: 'more' }]] });
      for (let row = 30; row < 36; row++)
        if ((await book.valueAt(CHECK_SHEET, row, 1)) === NOTE)
          return cells(book, CHECK_SHEET, [
            [1, 1, 'Once more'],
            [5, 2, 12],
          ]);
      return 'The note below our area is gone.';
    },
  ],
  [
    'the writing is undone',
    async (book) => {
      await book.host.undo();
      return cells(book, CHECK_SHEET, [
        [1, 1, 'Self-check'],
        [5, 2, 12],
        [30, 1, NOTE],
      ]);
    },
  ],
  [
    'a cell is shown',
    async (book) => {
      await book.host.goTo({ sheet: TABLE, row: 2, column: 2 });
      const problem = await problemOf(() =>
        book.host.goTo({ sheet: `${TABLE} that is gone`, row: 1, column: 1 }),
      );
      return problem === '' ? 'A tab that is not there was shown.' : '';
    },
  ],
  [
    'the tabs of the check are removed',
    async (book) => {
      await book.remove([TABLE, CHECK_SHEET]);
      const left = (await book.host.readWorkbook()).sheets.filter(({ name }) => name.startsWith(CHECK_TITLE));
      return same(
        left.map(({ name }) => name),
        [],
      );
    },
  ],
];

/**
 * Runs every check, and those of one host just before the tabs are removed; whatever goes wrong is in the report, and the
 * tabs are removed all the same. Never throws.
 */
export async function runHostChecks(
  book: CheckedBook,
  say: (name: string, done: number) => void = () => undefined,
  ofOneHost: readonly Check[] = [],
): Promise<CheckResult[]> {
  const checks = [...HOST_CHECKS.slice(0, -1), ...ofOneHost, ...HOST_CHECKS.slice(-1)];
  const results: CheckResult[] = [];
  await problemOf(() => book.remove([TABLE, CHECK_SHEET]));
  for (const [name, run] of checks) {
    say(name, results.length / checks.length);
    let detail: string;
    try {
      detail = await run(book);
    } catch (error) {
      detail = messageOf(error);
    }
    results.push({ name, passed: detail === '', detail });
  }
  return results;
}
