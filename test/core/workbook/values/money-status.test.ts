import { isPayment } from '../../../../core/workbook/values/money-status';

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
