import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { formatIso } from '../core/calendar/day';
import { SERIAL_OF_DAY_0 } from '../core/host/sheet-layout';
import type { Cell } from '../core/workbook/input';
import { columnLetters } from '../core/workbook/blocks/column-letters';
import { randomSource, referralRows } from './rows';

const DATES: readonly number[] = [1, 5];
/** So many that hardly one comes twice under one partner. */
const CLIENTS = 400_000;
const SERVICES = ['Tax', 'Estate plan', 'Retirement', 'Insurance', 'Business sale'];

/** A log of 8 columns of referrals, half of them text, as {@link referralRows} has them and the service beside. */
export function logRows(count: number): Cell[][] {
  const random = randomSource(count + 1);
  return referralRows(count, CLIENTS).map((row, i) => [
    ...row,
    i === 0 ? 'Service' : SERVICES[Math.floor(random() * SERVICES.length)],
  ]);
}

/** The log as a program writes a CSV: days as 2026-10-31. */
export function writeCsv(file: string, rows: ReadonlyArray<readonly Cell[]>): void {
  const lines = rows.map((row, i) =>
    row
      .map((cell, c) => (i > 0 && DATES.includes(c) && cell != null ? day(cell as number) : (cell ?? '')))
      .join(','),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function day(serial: number): string {
  return formatIso(serial - SERIAL_OF_DAY_0);
}

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The log as Excel saves it: texts shared, days as numbers with a date format. */
export async function writeWorkbook(file: string, rows: ReadonlyArray<readonly Cell[]>): Promise<void> {
  const out = createWriteStream(file);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.write(chunk);
  });
  const part = (name: string, pieces: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (const piece of pieces) entry.push(strToU8(piece));
    entry.push(new Uint8Array(0), true);
  };
  part('[Content_Types].xml', [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  ]);
  const relations = (list: ReadonlyArray<readonly [kind: string, target: string]>): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  part('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  part('xl/workbook.xml', [
    `${HEAD}<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets><sheet name="Referrals" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  part('xl/_rels/workbook.xml.rels', [
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  ]);
  part('xl/styles.xml', [
    `${HEAD}<styleSheet ${NAMESPACE}><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ]);
  const codes = new Map<string, number>();
  part('xl/worksheets/sheet1.xml', sheetPieces(rows, codes));
  part('xl/sharedStrings.xml', [
    `${HEAD}<sst ${NAMESPACE}>${[...codes.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  ]);
  zip.end();
  out.end();
  await once(out, 'close');
}

function* sheetPieces(rows: ReadonlyArray<readonly Cell[]>, codes: Map<string, number>): Iterable<string> {
  yield `${HEAD}<worksheet ${NAMESPACE}><dimension ref="A1:H${rows.length}"/><sheetData>`;
  for (let from = 0; from < rows.length; from += 1000)
    yield rows
      .slice(from, from + 1000)
      .map((row, i) => rowText(row, from + i + 1, codes))
      .join('');
  yield '</sheetData></worksheet>';
}

function rowText(row: readonly Cell[], number: number, codes: Map<string, number>): string {
  const cells = row.map((cell, c) => {
    if (cell == null) return '';
    const place = `r="${columnLetters(c + 1)}${number}"`;
    if (typeof cell !== 'string')
      return `<c ${place}${DATES.includes(c) ? ' s="1"' : ''}><v>${String(cell)}</v></c>`;
    let code = codes.get(cell);
    if (code === undefined) codes.set(cell, (code = codes.size));
    return `<c ${place} t="s"><v>${code}</v></c>`;
  });
  return `<row r="${number}" spans="1:8">${cells.join('')}</row>`;
}
