import fc from 'fast-check';
import { parseIso } from '../../../core/calendar/day';
import type { EditStep } from '../../../core/host/edit-plan';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { meetingSteps, planMeetings, type CalendarEntry, type CalendarReading } from '../../../core/meetings';
import type { WorkbookInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

const DAY = parseIso('2026-03-01')!;
const PEOPLE = ['dana@harbor.example', 'lee@okoro.example', 'bo@elsewhere.example', ''];

/** A tracker of somebody's own: minutes, their own words, no column for the calendar. */
const input: WorkbookInput = {
  today: DAY + 100,
  sheets: [
    {
      name: 'COIs',
      rows: [
        ['Partner', 'Firm', 'Email'],
        ['Dana Harbor', 'Harbor Tax', 'dana@harbor.example'],
        ['Lee Okoro', '', 'lee@okoro.example'],
      ],
    },
    {
      name: 'Touches',
      rows: [
        ['Partner', 'Date', 'Activity type', 'Minutes'],
        ['Dana Harbor', '2026-01-05', 'Lunch', 90],
        ['Lee Okoro', '2026-01-06', 'Phone call', 15],
      ],
    },
  ],
};

const applied = (steps: readonly EditStep[]): WorkbookInput => ({
  ...input,
  sheets: applyEdit(input.sheets, { what: 'the import', steps }),
});

const entryOf = fc.record({
  title: fc.constantFrom('Lunch', 'Zoom', 'Review', '=HYPERLINK("x")', 'Dana Harbor: plan', ''),
  day: fc.integer({ min: DAY, max: DAY + 60 }),
  at: fc.integer({ min: 0, max: 1380 }),
  minutes: fc.constantFrom(15, 30, 45, 60, 90),
  who: fc.subarray(PEOPLE),
  clock: fc.boolean(),
});

const calendarOf = fc.array(entryOf, { maxLength: 25 }).map((entries): CalendarReading => ({
  format: 'Calendar',
  afterToday: 0,
  notes: [],
  entries: entries.map(({ title, day, at, minutes, who, clock }, i): CalendarEntry => ({
    id: `uid-${i}/x`,
    title,
    day,
    start: clock ? day * 1440 + at : null,
    minutes,
    people: who.map((email) => ({
      name: email === '' ? 'Somebody' : '',
      email,
      declined: false,
      organizer: false,
    })),
    bookedOn: [],
    noTime: null,
    repeated: false,
  })),
}));

test('importing any calendar twice is importing it once, and its hours are those of the plan', () => {
  fc.assert(
    fc.property(calendarOf, (calendar) => {
      const before = readWorkbook(input);
      const plan = planMeetings(calendar, input, before);
      const after = applied(meetingSteps(input, before, plan.newRows));
      const reading = readWorkbook(after);
      const again = planMeetings(calendar, after, reading);
      expect(again.newRows).toEqual([]);
      expect(again.knownRows).toBe(plan.newRows.length);
      const { activities } = reading.ledger;
      const sum = (hours: Iterable<number>) => [...hours].reduce((total, each) => total + each, 0);
      const wanted = plan.newRows.reduce((total, { minutes }) => total + minutes / 60, 0);
      expect(sum(activities.hours) - sum(before.ledger.activities.hours)).toBeCloseTo(wanted, 1);
      expect([...reading.ledger.notes].filter(({ sheet, row }) => sheet === 'Touches' && row > 3)).toEqual(
        [],
      );
    }),
    { numRuns: 60 },
  );
});

test('meetings are written in the sheet\u2019s own words and minutes, addresses that were confirmed beside their partner', () => {
  const before = readWorkbook(input);
  const calendar = fc.sample(calendarOf, 1)[0]!;
  const entries: CalendarEntry[] = [
    {
      id: 'a',
      title: 'Lunch',
      day: DAY,
      start: DAY * 1440 + 720,
      minutes: 75,
      people: [{ name: 'Bo', email: 'bo@elsewhere.example', declined: false, organizer: false }],
      bookedOn: [],
      noTime: null,
      repeated: false,
    },
  ];
  const people = new Map([['bo@elsewhere.example', 'Dana Harbor']]);
  const plan = planMeetings({ ...calendar, entries }, input, before, { people });
  const after = applied(meetingSteps(input, before, plan.newRows, people));
  expect(after.sheets[0]!.rows[1]).toEqual([
    'Dana Harbor',
    'Harbor Tax',
    'dana@harbor.example; bo@elsewhere.example',
  ]);
  expect(after.sheets[1]!.rows[3]!.slice(0, 4)).toEqual(['Dana Harbor', '2026-03-01', 'Lunch', 75]);
  // The next import knows the address by itself.
  expect(
    planMeetings(
      { ...calendar, entries: [{ ...entries[0]!, id: 'b', day: DAY + 1 }] },
      after,
      readWorkbook(after),
    ).newRows,
  ).toHaveLength(1);
});
