import { readIcs } from '../../calendars/ics/read';
import { calendar, event, meetings, NEW_YORK } from './ics';

const START = 'DTSTART;TZID=America/New_York:20260302T083000';
const END = 'DTEND;TZID=America/New_York:20260302T093000';
const read = (...files: Uint8Array[]) => readIcs(files, NEW_YORK);

test.each([
  ['a day', ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260303'], 'all day'],
  [
    'midnight to midnight with a flag',
    ['DTSTART:20260302T050000Z', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'DURATION:P1D'],
    'all day',
  ],
  [
    'midnight to midnight without one',
    ['DTSTART;TZID=America/New_York:20260302T000000', 'DTEND;TZID=America/New_York:20260304T000000'],
    'all day',
  ],
  ['free time', [START, END, 'TRANSP:TRANSPARENT'], 'free'],
  ['free time as Outlook writes it', [START, END, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'free'],
  ['out of office', [START, END, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'], null],
  ['canceled', [START, END, 'STATUS:CANCELLED'], 'cancelled'],
  ['canceled by its title', ['SUMMARY:Canceled: Review', START, END], 'cancelled'],
  ['canceled by its title in German', ['SUMMARY:Abgesagt: Gespräch', START, END], 'cancelled'],
  ['about something canceled', ['SUMMARY:Canceled policy of Ann Low', START, END], null],
  ['without an end', [START], 'no length'],
  ['ending when it begins', [START, START.replace('DTSTART', 'DTEND')], 'no length'],
])('%s: %j is %p', (_, lines, noTime) => {
  expect(read(calendar(event(...lines))).entries).toEqual([expect.objectContaining({ noTime })]);
});

test('an invitation that is taken back by its method is canceled', () => {
  expect(read(calendar('METHOD:CANCEL', event(START, END))).entries[0]!.noTime).toBe('cancelled');
});

test('people have an address in lower case from wherever the calendar writes it, and rooms are nobody', () => {
  const [entry] = read(
    calendar(
      event(
        START,
        END,
        'ORGANIZER;CN="Cole, Avery":MAILTO:Avery@Alder.example',
        'ATTENDEE;PARTSTAT=DECLINED;CN=Avery:mailto:avery@alder.example',
        'ATTENDEE;CN="Lee: Smith; Esq.":mailto:lee@okoro.example',
        'ATTENDEE;CN="Noor ^\'NJ^\' Aziz";EMAIL="noor@aziz.example":/aMTIz/principal/',
        'ATTENDEE;CUTYPE=ROOM;CN=Suite 5:mailto:suite5@alder.example',
        'ATTENDEE;CN=Only A Name:invalid:nomail',
      ),
    ),
  ).entries;
  expect(entry!.people).toEqual([
    { name: 'Avery', email: 'avery@alder.example', declined: true, organizer: true },
    { name: 'Lee: Smith; Esq.', email: 'lee@okoro.example', declined: false, organizer: false },
    { name: 'Noor "NJ" Aziz', email: 'noor@aziz.example', declined: false, organizer: false },
    { name: 'Only A Name', email: '', declined: false, organizer: false },
  ]);
});

test('a line that is folded inside a letter, also with blank lines between, a byte order mark and lines that end in LF alone are read', () => {
  const text = [
    'BEGIN:VCALENDAR',
    ...event('SUMMARY:Café with Zoë\\, Åsa', START, END),
    'END:VCALENDAR',
  ].join('\n');
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  const inside = bytes.indexOf(0xc3) + 1;
  const folded = new Uint8Array([...bytes.slice(0, inside), 13, 10, 32, ...bytes.slice(inside)]);
  expect(read(folded).entries[0]!.title).toBe('Café with Zoë, Åsa');
  const doubled = new Uint8Array([...bytes.slice(0, inside), 13, 13, 10, 13, 10, 32, ...bytes.slice(inside)]);
  expect(read(doubled).entries[0]!.title).toBe('Café with Zoë, Åsa');
});

test('a reminder\u2019s lines are not those of its event, and a task is no meeting', () => {
  const alarm = ['BEGIN:VALARM', 'DURATION:PT15M', 'SUMMARY:Reminder', 'END:VALARM'];
  const inside = event(START, END);
  inside.splice(-1, 0, ...alarm);
  const task = ['BEGIN:VTODO', 'UID:t', 'SUMMARY:File the form', 'DTSTART:20260302T083000Z', 'END:VTODO'];
  expect(read(calendar(inside, task)).entries).toEqual([
    expect.objectContaining({ title: 'Catch-up', minutes: 60 }),
  ]);
});

test('two calendars in one file or in two are one, and what stands in both counts once', () => {
  const one = calendar(event('UID:a', START, END));
  const two = calendar(event('UID:b', 'SUMMARY:Lunch', 'DTSTART:20260303T170000Z', 'DURATION:PT1H'));
  const expected = ['2026-03-02 08:30 60', '2026-03-03 12:00 60'];
  expect(meetings([one, two])).toEqual(expected);
  expect(meetings(new Uint8Array([...one, ...two]))).toEqual(expected);
  expect(meetings([one, one])).toEqual(expected.slice(0, 1));
  const copy = calendar(event('UID:copied-by-another-program', START, END));
  expect(read(one, copy).entries.map(({ repeated }) => repeated)).toEqual([false, true]);
});

test('an occurrence is known again by its planned start, also after it was moved', () => {
  const series = event(START, END, 'RRULE:FREQ=WEEKLY;COUNT=2');
  const moved = event(
    'RECURRENCE-ID;TZID=America/New_York:20260309T083000',
    'DTSTART;TZID=America/New_York:20260312T100000',
    'DURATION:PT1H',
  );
  const ids = (...lines: string[][]) => read(calendar(...lines)).entries.map(({ id }) => id);
  expect(ids(series)).toEqual([
    'one@calendar.example/20260302T133000Z',
    'one@calendar.example/20260309T123000Z',
  ]);
  expect(ids(series, moved)).toEqual(ids(series));
});

test('what is still ahead is counted and is no entry', () => {
  const { entries, afterToday } = read(
    calendar(
      event('UID:a', 'DTSTART:20260701T140000Z', 'DURATION:PT1H'),
      event('UID:b', START, END, 'RRULE:FREQ=WEEKLY'),
    ),
  );
  expect([entries.length, afterToday]).toEqual([18, 1]);
});

test('an entry without a start is a sentence, and a broken file gives what can be read', () => {
  expect(read(calendar(event('SUMMARY:Someday'))).notes).toContain(
    '"Someday" has no start that can be read; it is left out.',
  );
  const cut = new TextDecoder().decode(calendar(event(START, END))).replace('END:VCALENDAR', '');
  expect(read(new TextEncoder().encode(cut)).entries).toHaveLength(1);
});
