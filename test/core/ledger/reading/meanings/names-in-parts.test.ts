import type { Cell } from '../../../../../core/workbook/input';
import { read, sheet } from '../sheets';

const namesOf = ({ ledger }: ReturnType<typeof read>) => ({
  partners: ledger.partners.map(({ name }) => name),
  clients: Array.from(ledger.referrals.client, (client) => ledger.clients[client]),
});

it.each<[string, string]>([
  ['Referrer', 'Client'],
  ['Referring partner', 'Prospect'],
  ['COI', ''],
])('first and last names of %j and of %j are one name each', (partner, client) => {
  const header = [
    `${partner} First Name`,
    `${partner} Last Name`,
    `${client} First Name`,
    `${client} Last Name`,
  ];
  const row = (...cells: Cell[]): Cell[] => ['2026-01-05', ...cells, 'Won'];
  const reading = read([
    sheet('Leads', [
      ['Date', ...header.map((each) => each.trim()), 'Status'],
      row('Jane', 'Ortiz', 'Ann', 'Low'),
      row('Tom', 'Birch', '', 'Poe'),
      row('Jane', 'Ortiz', 'Bob', ''),
    ]),
  ]);
  expect(namesOf(reading)).toEqual({
    partners: ['Jane Ortiz', 'Tom Birch'],
    clients: ['Ann Low', 'Poe', 'Bob'],
  });
});

it('"Client First" and "Client Last" are the parts of a name as well', () => {
  const reading = read([
    sheet('Leads', [
      ['Date', 'Referring CPA', 'Client First', 'Client Last', 'Status'],
      ['2026-01-05', 'Marlow', 'Ann', 'Low', 'Won'],
    ]),
  ]);
  expect(namesOf(reading)).toEqual({ partners: ['Marlow'], clients: ['Ann Low'] });
});

it('a list of partners in two columns has the names that introductions give in one', () => {
  const reading = read([
    sheet('COIs', [
      ['First name', 'Surname', 'Firm', 'Profession'],
      ['Jane', 'Ortiz', 'Marlow', 'CPA'],
    ]),
    sheet('Leads', [
      ['Date', 'Source', 'Client', 'Status'],
      ['2026-01-05', 'Jane Ortiz', 'Ann Low', 'Won'],
    ]),
  ]);
  expect(namesOf(reading)).toEqual({ partners: ['Jane Ortiz'], clients: ['Ann Low'] });
});

it('a whole name goes before its parts, and a last name alone is the client where nothing else names one', () => {
  const header = ['Date', 'Partner', 'Client', 'First name', 'Last name'];
  const row: Cell[] = ['2026-01-05', 'Marlow CPA', 'Ann B. Low', 'Ann', 'Low'];
  expect(namesOf(read([sheet('Leads', [header, row])])).clients).toEqual(['Ann B. Low']);
  const alone = read([
    sheet('Leads', [
      ['Date', 'Partner', 'Last name', 'Status'],
      ['2026-01-05', 'Marlow CPA', 'Low', 'Won'],
    ]),
  ]);
  expect(namesOf(alone).clients).toEqual(['Low']);
});
