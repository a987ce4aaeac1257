import { NOT_USED, SYNONYMS } from './synonyms';
import { TABLES, type TableKind } from '../tables';
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

/** Columns of a table that a header (as `headerKey` gives it) may name, best first. */
export function matchHeader(kind: TableKind, key: string): readonly HeaderMatch[] {
  if (key === '' || key.length > 80) return [];
  const exact = LOOKUP.get(kind)?.get(key);
  if (exact) return exact;
  if (REASONS.has(key)) return [];
  const known = PART_OF.get(kind)?.get(key);
  return known ?? keepPart(kind, key);
}

/** Part matches that were looked for before: a header row is weighed for every kind of table, many times over. */
const PART_OF = new Map<TableKind, Map<string, readonly HeaderMatch[]>>();
const MOST_KEPT = 4096;

function keepPart(kind: TableKind, key: string): readonly HeaderMatch[] {
  let kept = PART_OF.get(kind);
  if (kept === undefined) PART_OF.set(kind, (kept = new Map()));
  if (kept.size >= MOST_KEPT) kept.clear();
  const padded = ` ${key} `;
  const phrase = PARTS.get(kind)?.find(([words]) => padded.includes(` ${words} `));
  const found: readonly HeaderMatch[] = phrase ? [{ column: phrase[1], quality: 'part' }] : [];
  kept.set(key, found);
  return found;
}

/** Why a header that we know is deliberately not read; null when we do not know it. */
export function notUsedReason(key: string): string | null {
  return REASONS.get(key) ?? null;
}
