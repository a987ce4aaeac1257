import { XlsxEditor } from '../../../files/xlsx-edit';
import { partOf, savedIn, withParts } from './with-parts';

const TABLE = 'xl/tables/table1.xml';

/** The table after its header cells (by column, 1-based) were written over, and the formulas that name its columns. */
async function headed(
  headers: Readonly<Record<number, string>>,
  { formula = 'SUM(Referrals[Status])', table = (xml: string) => xml } = {},
) {
  const sheet = (xml: string) => xml.replace('<f>SUM(D4:D6)</f>', `<f>${formula}</f>`);
  const cells = Object.entries(headers).map(([column, value]) => ({ row: 1, column: Number(column), value }));
  const after = await savedIn(withParts({ 'xl/worksheets/sheet2.xml': sheet, [TABLE]: table }), {
    sheets: [{ inFile: 'Data', title: 'Data', moves: [], cells }],
  });
  const editor = new XlsxEditor('b.xlsx', after);
  return {
    columns: editor.tables[0]?.headers.join(', '),
    formula: editor.listFormulas().find(({ sheet: on, cell }) => on === 'Plain' && cell === 'D8')?.formula,
    xml: partOf(after, TABLE),
    cells: partOf(after, 'xl/worksheets/sheet1.xml'),
  };
}

describe('headers that are typed over', () => {
  test.each<[string, Readonly<Record<number, string>>, string]>([
    ['one', { 3: 'State' }, 'Partner, Received, State, Revenue, Double'],
    ['none', { 7: 'Beside' }, 'Partner, Received, Status, Revenue, Double'],
    [
      'one as another is called, in other letters',
      { 3: 'partner' },
      'Partner, Received, partner2, Revenue, Double',
    ],
    ['three alike', { 2: 'x', 3: 'X', 4: 'x' }, 'Partner, x, X2, x3, Double'],
    ['one blank', { 3: '' }, 'Partner, Received, Status, Revenue, Double'],
    ['one of blanks alone', { 3: '  ' }, 'Partner, Received, Status, Revenue, Double'],
    [
      'one blank, its name taken by an earlier one',
      { 2: 'Status', 3: '' },
      'Partner, Status, Status2, Revenue, Double',
    ],
    ['exchanged', { 3: 'Revenue', 4: 'Status' }, 'Partner, Received, Revenue, Status, Double'],
  ])('%s', async (_, headers, columns) => {
    const after = await headed(headers);
    expect(after.columns).toBe(columns);
    // Excel repairs a file in which a header cell says something else than its table.
    for (const name of columns.split(', ').filter((each) => !['Partner', 'Received'].includes(each)))
      expect(after.cells).toMatch(new RegExp(`<t[^>]*>${name}</t>`));
  });

  test('a table whose headers stay keeps its bytes', async () => {
    expect((await headed({ 3: 'Status' })).xml).toBe(partOf(withParts({}), TABLE));
  });

  test('a table without headers keeps its names', async () => {
    const table = (xml: string) => xml.replace(' id="1" name="Ref', ' headerRowCount="0" id="1" name="Ref');
    expect((await headed({ 3: 'State' }, { table })).columns).toBe(
      'Partner, Received, Status, Revenue, Double',
    );
  });

  test('a line break in a header is no other name', async () => {
    const table = (xml: string) => xml.replace('"Status"', '"Sta_x000a_tus"');
    expect((await headed({ 4: 'Fee' }, { table })).columns).toBe('Partner, Received, Sta\ntus, Fee, Double');
  });
});

describe('formulas name columns as they are called now', () => {
  test.each<[string, string, string]>([
    ['one column', 'SUM(Referrals[Revenue])', 'SUM(Referrals[Fee])'],
    ['in other letters', 'SUM(referrals[Revenue])', 'SUM(referrals[Fee])'],
    [
      'from one to another',
      'SUM(Referrals[[Status]:[Revenue]])',
      'SUM(Referrals[[State #1]:[Fee]])'.replace(' #', " '#"),
    ],
    ['of this row', 'Referrals[[#This Row],[Revenue]]', 'Referrals[[#This Row],[Fee]]'],
    ['twice', 'Referrals[Revenue]-SUM(Referrals[Revenue])', 'Referrals[Fee]-SUM(Referrals[Fee])'],
    ['a column that stays', 'SUM(Referrals[Double])', 'SUM(Referrals[Double])'],
    ['a column of one letter that is not there', 'SUM(Referrals[R])', 'SUM(Referrals[R])'],
    ['all of it', 'ROWS(Referrals[#All])', 'ROWS(Referrals[#All])'],
    ['a table whose name ends alike', 'SUM(OldReferrals[Revenue])', 'SUM(OldReferrals[Revenue])'],
    ['a table whose name begins alike', 'SUM(Referrals2[Revenue])', 'SUM(Referrals2[Revenue])'],
  ])('%s', async (_, formula, expected) => {
    expect((await headed({ 3: 'State #1', 4: 'Fee' }, { formula })).formula).toBe(expected);
  });
});
