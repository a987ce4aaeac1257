import { checkEdit, EditProblem, type EditGround } from '../../../core/edits';
import type { EditStep, NewCell } from '../../../core/host/edit-plan';
import type { Cell, SheetInput } from '../../../core/workbook/input';

const STEPS: SheetInput = {
  name: 'Steps',
  rows: [
    ['Partner', 'Step', null, null],
    ['Harbor Tax', 'Call', null, null],
    [null, null, null, 'a remark'],
    [false, '', null, null],
  ],
};

/** A workbook with the tab Steps, on which these cells hold formulas. */
const ground = (...formulas: string[]): EditGround => ({
  tabs: ['Steps', 'Hidden'],
  sheet: (name) => (name === 'Steps' ? STEPS : null),
  hasFormula: (sheet, row, column) => formulas.includes(`${sheet}!${row},${column}`),
});
const outcome = (steps: readonly EditStep[], formulas: readonly string[] = []): string => {
  try {
    checkEdit({ what: 'a test', steps }, ground(...formulas));
    return 'it can be done';
  } catch (error) {
    if (!(error instanceof EditProblem)) throw error;
    return error.message;
  }
};

const set = (row: number, column: number, before: Cell, after: NewCell = 'new'): EditStep => ({
  kind: 'set cells',
  sheet: 'Steps',
  cells: [{ row, column, before, after }],
});
const columns = (headerRow: number, firstColumn: number, ...headers: string[]): EditStep => ({
  ...{ kind: 'add columns', table: 'Actions', sheet: 'Steps', region: null },
  ...{ headerRow, firstColumn, headers },
});
const rows = (
  after: number,
  left: number,
  cells: NewCell[][],
  more: { readonly insert?: true } = {},
): EditStep => ({
  ...{ kind: 'append rows', table: 'Actions', sheet: 'Steps', region: null },
  ...{ after, left, rows: cells, ...more },
});
const tab = (sheet: string): EditStep => ({ kind: 'add sheet', table: 'Actions', sheet, headers: ['Step'] });

describe('an edit is carried out only if every cell is still what it was', () => {
  test.each<[string, readonly EditStep[], string]>([
    ['a cell that holds what it held', [set(2, 1, 'Harbor Tax')], 'it can be done'],
    ['a cell that was blank and is', [set(2, 3, '')], 'it can be done'],
    [
      'a cell that holds something else by now',
      [set(2, 1, 'Elm Law')],
      'Steps: cell A2 holds "Harbor Tax" now, not "Elm Law" as before; nothing was changed. Look again and try once more.',
    ],
    [
      'a cell that was cleared meanwhile',
      [set(2, 3, 'by phone')],
      'Steps: cell C2 holds nothing now, not "by phone" as before; nothing was changed. Look again and try once more.',
    ],
    [
      'a cell that was blank and is filled',
      [set(2, 2, null)],
      'Steps: cell B2 holds "Call" now, not nothing as before; nothing was changed. Look again and try once more.',
    ],
    [
      'the second of two cells',
      [
        {
          kind: 'set cells',
          sheet: 'Steps',
          cells: [...cellsOf(set(2, 1, 'Harbor Tax')), ...cellsOf(set(2, 2, 'x'))],
        },
      ],
      'Steps: cell B2 holds "Call" now, not "x" as before; nothing was changed. Look again and try once more.',
    ],
    [
      'a long text, of which the first 60 characters are shown',
      [set(2, 1, 'x'.repeat(80))],
      `Steps: cell A2 holds "Harbor Tax" now, not "${'x'.repeat(60)}" as before; nothing was changed. Look again and try once more.`,
    ],
    ['columns where nothing stands', [columns(1, 3, 'Due', 'Done')], 'it can be done'],
    [
      'columns of which the first is taken',
      [columns(3, 4, 'Due', 'Done')],
      'Steps: cell D3 is not blank any more ("a remark"), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    [
      'columns of which the last is taken',
      [columns(3, 3, 'Due', 'Done')],
      'Steps: cell D3 is not blank any more ("a remark"), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    ['columns that end before what stands there', [columns(3, 2, 'Due', 'Done')], 'it can be done'],
    [
      'rows where nothing stands, and boxes that nobody ticked',
      [
        rows(3, 1, [
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ],
      'it can be done',
    ],
    [
      'rows of which one cell is taken',
      [rows(2, 3, [['a', 'b']])],
      'Steps: cell D3 is not blank any more ("a remark"), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    [
      'rows of which the second is taken',
      [rows(1, 4, [['a'], ['b']])],
      'Steps: cell D3 is not blank any more ("a remark"), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    [
      'rows that are put in push what stands there down',
      [rows(2, 3, [['a', 'b']], { insert: true })],
      'it can be done',
    ],
    ['a new tab', [tab('Actions')], 'it can be done'],
    [
      'a tab that is there, in other letters',
      [tab('STEPS')],
      'There is a tab "STEPS" already; nothing was changed.',
    ],
    [
      'a tab that is there and hidden',
      [tab('hidden')],
      'There is a tab "hidden" already; nothing was changed.',
    ],
    [
      'two new tabs of one name',
      [tab('Plan'), tab('plan')],
      'There is a tab "plan" already; nothing was changed.',
    ],
    ['two new tabs of two names', [tab('Plan'), tab('Plan B')], 'it can be done'],
    [
      'a tab that is gone',
      [{ kind: 'set cells', sheet: 'Old', cells: [] }],
      'There is no tab "Old" any more; nothing was changed.',
    ],
    [
      'the second step of two',
      [tab('Plan'), set(2, 1, 'Elm Law')],
      'Steps: cell A2 holds "Harbor Tax" now, not "Elm Law" as before; nothing was changed. Look again and try once more.',
    ],
  ])('%s', (_, steps, expected) => {
    expect(outcome(steps)).toBe(expected);
  });
});

describe('a formula is the advisor\u2019s own', () => {
  test.each<[string, EditStep, string[], string]>([
    [
      'a cell with one is not set, though its result is what it was',
      set(2, 1, 'Harbor Tax'),
      ['Steps!2,1'],
      'Steps: cell A2 holds a formula, which is yours to change; nothing was changed.',
    ],
    [
      'a column is not put where one shows nothing',
      columns(1, 3, 'Due'),
      ['Steps!1,3'],
      'Steps: cell C1 is not blank any more (nothing), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    [
      'a row is not put where one shows nothing',
      rows(3, 2, [['a']]),
      ['Steps!4,2'],
      'Steps: cell B4 is not blank any more (nothing), where something is to be added; nothing was changed. Move it away and try again.',
    ],
    [
      'a calculated column goes on beside a row that leaves its cell alone',
      rows(3, 2, [['a', null]]),
      ['Steps!4,3'],
      'it can be done',
    ],
    [
      'a cell of a row that is left blank must be blank all the same',
      rows(2, 3, [['a', null]]),
      [],
      'Steps: cell D3 is not blank any more ("a remark"), where something is to be added; nothing was changed. Move it away and try again.',
    ],
  ])('%s', (_, step, formulas, expected) => {
    expect(outcome([step], formulas)).toBe(expected);
  });
});

function cellsOf(step: EditStep) {
  return step.kind === 'set cells' ? step.cells : [];
}
