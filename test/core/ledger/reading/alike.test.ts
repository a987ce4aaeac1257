import { firstAlike, firstHashedAlike } from '../../../../core/ledger/reading/twice/alike';
import { NONE } from '../../../../core/ledger/ledger';
import { seededRandom } from '../../../../template/sample/random';

/** What is said of each row, by looking at every row before it. */
function plainly(classes: readonly number[], values: readonly number[]): number[] {
  const isSame = (a: number, b: number) => classes[a] === classes[b] && values[a] === values[b];
  const counts = (row: number) => classes[row] !== NONE && values[row] !== NONE;
  return classes.map((_, row) => {
    if (!counts(row)) return NONE;
    const all = classes.flatMap((_, other) => (counts(other) && isSame(row, other) ? [other] : []));
    return all.length > 1 ? (all[0] as number) : NONE;
  });
}

describe('rows that are alike', () => {
  test.each([
    ['few classes and values, most of them alike', 300, 4, 6],
    ['many classes and few values', 400, 60_000, 3],
    ['many classes of rows that come back', 400, 60_000, 60_000],
    ['no row at all', 0, 3, 3],
  ])('are found as by comparing each with each: %s', (_, rows, classCount, valueCount) => {
    const random = seededRandom(rows + classCount);
    const draw = (count: number) => (random() < 0.1 ? NONE : Math.floor(random() * count));
    // Half of the rows are one of ten pairs, so that there are some that are alike.
    const some = Array.from({ length: 10 }, () => [draw(classCount), draw(valueCount)] as const);
    const pairs = Array.from({ length: rows }, () =>
      random() < 0.5
        ? (some[Math.floor(random() * some.length)] as readonly [number, number])
        : ([draw(classCount), draw(valueCount)] as const),
    );
    const [classes, values] = [pairs.map(([of]) => of), pairs.map(([, value]) => value)];
    const found = firstAlike(Int32Array.from(classes), classCount, Int32Array.from(values), valueCount);
    expect([...found]).toEqual(plainly(classes, values));
  });

  test('are found by their hashes, whatever these are', () => {
    const random = seededRandom(7);
    const hashes = Array.from({ length: 500 }, () => (Math.floor(random() * 250) * 0x1e3779b1) | 0);
    const found = firstHashedAlike(Int32Array.from(hashes));
    expect([...found]).toEqual(
      plainly(
        hashes.map(() => 0),
        hashes,
      ),
    );
  });
});
