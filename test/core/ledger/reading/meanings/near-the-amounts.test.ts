import type { Cell } from '../../../../../core/workbook/input';
import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import { isInThousands } from '../../../../../core/workbook/values/header-scale';
import { headerKey } from '../../../../../core/workbook/values/header-key';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from '../sheets';

/** Headers as people shorten them, and columns beside the amounts that only look like one of ours. */

const reading = (rows: Cell[][], settings: ReadonlyArray<readonly [string, Cell]> = []) =>
  read([sheet('x', rows)], { settings });
const introductions = (headers: string[], ...rows: Cell[][]) =>
  reading([
    ['COI', 'Intro dt', 'Household', ...headers],
    ...rows.map((cells, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, ...cells]),
  ]);
const list = (headers: string[], ...rows: Cell[][]) =>
  reading([
    ['Date', 'COI', 'Client', ...headers],
    ...rows.map((cells, i) => [`2026-02-1${i}`, 'Alder', 'Roe', ...cells]),
  ]);

it('a plan is no scale', () => {
  expect(['401(k) fee', '403 (k) fee', '401(k) fee (k)', 'Fee (k)'].map(isInThousands)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it.each([
  ['AuM', 'aum'],
  ['AuA (EUR)', 'aua'],
  ['Intro dt', 'intro date'],
  ['Qtrly fee', 'quarterly fee'],
  ['Aumento', 'aumento'],
])('"%s" is "%s"', (header, key) => {
  expect(headerKey(header).key).toBe(key);
});

describe('the whole of what the partner got and what is left', () => {
  it('is the amount, whatever it is called', () => {
    const rows = [
      [1250, 250, 1000],
      [750, 150, 600],
    ];
    expect(
      Array.from(list(['Account pays', 'Promoter fee', 'Net to firm'], ...rows).ledger.money.amount),
    ).toEqual([1250, 750, 250, 150]);
  });
  it('is none that agrees once, or not in every row', () => {
    const rows = [
      [1250, 250, 1000],
      [900, 150, 600],
    ];
    const amount = (...given: Cell[][]) =>
      mapping(list(['Account pays', 'Promoter fee', 'Net to firm'], ...given))['Amount'];
    expect([amount(...rows), amount(rows[0] as Cell[])]).toEqual(['Net to firm', 'Net to firm']);
  });
});

it('a fee paid once and one of each month make the first year together', () => {
  const { referrals } = introductions(
    ['Signed?', 'One-time fee', 'Monthly fee'],
    ['Yes', 1500, 250],
    ['Yes', 0, 200],
    ['No', '', ''],
  ).ledger;
  expect(Array.from(referrals.revenue)).toEqual([4500, 2400, NaN]);
});

describe('what became of introductions', () => {
  const statuses = (...given: Parameters<typeof introductions>) =>
    Array.from(introductions(...given).ledger.referrals.status);
  it.each([
    ['What came of it', 'Signed up', 'Nothing', 'Still talking'],
    ['Milestone', 'Funded', 'Adverse', 'Processing'],
    ['Mandate', 'Yes', 'Not proceeding', 'In discussion'],
  ])('is said under "%s"', (header, won, lost, open) => {
    expect(statuses([header, '$'], [won, 3600], [lost, ''], [open, ''])).toEqual([WON, LOST, OPEN]);
  });
  it('is said of clients and prospects beside a fee, which are no list of money', () => {
    expect(statuses(['Relationship', 'Fee'], ['Client', 5000], ['Prospect', ''])).toEqual([WON, OPEN]);
  });
  it('is said by the day of an engagement letter, and by why there was none', () => {
    expect(
      statuses(
        ['Eng. letter signed', 'Not engaged - reason'],
        ['2026-03-02', ''],
        ['', 'Too expensive'],
        ['', ''],
      ),
    ).toEqual([WON, LOST, OPEN]);
  });
});

it('the currency of what a client holds is none of the amounts', () => {
  const revenue = (header: string) =>
    Array.from(
      reading(
        [
          ['COI', 'Received', 'Client', 'Status', header, 'Fee'],
          ['Alder', '2026-02-02', 'Roe', 'Won', 'EUR', 5000],
        ],
        [['Currency', 'USD']],
      ).ledger.referrals.revenue,
    );
  expect([revenue('Currency exposure'), revenue('Cur')]).toEqual([[5000], [NaN]]);
});

it('"Paid to" that is the firm itself is no partner', () => {
  const partner = (who: string) =>
    mapping(
      reading([
        ['Date', 'Client', 'Referred by', 'Fee', 'Paid to'],
        ['2026-02-02', 'Roe', 'Alder', 5000, who],
        ['2026-02-03', 'Poe', 'Birch', 5000, who],
      ]),
    )['Partner'];
  expect(partner('Firm')).toBe('Referred by');
});

it('a payment that says whether it came is the status of the fee', () => {
  const { money } = list(['Fee', 'Pmt'], [1200, 'Deposited'], [1300, 'NSF'], [1400, 'Deposited']).ledger;
  expect(Array.from(money.amount)).toEqual([1200, 1400]);
  expect(mapping(list(['Fee', 'Pmt'], [1200, 700], [1300, 800]))['Status']).toBeUndefined();
});

describe('the first year of a client', () => {
  const revenue = (headers: string[], ...amounts: Cell[]) =>
    introductions(['Status', ...headers], ['Won', ...amounts]).ledger.referrals.revenue[0];
  it('is the fee of the year, not what was billed of it so far', () => {
    expect(revenue(['Annual fee', 'Billed to date'], 5000, 2500)).toBe(5000);
    expect(revenue(['Quoted', 'Billed to date'], 5000, 2500)).toBe(2500);
  });
  it('has the initial fee and what goes on in a year', () => {
    expect(revenue(['Initial fee (ex VAT)', 'VAT', 'Ongoing p.a.'], 2000, 400, 1500)).toBe(3500);
  });
});

describe('what a client was given back', () => {
  const amounts = (header: string, ...rows: Cell[][]) =>
    Array.from(list([header, 'Prep fee'], ...rows).ledger.money.amount);
  it('is taken off its fee, and a refund of taxes, which is more than the fee, is not', () => {
    expect(amounts('Refund', [100, 900], ['', 700])).toEqual([800, 700]);
    expect(amounts('Refund', [3200, 900], ['', 700])).toEqual([900, 700]);
    expect(amounts('Refund', ['', 900], [200, ''])).toEqual([900, -200]);
  });
});

it('a fee that was paid is the income where a client stands beside it, and the share where only the partner does', () => {
  const kinds = (...who: string[]) =>
    Array.from(
      reading([
        ['Date', 'COI', ...who, 'Fee paid'],
        ['2026-02-02', 'Alder', ...who.map(() => 'Roe'), 500],
      ]).ledger.money.kind,
      (code) => MONEY_KINDS[code],
    );
  expect([kinds('Account'), kinds()]).toEqual([['revenue'], ['share']]);
});

it('what a client spends in a year is no cost', () => {
  const kinds = Array.from(
    list(['Fee', 'Annual spend'], [1500, 90000]).ledger.money.kind,
    (code) => MONEY_KINDS[code],
  );
  expect(kinds).toEqual(['revenue']);
});

it('an amount has a remark behind it in brackets, or is named in a note with the others', () => {
  const amount = (...cells: string[]) => {
    const sheet = introductions(['Status', 'Revenue'], ...cells.map((cell) => ['Won', cell]));
    return [Array.from(sheet.ledger.referrals.revenue), notesOf(sheet, 'mostly words').length];
  };
  expect(amount('6,000 (joint)', '4,000 (planning fee)')).toEqual([[6000, 4000], 0]);
  expect(amount('6,000 (waived)', '4,000 (2 people)')[1]).toBe(1);
});

it.each(['Placed', 'Issued on', 'Takeover date'])('a day under "%s" says who became a client', (header) => {
  const { referrals } = introductions([header], ['2026-03-02'], ['']).ledger;
  expect(Array.from(referrals.status)).toEqual([WON, OPEN]);
});
