import { readCalendar } from '../../../calendars';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { meetingSteps, planMeetings } from '../../../core/meetings';
import type { WorkbookInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';
import { ADDRESSES, madeCalendar, OWN } from './made-calendar';
import { countNaively } from './naive-count';

const TODAY = '2026-11-20';
const HOME = 'America/New_York';

const partners = [...new Set(ADDRESSES.map(([partner]) => partner))];
const input: WorkbookInput = {
  today: parseIso(TODAY)!,
  sheets: [
    {
      name: 'Partners',
      rows: [
        ['Partner', 'E-mail'],
        ...partners.map((name) => [
          name,
          ADDRESSES.filter(([partner]) => partner === name)
            .map(([, address]) => address)
            .join('; '),
        ]),
      ],
    },
    {
      name: 'Settings',
      rows: [
        ['Setting', 'Value'],
        ['Advisor e-mail', OWN],
        ['Time zone', HOME],
      ],
    },
  ],
};

const plan = (text: string, book: WorkbookInput, machineZone: string) =>
  planMeetings(
    readCalendar(new TextEncoder().encode(text), { today: book.today, zone: HOME, machineZone })!,
    book,
    readWorkbook(book),
  );

describe.each([1, 2, 3])('two thousand events in two zones, seed %i', (seed) => {
  const text = madeCalendar(seed);
  const counted = countNaively(text, ADDRESSES, OWN, HOME, TODAY);
  const found = plan(text, input, 'Asia/Tokyo');

  test('it is such a calendar', () => {
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(count(/BEGIN:VEVENT/g)).toBe(2000);
    for (const some of [
      /TZID=Pacific Standard Time/g,
      /RRULE:FREQ=WEEKLY/g,
      /RRULE:FREQ=DAILY/g,
      /RRULE:FREQ=MONTHLY/g,
      /EXDATE/g,
      /RECURRENCE-ID/g,
      /STATUS:CANCELLED/g,
      /PARTSTAT=DECLINED/g,
      /VALUE=DATE/g,
      /TRANSP:TRANSPARENT/g,
    ])
      expect([some.source, count(some) > 10]).toEqual([some.source, true]);
    expect(found.newRows.length).toBeGreaterThan(1000);
    expect(found.newRows.some(({ doubts }) => doubts.some((doubt) => doubt.includes('overlaps')))).toBe(true);
    expect(found.newRows.some(({ doubts }) => doubts.some((doubt) => doubt.includes('split')))).toBe(true);
  });

  test('minutes of each partner on each day are those of the plain count', () => {
    const minutes = new Map<string, number>();
    for (const row of found.newRows) {
      const key = `${row.partner} ${formatIso(row.day)}`;
      minutes.set(key, (minutes.get(key) ?? 0) + row.minutes);
    }
    const shown = (of: ReadonlyMap<string, number>) =>
      [...of].map(([key, value]) => `${key}: ${value.toFixed(6)}`).sort();
    expect(shown(minutes)).toEqual(shown(counted.minutes));
    expect(found.newRows).toHaveLength(counted.rows);
    expect(found.notes).toEqual([]);
  });

  test('imported once and again is imported once', () => {
    const steps = meetingSteps(input, readWorkbook(input), found.newRows);
    const after = { ...input, sheets: applyEdit(input.sheets, { what: 'the import', steps }) };
    const again = plan(text, after, 'Europe/Berlin');
    expect(again.newRows).toEqual([]);
    expect(again.knownRows).toBe(counted.rows);
  });
});
