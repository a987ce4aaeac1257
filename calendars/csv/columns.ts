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
  | 'client'
  | 'project'
  | 'task'
  | 'notes'
  | 'clock length'
  | 'hours';

/**
 * Headers as Outlook (English, German, Spanish), Google, Toggl, Clockify, Harvest and others write them, in the normal form
 * of `headerKey`, the best first: of two that fit, the earlier is taken.
 */
const HEADERS: Readonly<Record<Role, string>> = {
  title: 'subject|title|event|summary|meeting|betreff|asunto|description|beschreibung',
  'start date':
    'start date|started on|begin date|beginnt am|startdatum|fecha de comienzo|date|spent date|datum|day|start',
  'start time': 'start time|begin time|beginnt um|startzeit|comienzo|from',
  'end date': 'end date|stop date|endet am|enddatum|fecha de finalizacion|end|stop',
  'end time': 'end time|stop time|endet um|endzeit|finalizacion|to',
  'all day': 'all day event|all day|ganztagiges ereignis|todo el dia|ganztagig',
  organizer: 'meeting organizer|organizer|besprechungsplanung|organizador de la reunion',
  people:
    'required attendees|attendees|participants|guests|invitees|erforderliche teilnehmer|teilnehmer|asistentes necesarios|optional attendees|optionale teilnehmer|asistentes opcionales',
  'show as': 'show time as|show as|zeitspanne zeigen als|mostrar la hora como|availability',
  client: 'client|customer|kunde|cliente|account',
  project: 'project|projekt|proyecto|matter',
  task: 'task|activity|aufgabe|tarea',
  notes: 'notes|note|description|notizen|comments',
  // A decimal beside it is rounded, so the clock goes first.
  'clock length': 'duration h|duration|dauer|elapsed|length|duracion',
  hours: 'hours|duration decimal|decimal|quantity|stunden|horas|hours rounded',
};

/** Columns by what they say; of `people` all, else the best one. 0-based. */
export type Columns = ReadonlyMap<Role, readonly number[]>;

/** What the cells of a header row say. */
export function columnsOf(header: readonly string[]): Columns {
  const keys = header.map((text) => headerKey(text).key);
  const columns = new Map<Role, readonly number[]>();
  for (const [role, known] of Object.entries(HEADERS) as Array<[Role, string]>) {
    const found = known.split('|').flatMap((text) => {
      const at = keys.indexOf(text);
      return at < 0 ? [] : [at];
    });
    if (found.length > 0) columns.set(role, role === 'people' ? found : found.slice(0, 1));
  }
  return columns;
}

/**
 * Whether a table is that of a calendar or a time sheet: a day, a length or an end, and who or what it was. Where one column
 * holds day and time, `hasClock` says whether its values do.
 */
export function isTimeSheet(columns: Columns, hasClock: (role: Role) => boolean): boolean {
  const length =
    columns.has('clock length') ||
    columns.has('hours') ||
    (columns.has('start time') && columns.has('end time')) ||
    (columns.has('end date') && hasClock('start date') && hasClock('end date'));
  const about = ['title', 'client', 'project', 'notes'] as const;
  return columns.has('start date') && length && about.some((role) => columns.has(role));
}
