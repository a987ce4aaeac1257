import { aliasPartner, EditProblem, renamePartner } from '../../../core/edits';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';

const book = (...sheets: SheetInput[]): WorkbookInput => ({ sheets, today: 20750 });
const referrals = (...rows: Cell[][]): SheetInput => ({
  name: 'Referrals',
  rows: [['Partner', 'Received', 'Client', 'Status', 'Closed'], ...rows],
});

describe('one spelling for a partner', () => {
  const input = book(
    referrals(
      ['Harbor Tax', '2026-01-10', 'Alder', 'open', null],
      [null, '2026-02-10', 'Birch', 'open', null],
      ['Total', null, 2, null, null],
    ),
    { name: 'Partners', rows: [['Partner', 'Category']] },
  );
  const reading = readWorkbook(input);

  test('is written where the name stands, not into blank cells and not over the word Total', () => {
    expect(renamePartner(input, reading, 'harbor tax', 'Harbor').steps).toMatchObject([
      { sheet: 'Referrals', cells: [{ row: 2, column: 1, before: 'Harbor Tax', after: 'Harbor' }] },
    ]);
  });

  test('is written over other names of the partner, too', () => {
    const named = book(
      referrals(
        ['Harbor Tax', '2026-01-10', 'Alder', 'open', null],
        ['HT', '2026-02-10', 'Birch', 'open', null],
        ['Elm Law', '2026-02-10', 'Cedar', 'open', null],
      ),
      {
        name: 'Partners',
        rows: [
          ['Partner', 'Aliases'],
          ['Harbor Tax', 'HT'],
        ],
      },
    );
    const { steps } = renamePartner(named, readWorkbook(named), 'HT', 'Harbor');
    expect(
      steps.flatMap((step) =>
        step.kind === 'set cells'
          ? step.cells.map(({ row, before }) => `${step.sheet} ${row}: ${before}`)
          : [],
      ),
    ).toEqual(['Referrals 2: Harbor Tax', 'Referrals 3: HT', 'Partners 2: Harbor Tax']);
  });

  test('is not written for a name that no cell holds', () => {
    expect(() => renamePartner(input, reading, 'Elm Law', 'Elm')).toThrow(
      new EditProblem('No cell names the partner "Elm Law" any more.'),
    );
  });

  test('kept beside another as an alias makes a row in Partners for who has none', () => {
    expect(aliasPartner(input, reading, 'HT', 'Harbor Tax').steps).toMatchObject([
      { kind: 'add columns', table: 'Partners', headers: ['Aliases'] },
      { kind: 'append rows', table: 'Partners', rows: [['Harbor Tax', null, 'HT']] },
    ]);
    expect(aliasPartner(input, reading, 'EL', 'Elm Law').steps).toMatchObject([
      { kind: 'add columns', table: 'Partners', headers: ['Aliases'] },
      { kind: 'append rows', table: 'Partners', rows: [['Elm Law', null, 'EL']] },
    ]);
  });
});
