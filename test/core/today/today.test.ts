import { monthOf } from '../../../core/calendar/month';
import { sceneOf } from '../../../core/document/scene';
import { notThanked, openByAge, todayOf } from '../../../core/today';
import type { Cell } from '../../../core/workbook/input';
import type { TableKind } from '../../../core/workbook/tables';
import { practice } from '../method/practice';

type Row = Readonly<Record<string, Cell>>;

/** The practice as of October 31, 2026, a Saturday. */
function sceneFor(tables: Partial<Record<TableKind, readonly Row[]>>) {
  const { book } = practice(tables);
  return sceneOf(book, monthOf(book.ledger.asOf));
}

const titles = (tables: Partial<Record<TableKind, readonly Row[]>>) =>
  todayOf(sceneFor(tables)).due.map(({ title }) => title);

const WON: Row = {
  Partner: 'Harbor Tax',
  Received: '2026-03-04',
  Client: 'Alder',
  Status: 'won',
  Closed: '2026-04-01',
};

describe('what is due this week', () => {
  it('is nothing for a practice in which everything is done', () => {
    const { due, counts } = todayOf(sceneFor({ Referrals: [WON] }));
    expect(due).toEqual([]);
    expect(counts.size).toBe(0);
  });

  it('is a step that is late or due within six days, the oldest first, but not one that is done or far', () => {
    const Actions: Row[] = [
      { Partner: 'Harbor Tax', Step: 'Later', Due: '2026-11-07' },
      { Partner: 'Harbor Tax', Step: 'Friday', Due: '2026-11-06' },
      { Step: 'Old', Due: '2026-10-02' },
      { Partner: 'Harbor Tax', Step: 'Finished', Due: '2026-10-01', Done: '2026-10-30' },
      { Partner: 'Harbor Tax', Step: 'No day' },
    ];
    const [steps] = todayOf(sceneFor({ Referrals: [WON], Actions })).due;
    expect(steps).toMatchObject({ topic: 'steps', title: '2 steps are late or due this week' });
    expect(steps!.items).toEqual([
      {
        text: 'Old (29 days late)',
        partner: null,
        tick: { kind: 'step', row: { sheet: 'Actions', row: 4 } },
      },
      {
        text: 'Friday (due Nov 6, 2026)',
        partner: 'Harbor Tax',
        tick: { kind: 'step', row: { sheet: 'Actions', row: 3 } },
      },
    ]);
  });

  it('is a conversation whose rhythm says so, not one with a partner who is gone', () => {
    const Activities: Row[] = [
      { Partner: 'Harbor Tax', Date: '2026-09-20', Type: 'call', Hours: 1 },
      { Partner: 'Birch Law', Date: '2026-01-20', Type: 'call', Hours: 1 },
      { Partner: 'Cedar Exit', Date: '2026-10-29', Type: 'call', Hours: 1 },
    ];
    const Partners: Row[] = [{ Partner: 'Birch Law', Stage: 'exited' }];
    const due = todayOf(sceneFor({ Referrals: [WON], Activities, Partners })).due;
    expect(due.find(({ topic }) => topic === 'conversations')).toMatchObject({
      title: '1 conversation is due',
      items: [{ partner: 'Harbor Tax', text: '11 days late', tick: { kind: 'conversation' } }],
    });
  });

  it.each([
    ['2026-10-01', false],
    ['2026-09-30', true],
  ])('an introduction of %s waits for an answer: %s', (Received, waits) => {
    const open = { Partner: 'Harbor Tax', Received, Client: 'Birch', Status: 'open' };
    const shown = titles({ Referrals: [WON, open] });
    expect(shown.includes('1 introduction waits for an answer')).toBe(waits);
  });

  it('is a thank-you only where the workbook keeps them, and for two months', () => {
    const rows: Row[] = [
      { ...WON, Received: '2026-10-20', Client: 'New', Closed: '2026-10-25' },
      { ...WON, Received: '2026-10-21', Client: 'Thanked', Closed: '2026-10-25', Thanked: '2026-10-22' },
      { ...WON, Received: '2026-10-22', Client: 'Said no', Closed: '2026-10-25', Thanked: 'no' },
    ];
    const scene = sceneFor({ Referrals: [WON, ...rows] });
    const thanks = todayOf(scene).due.find(({ topic }) => topic === 'thanks')!;
    expect(thanks.title).toBe('2 thank-yous not sent');
    expect(thanks.items.map(({ text }) => text.split(',')[0])).toEqual(['New', 'Said no']);
    expect(notThanked(scene.book, 365).map(({ client }) => client)).toEqual(['Alder', 'New', 'Said no']);
    expect(titles({ Referrals: [WON, rows[0]!] })).toEqual([]);
  });

  it('is a share that is still to pay', () => {
    const Partners: Row[] = [
      {
        Partner: 'Harbor Tax',
        'Revenue model': 'referral fee',
        'Share %': '20%',
        'Start date': '2026-01-05',
      },
    ];
    const Money: Row[] = [{ Partner: 'Harbor Tax', Date: '2026-05-01', Kind: 'share', Amount: 300 }];
    const referral = { ...WON, 'First-year revenue': 5000 };
    const due = todayOf(sceneFor({ Referrals: [referral], Partners, Money })).due;
    expect(due.find(({ topic }) => topic === 'payouts')?.items).toMatchObject([
      { partner: 'Harbor Tax', tick: { kind: 'money' } },
    ]);
  });

  it('is a question about the sheet once for each kind of it', () => {
    const bad = { ...WON, Received: 'soon' };
    const notes = todayOf(sceneFor({ Referrals: [WON, bad, bad] })).due.find(
      ({ topic }) => topic === 'notes',
    );
    expect(notes?.items.some(({ text }) => /Received/.test(text))).toBe(true);
  });
});

describe('the one thing to do', () => {
  it('presses when there is something, and says how to begin when nothing is recorded', () => {
    const late = { Step: 'Send the agreement', Due: '2026-10-02' };
    expect(todayOf(sceneFor({ Referrals: [WON], Actions: [late] }))).toMatchObject({ presses: true });
    expect(todayOf(sceneFor({}))).toMatchObject({ presses: false });
  });
});

describe('open introductions by age', () => {
  it.each([
    ['2026-10-31', '0-30 days'],
    ['2026-10-01', '0-30 days'],
    ['2026-09-30', '31-90 days'],
    ['2026-08-02', '31-90 days'],
    ['2026-08-01', '91-180 days'],
    ['2026-05-04', '91-180 days'],
    ['2026-05-03', 'older'],
  ])('one of %s stands under %s', (Received, band) => {
    const scene = sceneFor({
      Referrals: [WON, { Partner: 'Harbor Tax', Received, Client: 'Birch', Status: 'open' }],
    });
    const bands = openByAge(scene, [0]);
    expect(bands.map(({ name }) => name)).toEqual(['0-30 days', '31-90 days', '91-180 days', 'older']);
    expect(bands.filter(({ introductions }) => introductions.length > 0).map(({ name }) => name)).toEqual([
      band,
    ]);
  });
});
