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
    ['data.xlsx / Noor Haddad', 'Noor Haddad'],
    ['noor haddad.TXT', 'noor haddad'],
    ['Noor.txt Haddad', 'Noor.txt Haddad'],
    ['Page & Low', 'Page & Low'],
    ['Smith Table', 'Smith Table'],
    ['Lawyers Title', 'Lawyers Title'],
    ['Dunn Brokers', 'Dunn Brokers'],
    ['Copyright Law', 'Copyright Law'],
    ['Bo', 'Bo'],
    ['B', null],
    ['Sheet', null],
    ['Sheet1', null],
    ['Sheet 12', null],
    ['Tab', null],
    ['Misc', null],
    ['Other', null],
    ['Advisors', null],
    ['Advisers', null],
    ['Note', null],
    ['Marlow notes', null],
    ['Client', null],
    ['Marlow client', null],
    ['Marlow prospect', null],
    ['Marlow contact', null],
    ['Contacts of Marlow', null],
    ['Marlow 2', null],
    ['A1 Tax', null],
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
  it.each<[what: string, header: string[], row: Array<string | number>]>([
    ['activities', ['Date', 'Type', 'Hours'], ['2026-02-03', 'call', 1]],
    ['payments', ['Date', 'Kind', 'Amount'], ['2026-02-03', 'revenue', 500]],
  ])('of %s are called by partners, too', (_, header, row) => {
    const { ledger } = read(['Quill Estates', 'Elm Law'].map((name) => sheet(name, [header, row])));
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Elm Law', 'Quill Estates']);
  });
  it('say nothing of steps, which may be for the whole practice, nor where a column names the partner', () => {
    const steps = ['Quill Estates', 'Elm Law'].map((name) =>
      sheet(name, [
        ['Step', 'Owner', 'Due'],
        ['Call', 'Ann', '2026-05-05'],
      ]),
    );
    const reading = read(steps);
    expect(reading.ledger.actions.map(({ partner }) => partner)).toEqual([-1, -1]);
    expect(notesOf(reading, 'the name of the tab was taken')).toEqual([]);
    const header = ['Partner', 'Date', 'Client', 'Status'];
    const regions = ['Northern Region', 'Southern Region'].map((name, i) =>
      sheet(name, [header, ['Marlow CPA', '2026-02-03', `Client ${i}`, 'open']]),
    );
    expect(read(regions).ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA']);
  });
  it('are called by partners where there are two of them, or where Partners list the name', () => {
    const partners = (...names: string[]) =>
      sheet('Partners', [['Partner', 'Category'], ...names.map((n) => [n, 'CPA'])]);
    expect(partnersOf([tab('Quill Estates', 1)])).toEqual([]);
    expect(
      partnersOf([tab('Quill Estates', 1), tab('Elm Law', 2, ['Date', 'Client', 'Status', 'Notes'])]),
    ).toEqual([]);
    expect(
      partnersOf([tab('Quill Estates', 1), tab('Elm Law', 2, ['Received', 'Client', 'Status'])]),
    ).toEqual([]);
    const twice = tab('Quill Estates', 1);
    expect(partnersOf([{ ...twice, rows: twice.rows.map((row) => [...row, '', '', ...row]) }])).toEqual([]);
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
    expect(notes[0]).toMatchObject({ table: 'Referrals', row: 0 });
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
