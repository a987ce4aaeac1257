import { strFromU8, unzipSync } from 'fflate';
import { changedCopy } from '../../../files/carry-out';
import { openFile } from '../../../files/open';
import { withChanges, type BookChanges, type Move, type SavedSheet } from '../../../files/save-changes';
import { XlsxEditor } from '../../../files/xlsx-edit';
import { asLookedAt, leavingOut } from './as-looked-at';
import { changedParts } from './changed-parts';
import { smallWorkbook, withoutPrefix } from './small-workbook';

const DAY = { date: 20600 };

const EDITS: ReadonlyArray<readonly [what: string, edit: (editor: XlsxEditor) => unknown]> = [
  [
    'a row in the prepared row of a table',
    (editor) => editor.appendRows({ table: 'referrals' }, [['Oak', DAY, 'won', 5.5]]),
  ],
  [
    'three rows of a table, two of them below its end',
    (editor) =>
      editor.appendRows({ table: 'Referrals' }, [
        ['Oak <& Co>', DAY, 'lost', 0, null],
        [' =1+1', null, true, -1.25],
        ['', DAY, false],
      ]),
  ],
  ['no rows', (editor) => editor.appendRows({ table: 'Referrals' }, [])],
  [
    'rows below a range',
    (editor) => editor.appendRows({ sheet: 'plain', after: 6, left: 2, first: 4 }, [['Ash', DAY, 400]]),
  ],
  [
    'rows below a range that has one row',
    (editor) => editor.appendRows({ sheet: 'Old', after: 1 }, [['New', 2]]),
  ],
  ['two columns of a table', (editor) => editor.addTableColumns('Referrals', ['Note', 'A "quote"'])],
  [
    'a sheet with a table and words to choose from',
    (editor) =>
      editor.addSheet(
        'Steps',
        [
          ['Step', 'Done'],
          ['Call', DAY],
          [null, 1],
        ],
        {
          table: 'Steps',
          lists: new Map([[2, ['yes', 'no']]]),
        },
      ),
  ],
  ['a hidden sheet', (editor) => editor.addSheet('Kept', [['a']], { hidden: true })],
  ['cells taken away', (editor) => editor.clearArea('Plain', { top: 4, bottom: 5, left: 3, right: 4 })],
  ['a row taken away whole', (editor) => editor.clearArea('Plain', { top: 1, bottom: 3, left: 1, right: 9 })],
  ['a table without its last column', (editor) => editor.shrinkTable('Settings', { columns: 1 })],
  ['a table without its last row', (editor) => editor.shrinkTable('Referrals', { rows: 1 })],
  ['a name that reaches further', (editor) => editor.widenName('Fees', 2)],
  ['a name that reaches less far', (editor) => editor.widenName('_xlnm.Print_Area', -1)],
  ['a sheet that is gone', (editor) => editor.removeSheet('Old')],
  ['the sheet in sight that is gone, with its names', (editor) => editor.removeSheet('Plain')],
  ['a sheet with two tables that is gone', (editor) => editor.removeSheet('two & more')],
  [
    'single cells',
    (editor) =>
      editor.setCells('Plain', [
        { cell: 'B4', value: 'Harbor' },
        { cell: 'C5', value: DAY },
        { cell: 'D6', value: null },
        { cell: 'B2', value: 7 },
        { cell: 'A7', value: true },
        { cell: 'D8', value: 600, formula: '=SUM(D4:D7)' },
        { cell: 'G9', value: 1, formula: 'SEQUENCE(2)', spill: 'G9:G10' },
      ]),
  ],
  [
    'a shared formula for all that share it',
    (editor) => editor.setCells('Plain', [{ cell: 'E4', value: 1, formula: 'D4*2', keepShared: true }]),
  ],
];

const moved = (inFile: string, ...moves: Move[]): BookChanges => ({
  removed: [],
  names: new Map(),
  sheets: [{ inFile, title: inFile, moves, cells: [] }],
});
const saved = (...sheets: Array<Partial<SavedSheet> & Pick<SavedSheet, 'title'>>): BookChanges => ({
  removed: [],
  names: new Map(),
  sheets: sheets.map((sheet) => ({ inFile: sheet.title, moves: [], cells: [], ...sheet })),
});

const UNCHANGED = 'nothing, not even a cell';

const SAVED: ReadonlyArray<readonly [what: string, changes: BookChanges]> = [
  [UNCHANGED, saved()],
  ['a row put in above a range', moved('Plain', { axis: 'row', at: 2, count: 1 })],
  ['two rows put in among it', moved('Plain', { axis: 'row', at: 5, count: 2 })],
  ['a row put in below it', moved('Plain', { axis: 'row', at: 7, count: 1 })],
  [
    'the row with a note, a link and a page break taken away',
    moved('Plain', { axis: 'row', at: 5, count: -1 }),
  ],
  ['its first rows taken away, the header too', moved('Plain', { axis: 'row', at: 3, count: -2 })],
  ['all of its rows taken away', moved('Plain', { axis: 'row', at: 3, count: -6 })],
  ['a column put in before it', moved('Plain', { axis: 'column', at: 1, count: 1 })],
  ['a column put in among it', moved('Plain', { axis: 'column', at: 4, count: 1 })],
  ['a column taken away among it', moved('Plain', { axis: 'column', at: 3, count: -1 })],
  ['its last columns taken away', moved('Plain', { axis: 'column', at: 4, count: -2 })],
  ['a row put in below the header of a table', moved('Data', { axis: 'row', at: 2, count: 1 })],
  ['a row of a table taken away', moved('Data', { axis: 'row', at: 3, count: -1 })],
  ['a column put in among a table', moved('Data', { axis: 'column', at: 4, count: 1 })],
  ['a column of a table taken away', moved('Data', { axis: 'column', at: 2, count: -1 })],
  ['a row put in above a totals row', moved('Two & more', { axis: 'row', at: 4, count: 1 })],
  ['a column put in between two tables', moved('Two & more', { axis: 'column', at: 3, count: 1 })],
  [
    'several moves in turn',
    moved(
      'Plain',
      { axis: 'row', at: 1, count: 1 },
      { axis: 'row', at: 6, count: -1 },
      { axis: 'column', at: 2, count: 1 },
    ),
  ],
  [
    'names exchanged between two sheets',
    saved({ inFile: 'Data', title: 'Plain' }, { inFile: 'Plain', title: 'Data' }),
  ],
  ['a name that needs quotes', saved({ inFile: 'Plain', title: "Tom's fees" })],
  [
    'cells, and rows below a table and a range',
    saved(
      {
        title: 'Data',
        cells: [cell(5, 1, 'Oak'), cell(5, 2, DAY), cell(6, 1, 'Ash'), cell(1, 3, 'State'), cell(9, 9, 1)],
      },
      { title: 'Two & more', cells: [cell(4, 4, 'Locale'), cell(4, 5, 'en-GB')] },
      {
        title: 'Plain',
        cells: [cell(5, 5, 21), cell(9, 2, 'More'), { ...cell(9, 4, 5), formula: '=SUM(D8,5)' }],
      },
    ),
  ],
  [
    'a sheet of ours with its looks, its mark and names',
    {
      removed: ['Old'],
      names: new Map([['Ledger', 'Scorecard!$A$1']]),
      sheets: [
        {
          inFile: null,
          title: 'Scorecard',
          moves: [],
          layout: { widths: [120, 60], frozenRows: 1 },
          mark: { kind: 'scorecard', version: 1 } as never,
          cells: [
            { ...cell(1, 1, 'Scorecard'), look: { bold: true, size: 14, colour: '#1a2b3c' } },
            { ...cell(1, 2, 0.5), look: { format: '0%', right: true } },
            { ...cell(2, 2, 0.25), look: { format: '0%', right: true } },
            { ...cell(2, 1, 'long text'), look: { wrap: true, italic: true, fill: '#eeeeee' } },
            { ...cell(3, 1, 1), formula: '=SEQUENCE(2)', spill: { top: 3, bottom: 4, left: 1, right: 1 } },
            { ...cell(5, 2, 3), formula: '=SUM(B1:B2)', look: { format: '#,##0.00', bold: true } },
          ],
        },
      ],
    },
  ],
];

/** What needs the names that the crowded file lacks. */
const NAMED = /^a name that/;

type Change = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const editing =
  (edit: (editor: XlsxEditor) => unknown): Change =>
  (bytes) => {
    const editor = new XlsxEditor('small.xlsx', bytes);
    edit(editor);
    return editor.save();
  };

const saving =
  (changes: BookChanges): Change =>
  async (bytes) => {
    const { sheets } = await openFile('small.xlsx', bytes);
    return withChanges('small.xlsx', bytes, sheets, changes);
  };

/** {@link DAY} in a workbook whose days are counted from 1904. */
const DAY_OF_1904 = 44707;

describe.each<[string, ReadonlyArray<readonly [string, Change]>]>([
  ['edits', EDITS.map(([what, edit]) => [what, editing(edit)])],
  ['saved', SAVED.map(([what, changes]) => [what, saving(changes)])],
])('the elements of a file that changes (%s)', (kind, changes) => {
  const plain = smallWorkbook('plain');
  const prefixed = smallWorkbook('prefixed');
  const crowded = smallWorkbook('crowded');
  const isAsLookedAt = { plain: asLookedAt(`${kind}-plain`), crowded: asLookedAt(`${kind}-crowded`) };

  test.each(changes)('%s', async (what, change) => {
    const shown = changedParts(plain, await change(plain));
    if (what === UNCHANGED) return isAsLookedAt.plain(what, shown);
    const order = changedParts(plain, await saving(saved())(plain));
    isAsLookedAt.plain(what, leavingOut(shown, order, 'the order of calculation goes'));
  });

  test.each(changes)('%s: the same where every element has a prefix', async (_, change) => {
    const changed = withoutPrefix(await change(prefixed), DAY_OF_1904);
    expect(changedParts(plain, changed)).toEqual(changedParts(plain, await change(plain)));
  });

  test.each(changes.filter(([what]) => !NAMED.test(what)))('%s: in a crowded file', async (what, change) => {
    const shown = changedParts(crowded, await change(crowded));
    const other = changedParts(plain, await change(plain));
    isAsLookedAt.crowded(what, leavingOut(shown, other, 'as in the plain file'));
  });
});

describe('what an edit must not lose', () => {
  const before = smallWorkbook('plain');
  const formulas = (bytes: Uint8Array, sheet: string) =>
    new XlsxEditor('small.xlsx', bytes)
      .listFormulas()
      .filter((each) => each.sheet === sheet)
      .map((each) => `${each.cell} ${each.formula}`);
  const after = async (changes: BookChanges) => {
    const { sheets } = await openFile('small.xlsx', before);
    return withChanges('small.xlsx', before, sheets, changes);
  };

  test('a formula that others share, when the first of them goes', async () => {
    const bytes = await after(moved('Plain', { axis: 'row', at: 3, count: -2 }));
    expect(formulas(bytes, 'Plain')).toEqual([
      'E3 D3*$D$6',
      'E4 D4*$D$6',
      'D6 SUM(D3:D4)',
      'E6 IF(D6>0,Fees,"D4")',
    ]);
  });

  test('the calculated column in the prepared row of a table that is filled', async () => {
    const { sheets } = await openFile('small.xlsx', before);
    const bytes = await changedCopy('small.xlsx', before, sheets, [
      {
        ...{ kind: 'append rows', table: 'Referrals', sheet: 'Data', region: 'Referrals', after: 3, left: 1 },
        rows: [['Oak', DAY, 'won', 5, null]],
      },
    ]);
    expect(formulas(bytes, 'Data')).toEqual(['E2 D2*2', 'E3 D3*2', 'E4 D4*2']);
  });

  test.each<[string, Move, string]>([
    ['its first row goes', { axis: 'row', at: 2, count: -1 }, 'D2*2'],
    ['its first two rows go', { axis: 'row', at: 2, count: -2 }, 'D2*2'],
    ['all its rows go', { axis: 'row', at: 2, count: -3 }, 'D2*2'],
    ['a later row goes', { axis: 'row', at: 3, count: -1 }, 'D2*2'],
    ['rows are put in above its first row', { axis: 'row', at: 2, count: 2 }, 'D2*2'],
    ['a row is put in below its first row', { axis: 'row', at: 3, count: 1 }, 'D2*2'],
    ['rows are put in above its header', { axis: 'row', at: 1, count: 2 }, 'D4*2'],
    ['a column before it goes', { axis: 'column', at: 2, count: -1 }, 'C2*2'],
    ['a column is put in before it', { axis: 'column', at: 2, count: 1 }, 'E2*2'],
  ])('what a calculated column says of the first row of its table, when %s', async (_, move, formula) => {
    const bytes = await after(moved('Data', move));
    expect(strFromU8(unzipSync(bytes)['xl/tables/table1.xml']!)).toContain(
      `<calculatedColumnFormula>${formula}</calculatedColumnFormula>`,
    );
  });

  test.each<[string, Move, string]>([
    ['the row above it goes', { axis: 'row', at: 5, count: -1 }, '4'],
    ['the row below it goes', { axis: 'row', at: 6, count: -1 }, '5'],
    ['rows on both sides of it go', { axis: 'row', at: 5, count: -2 }, '4'],
    ['a row comes above the one below it', { axis: 'row', at: 6, count: 1 }, '6'],
  ])('a page break where %s', async (_, move, id) => {
    const bytes = await after(moved('Plain', move));
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!)).toContain(`<brk id="${id}"`);
  });

  test.each<[string, Move, readonly string[]]>([
    ['a column before it', { axis: 'column', at: 1, count: 1 }, ['C3:F6', '1']],
    ['a column between', { axis: 'column', at: 3, count: 1 }, ['B3:F6', '2']],
    ['the first column gone', { axis: 'column', at: 2, count: -1 }, ['B3:D6', '0']],
    ['its own column gone', { axis: 'column', at: 3, count: -1 }, ['B3:D6']],
    ['a row above it', { axis: 'row', at: 1, count: 1 }, ['B4:E7', '1']],
  ])('the column that a sheet is filtered by: %s', async (_, move, expected) => {
    const crowded = smallWorkbook('crowded');
    const { sheets } = await openFile('small.xlsx', crowded);
    const bytes = await withChanges('small.xlsx', crowded, sheets, moved('Plain', move));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!);
    const [, ref, columns = ''] = /<autoFilter ref="([^"]*)"[^>]*>(.*?)<\/autoFilter>/.exec(xml) ?? [];
    expect([ref, ...[...columns.matchAll(/colId="(\d+)"/g)].map((each) => each[1])]).toEqual(expected);
  });

  test('what a sheet that goes gave to others is #REF!, as Excel writes it, so that the file opens whole', async () => {
    const bytes = await after({ removed: ['Plain'], names: new Map(), sheets: [] });
    const workbook = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
    expect(workbook).toContain('<definedName name="Fees">#REF!$D$4:$D$6</definedName>');
    expect(workbook).not.toContain('Plain');
  });
});

function cell(row: number, column: number, value: SavedSheet['cells'][number]['value']) {
  return { row, column, value };
}
