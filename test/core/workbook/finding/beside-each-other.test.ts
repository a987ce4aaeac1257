import { wholeSheet } from '../../../../core/workbook/blocks/block';
import { splitAlike, splitColumns } from '../../../../core/workbook/finding/beside-each-other';
import { tab } from '../../ledger/reading/whole-practices';

/** The columns of each part, from 0. */
const partsOf = (split: typeof splitColumns, text: string) =>
  split(wholeSheet(tab('Sheet1', text.split(' / ').join('\n'))))
    .map(({ left, right }) => `${left}-${right}`)
    .join(' ');

it.each([
  [
    'Partner | Received | Client | | Partner | Date | Hours / Ash | 2026-01-05 | Dee | | Ash | 2026-01-06 | 1',
    '0-2 4-6',
  ],
  // A blank column within a table, or beside what is none.
  ['Partner | Received | Client | | Status / Ash | 2026-01-05 | Dee | | won', '0-4'],
  ['Partner | Received | Client | | Color | Size / Ash | 2026-01-05 | Dee | | red | 5', '0-5'],
  ['Partner | Received | Client / Ash | 2026-01-05 | Dee', '0-2'],
])('%s is %s', (text, parts) => {
  expect(partsOf(splitColumns, text)).toBe(parts);
});

it.each([
  ['Date | Partner | Amount | Date | Partner | Hours / 46027 | Ash | 5 | 46028 | Ash | 1', '0-2 3-5'],
  // One header again is no second table, nor is one that nobody knows besides.
  ['Partner | Received | Client | Partner | Date | Hours / Ash | 46027 | Dee | Ash | 46028 | 1', '0-5'],
  ['Partner | Received | Blue | Partner | Date | Blue / Ash | 46027 | 1 | Ash | 46028 | 2', '0-5'],
])('%s with headers again is %s', (text, parts) => {
  expect(partsOf(splitAlike, text)).toBe(parts);
});
