import { XlsxEditor } from '../../../files/xlsx-edit';
import { withParts } from './with-parts';

/** A tab whose only cells are those of its table, moved to `ref`; another table, blank, stands at `other`. */
function editorWith(other: string): XlsxEditor {
  const area = (ref: string) => (xml: string) => xml.replace(/ref="D1:E3"/, `ref="${ref}"`);
  const totals = (xml: string) =>
    xml.replace(' totalsRowCount="1"', '').replace('ref="A1:B4"', 'ref="A1:B3"');
  const cells = (xml: string) =>
    xml.replace(/<c r="[DE]\d".*?<\/c>/g, '').replace(/<row r="4">.*?<\/row>/, '');
  return new XlsxEditor(
    'small.xlsx',
    withParts({
      'xl/tables/table3.xml': area(other),
      'xl/tables/table2.xml': totals,
      'xl/worksheets/sheet3.xml': cells,
    }),
  );
}

const clash = /^Table Settings on sheet "Two & more" is in the way of/;

describe('rows below a table with another table near', () => {
  test.each<[string, string, boolean]>([
    ['below it', 'A4:B6', true],
    ['below its last column', 'B5:C6', true],
    ['up to its first column, beginning beside it', 'A5:A9', true],
    ['where the last new row comes', 'A5:B5', true],
    ['below the new rows', 'A6:B8', false],
    ['beside it, at the height of its last row', 'C3:D3', false],
    ['beside the new rows', 'C4:D9', false],
    ['over the new rows from far above, beside', 'D1:E9', false],
  ])('%s', (_, other, isInTheWay) => {
    const add = () =>
      editorWith(other).appendRows({ table: 'Hours' }, [
        ['Oak', 1],
        ['Ash', 2],
      ]);
    if (isInTheWay) expect(add).toThrow(clash);
    else expect(add()).toMatchObject({ firstRow: 4, lastRow: 5 });
  });
});

describe('columns beside a table with another table near', () => {
  test.each<[string, string, boolean]>([
    ['right beside it', 'C1:D3', true],
    ['beginning in the last new column', 'D3:E9', true],
    ['behind the new columns', 'E1:F3', false],
    ['below the new columns', 'C4:D6', false],
  ])('%s', (_, other, isInTheWay) => {
    const add = () => editorWith(other).addTableColumns('Hours', ['One', 'Two']);
    if (isInTheWay) expect(add).toThrow(clash);
    else expect(add).not.toThrow();
  });
});

test.each<[string, string, string]>([
  [
    'in the last column',
    'B5',
    'There is something in cell B5 of sheet "Two & more" where A4:B5 is needed: move it away, save the workbook and try again.',
  ],
  ['in the first column', 'A4', 'There is something in cell A4 of sheet'],
  ['behind the last column', 'C4', ''],
  ['below the new rows', 'A6', ''],
])('a cell %s', (_, cell, sentence) => {
  const editor = editorWith('G1:H3');
  editor.setCells('Two & more', [{ cell, value: 1 }]);
  const add = () =>
    editor.appendRows({ table: 'Hours' }, [
      ['Oak', 1],
      ['Ash', 2],
    ]);
  if (sentence === '') expect(add).not.toThrow();
  else expect(add).toThrow(sentence);
});
