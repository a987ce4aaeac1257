import type { Move } from '../../../../core/formulas/references';
import { movedIn, partOf, withParts } from '../with-parts';

const DATA = 'xl/worksheets/sheet1.xml';
const PLAIN = 'xl/worksheets/sheet2.xml';
const row = (at: number, count: number): Move => ({ axis: 'row', at, count });
const column = (at: number, count: number): Move => ({ axis: 'column', at, count });

/** The elements of a name in a part after a move, without what else it holds. */
async function after(
  instead: Parameters<typeof withParts>[0],
  move: Move,
  [part, ...names]: readonly [string, ...string[]],
  sheet = 'Plain',
): Promise<string> {
  const xml = partOf(await movedIn(withParts(instead), sheet, move), part);
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?(?:${names.join('|')})[ />].*?(?:/>|</[^>]*>)`, 'g'))].join(
    '',
  );
}

const behind = (element: string, more: string) => (xml: string) => xml.replace(element, `${element}${more}`);

describe('rules after a move', () => {
  const rule = (places: string, formula: string) =>
    `<conditionalFormatting sqref="${places}"><cfRule type="expression" priority="2"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const ruleAfter = async (places: string, formula: string, move: Move) => {
    const xml = partOf(
      await movedIn(withParts({ [PLAIN]: behind('</mergeCells>', rule(places, formula)) }), 'Plain', move),
      PLAIN,
    );
    const [, sqref, , text] =
      /<conditionalFormatting sqref="([^"]*)">(<cfRule[^>]*priority="2">)<formula>([^<]*)</.exec(xml) ?? [];
    return sqref === undefined ? 'gone' : `${sqref} ${text}`;
  };

  test.each<[string, string, string, Move, string]>([
    ['the first column of its places goes', 'D4:F6', 'D4&gt;1', column(4, -1), 'D4:E6 D4&gt;1'],
    ['the first two rows go', 'D4:F6', 'D4&gt;$D$3', row(4, -2), 'D4:F4 D4&gt;$D$3'],
    [
      'its first row goes, of which it names the whole',
      'D4:F6',
      '$A4=&quot;x&quot;',
      row(4, -1),
      'D4:F5 $A4=&quot;x&quot;',
    ],
    ['a later row goes', 'D4:F6', 'D4&gt;1', row(5, -1), 'D4:F5 D4&gt;1'],
    ['the first of two places goes', 'D4 F6:F9', 'D4&gt;1', row(4, -1), 'F5:F8 F5&gt;1'],
    [
      'the first place goes, the second loses its beginning',
      'D4 D5:F9',
      'D4&gt;1',
      row(3, -4),
      'D3:F5 D3&gt;1',
    ],
    ['places that stand far apart', 'D4   F6', 'D4&gt;1', row(1, 1), 'D5 F7 D5&gt;1'],
    ['a row is put in above', 'D4:F6', 'D3&gt;1', row(1, 1), 'D5:F7 D4&gt;1'],
    ['all of its rows go', 'D4:F4', 'D4&gt;1', row(4, -1), 'gone'],
    ['its last column goes', 'D4:F6', 'D4&gt;1', column(6, -1), 'D4:E6 D4&gt;1'],
    ['what it names goes', 'F4:F6', 'D4&gt;1', column(4, -1), 'E4:E6 #REF!&gt;1'],
  ])('%s', async (_, places, formula, move, expected) => {
    expect(await ruleAfter(places, formula, move)).toBe(expected);
  });

  /** As newer programs add them: groups, each with the lines that it draws. */
  const sparklines = (...groups: ReadonlyArray<readonly string[]>) =>
    `<ext uri="{1}"><x14:sparklineGroups xmlns:x14="urn:x14" xmlns:xm="urn:xm">${groups
      .map(
        (cells) =>
          `<x14:sparklineGroup type="line"><x14:colorSeries/><x14:sparklines>${cells.map((cell) => `<x14:sparkline><xm:f>Plain!D4:D6</xm:f><xm:sqref> ${cell} </xm:sqref></x14:sparkline>`).join('')}</x14:sparklines></x14:sparklineGroup>`,
      )
      .join('')}</x14:sparklineGroups></ext>`;
  test.each<[string, ReadonlyArray<readonly string[]>, Move, readonly string[], number]>([
    ['one of two goes', [['G4', 'G5']], row(5, -1), ['G4'], 1],
    ['all of one group go', [['G4', 'G5'], ['H8']], row(4, -2), ['H6'], 1],
    ['all of them go', [['G4'], ['H4']], row(4, -1), [], 0],
    ['they move', [['G4'], ['H8']], row(1, 1), ['G5', 'H9'], 2],
  ])('lines in cells: %s', async (_, groups, move, cells, left) => {
    const bytes = withParts({ [PLAIN]: behind('<extLst>', sparklines(...groups)) });
    const xml = partOf(await movedIn(bytes, 'Plain', move), PLAIN);
    const [, inside = ''] = /<ext uri="\{1\}">(.*?)<\/ext>/.exec(xml) ?? [];
    expect([...inside.matchAll(/<xm:sqref>([^<]*)</g)].map((each) => each[1]?.trim())).toEqual(cells);
    expect([...inside.matchAll(/<x14:sparklineGroup /g)]).toHaveLength(left);
    // Without any left no list of them is left either.
    expect(inside.includes('sparklineGroups')).toBe(left > 0);
  });
});

describe('what says where it stands after a move', () => {
  test.each<[string, string, string, Move, string, string]>([
    [
      'merged cells',
      'mergeCells',
      'mergeCell',
      row(1, -1),
      '',
      '<mergeCells count="1"><mergeCell ref="B7:C7"/>',
    ],
    [
      'merged cells that become one',
      'mergeCells',
      'mergeCell',
      column(2, -1),
      '',
      '<mergeCells count="1"><mergeCell ref="B1:D1"/>',
    ],
    ['all merged cells', 'mergeCells', 'mergeCell', column(1, -9), '', ''],
    [
      'protected ranges',
      'protectedRanges',
      'protectedRange',
      row(4, -1),
      '<protectedRanges><protectedRange sqref="D4" name="a"/><protectedRange sqref="D5:D6" name="b"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="D4:D5" name="b"/>',
    ],
    [
      'errors that are not to be marked',
      'ignoredErrors',
      'ignoredError',
      column(1, 1),
      '<ignoredErrors><ignoredError sqref="D4:D6" numberStoredAsText="1"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="E4:E6" numberStoredAsText="1"/>',
    ],
  ])('%s', async (_, list, each, move, added, expected) => {
    const instead = { [PLAIN]: behind('</dataValidations>', added) };
    expect(await after(instead, move, [PLAIN, list, each])).toBe(expected);
  });

  test.each<[string, Move, string]>([
    ['a column before it', column(2, 1), '<brk id="4"/>'],
    ['the column before it gone', column(3, -1), '<brk id="2"/>'],
    ['a column behind it', column(4, 1), '<brk id="4"/>'],
    ['a column further on', column(5, 1), '<brk id="3"/>'],
    ['a row', row(1, 1), '<brk id="3"/>'],
  ])('a page break between columns: %s', async (_, move, expected) => {
    const instead = { [PLAIN]: behind('</rowBreaks>', '<colBreaks count="1"><brk id="3"/></colBreaks>') };
    const xml = partOf(await movedIn(withParts(instead), 'Plain', move), PLAIN);
    expect(/<colBreaks count="1">(.*?)<\/colBreaks>/.exec(xml)?.[1]).toBe(expected);
    const [, broken] = /<rowBreaks[^>]*>.*?id="(\d+)"/.exec(xml) ?? [];
    expect(broken).toBe(move.axis === 'row' ? '6' : '5');
  });

  test.each<[string, Move, string]>([
    [
      'a column put in among them',
      column(3, 1),
      '<col min="2" max="4" width="14"/><col min="6" max="6" width="9" hidden="1"/>',
    ],
    [
      'a column put in behind them',
      column(6, 1),
      '<col min="2" max="3" width="14"/><col min="5" max="5" width="9" hidden="1"/>',
    ],
    ['one that is gone', column(5, -1), '<col min="2" max="3" width="14"/>'],
    ['a row', row(1, 3), '<col min="2" max="3" width="14"/><col min="5" max="5" width="9" hidden="1"/>'],
  ])('widths of columns: %s', async (_, move, expected) => {
    expect(await after({}, move, [PLAIN, 'col'])).toBe(expected);
  });

  test('widths to the last column of all stay on the sheet', async () => {
    const instead = { [PLAIN]: behind('hidden="1"/>', '<col min="7" max="16384" width="8"/>') };
    expect(await after(instead, column(1, 2), [PLAIN, 'col'])).toContain(
      '<col min="9" max="16384" width="8"/>',
    );
  });

  test.each<[string, string]>([
    ['is filtered by', '<autoFilter ref="B3:E6"><filterColumn colId="2"/></autoFilter>'],
    [
      'is filtered by, with a list that is no place',
      '<autoFilter ref="B3:E6"><filterColumn colId="2"/></autoFilter><sortState/>',
    ],
  ])('the column that a sheet %s', async (_, filter) => {
    const instead = { [PLAIN]: (xml: string) => xml.replace('<autoFilter ref="B3:E6"/>', filter) };
    const moves: ReadonlyArray<readonly [Move, string]> = [
      [column(3, -1), '<filterColumn colId="1"/>'],
      [column(4, -1), ''],
      [row(4, -1), '<filterColumn colId="2"/>'],
    ];
    for (const [move, expected] of moves)
      expect(await after(instead, move, [PLAIN, 'filterColumn'])).toBe(expected);
  });
});

describe('a table after columns were put in or taken away', () => {
  test.each<[string, Move, string]>([
    ['before its first', column(1, 1), 'Partner 1, Received 2, Status 3, Revenue 4, Double 5 in B1:F4'],
    [
      'behind its first',
      column(2, 2),
      'Partner 1, Column1 6, Column2 7, Received 2, Status 3, Revenue 4, Double 5 in A1:G4',
    ],
    [
      'before its last',
      column(5, 1),
      'Partner 1, Received 2, Status 3, Revenue 4, Column1 6, Double 5 in A1:F4',
    ],
    ['behind its last', column(6, 1), 'Partner 1, Received 2, Status 3, Revenue 4, Double 5 in A1:E4'],
    ['its first gone', column(1, -1), 'Received 2, Status 3, Revenue 4, Double 5 in A1:D4'],
    ['its last gone', column(5, -1), 'Partner 1, Received 2, Status 3, Revenue 4 in A1:D4'],
  ])('%s', async (_, move, expected) => {
    const xml = partOf(await movedIn(withParts({}), 'Data', move), 'xl/tables/table1.xml');
    const columns = [...xml.matchAll(/<tableColumn id="(\d+)" name="([^"]*)"/g)].map(
      ([, id, name]) => `${name} ${id}`,
    );
    expect(`${columns.join(', ')} in ${/<table [^>]*ref="([^"]*)"/.exec(xml)?.[1]}`).toBe(expected);
    expect(xml).toContain(`<tableColumns count="${columns.length}">`);
  });

  test('a new column is called as none is yet', async () => {
    const names = (xml: string) => xml.replace('"Status"', '"COLUMN1"').replace('"Revenue"', '"Column3"');
    const headers = (xml: string) =>
      xml.replace('<t>Status<', '<t>COLUMN1<').replace('<t>Revenue<', '<t>Column3<');
    const bytes = withParts({ 'xl/tables/table1.xml': names, [DATA]: headers });
    const xml = partOf(await movedIn(bytes, 'Data', column(3, 2)), 'xl/tables/table1.xml');
    expect([...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map((each) => each[1])).toEqual([
      ...['Partner', 'Received', 'Column2', 'Column4', 'COLUMN1', 'Column3', 'Double'],
    ]);
  });

  test.each<[string, string, Move, string]>([
    ['without a header goes with its rows', ' headerRowCount="0"', row(1, -1), 'A1:E3'],
    ['without a header keeps its last row', ' headerRowCount="0"', row(1, -3), 'A1:E1'],
    ['with a totals row keeps a row above it', ' totalsRowCount="1"', row(2, -2), 'A1:E3'],
    ['keeps a row below its header', '', row(2, -3), 'A1:E2'],
    ['is not refused for columns that go beside its header', '', column(4, -1), 'A1:D4'],
  ])('a table %s', async (_, attributes, move, expected) => {
    const xml = (table: string) =>
      table.replace(' id="1" name="Referrals"', `${attributes} id="1" name="Referrals"`);
    expect(
      await after({ 'xl/tables/table1.xml': xml }, move, ['xl/tables/table1.xml', 'table'], 'Data').then(
        (each) => /ref="([^"]*)"/.exec(each)?.[1],
      ),
    ).toBe(expected);
  });
});
