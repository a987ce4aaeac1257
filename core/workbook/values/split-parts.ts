/** How a whole is split between two, as people write it: `80/20`, `60:40`, `70-30`, `80% us / 20% them`. */

const US = /^(?:us|we|our|ours|me|mine|my|i|firm|advisor|adviser|house)$/;
const THEM = /^(?:them|they|their|theirs|partner|partners|coi|cois|cpa|attorney|referrer|introducer)$/;
const WHOLE = 100;

/** Whose part stands first where a text (a header, or a cell itself) names both sides; null where it does not. */
export function firstOfSplit(text: string): 'us' | 'them' | null {
  const sides = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) =>
    US.test(word) ? (['us'] as const) : THEM.test(word) ? (['them'] as const) : [],
  );
  return sides.length === 2 && sides[0] !== sides[1] ? (sides[0] ?? null) : null;
}

/** The two parts of a hundred that a text names, in their order; null when it names none. */
export function splitParts(text: string): readonly [first: number, second: number] | null {
  if (text.length > 40 || !/\d\D+\d/.test(text) || /\d[.,]\d{3}/.test(text)) return null;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length > 0 && firstOfSplit(text) === null) return null;
  const numbers = (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((each) => Number(each.replace(',', '.')));
  const [first = NaN, second = NaN] = numbers;
  return numbers.length === 2 && first + second === WHOLE ? [first, second] : null;
}

/** The part of the partner, 0-100; null when the text is no split, or nobody can know which part is whose. */
export function partnersPart(text: string, header: string): number | null {
  const parts = splitParts(text);
  if (parts === null) return null;
  const [first, second] = parts;
  const ours = firstOfSplit(text) ?? firstOfSplit(header);
  return first === second ? first : ours === null ? null : ours === 'us' ? second : first;
}
