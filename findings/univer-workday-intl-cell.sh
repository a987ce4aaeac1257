#!/usr/bin/env bash
# Univer 0.25.1 (engine-formula): WORKDAY.INTL takes a start that stands in a cell for day 0 (it looks at the one value of the cell for errors, and then
# goes on with the array around it), so that a follow-up due five workdays after a meeting is day 6. A start written into the formula is
# right, and so is WORKDAY with either.
# Seen: 6, 46044 and 46044; LibreOffice 7.4.7.2 gives 46044 for all three. A way around: WORKDAY.INTL(N(A1),...).
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
  [46037, '=WORKDAY.INTL(A1,5)'],
  ['', '=WORKDAY.INTL(DATE(2026,1,15),5)'],
  ['', '=WORKDAY(A1,5)'],
];
const column = 1;
const seen = [6, 46044, 46044];
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
