import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, SheetInput } from '../../core/workbook/input';
import { seededRandom } from '../../template/sample/random';
import { damage } from '../support/damage';
import type { Tables } from './practice';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BOOKS = [
  'between-hosts/excel.xlsx',
  'between-hosts/sheets-export.xlsx',
  'edit/libreoffice.xlsx',
  'versions/v1.xlsx',
].map((name) => new Uint8Array(readFileSync(path.resolve('test/fixtures', name))));

/**
 * Workbooks of real programs with one thing wrong in their bytes, parts or XML. Every seed is as likely as another: small
 * ones before others, as fast-check likes numbers, would be the same few workbooks again and again.
 */
export const damagedBooks: fc.Arbitrary<NamedFile> = fc
  .tuple(fc.constantFrom(...BOOKS), fc.noBias(fc.nat()))
  .map(([book, seed]) => ({ name: 'damaged.xlsx', bytes: damage(book, seededRandom(seed)).bytes }));

const written = (cell: Cell) => {
  const text = cell == null ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return /["\r\n,;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A sheet as a CSV file. */
export function asCsv({ name, rows }: SheetInput, separator = ',', end = '\r\n'): NamedFile {
  const text = rows.map((row) => row.map(written).join(separator)).join(end);
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(text) };
}

/** Sheets as one workbook whose cells hold the texts that the CSV files do. */
export async function asWorkbook(sheets: readonly SheetInput[]): Promise<NamedFile> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.map((cell) =>
          cell == null ? null : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell),
        ),
      ),
    })),
  });
  return { name: 'practice.xlsx', bytes };
}

/** One table as a file with other separators and line ends, and bytes changed, dropped or doubled. */
export function oddCsv(practices: fc.Arbitrary<Tables>): fc.Arbitrary<NamedFile> {
  return fc
    .record({
      tables: practices,
      which: fc.nat(3),
      separator: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\r\n', '\n', '\r'),
      mark: fc.constantFrom('', '\ufeff', 'sep=;\n'),
      changes: fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.constantFrom('"', '""', ',', '\n', '\r', '\u0000', ';', 'x', '\u00ff', ''),
          fc.nat(3),
        ),
        { maxLength: 5 },
      ),
    })
    .map(({ tables, which, separator, end, mark, changes }) => {
      const { sheet } = tables[which] ?? (tables[0] as Tables[number]);
      const csv = asCsv(sheet, separator, end);
      let text = mark + new TextDecoder().decode(csv.bytes);
      for (const [where, put, dropped] of changes) {
        const at = Math.floor(where * text.length);
        text = text.slice(0, at) + put + text.slice(at + dropped);
      }
      return { name: csv.name, bytes: new TextEncoder().encode(text) };
    });
}
