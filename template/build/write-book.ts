import { writeXlsx } from 'hucre/xlsx';

type Book = Parameters<typeof writeXlsx>[0];

/** What the writer escapes for none of its parts, and half a character that stands alone. */
const NOT_IN_XML = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The bytes of a workbook; characters that no XML may hold are replaced in each of its texts, by U+FFFD. */
export function writeBook(book: Book): Promise<Uint8Array> {
  return writeXlsx(withTitles(inXml(book) as Book));
}

/** hucre names the rows that are printed on every page without quotes around the sheet, which `Review 2026-10` needs. */
function withTitles(book: Book): Book {
  const names = book.sheets.flatMap(({ name, pageSetup }) =>
    pageSetup?.printTitlesRow === undefined
      ? []
      : [
          {
            name: '_xlnm.Print_Titles',
            range: `'${name.replace(/'/g, "''")}'!${pageSetup.printTitlesRow}`,
            scope: name,
          },
        ],
  );
  const sheets = book.sheets.map((sheet) => {
    const { pageSetup } = sheet;
    if (pageSetup?.printTitlesRow === undefined) return sheet;
    const rest = { ...pageSetup };
    delete rest.printTitlesRow;
    return { ...sheet, pageSetup: rest };
  });
  return names.length === 0
    ? book
    : { ...book, sheets, namedRanges: [...(book.namedRanges ?? []), ...names] };
}

function inXml(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NOT_IN_XML, '\uFFFD');
  if (Array.isArray(value)) return value.map(inXml);
  if (value instanceof Map) return new Map(Array.from(value, ([key, each]) => [key, inXml(each)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inXml(each)]));
}
