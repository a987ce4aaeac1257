import { inOptions } from '../../cli/option-words';

describe('a note about a CSV, which has no Settings sheet, names the option', () => {
  it.each([
    [
      'To use the name above them, add a Settings row "Fill down Referrals.Partner" with the value yes.',
      'To use the name above them, use --set "Fill down Referrals.Partner=yes".',
    ],
    [
      'Name the column in Settings, as "Map Money.Partner"; there are: column A, Date.',
      'Name the column with --map Money.Partner=HEADER; there are: column A, Date.',
    ],
    [
      'add a Settings row "Map Money.Partner" with the value "Name"; if they are not, "Map Money.Partner" with the value -.',
      'use --map Money.Partner=Name; if they are not, --map Money.Partner=-.',
    ],
    [
      'a Settings row such as "Map Referrals.Closed" with the value "column E".',
      'use --map "Referrals.Closed=column E".',
    ],
    [
      'Say which it is with a Settings row "Date order Referrals.Closed" (D/M/Y or M/D/Y).',
      'Say which it is with --set "Date order Referrals.Closed=..." (D/M/Y or M/D/Y).',
    ],
    [
      'say what it holds with a Settings row "Table a.csv".',
      'say what it holds with --table a.csv=Referrals.',
    ],
    ['Enter won or lost.', 'Enter won or lost.'],
  ])('%s', (sentence, said) => {
    expect(inOptions(sentence)).toBe(said);
  });
});
