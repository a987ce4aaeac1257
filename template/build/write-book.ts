import { writeXlsx } from 'hucre/xlsx';

type Book = Parameters<typeof writeXlsx>[0];

/** What the writer escapes for none of its parts, and half a character that stands alone. */
const NOT_IN_XML = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The bytes of a workbook; characters that no XML may hold are replaced in each of its texts, by U+FFFD. */
export function writeBook(book: Book): Promise<Uint8Array> {
  return writeXlsx(inXml(book) as Book);
}

function inXml(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NOT_IN_XML, '\uFFFD');
  if (Array.isArray(value)) return value.map(inXml);
  if (value instanceof Map) return new Map(Array.from(value, ([key, each]) => [key, inXml(each)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inXml(each)]));
}
