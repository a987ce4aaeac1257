import { checkText } from '../../../cli/commands/check';
import { dayFromCivil } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';

it('check names the option that gives each answer to a doubt', () => {
  const rows = [
    ['Partner', 'Received', 'Client', 'Status'],
    ['Noor Haddad', '2026-03-02', 'Ines', 'open'],
    ['N. Haddad', '2026-03-03', 'Jo', 'open'],
  ];
  const { ledger, tables } = readWorkbook({
    sheets: [{ name: 'leads.csv', rows }],
    today: dayFromCivil(2026, 11, 21),
  });
  const text = checkText(ledger, tables).replace(/\s+/g, ' ');
  expect(text).toContain("They are one: \u201cNoor Haddad\u201d: --set 'Alias N. Haddad=Noor Haddad'.");
  expect(text).toContain("They are two: --set 'Alias N. Haddad=-'.");
});
