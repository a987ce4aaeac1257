import { parseIso } from '../../../core/calendar/day';
import type { LogEntry } from '../../../core/log';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { lastRow, log, REFERRALS, TODAY } from './logged';

const day = (iso: string) => parseIso(iso)!;

describe('an introduction', () => {
  const INTRO: LogEntry = {
    kind: 'introduction',
    partner: 'Birch Law',
    on: TODAY,
    direction: 'received',
    client: 'Elder',
    qualified: true,
    note: '',
  };

  it('stands open in the own words of the tracker', () => {
    const { after, reading } = log([REFERRALS], INTRO);
    expect(lastRow(after, 'Deals 2026')).toEqual([
      'Birch Law',
      '2026-11-06',
      'Elder',
      'Pending',
      null,
      null,
      'Y',
    ]);
    expect(reading.ledger.referrals.count).toBe(5);
  });

  it('given goes to the tab of given ones where there is one', () => {
    const given: SheetInput = {
      name: 'Sent',
      rows: [
        ['Partner', 'Date referred', 'Client', 'Direction', 'Status'],
        ['Birch Law', '2026-01-11', 'Fir', 'given', 'won'],
      ],
    };
    const { plan } = log([REFERRALS, given], { ...INTRO, direction: 'given', qualified: null });
    expect(plan.steps).toMatchObject([{ kind: 'append rows', sheet: 'Sent' }]);
  });

  it('given is marked in a table that has only received ones', () => {
    const { reading } = log([REFERRALS], { ...INTRO, direction: 'given', qualified: null });
    expect([...reading.ledger.referrals.inbound]).toEqual([1, 1, 1, 1, 0]);
  });

  it('never adds a Qualified column, which would leave older rows to assess', () => {
    const plain: SheetInput = {
      name: 'R',
      rows: [
        ['Partner', 'Received', 'Client', 'Status'],
        ['Birch Law', '2026-01-11', 'Fir', 'won'],
      ],
    };
    const { plan } = log([plain], INTRO);
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['append rows']);
  });

  it.each<[Cell[], Cell]>([
    [['R-007', 'R-009'], 'R-010'],
    [[14, 15], 16],
    [['0061x00000AbC', '0061x00000AbD'], null],
    [['a', 'R-1'], null],
  ])('counts Ids on where they are counted: %j then %j', (ids, next) => {
    const sheet: SheetInput = {
      name: 'R',
      rows: [
        ['Partner', 'Received', 'Referral Id', 'Client', 'Status'],
        ...ids.map((id, i): Cell[] => ['Birch Law', `2026-01-1${i}`, id, `C${i}`, 'won']),
      ],
    };
    expect(lastRow(log([sheet], { ...INTRO, qualified: null }).after, 'R')[2] ?? null).toBe(next);
  });
});

describe('an outcome', () => {
  const WON: LogEntry = {
    kind: 'outcome',
    referral: { sheet: 'Deals 2026', row: 5 },
    on: TODAY,
    outcome: 'won',
    firstYearRevenue: 5200,
    aum: null,
  };

  it('is written into the row in its own word, with the day and the revenue', () => {
    const { after, plan } = log([REFERRALS], WON);
    expect(lastRow(after, 'Deals 2026')).toEqual([
      'Birch Law',
      '2026-09-20',
      'Dogwood',
      'Signed',
      '2026-11-06',
      5200,
      'Y',
    ]);
    expect(plan.what).toBe('Log Dogwood as won');
  });

  it('adds no Closed column, which would take the day from all older rows', () => {
    const plain: SheetInput = {
      name: 'R',
      rows: [
        ['Partner', 'Received', 'Client', 'Status'],
        ['Birch Law', '2026-01-11', 'Fir', 'open'],
      ],
    };
    const { after } = log([plain], { ...WON, referral: { sheet: 'R', row: 2 }, firstYearRevenue: null });
    expect(lastRow(after, 'R')).toEqual(['Birch Law', '2026-01-11', 'Fir', 'won']);
  });

  it('is refused before the introduction came, and for a row that is gone', () => {
    expect(() => log([REFERRALS], { ...WON, on: day('2026-09-01') })).toThrow(/before the introduction/);
    expect(() => log([REFERRALS], { ...WON, referral: { sheet: 'Deals 2026', row: 40 } })).toThrow(
      /any more/,
    );
  });
});
