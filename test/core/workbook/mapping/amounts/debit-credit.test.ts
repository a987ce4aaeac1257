import {
  debitAndCredit,
  isSign,
  moneyAside,
} from '../../../../../core/workbook/mapping/amounts/debit-credit';
import { isTakenOffAlready } from '../../../../../core/workbook/mapping/amounts/given-back';
import { headed } from '../headed';

const pairOf = (text: string) => {
  const at = headed(text);
  const pair = debitAndCredit(at);
  return pair && `${at.headers[pair.debit]} from ${at.headers[pair.credit]}`;
};

it.each([
  ['Debit | Credit / 100 | / | 50', 'Debit from Credit'],
  ['Credit | Debit / | 100 / 50 |', 'Debit from Credit'],
  ['Debit amount | Credit Amt / 100 | / | 50', 'Debit amount from Credit Amt'],
  ['Money out | Money in / 100.50 | / | 1', 'Money out from Money in'],
  ['Client | Out | In / Ann | 5 | / Bo | | 7', 'Out from In'],
  // Times of day, words, and nothing.
  ['In | Out / 0.375 | 0.5', null],
  ['Debit | Credit / x | 5', null],
  ['Debit | Credit', null],
  ['Debit | Note / 100 | 5', null],
  ['Note | Credit / 100 | 5', null],
  // What clients owe: an invoice is a debit.
  ['Type | Debit | Credit / Invoice | 100 | / Payment | | 100 / Invoice | 50 |', 'Credit from Debit'],
  ['Type | Debit | Credit / Invoice | | 100 / Payment | 100 | / Invoice | | 50', 'Debit from Credit'],
  ['Type | Debit | Credit / Invoice | 100 | / Payment | 100 | / Reminder | | 5', 'Debit from Credit'],
  ['Type | Debit | Credit / Invoice | 100 | / Payment | | 100 / Reminder | | 5', 'Credit from Debit'],
  ['Type | Debit | Credit / Invoice | 100 | 100 / Payment | 50 | 50 / Invoice | 5 |', 'Debit from Credit'],
  ['Type | Debit | Credit / Invoice | 100 | / Invoice | | 100', 'Debit from Credit'],
  // The balance tells.
  ['Left | Right | Balance / | | 1000 / 200 | | 800 / | 300 | 1100', 'Left from Right'],
  ['Left | Right | Running total / | | 1000 / | 300 | 1300 / 200 | | 1100', 'Left from Right'],
  ['Left | Right | Balance / | | 1000 / 200 | | 800.004 / | 300 | 1100', 'Left from Right'],
  ['Left | Right | Balance / | | 1000 / 200 | | 800.01 / | 300 | 1100', null],
  ['Left | Right | Balance / | | 1000 / 200 | | / | 300 | 1100 / 100 | | 1000', 'Left from Right'],
  ['Left | Right | Balance / | | 1000 / 200 | 300 | 1100', null],
  ['Left | Right | Balance / 5 | 6 | 1000 / | 300 | 1300 / | 200 | 1500', null],
  ['Left | Right | Balance / 5 | 6 | 1500 / 200 | | 1300 / 300 | | 1000', null],
  [
    'Left | Right | Balance | A | B | C | D / | | 1000 | 1 | 1 | 1 | 1 / 200 | | 800 | 1 | 1 | 1 | 1 / | 300 | 1100 | 1 | 1 | 1 | 1',
    'Left from Right',
  ],
  [
    'Left | Right | Balance | A | B | C | D | E / | | 1000 | 1 | 1 | 1 | 1 | 1 / 200 | | 800 | 1 | 1 | 1 | 1 | 1 / | 300 | 1100 | 1 | 1 | 1 | 1 | 1',
    null,
  ],
  ['Debit | Credit | Balance / | | 1000 / 200 | | 1200 / | 300 | 900', 'Credit from Debit'],
  // What is left of each invoice is no balance of an account.
  ['Invoiced | Settled | Balance / 10 | 10 | 0 / 20 | 20 | 0 / 30 | 25 | 5', null],
  ['Invoiced | Settled | Balance / | | 0 / 20 | | 20 / | 15 | 5', 'Settled from Invoiced'],
  // Each row has either.
  ['Fees | Refunds / 100 | / 50 | / | 20', 'Refunds from Fees'],
  ['Fees | Refunds / 100 | / 50 | / | 20 / 150 | 20', 'Refunds from Fees'],
  ['Fees | Refunds / 100 | / 50 | 20 / | 20 / 150 | 40', null],
  ['Fees | Refunds / 100 | / | 20', null],
  ['Fees | Refunds / 100 | / 50 | / 150 | 20', null],
  ['Fees | Refunds / 100 | / 50 | / | / 150 | 20', null],
  ['Fees | Refunds / 100 | / 50 | 0 / 20 |', null],
  ['Fees | Refunds / | 20 / 0 | 20 / | 5', null],
  ['Partner fees | Refunds / 100 | / 50 | / | 20', null],
  ['Fees | Partner refunds / 100 | / 50 | / | 20', null],
  ['Fees | Charges / 100 | / 50 | / | 20', 'Charges from Fees'],
  ['Fees | Charges / 10 | / 5 | / | 20', 'Fees from Charges'],
  ['Fees | Charges / 10 | / 10 | / | 20', 'Charges from Fees'],
  ['Fees | Refunds / 10 | / 5 | / | 20', 'Refunds from Fees'],
  ['Billed | Credit notes / 100 | / 50 | / | 20', 'Credit notes from Billed'],
  ['Billed | Balloon / 100 | / 50 | / | 20', null],
])('%s: %s', (text, pair) => {
  expect(pairOf(text)).toBe(pair);
});

const asidesOf = (text: string) => {
  const at = headed(text);
  return at.headers.map((_, i) => moneyAside(at, i) ?? '-').join(', ');
};

it.each([
  ['Debit | Credit / 100 | / | 50', 'Debit, Credit'],
  // A payment of what was invoiced is taken off nothing.
  ['Invoiced | Paid | Balance / | | 0 / 100 | | 100 / | 40 | 60 / 50 | | 110', 'Credit, -, -'],
  ['Amount | Refunded / 100 | 20', '-, Debit'],
  ['Amount | Total refunds / 100 | $20', '-, Debit'],
  ['Amount | Refunded / 100 | yes', '-, -'],
  ['Amount | Refunded / 100 |', '-, -'],
  ['Gross | Refunded / 100 | 20', '-, Debit'],
  ['Gross | Net | Refunded / 100 | 80 | 20', '-, -, -'],
  ['Gross | Net worth | Refunded / 100 | 80 | 20', '-, -, Debit'],
  ['Net | Refunded / 80 | 20', '-, Debit'],
  ['Amount | Kind / 100 | Debit / 50 | Credit', '-, Debit or credit'],
])('%s: %s', (text, asides) => {
  expect(asidesOf(text)).toBe(asides);
});

it.each([
  ['Kind / Debit / Credit', true],
  ['Kind / D / C', true],
  ['Kind / Debit / Debit', false],
  ['Dr/Cr / Dr / Dr', true],
  ['Sign / + / +', true],
  ['+/- / + / +', true],
  ['Category / C / C', false],
  ['Sign / + / later', false],
  ['Sign', false],
])('%s says debit or credit: %s', (text, is) => {
  expect(isSign(headed(text), 0)).toBe(is);
});

it.each([
  ['Fee | Commission | Refunded | Net / 100 | 50 | 20 | 130 / 100 | | | 100', true],
  ['Fee | Commission | Refunded | Net / 100 | 50 | -20 | 130', true],
  ['Fee | Commission | Refunded | Net / 100 | 50 | 20 | 130.005 / 100 | | | 100', true],
  ['Fee | Commission | Refunded | Net / 100 | 50 | 20 | 130.02 / 100 | | | 100', false],
  ['Fee | Commission | Refunded | Net / 100 | 50 | 20 | 129.98 / 100 | | | 100', false],
  ['Fee | Commission | Refunded | Net / 100 | 50 | 20 | 130 / 100 | | | 90', false],
  ['Fee | Commission | Refunded | Net / 100 | 50 | 0 | 150', false],
  ['Gross | Hours | Refunded | Net / 100 | 50 | 20 | 80', true],
  ['Gross | Fee | Refunded | Net / 100 | waived | 20 | 80', true],
  // Also after what was kept for the payment.
  ['Amount | Fee | Refunded | Net / 500 | 14.8 | 0 | 485.2 / 500 | 14.8 | 100 | 385.2', true],
  ['Amount | Fee | Refunded | Net / 500 | 14.8 | 0 | 485.2 / 500 | 14.8 | 100 | 485.2', false],
  ['Amount | Fee | Refunded | Net / 500 | 14.8 | 100 | 385.2 / 700 | 20 | 0 | 0', true],
  ['Premium | Rate | Refunded | Commission / 5000 | 1 | 0 | 2500 / 3000 | 1 | 1500 | 1500', false],
  ['Amount | Fee | Refunded | Net / 500 | 14.8 | 100 | 385.2 / 500 | 14.8 | 50 | 485.2', false],
])('%s has it taken off already: %s', (text, is) => {
  expect(isTakenOffAlready(headed(text), 3, 2)).toBe(is);
});
