import { choicesOf } from '../../../core/edits';
import type { TableKind } from '../../../core/workbook/tables';

test.each<[TableKind, string, readonly string[] | null]>([
  ['Referrals', 'Status', ['won', 'lost', 'open']],
  ['Referrals', 'Direction', ['received', 'given']],
  ['Referrals', 'Qualified', ['yes', 'no']],
  ['Referrals', 'Client', null],
  ['Referrals', 'Received', null],
  ['Money', 'Status', ['paid', 'due', 'pending', 'failed', 'void', 'refunded']],
  ['Referrals', 'No such column', null],
])('words to choose from: %s.%s', (table, header, choices) => {
  expect(choicesOf(table, header)).toEqual(choices);
});
