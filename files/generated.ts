import { strFromU8, unzipSync } from 'fflate';
import { SHEET_MARK_KEY } from '../core/host/sheet-mark';
import { decodeXml } from './edit/xml-text';

/**
 * Names of the sheets that carry our mark: Excel keeps it as a custom property of the worksheet, which the workbook
 * reader does not give. (Google Sheets leaves its developer metadata out of an export.)
 */
export function generatedSheets(bytes: Uint8Array): ReadonlySet<string> {
  const small = parts(
    bytes,
    (part) =>
      part === 'xl/workbook.xml' ||
      part === 'xl/_rels/workbook.xml.rels' ||
      /^xl\/worksheets\/_rels\/.*\.rels$/.test(part),
  );
  // Only sheets with any custom property are looked into: a sheet can be very large.
  const candidates = [...small].flatMap(([part, xml]) =>
    part.startsWith('xl/worksheets/') && xml.includes('/customProperty"')
      ? [part.replace('/_rels/', '/').replace(/\.rels$/, '')]
      : [],
  );
  if (candidates.length === 0) return new Set();
  const marked = [...parts(bytes, (part) => candidates.includes(part))]
    .filter(([, xml]) => elements(xml, 'customPr').some((each) => each['name'] === SHEET_MARK_KEY))
    .map(([part]) => part);
  const targets = new Map(
    elements(small.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((each) => [
      each['Id'] ?? '',
      `xl/${(each['Target'] ?? '').replace(/^\/xl\//, '')}`,
    ]),
  );
  return new Set(
    elements(small.get('xl/workbook.xml') ?? '', 'sheet')
      .filter((each) => marked.includes(targets.get(each['id'] ?? '') ?? ''))
      .map((each) => each['name'] ?? ''),
  );
}

function parts(bytes: Uint8Array, wanted: (part: string) => boolean): Map<string, string> {
  const found = unzipSync(bytes, { filter: (part) => wanted(part.name) });
  return new Map(Object.entries(found).map(([part, content]) => [part, strFromU8(content)]));
}

/** The attributes of every element of one name, both without namespace prefixes. */
function elements(xml: string, name: string): Record<string, string>[] {
  const tags = xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
  return tags.map((tag) =>
    Object.fromEntries(
      [...tag.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [
        match[1] ?? '',
        decodeXml(match[2] ?? match[3] ?? ''),
      ]),
    ),
  );
}
