#!/usr/bin/env bash
# Papa Parse 5.7.1: the line end is guessed once, from the start of the text. Where the header ends with CR LF and the rows that
# a script appended end with LF, the rows run together into one row, and the result reports no error about line ends.
# A way around: give `newline`, or put all line ends right before parsing.
# Exit status 0 while it is so; 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1
cat > try.cjs <<'JS'
const Papa = require('papaparse');
const { data, errors } = Papa.parse('a,b\r\n1,2\n3,4\n5,6\n');
console.log(`Papa Parse 5.7.1 gives ${data.length} rows for a header and three rows: ${JSON.stringify(data)}, errors: ${errors.length}`);
process.exit(data.length === 4 || data.length === 5 ? 1 : 0);
JS
node try.cjs
