import { calendar, event, meetings, NEW_YORK } from './ics';
import { readIcs } from '../../calendars/ics/read';

const meeting = (start: string, end: string) => calendar(event(`DTSTART${start}`, `DTEND${end}`));

test.each([
  ['a name of the IANA database', ';TZID=America/Chicago:20260302T083000'],
  ['a Windows name', ';TZID=Central Standard Time:20260302T083000'],
  ['a Windows name with a number', ';TZID=Central Standard Time 1:20260302T083000'],
  ['a display name in quotes', ';TZID="(UTC-06:00) Central Time (US & Canada)":20260302T083000'],
  ['a name with a prefix', ';TZID=/softwarestudio.example/Olson_20011030_5/America/Chicago:20260302T083000'],
  ['UTC', ':20260302T143000Z'],
])('%s says where the clock is, without a description in the file', (_, start) => {
  expect(meetings(meeting(start, start.replace('83000', '93000').replace('143000', '153000')))).toEqual([
    '2026-03-02 09:30 60',
  ]);
});

test('a meeting in UTC late in the evening is on the day that the advisor lives', () => {
  expect(meetings(meeting(':20260303T020000Z', ':20260303T030000Z'))).toEqual(['2026-03-02 21:00 60']);
});

const DESCRIBED = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16011104T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010311T020000',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

test('a zone that only the file describes is taken from there, in winter and in summer', () => {
  const tz = ';TZID="Customized Time Zone":';
  const file = calendar(
    DESCRIBED,
    event('UID:a', `DTSTART${tz}20260202T090000`, 'DURATION:PT1H'),
    event('UID:b', `DTSTART${tz}20260602T090000`, 'DURATION:PT1H'),
  );
  expect(meetings(file)).toEqual(['2026-02-02 09:00 60', '2026-06-02 09:00 60']);
});

test('a zone that nobody knows is taken at the advisor\u2019s clock, and said', () => {
  const { notes } = readIcs(
    [meeting(';TZID=Nowhere:20260302T083000', ';TZID=Nowhere:20260302T093000')],
    NEW_YORK,
  );
  expect(notes.join()).toMatch(
    /"Nowhere" is not known; its meetings are taken at the clock of America\/New_York/,
  );
});

test('a time without a zone is at the clock of the calendar, else of the advisor, never of the machine', () => {
  const floating = event('DTSTART:20260306T180000', 'DURATION:PT1H30M');
  expect(meetings(calendar(floating))).toEqual(['2026-03-06 18:00 90']);
  expect(meetings(calendar('X-WR-TIMEZONE:America/Los_Angeles', floating))).toEqual(['2026-03-06 21:00 90']);
});

test('without a setting the days are those of the calendar, else of the machine, and it is said whose', () => {
  const late = event('DTSTART:20260303T020000Z', 'DURATION:PT1H');
  const read = (lines: string[]) =>
    readIcs([calendar(...lines.map((line) => [line]), late)], { ...NEW_YORK, zone: null });
  expect(read(['X-WR-TIMEZONE:America/New_York']).entries[0]).toMatchObject({ day: 20514 });
  expect(read(['X-WR-TIMEZONE:America/New_York']).notes).toEqual([
    expect.stringContaining('America/New_York, the time zone of the calendar'),
  ]);
  expect(read([]).entries[0]).toMatchObject({ day: 20515 });
  expect(read([]).notes).toEqual([expect.stringContaining('Asia/Tokyo, the time zone of this computer')]);
});

test('the same file gives the same meetings wherever the machine stands', () => {
  const file = calendar(
    event('DTSTART;TZID=America/New_York:20251015T090000', 'DURATION:PT45M', 'RRULE:FREQ=MONTHLY;BYDAY=3WE'),
  );
  const inZone = (machineZone: string) => meetings(file, { ...NEW_YORK, machineZone });
  expect(inZone('Pacific/Auckland')).toEqual(inZone('America/Los_Angeles'));
  expect(inZone('UTC')).toHaveLength(9);
});
