import { useState } from 'preact/hooks';
import { parseIso } from '../../../core/calendar/day';
import { eventAttribution, hasValue, type EventRow, type Figure } from '../../../core/kpis';
import { UNNAMED_EVENT } from '../../../core/kpis/events';
import { NONE } from '../../../core/ledger/ledger';
import { attributed, benchmark, CLAIM_NOTE } from '../../../core/method/deals/benchmarks';
import { eventCalendar, eventEdit, type CalendarEvent } from '../../../core/method/plan/event-calendar';
import { OWNERS } from '../../../core/method/plan/plan-steps';
import type { Scene } from '../../../core/document/scene';
import { Button } from '../../parts/button';
import { coreReading } from '../../places/core-reading';
import { DateField, TextField } from '../../parts/fields/field';
import { PartnerPicker, useChosenPartner } from '../../parts/fields/partner-picker';
import { Title } from '../../parts/title';
import { useToday } from '../../parts/today';
import { Value } from '../../parts/value';
import type { ScreenProps } from '../../places/screen';
import './events.css';

/** What joint events brought and cost, and the calendar of those that were held and are planned. */
export default function EventsScreen(props: ScreenProps) {
  const scene = useToday(props.scene);
  const { book, words, year } = scene;
  const { eventDays } = book.ledger.settings.thresholds;
  const found = eventAttribution(book, 'portfolio', year);
  const calendar = eventCalendar(book, year.from);
  const ahead = calendar.filter(({ planned }) => planned);
  const held = calendar.filter(({ planned }) => !planned).reverse();
  const names = new Set(held.map(({ event }) => event));
  const brought = hasValue(found)
    ? found.value.filter(({ event, introductions }) => introductions > 0 || names.has(event))
    : [];
  return (
    <>
      <Title>Events</Title>
      <h3 class="pl-subheading">What they brought in the 12 months</h3>
      <p class="pl-quiet">
        Introductions that name the event, or came within {words.count(eventDays, 'day')} after it.
      </p>
      {hasValue(found) ? (
        <ul class="pl-events">
          {brought.map((row) => (
            <li key={row.event}>
              <Brought scene={scene} row={row} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.localised(found.reason)}</p>
      )}
      <p class="pl-quiet">{attributed(benchmark('eventIntroductions'))}</p>
      <p class="pl-quiet">{CLAIM_NOTE}</p>
      <h3 class="pl-subheading">Planned</h3>
      {ahead.length === 0 && <p>No joint event is planned.</p>}
      <Calendar scene={scene} events={ahead} />
      <PlanEvent {...props} scene={scene} />
      {held.length > 0 && (
        <>
          <h3 class="pl-subheading">Held in the 12 months</h3>
          <Calendar scene={scene} events={held} />
        </>
      )}
    </>
  );
}

function Brought({ scene, row }: { readonly scene: Scene; readonly row: EventRow }) {
  const { words } = scene;
  const money = (of: Figure) => (
    <Value
      of={hasValue(of) ? { value: of.value, format: 'money' } : { reason: words.localised(of.reason) }}
      words={words}
    />
  );
  const facts = [
    ['Introductions', words.number(row.introductions, 2)],
    ['Clients', words.number(row.clients, 2)],
    ['Revenue', money(row.revenue)],
    ['Cost', money(row.cost)],
    ['Cost of one', money(row.costPerIntroduction)],
  ] as const;
  return (
    <>
      <strong>{eventName(row.event)}</strong>
      <dl class="pl-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class="pl-quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Calendar({ scene, events }: { readonly scene: Scene; readonly events: readonly CalendarEvent[] }) {
  return (
    <ul class="pl-list">
      {events.map(({ on, event, partnerName, owner, missed }, at) => (
        <li key={at}>
          {scene.words.shortDate(on)}: {eventName(event, true)}
          <span class="pl-quiet">
            {partnerName === '' ? '' : `, ${partnerName}`}
            {owner === null ? '' : ` (${owner})`}
          </span>
          {missed && (
            <span class="pl-late">
              {' '}
              The day is past: put the event into Activities and tick the step off.
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Activities of type event without a name of the event stand together. */
function eventName(event: string, one = false): string {
  if (event !== UNNAMED_EVENT) return event;
  return one ? 'an event without a name' : 'Events without a name';
}

/** Puts an event on the calendar: a step of Actions, shared with the partner. */
function PlanEvent({ scene, reading, host, route, go, busy, run }: ScreenProps) {
  const { ledger } = scene.book;
  const [partner, choose] = useChosenPartner({ scene, route });
  const [event, setEvent] = useState('');
  const [on, setOn] = useState('');
  const [owner, setOwner] = useState<string>(OWNERS[2]);
  const day = parseIso(on);
  const problem = on !== '' && day !== null && day < ledger.today ? 'This day is past.' : null;
  if (partner === NONE) return null;
  const { name } = ledger.partners[partner]!;
  const ready = event.trim() !== '' && day !== null && problem === null;
  return (
    <div class="pl-plan-event">
      <PartnerPicker scene={scene} route={route} go={go} partner={partner} onChoose={choose} />
      <TextField label="Event" placeholder="Year-end tax webinar" value={event} onChange={setEvent} />
      <DateField
        label="Day"
        value={on}
        problem={problem}
        hint={`${scene.words.shortDate(ledger.today)} or later.`}
        onChange={setOn}
      />
      <TextField label="Who prepares it" placeholder={OWNERS.join(', ')} value={owner} onChange={setOwner} />
      <Button
        busy={busy || !ready}
        onPress={() =>
          void run({
            what: 'Writing the event into Actions',
            work: () =>
              host.edit(
                eventEdit(reading.input, coreReading(reading), {
                  partner: name,
                  event: event.trim(),
                  on: day!,
                  owner,
                }),
              ),
            done: () => `${event.trim()} with ${name} is planned.`,
            writes: true,
          }).then((done) => {
            if (done !== null) setEvent('');
          })
        }
      >
        Plan the event
      </Button>
    </div>
  );
}
