#!/usr/bin/env bash
# Univer 0.25.1 (engine-formula): EDATE of the last of a month runs over into the next month instead of ending with the shorter one: January 31 and a
# month is March 3 (46084), February 29 less a year March 1 (44986). Excel and LibreOffice 7.4.7.2 give February 28 (46081, 44985).
# EOMONTH is right. A way around: MIN(EDATE(day,n),EOMONTH(day,n)).
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
const rows = [['=EDATE(DATE(2026,1,31),1)'], ['=EDATE(DATE(2024,2,29),-12)'], ['=MIN(EDATE(DATE(2026,1,31),1),EOMONTH(DATE(2026,1,31),1))']];
const column = 0;
const seen = [46084, 44986, 46081];
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
