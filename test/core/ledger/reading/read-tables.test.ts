import type { Cell } from '../../../../core/workbook/input';
import { NONE } from '../../../../core/ledger/ledger';
import { TODAY, day, notesOf, read, sheet } from './sheets';

const HEADER = ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'];

describe('money and activities', () => {
  it('leaves out undated, blank, foreign and far-off rows with a note each, and keeps negative revenue', () => {
    const reading = read([
      sheet('Money', [
        ['Partner', 'Date', 'Amount', 'Currency', 'Kind'],
        ['P', '31-12-2025', '-98,802.02', 'USD', ''],
        ['P', 'NA', 0, '', ''],
        ['P', '31-03-2108', 5, '', ''],
        ['P', '30-11-2025', 'n/a', '', ''],
        ['P', '30-11-2025', 5, 'eur', ''],
        ['P', '30-11-2025', '€7', '', ''],
        ['P', '30-11-2025', 7, '', 'gibberish'],
        ['P', '30-11-2025', 7, '', 'Clawback'],
      ]),
      sheet('Settings', [
        ['Name', 'Value'],
        ['Currency', 'usd'],
      ]),
    ]);
    expect([...reading.ledger.money.amount]).toEqual([-98802.02, 7, 7]);
    expect([...reading.ledger.money.kind]).toEqual([0, 0, 5]);
    const rows = new Set([...reading.ledger.notes].map((note) => note.row));
    expect([3, 4, 5, 6, 7].every((each) => rows.has(each))).toBe(true);
    expect(notesOf(reading, 'their rows are revenue').map(({ value }) => value)).toEqual(['gibberish']);
  });
  it('gives a Money row the code of the referral it names', () => {
    const { ledger } = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received'],
        ['R1', 'P', 46000],
        [12, 'P', 46000],
        ['R3', 'P', 46000],
      ]),
      sheet('Money', [
        ['Partner', 'Date', 'Amount', 'Referral id'],
        ['P', 46001, 5, '12'],
        ['P', 46001, 5, 'R9'],
      ]),
    ]);
    expect([...ledger.referrals.referral]).toEqual([NONE, 0, NONE]);
    // An Id that no referral has is a client of its own.
    expect([...ledger.money.referral]).toEqual([0, 1]);
  });
  it('does not use an Id that was rounded to a number', () => {
    const reading = read([
      sheet('Referrals', [
        ['Id', 'Partner', 'Received'],
        ['2.41E+18', 'P', 46000],
        ['2.41E+18', 'Q', 46000],
      ]),
    ]);
    expect([...reading.ledger.referrals.credit]).toEqual([1, 1]);
    expect(notesOf(reading, 'rounded number')).toHaveLength(2);
  });
  it('takes default hours by type and minutes as hours', () => {
    const rows: Cell[][] = [
      ['Partner', 'Date', 'Type', 'Duration (min)'],
      ['P', 46000, 'Phone', ''],
      ['P', 46000, 'lunch', 90],
    ];
    const { ledger } = read([sheet('Log', rows)], { settings: [['Default hours: call', '0.5']] });
    expect([...ledger.activities.hours]).toEqual([0.5, 1.5]);
  });
  it.each<[header: string, cell: Cell, hours: number | null]>([
    ['Duration (s)', 5400, 1.5],
    ['duration_ms', 5400000, 1.5],
    ['Duration', '1:30:00 AM', 1.5],
    ['Time spent', '12:45 AM', 0.75],
    ['Time in', '9:15 AM', null],
    ['Meeting time', '10:30', null],
  ])('reads %s, %j as %d hours', (header, cell, hours) => {
    const { ledger } = read([
      sheet('Log', [
        ['Partner', 'Date', 'Type', header],
        ['P', 46000, 'Phone', cell],
        ['Q', 46001, 'Phone', cell],
      ]),
    ]);
    expect([...ledger.activities.hours]).toEqual([hours ?? NaN, hours ?? NaN]);
  });
});

describe('several tables', () => {
  it('of one kind are united in the order of the sheets', () => {
    const year = (name: string, partner: string) =>
      sheet(name, [HEADER, [partner, 46000, 'c', 'open', '', '']]);
    const { ledger } = read([year('2025', 'B'), year('2026', 'A')]);
    expect(ledger.partners.map((partner) => partner.name)).toEqual(['A', 'B']);
    expect([...ledger.referrals.partner]).toEqual([1, 0]);
    expect([...ledger.referrals.sheet]).toEqual([0, 1]);
  });
  it('have them in their first row, too, where a program calls it hidden', () => {
    const headers = ['Partner', 'Category'];
    const rows = [headers, ['Marlow CPA', 'CPA'], ['Quill Estates', 'Attorney']];
    const region = { name: 'Partners', top: 0, left: 0, bottom: 2, right: 1, headers };
    const { ledger } = read([sheet('Partners', rows, { regions: [region] })]);
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
  });

  it('have their headers where an Excel Table hides them, and every row is data', () => {
    const rows = [
      ['2026-01-06', 'Marlow CPA', 'Ines', 'won'],
      ['2026-01-20', 'Quill Estates', 'Jo', 'lost'],
    ];
    const headers = ['Date', 'COI', 'Client', 'Status'];
    const whole = { name: 'Intros', top: 0, left: 0, bottom: 1, right: 3 };
    const reading = read([sheet('Log', rows, { regions: [{ ...whole, headers }] })]);
    expect(reading.ledger.referrals.count).toBe(2);
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA', 'Quill Estates']);
    expect(read([sheet('Log', rows, { regions: [whole] })]).ledger.referrals.count).toBe(0);
  });
  it('on one sheet are told apart by their regions', () => {
    const rows: Cell[][] = [
      ['Partner', 'Received', 'Client', null, 'Partner', 'Date', 'Hours'],
      ['P', 46000, 'c', null, 'P', 46001, 2],
      ['Q', 46000, 'd', null, null, null, null],
    ];
    const regions = [
      { name: 'Table1', top: 0, left: 0, bottom: 2, right: 2 },
      { name: 'Table2', top: 0, left: 4, bottom: 1, right: 6 },
    ];
    const reading = read([sheet('Both', rows, { regions, firstRow: 10, firstColumn: 3 })]);
    expect(reading.tables.map((table) => table.kind)).toEqual(['Referrals', 'Activities']);
    expect([...reading.ledger.referrals.row]).toEqual([11, 12]);
    expect(reading.ledger.activities.count).toBe(1);
    expect(reading.tables[1]?.columns[0]?.position).toBe(7);
  });
  it('do not lose the rows below a named range that is too short', () => {
    const rows: Cell[][] = [HEADER, ['P', 46000, 'c', 'open', '', ''], ['P', 46001, 'd', 'open', '', '']];
    const regions = [{ name: 'Intros', top: 0, left: 0, bottom: 1, right: 5 }];
    const reading = read([sheet('x', rows, { regions })]);
    expect(reading.ledger.referrals.count).toBe(1);
    expect(notesOf(reading, 'right below the table')).toEqual([
      expect.objectContaining({ row: 3, value: 'P' }),
    ]);
  });
  it('that are nothing of ours are explained, and sheets that we wrote are not looked at', () => {
    const reading = read([
      sheet('Recipes', [
        ['Dish', 'Serves'],
        ['Soup', 4],
      ]),
      sheet('Empty', []),
      sheet('Review', [HEADER, ['P', 46000, 'c', 'won', 46001, 5]], { generated: true }),
    ]);
    expect(reading.tables.map((table) => [table.kind, table.sheet])).toEqual([
      [null, 'Recipes'],
      [null, 'Empty'],
    ]);
    expect(reading.tables.every((table) => table.why.endsWith('.'))).toBe(true);
    expect(reading.ledger).toMatchObject({ asOf: TODAY, partners: [] });
  });
});

describe('partners', () => {
  const partners = sheet('Partners', [
    ['Partner', 'Aliases', 'Category', 'Stage', 'Share %', 'Revenue model', 'Core story', 'Exclusive'],
    ['Harbor Tax', 'HT; Harbour Tax Advisers', 'CPA', 'Active', 25, 'none', 'yes', 'x'],
    ['Zed Law', '', 'Estate attorney', 'winding down', 40, 'Rev share', '2026-02-01', ''],
    ['HARBOR TAX LLC', '', '', '', '', '', '', ''],
  ]);
  const referrals = sheet('Intros', [
    HEADER,
    ['HT', 46000, 'c', 'open', '', ''],
    ['Zed Lwa', 46000, 'd', 'open', '', ''],
  ]);
  const reading = read([referrals, partners]);
  it('come first, in the order of their table, with what it says', () => {
    expect(reading.ledger.partners.map((partner) => partner.name)).toEqual([
      'Harbor Tax',
      'Zed Law',
      'Zed Lwa',
    ]);
    expect(reading.ledger.partners[0]).toMatchObject({
      listed: true,
      row: 2,
      profession: 'cpa',
      stage: 'active',
      share: 0.25,
      model: 'none',
      exclusive: true,
      path: [null, true, null],
    });
    expect(reading.ledger.partners[1]).toMatchObject({
      profession: 'attorney',
      stage: 'exiting',
      model: 'referral fee',
      path: [null, day('2026-02-01'), null],
    });
    expect(reading.ledger.partners[2]).toMatchObject({ listed: false, stage: null });
  });
  it('are found by an alias; close spellings are offered, never merged; a second row is noted', () => {
    expect([...reading.ledger.referrals.partner]).toEqual([0, 2]);
    expect(notesOf(reading, 'almost alike')).toEqual([
      expect.objectContaining({ sheet: 'Intros', row: 3, value: 'Zed Lwa / Zed Law' }),
    ]);
    expect(notesOf(reading, 'listed twice').map((note) => note.row)).toEqual([4]);
  });
});

describe('the mark', () => {
  const mark = (cells: Cell[], more = {}) => read([sheet('x', [HEADER, cells])], more).ledger.mark;
  const cells = ['P', 46000, 'c', 'won', 46001, 5];
  it('is the same for the same rows', () => expect(mark([...cells])).toBe(mark(cells)));
  it.each([0, 1, 2, 3, 4, 5])('changes with column %d', (i) => {
    const changed = cells.map((cell, at) =>
      at !== i ? cell : typeof cell === 'number' ? cell + 1 : cell === 'won' ? 'lost' : `${cell}x`,
    );
    expect(mark(changed)).not.toBe(mark(cells));
  });
  it('changes with the settings', () =>
    expect(mark(cells, { settings: [['Hourly cost', 100]] })).not.toBe(mark(cells)));
});
