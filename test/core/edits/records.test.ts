import { addRecords, EditProblem, type EditRecord } from '../../../core/edits';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import { type TableKind } from '../../../core/workbook/tables';
import { ACTIONS, actions, book } from './actions-book';

const add = (input: WorkbookInput, table: TableKind, records: readonly EditRecord[]) =>
  addRecords(input, readWorkbook(input), table, records);

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
        headers: ['Partner', 'Task', 'Due date', 'Remarks'].map((before, i) => ({ column: i + 1, before })),
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

  test('are put in above totals that a remark stands below, and below a remark alone', () => {
    const remark = ['* Bob prefers e-mail. Call him after the holidays.', null, null, null];
    const log = (...below: Cell[][]) =>
      book({
        name: 'Log',
        rows: [
          ['Partner', 'Client', 'Date received', 'Revenue'],
          ['Oak', 'Ann', '2026-03-01', 100],
          ['Elm', 'Ben', '2026-03-08', 200],
          ...below,
        ],
      });
    const one = [{ Partner: 'Fir', Client: 'Cid' }];
    expect(add(log(['Total', null, null, 300], remark), 'Referrals', one)).toMatchObject([
      { after: 3, insert: true },
    ]);
    expect(add(log(remark), 'Referrals', one)).toMatchObject([{ after: 4 }]);
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

describe('where rows that are added go', () => {
  const steps = (rows: Cell[][], more: Partial<SheetInput> = {}): SheetInput => ({
    ...{
      name: 'Steps',
      kind: 'Actions',
      rows: [['Partner', 'Step', 'Due', 'Days left', 'Remarks', 'By'], ...rows],
    },
    ...more,
  });
  const table = (bottom: number) => [{ name: 'Steps', top: 0, left: 0, bottom, right: 5 }];
  const one = [{ Step: 'Lunch' }];

  test('no rows are no step', () => {
    expect(add(actions(), 'Actions', [])).toEqual([]);
  });

  test('all rows are as wide as the table with the columns that they bring', () => {
    const [, rows] = add(actions(), 'Actions', [{ Step: 'Lunch' }, { Step: 'Call', Owner: 'we' }]);
    expect(rows).toMatchObject({
      rows: [
        [null, 'Lunch', null, null, null],
        [null, 'Call', null, null, 'we'],
      ],
    });
  });

  test.each<[string, WorkbookInput, number]>([
    [
      'a row whose last column alone is filled says something',
      book(
        steps(
          [
            ['Harbor Tax', 'Call'],
            [null, null, '2026-04-01'],
          ],
          { regions: table(4) },
        ),
      ),
      3,
    ],
    [
      'a row with a remark says something, below it a calculated column goes on',
      book(
        steps(
          [
            ['Harbor Tax', 'Call', null, 4],
            [null, null, null, 0, 'keep'],
            [null, null, null, 0],
          ],
          { regions: table(3) },
        ),
      ),
      3,
    ],
    [
      'a remark where below it the calculation stands in another column',
      book(
        steps(
          [
            ['Harbor Tax', 'Call', null, 4],
            [null, null, null, null, 'keep'],
            [null, null, null, 0],
          ],
          { regions: table(3) },
        ),
      ),
      3,
    ],
    [
      'a remark beside a calculation, where below two are calculated',
      book(
        steps(
          [
            ['Harbor Tax', 'Call', null, 4],
            [null, null, null, 0, 'keep'],
            [null, null, null, 0, null, 0],
          ],
          { regions: table(3) },
        ),
      ),
      3,
    ],
    [
      'rows of one calculation to the end say nothing',
      book(
        steps(
          [
            ['Harbor Tax', 'Call', null, 4],
            [null, null, null, 0],
            [null, null, null, 0],
          ],
          { regions: table(3) },
        ),
      ),
      2,
    ],
    [
      'the larger of two tables takes them',
      book(
        steps([['Elm Law', 'Call']], { name: 'Old' }),
        steps([
          ['Harbor Tax', 'Call'],
          ['Elm Law', 'Lunch'],
        ]),
      ),
      3,
    ],
    [
      'a totals row of another sheet is none of this one',
      book(
        steps([
          ['Harbor Tax', 'Call'],
          ['Elm Law', 'Lunch'],
        ]),
        {
          name: 'Fees',
          kind: 'Money',
          rows: [
            ['Partner', 'Date', 'Amount'],
            ['Harbor Tax', '2026-03-01', 100],
            ['Total', null, 100],
          ],
        },
      ),
      3,
    ],
    [
      'a last row with a note of another kind is a row of data',
      book(
        steps([
          ['Harbor Tax', 'Call'],
          ['Elm Law', 'Lunch', 'soon'],
        ]),
      ),
      3,
    ],
  ])('%s', (_, input, after) => {
    expect(add(input, 'Actions', one)).toMatchObject([{ kind: 'append rows', sheet: 'Steps', after }]);
  });

  test('an Excel Table that begins above the header is another one', () => {
    const regions = [{ name: 'Other', top: 0, left: 0, bottom: 5, right: 3 }];
    expect(add(actions({ regions }), 'Actions', one)).toMatchObject([{ region: null, after: 4 }]);
  });

  test('of two Excel Tables side by side, into the one that has the kind', () => {
    const rows = [
      ['Date', 'Amount', null, 'Partner', 'Step', 'Due'],
      ['2026-03-01', 100, null, 'Harbor Tax', 'Call', null],
    ];
    const regions = [
      { name: 'Fees', top: 0, left: 0, bottom: 1, right: 1 },
      { name: 'Steps', top: 0, left: 3, bottom: 1, right: 5 },
    ];
    expect(add(book({ name: 'Both', rows, regions }), 'Actions', one)).toMatchObject([
      { region: 'Steps', after: 2, left: 4 },
    ]);
  });

  test.each<[string, readonly EditRecord[], string]>([
    [
      'one row',
      one,
      'Steps: cell B4 is not blank, where a row is to be added below Actions (row 4): move what stands there further down and try again.',
    ],
    [
      'two rows',
      [...one, ...one],
      'Steps: cell B4 is not blank, where 2 rows are to be added below Actions (row 4 to 5): move what stands there further down and try again.',
    ],
  ])('what stands below an Excel Table is in the way of %s, with its place', (_, records, sentence) => {
    const rows: Cell[][] = [
      ['Harbor Tax', 'Call'],
      ['Elm Law', 'Lunch'],
      [null, 'below the table'],
    ];
    expect(() => add(book(steps(rows, { regions: table(2) })), 'Actions', records)).toThrow(
      new EditProblem(sentence),
    );
  });

  test('boxes that nobody has ticked say nothing', () => {
    const rows: Cell[][] = [
      ['Partner', 'Step', 'Waived'],
      ['Harbor Tax', 'Call', false],
      [null, null, false],
      [null, null, false],
    ];
    expect(add(book({ name: 'Steps', kind: 'Actions', rows }), 'Actions', one)).toMatchObject([{ after: 2 }]);
  });
});
