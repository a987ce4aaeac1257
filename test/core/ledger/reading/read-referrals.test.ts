import { NO_DAY, formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { LOST, NONE, OPEN, WON } from '../../../../core/ledger/ledger';
import { day, mapping, notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];
const row = (...cells: Cell[]) => cells;

describe('a referral tab alone', () => {
  const reading = read([
    sheet('Tracker', [
      ['My introductions 2024-2026'],
      [],
      ['COI', 'Intro date', 'Prospect', 'Outcome', 'Date won', 'Revenue (USD)', 'Comments'],
      ['Harbor Tax, LLC', '25/1/2026', 'A', 'Closed Won', '1/3/2026', '$1,200.50', ''],
      ['harbor tax', '2/2/2026', 'B', 'lost', '5/3/2026', '', 'x'],
      [],
      ['COI', 'Intro date', 'Prospect', 'Outcome', 'Date won', 'Revenue (USD)', 'Comments'],
      ['Lakeside Law', '3/2/2026', 'C', 'pending', '', '9k', ''],
      ['Total', '', '', '', '', '10,200.50', ''],
    ]),
  ]);
  const { ledger } = reading;

  it('finds the header below a title and says how each column was mapped', () => {
    expect(reading.tables[0]).toMatchObject({
      kind: 'Referrals',
      headerRow: 3,
      firstRow: 4,
      lastRow: 9,
      rowCount: 3,
    });
    expect(mapping(reading)).toEqual({
      Partner: 'COI',
      Received: 'Intro date',
      Client: 'Prospect',
      Status: 'Outcome',
      Closed: 'Date won',
      'First-year revenue': 'Revenue (USD)',
      Notes: 'Comments',
    });
    expect(reading.tables[0]?.columns[1]?.samples).toEqual(['25/1/2026', '2/2/2026', '3/2/2026']);
  });
  it('reads typed columns with their places', () => {
    expect(ledger.partners.map((partner) => partner.name)).toEqual(['Harbor Tax, LLC', 'Lakeside Law']);
    expect([...ledger.referrals.partner]).toEqual([0, 0, 1]);
    expect([...ledger.referrals.row]).toEqual([4, 5, 8]);
    expect([...ledger.referrals.status]).toEqual([WON, LOST, OPEN]);
    expect([...ledger.referrals.received].map(formatIso)).toEqual(['2026-01-25', '2026-02-02', '2026-02-03']);
    expect([...ledger.referrals.closed]).toEqual([day('2026-03-01'), day('2026-03-05'), NO_DAY]);
    expect([...ledger.referrals.revenue]).toEqual([1200.5, NaN, NaN]);
    expect([...ledger.referrals.credit]).toEqual([1, 1, 1]);
  });
  it('leaves out repeated headers and totals with a note, and a forecast too', () => {
    expect(notesOf(reading, 'repeats the header').map((note) => note.row)).toEqual([7]);
    expect(notesOf(reading, 'totals row').map((note) => note.row)).toEqual([9]);
    expect(notesOf(reading, 'forecast').map((note) => note.value)).toEqual(['1 row']);
    expect(ledger.notes).toHaveLength(4);
  });
  it('asks for the order of a column that does not tell, and takes that of the others until then', () => {
    expect(notesOf(reading, 'tells the day from the month')).toEqual([
      expect.objectContaining({ row: 0, column: 'Date won', value: 'D/M/Y' }),
    ]);
  });
  it('finds a partner by another spelling and suggests close ones', () => {
    expect(ledger.findPartner('HARBOR TAX')).toBe(0);
    expect(ledger.findPartner('Habor Tax')).toBe(NONE);
    expect(ledger.suggestPartners('Habor Tax')).toEqual(['Harbor Tax, LLC']);
  });
});

describe('doubtful referrals', () => {
  it.each<[what: string, cells: Cell[], problem: string]>([
    ['a blank status with a closed date', row('P', 46000, 'c', '', 46010, ''), 'counts as open'],
    ['won without a closed date', row('P', 46000, 'c', 'won', '', 5), 'is a client in no period'],
    ['lost without a closed date', row('P', 46000, 'c', 'lost', '', 5), 'decided at every date'],
    ['closed before received', row('P', 46000, 'c', 'won', 45990, 5), 'closed before it was received'],
    ['an unknown status', row('P', 46000, 'c', 'hmm', '', ''), 'The word is not known'],
    ['no partner', row('n/a', 46000, 'c', 'won', 46001, ''), 'names no partner'],
    ['no date received', row('P', 'tbd', 'c', 'won', 46001, ''), 'no date received'],
    ['a date that is none', row('P', 'soon', 'c', 'open', '', ''), 'This is not a date'],
    ['a received date after today', row('P', '2026-12-01', 'c', 'open', '', ''), 'after today'],
    ['a received date in 2108', row('P', '2108-03-31', 'c', 'open', '', ''), 'too far from today'],
    ['an amount that is none', row('P', 46000, 'c', 'won', 46001, 'a lot'), 'This is not a number'],
  ])('%s is noted', (_, cells, problem) => {
    const reading = read([sheet('Referrals', [HEADER, cells])]);
    expect(notesOf(reading, problem)).toEqual([expect.objectContaining({ sheet: 'Referrals', row: 2 })]);
  });

  it('a word with a remark behind it is that word', () => {
    const said = [
      'Y - budget ok',
      'No (too small)',
      'yes!',
      'No: no assets',
      'n/a',
      'North',
      'no-show',
      'Yes and no',
    ];
    const rows = said.map((word) => ['P', 46000, word, 'won', 46001, 1, word]);
    const reading = read([sheet('x', [[...HEADER, 'Qualified'], ...rows])]);
    expect([...reading.ledger.referrals.qualified]).toEqual([1, 0, 1, 0, -1, -1, -1, -1]);
    expect(notesOf(reading, 'The word is not known').map(({ row }) => row)).toEqual([7, 8, 9]);
  });

  it('a blank Qualified is to assess on open rows, and only if there is such a column', () => {
    const rows = [
      [...HEADER, 'Qualified'],
      ['P', 46000, 'a', 'won', 46001, 1, ''],
      ['P', 46000, 'b', 'lost', 46001, 1, ''],
      ['P', 46000, 'c', 'open', '', '', 'yes'],
      ['P', 46000, 'd', 'open', '', '', ''],
    ];
    expect(notesOf(read([sheet('x', rows)]), 'still to assess').map((note) => note.row)).toEqual([5]);
    expect(
      notesOf(
        read([
          sheet(
            'x',
            rows.map((each) => each.slice(0, 6)),
          ),
        ]),
        'still to assess',
      ),
    ).toEqual([]);
  });

  it('a given introduction is never to assess: it is not counted as an introduction at all', () => {
    const rows = [
      [...HEADER, 'Qualified', 'Direction'],
      ['P', 46000, 'a', 'open', '', '', '', 'given'],
      ['P', 46000, 'b', 'open', '', '', '', 'received'],
    ];
    expect(notesOf(read([sheet('x', rows)]), 'still to assess').map((note) => note.row)).toEqual([3]);
  });

  it('exact duplicates are noted and both counted', () => {
    const reading = read([
      sheet('x', [
        HEADER,
        ['P', 46000, 'a', 'open', '', ''],
        ['P', 46000, 'b', 'open', '', ''],
        ['P', 46000, 'a', 'open', '', ''],
      ]),
    ]);
    expect(reading.ledger.referrals.count).toBe(3);
    expect(notesOf(reading, 'exact duplicate')).toEqual([
      expect.objectContaining({ row: 4, value: 'the same as row 2' }),
    ]);
  });

  it('rows that differ only in a column that is not read are no duplicates', () => {
    const rows = [
      [...HEADER, 'Shoe size'],
      ['P', 46000, 'a', 'open', '', '', 40],
      ['P', 46000, 'a', 'open', '', '', 41],
    ];
    expect(notesOf(read([sheet('x', rows)]), 'exact duplicate')).toEqual([]);
  });

  it('credits of one Id above 1 are scaled to 1; percent holds for the whole column', () => {
    const reading = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received', 'Credit'],
        ['R1', 'P', 46000, 80],
        ['R1', 'Q', 46000, 80],
        ['R2', 'P', 46000, '25%'],
        ['R3', 'P', 46000, 0.5],
      ]),
    ]);
    expect([...reading.ledger.referrals.credit]).toEqual([0.5, 0.5, 0.25, 0.005]);
    expect([...reading.ledger.referrals.referral]).toEqual([0, 0, NONE, NONE]);
    expect(notesOf(reading, 'more than 1').map((note) => note.row)).toEqual([2, 3]);
    expect(notesOf(reading, 'percent throughout').map((note) => note.row)).toEqual([5]);
  });

  it('an undecided order of day and month is a question, unless Settings or the locale decide', () => {
    const rows = [HEADER, ['P', '3/4/2026', 'a', 'open', '', '']];
    const received = (more = {}) =>
      formatIso(read([sheet('x', rows)], more).ledger.referrals.received[0] ?? 0);
    expect(notesOf(read([sheet('x', rows)]), 'tells the day from the month')).toHaveLength(1);
    expect(received()).toBe('2026-03-04');
    expect(received({ locale: 'en-GB' })).toBe('2026-04-03');
    expect(received({ settings: [['Date order Referrals.Received', 'd/m/yyyy']] })).toBe('2026-04-03');
  });
});

describe('ties that only the values decide', () => {
  const rows = (header: string[], values: Cell[][]) => [header, ...values];
  it('"Source" is the partner when its values are people', () => {
    const people = Array.from({ length: 8 }, (_, i) => [
      i % 2 ? 'Ann Lee' : 'Bo Kim',
      46000 + i,
      `Client ${i}`,
      'won',
    ]);
    expect(mapping(read([sheet('x', rows(['Source', 'Date', 'Client', 'Status'], people))]))['Partner']).toBe(
      'Source',
    );
  });
  it('"Source" is not the partner when its values are channels', () => {
    const channels = Array.from({ length: 8 }, (_, i) => [
      i % 2 ? 'Website' : 'Event',
      46000 + i,
      'Ann Lee',
      'won',
      `Client ${i}`,
    ]);
    const reading = read([sheet('x', rows(['Source', 'Date', 'Referred by', 'Status', 'Client'], channels))]);
    expect(mapping(reading)['Partner']).toBe('Referred by');
    expect(reading.tables[0]?.columns[0]?.column).toBeNull();
    expect(reading.tables[0]?.columns[0]?.why).toContain('channels');
  });
  it.each<['Partner' | 'Client', (i: number) => string]>([
    ['Partner', (i) => `Referrer ${'AB'[i % 2]}`],
    ['Client', (i) => `Prospect ${i}`],
  ])('"Referral" is the %s by its values', (column, name) => {
    const other = column === 'Partner' ? 'Prospect name' : 'Referred by';
    const values = Array.from({ length: 8 }, (_, i) => [name(i), 46000 + i, `Other ${i % 3}`, 'won']);
    expect(mapping(read([sheet('x', rows(['Referral', 'Date', other, 'Status'], values))]))[column]).toBe(
      'Referral',
    );
  });
  it('AUM is never revenue', () => {
    const found = mapping(
      read([
        sheet('x', [
          ['Partner', 'Received', 'Assets'],
          ['P', 46000, 5e6],
        ]),
      ]),
    );
    expect(found).toMatchObject({ AUM: 'Assets' });
    expect(found['First-year revenue']).toBeUndefined();
  });
  it.each<[kind: string, header: string[], values: Cell[]]>([
    ['Activities', ['Partner', 'Date', 'Type', 'Hours'], ['P', 46000, 'lunch', 1.5]],
    ['Money', ['Partner', 'Date', 'Type', 'Amount'], ['P', 46000, 'referral fee', 500]],
    ['Partners', ['Partner', 'Firm', 'Type', 'Start date'], ['P', 'F', 'CPA', 45000]],
    ['Referrals', ['Partner', 'Date', 'Type', 'Client'], ['P', 46000, 'received', 'C']],
  ])('"Type" among the columns of %s is read as such', (kind, header, values) => {
    const reading = read([sheet('Sheet1', [header, values])]);
    expect(reading.tables[0]?.kind).toBe(kind);
    expect(reading.tables[0]?.columns[2]?.column).not.toBeNull();
  });
  it('Kind is not taken from a column whose values are no kinds', () => {
    const reading = read([
      sheet('Money', [
        ['Partner', 'Date', 'Category', 'Amount'],
        ['P', 46000, 'Marine', 5],
      ]),
    ]);
    expect(mapping(reading)['Kind']).toBeUndefined();
    expect(reading.tables[0]?.columns[2]?.why).toBe('Its values are no kinds of money.');
  });
  it('the close date of an open row is an expectation', () => {
    const reading = read([
      sheet('deals', [
        ['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Close Date', 'Create Date', 'Referral partner'],
        ['7', 'Deal', 'Qualified to Buy', 100, '2026-06-17', '2026-03-29', 'P'],
      ]),
    ]);
    expect(reading.ledger.referrals.closed[0]).toBe(NO_DAY);
    expect(reading.ledger.referrals.revenue[0]).toBeNaN();
    expect(notesOf(reading, 'expectation')).toHaveLength(1);
  });
});
