import fc from 'fast-check';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { planMeetings, type CalendarEntry, type MeetingOptions, type Person } from '../../../core/meetings';
import { sharedMinutes } from '../../../core/meetings/shared-time';
import { guessType } from '../../../core/meetings/activity-type';
import type { WorkbookInput } from '../../../core/workbook/input';

const DAY = parseIso('2026-03-10')!;

const PARTNERS = [
  ['Partner', 'Aliases', 'Firm', 'E-mail'],
  ['Harbor Tax', 'Dana Harbor', '', 'Dana <dana@harbortax.example>; office@harbortax.example'],
  ['Okoro Law', '', 'Okoro & Sons', ''],
  ['Lee Smith', '', 'Twin Advisors', ''],
  ['Kim Park', '', 'Twin Advisors', ''],
];

function book(activities: ReadonlyArray<ReadonlyArray<string | number>> = [], settings: string[][] = []) {
  const input: WorkbookInput = {
    today: parseIso('2026-06-30')!,
    sheets: [
      { name: 'Partners', rows: PARTNERS },
      { name: 'Activities', rows: [['Partner', 'Date', 'Type', 'Hours', 'Calendar id'], ...activities] },
      { name: 'Settings', rows: [['Name', 'Value'], ['Hourly cost', '200'], ...settings] },
    ],
  };
  return { input, reading: readWorkbook(input) };
}

const person = (name: string, email = '', more: Partial<Person> = {}): Person => ({
  name,
  email,
  declined: false,
  organizer: false,
  ...more,
});
const DANA = person('Dana', 'dana@harbortax.example');

let made = 0;
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: `e${made++}`,
  title: 'Catch-up',
  day: DAY,
  start: DAY * 1440 + 540,
  minutes: 60,
  people: [],
  bookedOn: [],
  noTime: null,
  repeated: false,
  ...more,
});

function plan(entries: CalendarEntry[], options: MeetingOptions = {}, { input, reading } = book()) {
  return planMeetings({ format: 'Calendar', entries, afterToday: 0, notes: [] }, input, reading, options);
}

const rows = (entries: CalendarEntry[], options: MeetingOptions = {}, of = book()) =>
  plan(entries, options, of).newRows.map(({ partner, minutes }) => `${partner} ${minutes}`);

test.each<[string, Partial<CalendarEntry>, string[]]>([
  ['an address', { people: [person('D. H.', 'dana@harbortax.example')] }, ['Harbor Tax 60']],
  ['a second address', { people: [person('', 'office@harbortax.example')] }, ['Harbor Tax 60']],
  ['a name', { people: [person('Okoro Law', 'x@gmail.com')] }, ['Okoro Law 60']],
  ['an alias, last name first', { people: [person('Harbor, Dana (CPA)')] }, ['Harbor Tax 60']],
  ['the firm', { people: [person('Okoro and Sons')] }, ['Okoro Law 60']],
  [
    'what a time sheet books on',
    { bookedOn: ['Okoro Law, estate review'], title: 'Draft' },
    ['Okoro Law 60'],
  ],
  ['the title', { title: 'Lunch w/ Harbor Tax re: Q3' }, ['Harbor Tax 60']],
  ['two partners, each half', { people: [DANA, person('Okoro Law')] }, ['Harbor Tax 30', 'Okoro Law 30']],
  ['nobody: a firm that two partners share', { people: [person('Twin Advisors')] }, []],
  ['those invited rather than the title', { title: 'About Okoro Law', people: [DANA] }, ['Harbor Tax 60']],
  ['nobody: part of a word', { title: 'Harbor Taxidermy' }, []],
])('a meeting is found by %s', (_, more, expected) => {
  expect(rows([entry(more)])).toEqual(expected);
});

test('somebody who declined is a doubt, unless another one of the partner did not', () => {
  const office = person('Office', 'office@harbortax.example');
  const doubts = (...people: CalendarEntry['people'][number][]) =>
    plan([entry({ people })]).newRows.map((row) => row.doubts);
  expect(doubts({ ...DANA, declined: true })).toEqual([['Dana declined the invitation.']]);
  expect(doubts({ ...DANA, declined: true }, office)).toEqual([[]]);
  expect(doubts(DANA, { ...office, declined: true })).toEqual([[]]);
});

test('entries that are no time spent are counted by their first reason', () => {
  const own = person('Avery', 'avery@alder.example', { declined: true });
  const { leftOut, newRows } = plan(
    [
      entry({ title: 'Dentist' }),
      entry({ people: [DANA], noTime: 'cancelled' }),
      entry({ people: [DANA, own] }),
      entry({ people: [DANA], noTime: 'all day' }),
      entry({ people: [DANA], noTime: 'free' }),
      entry({ people: [DANA], noTime: 'no length' }),
      entry({ people: [DANA], repeated: true }),
      entry({ people: [DANA], day: DAY - 400 }),
    ],
    { from: DAY - 300 },
    book([], [['Advisor e-mail', 'Avery@Alder.example']]),
  );
  expect(newRows).toEqual([]);
  expect(leftOut.map(({ reason, count }) => [reason, count])).toEqual([
    ['no partner', 1],
    ['cancelled', 1],
    ['declined', 1],
    ['all day', 1],
    ['free', 1],
    ['no length', 1],
    ['repeated', 1],
    ['before', 1],
  ]);
});

test('the same row is known by its id; one logged by hand that day is asked about and can be taken all the same', () => {
  const { id } = entry({});
  const known = entry({ id, people: [DANA] });
  const logged = entry({ people: [person('Okoro Law')] });
  const of = book([
    ['Harbor Tax', '2026-03-10', 'call', 1, id],
    ['Okoro Law', '2026-03-10', 'meal', 1, ''],
  ]);
  const first = plan([known, logged], {}, of);
  expect([first.newRows.length, first.knownRows]).toEqual([0, 1]);
  expect(first.perhaps).toEqual([
    expect.objectContaining({ partner: 'Okoro Law', sheet: 'Activities', row: 3 }),
  ]);
  const again = plan([known, logged], { although: new Set([first.perhaps[0]!.key]) }, of);
  expect(again.newRows).toHaveLength(1);
});

test('what the advisor says of people counts from then on; nobody is not asked about again', () => {
  const stranger = person('Sam', 'sam@harbortax.example');
  const asked = plan([entry({ people: [stranger] }), entry({ people: [person('Bo', 'bo@gmail.com')] })]);
  expect(asked.unknownPeople.map(({ key, close }) => [key, close])).toEqual([
    ['sam@harbortax.example', ['Harbor Tax']],
    ['bo@gmail.com', []],
  ]);
  const people = new Map([
    ['sam@harbortax.example', 'Okoro Law'],
    ['bo@gmail.com', null],
  ]);
  const told = plan([entry({ people: [stranger] }), entry({ people: [person('Bo', 'bo@gmail.com')] })], {
    people,
  });
  expect(told.newRows.map(({ partner }) => partner)).toEqual(['Okoro Law']);
  expect(told.unknownPeople).toEqual([]);
});

test('whose calendar it is, is guessed while nobody has said, and says who started a contact once it is known', () => {
  const own = person('Avery', 'avery@alder.example', { organizer: true });
  const entries = [1, 2, 3].map(() => entry({ people: [own, DANA], day: DAY, start: null }));
  expect(plan(entries)).toMatchObject({ likelyOwn: 'avery@alder.example' });
  const said = plan(entries, { own: ['AVERY@alder.example'] });
  expect(said.likelyOwn).toBeNull();
  expect(said.newRows[0]).toMatchObject({ initiatedBy: 'us', people: 'Dana' });
});

test('corrections of type and minutes, and rows that are not wanted, are kept', () => {
  const one = entry({ people: [DANA], title: 'Zoom' });
  const { key, type } = plan([one]).newRows[0]!;
  expect(type).toBe('call');
  const put = plan([one], { types: new Map([[key, 'meal']]), minutes: new Map([[key, 20]]) });
  expect(put.newRows[0]).toMatchObject({ type: 'meal', minutes: 20 });
  expect(plan([one], { without: new Set([key]) }).newRows).toEqual([]);
});

test('time that two meetings cover is shared between them, and both say so', () => {
  const at = DAY * 1440 + 540;
  const { newRows } = plan([
    entry({ people: [DANA], start: at, minutes: 60 }),
    entry({ people: [person('Okoro Law')], start: at + 30, minutes: 60 }),
  ]);
  expect(newRows.map(({ minutes }) => minutes)).toEqual([45, 45]);
  expect(newRows[0]!.doubts[0]).toMatch(/overlaps .*: 45 of its 60 minutes/);
});

test('shared time adds up to the time that anything covers, whatever overlaps', () => {
  const stretch = fc.record({
    start: fc.integer({ min: 0, max: 600 }),
    minutes: fc.integer({ min: 0, max: 180 }),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const covered = new Set(
        stretches.flatMap(({ start, minutes }) => Array.from({ length: minutes }, (_, i) => start + i)),
      );
      const shares = sharedMinutes(stretches);
      expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(covered.size, 6);
      shares.forEach((share, at) => expect(share).toBeLessThanOrEqual(stretches[at]!.minutes + 1e-9));
    }),
  );
});

test.each([
  ['Lunch meeting with Dana', 'meal'],
  ['COFFEE', 'meal'],
  ['Zoom: Q3 check', 'call'],
  ['Phone call', 'call'],
  ['Estate planning webinar', 'event'],
  ['Joint meeting with the Alvarez family', 'joint meeting'],
  ['Quarterly review', 'meeting'],
  ['Recall of the plan', 'meeting'],
])('%s is a %s', (title, type) => {
  expect(guessType(title)).toBe(type);
});

test('days are those of the entries', () => {
  expect(formatIso(plan([entry({ people: [DANA] })]).newRows[0]!.day)).toBe('2026-03-10');
});
