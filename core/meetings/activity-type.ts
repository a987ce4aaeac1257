import type { ActivityType } from '../workbook/tables';
import { wordKey } from '../workbook/values/text';

/** Words of a title and the type that they speak for, the most telling first: a lunch meeting is a meal. */
const WORDS: ReadonlyArray<readonly [type: ActivityType, words: RegExp]> = [
  ['gift', /\b(gift|present basket)\b/],
  [
    'meal',
    /\b(lunch|breakfast|brunch|dinner|supper|coffee|coffees|tea|drinks?|happy hour|meal|almuerzo|mittagessen)\b/,
  ],
  [
    'event',
    /\b(webinar|seminar|conference|workshop|open house|event|panel|gala|golf|tournament|reception|networking|mixer|fundraiser|open day)\b/,
  ],
  ['joint meeting', /\b(joint|three way|3 way|client meeting with|introduction meeting|intro meeting)\b/],
  [
    'call',
    /\b(call|calls|phone|telephone|zoom|teams|webex|google meet|facetime|dial in|video|anruf|telefonat|llamada)\b/,
  ],
  ['e-mail', /\b(e mail|email|mail)\b/],
];

/** What kind of contact a title speaks of; a meeting where it says nothing. */
export function guessType(title: string): ActivityType {
  const key = wordKey(title);
  return WORDS.find(([, words]) => words.test(key))?.[0] ?? 'meeting';
}
