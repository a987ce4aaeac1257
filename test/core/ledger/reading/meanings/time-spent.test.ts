import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

/** Activities with columns of their own behind the day, the partner and the type. */
const meetings = (headers: string[], ...rows: Cell[][]) =>
  read([
    sheet('Meetings', [
      ['Date', 'Partner', 'Type', ...headers],
      ...rows.map((row, i): Cell[] => [`2026-01-${12 + i}`, 'Marlow CPA', 'meeting', ...row]),
    ]),
  ]);
const hoursOf = (reading: ReturnType<typeof read>) => [...reading.ledger.activities.hours];

describe('several columns of time', () => {
  it.each<[headers: string[], first: Cell[], second: Cell[], hours: number[]]>([
    [
      ['Meeting hours', 'Travel hours'],
      [1.5, 0.5],
      [2, null],
      [2, 2],
    ],
    [
      ['Travel hours', 'Meeting hours'],
      [0.5, 1.5],
      [null, 2],
      [2, 2],
    ],
    [
      ['Meeting (min)', 'Prep (min)', 'Drive (min)'],
      [60, 30, 30],
      [90, '', 15],
      [2, 1.75],
    ],
    [
      ['Meeting time', 'Travel time'],
      [60, 5],
      [90, 6],
      [65 / 60, 1.6],
    ],
    [
      ['Meeting hours', 'Travel (min)'],
      [1.5, 30],
      [2, 45],
      [2, 2.75],
    ],
    [
      ['Duration', 'Travel time'],
      ['1:30', '0:30'],
      ['2:00', ''],
      [2, 2],
    ],
    [
      ['Call time (min)', 'Follow-up time (min)'],
      [60, 30],
      ['', 15],
      [1.5, 0.25],
    ],
  ])('%j are added up', (headers, first, second, hours) => {
    const reading = meetings(headers, first, second);
    hoursOf(reading).forEach((each, i) => expect(each).toBeCloseTo(hours[i] ?? NaN, 9));
    expect(hoursOf(reading)).toHaveLength(hours.length);
  });

  it.each<[headers: string[], first: Cell[], second: Cell[], hours: number[]]>([
    [
      ['Meeting hours', 'Travel hours', 'Total hours'],
      [1.5, 0.5, 2],
      [2, '', 2],
      [2, 2],
    ],
    [
      ['Hours', 'Travel hours'],
      [2, 0.5],
      [1, ''],
      [2, 1],
    ],
    [
      ['Hours', 'Billable hours'],
      [2, 0.5],
      [1, 0],
      [2, 1],
    ],
    [
      ['Meeting hours', 'Partner hours'],
      [2, 0.5],
      [1, 0],
      [2, 1],
    ],
    [
      ['Duration', 'Call time (min)'],
      [90, 30],
      [60, 20],
      [1.5, 1],
    ],
    [
      ['Meeting hours', 'Meeting (min)'],
      [1.5, 90],
      [2, 120],
      [1.5, 2],
    ],
    [
      ['Meeting hours', 'Travel'],
      [1.5, 'by car'],
      [2, 'train'],
      [1.5, 2],
    ],
  ])('%j are not', (headers, first, second, hours) => {
    expect(hoursOf(meetings(headers, first, second))).toEqual(hours);
  });
});

describe('columns called by nothing but what the time was spent on', () => {
  it.each<[headers: string[], first: Cell[], second: Cell[], hours: number[]]>([
    [
      ['Prep', 'Meeting', 'Travel'],
      [0.5, 1, 0.5],
      ['', 1, 1],
      [2, 2],
    ],
    [
      ['Meeting time', 'Travel time'],
      ['1:30', '0:15'],
      [1, ''],
      [1.75, 1],
    ],
    [
      ['Calls', 'Prep'],
      ['30 min', 0.25],
      ['', 1],
      [0.75, 1],
    ],
  ])('%j are added up', (headers, first, second, hours) => {
    expect(hoursOf(meetings(headers, first, second))).toEqual(hours);
  });

  it.each<[headers: string[], first: Cell[], second: Cell[]]>([
    // Whole numbers may count them, larger ones are miles or dollars.
    [
      ['Calls', 'Meetings'],
      [3, 1],
      [2, 2],
    ],
    [
      ['Lunch', 'Travel'],
      [45.5, 32],
      [60, 12],
    ],
    [
      ['Prep', 'Place'],
      [0.5, 'Office'],
      [1, 'Club'],
    ],
  ])('%j are not', (headers, first, second) => {
    expect(hoursOf(meetings(headers, first, second))).toEqual([NaN, NaN]);
  });

  it('say nothing where a column has the hours', () => {
    expect(hoursOf(meetings(['Meeting hours', 'Lunch', 'Travel'], [1.5, 2.5, 0.5]))).toEqual([1.5]);
  });
});

describe('activities that did not take place', () => {
  it.each<[header: string, not: Cell, held: Cell]>([
    ['Status', 'Cancelled', 'Completed'],
    ['Status', 'Canceled by client', 'Held'],
    ['Meeting status', 'Rescheduled', 'Scheduled'],
    ['Meeting outcome', 'No Show', 'Completed'],
    ['Outcome', 'No-show', 'Good talk'],
    ['Attendance', 'Did not attend', 'Attended'],
    ['Cancelled?', 'Yes', 'No'],
    ['No show', true, false],
    ['Attended?', 'No', 'Yes'],
    ['Held', false, true],
    ['Status', 'Abgesagt', 'Erledigt'],
    ['Statut', 'Annulé', 'Terminé'],
  ])('are left out with a note: %j %j', (header, not, held) => {
    const reading = meetings(['Hours', header], [1.5, held], [2, not]);
    expect(hoursOf(reading)).toEqual([1.5]);
    expect(notesOf(reading, 'canceled')).toHaveLength(1);
    expect(notesOf(reading, '')).toHaveLength(1);
  });

  it.each<[header: string, first: Cell, second: Cell]>([
    ['Outcome', 'Declined to refer', 'Referral promised'],
    ['Status', 'Completed', 'Confirmed'],
    ['Notes', 'Cancelled the golf day', 'Talked about rates'],
    ['Cancelled?', 'No', ''],
    ['Attended?', 'Yes', ''],
  ])('are none by %j %j', (header, first, second) => {
    expect(hoursOf(meetings(['Hours', header], [1.5, first], [2, second]))).toEqual([1.5, 2]);
  });

  it('also where the type says so, and take no hours of their type', () => {
    const { ledger } = read([
      sheet('Meetings', [
        ['Date', 'Partner', 'Type'],
        ['2026-01-12', 'Marlow CPA', 'Meeting'],
        ['2026-01-13', 'Marlow CPA', 'Cancelled meeting'],
        ['2026-01-14', 'Marlow CPA', 'No-show'],
      ]),
      sheet('Settings', [
        ['Name', 'Value'],
        ['Default hours: meeting', 1],
        ['Default hours: other', 1],
      ]),
    ]);
    expect([...ledger.activities.hours]).toEqual([1]);
  });
});

describe('those who took part', () => {
  const log = (headers: string[], ...rows: Cell[][]) =>
    read([sheet('Meetings', [['Date', ...headers, 'Type', 'Hours'], ...rows])]);

  it('are the partners where no other column names one', () => {
    const { ledger } = log(
      ['Attendees'],
      ['2026-03-02', 'Jane Ortiz, Tom Birch', 'Meeting', 2],
      ['2026-03-09', 'Jane Ortiz', 'Call', 1],
      ['2026-03-16', 'Tom Birch', 'Call', 0.5],
    );
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Jane Ortiz', 'Tom Birch']);
    expect([...ledger.activities.hours]).toEqual([1, 1, 1, 0.5]);
  });

  it('are none beside a column of partners', () => {
    const { ledger } = log(
      ['Attendees', 'CPA'],
      ['2026-03-02', 'Jane Ortiz, Sue Kay', 'Marlow CPA', 'Meeting', 2],
    );
    expect(ledger.partners.map(({ name }) => name)).toEqual(['Marlow CPA']);
  });
});
