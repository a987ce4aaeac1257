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
  const remark = 'no name but a remark '.repeat(7);
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
  it.each([
    ['abcd', 'abce', false],
    ['abcde', 'abcdf', true],
    ['abcdefgh', 'abcdefyz', false],
    ['abcdefghi', 'abcdefgyz', true],
    ['abcdefghi', 'abcdefxyz', false],
    ['harbor tax', 'harbor taxes', true],
    ['harbor taxes', 'harbor tax', true],
    ['harbor tax', 'harbor taxist', false],
    ['oak law', 'oaks law', true],
    ['region 1', 'region 1a', true],
    ['region 1', 'region 11', false],
    ['abcd', 'abcde', false],
    ['harbortax', 'harbor tax', true],
    ['harbor tax', 'lakesidetx', false],
    ['oak advisors', 'oak advixsorz', false],
    ['ann', 'ann b', false],
    ['ann bo', 'bo ann', true],
    ['annbo', 'boann', false],
    [`${remark}and no more`, `${remark}and no mora`, true],
    [`${remark}and no more`, `${remark}and a line more`, false],
  ])('%s and %s may be one name: %p', (a, b, expected) => {
    expect(closePairs([a, b])).toEqual(expected ? [[0, 1]] : []);
  });
  it('still finds neighbours among very many names', () => {
    const names = Array.from(
      { length: 3000 },
      (_, i) => `${String.fromCharCode(97 + (i % 26))}${i} practice`,
    );
    expect(closePairs([...names, 'northgate advisers', 'northgate advisors'])).toContainEqual([3000, 3001]);
  });
  it('compares each with each among 800 names, and above that with neighbors by letters, by letters from the end and by words', () => {
    const numbered = (count: number, word: string) =>
      Array.from({ length: count }, (_, i) => `o${i} ${word}`);
    const apart = ['xorthgate advisory', 'northgate advisorz'];
    const between = (count: number) => [apart[0]!, ...numbered(count, 'advisoryzy'), apart[1]!];
    expect(closePairs(between(798))).toEqual([[0, 799]]);
    expect(closePairs(between(799))).toEqual([]);
    for (const [one, other, word] of [
      ['xorthgate advisers', 'northgate advisers', 'advisers'],
      ['northgate advisery', 'northgate advisers', 'advisert'],
      ['tsmith john', 'john tsmith', 'thi'],
    ] as const)
      expect(closePairs([one, ...numbered(850, word), other])).toEqual([[0, 851]]);
  });
  it('gives the pairs in the order of the names, whatever found them', () => {
    const others = Array.from({ length: 850 }, (_, i) => `o${i} advisers`);
    const names = ['xorthgate advisers', 'lakeview attorneys', ...others];
    names.push('lakeview attorneyz', 'northgate advisers', 'lakevieu attorneyz');
    expect(closePairs(names)).toEqual([
      [0, 853],
      [1, 852],
      [1, 854],
      [852, 854],
    ]);
  });
  it('looks at 20,000 names, and at no more: such a column holds no partners', () => {
    const names = Array.from({ length: 19998 }, (_, i) => `${i}`);
    expect(closePairs([...names, 'northgate', 'northgade'])).toEqual([[19998, 19999]]);
    expect(closePairs([...names, 'northgate', 'northgade', 'x'])).toEqual([]);
  });
});

describe('what a name that is not known may mean', () => {
  const known = ['lakeside law', 'harbor tax', 'harbor title', 'amy', 'title harbor'];
  it.each<[asked: string, offered: string[]]>([
    ['habor tax', ['harbor tax']],
    ['harbor', ['harbor tax', 'harbor title', 'title harbor']],
    ['tax', ['harbor tax']],
    ['tax harbor', ['harbor tax']],
    ['harbor title', ['harbor title', 'title harbor', 'harbor tax']],
    ['lakside lawxy', ['lakeside law']],
    ['ann', ['amy']],
    ['anna', []],
    ['', []],
  ])('%j', (asked, offered) => {
    expect(closest(asked, known, 3).map((at) => known[at])).toEqual(offered);
  });
  it('is as many as asked for, the closest and then the first first', () => {
    expect(closest('harbor', ['harbxx', 'harbox', 'harbot'], 2)).toEqual([1, 2]);
  });
  it('is found by the first letters of what is longer than any name', () => {
    const remark = 'no name but a remark '.repeat(7);
    expect(closest(`${remark}${remark}about`, [remark.repeat(4)], 1)).toEqual([0]);
  });
});
