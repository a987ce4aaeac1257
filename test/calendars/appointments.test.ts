import { readTable, type TableOptions } from '../../calendars/csv/read';
import { formatIso, parseIso } from '../../core/calendar/day';
import { readCsv } from '../../files/csv';

/** Tables of booking pages, video calls and customer programs: moments in one cell, whoever came by e-mail or by name. */

const OPTIONS: TableOptions = {
  today: parseIso('2026-06-30')!,
  zone: 'America/New_York',
  machineZone: 'Asia/Tokyo',
};

const entriesOf = (header: string, rows: readonly string[], options = OPTIONS) =>
  readTable([readCsv('log.csv', new TextEncoder().encode([header, ...rows].join('\n')))], options)!.entries;

const shown = (header: string, row: string, options = OPTIONS): string =>
  entriesOf(header, [row], options)
    .map(({ day, start, minutes, title, people }) =>
      [
        formatIso(day),
        start === null ? '-' : `${Math.floor((start % 1440) / 60)}:${String(start % 60).padStart(2, '0')}`,
        minutes,
        title,
        ...people.map(({ name, email }) => email || name),
      ].join(' | '),
    )
    .join('\n');

test.each([
  [
    'Zoom, which says how many came',
    'Topic,Meeting ID,Host,Start time,End time,Duration (minutes),Participants',
    'Check-in,981 222,Avery,03/10/2026 09:00:00 AM,03/10/2026 09:42:00 AM,42,2',
    '2026-03-10 | 9:00 | 42 | Check-in',
  ],
  [
    'Bookings',
    'Date Time,Customer Name,Customer Email,Staff,Service,Duration (mins.)',
    '3/10/2026 2:30 PM,Dana Reyes,dana@harbortax.example,Avery,Planning call,45',
    '2026-03-10 | 14:30 | 45 | Planning call | Dana Reyes | dana@harbortax.example',
  ],
  [
    'HubSpot',
    'Meeting name,Meeting start time,Meeting end time,Meeting outcome,Attendees',
    'Coffee,2026-03-10 09:00,2026-03-10 09:30,COMPLETED,lee@okoro.example;avery@alder.example',
    '2026-03-10 | 9:00 | 30 | Coffee | lee@okoro.example | avery@alder.example',
  ],
  [
    'Salesforce',
    'Subject,Start Date/Time,End Date/Time,Contact,Account Name,Assigned To',
    'Lunch,3/10/2026 12:00 PM,3/10/2026 1:15 PM,Dana Reyes,Harbor Tax,Avery',
    '2026-03-10 | 12:00 | 75 | Lunch | Dana Reyes',
  ],
  [
    'Acuity, without a title',
    'Start Time,End Time,First Name,Last Name,Phone,Email,Calendar',
    '"March 10, 2026 9:00 am","March 10, 2026 9:45 am",Dana,Reyes,,dana@harbortax.example,Avery',
    '2026-03-10 | 9:00 | 45 |  | dana@harbortax.example',
  ],
  [
    'moments of Microsoft Graph, without a zone',
    'subject,start,end,attendees',
    'Review,2026-03-10T14:00:00.0000000,2026-03-10T14:30:00.0000000,dana@harbortax.example',
    '2026-03-10 | 14:00 | 30 | Review | dana@harbortax.example',
  ],
])('%s', (_, header, row, expected) => {
  expect(shown(header, row)).toBe(expected);
});

test.each([
  ['UTC, on the evening before', '2026-03-11T02:30:00Z', '2026-03-11T03:00:00Z', '2026-03-10 | 22:30 | 30'],
  ['parts of a second', '2026-03-10T14:00:00.000Z', '2026-03-10T14:15:00.000Z', '2026-03-10 | 10:00 | 15'],
  ['a zone behind', '2026-03-10T09:00:00-08:00', '2026-03-10T10:00:00-08:00', '2026-03-10 | 13:00 | 60'],
  ['half an hour', '2026-03-10 08:00+05:30', '2026-03-10 09:30+05:30', '2026-03-09 | 22:30 | 90'],
  ['over the night of the switch', '2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', '2026-03-08 | 1:30 | 60'],
])('moments that name their zone are those of the advisor\u2019s clock: %s', (_, start, end, expected) => {
  expect(shown('Subject,Starts At,Ends At', `Review,${start},${end}`)).toContain(expected);
});

test('where nobody knows the zone, the clock is as written', () => {
  const row = 'Review,2026-03-11T02:30:00Z,2026-03-11T03:00:00Z';
  expect(shown('Subject,Starts At,Ends At', row, { today: OPTIONS.today })).toContain(
    '2026-03-11 | 2:30 | 30',
  );
});

test('the e-mail of a time tracker is that of who has tracked, and nobody who came', () => {
  const [entry] = entriesOf('User,Email,Client,Start date,Start time,Duration', [
    'Avery,avery@alder.example,Harbor Tax,2026-03-10,09:00:00,01:00:00',
  ]);
  expect(entry).toMatchObject({ people: [], bookedOn: ['Harbor Tax'], minutes: 60 });
});
