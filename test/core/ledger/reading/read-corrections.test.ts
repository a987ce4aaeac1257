import { formatIso } from '../../../../core/calendar/day';
import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

describe('corrections in Settings', () => {
  const crm = sheet('crm', [
    ['opportunity_id', 'sales_agent', 'referral_partner', 'deal_stage', 'engage_date'],
    ['a', 'Moses Frase', 'Partner A', 'Won', '20-10-16'],
  ]);
  it('win over the synonyms, and the command line over the sheet', () => {
    const settings = sheet('Settings', [
      ['Name', 'Value'],
      ['Map Referrals.Partner', 'nobody'],
    ]);
    expect(read([crm]).ledger.partners[0]?.name).toBe('Partner A');
    const reading = read([crm, settings], { settings: [['map referrals.partner', 'Sales agent']] });
    expect(reading.ledger.partners.map((partner) => partner.name)).toEqual(['Moses Frase']);
    expect([...reading.ledger.notes].filter((note) => note.table === 'Settings')).toEqual([]);
  });
  it.each<[name: string, value: Cell, problem: string, suggestion: string]>([
    ['Map Referrals.Partner', 'agent', 'there is no such header', 'sales_agent'],
    ['Map Money.Partner', 'agent', 'there is no such table', 'Table'],
    ['Map Referrals.Colour', 'agent', 'There is no column "Referrals.Colour"', 'Correct'],
    ['Date order Referrals.Closed', 'D/M/Y', 'no column was found', 'sales_agent'],
    ['Date order Referrals.Received', 'sideways', 'none of D/M/Y', 'Correct'],
    ['Table Nowhere', 'Money', 'no such tab', 'crm'],
    ['Table crm', 'Cash', 'none of Referrals', 'Correct'],
    ['Hourly cost', 'dear', 'It is not a number', 'Correct'],
    ['Hourly cost', -1, 'must not be negative', 'Correct'],
    ['ROI basis', 'guess', 'neither "investment"', 'Correct'],
    ['As of', 'someday', 'It is not a date', 'Correct'],
    ['Default hours: nap', 1, 'no activity type', 'Correct'],
    ['Favourite colour', 'blue', 'no setting of this name', 'Hourly cost'],
  ])('%s = %s is a note', (name, value, problem, suggestion) => {
    const notes = notesOf(read([crm], { settings: [[name, value]] }), problem);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.suggestion).toContain(suggestion);
  });
  it('set what they say', () => {
    const { settings, asOf } = read([crm], {
      settings: [
        ['As of', '2026-10-31'],
        ['Hourly cost', '$250'],
        ['ROI basis', 'Total cost'],
        ['Revenue recurs', 'no'],
        ['Event days', 45],
      ],
    }).ledger;
    expect(formatIso(asOf)).toBe('2026-10-31');
    expect(settings).toMatchObject({
      hourlyCost: 250,
      roiBasis: 'total cost',
      revenueRecurs: false,
      thresholds: { eventDays: 45, exitDays: 30 },
    });
  });
  it('say what a tab holds, and the host can too', () => {
    const rows: Cell[][] = [
      ['Who', 'Date', 'Value'],
      ['P', 46000, 5],
    ];
    const settings = [
      ['Table Sheet1', 'Money'],
      ['Map Money.Partner', 'Who'],
    ] as const;
    expect(read([sheet('Sheet1', rows)], { settings }).ledger.money.count).toBe(1);
    expect(
      read([sheet('Sheet1', rows, { kind: 'Money' })], { settings: [settings[1]] }).ledger.money.count,
    ).toBe(1);
  });
});
