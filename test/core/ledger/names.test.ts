import { isWithheld, nameKey, withoutAddress } from '../../../core/ledger/names';
import { longerForms } from '../../../core/ledger/longer-forms';

describe('a name as a program writes it', () => {
  it.each<[written: string, name: string]>([
    ['Harbor Tax (12 records)', 'Harbor Tax'],
    ['Harbor Tax (1 record)', 'Harbor Tax'],
    ['Harbor Tax(3 rows)', 'Harbor Tax'],
    ['Harbor Tax (1 row)', 'Harbor Tax'],
    ['Harbor Tax (1 item)', 'Harbor Tax'],
    ['Harbor Tax (4 entries)', 'Harbor Tax'],
    ['Harbor Tax (1 result)', 'Harbor Tax'],
    ['Harbor Tax (1 deal)', 'Harbor Tax'],
    ['Harbor Tax (2 opportunities)', 'Harbor Tax'],
    ['Harbor Tax (1 lead)', 'Harbor Tax'],
    ['Harbor Tax (1 referral)', 'Harbor Tax'],
    ['Harbor (2 leads) Tax', 'Harbor (2 leads) Tax'],
    ['Harbor Tax (2 offices)', 'Harbor Tax (2 offices)'],
    ['Harbor Tax (two leads)', 'Harbor Tax (two leads)'],
    ['(2 leads)', '(2 leads)'],
    ['"Harbor Tax"', 'Harbor Tax'],
    ['\u201cHarbor Tax\u201d', 'Harbor Tax'],
    ['\u201eHarbor Tax\u201c', 'Harbor Tax'],
    ['\u00abHarbor Tax\u00bb', 'Harbor Tax'],
    ['Harbor "Bay" Tax', 'Harbor "Bay" Tax'],
    ['"Bay" Harbor', '"Bay" Harbor'],
    ['Harbor "Bay"', 'Harbor "Bay"'],
    ['"Harbor" and "Elm"', '"Harbor" and "Elm"'],
    ['Harbor Tax (www.harbor.example)', 'Harbor Tax'],
    ['Harbor Tax <tax@harbor.example>', 'Harbor Tax'],
    ['Harbor Tax [https://harbor.example/a]', 'Harbor Tax'],
    ['Harbor Tax (mailto:tax@harbor.example)', 'Harbor Tax'],
    ['Harbor Tax ( tel:+15550100 )', 'Harbor Tax'],
    ['[Harbor Tax](https://harbor.example)', 'Harbor Tax'],
    ['<tax@harbor.example> Harbor Tax', 'Harbor Tax'],
    ['[Harbor Tax]', '[Harbor Tax]'],
    ['Harbor [Bay] (https://harbor.example)', 'Harbor [Bay]'],
    ['[Bay] Harbor (www.harbor.example)', '[Bay] Harbor'],
    ['Oak CPA;#12', 'Oak CPA'],
    ['Oak CPA;#1;#Elm Law;#23', 'Oak CPA;#Elm Law'],
    ['Oak CPA;#12 b', 'Oak CPA;#12 b'],
    ['Oak CPA;#b', 'Oak CPA;#b'],
    ['Harbor Tax (a/c 12)', 'Harbor Tax (a/c 12)'],
    ['Harbor Tax: Boston (main)', 'Harbor Tax: Boston (main)'],
    ['Harbor Tax', 'Harbor Tax'],
    ['• Harbor Tax', 'Harbor Tax'],
    [' - Harbor Tax', 'Harbor Tax'],
    ['-Harbor Tax', '-Harbor Tax'],
    ['* - *', '* - *'],
    ['<tax@harbor.example>', '<tax@harbor.example>'],
  ])('%j is %j', (written, name) => {
    expect(withoutAddress(written)).toBe(name);
  });
  it.each<[one: string, other: string, isSame: boolean]>([
    ['J.P. Low', 'JP Low', true],
    ['J. P. Low', 'JP Low', false],
    ['A.B.C. Law', 'ABC Law', true],
    ['Harbor.Tax', 'HarborTax', true],
    ['LLC', 'Inc', false],
    ['P.C.', 'PC', true],
    ['Co LLC', 'Co', true],
    ['Inc Harbor', 'Harbor', false],
    ['Harbor LLC Inc', 'Harbor', true],
    ['???', '!!!', false],
  ])('%s and %s are one name: %p', (one, other, isSame) => {
    expect(nameKey(one) === nameKey(other)).toBe(isSame);
  });
});

it.each<[name: string, isWithheld: boolean]>([
  ['Confidential', true],
  ['(confidential)', true],
  ['[Redacted]', true],
  ['*anonymous*', true],
  [' Client confidential ', true],
  ['Anon', true],
  ['anon.', true],
  ['Anonymized', true],
  ['anonymised', true],
  ['Not disclosed', true],
  ['vertraulich', true],
  ['Confidential Capital', false],
  ['The Confidential', false],
  ['Anonymity', false],
  ['', false],
])('that the name of a client is not told: %j, %p', (name, expected) => {
  expect(isWithheld(name)).toBe(expected);
});

describe('longer forms of names', () => {
  const paired = (...names: string[]) => longerForms(names);
  it.each<[name: string, longer: string]>([
    ['Noor Haddad', 'Noor Haddad  -  Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad at Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad from Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad formerly Petit'],
    ['Noor Haddad', 'Noor Haddad fka Petit'],
    ['Noor Haddad', 'Noor Haddad -> Marlow Tax'],
    ['Noor Haddad', "Noor Haddad's  team"],
    ['Noor Haddad', 'Noor Haddad[Marlow]'],
    ['Noor Haddad', 'CPA:  Noor Haddad'],
    ['Noor Haddad', 'Marlow Tax | Noor Haddad'],
    ['Noor Haddad', '[Marlow] Noor Haddad'],
    ['Noor Haddad', 'thanks to Noor Haddad'],
    ['Noor Haddad', 'a referral from: Noor Haddad'],
    ['Noor Haddad', 'introduced by Noor Haddad'],
    ['Noor Haddad', 'attn. Noor Haddad'],
    ['Noor Haddad', 'Attorney Noor Haddad'],
    ['Noor Haddad', 'Advisors: Noor Haddad'],
    ['Noor Haddad', '12) Noor Haddad'],
    ['Noor Haddad', '#3. Noor Haddad'],
    ['Noor Haddad', 'Noor Haddad www.marlow.example'],
    ['Noor Haddad', 'Noor Haddad (555) 010-1234'],
    ['Noor Haddad', 'Noor Haddad tel: 0555 12'],
    ['Noor Haddad', 'noor_haddad@marlow.example'],
    ['Noor Haddad', 'Haddad Noor'],
  ])('%s: %s', (name, longer) => {
    expect(paired(name, longer)).toEqual([[0, 1]]);
  });
  it.each<[name: string, other: string]>([
    ['Noor Haddad', 'Noor Haddad 12'],
    ['Noor Haddad', 'Noorhaddad Tax'],
    ['Noor Haddad', 'Anna CPA Noor Haddad'],
    ['Marlow Tax', 'Marlow Tax Marlow Law'],
    ['Marlow Tax', `Marlow Tax ${'- and more '.repeat(7)}`],
  ])('%s: not %s', (name, other) => {
    expect(paired(name, other)).toEqual([]);
  });
  it('come in the order of the names', () => {
    expect(
      paired('Haddad, Noor', 'Elm Law', 'Noor Haddad - Quill', 'The Elm Law', 'Elm Law Group', 'Noor Haddad'),
    ).toEqual([
      [0, 2],
      [0, 5],
      [1, 3],
      [1, 4],
    ]);
  });
});
