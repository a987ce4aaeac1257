import { longerForms } from '../../../core/ledger/longer-forms';

const paired = (...names: string[]) => longerForms(names).map(([a, b]) => `${names[a]} = ${names[b]}`);

describe('a longer form of a name', () => {
  it.each([
    ['Dune Law', 'Dune Law Group'],
    ['Dune Law Group', 'Dune Law Grp'],
    ['Dune Law', 'The Dune Law'],
    ['Dune Law', 'Dune Law & Associates'],
    ['Marlow Tax', 'Marlow Tax & Co.'],
    ['Marlow Tax', 'Marlow Tax, CPAs'],
    ['Marlow Tax', 'Marlow Tax (Noor)'],
    ['Marlow und Partner', 'Marlow & Partner mbB'],
    ['Fiduciaria Marlow', 'Fiduciaria Marlow S.r.l.'],
    ['Marlow CPA', 'Marlow CPA - Noor Haddad'],
    ['Marlow CPA', 'Marlow CPA | Noor'],
    ['Noor Haddad', 'Noor Haddad - Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad @ Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad, Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad of Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad w/ Marlow Tax'],
    ['Noor Haddad', 'via Noor Haddad'],
    ['Noor Haddad', 'c/o Noor Haddad'],
    ['Noor Haddad', '(Marlow Tax) Noor Haddad'],
    ['Noor Haddad', 'Noor Haddad/Marlow Tax'],
    ['Noor Haddad', 'CPA Noor Haddad'],
    ['Noor Haddad', "Noor Haddad's office"],
    ['Marlow Tax', "Noor's firm Marlow Tax"],
    ['Marlow Tax', 'Marlow Tax → Noor'],
    ['Elm Street Law', 'Elm St. Law'],
    ['Mount Vale Law', 'Mt. Vale Law'],
    ['Noor Haddad', 'Omar & Noor Haddad'],
    ['Omar Haddad', 'Omar and Noor Haddad'],
    ['Marlow Tax', 'MarlowTax'],
    ['Marlow Tax', 'Marlow Tax Marlow Tax'],
    ['Marlow Tax', 'Haddad Inc. dba Marlow Tax'],
    ['Noor Haddad', 'Referral from Noor Haddad'],
    ['First Quay Bank', '1st Quay Bank'],
    ['Noor Haddad', '3. Noor Haddad'],
    ['Noor Haddad', 'noor.haddad@marlow.example'],
    ['Noor Haddad', 'Haddad'],
    ['Noor Haddad', 'Mrs. Haddad'],
    ['Noor Haddad', 'Law Offices of Noor Haddad'],
    ['Noor Haddad', 'Noor Haddad | Marlow Tax'],
    ['Noor Haddad', 'Noor Haddad / Marlow Tax'],
    ['Marlow Tax', 'CPA: Marlow Tax'],
    ['Marlow Tax', 'CPA - Marlow Tax'],
    ['Marlow Tax', 'Marlow Tax office@marlow.example'],
    ['Marlow Tax', 'Marlow Tax https://marlow.example'],
    ['Marlow Tax', 'Marlow Tax 555-010-1234'],
    ['Marlow Tax', 'Marlow Tax ext. 12'],
    ['Quill Law Office', 'Law Offices of Quill'],
    ['St. Ives Law', 'Saint Ives Law'],
    ['Cole & Dunn', 'Cole + Dunn'],
    ['Cole, Dunn & Ray LLP', 'Cole Dunn Ray'],
  ])('%s and %s are offered', (a, b) => {
    expect(paired(a, b)).toEqual([`${a} = ${b}`]);
    expect(paired(b, a)).toHaveLength(1);
  });
  it.each([
    ['Marlow Tax', 'Marlow Law'],
    ['Marlow Tax', 'Marlow Tax & Trust'],
    ['Cole & Dunn LLP', 'Dunn LLP'],
    ['Dune Law North', 'Dune Law South'],
    ['Dune Law Group', 'Dune Law Services'],
    ['Noor Haddad (Quill)', 'Noor Haddad (Marlow)'],
    ['Noor Haddad Jr.', 'Noor Haddad'],
    ['Tax', 'Marlow Tax'],
    ['Marlow Tax', 'Marlow Tax 2'],
    ['Bank of Dune', 'Dune'],
  ])('%s and %s are not', (a, b) => {
    expect(paired(a, b)).toEqual([]);
  });
  it('a name that two persons share is neither of them', () => {
    expect(paired('Noor Haddad', 'Omar Haddad', 'Haddad')).toEqual([]);
  });
});
