import { headerKey, isInCents } from '../../../../core/workbook/values/header-key';

describe('the form in which a header is compared', () => {
  it.each<[header: string, key: string, unit: string | null]>([
    ['12. Date', 'date', null],
    ['A) Client', 'client', null],
    ['Name (from Deals)', 'name', null],
    ['Partner (lookup)', 'partner', null],
    ['Partner (rollup)', 'partner', null],
    ['Partner (dropdown)', 'partner', null],
    ['custom_partner', 'partner', null],
    ['xhs_amount', 'xhs amount', null],
    ['amount__c', 'amount', null],
    ['amount__c x', 'amount c x', null],
    ['referral.status', 'status', null],
    ['lead.name', 'name', null],
    ['deal.amount', 'amount', null],
    ['record.id', 'id', null],
    ['my deal.amount', 'my deal amount', null],
    ['organization - city', 'city', null],
    ['Amount (0.00)', 'amount', null],
    ['Result (1=won 0=lost)', 'result', null],
    ['Status [W = won]', 'status', null],
    ['Fee (=)', 'fee', null],
    ['Revenue @ 90 bps', 'revenue', null],
    ['Fee @ 1.25%', 'fee', null],
    ['Fee @ cost', 'fee cost', null],
    ['a=b', 'a b', null],
    ['amount_cents', 'amount', null],
    ['Fee (in cents)', 'fee', null],
    ['Betrag in Cent', 'amount', null],
    ['Fee per cent', 'fee per cent', null],
    ['US$ fee', 'fee', null],
    ['$', 'amount', null],
    ['$/yr', 'amount', null],
    ['Won $ !', 'won amount', null],
    ['Won ($)', 'won amount', null],
    ['Converted (Y/N/maybe)', 'converted y n', null],
    ['Durations (s)', 'durations s', null],
    ['Duration (s)', 'duration', 'seconds'],
    ['Input (h) x', 'input h x', null],
    ['total billable hours', 'total billable', 'hours'],
    ['Total hours', 'total hours', 'hours'],
    ['Unit (hours)', 'unit hours', 'hours'],
    ['Quantity of (hours)', 'quantity of', 'hours'],
    ['Fee excl GST', 'fee', null],
  ])('of "%s" is "%s"', (header, key, unit) => {
    expect(headerKey(header)).toMatchObject({ key, unit });
  });

  it('keeps what it said of the tax, by which two of a table differ', () => {
    expect(headerKey('Fee excl GST').said).toBe('fee excl gst');
  });

  it('is in cents where it says so of all of its amounts', () => {
    const headers = ['amount_cents', 'Fee (US cents)', 'Fee cents paid', 'Fee per cent', 'Accents'];
    expect(headers.map(isInCents)).toEqual([true, true, false, false, false]);
  });
});
