import type { Day } from '../../calendar/day';
import { addRecords, type EditRecord } from '../../edits';
import type { EditPlan } from '../../host/edit-plan';
import type { Book } from '../../kpis';
import { UNNAMED_EVENT } from '../../kpis/events';
import { isDone } from '../../kpis/steps';
import { NONE } from '../../ledger/ledger';
import type { Reading } from '../../ledger/reading/read';
import { ACTIVITY_TYPES } from '../../workbook/tables';
import type { WorkbookInput } from '../../workbook/input';

/** A joint event: one that was held stands in Activities, one that is planned in Actions. */
export interface CalendarEvent {
  readonly on: Day;
  /** Index of the partner; NONE for an event of the practice alone. */
  readonly partner: number;
  readonly partnerName: string;
  readonly event: string;
  readonly planned: boolean;
  /** Who prepares a planned one; null for those that were held. */
  readonly owner: string | null;
  /** A planned one whose day is past although nobody ticked it off. */
  readonly missed: boolean;
}

/** A step of Actions that plans an event: `Event: Year-end tax webinar`, due on its day. */
const EVENT_STEP = /^event\s*:\s*(.+)$/i;
const EVENT = ACTIVITY_TYPES.indexOf('event');

/** The co-marketing calendar: events held in the days from `from` on, and every one that is planned, by day. */
export function eventCalendar({ ledger }: Book, from: Day): CalendarEvent[] {
  const { activities, asOf, actions, events } = ledger;
  const nameOf = (partner: number) => (partner === NONE ? '' : ledger.partners[partner]!.name);
  const held = new Map<string, CalendarEvent>();
  for (let row = 0; row < activities.count; row++) {
    const on = activities.day[row]!;
    if (activities.type[row] !== EVENT || on < from || on > asOf) continue;
    const code = activities.event[row]!;
    const event = code === NONE ? UNNAMED_EVENT : events[code]!;
    const partner = activities.partner[row]!;
    held.set(`${on} ${partner} ${code}`, {
      on,
      partner,
      partnerName: nameOf(partner),
      event,
      planned: false,
      owner: null,
      missed: false,
    });
  }
  const planned = actions.flatMap((action): CalendarEvent[] => {
    const event = EVENT_STEP.exec(action.step)?.[1];
    if (event === undefined || action.due === null || isDone(action, asOf)) return [];
    const { due: on, partner, owner } = action;
    return [{ on, partner, partnerName: nameOf(partner), event, planned: true, owner, missed: on < asOf }];
  });
  return [...held.values(), ...planned].sort((a, b) => a.on - b.on);
}

/** The edit that puts a joint event on the calendar: a step of Actions that is due on its day and shared with the partner. */
export function eventEdit(
  input: WorkbookInput,
  reading: Reading,
  plan: { readonly partner: string; readonly event: string; readonly on: Day; readonly owner: string },
): EditPlan {
  const record: EditRecord = {
    Partner: plan.partner,
    Step: `Event: ${plan.event}`,
    Owner: plan.owner,
    Due: { date: plan.on },
    Shared: 'yes',
  };
  return {
    what: `Plan the event ${plan.event} with ${plan.partner}`,
    steps: addRecords(input, reading, 'Actions', [record]),
  };
}
