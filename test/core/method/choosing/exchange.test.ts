import { clientMix, exchangeOf, exchanges, highStakes } from '../../../../core/method/choosing/exchange';
import { openBook, type Period } from '../../../../core/kpis';
import { ledgerOf, type Practice, type ReferralRow } from '../../../support/ledger';

const year: Period = { from: null, to: null };
const rows = (count: number, row: ReferralRow): ReferralRow[] =>
  Array.from({ length: count }, (_, i) => ({ received: `2026-0${i + 1}-05`, ...row }));
const found = (practice: Practice) => {
  const book = openBook(ledgerOf(practice));
  return exchanges(
    book,
    book.ledger.partners.map((_, p) => p),
    year,
  );
};

describe('one-way streets', () => {
  it.each([
    [3, 0, 'we take', { to: 'them', introductions: 3 }],
    [0, 3, 'we give', { to: 'us', introductions: 3 }],
    [2, 0, null, { to: 'them', introductions: 2 }],
    [3, 3, null, null],
    [6, 2, 'we take', { to: 'them', introductions: 4 }],
    [5, 2, null, { to: 'them', introductions: 3 }],
  ] as const)('%d received, %d given: %s', (received, given, oneWay, owed) => {
    expect(found({ referrals: [...rows(received, {}), ...rows(given, { given: true })] })[0]).toMatchObject({
      oneWay,
      owed,
    });
  });

  it.each([
    [1000, 100, null],
    [1000, 99, 'we take'],
    [99, 1000, 'we give'],
    [100, 1000, null],
  ] as const)('in money: %d for us, %d for them: %s', (ours, theirs, oneWayMoney) => {
    const [row] = found({
      money: [{ date: '2026-05-01', amount: ours }],
      referrals: [
        { received: '2026-01-05', given: true, status: 'won', closed: '2026-02-01', revenue: theirs },
      ],
    });
    expect(row).toMatchObject({ oneWayMoney });
  });

  it('cannot be told in money when nobody knows what they got', () => {
    const [row] = found({ money: [{ date: '2026-05-01', amount: 500 }] });
    expect(row!.oneWayMoney).toBeNull();
    expect(row!.valueGiven).toEqual({ reason: expect.stringMatching(/no share/) });
  });

  it('come first, and partners with nothing either way are left out', () => {
    const names = found({
      partners: [{ name: 'Quiet', start: '2026-01-01' }, { name: 'Even' }, { name: 'Giver' }],
      referrals: [
        { received: '2026-01-05', partner: 'Even' },
        { received: '2026-01-06', partner: 'Even', given: true },
        ...rows(4, { partner: 'Giver' }),
      ],
    }).map(({ name }) => name);
    expect(names).toEqual(['Giver', 'Even']);
  });

  it('stand for the practice as well', () => {
    const book = openBook(
      ledgerOf({ referrals: [...rows(3, {}), ...rows(1, { given: true, partner: 'B' })] }),
    );
    expect(exchangeOf(book, 'portfolio', year)).toMatchObject({
      received: { value: 3 },
      given: { value: 1 },
      reciprocity: { value: 0.5 },
    });
  });
});

describe('net new against existing clients', () => {
  const won = (netNew: boolean | undefined, revenue: number, credit = 1): ReferralRow => ({
    received: '2026-01-05',
    status: 'won',
    closed: '2026-03-01',
    revenue,
    credit,
    ...(netNew === undefined ? {} : { netNew }),
  });

  it('is counted by credit, by clients and by revenue, and what nobody wrote down stands apart', () => {
    const book = openBook(
      ledgerOf({ referrals: [won(true, 1000), won(false, 4000, 0.5), won(undefined, 700)] }),
    );
    expect(clientMix(book, 0, year)).toEqual({
      value: {
        netNew: { clients: 1, revenue: 1000 },
        existing: { clients: 0.5, revenue: 2000 },
        unknown: { clients: 1, revenue: 700 },
      },
    });
  });

  it('has no value without a client or without the column', () => {
    expect(clientMix(openBook(ledgerOf({ referrals: rows(1, {}) })), 0, year)).toHaveProperty('reason');
    const without = openBook(ledgerOf({ referrals: [won(true, 1)], without: ['Referrals.Net new'] }));
    expect(clientMix(without, 0, year)).toMatchObject({
      reason: 'The Referrals table has no column "Net new".',
    });
  });

  it('marks open introductions of existing clients, both ways, as high stakes', () => {
    const book = openBook(
      ledgerOf({
        referrals: [
          { received: '2026-01-05', client: 'Ours', qualified: true, netNew: false },
          { received: '2026-01-06', client: 'New', qualified: true, netNew: true },
          { received: '2026-01-07', client: 'Theirs', given: true, netNew: false },
          { received: '2026-01-08', client: 'Unknown', qualified: true },
          { received: '2026-01-09', client: 'Decided', status: 'won', closed: '2026-02-01', netNew: false },
        ],
      }),
    );
    expect(highStakes(book, 0).map(({ client }) => client)).toEqual(['Ours', 'Theirs']);
  });
});
