import { NUMBER } from '../../../workbook/input';
import { noCodes } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, counted, isMissing, tidy } from '../../../workbook/values/text';
import { aliasesIn, nameKey, withoutAddress } from '../../names';

/** A partner that a cell names, as it is called where it stands alone, and the part of the row that is its own. */
export interface PartnerShare {
  readonly name: string;
  readonly part: number;
}

/** Signs between names that no name has within itself, and those that a firm's name may have. */
const SURE = /[;\n\r•·]/;
const BETWEEN =
  '(?:and(?: also)?|as well as|und|et|y|e|en|och|og|(?:jointly |together |along )?with|plus|or|oder|ou|then|via|through|thru|by way of|c/o|x|50 ?/ ?50)';
const ANY = `\\s*(?:[;\\n\\r•·]+|\\sw/\\s|,\\s*(?:${BETWEEN}|&)\\s|<?[-=]+>|[→⇒↔⇄>|,&+/\\\\]|\\s${BETWEEN}\\s|\\s[-–—]+\\s|\\s(?=\\d[.)]\\s)|\\t|\\s{2})\\s*`;
const LISTING = /[;\n\r•·]/;
const TOGETHER = '(?:joint|jointly|together|shared|split|both|50 ?/ ?50)';
/** What stands before or behind several names and is part of none. */
const AROUND = new RegExp(`^both\\s+|\\s*\\(${TOGETHER}\\)$|\\s+[-–—]\\s+${TOGETHER}$`, 'gi');
/** Another name in brackets behind the word that joins it: `Harbor Tax (via Elm Law)`. */
const JOINED = new RegExp(`\\s*\\(((?:${BETWEEN}|&|\\+|w/)\\s[^()]+)\\)$`, 'i');
const NUMBERED = /^\s*\d{1,2}[.)]\s/;
const AMOUNT = '(\\d{1,3}(?:\\.\\d+)?|\\.\\d+)';
/** The part of a name, before or behind it: `60%`, `(2/3)`, and where nothing else is called so also `60`. */
const PART = new RegExp(
  `^\\s*[([]?${AMOUNT}(?: ?%|[/\u2044](\\d{1,2}))?[)\\]]?\\s+(?:of )?|\\s*[([]?(?<![\\w.])${AMOUNT}(?: ?%|[/\u2044](\\d{1,2}))?[)\\]]?\\s*$`,
);
const REMARK = /\s*\([^()]*\)\s*$/;
const LONGEST = 400;
const HAS_SIGN = new RegExp(
  `[;|\\n\\r•·,&+/\\\\→⇒↔⇄>]|\\s(?:${BETWEEN}|[-–—]+|\\d[.)])\\s|\\S(?:\\t|\\s{2,})\\S|\\s\\(${BETWEEN}\\s`,
  'i',
);
const MOST_NAMES = 6;
const SHOWN = 3;

/**
 * The names that stand alone in a column Partner somewhere: no sign divides them, or Partners lists them so. By key, each as it
 * is first written; an alias, and the firm of one partner, as the partner.
 */
export function knownPartners(
  readers: readonly TableReader[],
  isOwn: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (text: string, partner = text) => {
    const key = nameKey(text);
    if (!known.has(key)) known.set(key, tidy(withoutAddress(partner)));
  };
  for (const reader of readers) {
    const isList = reader.table.kind === 'Partners';
    eachText(reader, (text) => {
      if (isList || !HAS_SIGN.test(withoutAddress(text))) add(text);
    });
    if (isList)
      for (let i = 0; i < reader.count; i++)
        for (const alias of aliasesIn(cellText(reader.cell('Aliases', i))))
          if (!isMissing(alias)) add(alias, cellText(reader.cell('Partner', i)));
  }
  for (const [firm, people] of peopleOfFirms(readers)) {
    const [person = firm, ...others] = people;
    add(firm, others.length === 0 ? person : firm);
  }
  // A firm whose name has such a sign, and is no list of the others, is a name, too: "Harbor Tax & Trust". The shorter ones first,
  // as they may be part of a list.
  const signed = new Set<string>();
  for (const reader of readers)
    eachText(reader, (text) => {
      const bare = withoutAddress(text);
      if (HAS_SIGN.test(bare) && !LISTING.test(bare) && bare.length <= LONGEST) signed.add(bare);
    });
  for (const bare of [...signed].sort((a, b) => a.length - b.length))
    if (divided(unwrapped(bare), known, isNobody(isOwn)) === null) add(bare);
  return known;
}

/** The people of each firm in Partners; "Dana Lee - Harbor Tax" names one partner where she is all of them. */
function peopleOfFirms(readers: readonly TableReader[]): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, Set<string>>();
  for (const reader of readers) {
    if (reader.table.kind !== 'Partners' || !reader.has('Firm')) continue;
    for (let i = 0; i < reader.count; i++) {
      const [firm, person] = [reader.text('Firm', i), reader.text('Partner', i)];
      if (firm !== null && person !== null) people.set(firm, (people.get(firm) ?? new Set()).add(person));
    }
  }
  return people;
}

/** A list of names without what stands around it. */
function unwrapped(text: string): string {
  const bare = withoutAddress(text);
  return bare.length > LONGEST ? bare : bare.normalize('NFKC').replace(AROUND, '').replace(JOINED, ' $1');
}

/** Tells a text that stands for no partner. */
function isNobody(isOwn: (name: string) => boolean): (name: string) => boolean {
  return (name) => isMissing(tidy(name)) || isOwn(name);
}

function eachText(reader: TableReader, call: (text: string) => void): void {
  const { codes, numbers, texts } = reader.codes('Partner') ?? noCodes(0);
  const figures = new Set(numbers?.filter((_, i) => codes[i] === NUMBER));
  const all = numbers === null ? texts : [...texts, ...[...figures].map(String)];
  for (const text of all) if (!isMissing(tidy(text))) call(text);
}

/**
 * The known partners that a text names, in its order, each once; null when it names one, or something else beside them. Signs that
 * a firm's name may have ("&", a comma) divide only what is known on both sides of them. Percentages that make 100 are the parts;
 * others than equal ones say nothing that can be used, so the text stays whole.
 */
export function severalPartners(
  text: string,
  known: ReadonlyMap<string, string>,
  isNone: (name: string) => boolean = isMissing,
): PartnerShare[] | null {
  const bare = unwrapped(text);
  if (bare.length > LONGEST || !HAS_SIGN.test(bare) || known.has(nameKey(bare))) return null;
  const pieces = bare
    .split(SURE)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const divisions = pieces.map((piece) => divided(piece, known, isNone));
  // A semicolon or a line break lists names: one known among them is enough.
  if (divisions.every((each) => each === null)) return null;
  const named = divisions.flatMap((each, i) => each ?? [piece(pieces[i] ?? '', known)]);
  const shares = new Map(named.map((each) => [nameKey(each.name), each] as const));
  if (shares.size > MOST_NAMES || named.length < 2) return null;
  const names = [...shares.values()].filter(({ name }) => !isNone(name));
  const parts = names.map(({ percent }) => percent);
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  if (parts.every((part) => part === parts[0]))
    return names.map(({ name }) => ({ name, part: 1 / names.length }));
  return Math.abs(sum - 100) <= 1 && !parts.includes(null)
    ? names.map(({ name, percent }) => ({ name, part: (percent ?? 0) / sum }))
    : null;
}

/** A name of a list with the percentage beside it. */
interface Piece {
  readonly name: string;
  /** The key of what stands there, which may be an alias. */
  readonly written: string;
  readonly percent: number | null;
}

/** The percentage that stands beside a name: of a fraction, and of 0.6 as well as of 60; 1% is one in a hundred. */
function percentOf([said, before, ofBefore, amount = before, of = ofBefore]: RegExpExecArray): number {
  const value = Number(amount) / Number(of ?? 1);
  return value <= 1 && !said.includes('%') ? value * 100 : value;
}

/** A piece of a list without its number, its percentage and a remark in brackets, as it is called where it stands alone. */
function piece(text: string, known: ReadonlyMap<string, string>): Piece {
  const plain = text.replace(NUMBERED, '');
  const whole = known.get(nameKey(plain));
  if (whole !== undefined) return { name: whole, written: nameKey(plain), percent: null };
  const said = PART.exec(plain);
  const name = plain.replace(PART, '');
  const spelling = known.get(nameKey(name)) ?? known.get(nameKey(name.replace(REMARK, '')));
  return { name: spelling ?? tidy(name), written: nameKey(name), percent: said && percentOf(said) };
}

/** The one partner, or nobody, that a text names: "Ortiz, Jane" where Jane Ortiz is known; null when it is neither. */
function oneOf(
  text: string,
  known: ReadonlyMap<string, string>,
  isNone: (name: string) => boolean,
): Piece | null {
  const whole = piece(text, known);
  if (known.has(nameKey(whole.name)) || isNone(text)) return whole;
  const turned = /^(\p{L}[\p{L}'’-]*),\s*(\p{L}[\p{L}. ]*)$/u.exec(text);
  const person = turned && piece(`${turned[2] ?? ''} ${turned[1] ?? ''}`, known);
  return person && known.has(nameKey(person.name)) ? person : null;
}

/** A text cut at some of its signs so that every piece is known, or stands for nobody; null when that cannot be. */
function divided(
  text: string,
  known: ReadonlyMap<string, string>,
  isNone: (name: string) => boolean,
): Piece[] | null {
  const whole = oneOf(text, known, isNone);
  if (whole !== null) return [whole];
  const signs: Array<readonly [start: number, end: number]> = [];
  const sign = new RegExp(ANY, 'gi');
  while (signs.length < 2 * MOST_NAMES) {
    const found = sign.exec(text);
    if (found === null) break;
    signs.push([found.index, found.index + found[0].length]);
  }
  // The longest known name first: "Harbor Tax & Trust & Elm Law".
  for (const [end, next] of signs.reverse()) {
    const first = text.slice(0, end);
    const start = oneOf(first, known, isNone);
    if (start === null) continue;
    const rest = divided(text.slice(next), known, isNone);
    if (rest === null) continue;
    // Johnson & Johnson is a firm; a list with commas may name one twice.
    const isRepeated = rest.some(({ written }) => written === start.written);
    if (!isRepeated || (rest.length > 1 && text.slice(end, next).trim() === ',')) return [start, ...rest];
  }
  return null;
}

/**
 * A cell that names several known partners gives each of them a row, with its part of the credit, the hours and the money; one
 * note tells which. One partner named twice, or beside one's own side, is that partner. `together` are the keys of texts that Settings say are one partner.
 */
export function settleSeveral(
  reader: TableReader,
  known: ReadonlyMap<string, string>,
  together: ReadonlySet<string>,
  isOwn: (name: string) => boolean,
): void {
  if (reader.table.kind === 'Partners') return;
  const names = new Map<string, readonly PartnerShare[]>();
  const isNone = isNobody(isOwn);
  eachText(reader, (text) => {
    const found = together.has(nameKey(text)) ? null : severalPartners(text, known, isNone);
    if (found !== null && found.length > 0) names.set(text, found);
  });
  if (names.size === 0) return;
  const { codes, texts } = reader.codes('Partner') ?? noCodes(reader.count);
  const divided = texts.map((text) => names.get(text) ?? null);
  const several = Array.from(codes, (code) => divided[code] ?? null);
  const rows = several.filter((found) => found !== null && found.length > 1).length;
  reader.share('Partner', several);
  if (rows === 0) return;
  const listed = [...names]
    .filter(([, found]) => found.length > 1)
    .map(([text]) => tidy(withoutAddress(text)));
  const shown = listed.slice(0, SHOWN);
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(rows, 'row')}: ${shown.join('; ')}${listed.length > shown.length ? ' ...' : ''}`,
    'several partners in a cell',
    'The cells name several partners that you have; each gets an equal part of the credit, hours and money of the row, or the part that its percentage says.',
    'Nothing to do; for other parts write one row for each partner, introductions with one Id and the Credit of each.',
    shown.map((text) => ({
      label: `\u201c${text}\u201d is one partner`,
      rows: [[`One partner ${text}`, 'yes'] as const],
    })),
  );
}
