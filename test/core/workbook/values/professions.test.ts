import { ACTIVITY_TYPE, professionOf } from '../../../../core/workbook/values/words';

it.each([
  ['tax webinar', 'event'],
  ['tax workshop', 'event'],
  ['a conference', 'event'],
  ['quarterly checkin', 'check-in'],
  ['quarterly check in', 'check-in'],
])('an activity called "%s" is one of type %s', (text, type) => {
  expect(ACTIVITY_TYPE.get(text)).toBe(type);
});

it.each([
  ['Lawyer', 'attorney'],
  ['Tax lawyers', 'attorney'],
  ['Solicitor', 'attorney'],
  ['Accountant', 'cpa'],
  ['Enrolled agent', 'cpa'],
  ['Bookkeeper', 'cpa'],
  ['Consultant', 'consultant'],
  ['Exit planner', 'consultant'],
  ['Investment banker', 'consultant'],
  ['Business broker', 'consultant'],
])('a partner of the category "%s" is one of the profession %s', (category, profession) => {
  expect(professionOf(category)).toBe(profession);
});
