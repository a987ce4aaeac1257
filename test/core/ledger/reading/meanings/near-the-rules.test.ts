import type { Cell } from '../../../../../core/workbook/input';
import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from '../sheets';

/** Sheets whose headers and words come near those of a rule, and mean something else. */

const reading = (rows: Cell[][]) => read([sheet('x', rows)]);
const introductions = (headers: string[], ...rows: Cell[][]) =>
  reading([
    ['COI', 'Referral date', 'Household', ...headers],
    ...rows.map((cells, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, ...cells]),
  ]);
const statuses = (...given: Parameters<typeof introductions>) =>
  Array.from(introductions(...given).ledger.referrals.status);

describe('what became of introductions', () => {
  it('is said by words of outcomes below a header that names a client, and by no day of signing', () => {
    const sheet = introductions(
      ['Task status', 'Deal', 'Signed on'],
      ['Done', 'Won', '2026-03-16'],
      ['Done', 'Lost', '2026-04-06'],
      ['Open', 'Open', ''],
    );
    expect(mapping(sheet)).toMatchObject({ Client: 'Household', Status: 'Deal', Closed: 'Signed on' });
    expect(Array.from(sheet.ledger.referrals.status)).toEqual([WON, LOST, OPEN]);
  });
  it.each(['Committee decision', 'Matter result', 'Finals outcome'])(
    'is said under "%s" where no other column says it',
    (header) => {
      expect(statuses([header], ['Hired us'], ['Chose other counsel'], [''])).toEqual([WON, LOST, OPEN]);
      expect(mapping(introductions([header, 'Status'], ['Hired us', 'Lost'], ['', 'Won']))['Status']).toBe(
        'Status',
      );
    },
  );
  it.each([
    ['Plan status', 'Active', 'Terminated'],
    ['Filing status', 'Single', 'Married'],
    ['Smoker status', 'Yes', 'No'],
  ])('is not said by "%s"', (header, one, other) => {
    expect(mapping(introductions([header], [one], [other]))['Status']).toBeUndefined();
  });
  it.each(['Bound?', 'Issued?', 'Placed?'])('is said by a policy that was %s', (header) => {
    expect(statuses([header, 'Decline reason'], ['Y', ''], ['N', 'Too expensive'], ['N', ''])).toEqual([
      WON,
      LOST,
      OPEN,
    ]);
  });
});

describe('why somebody was introduced', () => {
  it.each(['Reason for referral', 'Life event', 'What they need'])(
    'says under "%s" nothing of the outcome',
    (header) => {
      const sheet = introductions(
        [header, 'Client?'],
        ['Lost her husband', 'Yes'],
        ['Won a settlement', 'No'],
        ['Lost job', ''],
      );
      expect(mapping(sheet)['Status']).not.toBe(header);
      expect(Array.from(sheet.ledger.referrals.status)).toEqual([WON, OPEN, OPEN]);
    },
  );
  it('may be lost and won in one column all the same', () => {
    expect(statuses(['What came of it'], ['Won'], ['Lost - price'], ['Lost to a cousin'])).toEqual([
      WON,
      LOST,
      LOST,
    ]);
  });
});

describe('a role', () => {
  it('is that of a contact, not of the partner, among owners and decision makers', () => {
    expect(
      mapping(introductions(['Role', 'Status'], ['CFO', 'Won'], ['Influencer', 'Won']))['Role'],
    ).toBeUndefined();
    expect(
      mapping(introductions(['Role', 'Status'], ['Sourced', 'Won'], ['Influencer', 'Won']))['Role'],
    ).toBe('Role');
  });
});

it.each(['TPA', 'Insurance agent', 'Trust officer', 'Tax advisor'])(
  '"%s" names those who refer',
  (header) => {
    const sheet = reading([
      [header, 'Intro date', 'Plan sponsor', 'Status'],
      ['Alder', '2026-02-02', 'Roe Co', 'Won'],
      ['Birch', '2026-02-13', 'Poe Co', 'Lost'],
    ]);
    expect(mapping(sheet)['Partner']).toBe(header);
  },
);

describe('an amount', () => {
  it('called no more than "Base" is a salary, unless another currency stands beside it', () => {
    const under = (...headers: string[]) =>
      mapping(
        introductions(
          [...headers, 'Status'],
          [...headers.map((_, i) => (headers[i] === 'Currency' ? 'EUR' : 9000 + i)), 'Won'],
        ),
      )['First-year revenue'];
    expect(under('Base', 'Bonus', 'Fee')).toBe('Fee');
    expect(under('Amount', 'Currency', 'Base')).toBe('Base');
  });
});

describe('an amount of a list of money', () => {
  const list = (headers: string[], ...rows: Cell[][]) =>
    reading([
      ['Date', 'COI', 'Client', ...headers],
      ...rows.map((cells, i) => [`2026-02-1${i}`, 'Alder', 'Roe', ...cells]),
    ]);
  const amounts = (...given: Parameters<typeof list>) => Array.from(list(...given).ledger.money.amount);

  it('is what came of what was earned', () => {
    expect(amounts(['Earned', 'Received'], [1500, 1500], [1500, 1000])).toEqual([1500, 1000]);
    expect(amounts(['Commission earned', 'Commission received'], [1500, 1400])).toEqual([1400]);
    expect(amounts(['Earned', 'Withheld'], [1500, 100])).toEqual([1500]);
  });
  it('is the fee, not what the client put in and took out', () => {
    const rows = [
      [10000, 0, 510000, 1500],
      [0, 5000, 505000, 1500],
      [0, 0, 505000, 900],
    ];
    expect(amounts(['Deposits', 'Withdrawals', 'Balance', 'Advisory fee'], ...rows)).toEqual([
      1500, 1500, 900,
    ]);
    expect(amounts(['Deposits', 'Withdrawals', 'Balance'], ...rows)).toEqual([10000, -5000, 0]);
  });
  it('is money beside the days on which it was earned and received', () => {
    const sheet = reading([
      ['Referral partner', 'Client', 'Earned on', 'Received on', 'Amount'],
      ['Alder', 'Roe', '2026-01-12', '2026-02-10', 1500],
      ['Birch', 'Poe', '2026-03-02', '2026-04-01', 900],
    ]);
    expect(Array.from(sheet.ledger.money.amount)).toEqual([1500, 900]);
  });
});

it('an amount of 0 on an open row is no forecast', () => {
  const noted = (amount: number) =>
    notesOf(introductions(['Status', 'Worth'], ['Open', amount], ['Won', 5000]), 'Open rows have an amount')
      .length;
  expect([noted(0), noted(100)]).toEqual([0, 1]);
});

describe('kinds of money', () => {
  const kinds = (header: string, ...words: string[]) =>
    Array.from(
      reading([
        ['Date', 'COI', 'Client', header, 'Amount'],
        ...words.map((word, i) => [`2026-02-1${i}`, 'Alder', 'Roe', word, 100]),
      ]).ledger.money.kind,
      (code) => MONEY_KINDS[code],
    );
  it('are not the sorts of accounts among which one is a word of costs', () => {
    expect(kinds('Type', 'Trust', 'Joint', 'Charity', 'IRA')).toEqual(Array(4).fill('revenue'));
    expect(kinds('Type', 'Fee', 'Dinner')).toEqual(['revenue', 'cost']);
  });
  it('are not what work for a client is about', () => {
    expect(
      kinds('Service', 'Cost segregation study', 'Refund claim (Form 843)', 'Retainer', 'Debt recovery'),
    ).toEqual(Array(4).fill('revenue'));
    expect(kinds('Description', 'Refund of tax planning', 'Quarterly fee')).toEqual(['refund', 'revenue']);
  });
});
