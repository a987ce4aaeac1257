import { readWorkbook } from '../../../../core/ledger/reading/read';
import { severalPartners } from '../../../../core/ledger/reading/partners/several-partners';
import { nameKey } from '../../../../core/ledger/names';
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { TODAY, notesOf, read, sheet } from './sheets';

const knowing = (...names: string[]) => new Map(names.map((name) => [nameKey(name), name]));
const known = knowing('Marlow CPA', 'Quill Estates', 'Dune Law', 'Quill & Sons', 'Noor Haddad', 'Studio 54');

describe('the partners that a cell names', () => {
  it.each([
    ['Marlow CPA; Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['1. Marlow CPA 2. Quill Estates', ['Marlow CPA', 'Quill Estates']],
    [' 1) Marlow CPA\n2) Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA / Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA & Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA &amp; Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA and Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA + Quill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow CPA\nQuill Estates', ['Marlow CPA', 'Quill Estates']],
    ['Marlow, Quill Estates, and Dune Law', ['Marlow CPA', 'Quill Estates', 'Dune Law']],
    ['Marlow CPA, Quill Estates & Dune Law', ['Marlow CPA', 'Quill Estates', 'Dune Law']],
    ['Quill & Sons & Dune Law', ['Quill & Sons', 'Dune Law']],
    ['Marlow CPA (https://a.example/m), Dune Law (https://a.example/d)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA, and Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA\\Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA & Dune Law (50/50)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA och Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA w/ Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA • Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Both Marlow CPA and Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA & Dune Law (joint)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA 50% / Dune Law 50%', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA | Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA → Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA -> Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA via Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA, then Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA together with Dune Law', ['Marlow CPA', 'Dune Law']],
    ['1. Marlow CPA 2. Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA and also Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA & Dune Law - joint', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA 50/50 Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA 2, Dune Law', null],
    ['1. Marlow CPA\n2. Dune Law', ['Marlow CPA', 'Dune Law']],
    ['["MARLOW CPA","dune law"]', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA / Dune Law?', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA (tax) & Dune Law (estates)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA; Dune Law; TBD', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA; Marlow CPA', ['Marlow CPA']],
    ['Haddad, Noor & Dune Law', ['Noor Haddad', 'Dune Law']],
    ['60% Marlow CPA, 40% Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA | Nora', null],
    ['Marlow CPA - Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA – Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA   Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA\tDune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA c/o Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA (via Dune Law)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA (w/ Dune Law)', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA, Marlow CPA, Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Marlow CPA - Boston', null],
    ['Marlow CPA   Boston', null],
    ['Marlow CPA (via Nora)', null],
    ['Marlow & Marlow & Dune Law', null],
    ['Marlow CPA (70%), Dune Law (40%)', null],
    ['Marlow CPA (60%), Dune Law', null],
    ['Haddad, Noor; Dune Law', ['Noor Haddad', 'Dune Law']],
    ['Dune Law; Somebody New', ['Dune Law', 'Somebody New']],
    ['Marlow CPA, Marlow CPA LLC', null],
    ['Marlow and Marlow', null],
    ['Quill & Sons', null],
    ['Marlow CPA & Trust', null],
    ['Haddad, Noor', null],
    ['A/B Accounting', null],
    ['Marlow CPA;; Dune Law ;', ['Marlow CPA', 'Dune Law']],
    [';;', null],
    ['10. Marlow CPA; 11. Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Dune Law; A1. Somebody', ['Dune Law', 'A1. Somebody']],
    ['Marlow CPA(tax) & Dune Law', ['Marlow CPA', 'Dune Law']],
    ['Studio 54 & Dune Law', ['Studio 54', 'Dune Law']],
    ['Studio 54 60% & Dune Law 40%', ['Studio 54', 'Dune Law']],
    ['Haddad,Noor & Dune Law', ['Noor Haddad', 'Dune Law']],
    ['Nora; Somebody New', null],
    ['Dune Law; B; C; D; E; F', ['Dune Law', 'B', 'C', 'D', 'E', 'F']],
    ['Dune Law; B; C; D; E; F; G', null],
    ['x, '.repeat(2000), null],
  ])('%j', (text, names) => {
    expect(severalPartners(text, known)?.map(({ name }) => name) ?? null).toEqual(names);
  });
  it('each with an equal part, or the one beside it', () => {
    const parts = (text: string) => severalPartners(text, known)?.map(({ part }) => part);
    expect(parts('Marlow CPA; Dune Law')).toEqual([0.5, 0.5]);
    expect(parts('Marlow CPA (50%), Dune Law (50%)')).toEqual([0.5, 0.5]);
    expect(parts('Marlow CPA 60% & Dune Law 40%')).toEqual([0.6, 0.4]);
    expect(parts('Marlow CPA 60 / Dune Law 40')).toEqual([0.6, 0.4]);
    expect(parts('Marlow CPA (0.6), Dune Law (.4)')).toEqual([0.6, 0.4]);
    expect(parts('Marlow CPA (3/4), Dune Law (1/4)')).toEqual([0.75, 0.25]);
    expect(parts('Marlow CPA [60%]; Dune Law [40%]')).toEqual([0.6, 0.4]);
    expect(parts('Marlow CPA ¾; Dune Law ¼')).toEqual([0.75, 0.25]);
    expect(parts('Marlow CPA (3/4), Dune Law (1/3)')).toBeUndefined();
    expect(parts('Marlow CPA 66%, Dune Law 33%')).toEqual([2 / 3, 1 / 3]);
    expect(parts('Marlow CPA 66%, Dune Law 32%')).toBeUndefined();
    expect(parts('Marlow CPA 99%, Dune Law 1%')).toEqual([0.99, 0.01]);
    expect(parts('0.5% Marlow CPA, 99.5% Dune Law')).toEqual([0.005, 0.995]);
  });
  it('the longest known name before a sign first, and none of a list that is a name itself', () => {
    const names = (text: string, of: ReadonlyMap<string, string>) =>
      severalPartners(text, of)?.map(({ name }) => name) ?? null;
    expect(names('Ash & Birch & Cedar', knowing('Ash', 'Ash & Birch', 'Birch & Cedar', 'Cedar'))).toEqual([
      'Ash & Birch',
      'Cedar',
    ]);
    expect(names('Ash; Cedar', knowing('Ash', 'Cedar'))).toEqual(['Ash', 'Cedar']);
    expect(names('Ash; Cedar', knowing('Ash', 'Cedar', 'Ash; Cedar'))).toBeNull();
  });
});

describe('a row with several partners', () => {
  const leads = (cell: Cell, credit: Cell = '') =>
    sheet('Leads', [
      ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue', 'Credit'],
      ['Marlow CPA', '2026-01-05', 'Ines', 'lost', '2026-02-01', '', ''],
      ['Quill Estates', '2026-01-06', 'Jo', 'lost', '2026-02-01', '', ''],
      [cell, '2026-01-07', 'Kit', 'won', '2026-03-02', 6000, credit],
    ]);

  it('is one referral, shared out equally', () => {
    const { ledger } = read([leads('Marlow CPA; Quill Estates')]);
    const { referrals } = ledger;
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
    expect([...referrals.credit]).toEqual([1, 1, 0.5, 0.5]);
    expect([...referrals.partner].slice(2)).toEqual([0, 1]);
    expect(referrals.referral[2]).toBe(referrals.referral[3]);
    expect(referrals.referral[2]).not.toBe(-1);
    expect([...referrals.row]).toEqual([2, 3, 4, 4]);
    expect(notesOf({ ledger, tables: [] }, 'name several partners')).toMatchObject([
      { value: '1 row: Marlow CPA; Quill Estates', column: 'Partner', row: 0 },
    ]);
  });
  it('divides the credit that it has, and is noted once for whatever else is wrong with it', () => {
    const reading = read([leads('Marlow CPA / Quill Estates', '80%')]);
    expect([...reading.ledger.referrals.credit].slice(2)).toEqual([0.4, 0.4]);
    const wrong = read([
      sheet('Leads', [
        ['Partner', 'Received', 'Client'],
        ['Marlow CPA', '2026-01-05', 'Ines'],
        ['Quill Estates', '2026-01-06', 'Jo'],
        ['Marlow CPA / Quill Estates', 'soon', 'Kit'],
      ]),
    ]);
    expect(notesOf(wrong, 'This is not a date')).toHaveLength(1);
    expect(notesOf(wrong, 'duplicate')).toEqual([]);
  });
  it('may name firms that have such a sign themselves', () => {
    const { ledger } = read([
      leads('Marlow CPA, Elm & Oak LLP'),
      sheet('More', [
        ['Partner', 'Received', 'Client'],
        ['Elm & Oak LLP', '2026-02-01', 'Lu'],
      ]),
    ]);
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Elm & Oak LLP', 'Marlow CPA', 'Quill Estates']);
  });
  it('is one of one partner beside your own side, or named twice', () => {
    for (const cell of ['Marlow CPA & us', 'Marlow CPA; Marlow CPA']) {
      const { ledger } = read([leads(cell)]);
      expect(ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
      expect([...ledger.referrals.credit]).toEqual([1, 1, 1]);
      expect(notesOf({ ledger, tables: [] }, 'name several partners')).toEqual([]);
    }
  });
  it('stays whole when Settings say that it is one partner, or Partners list it', () => {
    const cell = 'Marlow CPA & Quill Estates';
    const told = readWorkbook({
      sheets: [leads(cell)],
      today: TODAY,
      settings: [[`One partner ${cell}`, 'yes']],
    });
    expect(told.ledger.partners.map(({ name }) => name)).toContain(cell);
    const listed: SheetInput[] = [
      sheet('Partners', [
        ['Partner', 'Category'],
        [cell, 'CPA'],
      ]),
      leads(cell),
    ];
    const { partners, referrals } = read(listed).ledger;
    expect(partners.map(({ name }) => name)).toEqual([cell, 'Marlow CPA', 'Quill Estates']);
    expect([...referrals.partner]).toEqual([1, 2, 0]);
  });
  it('may name them by their other names, or by a number', () => {
    const { ledger } = read([
      sheet('Partners', [
        ['Partner', 'Aliases'],
        ['Harbor Tax', 'HT; Harbor'],
        ['Elm Law', ''],
      ]),
      sheet('Leads', [
        ['Partner', 'Received', 'Client'],
        ['HT & Elm Law', '2026-01-05', 'Ines'],
        ['Harbor / Elm Law', '2026-01-06', 'Jo'],
        [4711, '2026-01-07', 'Kit'],
        ['4711 & Elm Law', '2026-01-08', 'Lu'],
      ]),
    ]);
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Harbor Tax', 'Elm Law', '4711']);
    expect([...ledger.referrals.partner]).toEqual([0, 1, 0, 1, 2, 2, 1]);
    expect([...ledger.referrals.credit]).toEqual([0.5, 0.5, 0.5, 0.5, 1, 0.5, 0.5]);
  });
  it('is none of nobody but your own side', () => {
    const { ledger } = read([leads('us & TBD')]);
    expect([...ledger.referrals.row]).toEqual([2, 3, 4]);
    expect(notesOf({ ledger, tables: [] }, 'name several partners')).toEqual([]);
  });
  it('is told with three of its texts, and asked about each of them', () => {
    const cells = ['Marlow CPA; Quill Estates', 'Marlow CPA & us', 'Quill Estates, Marlow CPA', 'Marlow CPA'];
    const rows = (...also: string[]) => [
      ['Partner', 'Received', 'Client'],
      ...[...cells, 'Quill Estates', ...also].map((cell, i) => [cell, `2026-01-${10 + i}`, `Client ${i}`]),
    ];
    const told = (...also: string[]) =>
      notesOf(read([sheet('Leads', rows(...also))]), 'name several partners');
    expect(told('Marlow CPA / Quill Estates')).toMatchObject([
      {
        value: '3 rows: Marlow CPA; Quill Estates; Quill Estates, Marlow CPA; Marlow CPA / Quill Estates',
        offers: [
          { rows: [['One partner Marlow CPA; Quill Estates', 'yes']] },
          { rows: [['One partner Quill Estates, Marlow CPA', 'yes']] },
          { rows: [['One partner Marlow CPA / Quill Estates', 'yes']] },
        ],
      },
    ]);
    const [more] = told('Marlow CPA / Quill Estates', 'Marlow CPA + Quill Estates');
    expect(more?.value).toBe(
      '4 rows: Marlow CPA; Quill Estates; Quill Estates, Marlow CPA; Marlow CPA / Quill Estates ...',
    );
    expect(more?.offers).toHaveLength(3);
  });
  it('shares hours, costs and money, each partner a row', () => {
    const { ledger } = read([
      sheet('Partners', [
        ['Partner', 'Category'],
        ['Marlow CPA', 'CPA'],
        ['Quill Estates', 'Attorney'],
      ]),
      sheet('Meetings', [
        ['Partner', 'Date', 'Type', 'Hours', 'Cost'],
        ['Marlow CPA, Quill Estates', '2026-01-05', 'lunch', 3, 90],
      ]),
      sheet('Fees', [
        ['Partner', 'Date', 'Kind', 'Amount'],
        ['Marlow CPA & Quill Estates', '2026-01-05', 'revenue', 500],
        ['Marlow CPA', '2026-02-05', 'revenue', 700],
      ]),
    ]);
    expect([...ledger.activities.hours]).toEqual([1.5, 1.5]);
    expect([...ledger.activities.cost]).toEqual([45, 45]);
    expect([...ledger.money.amount]).toEqual([250, 250, 700]);
    expect([...ledger.money.partner]).toEqual([0, 1, 0]);
  });
});
