/** What a text became on its way through programs that took it for something else. */

/** The characters of Windows-1252 from 0x80 on that are not those of Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FURTHER = `[\u0080-\u00bf${WINDOWS_1252}]`;
/** UTF-8 that was read as Windows-1252: `MÃ¼ller`, `Itâ€™s`. */
const READ_WRONG = new RegExp(`[\u00c2-\u00c5]${FURTHER}|\u00e2${FURTHER}{2}`, 'g');
/** What both begin with; hardly a text has any of it. */
const MAYBE = /[&<\u00c2-\u00c5\u00e2]/;
/** What pages mark texts with: `<p>Smith</p>`, `Lee<br>`. */
const MARKUP =
  /<\/?(?:p|br|div|span|b|i|u|em|strong|font|small|li|ul|ol|td|tr|h[1-6])(?:\s[^<>]{0,200})?\s?\/?>/gi;
/** `Smith &amp; Jones`, as web programs export it. */
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{2,4})|#x([0-9a-f]{2,4}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function byteOf(character: string): number {
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : 0x80 + at;
}

function decoded(run: string): string {
  const [first = 0, ...further] = [...run].map(byteOf);
  const lead = further.length === 2 ? first & 0x0f : first & 0x1f;
  return String.fromCharCode(further.reduce((code, byte) => code * 64 + (byte & 0x3f), lead));
}

/** A text as it was before another program took its letters apart, marked it up, or put codes for its signs. */
export function mended(text: string): string {
  if (!MAYBE.test(text)) return text;
  const read = (text.includes('<') ? text.replace(MARKUP, ' ') : text).replace(READ_WRONG, decoded);
  if (!read.includes('&') || !read.includes(';')) return read;
  return read.replace(ENTITY, (_, name: string | undefined, decimal: string | undefined, hex: string) =>
    name !== undefined
      ? (NAMED[name.toLowerCase()] ?? '')
      : String.fromCharCode(decimal === undefined ? parseInt(hex, 16) : Number(decimal)),
  );
}
