import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CROWDED, MORE_PARTS } from './crowded-parts';
import { DRAWING, MAIN, main, n, PACKAGE, rels, row, s, t, X14, XM } from './part-words';

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

/** Parts in which the elements of the main schema can be written with a prefix. */
const PREFIXED = /^xl\/(workbook|styles|sharedStrings|comments1|worksheets\/[^/]+|tables\/[^/]+)\.xml$/;

function withPrefix(xml: string): string {
  return xml
    .replace(/<(\/?)(?=[a-zA-Z])(?!\w+:)/g, '<$1ss:')
    .replace(` xmlns="${MAIN}"`, ` xmlns:ss="${MAIN}"`);
}

/** Says so in a workbook that counts its days from 1904. */
const DAYS_OF_1904 = '<workbookPr date1904="1"/>';

/**
 * A small workbook with most of what an edit can concern, each part written by hand: as Excel writes it; as other programs may, every
 * element with a prefix and days counted from 1904; or crowded, without names, with what other programs add.
 */
export function smallWorkbook(how: 'plain' | 'prefixed' | 'crowded'): Uint8Array {
  const written = (name: string, xml: string): string => {
    if (how === 'plain') return xml;
    if (how === 'crowded') return CROWDED[name]?.(xml) ?? xml;
    const other = name === 'xl/workbook.xml' ? xml.replace('<bookViews>', `${DAYS_OF_1904}<bookViews>`) : xml;
    return PREFIXED.test(name) ? withPrefix(other) : other;
  };
  const parts = { ...PARTS, ...(how === 'crowded' ? MORE_PARTS : {}) };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(written(name, xml))])),
  );
}

/** Days from the beginning of one count of days to that of the other. */
const DAYS_BETWEEN = 1462;

/**
 * A changed workbook of which every element had a prefix, as it would be without: so that it can be compared with the plain one. What
 * it writes for `day` (as counted from 1904) is counted as there. Throws when an element of those parts came without a prefix.
 */
export function withoutPrefix(bytes: Uint8Array, day: number): Uint8Array {
  const parts = unzipSync(bytes);
  const bare = /<[/]?(?![\w.]+:)[a-zA-Z][^>]*>/;
  const plain = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (!PREFIXED.test(name)) return [name, content];
    const xml = strFromU8(content);
    // New parts have no prefix.
    const [found] = xml.includes(' xmlns:ss=') ? (bare.exec(xml) ?? []) : [];
    if (found !== undefined) throw new Error(`${name}: ${found} has no prefix`);
    const same = xml
      .replace(/<([/]?)ss:/g, '<$1')
      .replace(` xmlns:ss="${MAIN}"`, ` xmlns="${MAIN}"`)
      .replace(DAYS_OF_1904, '')
      .replaceAll(`<v>${day}</v>`, `<v>${day + DAYS_BETWEEN}</v>`);
    return [name, strToU8(same)];
  });
  return zipSync(Object.fromEntries(plain));
}
