import { writeXlsx } from 'hucre/xlsx';
import { parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { importExport, type ImportCommandOptions } from '../../../cli/importing/import';
import { Problems } from '../../../cli/io';
import { openFile } from '../../../files/open';
import { calendar, event } from '../../calendars/ics';
import { memoryIo } from '../../support/memory-io';

const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files.set(
    'book.xlsx',
    await writeXlsx({
      sheets: [
        {
          name: 'Partners',
          rows: [
            ['Partner', 'E-mail'],
            ['Harbor Tax', 'dana@harbor.example'],
            ['Okoro Law', null],
          ],
        },
        {
          name: 'Activities',
          rows: [
            ['Partner', 'Date', 'Type', 'Hours'],
            ['Okoro Law', '2026-03-03', 'call', 1],
          ],
        },
      ],
    }),
  );
  files.set(
    'work.ics',
    calendar(
      event(
        'SUMMARY:Lunch with Dana',
        'DTSTART;TZID=America/New_York:20260302T120000',
        'DURATION:PT1H30M',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'ATTENDEE:mailto:Dana@Harbor.example',
        'ORGANIZER:mailto:me@alder.example',
      ),
      event('UID:c', 'SUMMARY:Call Okoro Law', 'DTSTART:20260303T150000Z', 'DURATION:PT30M'),
      event('UID:d', 'SUMMARY:Dentist', 'DTSTART:20260304T150000Z', 'DURATION:PT30M'),
    ),
  );
  files.set(
    'toggl.csv',
    new TextEncoder().encode(
      'Client,Description,Start date,Start time,End date,End time,Duration,Tags\nOkoro Law,Draft,2026-03-05,09:00:00,2026-03-05,10:00:00,01:00:00,\n',
    ),
  );
});

async function run(file: string, options: Partial<ImportCommandOptions> = {}) {
  const { io, said, workbook } = memoryIo(files, '2026-06-30');
  await importExport(
    file,
    { into: 'book.xlsx', map: [], set: [], samePartner: [], own: [], person: [], client: [], ...options },
    io,
  );
  return { out: said.out, bytes: workbook() };
}

it('shows a calendar\u2019s meetings by partner, what is asked and what is left out, and writes nothing', async () => {
  const { out, bytes } = await run('work.ics');
  expect(bytes).toBeUndefined();
  expect(out).toContain('2 new rows; 0 rows there already; 1 row to ask about.');
  expect(out).toContain('Harbor Tax: 3 h in 2 meetings');
  expect(out).toContain('"Activities" row 2 is of the same partner and day');
  expect(out).toMatch(/1 with nobody who is known as a partner, such as "Dentist"/);
});

it('writes them into a new workbook, and the same calendar again adds nothing', async () => {
  const { out, bytes } = await run('work.ics', { output: 'new.xlsx' });
  expect(out).toContain('2 rows added in');
  const { sheets } = await openFile('new.xlsx', bytes!);
  const { ledger } = readWorkbook({ sheets, today: parseIso('2026-06-30')! });
  expect(Array.from(ledger.activities.hours)).toEqual([1, 1.5, 1.5]);
  files.set('book2.xlsx', bytes!);
  const again = await run('work.ics', { into: 'book2.xlsx', output: 'newer.xlsx', sameDay: true });
  expect(again.out).toContain('1 new row; 2 rows there already');
});

it('takes a time sheet, and as JSON gives hours by partner', async () => {
  const { out } = await run('toggl.csv', { json: true });
  expect(JSON.parse(out)).toMatchObject({
    format: 'Toggl',
    partners: [{ partner: 'Okoro Law', meetings: 1, hours: 1 }],
  });
});

it.each([
  [{ person: ['dana'] }, /--person "dana" should read/],
  [{ person: ['dana@x.example=Nobody Inc'] }, /knows no partner "Nobody Inc"/],
  [{ since: 'May' }, /--since "May" is not a date/],
])('says what is wrong with %j', async (options, sentence) => {
  await expect(run('work.ics', options)).rejects.toThrow(sentence);
  await expect(run('work.ics', options)).rejects.toBeInstanceOf(Problems);
});
