import { XlsxEditor } from '../../../files/xlsx-edit';
import { partOf, withParts } from './with-parts';

const METADATA = 'xl/metadata.xml';
const TYPE = '<metadataType name="XLDAPR" cellMeta="1"/>';

/** The metadata, and the mark of the cell, after a formula that fills several cells was written twice. */
function filling(metadata: string) {
  const rels = (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="m" Type="http://x/sheetMetadata" Target="metadata.xml"/></Relationships>',
    );
  const editor = new XlsxEditor(
    'b.xlsx',
    withParts({ [METADATA]: metadata, 'xl/_rels/workbook.xml.rels': rels }),
  );
  for (const cell of ['A5', 'A9'])
    editor.setCells('Old', [{ cell, value: 1, formula: 'SEQUENCE(2)', spill: `${cell}:A10` }]);
  const after = editor.save();
  const sheet = partOf(after, 'xl/worksheets/sheet4.xml');
  return {
    cells: [...sheet.matchAll(/cm="(\d+)"/g)].map((each) => Number(each[1])),
    xml: partOf(after, METADATA)
      .replace(/<futureMetadata.*?<\/futureMetadata>/g, '(what it can)')
      .replace(/ minSupported[^/]*/, ''),
  };
}

describe('what says that a formula fills the cells that it needs', () => {
  const record = (type: number) => `<bk><rc t="${type}" v="0"/></bk>`;
  test.each<[string, string, number, string]>([
    [
      'is taken where it is',
      `<metadata><metadataTypes count="1">${TYPE}</metadataTypes><cellMetadata count="1">${record(1)}</cellMetadata></metadata>`,
      1,
      `<metadata><metadataTypes count="1">${TYPE}</metadataTypes><cellMetadata count="1">${record(1)}</cellMetadata></metadata>`,
    ],
    [
      'is taken where it is the second',
      `<metadata><metadataTypes count="2"><metadataType name="A"/>${TYPE}</metadataTypes><cellMetadata count="2">${record(1)}${record(2)}</cellMetadata><valueMetadata count="1">${record(2)}</valueMetadata></metadata>`,
      2,
      `<metadata><metadataTypes count="2"><metadataType name="A"/>${TYPE}</metadataTypes><cellMetadata count="2">${record(1)}${record(2)}</cellMetadata><valueMetadata count="1">${record(2)}</valueMetadata></metadata>`,
    ],
    [
      'gets a record where cells have others alone',
      `<metadata><metadataTypes count="2"><metadataType name="A"/>${TYPE}</metadataTypes><cellMetadata count="1">${record(1)}</cellMetadata></metadata>`,
      2,
      `<metadata><metadataTypes count="2"><metadataType name="A"/>${TYPE}</metadataTypes><cellMetadata count="2">${record(1)}${record(2)}</cellMetadata></metadata>`,
    ],
    [
      'gets a record where values have some alone',
      `<metadata><metadataTypes count="1">${TYPE}</metadataTypes><valueMetadata count="1">${record(1)}</valueMetadata></metadata>`,
      1,
      `<metadata><metadataTypes count="1">${TYPE}</metadataTypes><cellMetadata count="1">${record(1)}</cellMetadata><valueMetadata count="1">${record(1)}</valueMetadata></metadata>`,
    ],
    [
      'is added behind what cells have for something else',
      `<metadata><metadataTypes count="1"><metadataType name="A"/></metadataTypes><cellMetadata count="1">${record(1)}</cellMetadata></metadata>`,
      2,
      `<metadata><metadataTypes count="2"><metadataType name="A"/><metadataType name="XLDAPR"/></metadataTypes>(what it can)<cellMetadata count="2">${record(1)}${record(2)}</cellMetadata></metadata>`,
    ],
    [
      'is added before what values have',
      `<metadata><metadataTypes count="1"><metadataType name="A"/></metadataTypes><valueMetadata count="1">${record(1)}</valueMetadata></metadata>`,
      1,
      `<metadata><metadataTypes count="2"><metadataType name="A"/><metadataType name="XLDAPR"/></metadataTypes>(what it can)<cellMetadata count="1">${record(2)}</cellMetadata><valueMetadata count="1">${record(1)}</valueMetadata></metadata>`,
    ],
    [
      'is all that there is',
      '<metadata></metadata>',
      1,
      `<metadata><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes>(what it can)<cellMetadata count="1">${record(1)}</cellMetadata></metadata>`,
    ],
  ])('%s', (_, before, cell, expected) => {
    expect(filling(before)).toEqual({ cells: [cell, cell], xml: expected });
  });
});
