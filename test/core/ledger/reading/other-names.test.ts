import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const leads = (rows: Cell[][], company = 'Company') =>
  sheet('Leads', [['Lead Id', 'Last Name', company, 'Lead Status', 'Referred By', 'Created Time'], ...rows]);
const deals = (rows: Cell[][]) =>
  sheet('Deals', [
    [
      'Deal Id',
      'Deal Name',
      'Account Name',
      'Stage',
      'Closing Date',
      'Amount',
      'Referred By',
      'Created Time',
    ],
    ...rows,
  ]);
const withCell = (row: Cell[], at: number, cell: Cell) => row.map((each, i) => (i === at ? cell : each));
const LEADS: Cell[][] = [
  ['L1', 'Alder', 'Alder Family', 'Converted', 'Marlow CPA', '2026-01-10'],
  ['L2', 'Birch', 'Birch Co', 'Attempted to Contact', 'Marlow CPA', '2026-06-10'],
  ['L3', 'Cole', 'Cole Co', 'Junk Lead', 'Quill Estates', '2026-02-10'],
];
const DEALS: Cell[][] = [
  ['D1', 'Alder planning', 'Alder Family', 'Closed Won', '2026-03-04', 8000, 'Marlow CPA', '2026-01-20'],
  ['D2', 'Egan rollover', 'Egan Family', 'Closed Won', '2026-05-04', 6000, 'Marlow CPA', '2026-03-20'],
];
const told = (...tabs: Array<ReturnType<typeof sheet>>) => notesOf(read(tabs), 'as a lead and its deal do');

it('a deal that is called otherwise than its lead stands twice, by the name of the account', () => {
  expect(told(leads(LEADS), deals(DEALS))).toMatchObject([
    { sheet: 'Deals', row: 2, value: 'Alder; also Leads, row 2' },
  ]);
  expect(told(deals(DEALS), leads(LEADS))).toMatchObject([{ sheet: 'Leads', row: 2 }]);
});

it.each<[string, Cell[][], Cell[][]]>([
  ['of another partner', LEADS.map((row) => withCell(row, 4, 'Elm Law')), DEALS],
  ['of another account', LEADS, DEALS.slice(1)],
  // The company of a partner, of which each has one row.
  [
    'of the company of the partner',
    LEADS.slice(1).map((row) => withCell(row, 2, 'Egan Family')),
    DEALS.slice(1),
  ],
])('a deal %s is another introduction', (_, ofLeads, ofDeals) => {
  expect(told(leads(ofLeads), deals(ofDeals))).toEqual([]);
});

it('one client in both tables has a note already', () => {
  const same = DEALS.map((row) => withCell(row, 1, 'Alder'));
  expect(told(leads(LEADS), deals(same.slice(0, 1)))).toEqual([]);
});

it('a name of many rows is a word', () => {
  const many = ['02', '03', '04', '05'].map((month, i) => [
    `L${i + 5}`,
    `X${month}`,
    'Individual',
    'New',
    'Marlow CPA',
    `2026-${month}-10`,
  ]);
  const one = DEALS.map((row) => withCell(row, 2, 'Individual'));
  expect(told(leads([...LEADS.slice(1), ...many]), deals(one))).toEqual([]);
});

it('last names alone are those of the clients', () => {
  const clients = (header: string) => [...read([leads(LEADS, header)]).ledger.clients];
  expect(clients('Company')).toEqual(['Alder', 'Birch', 'Cole']);
  expect(clients('Client')).toEqual(['Alder Family', 'Birch Co', 'Cole Co']);
  expect(clients('First Name')).toEqual(['Alder Family Alder', 'Birch Co Birch', 'Cole Co Cole']);
});
