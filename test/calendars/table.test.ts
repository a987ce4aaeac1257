import { readTable } from '../../calendars/csv/read';
import { formatIso, parseIso } from '../../core/calendar/day';
import { readCsv } from '../../files/csv';

const today = parseIso('2026-06-30')!;

function read(lines: readonly string[], options: Partial<Parameters<typeof readTable>[1]> = {}) {
  const sheet = readCsv('time.csv', new TextEncoder().encode(lines.join('\r\n')));
  return readTable([sheet], { today, ...options })!;
}

const shown = (lines: readonly string[], options = {}) =>
  read(lines, options).entries.map(
    ({ day, minutes, title, bookedOn }) =>
      `${formatIso(day)} ${Math.round(minutes * 10) / 10} ${[...bookedOn, title].join(' / ')}`,
  );

const OUTLOOK =
  '"Subject","Start Date","Start Time","End Date","End Time","All day event","Meeting Organizer","Required Attendees","Optional Attendees","Description","Show time as"';

test('Outlook\u2019s table gives people by name, a length from start to end, and all-day entries as such', () => {
  const { format, entries } = read([
    OUTLOOK,
    '"Lunch","3/10/2026","12:00:00 PM","3/10/2026","1:15:00 PM","False","Avery Cole","Avery Cole;Okafor, Ben","Mara Lind","x","2"',
    '"Fair","3/12/2026","12:00:00 AM","3/14/2026","12:00:00 AM","True","Avery Cole","Avery Cole","","","3"',
  ]);
  expect(format).toBe('Outlook (table)');
  expect(entries[0]).toMatchObject({ title: 'Lunch', minutes: 75, noTime: null });
  expect(entries[0]!.people.map(({ name, organizer }) => [name, organizer])).toEqual([
    ['Avery Cole', true],
    ['Okafor, Ben', false],
    ['Mara Lind', false],
  ]);
  expect(entries[1]!.noTime).toBe('all day');
});

test('Outlook in German has its own headers, dotted dates and yes', () => {
  expect(
    read([
      '"Betreff";"Beginnt am";"Beginnt um";"Endet am";"Endet um";"Ganztägiges Ereignis";"Erforderliche Teilnehmer"',
      '"Mittagessen";"10.03.2026";"12:00:00";"10.03.2026";"13:30:00";"Aus";"Ben Okafor"',
    ]).entries[0],
  ).toMatchObject({ title: 'Mittagessen', day: parseIso('2026-03-10'), minutes: 90 });
});

describe('the length of an entry', () => {
  const minutes = (header: string, row: string) =>
    read([`Date,Client,Task,${header}`, `2026-03-10,Harbor Tax,Call,${row}`])?.entries.map(
      (each) => each.minutes,
    );
  test.each([
    ['Hours', '1:30'],
    ['Hours', '1.5'],
    ['Duration (min)', '90'],
    ['Duration in minutes', '90'],
    ['Minutes', '90'],
    ['Time Spent (seconds)', '5400'],
    ['Input (h)', '1.5'],
    ['Logged hours', '1.5'],
    ['Units (15 min)', '6'],
    ['Duration (mm:ss)', '90:00'],
    ['Time', '1.5'],
    ['Hours,Minutes', '1,30'],
    ['Logged hours,Logged minutes', '1.5,90'],
    ['Time', '1h 30m'],
    ['Time', '1:30:00'],
    ['Time Tracked,Time Tracked Text', '5400000,1 h 30 m'],
    ['Time Spent (seconds),Number of People', '5400,1'],
  ])('under %s, as %s, is an hour and a half', (header, row) => {
    expect(minutes(header, row)).toEqual([90]);
  });
  test('is none under a time of day', () => {
    expect(minutes('Time', '10:30')).toBeUndefined();
  });
});

test('a day and whom it was booked on have other headers in other programs', () => {
  expect(shown(['username,local_date,hours,jobcode_1', 'ada,2026-03-10,1.5,Harbor Tax'])).toEqual([
    '2026-03-10 90 Harbor Tax / ',
  ]);
  expect(shown(['Activity Date,Employee,Customer,Duration', '03/30/2026,Ada,Harbor Tax,01:30'])).toEqual([
    '2026-03-30 90 Harbor Tax / ',
  ]);
});

test.each([
  ['an issue tracker', ['Issue summary,Hours,Work date', 'Harbor Tax,1.5,2026-03-17 09:00']],
  [
    'From and To with their day',
    ['Activity type,From,To,Comment', 'Harbor Tax,2026-03-17 09:00,2026-03-17 10:30,Review'],
  ],
  [
    'what was done as the only word',
    ['Date,Time Spent (seconds),Activity', '2026-03-17,5400,Harbor Tax - Zoom'],
  ],
  [
    'days as text beside numbers of a program',
    [
      'Description,Start,Start Text,Stop,Stop Text',
      'Harbor Tax,1773752400000,"03/17/2026, 9:00:00 AM EDT",1773757800000,"03/17/2026, 10:30:00 AM EDT"',
    ],
  ],
])('%s: an hour and a half on 17 March', (_, lines) => {
  expect(shown(lines)[0]).toMatch(/^2026-03-17 90 .*Harbor Tax/);
});

test.each(['3', 'Free', 'Libre'])('what Outlook shows as %s is no time that was spent', (showAs) => {
  expect(
    read([
      '"Subject","Start Date","Start Time","End Date","End Time","Show time as"',
      `"Open house","3/10/2026","9:00:00 AM","3/10/2026","11:00:00 AM","${showAs}"`,
      '"Review","3/17/2026","9:00:00 AM","3/17/2026","10:00:00 AM","2"',
    ]).entries.map(({ noTime }) => noTime),
  ).toEqual(['free', null]);
});

test.each([
  '"Objet";"Date de début";"Heure de début";"Date de fin";"Heure de fin";"Journée entière";"Participants obligatoires"',
  '"Oggetto";"Data inizio";"Ora inizio";"Data fine";"Ora fine";"Giornata intera";"Partecipanti obbligatori"',
  '"Onderwerp";"Begindatum";"Begintijd";"Einddatum";"Eindtijd";"Hele dag";"Vereiste deelnemers"',
  '"Assunto";"Data de início";"Hora de início";"Data de término";"Hora de término";"Dia inteiro";"Participantes obrigatórios"',
])('Outlook in other languages: %s', (header) => {
  const { entries } = read([
    header,
    '"Lunch";"17/03/2026";"12:00:00";"17/03/2026";"13:30:00";"";"Ben Okafor"',
  ]);
  expect(entries).toMatchObject([
    { title: 'Lunch', day: parseIso('2026-03-17'), minutes: 90, people: [{ name: 'Ben Okafor' }] },
  ]);
});

test('dates that would lie ahead with the month first are read with the day first, and asked about', () => {
  const lines = ['Date,Client,Hours', '10/03/2026,Harbor Tax,1', '05/04/2026,Harbor Tax,1'];
  expect(shown(lines)).toEqual(['2026-03-10 60 Harbor Tax / ', '2026-04-05 60 Harbor Tax / ']);
  expect(read(lines).notes.join()).toContain('they are read as D/M/Y');
});

test.each([
  [
    'Toggl, older form',
    [
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
      'A,a@b.example,Okoro Law,Partners,,Late call,No,2026-03-11,23:30:00,2026-03-12,00:15:00,00:45:00,',
    ],
    ['2026-03-11 45 Okoro Law / Partners / Late call'],
  ],
  [
    'Toggl, newer form: a running entry has no stop, a dash is nothing',
    [
      'Description,Duration,Member,Email,Project,Tags,Start date,Start time,Stop date,Stop time',
      'Call,1:30:00,A,a@b.example,Harbor Tax,-,2026-03-10,09:00:00,2026-03-10,10:30:00',
      'Notes,0:30:00,A,a@b.example,-,-,2026-03-11,10:00:00,2026-03-11,10:30:00',
    ],
    ['2026-03-10 90 Harbor Tax / Call', '2026-03-11 30 Notes'],
  ],
  [
    'Clockify: the clock, not the decimal that was rounded from it',
    [
      'Project,Client,Description,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
      'P,Okoro Law,Call,02/25/2026,02:00:00 PM,02/25/2026,02:13:00 PM,00:13:00,0.22',
    ],
    ['2026-02-25 13 Okoro Law / P / Call'],
  ],
  [
    'Harvest: hours as they were, no clock',
    ['Date,Client,Project,Task,Notes,Hours,Hours Rounded', '2026-03-10,Harbor Tax,P,Meeting,Review,1.47,1.5'],
    ['2026-03-10 88.2 Harbor Tax / P / Review'],
  ],
  [
    'Harvest with decimal commas and dotted dates',
    ['Date;Client;Project;Task;Notes;Hours', '05.03.2026;Harbor Tax;P;Meeting;Review;7,5'],
    ['2026-03-05 450 Harbor Tax / P / Review'],
  ],
  [
    'a table with one column for date and time',
    ['Title,Start,End,Attendees', 'Review,2026-03-10 09:00,2026-03-10 10:30,Dana'],
    ['2026-03-10 90 Review'],
  ],
])('%s', (_, lines, expected) => {
  expect(shown(lines)).toEqual(expected);
});

const CLOCKIFY = [
  'Project,Client,Description,Start Date,Start Time,End Date,End Time,Duration (h)',
  'P,Okoro Law,Call,03/04/2026,09:00,03/04/2026,10:00,01:00:00',
];

test('dates that do not tell their order are read month first, or as the workbook\u2019s locale has it, and asked about', () => {
  expect(shown(CLOCKIFY)).toEqual(['2026-03-04 60 Okoro Law / P / Call']);
  expect(read(CLOCKIFY).notes.join()).toMatch(/day or the month comes first; they are read as M\/D\/Y/);
  expect(shown(CLOCKIFY, { locale: 'en-GB' })[0]).toMatch(/^2026-04-03/);
  expect(shown(CLOCKIFY, { dateOrder: 'D/M/Y' })[0]).toMatch(/^2026-04-03/);
  expect(read(CLOCKIFY, { dateOrder: 'D/M/Y' }).notes).toEqual([]);
});

test('Calendly\u2019s table says by columns what was canceled, and who did not come', () => {
  const header =
    'User Name,Invitee Name,Invitee Email,Event Type Name,Start Date & Time,End Date & Time,Canceled,Canceled By,Marked as No-Show';
  const line = (day: string, canceled: string, noShow: string) =>
    `Avery,Dana Harbor,dana@harbortax.example,30 Minute Meeting,2026-03-${day} 09:00 am,2026-03-${day} 09:30 am,${canceled},,${noShow}`;
  const { entries } = read([
    header,
    line('02', 'false', 'No'),
    line('09', 'true', 'No'),
    line('16', 'false', 'Yes'),
  ]);
  expect(entries.map(({ title, minutes, noTime }) => [title, minutes, noTime])).toEqual([
    ['30 Minute Meeting', 30, null],
    ['30 Minute Meeting', 30, 'cancelled'],
    ['30 Minute Meeting', 30, 'cancelled'],
  ]);
  expect(entries[0]!.people.map(({ name, email }) => name || email)).toEqual([
    'Dana Harbor',
    'dana@harbortax.example',
  ]);
});

test('what was called off says so before the title, too', () => {
  const { entries } = read([
    OUTLOOK,
    '"Canceled: Lunch","3/10/2026","12:00:00 PM","3/10/2026","1:15:00 PM","False","Avery Cole","","","x","2"',
  ]);
  expect(entries[0]!.noTime).toBe('cancelled');
});

test('from when to when goes over noon where neither half of the day is named', () => {
  expect(
    shown([
      'Day,Who,In,Out',
      '3/2/2026,Dana,11:30,1:00',
      '3/16/2026,Dana,2:00,2:45 PM',
      '3/17/2026,Dana,23:30,0:15',
    ]),
  ).toEqual(['2026-03-02 90 Dana / ', '2026-03-16 45 Dana / ', '2026-03-17 45 Dana / ']);
});

test('two lines that say the same are two, and both are known again', () => {
  const twice = [...CLOCKIFY, CLOCKIFY[1]!];
  const ids = read(twice).entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(read(twice).entries.map(({ id }) => id)).toEqual(ids);
});

test('a date that is none is a sentence with its row, a date ahead is counted, blank lines are nothing', () => {
  const { entries, notes, afterToday } = read([
    'Date,Client,Notes,Hours',
    'soon,Harbor Tax,Review,1',
    ',,,',
    '2026-12-01,Harbor Tax,Review,1',
    '2026-03-10,Harbor Tax,Review,1',
  ]);
  expect([entries.length, afterToday]).toEqual([1, 1]);
  expect(notes).toContain('Row 2: "soon" is no date; the row is left out.');
});

test.each([
  ['a list of referrals', ['Client,Partner,Date,Status', 'Ann,Harbor Tax,2026-01-05,Won']],
  ['a statement', ['Date,Client,Amount', '2026-01-05,Ann,500']],
  ['a deal export', ['Deal Name,Stage,Close Date,Amount,Owner', 'Ann,Closed Won,2026-01-05,500,Avery']],
])('%s is no time sheet', (_, lines) => {
  const sheet = readCsv('x.csv', new TextEncoder().encode(lines.join('\n')));
  expect(readTable([sheet], { today })).toBeNull();
});
