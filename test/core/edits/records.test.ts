import { addRecords, EditProblem, setFields, stretchFormula, type EditRecord } from '../../../core/edits';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import type { TableKind } from '../../../core/workbook/tables';

const ACTIONS: Cell[][] = [
  ['Our steps', null, null, null],
  ['Partner', 'Task', 'Due date', 'Remarks'],
  ['Harbor Tax', 'Agree on the ideal client', '2026-03-01', 'by phone'],
  ['Elm Law', 'Send the outline', '2026-04-01', null],
];
const book = (...sheets: SheetInput[]): WorkbookInput => ({ sheets, today: 20750 });
const add = (input: WorkbookInput, table: TableKind, records: readonly EditRecord[]) =>
  addRecords(input, readWorkbook(input), table, records);
const actions = (more: Partial<SheetInput> = {}): WorkbookInput =>
  book({ name: 'Actions', rows: ACTIONS, kind: 'Actions', ...more });

describe('rows that are added', () => {
  test('stand below the advisor\u2019s table, under its headers, other columns blank', () => {
    expect(
      add(actions(), 'Actions', [
        { Partner: 'Harbor Tax', Step: '=call', Due: { date: 20700 } },
        { Step: 'Lunch' },
      ]),
    ).toEqual([
      {
        kind: 'append rows',
        table: 'Actions',
        sheet: 'Actions',
        region: null,
        after: 4,
        headerRow: 2,
        left: 1,
        rows: [
          ['Harbor Tax', '=call', { date: 20700 }, null],
          [null, 'Lunch', null, null],
        ],
      },
    ]);
  });

  test('bring the columns that the table lacks, and only those that hold anything', () => {
    const [columns, rows] = add(actions(), 'Actions', [{ Step: 'Lunch', Owner: 'we', Phase: null }]);
    expect(columns).toMatchObject({ kind: 'add columns', headerRow: 2, firstColumn: 5, headers: ['Owner'] });
    expect(rows).toMatchObject({ kind: 'append rows', rows: [[null, 'Lunch', null, null, 'we']] });
  });

  test('follow an offset: rows and columns are those of the sheet', () => {
    expect(add(actions({ firstRow: 3, firstColumn: 2 }), 'Actions', [{ Step: 'Lunch' }])).toMatchObject([
      { after: 6, left: 2, rows: [[null, 'Lunch', null, null]] },
    ]);
  });

  test('make a tab with the whole table where there is none', () => {
    const [step, ...more] = add(book({ name: 'actions', rows: [['x']] }), 'Actions', [{ Step: 'Lunch' }]);
    expect(more).toEqual([]);
    expect(step).toMatchObject({ kind: 'add sheet', table: 'Actions', sheet: 'Actions (2)' });
    expect(step).toMatchObject({ rows: [expect.arrayContaining([null, 'Lunch'])] });
  });

  test('fill the blank rows of an Excel Table first, also beside a calculated column', () => {
    const rows: Cell[][] = [
      ['Partner', 'Step', 'Due', 'Done', 'Days left'],
      ['Harbor Tax', 'Call', '2026-03-01', null, 4],
      [null, null, null, null, 0],
      [null, null, null, null, 0],
      ['below', null, null, null, null],
    ];
    const regions = [{ name: 'Actions', top: 0, left: 0, bottom: 3, right: 4 }];
    const input = book({ name: 'Steps', rows, regions });
    expect(add(input, 'Actions', [{ Step: 'a' }, { Step: 'b' }])).toMatchObject([
      { region: 'Actions', after: 2, rows: [{ length: 5 }, { length: 5 }] },
    ]);
    expect(() => add(input, 'Actions', [{ Step: 'a' }, { Step: 'b' }, { Step: 'c' }])).toThrow(
      /cell A5 is not blank/,
    );
  });

  test('are put in above a totals row, below the last row of data, unless blank rows between have room', () => {
    const totals = (...between: Cell[][]) =>
      book({ name: 'Actions', kind: 'Actions', rows: [...ACTIONS, ...between, ['Total', null, null, 2]] });
    expect(add(totals(), 'Actions', [{ Step: 'x' }])).toMatchObject([{ after: 4, insert: true }]);
    const [one] = add(totals([], []), 'Actions', [{ Step: 'x' }]);
    expect(one).toMatchObject({ after: 4 });
    expect(one).not.toHaveProperty('insert');
    const three = [{ Step: 'x' }, { Step: 'y' }, { Step: 'z' }];
    expect(add(totals([], []), 'Actions', three)).toMatchObject([{ after: 4, insert: true }]);
  });

  const refused: ReadonlyArray<readonly [string, WorkbookInput, EditRecord, RegExp]> = [
    [
      'something stands to the right of the table',
      book({
        name: 'Actions',
        kind: 'Actions',
        rows: [
          ['Partner', 'Task', 'Due date', null],
          ['Harbor', 'Call', '2026-03-01', 'a remark'],
        ],
      }),
      { Owner: 'we' },
      /cell D2 is not blank/,
    ],
    [
      'a header of the same name is read as something else',
      {
        ...book({
          name: 'Actions',
          kind: 'Actions',
          rows: ACTIONS.map((row) => [...row, row[0] === 'Partner' ? 'Owner' : 'x']),
        }),
        settings: [['Map Actions.Partner', 'Owner']],
      },
      { Owner: 'we', Step: 'x' },
      /"Owner" is there but is not read as Owner/,
    ],
  ];
  test.each(refused)('are refused with a sentence when %s', (_, input, record, sentence) => {
    expect(() => add(input, 'Actions', [record])).toThrow(EditProblem);
    expect(() => add(input, 'Actions', [record])).toThrow(sentence);
  });

  test('a header that the table does not have is a mistake of the caller', () => {
    expect(() => add(actions(), 'Actions', [{ Colour: 'red' }])).toThrow(RangeError);
  });
});

describe('fields of one row', () => {
  const set = (input: WorkbookInput, row: number, fields: EditRecord) =>
    setFields(input, readWorkbook(input), { table: 'Actions', sheet: 'Actions', row }, fields);

  test('are cells with what they held before; what is there already gives no step', () => {
    expect(set(actions(), 3, { Step: 'Agree on the ideal client', Due: null, Partner: 'Elm Law' })).toEqual([
      {
        kind: 'set cells',
        sheet: 'Actions',
        cells: [
          { row: 3, column: 1, before: 'Harbor Tax', after: 'Elm Law' },
          { row: 3, column: 3, before: '2026-03-01', after: null },
        ],
      },
    ]);
    expect(set(actions(), 3, { Due: { date: 20513 } })).toEqual([]);
  });

  test('bring the column that the table lacks, unless it would stay blank', () => {
    expect(set(actions(), 4, { Done: { date: 20700 } })).toEqual([
      expect.objectContaining({ kind: 'add columns', headers: ['Done'], firstColumn: 5 }),
      {
        kind: 'set cells',
        sheet: 'Actions',
        cells: [{ row: 4, column: 5, before: null, after: { date: 20700 } }],
      },
    ]);
    expect(set(actions(), 4, { Done: null })).toEqual([]);
  });

  test('of a row that is in no such table are refused with a sentence', () => {
    expect(() => set(actions(), 9, { Step: 'x' })).toThrow(/Row 9 of sheet "Actions"/);
  });
});

test.each([
  ['=SUM(D2:D9)', '=SUM(D2:D12)'],
  ['=SUM($D$2:$D$9)/COUNTA(A2:A9)', '=SUM($D$2:$D$12)/COUNTA(A2:A12)'],
  ['=SUM(D2:D8)+D9', '=SUM(D2:D8)+D9'],
  ['=SUM(D2:D99)', '=SUM(D2:D99)'],
])('a formula over the data goes on to rows below row 9: %s', (formula, stretched) => {
  expect(stretchFormula(formula, 9, 3)).toBe(stretched);
});
