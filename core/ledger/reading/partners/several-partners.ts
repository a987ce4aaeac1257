import { NUMBER } from '../../../workbook/input';
import { noCodes } from '../../../workbook/values/column-codes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, counted, isMissing, tidy } from '../../../workbook/values/text';
import { nameKey, withoutAddress } from '../../names';

/** Signs between names that no name has within itself, and those that a firm's name may have. */
const SURE = /\s*[;|\n\r•·]+\s*/;
const ANY =
  /\s*(?:[;|\n\r•·]+|\sw\/\s|,\s*(?:and|und|et|y|e|&)\s|,|&|\+|\/|\\|\s(?:and|und|et|y|e|en|och|og|with|plus)\s)\s*/;
const LISTING = /[;|\n\r•·]/;
/** What stands before or behind several names and is part of none. */
const AROUND = /^both\s+|\s*\((?:joint|jointly|together|shared|split|both|50 ?\/ ?50)\)$/gi;
const PERCENT = /\s*\(?\b\d{1,3} ?%\)?/g;
const LONGEST = 400;
const HAS_SIGN = /[;|\n\r•·,&+/\\]|\s(?:and|und|et|y|e|en|och|og|with|plus)\s/i;
const MOST_NAMES = 6;
const SHOWN = 3;

/** Keys of the names that stand alone in a column Partner somewhere: no sign divides them, or Partners lists them so. */
export function knownPartners(readers: readonly TableReader[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const reader of readers) {
    if (!reader.has('Partner')) continue;
    const isList = reader.table.kind === 'Partners';
    eachText(reader, (text) => {
      if (isList || !HAS_SIGN.test(withoutAddress(text))) known.add(nameKey(text));
    });
    if (isList && reader.has('Aliases'))
      for (let i = 0; i < reader.count; i++)
        for (const alias of cellText(reader.cell('Aliases', i)).split(/[;|\n]/))
          if (!isMissing(alias)) known.add(nameKey(alias));
  }
  // A firm whose name has such a sign, and is no list of the others, is a name, too: "Harbor Tax & Trust".
  const firms = new Set<string>();
  for (const reader of readers)
    if (reader.has('Partner'))
      eachText(reader, (text) => {
        const bare = withoutAddress(text);
        if (
          HAS_SIGN.test(bare) &&
          !LISTING.test(bare) &&
          bare.length <= LONGEST &&
          divided(bare, known) === null
        )
          firms.add(nameKey(bare));
      });
  for (const firm of firms) known.add(firm);
  return known;
}

function eachText(reader: TableReader, call: (text: string) => void): void {
  const { codes, numbers, texts } = reader.codes('Partner') ?? noCodes(0);
  const figures = new Set(numbers?.filter((_, i) => codes[i] === NUMBER));
  const all = numbers === null ? texts : [...texts, ...[...figures].map(String)];
  for (const text of all) if (!isMissing(tidy(text))) call(text);
}

/**
 * The known partners that a text names, in its order; null when it names one, or something else beside them. Signs that a firm's
 * name may have ("&", a comma) divide only what is known on both sides of them.
 */
export function severalPartners(text: string, known: ReadonlySet<string>): string[] | null {
  const bare = namesIn(withoutAddress(text));
  if (bare.length > LONGEST || !HAS_SIGN.test(bare) || known.has(nameKey(bare))) return null;
  const parts = bare
    .split(SURE)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const divisions = parts.map((part) => divided(part, known));
  // A semicolon or a line break lists names: one known among them is enough.
  const whole = parts.length > 1 ? divisions.some((each) => each !== null) : divisions[0] !== null;
  const found = divisions.flatMap((each, i) => each ?? [parts[i] ?? '']);
  const distinct = found.filter(
    (name, i) => found.findIndex((each) => nameKey(each) === nameKey(name)) === i,
  );
  return whole && distinct.length > 1 && distinct.length <= MOST_NAMES ? distinct : null;
}

/** A text without what stands around its names, and without equal parts; other parts than equal ones are left in it, so that no name is known. */
function namesIn(text: string): string {
  const bare = text.replace(AROUND, '');
  const parts = new Set((bare.match(PERCENT) ?? []).map((part) => part.replace(/\D/g, '')));
  return parts.size === 1 ? bare.replace(PERCENT, '') : bare;
}

/** A text cut at some of its signs so that every piece is known; null when that cannot be. */
function divided(text: string, known: ReadonlySet<string>): string[] | null {
  if (known.has(nameKey(text))) return [text];
  // "Ortiz, Jane" where Jane Ortiz is known.
  const turned = /^(\p{L}[\p{L}'’-]*),\s*(\p{L}[\p{L}. ]*)$/u.exec(text.trim());
  if (turned && known.has(nameKey(`${turned[2] ?? ''} ${turned[1] ?? ''}`)))
    return [`${turned[2] ?? ''} ${turned[1] ?? ''}`];
  const signs: Array<readonly [start: number, end: number]> = [];
  const sign = new RegExp(ANY, 'gi');
  while (signs.length < 2 * MOST_NAMES) {
    const found = sign.exec(text);
    if (found === null) break;
    signs.push([found.index, found.index + found[0].length]);
  }
  // The longest known name first: "Harbor Tax & Trust & Elm Law".
  for (const [start, end] of signs.reverse()) {
    const first = text.slice(0, start);
    if (!known.has(nameKey(first))) continue;
    const rest = divided(text.slice(end), known);
    if (rest !== null) return [first, ...rest];
  }
  return null;
}

/**
 * A cell that names several known partners gives each of them a row, with an equal part of the credit, the hours and the money;
 * one note tells which. `together` are the keys of texts that Settings say are one partner.
 */
export function settleSeveral(
  reader: TableReader,
  known: ReadonlySet<string>,
  together: ReadonlySet<string>,
): void {
  const { kind } = reader.table;
  if (kind === null || kind === 'Partners' || kind === 'Candidates' || !reader.has('Partner')) return;
  const names = new Map<string, readonly string[]>();
  eachText(reader, (text) => {
    const found = together.has(nameKey(text)) ? null : severalPartners(text, known);
    if (found !== null) names.set(text, found);
  });
  if (names.size === 0) return;
  const { codes, texts } = reader.codes('Partner') ?? noCodes(reader.count);
  const divided = texts.map((text) => names.get(text) ?? null);
  const several = Array.from(codes, (code) => divided[code] ?? null);
  const rows = several.filter((found) => found !== null).length;
  reader.share('Partner', several);
  const listed = [...names.keys()].map((text) => tidy(withoutAddress(text)));
  const shown = listed.slice(0, SHOWN);
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(rows, 'row')}: ${shown.join('; ')}${listed.length > shown.length ? ' ...' : ''}`,
    'several partners in a cell',
    'The cells name several partners that you have; each gets an equal part of the credit, hours and money of the row.',
    'Nothing to do; for other parts write one row for each partner, introductions with one Id and the Credit of each.',
    shown.map((text) => ({
      label: `\u201c${text}\u201d is one partner`,
      rows: [[`One partner ${text}`, 'yes'] as const],
    })),
  );
}
