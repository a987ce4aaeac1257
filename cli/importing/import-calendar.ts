import { formatIso, parseIso, type Day } from '../../core/calendar/day';
import { LEFT_OUT_WORDS, meetingSteps, planMeetings } from '../../core/meetings';
import type { CalendarReading, MeetingOptions, MeetingPlan, PeopleSaid } from '../../core/meetings';
import { NONE, type Ledger } from '../../core/ledger/ledger';
import { readWorkbook } from '../../core/ledger/reading/read';
import { whyNotWritable } from '../../core/versions';
import { wordsIn } from '../../core/words';
import type { WorkbookInput } from '../../core/workbook/input';
import { changedCopy } from '../../files/carry-out';
import { openFile } from '../open-file';
import { Problems, type Io } from '../io';
import { nothingWritten } from './nothing-written';
import { oneLine, section, wrapped, WIDTH } from '../output/text-table';

const { count, number } = wordsIn();

export interface CalendarCommandOptions {
  readonly own: readonly string[];
  readonly person: readonly string[];
  readonly since?: string;
  readonly sameDay?: true;
  readonly json?: true;
}

/** A workbook to import into, as it was opened. */
export interface Target {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly input: WorkbookInput;
}

/**
 * Shows what a calendar or a time sheet would add to a workbook's activities, and writes a new workbook where `output` says.
 * Throws {@link Problems}.
 */
export async function importCalendar(
  calendar: CalendarReading,
  target: Target,
  output: string | null,
  options: CalendarCommandOptions,
  io: Io,
): Promise<void> {
  const { name, bytes, input } = target;
  const before = readWorkbook(input);
  const refusal = whyNotWritable(before);
  if (refusal !== null && output !== null) throw new Problems([refusal]);
  const people = peopleSaid(options.person, before.ledger);
  const since = dayOf(options.since);
  const how: MeetingOptions = { own: options.own, people, ...(since === null ? {} : { from: since }) };
  const asked = planMeetings(calendar, input, before, how);
  const plan =
    options.sameDay === true && asked.perhaps.length > 0
      ? planMeetings(calendar, input, before, {
          ...how,
          although: new Set(asked.perhaps.map(({ key }) => key)),
        })
      : asked;
  if (output !== null && plan.newRows.length > 0) {
    io.progress('Writing and reading again ...');
    const steps = meetingSteps(input, before, plan.newRows, people);
    const written = await changedCopy(name, bytes, input.sheets, steps);
    await check(name, written, input, before.ledger.activities.count + plan.newRows.length, calendar, how);
    io.write(output, written, 'new');
  }
  io.done();
  io.out(options.json ? `${JSON.stringify(calendarJson(plan), null, 2)}\n` : `${calendarText(plan)}\n`);
  if (options.json) return;
  if (output === null || plan.newRows.length === 0)
    io.out(nothingWritten(output, () => meetingSteps(input, before, plan.newRows, people)));
  else io.out(`${count(plan.newRows.length, 'row')} added in ${output}; "${name}" is as it was.\n`);
}

/** The written workbook holds the rows, and the same calendar adds nothing to it. */
async function check(
  name: string,
  bytes: Uint8Array,
  input: WorkbookInput,
  wanted: number,
  calendar: CalendarReading,
  how: MeetingOptions,
): Promise<void> {
  const { sheets } = await openFile(name, bytes);
  const after: WorkbookInput = { ...input, sheets };
  const reading = readWorkbook(after);
  const held = reading.ledger.activities.count;
  const again = planMeetings(calendar, after, reading, how).newRows.length;
  if (held !== wanted || again > 0)
    throw new Problems([
      `The changed workbook, read again, holds ${held} activities instead of ${wanted}, and ${count(again, 'meeting')} of the calendar would be new again; nothing was written.`,
    ]);
}

/** `--person "dana@harbor.example=Harbor Tax"`; `-` for somebody who is no partner. */
function peopleSaid(options: readonly string[], ledger: Ledger): PeopleSaid {
  return new Map(
    options.map((text) => {
      const at = text.lastIndexOf('=');
      const [who, partner] = [text.slice(0, Math.max(0, at)).trim().toLowerCase(), text.slice(at + 1).trim()];
      if (who === '' || partner === '')
        throw new Problems([
          `--person "${text}" should read "address or name in the calendar=partner", or "...=-" for nobody.`,
        ]);
      if (partner !== '-' && ledger.findPartner(partner) === NONE)
        throw new Problems([`--person "${text}": the workbook knows no partner "${partner}".`]);
      return [who, partner === '-' ? null : partner] as const;
    }),
  );
}

function dayOf(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = parseIso(text);
  if (day === null) throw new Problems([`--since "${text}" is not a date: write it like 2026-01-31.`]);
  return day;
}

function calendarJson(plan: MeetingPlan) {
  const dated = <T extends { readonly day: Day }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, day: formatIso(row.day) }));
  return {
    ...plan,
    newRows: dated(plan.newRows),
    perhaps: dated(plan.perhaps),
    leftOut: plan.leftOut.map((each) => ({ ...each, examples: dated(each.examples) })),
    partners: hoursByPartner(plan),
  };
}

interface PartnerHours {
  readonly partner: string;
  readonly meetings: number;
  readonly hours: number;
}

function hoursByPartner({ newRows }: MeetingPlan): PartnerHours[] {
  const totals = new Map<string, { meetings: number; minutes: number }>();
  for (const { partner, minutes } of newRows) {
    const known = totals.get(partner) ?? { meetings: 0, minutes: 0 };
    totals.set(partner, { meetings: known.meetings + 1, minutes: known.minutes + minutes });
  }
  return [...totals]
    .map(([partner, { meetings, minutes }]) => ({ partner, meetings, hours: minutes / 60 }))
    .sort((a, b) => b.hours - a.hours);
}

/** The plan as text: hours by partner first, then each row with why it was matched, then what was left out. */
function calendarText(plan: MeetingPlan): string {
  const { newRows, knownRows, perhaps, leftOut, unknownPeople, likelyOwn, notes } = plan;
  return [
    `Recognized: ${plan.format}. Rows go to the activities.`,
    `${count(newRows.length, 'new row')}; ${count(knownRows, 'row')} there already; ${count(perhaps.length, 'row')} to ask about.`,
    ...section(
      'Hours by partner',
      hoursByPartner(plan).map(
        ({ partner, meetings, hours }) =>
          `${partner}: ${number(hours, 2)} h in ${count(meetings, 'meeting')}`,
      ),
    ),
    ...section(
      'New',
      newRows.map((row) =>
        [
          formatIso(row.day),
          row.partner,
          row.type,
          `${number(row.minutes, 0)} min`,
          `"${oneLine(row.title, 40)}"`,
          `(${row.why})`,
          ...row.doubts,
        ].join(' '),
      ),
    ),
    ...section(
      'Perhaps logged by hand already (--same-day adds them all the same)',
      perhaps.map(
        (row) =>
          `${formatIso(row.day)} ${row.partner} "${oneLine(row.title, 40)}": "${row.sheet}" row ${row.row} is of the same partner and day`,
      ),
    ),
    ...section(
      'Left out',
      leftOut.map(
        ({ reason, count: times, examples }) =>
          `${number(times, 0)} ${LEFT_OUT_WORDS[reason]}${examples.length > 0 ? `, such as ${examples.map(({ day, title }) => `"${oneLine(title, 30)}" (${formatIso(day)})`).join(', ')}` : ''}`,
      ),
    ),
    ...section(
      'Nobody the workbook knows (--person "address=partner" says who it is, "address=-" nobody)',
      unknownPeople.map(
        ({ name, email, meetings, close }) =>
          `${[name, email].filter((text) => text !== '').join(' ')}: ${count(meetings, 'meeting')}${close.length > 0 ? `; perhaps ${close.join(' or ')}` : ''}`,
      ),
    ),
    ...(likelyOwn === null
      ? []
      : [
          wrapped(
            `Whose calendar is it? It looks like ${likelyOwn}: say --own ${likelyOwn}, or put "Advisor e-mail" into Settings, so that invitations you declined are left out.`,
            WIDTH,
          ),
        ]),
    ...notes.map((note) => wrapped(note, WIDTH)),
  ].join('\n');
}
