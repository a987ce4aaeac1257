import { useMemo, useState } from 'preact/hooks';
import { parseIso } from '../../../core/calendar/day';
import { meetingSteps, planMeetings, type MeetingPlan } from '../../../core/meetings';
import { isSettingsTab, settingsSteps } from '../../../core/edits';
import { whyNotWritable } from '../../../core/versions';
import { Button, Buttons } from '../../parts/button';
import { DateField, TextField } from '../../parts/fields/field';
import { FileImport } from '../../parts/files/file-import';
import { Imported } from '../../parts/files/imported';
import { readMeetings } from '../../parts/files/read-file';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { NO_CHOICES, optionsOf, type Choices, type Dropped } from './choices';
import './calendar.css';
import { countLeftOut, NewMeetings, NotTaken, PerhapsKnown } from './meetings';
import { People } from './people';

/**
 * Meetings of a calendar or a time tracker become activities: looked at first, by partner, with why each was matched and what
 * is left out. One press adds them, one takes them back; the same calendar again adds nothing.
 */
export default function CalendarScreen({ reading, scene, host, run, busy }: ScreenProps) {
  const [dropped, setDropped] = useKept<Dropped | null>('calendar:file', null);
  const [choices, setChoices] = useKept<Choices>('calendar:choices', NO_CHOICES);
  const [doneFor, setDoneFor] = useState<Dropped | null>(null);
  const { words } = scene;
  const { ledger } = reading.book;
  const whole = useMemo(() => ({ ledger, tables: reading.tables }), [ledger, reading.tables]);
  const refusal = whyNotWritable(whole);
  const options = useMemo(() => optionsOf(choices, parseIso(choices.from)), [choices]);
  const plan = useMemo(
    () => dropped && planMeetings(dropped.calendar, reading.input, whole, options),
    [dropped, reading, whole, options],
  );

  async function open(file: File): Promise<void> {
    const read = await run({
      what: `Reading ${file.name}`,
      work: async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const calendar = await readMeetings(file.name, bytes, readingOptions(reading));
        if (calendar === null)
          throw new Error(
            `"${file.name}" is neither a calendar (.ics) nor a time sheet with a day, a length and a client or a title.`,
          );
        return { name: file.name, calendar };
      },
    });
    if (read === null) return;
    setChoices({ ...NO_CHOICES, own: choices.own });
    setDropped(read);
  }

  async function carryOut(rows: MeetingPlan['newRows'], from: Dropped): Promise<void> {
    const own = options.own ?? [];
    const news = own.filter((each) => !ledger.settings.advisorEmails.includes(each.toLowerCase()));
    const settingsTab = reading.input.sheets.find(({ name }) => isSettingsTab(name)) ?? null;
    const done = await run({
      what: `Importing ${from.name}`,
      work: () =>
        host.edit({
          what: `the import of ${from.name}`,
          steps: [
            ...meetingSteps(reading.input, whole, rows, choices.people),
            ...(news.length === 0
              ? []
              : settingsSteps(settingsTab, [
                  ['Advisor e-mail', [...ledger.settings.advisorEmails, ...news].join('; ')],
                ])),
          ],
        }),
      done: () => `${words.count(rows.length, 'meeting')} logged; the figures follow.`,
      writes: true,
    });
    if (done !== null) setDoneFor(from);
  }

  return (
    <FileImport
      title="Hours from your calendar"
      lead="Drop a calendar file (.ics from Outlook, Google or Apple), Outlook’s table, or a time sheet from Toggl, Clockify or Harvest. Meetings with your partners become logged hours. You see them first; the file stays on your computer."
      choose="Choose a calendar or a time sheet"
      another="Choose another file"
      accept=".ics,.ical,.ifb,.icalendar,.zip,.csv,.tsv,.txt,.xlsx"
      busy={busy}
      onFile={(file) => void open(file)}
      refusal={refusal}
      opened={dropped?.name ?? null}
    >
      {dropped !== null && plan !== null && (
        <>
          {doneFor === dropped && plan.newRows.length === 0 && (
            <Imported
              file="calendar"
              outside={[[countLeftOut(plan), `${words.number(countLeftOut(plan), 0)} left out`]]}
            />
          )}
          <Sums plan={plan} words={words} />
          {plan.likelyOwn !== null && (
            <Buttons>
              <Button onPress={() => setChoices({ ...choices, own: plan.likelyOwn ?? '' })}>
                {plan.likelyOwn} is me
              </Button>
            </Buttons>
          )}
          {ledger.settings.advisorEmails.length === 0 && (
            <TextField
              label="Your own e-mail address"
              hint="Invitations that you declined are left out, and who invited whom is known."
              value={choices.own}
              onChange={(own) => setChoices({ ...choices, own })}
            />
          )}
          <DateField
            label="Only from this day on"
            value={choices.from}
            onChange={(from) => setChoices({ ...choices, from })}
          />
          <People
            partners={ledger.partners.map(({ name }) => name)}
            {...{ plan, choices, words }}
            onChange={setChoices}
          />
          <PerhapsKnown {...{ plan, choices, words }} onChange={setChoices} />
          <NewMeetings {...{ plan, choices, words }} onChange={setChoices} />
          <NotTaken {...{ plan, choices, words }} onChange={setChoices} />
          {plan.notes.map((note) => (
            <p class="pl-quiet" key={note}>
              {note}
            </p>
          ))}
          <p>
            <Button
              primary
              busy={busy || plan.newRows.length === 0 || refusal !== null}
              onPress={() => void carryOut(plan.newRows, dropped)}
            >
              {plan.newRows.length === 0
                ? 'Nothing to import'
                : `Import ${words.count(plan.newRows.length, 'meeting')}`}
            </Button>
          </p>
        </>
      )}
    </FileImport>
  );
}

/** What a calendar's days hang on. */
const readingOptions = ({ input, book }: ScreenProps['reading']) => ({
  today: book.ledger.today,
  zone: book.ledger.settings.timeZone,
  machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  ...(input.locale === undefined ? {} : { locale: input.locale }),
});

/** Hours by partner: what the advisor looks at first. */
function Sums({
  plan,
  words,
}: {
  readonly plan: MeetingPlan;
  readonly words: ScreenProps['scene']['words'];
}) {
  const hours = new Map<string, number>();
  for (const { partner, minutes } of plan.newRows)
    hours.set(partner, (hours.get(partner) ?? 0) + minutes / 60);
  return (
    <>
      <p class="pl-import-sum">
        {plan.format}: <strong>{words.count(plan.newRows.length, 'new meeting')}</strong>;{' '}
        {words.number(plan.knownRows, 0)} there already.
      </p>
      {hours.size > 0 && (
        <ul class="pl-list">
          {[...hours]
            .sort(([, a], [, b]) => b - a)
            .map(([partner, sum]) => (
              <li key={partner}>
                {partner}: {words.number(sum, 2)} h
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
