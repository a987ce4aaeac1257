#!/usr/bin/env bash
# Univer 0.25.1 (engine-formula): SUMIFS by a text that could also be read as a date, such as 2026-10 or 1-2, is right in the
# first formula of a calculation and 0 in every one after it, though the formulas are the same and the cells hold texts. By a plain text (Q1) both are right.
# A table of months whose labels are texts so shows its first sum and zeros below. A way around: labels that are days (the first of the month), formatted as months.
# Seen: 150, then 0; LibreOffice 7.4.7.2 gives 150 for both.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @univerjs/core@0.25.1 @univerjs/engine-formula@0.25.1 @univerjs/sheets@0.25.1 @univerjs/sheets-formula@0.25.1 rxjs@7.8.2
cat > try.cjs <<'JS'
const { LocaleType, LogLevel, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
const { UniverSheetsFormulaPlugin } = require('@univerjs/sheets-formula');
require('@univerjs/sheets/facade');
require('@univerjs/engine-formula/facade');
require('@univerjs/sheets-formula/facade');
const univer = new Univer({ logLevel: LogLevel.ERROR, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
univer.registerPlugin(UniverSheetsFormulaPlugin);
const api = FUniver.newAPI(univer);
const rows = [
  ['2026-10', 100, '=SUMIFS(B1:B3,A1:A3,"2026-10")'],
  ['2026-11', 200, '=SUMIFS(B1:B3,A1:A3,"2026-10")'],
  ['2026-10', 50, '=SUMIFS(B1:B3,A1:A3,"<>2026-11")'],
];
const column = 2;
const seen = [150, 0, 150];
const cell = (value) => (String(value).startsWith('=') ? { f: value } : { v: value, t: typeof value === 'number' ? 2 : 1 });
const cellData = Object.fromEntries(rows.map((row, r) => [r, Object.fromEntries(row.map((value, c) => [c, cell(value)]))]));
const sheets = { s: { id: 's', name: 'S', cellData, rowCount: 20, columnCount: 10 } };
const workbook = api.createWorkbook({ id: 'w', sheetOrder: ['s'], sheets });
const formulas = api.getFormula();
const calculated = formulas.onCalculationEnd();
formulas.executeCalculation();
calculated.then(() => {
  const shown = workbook.getActiveSheet().getRange(0, column, rows.length, 1).getValues().flat();
  console.log(`Univer 0.25.1 gives ${JSON.stringify(shown)}`);
  process.exit(JSON.stringify(shown) === JSON.stringify(seen) ? 0 : 1);
});
JS
node try.cjs
