import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeXml, escapeCellText, escapeXml } from '../../files/edit/xml-text';
import { XlsxEditor } from '../../files/xlsx-edit';
import { notInXml } from '../support/not-in-xml';
import { packageProblems } from '../support/ooxml';

const ODD = 'a\uFFFEb\uFFFFc\uD800d\u0001e';

test.each([
  ['an attribute or a formula', escapeXml, 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ['the text of a cell', escapeCellText, 'a_xFFFE_b_xFFFF_c_xD800_d_x0001_e'],
])('%s holds nothing that XML does not allow', (_, escape, expected) => {
  expect(escape(ODD)).toBe(expected);
  expect(escape('\u{1f600}\t')).toBe('\u{1f600}&#9;');
});

test.each(['&#x110000;', '&#99999999;'])('%s is no character', (entity) => {
  expect(decodeXml(`a${entity}`)).toBe('a\uFFFD');
});

it('an edited workbook stays XML whatever its new rows, columns, sheets and formulas hold', () => {
  const book = readFileSync(path.join(__dirname, '../fixtures/versions/v1.xlsx'));
  const editor = new XlsxEditor('v1.xlsx', book);
  const [table] = editor.tables;
  editor.addTableColumns(table?.name ?? '', [ODD]);
  editor.addSheet('More', [[ODD], [ODD]], { table: 'More', lists: new Map([[1, [ODD]]]) });
  editor.setCells('More', [{ cell: 'C1', value: ODD, formula: `"${ODD}"` }]);
  const written = editor.save();
  expect(notInXml(written)).toEqual([]);
  expect(packageProblems(written)).toEqual([]);
});
