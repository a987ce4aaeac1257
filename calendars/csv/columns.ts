import { isInTime } from '../../core/workbook/mapping/hours-by-values';
import { isMinutesFirst, unitsAnHour } from '../../core/workbook/values/durations';
import { notHeldUnder } from '../../core/workbook/values/not-held';
import { headerKey } from '../../core/workbook/values/header-key';

/** What a column of a calendar's or a time tracker's table says. */
export type Role =
  | 'title'
  | 'start date'
  | 'start time'
  | 'end date'
  | 'end time'
  | 'all day'
  | 'organizer'
  | 'people'
  | 'show as'
  | 'not held'
  | 'client'
  | 'project'
  | 'task'
  | 'notes'
  | 'clock length'
  | 'hours'
  | 'minutes'
  | 'plain time';

/**
 * Headers as Outlook (English, German, Spanish, French, Italian, Dutch, Portuguese, Swedish), Google, Toggl, Clockify, Harvest and others write them, in the normal form
 * of `headerKey` or as they say it themselves, the best first: of two that fit, the earlier is taken.
 */
const HEADERS: Readonly<Record<Exclude<Role, 'not held'>, string>> = {
  title:
    'event type name|subject|title|event|summary|meeting|topic|meeting topic|meeting title|meeting name|event name|appointment|appointment type|service|betreff|asunto|objet|oggetto|onderwerp|assunto|amne|description|issue summary|beschreibung',
  'start date':
    'start text|start date|start date time|date time|date and time|started on|begin date|beginnt am|startdatum|fecha de comienzo|date de debut|data inizio|data di inizio|begindatum|data de inicio|date|spent date|activity date|work date|worked date|local date|entry date|log date|service date|datum|day|start',
  'start time':
    'start time|meeting start time|starts at|start at|time in|begin time|beginnt um|startzeit|comienzo|heure de debut|ora inizio|ora di inizio|begintijd|starttijd|hora de inicio|hora inicial|starttid|from|in',
  'end date':
    'stop text|end date|end date time|stop date|endet am|date de fin|data fine|data di fine|einddatum|data de termino|data de conclusao|slutdatum|enddatum|fecha de finalizacion|end|stop',
  'end time':
    'end time|meeting end time|ends at|end at|time out|stop time|endet um|endzeit|finalizacion|heure de fin|ora fine|ora di fine|eindtijd|hora de termino|hora final|sluttid|to|out',
  'all day':
    'all day event|all day|ganztagiges ereignis|todo el dia|ganztagig|journee entiere|giornata intera|tutto il giorno|gebeurtenis duurt hele dag|hele dag|dia inteiro|o dia inteiro|heldag',
  organizer:
    'meeting organizer|organizer|besprechungsplanung|organizador de la reunion|organisateur de la reunion|organizzatore riunione|organizzatore della riunione|organisator van vergadering|organizador da reuniao',
  people:
    'required attendees|attendees|participants|guests|invitees|invitee name|invitee email|customer name|customer email|attendee name|attendee email|contact|contact name|contact email|erforderliche teilnehmer|teilnehmer|asistentes necesarios|participants obligatoires|partecipanti obbligatori|partecipanti necessari|vereiste deelnemers|participantes obrigatorios|participantes necessarios|optional attendees|participants facultatifs|partecipanti facoltativi|optionele deelnemers|participantes opcionais|optionale teilnehmer|asistentes opcionales',
  'show as':
    'show time as|show as|zeitspanne zeigen als|mostrar la hora como|afficher la disponibilite|mostra ora come|mostra come|tijd weergeven als|mostrar horario como|mostrar hora como|availability',
  client: 'client|customer|partner|who|with|kunde|cliente|account|account name|company',
  project: 'project|projekt|proyecto|matter|job code|jobcode|jobcode 1|job code 1|job|activity type',
  task: 'task|activity|aufgabe|tarea',
  notes: 'notes|note|description|work description|notizen|comments|comment',
  // A decimal beside it is rounded, so the clock goes first.
  'clock length':
    'time tracked text|duration h|duration mm ss|duration hh mm ss|duration h mm|duration hh mm|duration|dauer|elapsed|length|duracion',
  hours:
    'hours|duration decimal|decimal|quantity|stunden|horas|hours rounded|time spent|time tracked|time logged',
  minutes: 'minutes|min|mins',
  // A time of day, or in some programs how long.
  'plain time': 'time',
};

/** Columns by what they say; of `people` and `not held` all, else the best one. 0-based. */
export type Columns = ReadonlyMap<Role, readonly number[]>;

/** What the cells of a header row say. */
export function columnsOf(header: readonly string[]): Map<Role, readonly number[]> {
  const keys = header.map((text) => headerKey(text));
  const columns = new Map<Role, readonly number[]>();
  for (const [role, known] of Object.entries(HEADERS) as Array<[Role, string]>) {
    const found = known.split('|').flatMap((text) => {
      const at = keys.findIndex(({ key, said }) => key === text || said === text);
      return at < 0 ? [] : [at];
    });
    if (found.length > 0) columns.set(role, role === 'people' ? found : found.slice(0, 1));
  }
  // Of a list of appointments it is whoever came; a time tracker's is that of who has tracked.
  const email = keys.findIndex(({ key }) => key === 'email' || key === 'e mail');
  if (email >= 0 && !(['client', 'project', 'task'] as const).some((role) => columns.has(role)))
    columns.set('people', [...(columns.get('people') ?? []), email]);
  const notHeld = keys.flatMap(({ key }, at) => (notHeldUnder(key) === null ? [] : [at]));
  if (notHeld.length > 0) columns.set('not held', notHeld);
  if (!columns.has('clock length') && !columns.has('hours')) {
    const at = header.findIndex((text) => isInTime(text) || unitsAnHour(text) !== null);
    if (at >= 0) columns.set('hours', [at]);
  }
  return columns;
}

/** What the header of a length says: how many minutes one of its numbers is, null where it names no unit; whether minutes come before seconds. */
export interface LengthUnit {
  readonly minutes: number | null;
  readonly minutesFirst: boolean;
}

const MINUTES_EACH: ReadonlyMap<string, number> = new Map([
  ['hours', 60],
  ['minutes', 1],
  ['seconds', 1 / 60],
  ['milliseconds', 1 / 60_000],
]);

/** The unit that the header of a length names. */
export function lengthUnit(header: string): LengthUnit {
  const { key, unit } = headerKey(header);
  const [, after] = /\bin (hours|minutes|seconds)\b/.exec(key) ?? [];
  const units = unitsAnHour(header);
  return {
    minutes: units !== null ? 60 / units : (MINUTES_EACH.get(unit ?? after ?? key) ?? null),
    minutesFirst: isMinutesFirst(header),
  };
}

/**
 * Whether a table is that of a calendar or a time sheet: a day, a length or an end, and who or what it was. Where one column
 * holds day and time, `hasClock` says whether its values do.
 */
export function isTimeSheet(columns: Columns, hasClock: (role: Role) => boolean): boolean {
  const length =
    columns.has('clock length') ||
    columns.has('hours') ||
    columns.has('minutes') ||
    (columns.has('start time') && columns.has('end time')) ||
    (columns.has('end date') && hasClock('start date') && hasClock('end date'));
  const about = ['title', 'client', 'project', 'notes', 'task', 'people'] as const;
  return columns.has('start date') && length && about.some((role) => columns.has(role));
}
