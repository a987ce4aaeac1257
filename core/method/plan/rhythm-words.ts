import type { Words } from '../../words';

/** Lengths that people have a word for. */
const USUAL: ReadonlyMap<number, string> = new Map([
  [1, 'every day'],
  [7, 'every week'],
  [14, 'every two weeks'],
  [21, 'every three weeks'],
  [28, 'every four weeks'],
  [30, 'once a month'],
  [31, 'once a month'],
  [90, 'once a quarter'],
  [91, 'once a quarter'],
  [365, 'once a year'],
]);

/** How often one talks, as people say it: `every two weeks`, `once a month`, `every 10 days`. */
export function rhythmWords(days: number, words: Words): string {
  return USUAL.get(days) ?? `every ${words.count(days, 'day')}`;
}
