import { partnerAt, recentLogs, usualHours, usualType, type LogEntry } from '../../../core/log';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { tableDescription, type TableKind } from '../../../core/workbook/tables';
import { book, lastRow, log, REFERRALS, TODAY } from './logged';

const template = (kind: TableKind, ...rows: ReadonlyArray<Readonly<Record<string, Cell>>>): SheetInput => {
  const headers = tableDescription(kind).columns.map(({ header }) => header);
  return { name: kind, rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))] };
};

const LUNCH: LogEntry = {
  kind: 'conversation',
  partner: 'harbor tax, cpa',
  on: TODAY,
  type: 'meal',
  hours: 1.5,
  askedBy: 'them',
  cost: 64.2,
  note: '=Their new partner',
};

describe('a conversation', () => {
  it('goes below the tracker that has it, under its own headers, in its own words and minutes', () => {
    const touches: SheetInput = {
      name: 'Touches',
      rows: [
        ['Who', 'When', 'Kind of contact', 'Minutes', 'Cost (USD)', 'Initiator', 'Remarks', 'Mood'],
        ['Harbor Tax', '2026-09-01', 'Lunch', 90, 50, 'We', '', 'good'],
        ['Birch Law', '2026-09-09', 'Lunch', 75, 40, 'They', '', 'good'],
        ['Birch Law', '2026-10-09', 'Phone', 20, null, 'They', '', ''],
      ],
    };
    const { after, plan, reading } = log([REFERRALS, touches], LUNCH);
    expect(lastRow(after, 'Touches')).toEqual([
      'Harbor Tax',
      '2026-11-06',
      'Lunch',
      90,
      64.2,
      'They',
      '=Their new partner',
      null,
    ]);
    expect(plan.what).toBe('Log a meal with Harbor Tax');
    expect(reading.ledger.activities.count).toBe(4);
    expect(reading.ledger.activities.hours[3]).toBeCloseTo(1.5, 12);
  });

  it.each<[string, Cell[], string, Cell]>([
    ['hours', [1.5, 0.5], 'Hours', 0.75],
    ['minutes by the rows', [90, 30], 'Time spent', 45],
    ['minutes by the header, without a row', [], 'Minutes', 45],
    ['text with minutes', ['90 min', '30 mins'], 'Duration', '45 min'],
    ['clock text', ['1:30', '0:30'], 'Duration', '0:45'],
  ])('keeps its time as the column does: %s', (_name, cells, header, written) => {
    const sheet: SheetInput = {
      name: 'Log',
      rows: [
        ['Partner', 'Date', 'Activity type', header],
        ...cells.map((cell, i): Cell[] => ['Harbor Tax', `2026-0${i + 1}-05`, 'call', cell]),
      ],
    };
    const { after, reading } = log([REFERRALS, sheet], {
      ...LUNCH,
      type: 'call',
      hours: 0.75,
      cost: null,
      askedBy: null,
      note: '',
    });
    expect(lastRow(after, 'Log')[3]).toBe(written);
    expect(reading.ledger.activities.hours[cells.length]).toBeCloseTo(0.75, 12);
  });

  it('makes the tab when there is none, and is read back as it was logged', () => {
    const { after, reading } = log([REFERRALS], LUNCH);
    expect(after.map(({ name }) => name)).toEqual(['Deals 2026', 'Activities']);
    const { activities, partners } = reading.ledger;
    expect(activities.count).toBe(1);
    expect(partners[activities.partner[0]!]!.name).toBe('Harbor Tax');
    expect([activities.hours[0], activities.cost[0], activities.day[0]]).toEqual([1.5, 64.2, TODAY]);
  });

  it('adds no column for what was not said', () => {
    const sheet: SheetInput = { name: 'Log', rows: [['Partner', 'Date', 'Activity type', 'Hours']] };
    const { plan } = log([REFERRALS, sheet], { ...LUNCH, cost: null, askedBy: null, note: ' ' });
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['append rows']);
  });

  it('goes to the tab of the latest year, not to the longest', () => {
    const rows = (year: number, count: number): SheetInput => ({
      name: String(year),
      rows: [
        ['Partner', 'Date', 'Activity type', 'Hours'],
        ...Array.from({ length: count }, (_, i): Cell[] => ['Harbor Tax', `${year}-01-0${i + 1}`, 'call', 1]),
      ],
    });
    const { plan } = log([REFERRALS, rows(2025, 6), rows(2026, 2)], {
      ...LUNCH,
      cost: null,
      note: '',
      askedBy: null,
    });
    expect(plan.steps).toMatchObject([{ sheet: '2026' }]);
  });

  it('takes a partner that the workbook does not know yet', () => {
    const { reading } = log([REFERRALS], { ...LUNCH, partner: ' Elm  Consulting ' });
    expect(reading.ledger.findPartner('Elm Consulting')).not.toBe(-1);
  });

  it.each<[string, Partial<LogEntry>, RegExp]>([
    ['no partner', { partner: '  ' }, /which partner/],
    ['a day to come', { on: TODAY + 1 }, /not come yet/],
    ['less than no time', { hours: -1 }, /time cannot be less/],
    ['a cost that is no number', { cost: NaN }, /cost cannot be less/],
  ])('is refused with %s', (_name, change, sentence) => {
    expect(() => log([REFERRALS], { ...LUNCH, ...change } as LogEntry)).toThrow(sentence);
  });
});

describe('the rest', () => {
  it('thanks stand with the introduction, in a column that is added once', () => {
    const entry: LogEntry = { kind: 'thanks', referral: { sheet: 'Deals 2026', row: 5 }, on: TODAY };
    const { reading, after } = log([REFERRALS], entry);
    expect([...reading.ledger.referrals.thanked]).toEqual([-1, -1, -1, 1]);
    const again = log(after, { ...entry, referral: { sheet: 'Deals 2026', row: 4 } });
    expect(again.plan.steps.map(({ kind }) => kind)).toEqual(['set cells']);
  });

  it('a gift is an activity with its value, which is its cost too', () => {
    const { reading } = log([REFERRALS, template('Activities')], {
      kind: 'gift',
      partner: 'Birch Law',
      on: TODAY,
      value: 80,
      recipient: 'Ms. Reed',
      note: '',
    });
    const { activities, recipients } = reading.ledger;
    expect([activities.cost[0], activities.giftValue[0], recipients[activities.recipient[0]!]]).toEqual([
      80,
      80,
      'Ms. Reed',
    ]);
  });

  it('money keeps its sign and its own word', () => {
    const fees: SheetInput = {
      name: 'Fees',
      rows: [
        ['Partner', 'Paid on', 'Kind', 'Amount'],
        ['Birch Law', '2026-01-11', 'Planning fee', 900],
        ['Birch Law', '2026-01-12', 'Referral fee paid', 90],
      ],
    };
    const { after } = log([REFERRALS, fees], {
      kind: 'money',
      partner: 'Birch Law',
      on: TODAY,
      money: 'share',
      amount: 120,
      referralId: '',
    });
    expect(lastRow(after, 'Fees')).toEqual(['Birch Law', '2026-11-06', 'Referral fee paid', 120]);
    expect(() =>
      log([REFERRALS], { kind: 'money', partner: 'B', on: TODAY, money: 'cost', amount: 0, referralId: '' }),
    ).toThrow(/other than 0/);
  });

  it.each<[string, Cell[], Cell]>([
    ['a day', ['2026-01-02', null], '2026-11-06'],
    ['a day where nothing was done yet', [null, null], '2026-11-06'],
    ['a tick', [true, false], true],
    ['a word', ['Yes', null], 'Yes'],
  ])('a step is done with %s', (_name, done, written) => {
    const actions: SheetInput = {
      name: 'To do',
      rows: [
        ['Partner', 'Step', 'Due', 'Done'],
        ...done.map((cell, i): Cell[] => ['Birch Law', `Step ${i}`, '2026-10-01', cell]),
      ],
    };
    const { after, reading } = log([REFERRALS, actions], {
      kind: 'step',
      action: { sheet: 'To do', row: 3 },
      on: TODAY,
    });
    expect(lastRow(after, 'To do')[3]).toBe(written);
    expect(reading.ledger.actions[1]!.done).toBe(
      typeof written === 'string' && written !== 'Yes' ? TODAY : true,
    );
  });
});

describe('what is usual', () => {
  const touches = template(
    'Activities',
    { Partner: 'Harbor Tax', Date: '2026-10-01', Type: 'meal', Hours: 2, 'Initiated by': 'us' },
    { Partner: 'Harbor Tax', Date: '2026-10-08', Type: 'meal', Hours: 1.75 },
    { Partner: 'Birch Law', Date: '2026-10-20', Type: 'call', Hours: 0.25, 'Initiated by': 'them' },
    { Partner: 'Birch Law', Date: '2026-10-27', Type: 'call', Hours: 0.25 },
    { Partner: 'Birch Law', Date: '2026-10-28', Type: 'gift', Cost: 40 },
    { Partner: 'Birch Law', Date: '2026-12-24', Type: 'meal', Hours: 9 },
  );
  const { reading } = book(REFERRALS, touches);
  const { ledger } = reading;
  const [harbor, birch] = [ledger.findPartner('Harbor Tax'), ledger.findPartner('Birch Law')];

  it('is the type and the time of the latest ones, with the partner first', () => {
    expect([usualType(ledger, harbor), usualType(ledger, birch), usualType(ledger, -1)]).toEqual([
      'meal',
      'call',
      'call',
    ]);
    expect(usualHours(ledger, harbor, 'meal')).toBe(2);
    expect(usualHours(ledger, birch, 'meal')).toBe(2);
    expect(usualHours(ledger, birch, 'event')).toBe(3);
  });

  it('can be logged again: the last different ones, none of them to come', () => {
    expect(recentLogs(ledger, 2)).toEqual([
      { kind: 'conversation', partner: 'Birch Law', type: 'call', hours: 0.25, askedBy: null },
      { kind: 'conversation', partner: 'Harbor Tax', type: 'meal', hours: 1.75, askedBy: null },
    ]);
    expect(recentLogs(ledger, 9)).toHaveLength(3);
  });
});

describe('the partner of a cell', () => {
  const scorecard: SheetInput = {
    name: 'Scorecard',
    generated: true,
    rows: [
      ['Partner', 'ROI'],
      ['Birch Law', 3],
    ],
  };
  const { input, reading } = book(REFERRALS, scorecard);
  it.each([
    ['Deals 2026', 3, 1, 'Harbor Tax'],
    ['Deals 2026', 5, 3, 'Birch Law'],
    ['Scorecard', 2, 2, 'Birch Law'],
    ['Deals 2026', 1, 3, null],
    ['Deals 2026', 90, 3, null],
    ['Nowhere', 1, 1, null],
  ])('%s, row %d, column %d: %s', (sheet, row, column, partner) => {
    expect(partnerAt(input, reading, { sheet, row, column })).toBe(partner);
  });
});
