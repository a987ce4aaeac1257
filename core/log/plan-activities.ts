import type { EditPlan } from '../host/edit-plan';
import type { Reading } from '../ledger/reading/read';
import type { WorkbookInput } from '../workbook/input';
import { activityWriter } from './activity-writer';
import { filled, notNegative, partnerName } from './checks';
import type { LoggedConversation, LoggedGift } from './entry';

export function planConversation(
  input: WorkbookInput,
  reading: Reading,
  entry: LoggedConversation,
): EditPlan {
  notNegative(entry.hours, 'The time');
  notNegative(entry.cost, 'The cost');
  const name = partnerName(reading, entry.partner);
  const writer = activityWriter(input, reading);
  const { hours, askedBy } = entry;
  return {
    what: `Log ${withArticle(entry.type)} with ${name}`,
    steps: writer.steps([
      {
        Partner: name,
        Date: { date: entry.on },
        Type: writer.type(entry.type),
        Hours: hours === null ? null : writer.hours(hours),
        Cost: entry.cost,
        'Initiated by': askedBy === null ? null : writer.initiatedBy(askedBy),
        Notes: filled(entry.note),
      },
    ]),
  };
}

export function planGift(input: WorkbookInput, reading: Reading, entry: LoggedGift): EditPlan {
  notNegative(entry.value, 'The value of a gift');
  const name = partnerName(reading, entry.partner);
  const writer = activityWriter(input, reading);
  return {
    what: `Log a gift to ${name}`,
    steps: writer.steps([
      {
        Partner: name,
        Date: { date: entry.on },
        Type: writer.type('gift'),
        Cost: entry.value,
        Recipient: filled(entry.recipient),
        'Gift value': entry.value,
        Notes: filled(entry.note),
      },
    ]),
  };
}

const VOWEL = /^[aeiou]/;

function withArticle(noun: string): string {
  return `${VOWEL.test(noun) ? 'an' : 'a'} ${noun}`;
}
