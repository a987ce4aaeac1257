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
  it('offers the closest first', () => {
    expect(closest('habor tax', ['lakeside law', 'harbor tax', 'harbor title'], 3)[0]).toBe(1);
    expect(closest('harbor', ['lakeside law', 'harbor tax'], 3)).toEqual([1]);
  });
});
