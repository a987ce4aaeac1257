import { writeXlsx } from 'hucre/xlsx';
import { quotedTab } from '../../core/workbook/blocks/quoted-tab';

type Book = Parameters<typeof writeXlsx>[0];

/** What the writer escapes for none of its parts, and half a character that stands alone. */
const NOT_IN_XML = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The bytes of a workbook; characters that no XML may hold are replaced in each of its texts, by U+FFFD. */
export function writeBook(book: Book): Promise<Uint8Array> {
  return writeXlsx(withTitles(inXml(book) as Book));
}

/**
 * The rows and columns that are printed on every page, as one name: hucre writes none of its own with quotes around the sheet, which
 * `Review 2026-10` needs, and LibreOffice keeps the name whole only where the columns stand first.
 */
function withTitles(book: Book): Book {
  const names = book.sheets.flatMap(({ name, pageSetup }) => {
    const tab = `${quotedTab(name)}!`;
    const parts = [pageSetup?.printTitlesColumn, pageSetup?.printTitlesRow].flatMap((part) =>
      part === undefined ? [] : [tab + part],
    );
    return parts.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: parts.join(','), scope: name }];
  });
  const sheets = book.sheets.map((sheet) => {
    const { pageSetup } = sheet;
    if (pageSetup?.printTitlesRow === undefined && pageSetup?.printTitlesColumn === undefined) return sheet;
    const rest = { ...pageSetup };
    delete rest.printTitlesRow;
    delete rest.printTitlesColumn;
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
