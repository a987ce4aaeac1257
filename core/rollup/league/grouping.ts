import { byCode } from '../../workbook/values/text';
import { exactSum } from './exact-sum';

/** Adds up what is known; null when nothing is. */
export function sumKnown(amounts: ReadonlyArray<number | null>): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : exactSum(known);
}

/** Rows by a key, in the order of the keys. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Array<readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => byCode(a, b)).map(([, group]) => group);
}

/** The text that most have; ties by code units; null without any. */
export function mostUsed(texts: Iterable<string | null>): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))[0]?.[0] ?? null;
}
