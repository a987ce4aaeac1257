import { mapping, notesOf, read, sheet } from './sheets';

const REFERRALS = sheet('Log', [
  ['Received', 'Partner', 'Client', 'Status', 'Closed'],
  ['2025-11-03', 'Harbor Tax', 'Abel, John', 'won', '2025-12-15'],
  ['2026-01-15', 'Elm Law', 'Baker Trust', 'won', '2026-02-15'],
  ['2026-02-20', 'Harbor Tax', 'Cole', 'open', null],
]);
const revenueOf = (tab: ReturnType<typeof sheet>, more: Parameters<typeof read>[1] = {}, log = REFERRALS) => {
  const { ledger } = read([log, tab], more);
  return Object.fromEntries(
    ledger.partners.map(({ name }, code) => [
      name,
      ledger.money.partner.reduce(
        (sum, partner, i) => sum + (partner === code ? (ledger.money.amount[i] as number) : 0),
        0,
      ),
    ]),
  );
};
const billing = (header: string, names: readonly string[]) =>
  sheet('Billing', [
    ['Date', header, 'Amount', 'Invoice'],
    ...names.map((name, i) => [`2026-03-0${i + 1}`, name, 100 * 10 ** i, `No. ${i}`]),
  ]);

describe('money that names clients and no partner goes to whoever introduced the client', () => {
  it.each(['Client', 'Customer', 'Name', 'Payer', 'Household'])('under %s', (header) => {
    const tab = billing(header, ['John Abel', 'Baker Trust', 'Cole']);
    expect(revenueOf(tab)).toEqual({ 'Harbor Tax': 10_100, 'Elm Law': 1000 });
    const reading = read([REFERRALS, tab]);
    expect(mapping(reading, 1)['Client']).toBe(header);
    expect(notesOf(reading, 'each amount goes to whoever introduced its client')).toHaveLength(1);
    expect(notesOf(reading, 'may be clients')).toEqual([]);
  });

  it('and the client is the one of the introduction, however its name is turned', () => {
    const { ledger } = read([REFERRALS, billing('Name', ['John Abel'])]);
    expect(ledger.clients[ledger.money.client[0] as number]).toBe('Abel, John');
    expect(ledger.clients).not.toContain('John Abel');
  });

  it('whatever the number of the invoice beside it', () => {
    const tab = sheet('Billing', [
      ['*ContactName', '*InvoiceNumber', '*InvoiceDate', 'Total'],
      ['John Abel', 'INV-1', '2026-03-01', 100],
      ['Baker Trust', 'INV-2', '2026-03-02', 1000],
    ]);
    expect(revenueOf(tab)).toEqual({ 'Harbor Tax': 100, 'Elm Law': 1000 });
    expect(notesOf(read([REFERRALS, tab]), 'is left out')).toEqual([]);
  });

  it('a row of anybody else is left out, each with a note', () => {
    const tab = billing('Name', ['John Abel', 'Zimmer', '', 'Baker Trust']);
    expect(revenueOf(tab)).toEqual({ 'Harbor Tax': 100, 'Elm Law': 100_000 });
    const notes = notesOf(read([REFERRALS, tab]), 'is left out');
    expect(notes.map(({ row, value, kind }) => [row, value, kind])).toEqual([
      [3, 'Zimmer', 'a client of no partner'],
      [4, '', 'a client of no partner'],
    ]);
  });

  it('one whom two partners introduced is nobody\u2019s, with a note; a won introduction comes before an open one', () => {
    const log = sheet('Log', [
      ...REFERRALS.rows,
      ['2026-03-01', 'Elm Law', 'John Abel', 'won', '2026-03-20'],
      ['2026-03-02', 'Harbor Tax', 'Baker Trust', 'open', null],
    ]);
    const tab = billing('Name', ['John Abel', 'Baker Trust']);
    expect(revenueOf(tab, {}, log)).toEqual({ 'Harbor Tax': 0, 'Elm Law': 1000 });
    expect(
      notesOf(read([log, tab]), 'Several partners introduced this client').map(({ row }) => row),
    ).toEqual([2]);
  });

  it('or to the partner of the Id that it names; an Id comes before a client', () => {
    const log = sheet('Log', [
      ['Ref #', 'Received', 'Partner', 'Client', 'Status'],
      ['R-1', '2026-01-05', 'Harbor Tax', 'Abel', 'won'],
      ['R-2', '2026-02-05', 'Elm Law', 'Baker', 'open'],
    ]);
    const payments = sheet('Payments', [
      ['Ref #', 'Paid on', 'Amount'],
      ['R-1', '2026-03-15', 100],
      ['r-2', '2026-03-16', 1000],
      ['R-9', '2026-03-17', 7],
    ]);
    expect(revenueOf(payments, {}, log)).toEqual({ 'Harbor Tax': 100, 'Elm Law': 1000 });
    const notes = notesOf(read([log, payments]), 'No introduction has this Id');
    expect(notes.map(({ row, value }) => [row, value])).toEqual([[4, 'R-9']]);
    const both = sheet('Payments', [
      ['Ref #', 'Client', 'Paid on', 'Amount'],
      ['R-2', 'Abel', '2026-03-15', 100],
      [null, 'Abel', '2026-03-16', 1000],
    ]);
    expect(revenueOf(both, {}, log)).toEqual({ 'Harbor Tax': 1000, 'Elm Law': 100 });
  });

  it('not where the names are those of partners, where there are as many of them, or where Settings say that they are', () => {
    expect(revenueOf(billing('Name', ['Harbor Tax', 'Elm Law', 'Cole']))).toEqual({
      'Harbor Tax': 100,
      'Elm Law': 1000,
      Cole: 10_000,
    });
    const settings = [['Map Money.Partner', 'Name']] as const;
    expect(revenueOf(billing('Name', ['John Abel', 'Cole']), { settings: [...settings] })).toMatchObject({
      'John Abel': 100,
      Cole: 1000,
    });
  });

  it('and so it is where Settings say that no column names the partner', () => {
    const settings = [['Map Money.Partner', '-']] as const;
    const tab = sheet('Billing', [
      ['Date', 'Client', 'Paid through', 'Amount'],
      ['2026-03-01', 'John Abel', 'Smith', 100],
      ['2026-03-02', 'Cole', 'Smith', 1000],
    ]);
    expect(revenueOf(tab, { settings: [...settings] })).toEqual({ 'Harbor Tax': 1100, 'Elm Law': 0 });
  });

  it('one that was given away or only influenced introduced nobody', () => {
    const log = sheet('Log', [
      ['Received', 'Partner', 'Client', 'Status', 'Direction', 'Role'],
      ['2026-01-03', 'Harbor Tax', 'Abel', 'won', 'given', 'sourced'],
      ['2026-01-04', 'Elm Law', 'Baker', 'won', 'received', 'influenced'],
      ['2026-01-05', 'Oak Law', 'Cole', 'won', 'received', 'sourced'],
    ]);
    expect(revenueOf(billing('Client', ['Abel', 'Baker', 'Cole']), {}, log)).toEqual({
      'Harbor Tax': 0,
      'Elm Law': 0,
      'Oak Law': 10_000,
    });
  });
});
