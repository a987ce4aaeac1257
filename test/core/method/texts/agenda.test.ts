import { documentText } from '../../../../core/document/email';
import { agenda } from '../../../../core/method/texts/agenda';
import { eventCalendar, eventEdit } from '../../../../core/method/plan/event-calendar';
import { pathState } from '../../../../core/method/plan/foundations';
import { sideOf } from '../../../../core/method/plan/owners';
import { lastConversation, rhythmOf } from '../../../../core/method/plan/rhythm';
import { day } from '../../../support/ledger';
import { edited, opened, practice } from '../practice';

const year = { from: day('2025-11-01'), to: day('2026-10-31') };
const tables = {
  Partners: [
    {
      Partner: 'Harbor Tax',
      'Start date': '2026-01-01',
      'Contact cadence': 14,
      Team: 'Dana Harbor (partner), Luis Ortega',
    },
    { Partner: 'Oak Law' },
  ],
  Referrals: [
    {
      Partner: 'Harbor Tax',
      Received: '2026-10-01',
      Client: 'Alder',
      Status: 'open',
      'Net new': 'no',
      Notes: 'wants to sell',
      Qualified: 'yes',
    },
    {
      Partner: 'Harbor Tax',
      Received: '2026-09-01',
      Client: 'Won',
      Status: 'won',
      Closed: '2026-10-01',
      'Net new': 'yes',
      Notes: '',
    },
    { Partner: 'Harbor Tax', Received: '2026-10-20', Client: 'New one', Status: 'open' },
    { Partner: 'Harbor Tax', Received: '2026-10-21', Client: 'Unfit', Status: 'open', Qualified: 'no' },
    { Partner: 'Harbor Tax', Received: '2026-10-11', Client: 'Beck', Direction: 'given', Status: 'open' },
    { Partner: 'Oak Law', Received: '2026-10-12', Client: 'Elsewhere', Status: 'open', Qualified: 'yes' },
  ],
  Activities: [
    { Partner: 'Harbor Tax', Date: '2026-09-20', Type: 'meal', Agenda: 'no', Notes: 'Old words' },
    { Partner: 'Harbor Tax', Date: '2026-10-10', Type: 'call', Agenda: 'yes', Notes: 'Dana asks two owners' },
    { Partner: 'Harbor Tax', Date: '2026-10-20', Type: 'e-mail', Notes: 'Only an e-mail' },
    { Partner: 'Harbor Tax', Date: '2026-11-03', Type: 'call', Notes: 'After the day' },
  ],
  Actions: [
    { Partner: 'Harbor Tax', Step: 'Ask the owners', Owner: 'Dana Harbor', Due: '2026-11-09', Shared: 'yes' },
    { Partner: 'Harbor Tax', Step: 'Late and private', Owner: 'Maya', Due: '2026-10-01' },
    { Partner: 'Harbor Tax', Step: 'Far ahead', Owner: 'both', Due: '2027-03-01', Shared: 'yes' },
    {
      Partner: 'Harbor Tax',
      Step: 'Done before',
      Owner: 'both',
      Due: '2026-10-01',
      Done: 'yes',
      Shared: 'yes',
    },
    { Partner: 'Harbor Tax', Step: 'Event: Webinar', Owner: 'both', Due: '2026-11-19', Shared: 'yes' },
    { Partner: 'Harbor Tax', Step: 'Stage: active', Done: '2026-03-01' },
  ],
  Settings: [{ Name: 'Advisor name', Value: 'Maya Brandt' }],
};
const text = (reader: 'us' | 'both') => documentText(agenda(practice(tables), 0, reader));

describe('the agenda for us', () => {
  const us = text('us');

  it('begins with the last conversation up to the day, what was promised, and how late the next one is', () => {
    expect(us).toContain('We last talked on October 10, 2026 (call), 21 days ago. We talk every two weeks.');
    expect(us).toContain('What was said and promised: Dana asks two owners');
    expect(us).toContain('7 days overdue.');
    expect(us).not.toMatch(/Old words|Only an e-mail|After the day/);
  });

  it('has what is open both ways with ages, existing clients marked, and nothing of other partners', () => {
    expect(us).toMatch(/Alder \(existing client: high stakes\).*30 days.*wants to sell/);
    expect(us).toMatch(/New one \(to assess\).*11 days/);
    expect(us).not.toContain('Unfit');
    expect(us).toMatch(/Beck.*20 days/);
    expect(us).not.toMatch(/Won|Elsewhere|Oak/);
  });

  it('has the steps that are late or due soon, under who does them, and what is planned', () => {
    expect(us).toMatch(/We:\n.*Late and private \(Maya\): was due Oct 1, 2026, 30 days late/);
    expect(us).toMatch(/Harbor Tax:\n.*Ask the owners \(Dana Harbor\): due Nov 9, 2026/);
    expect(us).not.toMatch(/Far ahead|Done before|Stage: active/);
    expect(us).toContain('Webinar, November 19, 2026');
    expect(us).toContain('We last shared a meal 41 days ago.');
    expect(us).toContain('Harbor Tax: Dana Harbor (partner), Luis Ortega');
  });
});

describe('the agenda to send', () => {
  it('leaves out our notes and every step that is not marked Shared', () => {
    const both = text('both');
    expect(both).toContain('Ask the owners');
    expect(both).not.toMatch(/Late and private|Dana asks|wants to sell|overdue/);
  });
});

describe('rhythm', () => {
  const { book } = practice(tables);

  it('counts the days from the last conversation, and agendas where somebody wrote it down', () => {
    expect(rhythmOf(book, 0, year)).toMatchObject({
      every: 14,
      lastConversation: { value: 21 },
      lastMeal: { value: 41 },
      nextBy: day('2026-10-24'),
      overdue: 7,
      withAgenda: { kept: 1, of: 2 },
    });
    expect(lastConversation(book, 0)).toMatchObject({ on: day('2026-10-10'), type: 'call', row: 3 });
  });

  it('of a partner nobody has spoken to has no day, and no made-up lateness', () => {
    expect(rhythmOf(book, 1, year)).toMatchObject({ nextBy: null, overdue: 0, every: 30 });
    expect(lastConversation(book, 1)).toBeNull();
  });
});

describe('who does a step', () => {
  const { ledger } = practice(tables);
  it.each([
    ['us', 'us'],
    ['Maya', 'us'],
    ['them', 'them'],
    ['Harbor Tax, CPA', 'them'],
    ['Dana Harbor', 'them'],
    ['dana', 'them'],
    ['Luis', 'them'],
    ['Both', 'both'],
    [null, null],
  ])('%s: %s', (owner, side) => {
    expect(sideOf(owner, ledger.partners[0]!)).toBe(side);
  });
});

describe('the calendar of events', () => {
  const events = {
    Activities: [
      { Partner: 'Harbor Tax', Date: '2026-05-01', Type: 'event', Event: 'Seminar', Hours: 3 },
      { Partner: 'Harbor Tax', Date: '2026-05-01', Type: 'event', Event: 'Seminar', Hours: 1 },
      { Partner: 'Harbor Tax', Date: '2024-05-01', Type: 'event', Event: 'Long ago', Hours: 1 },
      { Partner: 'Harbor Tax', Date: '2026-06-01', Type: 'call', Event: 'Seminar', Hours: 1 },
    ],
    Actions: [
      { Partner: 'Harbor Tax', Step: 'Event: Webinar', Due: '2026-11-19', Owner: 'both' },
      { Partner: 'Harbor Tax', Step: 'event : Forgotten', Due: '2026-09-19' },
      { Partner: 'Harbor Tax', Step: 'Event: Held', Due: '2026-09-01', Done: 'yes' },
      { Partner: 'Harbor Tax', Step: 'Eventually call', Due: '2026-11-20' },
    ],
  };

  it('has those held in the days asked for, once each, and those planned and not ticked off', () => {
    expect(
      eventCalendar(practice(events).book, year.from).map(({ event, planned, missed }) => [
        event,
        planned,
        missed,
      ]),
    ).toEqual([
      ['Seminar', false, false],
      ['Forgotten', true, true],
      ['Webinar', true, false],
    ]);
  });

  it('takes a planned event as a shared step due on its day', () => {
    const { input, reading } = practice(events);
    const plan = { partner: 'Harbor Tax', event: 'Tax evening', on: day('2027-01-20'), owner: 'us' };
    const after = opened(edited(input, eventEdit(input, reading, plan)));
    expect(eventCalendar(after.book, year.from).map(({ event }) => event)).toContain('Tax evening');
    expect(after.ledger.actions[4]).toMatchObject({ due: plan.on, shared: true, owner: 'us' });
  });
});

describe('foundations and path', () => {
  it('are in place by a yes or a day that has come, later by one that has not, and gaps say what to do', () => {
    const { book } = practice({
      Partners: [
        {
          Partner: 'A',
          Understanding: 'yes',
          'Ideal client': '2026-09-10',
          'Realistic expectations': 'no',
          'Core story': '2026-12-01',
        },
      ],
    });
    const { foundations, path, inPlace, of } = pathState(book, 0);
    expect(foundations.map(({ state, on }) => [state, on])).toEqual([
      ['in place', null],
      ['in place', day('2026-09-10')],
      ['not yet', null],
    ]);
    expect(path.map(({ state }) => state)).toEqual(['unknown', 'later', 'unknown']);
    expect([inPlace, of]).toEqual([2, 4]);
    for (const { state, todo } of [...foundations, ...path])
      if (state === 'in place') expect(todo).toBeNull();
      else expect(todo).toMatch(/\.$/);
  });
  it('carry what the sheet says in words: what was understood, and who is accountable', () => {
    const { book } = practice({
      Partners: [
        {
          Partner: 'A',
          Understanding: 'yes',
          'Understanding in words': 'Closes its books in March',
          'Ideal client in words': 'Dentists with a second chair',
          'Sales and service models': 'no',
          Accountable: 'Dana asks, we follow up',
        },
      ],
    });
    const { foundations, path } = pathState(book, 0);
    expect(foundations.map(({ words }) => words)).toEqual([
      'Closes its books in March',
      'Dentists with a second chair',
      null,
    ]);
    expect(path.map(({ words }) => words)).toEqual(['Dana asks, we follow up', null, null]);
  });
});
