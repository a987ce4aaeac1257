#!/usr/bin/env bash
# hucre 1.0.0, writeXlsx: the rows that are printed on every page (pageSetup.printTitlesRow) become a defined name that begins with the
# name of the tab, without quotes. A tab whose name holds a blank, a hyphen or an apostrophe needs them (ECMA-376, 18.17: 'Review 2026-10'!$1:$1),
# so the name is no valid formula: LibreOffice 7.4.7.2 repeats the row on no page but the first. A name of one's own (namedRanges) is written as it is given.
# A way around: leave printTitlesRow out and give _xlnm.Print_Titles as a named range with the scope of the sheet.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 fflate@0.8.3
cat > try.mjs <<'JS'
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
const sheet = (name) => ({ name, rows: [['Partner'], ['Harbor Tax']], pageSetup: { printTitlesRow: '$1:$1' } });
const bytes = await writeXlsx({
  sheets: [sheet('Review'), sheet('Review 2026-10')],
  namedRanges: [{ name: 'Partners', range: "'Review 2026-10'!$A$2:$A$2" }],
});
const book = strFromU8(unzipSync(bytes)['xl/workbook.xml']);
const names = [...book.matchAll(/<definedName [^>]*>([^<]*)</g)].map(([, formula]) => formula.replaceAll('&apos;', "'"));
console.log(`hucre 1.0.0 writes the names ${names.join(' and ')}`);
const isSo =
  names.includes('Review!$1:$1') &&
  names.includes('Review 2026-10!$1:$1') &&
  names.includes("'Review 2026-10'!$A$2:$A$2");
process.exit(isSo ? 0 : 1);
JS
node try.mjs
