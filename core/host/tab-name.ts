/** Characters of a tab name in Excel, as UTF-16 counts them. */
const LONGEST = 31;

/** Names that Excel keeps for itself, in any letter case. */
const RESERVED = ['history'];

// Control characters, what no file can hold, and what neither host has in a tab name.
const ILLEGAL = /[\p{Cc}\ufffe\uffff\\/?*[\]:]+/gu;

/**
 * A tab name that Excel and Google Sheets accept and that no other tab has: `Review`, `Review (2)`, ... Characters that no
 * tab may have become blanks; it is cut to 31 characters, never within an emoji; no apostrophe or blank stands at its ends.
 */
export function tabName(wanted: string, taken: readonly string[]): string {
  const used = new Set([...taken.map((name) => name.toLowerCase()), ...RESERVED]);
  const clean = wanted.replace(ILLEGAL, ' ').replace(/\s+/g, ' ');
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = (cut(clean, LONGEST - suffix.length) || 'Sheet') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The beginning of a text within a length, tidied at both ends. */
function cut(text: string, length: number): string {
  const tidied = tidyEnds(text);
  let kept = '';
  for (const character of Array.from(tidied)) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  // What joins or colors the character that did not fit.
  return tidyEnds(kept.length < tidied.length ? kept.replace(/(?:\u200d|\ufe0f)+$/, '') : kept);
}

function tidyEnds(text: string): string {
  // Half of a pair stands for nothing.
  const whole = Array.from(text).filter((character) => !/^[\ud800-\udfff]$/.test(character));
  return whole.join('').replace(/^[\s']+|[\s']+$/g, '');
}
