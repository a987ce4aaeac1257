import { matchesByWords } from './header-words';
import { NOT_USED, SYNONYMS } from './synonyms';
import { TABLES, type TableKind } from '../tables';
import { answered } from '../values/answers';
import { headerKey } from '../values/text';

/** How well a header names a column: the canonical word, a sure or vague synonym, or part of a longer header. */
export type MatchQuality = 'canonical' | 'sure' | 'vague' | 'part';

export const QUALITY: Readonly<Record<MatchQuality, number>> = {
  canonical: 1,
  sure: 0.9,
  vague: 0.6,
  part: 0.5,
};

export interface HeaderMatch {
  readonly column: string;
  readonly quality: MatchQuality;
}

const LOOKUP = new Map<TableKind, Map<string, HeaderMatch[]>>();
const PARTS = new Map<TableKind, Array<readonly [phrase: string, column: string]>>();

for (const { kind, columns } of TABLES) {
  const lookup = new Map<string, HeaderMatch[]>();
  const phrases: Array<readonly [string, string]> = [];
  const put = (key: string, match: HeaderMatch) => {
    const known = lookup.get(key) ?? [];
    if (!known.some((each) => each.column === match.column)) lookup.set(key, [...known, match]);
  };
  for (const { header } of columns) {
    put(headerKey(header).key, { column: header, quality: 'canonical' });
    const { sure, vague } = SYNONYMS[kind][header] ?? {};
    for (const word of sure?.split('|') ?? []) {
      put(headerKey(word).key, { column: header, quality: 'sure' });
      if (word.includes(' ')) phrases.push([word, header]);
    }
    for (const word of vague?.split('|') ?? [])
      put(headerKey(word).key, { column: header, quality: 'vague' });
  }
  LOOKUP.set(kind, lookup);
  PARTS.set(
    kind,
    phrases.sort((a, b) => b[0].length - a[0].length),
  );
}

const REASONS = new Map(
  NOT_USED.flatMap(([headers, reason]) => headers.split('|').map((each) => [each, reason] as const)),
);

/** What a header may add to say that its column asks. */
const ASKED = / (?:y n|yes no)$/;

/** The columns of every kind of table that a header (as `headerKey` gives it) may name, best first; kinds that have none are not in it. */
export const matchesOf: (key: string) => ReadonlyMap<TableKind, readonly HeaderMatch[]> =
  /* @__PURE__ */ answered((key) => {
    const all = new Map<TableKind, readonly HeaderMatch[]>();
    if (key === '' || key.length > 80) return all;
    const padded = ` ${key} `;
    for (const { kind } of TABLES) {
      const exact = LOOKUP.get(kind)?.get(key) ?? LOOKUP.get(kind)?.get(key.replace(ASKED, ''));
      const phrase =
        exact || REASONS.has(key)
          ? undefined
          : PARTS.get(kind)?.find(([words]) => padded.includes(` ${words} `));
      const first: readonly HeaderMatch[] = exact ?? (phrase ? [{ column: phrase[1], quality: 'part' }] : []);
      // What a list says for sure needs no second reading.
      const isSure = REASONS.has(key) || first.some(({ quality }) => QUALITY[quality] >= QUALITY.sure);
      const more = isSure ? [] : matchesByWords(kind, key);
      const found = [...first, ...more.filter(({ column }) => !first.some((each) => each.column === column))];
      if (found.length > 0) all.set(kind, found);
    }
    return all;
  });

/** Columns of a table that a header (as `headerKey` gives it) may name, best first. */
export function matchHeader(kind: TableKind, key: string): readonly HeaderMatch[] {
  return matchesOf(key).get(kind) ?? NO_MATCHES;
}

const NO_MATCHES: readonly HeaderMatch[] = [];

/** Why a header that we know is deliberately not read; null when we do not know it. */
export function notUsedReason(key: string): string | null {
  return REASONS.get(key) ?? null;
}
