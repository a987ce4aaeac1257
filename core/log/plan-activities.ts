import { addRecords } from '../edits';
import type { EditPlan, NewCell } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { ACTIVITY_TYPES, type ActivityType } from '../workbook/tables';
import { filled, notNegative, partnerName } from './checks';
import type { LoggedConversation, LoggedGift } from './entry';
import { ownHours } from './own-hours';
import { ownColumn, ownWord } from './own-words';
import { targetTable } from './target';

export function planConversation(
  input: WorkbookInput,
  reading: Reading,
  entry: LoggedConversation,
): EditPlan {
  notNegative(entry.hours, 'The time');
  notNegative(entry.cost, 'The cost');
  const name = partnerName(reading, entry.partner);
  const { activities } = reading.ledger;
  const into = activityTable(reading);
  const column = (header: string) =>
    into === null ? null : ownColumn(input, reading, into, activities, header);
  const code = { us: 1, them: 2 } as const;
  const { hours, askedBy } = entry;
  return {
    what: `Log ${withArticle(entry.type)} with ${name}`,
    steps: addRecords(
      input,
      reading,
      'Activities',
      [
        {
          Partner: name,
          Date: { date: entry.on },
          Type: typeWord(input, reading, into, entry.type),
          Hours: hours === null ? null : ownHours(column('Hours'), activities.hours, hours),
          Cost: entry.cost,
          'Initiated by':
            askedBy === null
              ? null
              : ownWord(
                  column('Initiated by'),
                  (index) => activities.initiatedBy[index] === code[askedBy],
                  askedBy,
                ),
          Notes: filled(entry.note),
        },
      ],
      into,
    ),
  };
}

function activityTable(reading: Reading): FoundTable | null {
  const { activities } = reading.ledger;
  return targetTable(reading, 'Activities', activities, (index) => activities.day[index]!);
}

/** How the table names a type of activity. */
function typeWord(
  input: WorkbookInput,
  reading: Reading,
  into: FoundTable | null,
  type: ActivityType,
): NewCell {
  const { activities } = reading.ledger;
  const column = into === null ? null : ownColumn(input, reading, into, activities, 'Type');
  return ownWord(column, (index) => activities.type[index] === ACTIVITY_TYPES.indexOf(type), type);
}

export function planGift(input: WorkbookInput, reading: Reading, entry: LoggedGift): EditPlan {
  notNegative(entry.value, 'The value of a gift');
  const name = partnerName(reading, entry.partner);
  const into = activityTable(reading);
  return {
    what: `Log a gift to ${name}`,
    steps: addRecords(
      input,
      reading,
      'Activities',
      [
        {
          Partner: name,
          Date: { date: entry.on },
          Type: typeWord(input, reading, into, 'gift'),
          Cost: entry.value,
          Recipient: filled(entry.recipient),
          'Gift value': entry.value,
          Notes: filled(entry.note),
        },
      ],
      into,
    ),
  };
}

const VOWEL = /^[aeiou]/;

function withArticle(noun: string): string {
  return `${VOWEL.test(noun) ? 'an' : 'a'} ${noun}`;
}
