import { calendar, event, meetings } from './ics';

const NY = 'TZID=America/New_York';
const WEEKLY = [`DTSTART;${NY}:20260302T083000`, `DTEND;${NY}:20260302T091500`];

const CASES: ReadonlyArray<readonly [name: string, lines: string[][], expected: string[]]> = [
  [
    'a weekly series keeps its clock time over the spring switch',
    [event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=3')],
    ['2026-03-02 08:30 45', '2026-03-09 08:30 45', '2026-03-16 08:30 45'],
  ],
  [
    'an excluded start, zoned, in UTC or as a day, is left out',
    [
      event(
        ...WEEKLY,
        'RRULE:FREQ=WEEKLY;COUNT=5',
        `EXDATE;${NY}:20260309T083000`,
        'EXDATE:20260316T123000Z',
        'EXDATE;VALUE=DATE:20260323',
      ),
    ],
    ['2026-03-02 08:30 45', '2026-03-30 08:30 45'],
  ],
  [
    'a moved and a cancelled occurrence stand in place of what was planned, also before their series',
    [
      event(
        `RECURRENCE-ID;${NY}:20260309T083000`,
        `DTSTART;${NY}:20260310T140000`,
        `DTEND;${NY}:20260310T153000`,
      ),
      event(
        'RECURRENCE-ID:20260316T123000Z',
        `DTSTART;${NY}:20260316T083000`,
        `DTEND;${NY}:20260316T091500`,
        'STATUS:CANCELLED',
      ),
      event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=3'),
    ],
    ['2026-03-02 08:30 45', '2026-03-10 14:00 90', '2026-03-16 08:30 45 cancelled'],
  ],
  [
    'a change of this and all later ones moves them all and gives their length',
    [
      event(...WEEKLY, 'RRULE:FREQ=WEEKLY;COUNT=4'),
      event(
        `RECURRENCE-ID;RANGE=THISANDFUTURE;${NY}:20260316T083000`,
        `DTSTART;${NY}:20260317T100000`,
        `DTEND;${NY}:20260317T103000`,
      ),
    ],
    ['2026-03-02 08:30 45', '2026-03-09 08:30 45', '2026-03-17 10:00 30', '2026-03-24 10:00 30'],
  ],
  [
    'an occurrence without its series is a meeting: one session was invited',
    [
      event(
        `RECURRENCE-ID;${NY}:20260309T083000`,
        `DTSTART;${NY}:20260309T083000`,
        `DTEND;${NY}:20260309T090000`,
      ),
    ],
    ['2026-03-09 08:30 30'],
  ],
  [
    'further dates without a rule come beside the start, and beside a rule to what it gives',
    [
      event(
        'UID:a',
        `DTSTART;${NY}:20260401T160000`,
        `DTEND;${NY}:20260401T164500`,
        `RDATE;${NY}:20260408T160000,20260422T100000`,
      ),
      event(
        'UID:b',
        `DTSTART;${NY}:20260501T090000`,
        `DTEND;${NY}:20260501T093000`,
        'RRULE:FREQ=DAILY;COUNT=1',
        `RDATE;VALUE=PERIOD;${NY}:20260504T090000/PT2H`,
      ),
    ],
    [
      '2026-04-01 16:00 45',
      '2026-04-08 16:00 45',
      '2026-04-22 10:00 45',
      '2026-05-01 09:00 30',
      '2026-05-04 09:00 120',
    ],
  ],
  [
    'UNTIL as a day includes that day, in UTC the start that it names, without a zone the clock',
    [
      event('UID:a', ...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20260309'),
      event('UID:b', ...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20260309T123000Z'),
      event('UID:c', ...WEEKLY, 'RRULE:FREQ=WEEKLY;UNTIL=20260309T083000'),
    ].map((each, i) => each.map((line) => line.replace(/^SUMMARY:.*/, `SUMMARY:Series ${i}`))),
    [
      '2026-03-02 08:30 45',
      '2026-03-02 08:30 45',
      '2026-03-02 08:30 45',
      '2026-03-09 08:30 45',
      '2026-03-09 08:30 45',
      '2026-03-09 08:30 45',
    ],
  ],
  [
    'the second Tuesday and the last working day of a month',
    [
      event(
        'UID:a',
        `DTSTART;${NY}:20260310T120000`,
        `DTEND;${NY}:20260310T130000`,
        'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2',
      ),
      event(
        'UID:b',
        `DTSTART;${NY}:20260331T120000`,
        `DTEND;${NY}:20260331T130000`,
        'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      ),
    ],
    ['2026-03-10 12:00 60', '2026-03-31 12:00 60', '2026-04-14 12:00 60', '2026-04-30 12:00 60'],
  ],
  [
    'an endless series ends with today',
    [event(`DTSTART;${NY}:20260615T090000`, 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY')],
    ['2026-06-15 09:00 30', '2026-06-22 09:00 30', '2026-06-29 09:00 30'],
  ],
  [
    'a length over the spring night is that of the clock on the wall only once',
    [event(`DTSTART;${NY}:20260308T010000`, `DTEND;${NY}:20260308T040000`)],
    ['2026-03-08 01:00 120'],
  ],
  [
    'of two versions of a series the one with the later SEQUENCE counts, else the later stamp',
    [
      event(...WEEKLY, 'SEQUENCE:2', 'DTSTAMP:20260101T000000Z'),
      event(`DTSTART;${NY}:20260302T070000`, 'DURATION:PT1H', 'SEQUENCE:0', 'DTSTAMP:20260201T000000Z'),
    ],
    ['2026-03-02 08:30 45'],
  ],
];

test.each(CASES)('%s', (_, lines, expected) => {
  expect(meetings(calendar(...lines))).toEqual(expected);
});

test('a rule that repeats too often, or that cannot be read, gives its first meeting', () => {
  for (const rule of ['FREQ=HOURLY', 'FREQ=NEVER'])
    expect(meetings(calendar(event(...WEEKLY, `RRULE:${rule}`)))).toEqual(['2026-03-02 08:30 45']);
});
