import { answered } from './answers';
import { isErrorText, isNoValue } from './error-texts';
import { mended } from './garbled';

/** Text as it is compared: headers, words and names, each in its normal form. */

const INVISIBLE = /[\u200B-\u200F\u2028\u2029\u2060\uFEFF\u00AD]/g;
const SPACES = /[\s\u00A0\u202F\u2007]+/g;
const MARKS = /[\u0300-\u036f]/g;

/** What a cell of Excel takes; Sheets takes more, and a workbook goes from one to the other. */
export const MOST_CHARACTERS = 32_767;

/** Any cell as text, also one that no host should give; never throws. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return cell == null ? '' : '(not a cell value)';
}

/** Printable ASCII with single spaces inside and no "&" and "<" (which may begin a code or a mark): most cells, and already tidy. */
export function isPlain(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || code === 38 || code === 60 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** Trimmed, NFKC, {@link mended}, without invisible characters, every run of white space as one space. */
export function tidy(text: string): string {
  if (isPlain(text)) return text;
  return mended(text).normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Lower case, without accents. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return tidy(text).toLowerCase().normalize('NFD').replace(MARKS, '');
}

/** Letters that have no accent to take off. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ς: 'σ',
};

/** Lower case, without accents and strokes: `Łódź` is `lodz`. */
export function foldLetters(text: string): string {
  const folded = fold(text);
  return isPlain(text) ? folded : folded.replace(/[ıłøđæœßς]/g, (letter) => LETTERS[letter] ?? letter);
}

const ARROW = /[→⇒➜➔]|[-=]{1,3}>/g;
const ARROW_BACK = /[←⇐]|<[-=]{1,3}(?!>)/g;

/** A word of a vocabulary: folded, with punctuation as spaces. `Closed - Won` and `closed_won` are the same, `→ us` is `to us`, `← them` is `from them`. */
export function wordKey(text: string): string {
  return PLAIN_WORDS.test(text) ? text.toLowerCase() : keyOfWord(text);
}

/** Letters and digits with single blanks between them, as most are: nothing in them changes but the case. */
const PLAIN_WORDS = /^[a-z\d]+(?: [a-z\d]+)*$/i;

const keyOfWord = /* @__PURE__ */ answered((text) => {
  const key = fold(text)
    .replace(ARROW, ' to ')
    .replace(ARROW_BACK, ' from ')
    .replace(/[^\p{L}\p{N}%$#?✓✔☑✗✘]+/gu, ' ')
    .trim();
  return key === '' && text !== '' ? signKey(text) : key;
});

/** What a cell means that holds nothing but a sign: a green tick, a thumb. */
function signKey(text: string): string {
  if (/^\s*(?:✅|👍|🗹|🎉|🏆)/u.test(text)) return '✓';
  if (/^\s*(?:❌|👎|✖|⬜|☐|□|🔲|🚫|⛔)/u.test(text)) return '✗';
  return /^\s*(?:⏳|⌛|🕒|⏰|🔄|🔁)/u.test(text) ? 'pending' : '';
}

/** The e-mail addresses in a text, in lower case: `Dana <dana@harbor.example>; lee@harbor.example`. */
export function emailsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s;,|<>()]+/)
    .map((each) => each.replace(/^mailto:/, ''))
    .filter((each) => /^[^@]+@[^@]+$/.test(each));
}

/** Order that does not depend on a machine's language: by code units. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Digits with commas between thousands: `8,800`. */
export function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 row`, `2 rows`, `8,800 rows`. */
export function counted(count: number, noun: string): string {
  return `${inThousands(String(count))} ${noun}${count === 1 ? '' : 's'}`;
}

/** A sentence begins with a capital letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What stands within a sentence begins with a small letter. */
export function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** A text as a part of a regular expression that finds it. */
export function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** 32-bit FNV-1a hash of a text, the same on every host. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const MISSING = new Set([
  ...[
    '',
    '-',
    '–',
    '—',
    '--',
    '---',
    'n/a',
    'na',
    'n.a.',
    'none',
    'nil',
    'tbd',
    'tba',
    'tbc',
    '?',
    '??',
    'null',
    // Exactly so: Nan is a name.
    'NaN',
    'NaT',
    '<na>',
    '\\n',
    '(blank)',
    '(empty)',
    // A mark for "the same" that nothing stands above.
    '"',
    '""',
    '〃',
    '#n/a',
  ],
  ...[
    'unknown',
    'not known',
    'no value',
    'not set',
    'unbekannt',
    'inconnu',
    'desconocido',
    'desconhecido',
    'sconosciuto',
    'onbekend',
    'undefined',
    'to be determined',
    '(none)',
    'keine',
    'aucun',
    'ninguno',
    'nessuno',
    'nenhum',
    'geen',
    'n.v.',
    'k.a.',
    '.',
    '...',
  ],
]);

/** What a spreadsheet shows while a function of its own is at work, and a list from which nothing was chosen. */
const LOADING =
  /^(?:(?:loading|chargement|wird geladen|laden|cargando|carregando|caricamento)(?: data)?|(?:please )?(?:select|choose|pick)(?: an?| one| the)?(?: \w+)?) ?\.{2,3}$|^(?:please )?(?:select|choose|pick) (?:one|an? \w+|(?:partner|status|type|option|value))$/;
/** What databases and spreadsheets write for a day that is none: `0000-00-00`, `1/0/1900`, `12/30/1899`. */
const ZERO_DAY =
  /^\s*(?:0000-00-00|00([/.-])00\1(?:00)?00|0001-01-01|1\/0\/1900|1900-01-00|00[./]01[./]1900|1899-12-30|12\/30\/1899|30[./]12[./]1899)(?:[t ]0?0:00(?::00)?(?:\.0+)?z?)?\s*$/i;
/** Whether a text is such a day; it begins with 0, 1, 3 or white space, as few values do. */
function isZeroDay(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first < 50 || first === 51 || first > 126) && ZERO_DAY.test(text);
}
/** For each first character the lengths that words for "nothing" have, as bits. */
const LENGTHS = new Int32Array(128);
for (const word of MISSING)
  if (word.charCodeAt(0) < LENGTHS.length)
    LENGTHS[word.charCodeAt(0)] = (LENGTHS[word.charCodeAt(0)] as number) | (1 << word.length);
/** With what a sentence of {@link LOADING} begins that has no dots behind it. */
const ASKS = /^[psc]/i;

/** Whether a text may stand for nothing, by how it begins and how long it is, which spares most names a copy in small letters and its look-up. */
function mayBeMissing(text: string): boolean {
  if (!isPlain(text)) return true;
  const first = text.charCodeAt(0);
  const small = first >= 65 && first <= 90 ? first + 32 : first;
  return (
    (((LENGTHS[small] as number) >> text.length) & 1) === 1 ||
    text.charCodeAt(text.length - 1) === 46 ||
    ASKS.test(text)
  );
}

/** The row of Qualtrics that names its own fields. */
const FIELD_OF_FORM = '{"ImportId":';
const LONGEST_MISSING = 20;
/** `Please select a partner...` is longer. */
const LONGEST_ASKED = 40;

/** Whether a text stands for nothing: blank, `-`, `n/a`, `tbd`, an error value, `Loading...`. */
export function isMissing(text: string): boolean {
  if (text.startsWith(FIELD_OF_FORM)) return true;
  if (text.length > LONGEST_MISSING && !(text.length <= LONGEST_ASKED && /^please /i.test(text)))
    return isBlank(text);
  // What holds a digit is a value, but for a few errors and days; this spares most cells all look-ups.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return isErrorText(text) || isZeroDay(text);
  }
  if (MISSING.has(text) || isErrorText(text)) return true;
  if (!mayBeMissing(text)) return false;
  const word = tidy(text).toLowerCase();
  return MISSING.has(word) || LOADING.test(word);
}

/** Whether a text is what a broken or an unfinished formula shows; `#N/A` is often meant as "none". */
export function isFormulaError(text: string): boolean {
  return isErrorText(text) ? !isNoValue(text) : isMissing(text) && /^\s*\p{L}.*(?:\.\.|…)/u.test(text);
}

/** Whether a cell is empty or holds only white space. */
export function isBlank(cell: unknown): boolean {
  if (cell == null || cell === '') return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first > 126) && tidy(cell) === '';
}
