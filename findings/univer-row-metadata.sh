#!/usr/bin/env bash
# Univer 0.25.1 (sheets, its facade): setRowCustomMetadata keeps nothing on a row that has no data of its own (no height was ever set), also
# where its cells are filled, and says nothing: the call succeeds, and getRowCustomMetadata gives undefined. After setting the height that the
# row has anyway, the same call keeps what it was given. What is kept moves along when rows are put in above.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @univerjs/core@0.25.1 @univerjs/engine-formula@0.25.1 @univerjs/sheets@0.25.1 rxjs@7.8.2
cat > try.cjs <<'JS'
const { LocaleType, LogLevel, Univer } = require('@univerjs/core');
const { FUniver } = require('@univerjs/core/facade');
const { UniverFormulaEnginePlugin } = require('@univerjs/engine-formula');
const { UniverSheetsPlugin } = require('@univerjs/sheets');
require('@univerjs/sheets/facade');
const univer = new Univer({ logLevel: LogLevel.ERROR, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.registerPlugin(UniverSheetsPlugin);
const sheets = { s: { id: 's', name: 'S', cellData: { 0: { 0: { v: 'a' } }, 2: { 0: { v: 'c' } } }, rowCount: 20, columnCount: 10 } };
const sheet = FUniver.newAPI(univer).createWorkbook({ id: 'w', sheetOrder: ['s'], sheets }).getActiveSheet();
sheet.setRowCustomMetadata(2, { note: 'row' });
const first = sheet.getRowCustomMetadata(2) ?? null;
sheet.setRowHeightsForced(2, 1, sheet.getRowHeight(2));
sheet.setRowCustomMetadata(2, { note: 'row' });
const then = sheet.getRowCustomMetadata(2) ?? null;
sheet.insertRows(1, 2);
const moved = [sheet.getRowCustomMetadata(2) ?? null, sheet.getRowCustomMetadata(4)];
const seen = JSON.stringify({ first, then, moved });
console.log(`Univer 0.25.1 gives ${seen}`);
const known = '{"first":null,"then":{"note":"row"},"moved":[null,{"note":"row"}]}';
process.exit(seen === known ? 0 : 1);
JS
node try.cjs
