/** Text in XML, both ways; apart from the parser, so that what only reads does not carry it along. */

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What XML cannot hold, lone halves of characters included; `_x0041_` as text would be read as a code. */
const NOT_IN_XML = /_(?=x[0-9a-fA-F]{4}_)|(?![\t\n\r])\p{Cc}|[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Text of a cell: what XML cannot hold is written `_x0001_`, as Excel does. */
export function escapeCellText(text: string): string {
  return escapeXml(
    text.replace(
      NOT_IN_XML,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text between tags, or of an attribute, without entities. */
export function decodeXml(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, named) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16))
      : (ENTITIES[named] ?? whole),
  );
}
