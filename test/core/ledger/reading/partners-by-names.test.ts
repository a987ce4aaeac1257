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

  it('not where Settings say which column it is', () => {
    const said = read([LOG, sheet('Events', EVENTS)], {
      settings: [['Map Activities.Partner', 'Attendees']],
    });
    expect(mapping(said, 1)['Partner']).toBe('Attendees');
    expect(notesOf(said, 'fits nothing')).toEqual([]);
  });
});

describe('partners among others', () => {
  const OTHERS = 'These rows name clients or others';
  const withOthers = (header: string, ...names: string[]) =>
    read([
      LOG,
      sheet('Time', [
        ['Date', header, 'Hours'],
        ...names.map((name, i) => [`2026-02-0${i + 1}`, name, i + 1]),
      ]),
    ]);
  const hoursOf = (reading: ReturnType<typeof read>) => [...reading.ledger.activities.hours];

  it.each(['For', 'Matter', 'Linked To', 'Related To'])('are the rows that count under "%s"', (header) => {
    const reading = withOthers(header, 'Harbor Tax', 'Internal', 'ELM LAW', '', 'Abel');
    expect([mapping(reading, 1)['Partner'], hoursOf(reading)]).toEqual([header, [1, 3]]);
    expect(notesOf(reading, OTHERS)).toMatchObject([{ value: '2 rows: Internal, Abel' }]);
    expect(notesOf(reading, 'names no partner')).toMatchObject([{ row: 5 }]);
    expect(reading.ledger.partners.map(({ name }) => name)).toEqual(['Elm Law', 'Harbor Tax']);
  });
  it('under a header such as Contact all but clients of the introductions count', () => {
    const reading = withOthers('Contact', 'Harbor Tax', 'Oak CPA', 'Abel');
    expect(hoursOf(reading)).toEqual([1, 2]);
    expect(notesOf(reading, OTHERS)).toMatchObject([{ value: '1 row: Abel' }]);
    expect(hoursOf(withOthers('COI', 'Harbor Tax', 'Oak CPA', 'Abel'))).toEqual([1, 2, 3]);
  });
  it('where none is known, or one row alone, the column is none of partners', () => {
    expect(mapping(withOthers('Linked To', 'Cole', 'Dunn'), 1)['Partner']).toBeUndefined();
    expect(mapping(withOthers('For', 'Harbor Tax', 'Dunn'), 1)['Partner']).toBeUndefined();
  });
});

describe('a list of all contacts', () => {
  const contacts = (...types: string[]) =>
    sheet('Contacts', [
      ['Name', 'Company', 'Contact Type', 'Email'],
      ...['Dana Lee', 'Raj Patel', 'Ann Abel', 'Bo Baker'].map((name, i) => [
        name,
        i < 2 ? 'Harbor' : '',
        types[i] ?? '',
        `${i}@firm.example`,
      ]),
    ]);
  const meetings = sheet('Meetings', [
    ['Date', 'Contact', 'Type', 'Hours'],
    ['2026-02-01', 'Dana Lee', 'lunch', 1],
    ['2026-02-02', 'Ann Abel', 'meeting', 2],
  ]);
  const listed = (list: ReturnType<typeof sheet>) =>
    read([list, LOG, meetings]).ledger.partners.map(({ name }) => name);

  it('has clients and prospects that are no partners, nor is who met them', () => {
    const list = contacts('COI', 'Referral partner', 'Client', 'Prospect');
    expect(listed(list)).toEqual(['Dana Lee', 'Raj Patel', 'Elm Law', 'Harbor Tax']);
    const reading = read([list, LOG, meetings]);
    expect(notesOf(reading, 'The column "Contact Type" marks the row')).toMatchObject([
      { row: 4, value: 'Ann Abel' },
      { row: 5, value: 'Bo Baker' },
    ]);
    expect([...reading.ledger.activities.hours]).toEqual([1]);
  });
  it('keeps a client who refers beside professions', () => {
    expect(listed(contacts('CPA', 'Attorney', 'Client', 'CPA'))).toContain('Ann Abel');
  });
});
