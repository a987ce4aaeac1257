import { mapping, notesOf, read, sheet } from './sheets';

const LOG = sheet('Log', [
  ['Received', 'Referred by', 'Client', 'Status'],
  ['2026-01-03', 'Harbor Tax', 'Abel', 'won'],
  ['2026-01-15', 'Elm Law', 'Baker', 'open'],
]);
const EVENTS = [
  ['Subject', 'Start', 'End', 'Related To', 'Attendees'],
  ['Lunch', '2026-02-01 12:00', '2026-02-01 13:00', 'Harbor Tax', 'Dana; Kim'],
  ['Call', '2026-02-02 09:00', '2026-02-02 09:30', 'Elm Law', 'Raj; Kim'],
];

describe('a column in which nothing but names of partners stands names the partner', () => {
  it('of activities, before those who took part', () => {
    const reading = read([LOG, sheet('Events', EVENTS)]);
    expect(mapping(reading, 1)['Partner']).toBe('Related To');
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Elm Law', 'Harbor Tax']);
    expect(Array.from(reading.ledger.activities.hours)).toEqual([1, 0.5]);
  });

  it('of money, where no column says it', () => {
    const money = sheet('Fees', [
      ['Date', 'Thanks to', 'Amount'],
      ['2026-02-01', 'Harbor Tax LLP', 100],
      ['2026-02-02', 'ELM LAW', 200],
    ]);
    const reading = read([LOG, money]);
    expect(mapping(reading, 1)['Partner']).toBe('Thanks to');
    expect(Array.from(reading.ledger.money.amount)).toEqual([100, 200]);
  });

  it('not where another name stands among them, or where Settings say which column it is', () => {
    const [header = [], first = [], second = []] = EVENTS;
    const another = read([LOG, sheet('Events', [header, first, [...second.slice(0, 3), 'Oak CPA', 'Raj']])]);
    expect(mapping(another, 1)['Partner']).toBe('Attendees');
    const said = read([LOG, sheet('Events', EVENTS)], {
      settings: [['Map Activities.Partner', 'Attendees']],
    });
    expect(mapping(said, 1)['Partner']).toBe('Attendees');
    expect(notesOf(said, 'fits nothing')).toEqual([]);
  });
});
