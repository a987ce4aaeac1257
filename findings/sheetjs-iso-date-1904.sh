#!/usr/bin/env bash
# SheetJS (xlsx) 0.18.5 and ExcelJS 4.4.0: a date that a cell holds as ISO text (t="d", as ECMA-376 allows) is not read as that day.
# SheetJS makes of 2026-01-31 the number 46053, counted from 1900, also in a workbook that counts from 1904: its own formatter
# then shows 2030-02-01. ExcelJS takes the year for a number of days, in a workbook of either kind.
# A way around: read the text of the cell from its XML.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 fflate@0.8.3
cat > try.cjs <<'JS'
const { strToU8, zipSync } = require('fflate');
const SheetJs = require('xlsx');
const ExcelJs = require('exceljs');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relation = (id, kind, target) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

function book(date1904) {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${rels}">${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${rels}">${relation('s', 'worksheet', 'worksheets/sheet1.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1" t="d"><v>2026-01-31</v></c></row></sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

(async () => {
  const bytes = book(true);
  const read = SheetJs.read(bytes, { cellNF: true });
  const cell = read.Sheets.S.A1;
  const { y, m, d } = SheetJs.SSF.parse_date_code(cell.v, { date1904: read.Workbook.WBProps.date1904 });
  console.log(`SheetJS, workbook of 1904: 2026-01-31 is ${cell.v}, which is ${y}-${m}-${d} there`);
  const other = new ExcelJs.Workbook();
  await other.xlsx.load(book(false));
  const value = other.worksheets[0].getCell('A1').value;
  console.log('ExcelJS, workbook of 1900: 2026-01-31 is', value);
  const isRight = value instanceof Date && value.toISOString().startsWith('2026-01-31');
  process.exit(y === 2030 && !isRight ? 0 : 1);
})();
JS
node try.cjs
