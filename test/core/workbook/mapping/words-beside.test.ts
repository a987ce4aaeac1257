import { withLetters } from '../../../../core/workbook/mapping/words-beside';

/** What "Accepted", "Engaged" and the like mean beside a word of the same column. */
const beside = (word: string) => {
  const said = [
    'Engaged',
    'Moved',
    'Accepted',
    'Moving forward',
    'Proceeding',
    'Working together',
    'Approved',
    'Deal',
  ];
  return [...withLetters([word, ...said], new Map())]
    .map(([key, outcome]) => `${key}: ${outcome}`)
    .join(', ');
};

it.each([
  ['Never accept', 'accepted: won'],
  ['Not accepted', 'accepted: won'],
  ["Didn't move", 'moved: won'],
  ['Not moved', 'moved: won'],
])('beside "%s" is %s', (word, meaning) => {
  expect(beside(word)).toBe(meaning);
});

it.each(
  'Still not moving forward; Not moving forward yet; They did not engage; No deal yet; Big no deal; Has not moved; Not moved in; He never accepted; Not proceeding now; Is not proceeding; We are not working together; Was not approved'.split(
    '; ',
  ),
)('"%s" says nothing of other words', (word) => {
  expect(beside(word)).toBe('');
});
