import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell } from '../../../core/workbook/input';
import { columnCorrection, unknownColumns } from '../../../task-pane/screens/sheet/corrections';

const ROWS: Cell[][] = [
  ['Source', 'Date received', 'Owner', 'Stage'],
  ['Harbor Tax', '2026-01-02', 'Ann Fox', 'won'],
  ['Birch Law', '2026-01-03', 'Ben Ray', 'open'],
];

/** What the columns are after the corrections, one after the other. */
function after(
  corrections: ReadonlyArray<readonly [header: string, to: string | null]>,
): Record<string, string | null> {
  const rows = new Map<string, string>();
  const found = () => {
    const settings = [...rows];
    const { tables, ledger } = readWorkbook({ sheets: [{ name: 'S', rows: ROWS }], today: 20_000, settings });
    return { table: tables.find(({ kind }) => kind === 'Referrals')!, map: ledger.settings.columnMap };
  };
  for (const [header, to] of corrections) {
    const { table, map } = found();
    const column = table.columns.find((each) => each.header === header)!;
    for (const [name, value] of columnCorrection('Referrals', column, to, map)) rows.set(name, value);
  }
  return Object.fromEntries(found().table.columns.map(({ header, column }) => [header, column]));
}

describe('corrections of the mapping', () => {
  test('a header is read as what it was said to be, and takes it from the other one', () => {
    expect(after([['Owner', 'Partner']])).toMatchObject({ Owner: 'Partner', Source: null });
  });

  test('a second thought about the same header leaves nothing of the first', () => {
    expect(
      after([
        ['Owner', 'Partner'],
        ['Owner', 'Notes'],
      ]),
    ).toMatchObject({ Owner: 'Notes', Source: 'Partner' });
  });

  test('"none of these" stands, also after a correction', () => {
    expect(after([['Stage', null]])).toMatchObject({ Stage: null });
    expect(
      after([
        ['Owner', 'Notes'],
        ['Owner', null],
      ]),
    ).toMatchObject({ Owner: null });
  });

  test('back to what it was read as by itself', () => {
    expect(
      after([
        ['Source', 'Notes'],
        ['Source', 'Partner'],
      ]),
    ).toMatchObject({ Source: 'Partner' });
  });
});

describe('headers that nobody knows', () => {
  test('are those of the first row with two texts and something below', () => {
    const rows: Cell[][] = [
      ['Liste 2026'],
      [null, 'Vermittler', 'Eingang', 7],
      [null, 'Nord', 45_000, 1],
      [null, '', 45_001, 2],
    ];
    expect(
      unknownColumns({ name: 'S', rows, firstColumn: 2 }).map(({ header, position, samples }) => [
        header,
        position,
        samples,
      ]),
    ).toEqual([
      ['Vermittler', 3, ['Nord']],
      ['Eingang', 4, ['45000', '45001']],
    ]);
  });

  test.each([[[]], [[['a', 'b']]], [[['title'], [1, 2]]]])('are none in %j', (rows) => {
    expect(unknownColumns({ name: 'S', rows })).toEqual([]);
  });
});
