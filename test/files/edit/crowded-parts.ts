import { main, OFFICE, row } from './part-words';

/** Elements of the same names in other places, as programs add them for themselves; of these only formulas and areas are moved. */
const foreign = (...inside: string[]): string =>
  `<extLst><ext uri="{0}" xmlns:z="urn:z">${inside.join('')}</ext></extLst>`;

const SHEET_ALIKE = foreign(
  '<z:row r="9"><z:c r="B9" t="shared"><z:f t="shared" ref="B9:B10" si="0">D4</z:f><z:v>1</z:v></z:c></z:row><z:sheetData/><z:cols><z:col min="1" max="9"/></z:cols><z:is><z:t>x</z:t></z:is>',
);

/** What else a file may hold: filters, records of dynamic arrays and pivot tables of its own, texts in odd places. */
export const CROWDED: Readonly<Record<string, (xml: string) => string>> = {
  '[Content_Types].xml': (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/><Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/><Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"/></Types>',
    ),
  'xl/_rels/workbook.xml.rels': (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId8" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/><Relationship Id="rId9" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
    ),
  'xl/workbook.xml': (xml) =>
    xml
      .replace('<bookViews>', '<fileVersion/><bookViews>')
      .replace('activeTab="1"', 'firstSheet="2" activeTab="3"')
      .replace(/<definedNames>.*<\/definedNames>/, '')
      .replace(
        '<calcPr calcId="191029"/>',
        '<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>',
      )
      .replace(
        '</workbook>',
        `${foreign('<z:sheet name="Plain"/><z:sheets><z:name/></z:sheets><z:definedName name="Fees">1</z:definedName>')}</workbook>`,
      ),
  'xl/worksheets/sheet1.xml': (xml) =>
    xml
      .replace(/<row r="(\d)">/g, '<row r="$1" spans="1:5" customFormat="1" s="2">')
      .replace('<c r="C2"', '<c')
      .replace('</worksheet>', `${SHEET_ALIKE}</worksheet>`),
  'xl/tables/table1.xml': (xml) =>
    xml
      .replace(
        '<autoFilter ref="A1:E4"/>',
        '<autoFilter ref="A1:E4"><filterColumn colId="0"><filters><filter val="Elm Law"/></filters></filterColumn><filterColumn colId="3"/></autoFilter><sortState ref="A2:E4"><sortCondition ref="B2:B4"/></sortState>',
      )
      .replace(
        '</table>',
        `${foreign('<z:tableColumn id="9" name="Status"/><z:autoFilter ref="A1:E4"/>')}</table>`,
      ),
  'xl/worksheets/sheet2.xml': (xml) =>
    xml
      .replace(/<dimension[^>]*>/, '')
      .replace(
        '<autoFilter ref="B3:E6"/>',
        '<autoFilter ref="B3:E6"><filterColumn colId="1"/></autoFilter><sortState ref="B4:E6"><sortCondition ref="C4:C6"/></sortState>',
      )
      .replace(
        '<ext uri',
        '<ext uri="{0}" xmlns:z="urn:z"><z:row r="4"><z:c r="B4"><z:f>D5</z:f></z:c></z:row></ext><ext uri',
      ),
  'xl/worksheets/sheet3.xml': (xml) => xml.replace('</worksheet>', `${SHEET_ALIKE}</worksheet>`),
  'xl/worksheets/_rels/sheet3.xml.rels': (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId3" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
    ),
  'xl/worksheets/sheet4.xml': (xml) =>
    xml.replace(
      '</sheetData>',
      `${row(5, '<c r="A5" t="b"><f>A1=B1</f><v>0</v></c>', '<c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="C5" t="str"><f>A1&amp;Plain!$D$4</f><v>Old100</v></c>', '<c r="D5"><f t="array" ref="D5:D6">Plain!D4:D5</f><v>100</v></c>')}</sheetData>`,
    ),
  'xl/styles.xml': (xml) =>
    xml
      .replace('<fonts', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0%"/></numFmts><fonts')
      .replace(
        '<dxfs count="1"><dxf/></dxfs>',
        '<cellStyles count="1"><cellStyle xfId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font><numFmt numFmtId="171" formatCode="#,##0.00"/><fill><patternFill/></fill></dxf></dxfs>',
      )
      .replace(
        '</styleSheet>',
        `${foreign('<z:fonts><z:font/></z:fonts><z:cellXfs><z:xf numFmtId="14"/></z:cellXfs><z:numFmts/><z:fills/>')}</styleSheet>`,
      ),
};

/** Parts that only the crowded file has. */
export const MORE_PARTS: Readonly<Record<string, string>> = {
  'xl/metadata.xml': main(
    'metadata',
    '<metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>',
  ),
  'xl/pivotCache/pivotCacheDefinition1.xml': main(
    'pivotCacheDefinition',
    '<cacheSource type="worksheet"><worksheetSource ref="B3:E6" sheet="Plain"/></cacheSource><cacheFields count="1"><cacheField name="Partner"/></cacheFields>',
    ' recordCount="0"',
  ),
  'xl/pivotTables/pivotTable1.xml': main(
    'pivotTableDefinition',
    '<location ref="G2:H5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>',
    ' name="P" cacheId="1"',
  ),
  'xl/customProperty1.bin': 'a property',
};
