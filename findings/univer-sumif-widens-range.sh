#!/usr/bin/env bash
# Univer 0.25.1 (engine-formula): SUMIF and AVERAGEIF whose third argument is only the first cell of what is to be summed (B1 for B1:B3, as Excel and
# LibreOffice 7.4.7.2 allow) are right, but they widen that reference itself, and the engine shares it: every formula of the calculation that names B1
# as an argument then computes with B1:B3. No error is shown.
# Seen: SUM(B1,1) is 851 and ROWS(B1) is 3; LibreOffice gives 101 and 1. A way around: write the whole range, SUMIF(A1:A3,"won",B1:B3).
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
  ['won', 100, '=SUMIF(A1:A3,"won",B1)'],
  ['lost', 250, '=SUM(B1,1)'],
  ['won', 500, '=ROWS(B1)'],
];
const column = 2;
const seen = [600, 851, 3];
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
