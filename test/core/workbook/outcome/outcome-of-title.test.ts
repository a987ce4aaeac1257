import { outcomeOfTitle } from '../../../../core/workbook/outcome/outcome-of-title';

const none = new Map<string, never>();

it.each<[title: string, outcome: 'won' | 'lost' | 'open' | null]>([
  ['Won', 'won'],
  ['Closed Won', 'won'],
  ['New clients 2026', 'won'],
  ['Our clients', 'won'],
  ['Clients as of March', 'won'],
  ['Q3 wins', 'won'],
  ['Signed (12)', 'won'],
  ['Kunden', 'won'],
  ['Lost', 'lost'],
  ['Lost leads FY25', 'lost'],
  ['Not interested', 'lost'],
  ['All the declined referrals', 'lost'],
  ['Verloren', 'lost'],
  ['Lost clients', null],
  ['Former customers lost', null],
  ['Pipeline', 'open'],
  ['Open deals', 'open'],
  ['Hot prospects list', 'open'],
  ['In Bearbeitung', null],
  ['Active', null],
  ['Leads', null],
  ['New', null],
  ['2026', null],
  ['', null],
  ['clients that we won in the year 2026', null],
])('the title %j says %j of its rows', (title, outcome) => {
  expect(outcomeOfTitle(title, none)).toBe(outcome);
});

it('says what Settings say of its words first, of up to six words', () => {
  const own = new Map([
    ['won', 'open'],
    ['active', 'won'],
    ['one two three four five six', 'lost'],
    ['one two three four five six seven', 'lost'],
  ] as const);
  expect(outcomeOfTitle('Won', own)).toBe('open');
  expect(outcomeOfTitle('ACTIVE', own)).toBe('won');
  expect(outcomeOfTitle('one two three four five six', own)).toBe('lost');
  expect(outcomeOfTitle('one two three four five six seven', own)).toBeNull();
});
