import { wordsIn } from '../../../core/words';
import { fromText } from '../../../task-pane/screens/deals/results';

test.each([
  [0, 'from the first introduction on'],
  [0.04, 'from the first introduction on'],
  [1.04, 'from 1 introduction a year'],
  [1.2, 'from 1.2 introductions a year'],
])('a break-even of %s is said as it is shown', (of, says) => {
  expect(fromText(of, wordsIn('en-US', 'USD'))).toBe(says);
});
