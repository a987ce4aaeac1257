import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

const main = (root: string, inside: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${inside}</${root}>`;
const rels = (...each: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const n = (cell: string, value: number, style = ''): string => `<c r="${cell}"${style}><v>${value}</v></c>`;
const t = (cell: string, value: string, style = ''): string =>
  `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
const s = (cell: string, text: number): string => `<c r="${cell}" t="s"><v>${text}</v></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;

/** An Excel Table with a calculated column and one prepared row; rules, lists and a chart-like formula over it. */
const DATA = main(
  'worksheet',
  '<dimension ref="A1:E4"/>' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="2" width="20" customWidth="1"/><col min="4" max="4" width="12"/></cols><sheetData>' +
    row(1, s('A1', 0), s('B1', 1), t('C1', 'Status'), t('D1', 'Revenue', ' s="2"'), t('E1', 'Double')) +
    row(
      2,
      t('A2', 'Harbor Tax'),
      n('B2', 46053, ' s="1"'),
      t('C2', 'won'),
      n('D2', 1200, ' s="3"'),
      '<c r="E2"><f>D2*2</f><v>2400</v></c>',
    ) +
    row(
      3,
      t('A3', 'Elm Law'),
      n('B3', 46060, ' s="1"'),
      t('C3', 'open'),
      '<c r="D3" s="3"/>',
      '<c r="E3"><f>D3*2</f><v>0</v></c>',
    ) +
    row(4, '<c r="A4"/>', '<c r="B4" s="1"/>', '<c r="E4"><f>D4*2</f><v>0</v></c>') +
    '</sheetData>' +
    '<conditionalFormatting sqref="D2:D4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="C2:C4"><formula1>"won,lost,open"</formula1></dataValidation></dataValidations>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
);

const TABLE = main(
  'table',
  '<autoFilter ref="A1:E4"/><tableColumns count="5"><tableColumn id="1" name="Partner"/><tableColumn id="2" name="Received"/><tableColumn id="3" name="Status"/><tableColumn id="4" name="Revenue"/><tableColumn id="5" name="Double"><calculatedColumnFormula>D2*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/>',
  ' id="1" name="Referrals" displayName="Referrals" ref="A1:E4"',
);

/** A range that is no table: names, merged cells, links, a shared formula, notes and a picture over it. */
const PLAIN = main(
  'worksheet',
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="B1:E8"/>' +
    '<sheetViews><sheetView workbookViewId="0"><selection activeCell="D5" sqref="D5:E6"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    '<cols><col min="2" max="3" width="14"/><col min="5" max="5" width="9" hidden="1"/></cols><sheetData>' +
    row(1, t('B1', 'Fees of 2026')) +
    row(3, t('B3', 'Partner'), t('C3', 'Date'), t('D3', 'Fee'), t('E3', 'Share')) +
    row(
      4,
      t('B4', 'Harbor Tax'),
      n('C4', 46053, ' s="1"'),
      n('D4', 100),
      '<c r="E4"><f t="shared" ref="E4:E6" si="0">D4*$D$8</f><v>10</v></c>',
    ) +
    row(
      5,
      t('B5', 'Elm Law'),
      n('C5', 46060, ' s="1"'),
      n('D5', 200),
      '<c r="E5"><f t="shared" si="0"/><v>20</v></c>',
    ) +
    row(
      6,
      t('B6', 'Oak &amp; Co'),
      n('C6', 46061, ' s="1"'),
      n('D6', 300),
      '<c r="E6"><f t="shared" si="0"/><v>30</v></c>',
    ) +
    row(
      8,
      t('B8', 'All'),
      '<c r="D8"><f>SUM(D4:D6)</f><v>600</v></c>',
      '<c r="E8"><f>IF(D8&gt;0,Fees,&quot;D4&quot;)</f><v>600</v></c>',
    ) +
    '</sheetData><autoFilter ref="B3:E6"/>' +
    '<mergeCells count="2"><mergeCell ref="B1:E1"/><mergeCell ref="B8:C8"/></mergeCells>' +
    '<conditionalFormatting sqref="D4:D6 E4"><cfRule type="expression" dxfId="0" priority="1"><formula>$D4&gt;150</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="B4:B6"><formula1>Data!$A$2:$A$4</formula1></dataValidation><dataValidation type="whole" operator="between" sqref="D6"><formula1>0</formula1><formula2>$D$5</formula2></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="B5" location="Data!A3"/></hyperlinks>' +
    '<printOptions/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/>' +
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>D4:D6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
);

const anchor = (from: string, to: string, inside: string): string =>
  `<xdr:twoCellAnchor><xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to>${inside}</xdr:twoCellAnchor>`;
const corner = (column: number, line: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

/** A table that ends with a totals row, beside it a small one. */
const TOTALS = main(
  'worksheet',
  '<dimension ref="A1:E4"/><sheetData>' +
    row(1, t('A1', 'Partner'), t('B1', 'Hours'), t('D1', 'Name'), t('E1', 'Value')) +
    row(2, t('A2', 'Harbor Tax'), n('B2', 2), t('D2', 'Goal'), n('E2', 10)) +
    row(3, t('A3', 'Elm Law'), n('B3', 3), t('D3', 'Currency'), t('E3', 'USD')) +
    row(4, t('A4', 'Total'), '<c r="B4"><f>SUBTOTAL(109,Hours[Hours])</f><v>5</v></c>') +
    '</sheetData><tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
);

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3, 4].map((each) => `<Override PartName="/xl/worksheets/sheet${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}${[1, 2, 3].map((each) => `<Override PartName="/xl/tables/table${each}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
  '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': main(
    'workbook',
    '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Plain" sheetId="2" r:id="rId2"/><sheet name="Two &amp; more" sheetId="5" r:id="rId3"/><sheet name="Old" sheetId="6" state="hidden" r:id="rId4"/></sheets>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Plain!$B$3:$E$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Plain!$B$1:$E$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">Plain!$B:$B,Plain!$3:$3</definedName><definedName name="Fees">Plain!$D$4:$D$6</definedName><definedName name="Gone">Old!$A$1</definedName><definedName name="Local" localSheetId="3">Old!$A$1:$B$1</definedName><definedName name="Rate">0.2</definedName></definedNames><calcPr calcId="191029"/>',
  ),
  'xl/_rels/workbook.xml.rels': rels(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
    ['rId5', 'styles', 'styles.xml'],
    ['rId6', 'sharedStrings', 'sharedStrings.xml'],
    ['rId7', 'calcChain', 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': DATA,
  'xl/worksheets/_rels/sheet1.xml.rels': rels(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': TABLE,
  'xl/worksheets/sheet2.xml': PLAIN,
  'xl/worksheets/_rels/sheet2.xml.rels': rels(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'comments', '../comments1.xml'],
    ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}">${anchor(corner(5, 3), corner(7, 6), '<xdr:sp/><xdr:clientData/>')}<xdr:oneCellAnchor><xdr:from>${corner(1, 7)}</xdr:from><xdr:ext cx="100" cy="100"/><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
  'xl/comments1.xml': main(
    'comments',
    '<authors><author>A</author></authors><commentList><comment ref="D5" authorId="0"><text><t>late</t></text></comment></commentList>',
  ),
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="n1"><x:ClientData ObjectType="Note"><x:Anchor>4, 15, 3, 2, 6, 15, 7, 4</x:Anchor><x:Row>4</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
  'xl/worksheets/sheet3.xml': TOTALS,
  'xl/worksheets/_rels/sheet3.xml.rels': rels(
    ['rId1', 'table', '../tables/table2.xml'],
    ['rId2', 'table', '../tables/table3.xml'],
  ),
  'xl/tables/table2.xml': main(
    'table',
    '<autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Partner" totalsRowLabel="Total"/><tableColumn id="2" name="Hours" totalsRowFunction="sum"/></tableColumns>',
    ' id="2" name="Hours" displayName="Hours" ref="A1:B4" totalsRowCount="1"',
  ),
  'xl/tables/table3.xml': main(
    'table',
    '<tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="7" name="Value"/></tableColumns>',
    ' id="3" name="Settings" displayName="Settings" ref="D1:E3" totalsRowShown="0"',
  ),
  'xl/worksheets/sheet4.xml': main(
    'worksheet',
    `<sheetData>${row(1, t('A1', 'Old'), n('B1', 1))}</sheetData>`,
  ),
  'xl/styles.xml': main(
    'styleSheet',
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
  ),
  'xl/sharedStrings.xml': main(
    'sst',
    '<si><t>Partner</t></si><si><t>Received</t></si>',
    ' count="2" uniqueCount="2"',
  ),
  'xl/calcChain.xml': main('calcChain', '<c r="E2" i="1"/><c r="D8" i="2"/>'),
};

/** Elements of the same names in other places, as programs add them for themselves; of these only formulas and areas are moved. */
const foreign = (...inside: string[]): string =>
  `<extLst><ext uri="{0}" xmlns:z="urn:z">${inside.join('')}</ext></extLst>`;

const SHEET_ALIKE = foreign(
  '<z:row r="9"><z:c r="B9" t="shared"><z:f t="shared" ref="B9:B10" si="0">D4</z:f><z:v>1</z:v></z:c></z:row><z:sheetData/><z:cols><z:col min="1" max="9"/></z:cols><z:is><z:t>x</z:t></z:is>',
);

/** What else a file may hold: filters, records of dynamic arrays and pivot tables of its own, texts in odd places. */
const CROWDED: Readonly<Record<string, (xml: string) => string>> = {
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
const MORE_PARTS: Readonly<Record<string, string>> = {
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

/** Parts in which the elements of the main schema can be written with a prefix. */
const PREFIXED = /^xl\/(workbook|styles|sharedStrings|comments1|worksheets\/[^/]+|tables\/[^/]+)\.xml$/;

function withPrefix(xml: string): string {
  return xml
    .replace(/<(\/?)(?=[a-zA-Z])(?!\w+:)/g, '<$1x:')
    .replace(` xmlns="${MAIN}"`, ` xmlns:x="${MAIN}"`);
}

/**
 * A small workbook with most of what an edit can concern, each part written by hand: as Excel writes it; as other programs may, every
 * element with a prefix and days counted from 1904; or crowded, without names, with what other programs add.
 */
export function smallWorkbook(how: 'plain' | 'prefixed' | 'crowded'): Uint8Array {
  const written = (name: string, xml: string): string => {
    if (how === 'plain') return xml;
    if (how === 'crowded') return CROWDED[name]?.(xml) ?? xml;
    const other =
      name === 'xl/workbook.xml' ? xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>') : xml;
    return PREFIXED.test(name) ? withPrefix(other) : other;
  };
  const parts = { ...PARTS, ...(how === 'crowded' ? MORE_PARTS : {}) };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(written(name, xml))])),
  );
}
