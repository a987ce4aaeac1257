/** Text in XML, both ways; apart from the parser, so that what only reads does not carry it along. */

/** Characters that no XML may hold, not even as an entity; halves of a character that stand alone included. */
const NEVER_IN_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** What stands for a character that is not to be had. */
const REPLACEMENT = '\uFFFD';

export function escapeXml(text: string): string {
  return text
    .replace(NEVER_IN_XML, REPLACEMENT)
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

/** Characters that XML cannot hold are written `_x0001_`; `_x005F_` is the underscore of such a text itself. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

const LAST_CODE = 0x10ffff;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text between tags, or of an attribute, without entities. */
export function decodeXml(xml: string): string {
  return xml.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, named: string) => {
      if (decimal === undefined && hex === undefined) return ENTITIES[named] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > LAST_CODE ? REPLACEMENT : String.fromCodePoint(code);
    },
  );
}
