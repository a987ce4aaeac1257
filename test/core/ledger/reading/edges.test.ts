import { figure, openBook } from '../../../../core/kpis';
import { revenueByClient } from '../../../../core/kpis/figures/decision/clients';
import { viewOf } from '../../../../core/kpis/view';
import { day, notesOf, read, sheet } from './sheets';

/** Places where a small change of the code was once noticed by no test. */

test('the three foundations are three columns, each read for itself', () => {
  const { ledger } = read([
    sheet('Partners', [
      ['Partner', 'Category', 'Understanding', 'Ideal client', 'Realistic expectations'],
      ['Oak Law', 'attorney', '2026-01-05', 'yes', '2026-03-07'],
    ]),
  ]);
  const { foundations } = ledger.partners[0]!;
  expect([foundations[0], foundations[2]]).toEqual([day('2026-01-05'), day('2026-03-07')]);
  expect(foundations[1]).not.toBeNull();
});

test('a row that is filled in its last column alone is a row: it is noted', () => {
  const reading = read([
    sheet('Referrals', [
      ['Partner', 'Client', 'Received', 'Status', 'Notes'],
      ['Oak Law', 'Abel', '2026-01-05', 'open', null],
      [null, null, null, null, 'Call them back'],
      ['Oak Law', 'Bard', '2026-01-09', 'open', null],
    ]),
  ]);
  expect(reading.ledger.referrals.count).toBe(2);
  expect([...reading.ledger.notes].map(({ row }) => row)).toContain(3);
});

test('an introduction that closed today is won today, not tomorrow', () => {
  const { ledger } = read([
    sheet('Referrals', [
      ['Partner', 'Client', 'Received', 'Status', 'Closed'],
      ['Oak Law', 'Abel', '2026-01-05', 'won', '2026-11-21'],
      ['Oak Law', 'Bard', '2026-01-05', 'won', '2026-11-22'],
    ]),
  ]);
  expect(figure(openBook(ledger), 'clients', 0, { from: 'start', to: null })).toEqual({ value: 1 });
});

test('a candidate without a name is noted and left out', () => {
  const reading = read([
    sheet('Candidates', [
      ['Name', 'Profession', 'Source', 'Talked'],
      ['Ann Pine', 'CPA', 'a client', '2026-10-01'],
      [null, 'attorney', 'a client', '2026-10-02'],
    ]),
  ]);
  expect(reading.ledger.candidates.map(({ name }) => name)).toEqual(['Ann Pine']);
  expect(notesOf(reading, 'names no candidate')).toMatchObject([{ row: 3 }]);
});

test('a clawback is taken off the client whether it is written with a minus or without', () => {
  const money = (amount: number) =>
    read([
      sheet('Money', [
        ['Date', 'Partner', 'Kind', 'Amount', 'Client'],
        ['2026-05-05', 'Oak Law', 'revenue', 1000, 'Abel'],
        ['2026-06-05', 'Oak Law', 'clawback', amount, 'Abel'],
      ]),
    ]).ledger;
  for (const amount of [300, -300]) {
    const book = openBook(money(amount));
    const view = viewOf(book, 0, { from: 'start', to: null });
    if (!('value' in view)) throw new Error(view.reason);
    expect([...revenueByClient(view.value).values()]).toEqual([700]);
    expect(figure(book, 'revenue', 0, { from: 'start', to: null })).toEqual({ value: 700 });
  }
});

describe('a tracker that ends with what became of its introductions', () => {
  const rows = [
    ['Partner', 'Received', 'Client', 'Status', 'Revenue'],
    ['Harbor Tax', '2026-01-05', 'Ann', 'won', 100],
    ['Elm Law', '2026-02-05', 'Bo', 'lost', null],
  ];
  test.each([
    ['a count under the days', ['Won', 1, null, null, 100], 2],
    ['a count alone', ['Lost', 1, null, null, null], 2],
    ['a partner whose name is such a word, with a client', ['Pending', 12, 'Cy', 'won', 5], 3],
  ])('%s', (_, last, introductions) => {
    const { ledger } = read([sheet('Log', [...rows, last])]);
    expect(ledger.referrals.count).toBe(introductions);
  });
});

test('no note says that rows take the partner above where none does', () => {
  const rows = [
    ['Partner', 'Received', 'Client', 'Status'],
    ['Harbor Tax', '2026-01-05', 'Ann', 'won'],
    ['Elm Law', '2026-02-05', 'Bo', 'lost'],
  ];
  const settings = [['Fill down Referrals.Partner', 'yes']] as const;
  expect(notesOf(read([sheet('Log', rows)], { settings }), 'take their partner from the row above')).toEqual(
    [],
  );
});

test('a correction of a column of a table that is not there says so', () => {
  const settings = [['Decimal sign Money.Amount', ',']] as const;
  const rows = [
    ['Partner', 'Received', 'Client', 'Status'],
    ['Harbor Tax', '2026-01-05', 'Ann', 'won'],
  ];
  const [note] = notesOf(read([sheet('Log', rows)], { settings }), 'Decimal sign Money.Amount');
  expect(note?.suggestion).toBe(
    'There is no table of Money in the workbook. Remove the row, or say which tab it is with a row "Table <tab>".',
  );
});
