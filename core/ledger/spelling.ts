/** Above this many names, each is compared only with its neighbours in alphabetical order (of the text and its reverse). */
const COMPARE_ALL = 800;
const NEIGHBOURS = 12;
/** Above this many names none is compared: such a column hardly holds partners. */
export const MOST_NAMES = 20000;

/** How many edits two names of this length may be apart to be taken for one. */
function allowed(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** Names are compared by so many letters at most; what is longer is a remark. */
const LONGEST = 120;

/**
 * Damerau-Levenshtein distance (insert, delete, replace, swap neighbours), or `limit + 1` when it is more than `limit`. Only the
 * band of places that a distance up to `limit` can reach is computed, so the work is `limit` times the length.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let before = new Int32Array(b.length + 1).fill(far);
  let previous = Int32Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far));
  let current = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    current[from - 1] = Math.min(i, far);
    let least = current[from - 1] as number;
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (j < i + limit ? (previous[j] as number) : far) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + (letter === other ? 0 : 1),
      );
      // Before the first letter there is none: NaN, which equals nothing.
      if (letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      current[j] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > limit) return far;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] as number;
}

/** `smith john` and `john smith` have the same words. */
function sortedWords(key: string): string {
  return key.split(' ').sort().join(' ');
}

/** A name with what it is compared by, computed once. */
interface Compared {
  readonly key: string;
  readonly length: number;
  readonly digits: string;
  readonly words: string;
}

function compared(name: string): Compared {
  const key = name.slice(0, LONGEST);
  return { key, length: name.length, digits: key.replace(/\D/g, ''), words: sortedWords(key) };
}

function close(a: Compared, b: Compared): boolean {
  // "Region 1" and "Region 2" are two names however close they are.
  if (a.digits !== b.digits) return false;
  const limit = allowed(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > limit) return false;
  if (editDistance(a.key, b.key, limit) <= limit && areWordsClose(a.key, b.key)) return true;
  return a.words === b.words && a.key.includes(' ');
}

/** Whether words that differ are themselves spelled alike: "tax" is no slip of the pen for "law". Not told where words are joined. */
function areWordsClose(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')];
  return (
    one.length !== other.length ||
    one.every((word, i) => {
      const against = other[i] ?? '';
      const limit = Math.max(1, allowed(Math.min(word.length, against.length)));
      const isPlural = `${word}es` === against || `${against}es` === word;
      return isPlural || editDistance(word, against, limit) <= limit;
    })
  );
}

/** Pairs of positions in `keys` whose names are spelled almost alike; none above {@link MOST_NAMES} names. */
export function closePairs(keys: readonly string[]): Array<[number, number]> {
  const pairs = new Map<string, [number, number]>();
  if (keys.length > MOST_NAMES) return [];
  const names = keys.map(compared);
  const compare = (a: number, b: number) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    if (close(names[first] as Compared, names[second] as Compared))
      pairs.set(`${first},${second}`, [first, second]);
  };
  if (keys.length <= COMPARE_ALL) {
    for (let a = 0; a < keys.length; a++) for (let b = a + 1; b < keys.length; b++) compare(a, b);
  } else {
    const reversed = ({ key }: Compared) => key.split('').reverse().join('');
    for (const view of [({ key }: Compared) => key, reversed, ({ words }: Compared) => words]) {
      const viewed = names
        .map((name, at) => ({ text: view(name), at }))
        .sort((a, b) => (a.text < b.text ? -1 : 1));
      for (const [i, one] of viewed.entries())
        for (const other of viewed.slice(i + 1, i + 1 + NEIGHBOURS)) compare(one.at, other.at);
    }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Positions of the keys closest to an unknown one, best first, at most `most`. */
export function closest(key: string, keys: readonly string[], most: number): number[] {
  const asked = key.slice(0, LONGEST);
  const limit = Math.max(2, Math.floor(asked.length / 3));
  const ranked: Array<{ at: number; distance: number }> = [];
  keys.forEach((each, at) => {
    const words =
      key !== '' &&
      (each.startsWith(`${key} `) || each.includes(` ${key}`) || sortedWords(each) === sortedWords(key));
    const distance = words ? 0.5 : editDistance(asked, each.slice(0, LONGEST), limit);
    if (distance <= limit) ranked.push({ at, distance });
  });
  return ranked
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map((each) => each.at);
}
