import { isPayment, MONEY_STATUS } from '../../../../core/workbook/values/money-status';

test.each([
  ...[
    'paid',
    'Paid',
    'unpaid',
    'not paid',
    'fully paid',
    'partially paid',
    'paid in full',
    'paid out',
    'fully paid out',
  ],
  ...[
    'refunded',
    'partially refunded',
    'fully refunded',
    'failed',
    'void',
    'voided',
    'charged back',
    'chargedback',
  ],
  ...['past due', 'overdue', 'settled', 'cleared', 'succeeded', 'uncollectible', 'bounced', 'deposited'],
  ...['bezahlt', 'payé', 'pagado', 'pagato', 'betaald', 'fallito', 'declined', 'returned'],
])('a status of %j is that of a payment', (word) => {
  expect(isPayment(word)).toBe(true);
});

test.each([
  ...['open', 'active', 'won', 'lost', 'prepaid', 'paid client', 'paid meeting', 'well paid', 'paid in June'],
  ...[
    'not refunded yet',
    'failed to call',
    'avoid',
    'avoided',
    'call cleared',
    'overdue for a call',
    'due',
    '',
  ],
])('a status of %j may be that of anything', (word) => {
  expect(isPayment(word)).toBe(false);
});

test.each([
  [
    'paid or due',
    true,
    "Paid; Unpaid; Overdue; Accepted; Viewed; Betalt; Paid 2/1; Paid via ACH; OK; ✓; impayé; Impayée; unbezahlt; en retard; überfällig; Vencida; scaduta; onbetaald; achterstallig; em atraso; obetald; förfallen; forfalden; ubetalt; zaległa; nieopłacona; outstanding balance; 30 days overdue; Funded; Remitted; Wired 3/2; Cashed; ACH'd; In bank; Autopay; Rec'd; Rcvd; Owed; Owing; Emailed; Gemahnt; Saldata; Openstaand; Betald; Zapłacona; Late",
  ],
  [
    'no money',
    false,
    'Never paid; Not paid; In transit; Lapsed; Duplicate; Uncaptured; Erstattet; Reembolsado; Rimborsato; Stop payment; Storniert; Not billed; Unbilled; To be billed; To bill; Not yet invoiced; Not invoiced; Never received; Not sent yet; Hold; Future; Proposed; Abandoned; Clawed back; Stop pmt; Entwurf; Brouillon; Borrador; Bozza; Utkast; Kladde; Szkic; Anulada; Annullata; Makulerad; Annulleret; Anulowana; Rückläufer',
  ],
  ['asked', undefined, 'Partial; Partially refunded; Closed; Current; Blue'],
] as const)('a payment is %s', (_, counts, statuses) => {
  for (const status of statuses.split('; '))
    expect([status, MONEY_STATUS.get(status)]).toEqual([status, counts]);
});
