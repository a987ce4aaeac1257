import { personName, samePersons, titledName } from '../../../core/ledger/name-forms';

describe('a name taken apart as that of a person', () => {
  it.each<[name: string, key: string | null]>([
    ['Noor Haddad', 'noor haddad'],
    ['Haddad, Noor', 'noor haddad'],
    ['Haddad, Noor P., CPA', 'noor haddad'],
    ['de Haddad, Noor', 'noor de haddad'],
    ['van der Haddad, Noor', null],
    ['Haddad, Noor, Lina', null],
    ['Noor Haddad CPA PFS', 'noor haddad'],
    ['Noor Haddad CPA/PFS', 'noor haddad'],
    ['Noor Haddad Ma/Hill', 'noor haddad ma/hill'],
    ['Jack Ma', 'jack ma'],
    ['Don Hill', 'don hill'],
    ['Don Alberto Hill', 'alberto hill'],
    ['Drew Hill', 'drew hill'],
    ['Alexandr Hill', 'alexandr hill'],
    ['Lisa Hill', 'lisa hill'],
    ['Sally Hill', 'sally hill'],
    ['Mr. Haddad', null],
    ['Noor Haddad(Quill)', 'noor haddad'],
    ['Noor Haddad [Quill Estates] ', 'noor haddad'],
    ['N. H.', null],
    ['N Haddad', 'n haddad'],
    ['Noor Amal Lina Haddad', 'noor amal lina haddad'],
    ['Noor Amal Lina Rana Haddad', null],
    ['Noor', null],
    ['', null],
    ['Noor & Haddad', null],
    ['Noor Haddad Law', null],
    [`Noor ${'h'.repeat(75)}`, `noor ${'h'.repeat(75)}`],
    [`Noor ${'h'.repeat(76)}`, null],
  ])('%j is %j', (name, key) => {
    expect(personName(name)?.key ?? null).toBe(key);
  });
  it.each([
    ['N. Haddad', 'first'],
    ['N Haddad', 'first'],
    ['N.P. Haddad', 'first'],
    ['Noor H.', 'last'],
    ['Noor P. Haddad', null],
  ])('the initial in %s: %s', (name, initial) => {
    expect(personName(name)?.initial).toBe(initial);
  });
  it.each<[name: string, last: string | null]>([
    ['Mrs. Ortiz', 'ortiz'],
    ['Mr  Ortiz', 'ortiz'],
    ['Mrs. Jane Ortiz', null],
    ['Jane Ortiz', null],
    ['Dr.', null],
    ['Ortiz', null],
    ['Drew Ortiz', null],
  ])('the last name behind the title of %j: %j', (name, last) => {
    expect(titledName(name)).toBe(last);
  });
});

describe('two forms of a name', () => {
  it.each([
    ['Noor Petit', 'Noor Haddad-Petit'],
    ['Noor Haddad-Petit', 'Noor Haddad'],
    ['Noor P.', 'Noor Haddad-Petit'],
    ['N. Petit', 'Noor Petit'],
    ['Noor Haddad (Quill)', 'Noor Haddad'],
  ])('%s and %s are offered', (a, b) => {
    expect(samePersons([a, b])).toEqual([[0, 1]]);
  });
  it.each([
    ['Noor Haddad', 'Noor Hill'],
    ['Noor Haddad', 'Noor Haddadi'],
    ['Noor Petit', 'Noor Haddad-Petitjean'],
    ['Noor Petit', 'Omar Haddad-Petit'],
    ['Bill Amal Petit', 'William Petit'],
    ['Bill Petit', 'William Amal Petit'],
    ['N. Haddad', 'M. Haddad'],
    ['N. Haddad', 'N. Amal Haddad'],
    ['Noor H.', 'Nora Haddad'],
  ])('%s and %s are not', (a, b) => {
    expect(samePersons([a, b])).toEqual([]);
  });
  it('are given in the order of the names', () => {
    expect(
      samePersons(['Noor Haddad', 'Bill Petit', 'Noor H.', 'N. Haddad', 'William Petit', 'Nina Haddad']),
    ).toEqual([
      [0, 2],
      [0, 3],
      [1, 4],
      [3, 5],
    ]);
  });
  it('are looked for among the first 60 of one last name: of more it is no family', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, i) => `A${String.fromCharCode(97 + (i % 26)).repeat(3 + i)} Haddad`);
    expect(samePersons([...others(58), 'Noor Haddad', 'N. Haddad'])).toEqual([[58, 59]]);
    expect(samePersons([...others(59), 'Noor Haddad', 'N. Haddad'])).toEqual([]);
  });
});
