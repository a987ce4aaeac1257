import { notesOf, read, sheet } from './sheets';

const HEADER = ['Date', 'Client', 'Status'];
const tab = (name: string, i: number, header = HEADER) =>
  sheet(name, [header, [`2026-02-0${i}`, `Client ${i}`, 'open'], [`2026-03-0${i}`, `Prospect ${i}`, 'won']]);
const partnersOf = (sheets: ReturnType<typeof tab>[], settings: Array<readonly [string, string]> = []) =>
  read(sheets, { settings }).ledger.partners.map(({ name }) => name);

describe('tabs without a column for the partner, with the same headers', () => {
  it.each<[name: string, partner: string | null]>([
    ['Marlow CPA', 'Marlow CPA'],
    ['Noor Haddad', 'Noor Haddad'],
    ['book.xlsx / Noor Haddad', 'Noor Haddad'],
    ['Noor Haddad.csv', 'Noor Haddad'],
    ['Oldham Tax', 'Oldham Tax'],
    ['Inman Law', 'Inman Law'],
    ['Sheet1', null],
    ['Tabelle 2', null],
    ['CPAs', null],
    ['Attorneys', null],
    ['Others', null],
    ['Archive', null],
    ['Old leads', null],
    ['Copy of Marlow', null],
    ['Current clients', null],
    ['Won', null],
    ['Pending', null],
    ['2026', null],
    ['March', null],
    ['Q1', null],
    ['X', null],
    ['Referrals', null],
  ])('%s is called by %j', (name, partner) => {
    expect(partnersOf([tab(name, 1), tab('Quill Estates', 2), tab('Elm Law', 3)]).sort()).toEqual(
      ['Elm Law', 'Quill Estates', ...(partner === null ? [] : [partner])].sort(),
    );
  });
  it('are called by partners where there are two of them, or where Partners list the name', () => {
    const partners = (...names: string[]) =>
      sheet('Partners', [['Partner', 'Category'], ...names.map((n) => [n, 'CPA'])]);
    expect(partnersOf([tab('Quill Estates', 1)])).toEqual([]);
    expect(
      partnersOf([tab('Quill Estates', 1), tab('Elm Law', 2, ['Date', 'Client', 'Status', 'Notes'])]),
    ).toEqual([]);
    const { ledger } = read([tab('quill estates, llc', 1), partners('Quill Estates')]);
    expect([...ledger.referrals.partner]).toEqual([0, 0]);
  });
  it('are noted, with both answers, unless Settings say it', () => {
    const sheets = [tab('Quill Estates', 1), tab('Elm Law', 2)];
    const notes = notesOf(read(sheets), 'the name of the tab was taken');
    expect(notes.map(({ sheet: on, value }) => `${on}: ${String(value)}`)).toEqual([
      'Quill Estates: Quill Estates',
      'Elm Law: Elm Law',
    ]);
    expect(notes[0]?.offers?.map(({ rows }) => rows)).toEqual([
      [['Map Referrals.Partner', 'tab name']],
      [['Map Referrals.Partner', '-']],
    ]);
    const told = read(sheets, { settings: [['Map Referrals.Partner', 'tab name']] });
    expect(told.ledger.partners).toHaveLength(2);
    expect(notesOf(told, 'the name of the tab was taken')).toEqual([]);
    expect(partnersOf([tab('Sheet1', 1)], [['Map Referrals.Partner', 'tab name']])).toEqual(['Sheet1']);
    expect(partnersOf(sheets, [['Map Referrals.Partner', '-']])).toEqual([]);
  });
});
