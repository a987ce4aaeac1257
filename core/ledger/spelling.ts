/** Above this many names, each is compared only with its neighbours in alphabetical order (of the text and its reverse). */
const COMPARE_ALL = 800;
const NEIGHBOURS = 12;
/** Above this many names none is compared: such a column hardly holds partners. */
export const MOST_NAMES = 20000;

/** How many edits two names of this length may be apart to be taken for one. */
function allowed(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/**
 * Damerau-Levenshtein distance (insert, delete, replace, swap neighbours), or `limit + 1` as soon as it is more
 * than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** `smith john` and `john smith` have the same words. */
function sortedWords(key: string): string {
  return key.split(' ').sort().join(' ');
}

function close(a: string, b: string): boolean {
  // "Region 1" and "Region 2" are two names however close they are.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const limit = allowed(Math.min(a.length, b.length));
  if (limit > 0 && editDistance(a, b, limit) <= limit) return true;
  return a.length === b.length && a.includes(' ') && sortedWords(a) === sortedWords(b);
}

/** Pairs of positions in `keys` whose names are spelt almost alike; none above {@link MOST_NAMES} names. */
export function closePairs(keys: readonly string[]): Array<[number, number]> {
  const pairs = new Map<string, [number, number]>();
  if (keys.length > MOST_NAMES) return [];
  const compare = (a: number, b: number) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    if (close(keys[first] ?? '', keys[second] ?? '')) pairs.set(`${first},${second}`, [first, second]);
  };
  if (keys.length <= COMPARE_ALL) {
    for (let a = 0; a < keys.length; a++) for (let b = a + 1; b < keys.length; b++) compare(a, b);
  } else {
    const reversed = (text: string) => text.split('').reverse().join('');
    for (const view of [(text: string) => text, reversed, sortedWords]) {
      const viewed = keys
        .map((key, at) => ({ text: view(key), at }))
        .sort((a, b) => (a.text < b.text ? -1 : 1));
      for (let i = 0; i < viewed.length; i++)
        for (let j = i + 1; j <= i + NEIGHBOURS && j < viewed.length; j++)
          compare(viewed[i]?.at ?? 0, viewed[j]?.at ?? 0);
    }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Positions of the keys closest to an unknown one, best first, at most `most`. */
export function closest(key: string, keys: readonly string[], most: number): number[] {
  const limit = Math.max(2, Math.floor(key.length / 3));
  const ranked: Array<{ at: number; distance: number }> = [];
  keys.forEach((each, at) => {
    const words =
      key !== '' &&
      (each.startsWith(`${key} `) || each.includes(` ${key}`) || sortedWords(each) === sortedWords(key));
    const distance = words ? 0.5 : editDistance(key, each, limit);
    if (distance <= limit) ranked.push({ at, distance });
  });
  return ranked
    .sort((a, b) => a.distance - b.distance || a.at - b.at)
    .slice(0, most)
    .map((each) => each.at);
}
