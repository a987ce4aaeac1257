import { personName, samePersons } from '../../../core/ledger/name-forms';
import { nameKey, withoutAddress } from '../../../core/ledger/names';
import { closePairs, editDistance } from '../../../core/ledger/spelling';
import { notesOf, read, sheet } from './reading/sheets';

const paired = (...names: string[]) => samePersons(names).map(([a, b]) => `${names[a]} = ${names[b]}`);

describe('one person under two forms of a name', () => {
  it.each([
    ['Noor Haddad', 'Haddad, Noor'],
    ['Noor Haddad', 'Haddad, Noor P.'],
    ['Noor Haddad', 'Haddad, Noor, EA'],
    ['Noor Haddad', 'Dr. Noor Haddad'],
    ['Mr Noor Haddad', 'Noor Haddad'],
    ['Noor Haddad', 'Noor Haddad, CPA, PFS'],
    ['Noor Haddad', 'Noor P. Haddad'],
    ['Noor Haddad', 'N. Haddad'],
    ['N. P. Haddad', 'Noor Haddad'],
    ['Noor Haddad', 'N.P. Haddad, CFP®'],
    ['Noor Haddad', 'Noor H.'],
    ['Noor Haddad', 'Noor Haddad (Quill Estates)'],
    ['Noor Haddad', 'Noor Amal Haddad'],
    ['William Petit', 'Bill Petit'],
    ['Kathy Petit', 'Katherine Petit'],
    ['Anne Marie Petit', 'Petit, Anne Marie'],
    ['Noor Haddad', 'Noor Haddad-Petit'],
    ['Robert "Bob" Petit', 'Bob Petit'],
  ])('%s and %s are offered', (a, b) => {
    expect(paired(a, b)).toHaveLength(1);
    expect(nameKey(a) === nameKey(b)).toBe(false);
  });

  it.each([
    ['Noor Haddad', 'Nora Haddad'],
    ['Bill Petit', 'Bob Petit'],
    ['Noor Amal Haddad', 'Noor Lina Haddad'],
    ['Noor Haddad Jr.', 'Noor Haddad'],
    ['Noor Haddad (Quill Estates)', 'Noor Haddad (Marlow CPA)'],
    ['N. Haddad', 'Omar Haddad'],
    ['N. H.', 'Noor Haddad'],
    ['Cole, Dunn & Partners', 'Dunn Cole'],
    ['Haddad Law', 'N. Law'],
    ['Marlow Co., Ltd.', 'Ltd Marlow Co'],
    ['Quill', 'Q.'],
    ['Noor Haddad', 'Omar Haddad-Petit'],
  ])('%s and %s are not', (a, b) => {
    expect(paired(a, b)).toEqual([]);
  });

  it('many forms of one name are each offered with the first of them only', () => {
    expect(paired('Noor Haddad', 'Haddad, Noor', 'Ms. Noor Haddad', 'N. Haddad')).toEqual([
      'Noor Haddad = Haddad, Noor',
      'Noor Haddad = Ms. Noor Haddad',
      'Noor Haddad = N. Haddad',
    ]);
    expect(personName('x'.repeat(200))).toBeNull();
  });
});

describe('partners of one name in a sheet', () => {
  const header = ['Referred by', 'Received', 'Client', 'Status'];
  const rows = (...names: string[]) =>
    names.map((name, i) => [name, `2026-03-${String(i + 10)}`, `Client ${i}`, 'open']);
  const told = (names: string[], settings: Array<readonly [string, string]> = []) => {
    const reading = read([sheet('Leads', [header, ...rows(...names)])], { settings });
    return { reading, names: reading.ledger.partners.map((partner) => partner.name) };
  };

  it('are kept apart, with a note that offers both answers', () => {
    const { reading, names } = told(['Noor Haddad', 'Haddad, Noor']);
    expect(names).toEqual(['Haddad, Noor', 'Noor Haddad']);
    expect(notesOf(reading, 'may be one person')).toMatchObject([
      {
        sheet: 'Leads',
        row: 3,
        value: 'Haddad, Noor / Noor Haddad',
        offers: [{ rows: [['Alias Haddad, Noor', 'Noor Haddad']] }, { rows: [['Alias Haddad, Noor', '-']] }],
      },
    ]);
  });
  it('are one when Settings say so, also for a cell formula', () => {
    const { reading, names } = told(['Noor Haddad', 'Haddad, Noor'], [['Alias Haddad, Noor', 'Noor Haddad']]);
    expect(names).toEqual(['Noor Haddad']);
    expect(reading.ledger.findPartner('haddad noor')).toBe(0);
    expect(reading.ledger.notes).toHaveLength(0);
  });
  it('an alias that stands first takes the name of its partner; one that never stands adds none', () => {
    expect(told(['N. Haddad', 'Noor Haddad'], [['Alias N. Haddad', 'Noor Haddad']]).names).toEqual([
      'Noor Haddad',
    ]);
    expect(told(['Marlow CPA'], [['Alias N. Haddad', 'Noor Haddad']]).names).toEqual(['Marlow CPA']);
  });
  it('are asked about no more when Settings say that they are two', () => {
    const { reading, names } = told(['Noor Haddad', 'N. Haddad'], [['Alias N. Haddad', '-']]);
    expect(names).toEqual(['N. Haddad', 'Noor Haddad']);
    expect(notesOf(reading, 'may be one person')).toEqual([]);
  });
});

describe('an address behind a name', () => {
  it.each([
    ['Quill Estates (https://notes.example/Quill-0a1b?pvs=4)', 'Quill Estates'],
    ['Noor Haddad <noor@quill.example>', 'Noor Haddad'],
    ['Noor Haddad (mailto:noor@quill.example)', 'Noor Haddad'],
    ['[Quill Estates](https://quill.example)', 'Quill Estates'],
    ['Quill Estates [www.quill.example]', 'Quill Estates'],
    ['Quill (https://a.example/x), Marlow (https://b.example/y)', 'Quill, Marlow'],
    ['Noor Haddad (Quill Estates)', 'Noor Haddad (Quill Estates)'],
    ['Noor Haddad (Tax: small firms)', 'Noor Haddad (Tax: small firms)'],
    ['Haddad (3/4)', 'Haddad (3/4)'],
    ['noor@quill.example', 'noor@quill.example'],
    ['(https://quill.example)', '(https://quill.example)'],
    ['"Quill Estates"', 'Quill Estates'],
    ['"Bud" Wilson', '"Bud" Wilson'],
  ])('%s is %s', (text, name) => {
    expect(withoutAddress(text)).toBe(name);
  });
  it('is taken off partners and clients alike', () => {
    const { ledger } = read([
      sheet('Leads', [
        ['Partner', 'Received', 'Client', 'Status'],
        ['Quill Estates (https://notes.example/q)', '2026-03-01', 'Ines (https://notes.example/i)', 'open'],
        ['Quill Estates', '2026-03-02', 'Jo', 'open'],
      ]),
    ]);
    expect(ledger.partners.map((each) => each.name)).toEqual(['Quill Estates']);
    expect(ledger.clients).toEqual(['Ines', 'Jo']);
  });
});

describe('texts that stand for nothing', () => {
  it.each([
    'Loading...',
    'Loading…',
    '#SPILL!',
    '#BEZUG!',
    '#¡REF!',
    '#DIV/0!',
    '#GETTING_DATA',
    'Wird geladen …',
    'Select...',
    'Choose partner',
    'not known',
    '(none)',
    'To be determined',
    '…',
    'Keine',
  ])('a money row whose partner is %s is left out with a note', (partner) => {
    const { ledger } = read([
      sheet('Fees', [
        ['Partner', 'Date', 'Kind', 'Amount'],
        ['Quill Estates', '2026-03-01', 'revenue', 500],
        [partner, '2026-03-02', 'revenue', 700],
      ]),
    ]);
    expect(ledger.partners.map((each) => each.name)).toEqual(['Quill Estates']);
    expect([...ledger.notes].map(({ row, value, problem }) => [row, value, problem])).toEqual([
      [3, partner, 'The row names no partner and is left out.'],
    ]);
  });
  it('a firm of such a word stays', () => {
    const { ledger } = read([
      sheet('Leads', [
        ['Partner', 'Received'],
        ['Loading Dock Advisors', '2026-03-01'],
        ['#1 Tax', '2026-03-02'],
        ['Select Bank', '2026-03-03'],
        ['Choose Tax', '2026-03-04'],
      ]),
    ]);
    expect(ledger.partners).toHaveLength(4);
  });
});

describe('the work of comparing names', () => {
  const looks = (run: () => void) => {
    let count = 0;
    const charCodeAt = String.prototype.charCodeAt;
    const watch = jest.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (this: string, at) {
      count++;
      return charCodeAt.call(this, at);
    });
    try {
      run();
    } finally {
      watch.mockRestore();
    }
    return count;
  };
  it('is a band along two long names, not their square', () => {
    const [a, b] = ['ab'.repeat(2000), `b${'ab'.repeat(1999)}a`];
    expect(editDistance(a, b, 2)).toBeLessThanOrEqual(3);
    expect(looks(() => editDistance(a, b, 2))).toBeLessThan(100 * a.length);
    expect(looks(() => editDistance(a, 'cd'.repeat(2000), 2))).toBeLessThan(100);
  });
  it('does not grow with the length of names that are no names', () => {
    const names = (length: number) =>
      [...'abcdefghij'].map((letter) => `${'remark '.repeat(length / 7)}${letter}`);
    expect(looks(() => closePairs(names(32000)))).toBeLessThanOrEqual(
      looks(() => closePairs(names(3200))) * 1.1,
    );
  });
  it('agrees with the whole table of distances', () => {
    const words = [
      '',
      'a',
      'ab',
      'ba',
      'abc',
      'acb',
      'bca',
      'abcd',
      'abdc',
      'badc',
      'aabb',
      'abab',
      'harbor',
      'habror',
      'harbour',
      'arbor',
      'kitten',
      'sitting',
    ];
    for (const a of words)
      for (const b of words)
        for (const limit of [0, 1, 2, 3])
          expect([a, b, limit, editDistance(a, b, limit)]).toEqual([
            a,
            b,
            limit,
            Math.min(wholeDistance(a, b), limit + 1),
          ]);
  });
});

function wholeDistance(a: string, b: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const cost = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      ? Math.min(cost, at(i - 2, j - 2) + 1)
      : cost;
  };
  return at(a.length, b.length);
}
