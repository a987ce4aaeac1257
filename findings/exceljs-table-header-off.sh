#!/bin/sh
# exceljs 4.4.0: a Table whose part does not say headerRowCount has its header row, as the format's default is 1 and as Excel saves it.
# Read and written again, the part says headerRowCount="0" and keeps its area: a reader then takes the row of headers for data.
# Seen: ref="A1:B3" without the attribute becomes ref="A1:B3" headerRowCount="0"; one that says "1" keeps it.
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
book.addWorksheet('S').addTable({
  name: 'Names',
  ref: 'A1',
  headerRow: true,
  columns: [{ name: 'Name' }, { name: 'Amount' }],
  rows: [['Ann', 1], ['Ben', 2]],
});
const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
const path = 'xl/tables/table1.xml';
const saying = strFromU8(parts[path]);
async function again(xml) {
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(zipSync({ ...parts, [path]: strToU8(xml) }));
  const written = strFromU8(unzipSync(new Uint8Array(await read.xlsx.writeBuffer()))[path]);
  return /<table [^>]*>/.exec(written)[0].match(/(?:ref|headerRowCount)="[^"]*"/g).join(' ');
}
const [said, silent] = [await again(saying), await again(saying.replace(/ headerRowCount="1"/, ''))];
console.log('says 1:', said);
console.log('says nothing:', silent);
const isOff = (text) => text.includes('ref="A1:B3"') && text.includes('headerRowCount="0"');
process.exit(!isOff(said) && isOff(silent) ? 0 : 1);
JS
node try.mjs
