import { isOfAnother } from '../partners/among-others';
import { NO_DAY } from '../../../calendar/day';
import { ACTIVITY_TYPES } from '../../../workbook/tables';
import { readDates } from '../../../workbook/columns/date-column';
import { readNumbers } from '../../../workbook/columns/number-column';
import { readChoices, readYesNo } from '../../../workbook/columns/choice-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { ACTIVITY_TYPE, INITIATED_BY } from '../../../workbook/values/words';
import { noteTurnedDays } from '../doubts/days-turned';
import { noteDuplicates } from '../doubts/duplicates';
import { BY_THEM, BY_US, NONE, type ActivityColumns } from '../../ledger';
import type { NameTable, Names } from '../../names';
import { readCosts } from './read-costs';
import { notHeldRows, readHours } from './read-hours';
import { readNames } from './read-names';
import { noteGroups } from './groups';
import { keptRows, source, unite, type Part } from './unite';

interface ActivityNames {
  readonly partners: NameTable;
  readonly events: Names;
  readonly recipients: NameTable;
}

const OTHER = ACTIVITY_TYPES.indexOf('other');
const RATING = { as: 'number', least: 1, most: 5 } as const;

function readColumns(reader: TableReader, names: ActivityNames) {
  return {
    day: readDates(reader, 'Date', { happened: true, unused: 'the row is left out' }),
    type: readChoices(reader, 'Type', ACTIVITY_TYPE, (type) => ACTIVITY_TYPES.indexOf(type), {
      none: OTHER,
      unknown: OTHER,
      as: 'counted as other',
    }),
    hours: readHours(reader),
    cost: readCosts(reader),
    initiatedBy: readChoices(
      reader,
      'Initiated by',
      INITIATED_BY,
      (who) => (who === 'us' ? BY_US : BY_THEM),
      {
        none: 0,
        unknown: 0,
        as: 'read as blank',
      },
    ),
    askedOn: readDates(reader, 'Asked on', { happened: true }),
    answeredOn: readDates(reader, 'Answered on', { happened: true }),
    rating: readNumbers(reader, 'Rating', RATING),
    responsiveness: readNumbers(reader, 'Responsiveness', RATING),
    initiative: readNumbers(reader, 'Initiative', RATING),
    quality: readNumbers(reader, 'Quality', RATING),
    agenda: readYesNo(reader, 'Agenda'),
    event: readNames(reader, 'Event', names.events),
    giftValue: readNumbers(reader, 'Gift value', { as: 'amount', least: 0 }),
    recipient: readNames(reader, 'Recipient', names.recipients),
  };
}

type ActivityPart = Part<ReturnType<typeof readColumns>>;

/** Reads one Activities table; rows without a partner or a date are left out with a note. */
export function readActivityTable(
  reader: TableReader,
  sheet: number,
  names: ActivityNames,
  defaultHours: ReadonlyMap<string, number>,
): ActivityPart {
  const partner = readNames(reader, 'Partner', names.partners);
  const columns = readColumns(reader, names);
  const keep = new Uint8Array(reader.count);
  const scopes = { partner: reader.scope('Partner'), day: reader.scope('Date') };
  const defaults = Float64Array.from(ACTIVITY_TYPES, (type) => defaultHours.get(type) ?? NaN);
  const isGrouped = noteGroups(reader, partner);
  const isNotHeld = notHeldRows(reader);
  for (let i = 0; i < reader.count; i++) {
    if (partner[i] === NONE) {
      if (!isGrouped(i) && !isOfAnother(reader, i))
        reader.note(
          scopes.partner,
          i,
          reader.cell('Partner', i),
          'no partner',
          'The row names no partner and is left out.',
          'Enter with whom it was.',
        );
    } else if (columns.day[i] === NO_DAY) {
      if (reader.isMissing('Date', i))
        reader.note(
          scopes.day,
          i,
          reader.cell('Date', i),
          'no date',
          'The row has no date and is left out.',
          'Enter the day of the activity.',
        );
    } else if (isNotHeld(i)) {
      reader.note(
        scopes.day,
        i,
        reader.shown('Date', i),
        'it did not take place',
        'By its status it was canceled, moved to another day, or somebody did not come; the row is left out.',
        'Nothing to do, unless you met; then correct the status.',
      );
    } else keep[i] = 1;
    if (Number.isNaN(columns.hours[i] as number))
      columns.hours[i] = defaults[columns.type[i] as number] as number;
  }
  for (const amounts of [columns.hours, columns.cost, columns.giftValue]) reader.shareOut(amounts);
  noteTurnedDays(reader, {
    first: columns.askedOn,
    second: columns.answeredOn,
    column: 'Answered on',
    kind: 'answered before asked',
    problem: 'It was answered before it was asked; it counts as answered in time.',
  });
  noteDuplicates(reader, { Partner: partner, Date: columns.day });
  return { reader, sheet, partner, kept: keptRows(keep), columns };
}

/** All Activities tables as one. */
export function uniteActivities(parts: readonly ActivityPart[]): ActivityColumns {
  const i8 = (pick: (part: ActivityPart) => Int8Array<ArrayBuffer>) => unite(parts, new Int8Array(0), pick);
  const i32 = (pick: (part: ActivityPart) => Int32Array<ArrayBuffer>) =>
    unite(parts, new Int32Array(0), pick);
  const f64 = (pick: (part: ActivityPart) => Float64Array<ArrayBuffer>) =>
    unite(parts, new Float64Array(0), pick);
  return {
    ...source(parts),
    day: i32((part) => part.columns.day),
    type: new Uint8Array(i8((part) => part.columns.type).buffer),
    hours: f64((part) => part.columns.hours),
    cost: f64((part) => part.columns.cost),
    initiatedBy: new Uint8Array(i8((part) => part.columns.initiatedBy).buffer),
    askedOn: i32((part) => part.columns.askedOn),
    answeredOn: i32((part) => part.columns.answeredOn),
    rating: f64((part) => part.columns.rating),
    responsiveness: f64((part) => part.columns.responsiveness),
    initiative: f64((part) => part.columns.initiative),
    quality: f64((part) => part.columns.quality),
    agenda: i8((part) => part.columns.agenda),
    event: i32((part) => part.columns.event),
    giftValue: f64((part) => part.columns.giftValue),
    recipient: i32((part) => part.columns.recipient),
  };
}
