import { namedByWords } from './header-words';
import { QUALITY, type HeaderMatch, type Named } from './match-quality';
import { AS_IN_REFERRALS, NOT_USED, SYNONYMS } from './synonyms';
import { TABLES, type TableKind } from '../../tables';
import { answered } from '../../values/answers';
import { headerKey } from '../../values/header-key';

interface Phrase extends Named {
  readonly words: string;
  /** Of two as long as each other the one that is listed first counts. */
  readonly place: number;
}

/** By the whole header in its normal form; for each kind the canonical word first, then the sure and the vague ones. */
const WHOLE = new Map<string, Named[]>();
/** By several words that name a column for sure, also inside a longer header. */
const PHRASES = new Map<string, Phrase[]>();
let [phrases, mostWords] = [0, 0];

for (const { kind, columns } of TABLES)
  for (const { header } of columns) {
    addWhole(headerKey(header).key, { kind, column: header, quality: 'canonical' });
    const { sure, vague } = SYNONYMS[kind][header] ?? {};
    for (const word of sure?.split('|') ?? []) {
      addWhole(word, { kind, column: header, quality: 'sure' });
      if (!word.includes(' ')) continue;
      add(PHRASES, word, { kind, column: header, quality: 'part', words: word, place: phrases++ });
      mostWords = Math.max(mostWords, word.split(' ').length);
    }
    const also = AS_IN_REFERRALS[kind]?.includes(header) === true ? SYNONYMS.Referrals[header]?.sure : null;
    for (const words of [vague, also])
      for (const word of words?.split('|') ?? []) addWhole(word, { kind, column: header, quality: 'vague' });
  }

function addWhole(key: string, named: Named): void {
  const same = WHOLE.get(key)?.some((each) => each.kind === named.kind && each.column === named.column);
  if (same !== true) add(WHOLE, key, named);
}

function add<Key, Each>(to: Map<Key, Each[]>, key: Key, named: Each): void {
  const known = to.get(key);
  if (known) known.push(named);
  else to.set(key, [named]);
}

const REASONS = new Map(
  NOT_USED.flatMap(([headers, reason]) => headers.split('|').map((each) => [each, reason] as const)),
);

/** What a header may add to say that its column asks. */
const ASKED = / (?:y n|yes no|w l(?: [op])?|won lost(?: open| pending)?)$/;

/** The columns of every kind of table that a header (as `headerKey` gives it) may name, best first; kinds that have none are not in it. */
export const matchesOf: (key: string) => ReadonlyMap<TableKind, readonly HeaderMatch[]> =
  /* @__PURE__ */ answered((key) => {
    const all = new Map<TableKind, HeaderMatch[]>();
    if (key === '' || key.length > 80) return all;
    const take = (found: readonly Named[] = []): void => {
      const kinds = new Set(all.keys());
      for (const named of found) if (!kinds.has(named.kind)) add(all, named.kind, named);
    };
    take(WHOLE.get(key));
    take(WHOLE.get(key.replace(ASKED, '')));
    // A header that is not read on purpose has no parts, either.
    if (REASONS.has(key)) return all;
    for (const phrase of phrasesIn(key)) if (!all.has(phrase.kind)) all.set(phrase.kind, [phrase]);
    for (const named of namedByWords(key)) {
      const known = all.get(named.kind) ?? [];
      // What a list says for sure needs no second reading.
      const isSure = known.some(({ quality }) => QUALITY[quality] >= QUALITY.sure);
      if (!isSure && !known.some(({ column }) => column === named.column)) add(all, named.kind, named);
    }
    return all;
  });

/** What runs of words of a header name, the longest first. */
function phrasesIn(key: string): Phrase[] {
  const found: Phrase[] = [];
  const words = key.split(' ');
  for (let from = 0; from < words.length; from++) {
    let run = words[from] as string;
    for (let to = from + 1; to < Math.min(words.length, from + mostWords); to++) {
      run += ` ${words[to] as string}`;
      found.push(...(PHRASES.get(run) ?? []));
    }
  }
  return found.sort((a, b) => b.words.length - a.words.length || a.place - b.place);
}

/** Columns of a table that a header (as `headerKey` gives it) may name, best first. */
export function matchHeader(kind: TableKind, key: string): readonly HeaderMatch[] {
  return matchesOf(key).get(kind) ?? NO_MATCHES;
}

const NO_MATCHES: readonly HeaderMatch[] = [];

/** What two names with a stroke or "or" between them both mean: "Payee / partner". Nothing where one of them means something else. */
export function matchAlternatives(kind: TableKind, header: string): readonly HeaderMatch[] {
  const names = header.split(/\s*[/|]\s*|\s+or\s+/i);
  if (names.length < 2) return NO_MATCHES;
  const [first = NO_MATCHES, ...others] = names.map((name) => matchHeader(kind, headerKey(name).key));
  return first
    .filter(({ column }) => others.every((each) => each.some((other) => other.column === column)))
    .map(({ column }) => ({ column, quality: 'part' }));
}

/** Why a header that we know is deliberately not read; null when we do not know it. */
export function notUsedReason(key: string): string | null {
  return REASONS.get(key) ?? null;
}
