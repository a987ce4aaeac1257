import {
  aliasesIn,
  FoldedNames,
  nameKey,
  NameTable,
  partnerSearch,
  unknownPartner,
} from '../../../core/ledger/names';

describe('a cell of aliases lists', () => {
  it.each<[cell: string, names: string[]]>([
    ['Harbor', ['Harbor']],
    ['Harbor; HT', ['Harbor', 'HT']],
    ['Harbor|HT', ['Harbor', 'HT']],
    ['Harbor\n HT ', ['Harbor', 'HT']],
    ['Harbor / HT', ['Harbor', 'HT']],
    ['Harbor/HT', ['Harbor/HT']],
    ['Harbor/ HT', ['Harbor/ HT']],
    ['Harbor /HT', ['Harbor /HT']],
    ['Harbor Tax, HT', ['Harbor Tax', 'HT']],
    ['Harbor Tax , HT,Harbor', ['Harbor Tax', 'HT', 'Harbor']],
    ['Harbor Tax,, HT,', ['Harbor Tax', 'HT']],
    ['HT, Harbor', ['HT', 'Harbor']],
    ['harbor, ht', ['harbor', 'ht']],
    ['Harbor Low, HL', ['Harbor Low', 'HL']],
    ['Low, Ann', ['Low, Ann']],
    ['Lo, Ann', ['Lo, Ann']],
    [' Low, Ann ', ['Low, Ann']],
    ["Lowell-O'Hara, Ann", ["Lowell-O'Hara, Ann"]],
    ['Low, Ann, Bo', ['Low', 'Ann', 'Bo']],
    ['Low, Ann; Dunn, Bo', ['Low, Ann', 'Dunn, Bo']],
    ['Harbor Tax, HT; Elm', ['Harbor Tax, HT', 'Elm']],
    ['Harbor Tax, LLC', ['Harbor Tax, LLC']],
    ['Harbor Tax, L.L.C.', ['Harbor Tax, L.L.C.']],
    ['HT, LLCs', ['HT', 'LLCs']],
    ['HT, Bay, LLC', ['HT, Bay, LLC']],
    ['HT, Cole & Ray', ['HT, Cole & Ray']],
    ['HT, Cole and Ray', ['HT, Cole and Ray']],
    ['HT, Candy Anderson', ['HT', 'Candy Anderson']],
    ['', []],
    [' ; ,', [',']],
    [' , ', []],
  ])('%j: %j', (cell, names) => {
    expect(aliasesIn(cell)).toEqual(names);
  });
});

describe('names of clients and events', () => {
  it('are one without case, accents and addresses, under the first spelling', () => {
    const names = new FoldedNames();
    expect(['José Low', 'Bo', 'JOSE  LOW', 'Bo (bo@low.example)', 'Bo Low'].map((n) => names.add(n))).toEqual(
      [0, 1, 0, 1, 2],
    );
    expect(names.names).toEqual(['José Low', 'Bo', 'Bo Low']);
  });
  it('are none where nothing is said, or where they are not told', () => {
    const names = new FoldedNames((name) => name === 'secret');
    expect(['-', 'Bo', 'secret', ''].map((name) => names.add(name))).toEqual([-1, 0, -1, -1]);
    expect(names.names).toEqual(['Bo']);
  });
});

describe('names of partners', () => {
  const add = (table: NameTable, ...names: string[]) => names.map((name) => table.add(name));
  it('are one by their key, under the first spelling', () => {
    const table = new NameTable(nameKey, (name) => name === 'us');
    expect(add(table, 'Harbor Tax, LLC', 'us', 'harbor tax', '-', 'Elm  Law')).toEqual([0, -1, 0, -1, 1]);
    expect(table.names).toEqual(['Harbor Tax, LLC', 'Elm Law']);
    expect(['HARBOR TAX', 'Elm', 'elm law'].map((name) => table.find(name))).toEqual([0, -1, 1]);
  });
  it('mean another one that they are sent on to, whichever comes first', () => {
    const sent = () => {
      const table = new NameTable(nameKey);
      table.redirect('J. Ortiz', 'Jane Ortiz');
      return table;
    };
    const [first, last] = [sent(), sent()];
    expect(add(first, 'Elm Law', 'J Ortiz', 'Jane Ortiz', 'j. ortiz')).toEqual([0, 1, 1, 1]);
    expect(first.names).toEqual(['Elm Law', 'Jane Ortiz']);
    expect(add(last, 'Elm Law', 'Jane Ortiz', 'J. Ortiz')).toEqual([0, 1, 1]);
    expect(last.names).toEqual(['Elm Law', 'Jane Ortiz']);
  });
  it('go one step and no further, and none goes to itself', () => {
    const table = new NameTable(nameKey);
    table.redirect('A Low', 'B Low');
    table.redirect('B Low', 'A Low');
    table.redirect('Harbor Tax', 'HARBOR TAX LLC');
    expect(add(table, 'A Low', 'Harbor Tax')).toEqual([0, 1]);
    expect(table.names).toEqual(['B Low', 'Harbor Tax']);
  });
  it('have aliases, of which one that is a name already stays what it is', () => {
    const table = new NameTable(nameKey);
    add(table, 'Harbor Tax', 'Elm Law');
    expect([table.alias('HT', 0), table.alias('elm law', 0), table.alias('HT', 1)]).toEqual([0, 1, 0]);
    expect(add(table, 'ht', 'Elm Law')).toEqual([0, 1]);
    expect([...table.keys()]).toEqual([
      ['harbor tax', 0],
      ['elm law', 1],
      ['ht', 0],
    ]);
  });
});

describe('a partner that is looked for', () => {
  const names = ['Harbor Tax', 'Elm Law', 'Harbor Trust', 'Harbor Tact', 'Harbor Taxis'];
  const search = (...own: string[]) =>
    partnerSearch(
      new Map([...own.map((name, i) => [nameKey(name), i] as const), ['bay office', 0]]),
      (at) => own[at] ?? '?',
    );
  it('is found in any spelling of its key, and by an alias', () => {
    const { findPartner } = search(...names);
    expect(['harbor trust, llc', 'Bay Office', 'ELM LAW', 'Harbor'].map(findPartner)).toEqual([2, 0, 1, -1]);
  });
  it.each<[own: string[], name: string, sentence: string]>([
    [[], 'Oak', 'No partner is called "Oak".'],
    [['Elm Law'], 'Zzzzzz', 'No partner is called "Zzzzzz".'],
    [['Elm Law', 'Oak CPA'], 'Elm Lav', 'No partner is called "Elm Lav". Did you mean "Elm Law"?'],
    [
      ['Harbor Tax', 'Elm Law', 'Harbor Tux'],
      'Harbor Tix',
      'No partner is called "Harbor Tix". Did you mean "Harbor Tax" or "Harbor Tux"?',
    ],
    [
      ['Harbor Tax', 'Harbor Tux', 'Harbor Tex', 'Harbor Tox'],
      'Harbor Tix',
      'No partner is called "Harbor Tix". Did you mean "Harbor Tax" or "Harbor Tux" or "Harbor Tex"?',
    ],
  ])('among %j is not %s', (own, name, sentence) => {
    expect(unknownPartner(search(...own), name)).toBe(sentence);
  });
  it('is called by its first name, not by an alias that is closer', () => {
    expect(search('Harbor Tax').suggestPartners('Bay Offise')).toEqual([]);
  });
});
