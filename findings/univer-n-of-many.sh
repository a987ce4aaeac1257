#!/usr/bin/env bash
# Univer 0.25.1 (engine-formula): N of a condition over many rows is that of the first row alone, without an error, so that a count written as
# SUMPRODUCT(N(range="won")) is 0 or 1. Written with -- or *1 it is right.
# Seen: 0, 2 and 2; LibreOffice 7.4.7.2 gives 2 for all three. A way around: -- in place of N.
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
  ['Elm Law', '=SUMPRODUCT(N(A1:A3="Harbor Tax"))'],
  ['Harbor Tax', '=SUMPRODUCT(--(A1:A3="Harbor Tax"))'],
  ['Harbor Tax', '=SUMPRODUCT((A1:A3="Harbor Tax")*1)'],
];
const column = 1;
const seen = [0, 2, 2];
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
