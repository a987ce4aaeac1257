import type { Cell } from '../../../../../core/workbook/input';
import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import { day, mapping, notesOf, read, sheet } from '../sheets';

/** Introductions with one column more, read; the column is beside Partner, Client and Received. */
function readWith(header: string, values: readonly Cell[]) {
  return read([
    sheet('Referrals', [
      ['Partner', 'Client', 'Received', header],
      ...values.map((value, i) => [i < 2 ? 'Harbor Tax' : 'Elm Law', `Client ${i}`, '2026-01-05', value]),
    ]),
  ]);
}

const outcomesOf = (reading: ReturnType<typeof readWith>) => Array.from(reading.ledger.referrals.status);

describe('a column of the days on which clients signed', () => {
  it.each([
    ['Became client (date)', 'no'],
    ['Became a client on', 'No'],
    ['Signed on', 'no'],
    ['Signed?', 'n'],
    ['Converted', 'FALSE'],
    ['Date became client', 'n/a'],
    ['Client date', ''],
  ])('%s with "%s" where there is none', (header, no) => {
    const reading = readWith(header, ['2026-02-01', no, '2026-03-20', null]);
    expect(mapping(reading)).toMatchObject({ Closed: header });
    expect(outcomesOf(reading)).toEqual([WON, OPEN, WON, OPEN]);
    expect(reading.ledger.referrals.closed[0]).toBe(day('2026-02-01'));
  });

  it.each<[string, Cell[]]>([
    ['numbers', [2025, null, 2026, 'no']],
    ['texts', ['2025', '', '2026', 'no']],
    ['years among days', ['2025-01-01', null, 2026, 'no']],
  ])('may hold years alone, as %s, with a note', (_, values) => {
    const reading = readWith('Client since', values);
    expect(outcomesOf(reading)).toEqual([WON, OPEN, WON, OPEN]);
    expect(reading.ledger.referrals.closed[0]).toBe(day('2025-01-01'));
    expect(notesOf(reading, 'week or year')).toHaveLength(1);
  });

  it.each([
    ['Client since', 'Won date'],
    ['Won date', 'Client since'],
  ])('give way to whole days, under %s and %s', (...headers) => {
    const { ledger } = read([
      sheet('Referrals', [
        ['Partner', 'Client', 'Received', 'Status', ...headers],
        ...['Low', 'Kay'].map((client): Cell[] => [
          'Elm Law',
          client,
          '2026-01-05',
          'Won',
          ...headers.map((each) => (each === 'Won date' ? '2026-03-02' : 2026)),
        ]),
      ]),
    ]);
    expect([...ledger.referrals.closed]).toEqual([day('2026-03-02'), day('2026-03-02')]);
  });

  it.each([2026, '2026', 'Q1 2026', 'Jan 2026', '01/2026'])(
    'does not close a row before it was received within the year, quarter or month %s',
    (value) => {
      const reading = readWith('Client since', [value, value, null, null]);
      expect(reading.ledger.referrals.closed[0]).toBe(day('2026-01-05'));
      expect(notesOf(reading, 'days to client of these rows are not known')).toHaveLength(1);
      expect(notesOf(reading, 'closed before it was received')).toEqual([]);
    },
  );

  it.each([2025, 'Q4 2025', 'Dec 2025', '2026-W01'])('is before %s all the same', (value) => {
    const reading = readWith('Client since', [value, value, null, null]);
    expect(notesOf(reading, 'closed before it was received')).toHaveLength(2);
  });

  it('is read from numbers of a spreadsheet as well', () => {
    const reading = readWith('Became a client on', [day('2026-02-01') + 25569, 'no', null, 'no']);
    expect(outcomesOf(reading)).toEqual([WON, OPEN, OPEN, OPEN]);
    expect(reading.ledger.referrals.closed[0]).toBe(day('2026-02-01'));
  });

  it('beside a plain yes is won as well', () => {
    const reading = readWith('Signed?', ['yes', 'no', '2026-03-20', 'no']);
    expect(outcomesOf(reading)).toEqual([WON, OPEN, WON, OPEN]);
  });

  it.each([
    ['a number that counts', 'Clients', [2, 1, 3, 2]],
    ['amounts', 'Client since', [2500, 1200, 3100, 2000]],
    ['a lost one', 'Signed?', ['no', 'declined', 'no', 'yes']],
  ])('is not one of %s', (_, header, values) => {
    expect(mapping(readWith(header, values))).not.toHaveProperty('Closed');
  });
});

describe('who has been a client since a day, by its header, was won, whatever the status says today', () => {
  const statuses = (since: string, word: string) =>
    Array.from(
      read([
        sheet('Clients', [
          ['Client', 'Referred by', since, 'Status'],
          ['Abel', 'Harbor Tax', '2024-03-01', 'Active'],
          ['Baker', 'Harbor Tax', '2024-05-01', word],
          ['Cole', 'Elm Law', null, word],
          ['Dunn', 'Elm Law', '2025-02-01', 'Active'],
        ]),
      ]).ledger.referrals.status,
    );

  it.each(['Terminated', 'Lost', 'Deceased', 'Cancelled', 'Inactive', 'Former client'])('%s', (word) => {
    expect(statuses('Client since', word)[1]).toBe(WON);
    expect(statuses('Became a client', word)[1]).toBe(WON);
  });

  it('not without the day, and not by a day that may be that of a loss', () => {
    expect(statuses('Client since', 'Terminated')[2]).toBe(LOST);
    expect(statuses('Date closed', 'Terminated')[1]).toBe(LOST);
  });
});

it('what is lost in words among days is lost', () => {
  const reading = readWith('Signed on', ['2026-02-01', 'declined', '2026-03-20', null]);
  expect(outcomesOf(reading)).toEqual([WON, LOST, WON, OPEN]);
});
