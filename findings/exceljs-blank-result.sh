#!/bin/sh
# exceljs 4.4.0: a formula whose saved result is a blank text loses that result when a workbook is read and written again; a result
# that is a number or a text stays. A reader then takes the cell for one that was never calculated.
# Seen: <c r="A1" t="str"><f>IF(1=1,"","x")</f><v></v></c> is written as <c r="A1"><f>IF(1=1,"","x")</f></c>.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm i --silent --no-audit --no-fund exceljs@4.4.0 fflate@0.8.3
cat > try.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('S');
sheet.getCell('A1').value = { formula: 'IF(1=1,"","x")', result: 'x' };
sheet.getCell('A2').value = { formula: 'IF(1=2,"","x")', result: 'x' };
const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
const path = 'xl/worksheets/sheet1.xml';
// What a spreadsheet saves for a formula that gives "": the type of a text, and a value without characters.
parts[path] = strToU8(strFromU8(parts[path]).replace('<v>x</v>', '<v></v>'));
const again = new ExcelJS.Workbook();
await again.xlsx.load(zipSync(parts));
const written = strFromU8(unzipSync(new Uint8Array(await again.xlsx.writeBuffer()))[path]);
const cell = (at) => new RegExp(`<c r="${at}".*?</c>`).exec(written)[0];
console.log(cell('A1'));
console.log(cell('A2'));
process.exit(/<v[ />]/.test(cell('A1')) || !/<v>x<\/v>/.test(cell('A2')) ? 1 : 0);
JS
node try.mjs
