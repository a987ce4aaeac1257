import { samePersons } from '../../ledger/name-forms';
import { nameKey } from '../../ledger/names';
import { closePairs, MOST_NAMES } from '../../ledger/spelling';
import { byCode } from '../../workbook/values/text';

/** Two names that may be one partner, and what the firm said about them. */
export interface NamePair {
  readonly one: string;
  readonly other: string;
  /** yes: they are one, called `one`; no: they are two; null: nobody has said. */
  readonly same: boolean | null;
}

/** A partner as advisors spell it. */
export interface Spelled {
  readonly key: string;
  /** The spelling that most use; ties by code units. */
  readonly name: string;
  /** How many advisors have it. */
  readonly times: number;
}

/** Which names are one partner across the advisors of a firm, and which pairs somebody should be asked about. */
export interface PartnerNames {
  /** The key of the partner that a key means. */
  keyOf(key: string): string;
  /** What the partner of a key is called where the firm has said so; null: the most used spelling. */
  nameOf(key: string): string | null;
  readonly asked: readonly NamePair[];
}

/**
 * Names with the same normal form are one partner; others only where the firm said yes. Close spellings, and two forms of a person's name,
 * that nobody has answered are asked about; none among more than 20,000 names.
 */
export function partnerNames(
  spelled: readonly Spelled[],
  answers: readonly NamePair[],
  pseudonym: ((key: string) => string) | null = null,
): PartnerNames {
  const outside = (name: string): string => pseudonym?.(nameKey(name)) ?? nameKey(name);
  const meant = new Map<string, { key: string; name: string }>();
  const rootOf = (key: string): string => {
    let at = key;
    const seen = new Set<string>();
    for (let to = meant.get(at); to !== undefined && to.key !== at && !seen.has(at); to = meant.get(at)) {
      seen.add(at);
      at = to.key;
    }
    return at;
  };
  const names = new Map<string, string>();
  for (const { one, other, same } of [...answers].sort(
    (a, b) => byCode(a.one, b.one) || byCode(a.other, b.other),
  )) {
    if (same !== true) continue;
    const [to, from] = [rootOf(outside(one)), rootOf(outside(other))];
    names.set(outside(one), pseudonym === null ? one : outside(one));
    if (to !== from) meant.set(from, { key: to, name: one });
  }
  const answered = new Set(
    answers
      .filter(({ same }) => same !== null)
      .map((pair) => pairKey(outside(pair.one), outside(pair.other))),
  );
  return {
    keyOf: rootOf,
    nameOf: (key) => names.get(rootOf(key)) ?? null,
    asked: pseudonym === null ? questions(spelled, answered, rootOf) : [],
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function questions(
  spelled: readonly Spelled[],
  answered: ReadonlySet<string>,
  rootOf: (key: string) => string,
): NamePair[] {
  const sorted = [...spelled].sort((a, b) => byCode(a.key, b.key));
  const persons = sorted.length > MOST_NAMES ? [] : samePersons(sorted.map(({ name }) => name));
  const pairs = new Map<string, NamePair>();
  for (const [a, b] of [...closePairs(sorted.map(({ key }) => key)), ...persons]) {
    const pair = [sorted[a]!, sorted[b]!] as const;
    // A slip of the keyboard is rare: the name that most have comes first, and is what both are called.
    const [one, other] = pair[1].times > pair[0].times ? [pair[1], pair[0]] : pair;
    const key = pairKey(one.key, other.key);
    if (one.key === other.key || answered.has(key) || rootOf(one.key) === rootOf(other.key)) continue;
    pairs.set(key, { one: one.name, other: other.name, same: null });
  }
  return [...pairs].sort(([a], [b]) => byCode(a, b)).map(([, pair]) => pair);
}
