import { aliasesIn, nameKey } from '../../../core/ledger/names';
import { closePairs, closest, editDistance } from '../../../core/ledger/spelling';

describe('partner names', () => {
  it.each([
    ['Müller & Söhne GmbH', 'muller and sohne'],
    ['Jane Doe, CPA', 'JANE DOE'],
    ['O’Neill Law, P.C.', "O'Neill Law"],
    ['Harbor Tax, LLC', 'harbor  tax'],
    ['John A. Smith, Esq.', 'John A Smith'],
    ['Inc.', 'INC'],
    ['Łódź Tax', 'Lodz Tax'],
  ])('%s is the same as %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
  it.each([
    ['John Smith', 'Joan Smith'],
    ['John Smith Jr', 'John Smith'],
    ['Region 1', 'Region 2'],
  ])('%s is not the same as %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('the names that a cell of aliases lists', () => {
  it.each<[cell: string, aliases: string[]]>([
    ['HT; Harbor', ['HT', 'Harbor']],
    ['HT | Harbor\nHarbor Boston', ['HT', 'Harbor', 'Harbor Boston']],
    ['HT / Harbor Boston', ['HT', 'Harbor Boston']],
    ['HT, Harbor Boston', ['HT', 'Harbor Boston']],
    ['Harbor Boston, Harbor Salem, HT', ['Harbor Boston', 'Harbor Salem', 'HT']],
    ['Low, Ann', ['Low, Ann']],
    ['Low, Ann M.; Ann', ['Low, Ann M.', 'Ann']],
    ['Low, Ann M.', ['Low, Ann M.']],
    ['Harbor Tax, LLC', ['Harbor Tax, LLC']],
    ['Dunn, Cole & Ray', ['Dunn, Cole & Ray']],
    ['A/B Accounting', ['A/B Accounting']],
    ['', []],
  ])('%j', (cell, aliases) => {
    expect(aliasesIn(cell)).toEqual(aliases);
  });
});

describe('close spellings', () => {
  it.each([
    ['smith', 'smith', 0],
    ['smith', 'smiht', 1],
    ['smith', 'smit', 1],
    ['smith', 'smyth', 1],
    ['kitten', 'sitting', 3],
    ['abcdef', 'uvwxyz', 3],
  ])('%s and %s are %d edits apart (counted up to 3)', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
  it('the distance is that of the whole table of both words, up to the limit', () => {
    const plain = (a: string, b: string): number => {
      const far = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
      );
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          const same = a[i - 1] === b[j - 1] ? 0 : 1;
          let least = Math.min(far[i - 1]![j]! + 1, far[i]![j - 1]! + 1, far[i - 1]![j - 1]! + same);
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
            least = Math.min(least, far[i - 2]![j - 2]! + 1);
          far[i]![j] = least;
        }
      return far[a.length]![b.length]!;
    };
    const words = ['', 'a', 'ab', 'ba', 'abc', 'acb', 'bca', 'cab', 'abcd', 'abdc', 'badc', 'aabb', 'abab'];
    for (const a of words)
      for (const b of words)
        for (const limit of [0, 1, 2, 3])
          expect([a, b, limit, editDistance(a, b, limit)]).toEqual([
            a,
            b,
            limit,
            Math.min(plain(a, b), limit + 1),
          ]);
  });
  it('pairs swapped and turned words, not numbered ones or short ones', () => {
    expect(
      closePairs([
        'harbor tax',
        'harbour tax',
        'smith john',
        'john smith',
        'region 1',
        'region 2',
        'ann',
        'ana',
        'lakeside tax',
        'lakeside law',
      ]),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
  it('still finds neighbours among very many names', () => {
    const names = Array.from(
      { length: 3000 },
      (_, i) => `${String.fromCharCode(97 + (i % 26))}${i} practice`,
    );
    expect(closePairs([...names, 'northgate advisers', 'northgate advisors'])).toContainEqual([3000, 3001]);
  });
  it('offers the closest first', () => {
    expect(closest('habor tax', ['lakeside law', 'harbor tax', 'harbor title'], 3)[0]).toBe(1);
    expect(closest('harbor', ['lakeside law', 'harbor tax'], 3)).toEqual([1]);
  });
});
