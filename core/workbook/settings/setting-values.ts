import type { Cell } from '../input';
import { outcomeOf } from '../outcome/outcome';
import { cellCurrency } from '../values/currencies';
import { parseNumberText } from '../values/money';
import { moneyKindOf } from '../values/money-kinds';
import { MONEY_KINDS, TABLES } from '../tables';
import { PERIOD_NAMES, type PeriodName } from './settings';
import { cellText, emailsIn, fold, tidy, wordKey } from '../values/text';
import { DIRECTION, YES_NO } from '../values/words';

/**
 * What the Value cell of a setting may hold: each reader takes a raw cell and gives the value, or one sentence. They are
 * plain functions and no schemas, because every cell function of a spreadsheet loads them.
 */
export type SettingReader<Value> = (cell: Cell) => { readonly value: Value } | { readonly problem: string };

/** Reads what `find` finds in a cell; the sentence is for a cell in which it finds nothing. */
function valueOr<Value>(find: (cell: Cell) => Value | undefined, problem: string): SettingReader<Value> {
  return (cell) => {
    const value = find(cell);
    return value === undefined ? { problem } : { value };
  };
}

/** The same with one more condition on the value. */
function checked<Value>(
  read: SettingReader<Value>,
  isRight: (value: Value) => boolean,
  problem: string,
): SettingReader<Value> {
  return (cell) => {
    const result = read(cell);
    return 'problem' in result || isRight(result.value) ? result : { problem };
  };
}

/** One of these words, which `write` makes of the cell. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  write: (cell: Cell) => string,
  problem: string,
): SettingReader<Word> {
  return valueOr((cell) => {
    const written = write(cell);
    return words.find((word) => word === written);
  }, problem);
}

function pattern(expression: RegExp, problem: string): SettingReader<string> {
  return valueOr((cell) => {
    const code = tidy(cellText(cell)).toUpperCase();
    return expression.test(code) ? code : undefined;
  }, problem);
}

const TOO_LONG = 'It is more than 100 years.';

export const number = valueOr((cell) => {
  const value = typeof cell === 'string' ? parseNumberText(cell, '.')?.value : cell;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}, 'It is not a number.');
export const amount = checked(number, (value) => value >= 0, 'It must not be negative.');
export const days = checked(amount, (value) => value <= 36525, TOO_LONG);
export const months = checked(amount, (value) => value <= 1200, TOO_LONG);
export const rating = checked(number, (value) => value >= 1 && value <= 5, 'It must be from 1 to 5.');
export const cadence = checked(days, (value) => value >= 1, 'It must be at least one day.');
export const text: SettingReader<string> = (cell) => ({ value: tidy(cellText(cell)) });
/** Text of several lines, as it stands. */
export const longText: SettingReader<string> = (cell) => ({ value: cellText(cell).trim() });
/** One or several e-mail addresses, in lower case. */
export const addresses = valueOr((cell) => {
  const found = emailsIn(cellText(cell));
  return found.length > 0 ? found : undefined;
}, 'It is no e-mail address.');
/** A code, or what names one for certain: "Euro", "£". */
export const currency = valueOr((cell) => {
  const code = cellCurrency(cellText(cell));
  return code !== null && /^[A-Z]{3}$/.test(code) ? code : undefined;
}, 'It is not a three-letter currency code such as USD.');
export const country = pattern(/^[A-Z]{2}$/, 'It is not a two-letter country code such as US.');
export const yesNo = valueOr(
  (cell) => (typeof cell === 'boolean' ? cell : YES_NO.get(wordKey(cellText(cell)))),
  'It is neither yes nor no.',
);
export const direction = valueOr(
  (cell) => DIRECTION.get(wordKey(cellText(cell))),
  'It is neither received nor given.',
);
export const roiBasis = oneOf(
  ['investment', 'total cost'],
  (cell) => fold(cellText(cell)),
  'It is neither "investment" nor "total cost".',
);
const PERIODS: ReadonlyMap<string, PeriodName> = new Map([
  ...PERIOD_NAMES.map((name) => [name, name] as const),
  ['12', '12 months'],
  ['12 month', '12 months'],
  ['last 12 months', '12 months'],
  ['twelve months', '12 months'],
  ['year', '12 months'],
  ['since the start', 'since start'],
  ['start', 'since start'],
  ['all', 'since start'],
  ['ytd', 'year to date'],
  ['fiscal year to date', 'year to date'],
]);
export const period = valueOr(
  (cell) => PERIODS.get(wordKey(cellText(cell))),
  'It is none of "12 months", "since start" and "year to date".',
);
export const order = oneOf(
  ['D/M/Y', 'M/D/Y', 'Y/M/D'],
  (cell) =>
    tidy(cellText(cell))
      .toUpperCase()
      .replace(/[\s.-]+/g, '/')
      .replace(/DD/, 'D')
      .replace(/MM/, 'M')
      .replace(/Y{2,4}/, 'Y'),
  'It is none of D/M/Y, M/D/Y and Y/M/D.',
);
export const tableKind = valueOr(
  (cell) => TABLES.find((each) => fold(each.kind) === fold(cellText(cell)))?.kind,
  `It is none of ${TABLES.map((each) => each.kind).join(', ')}.`,
);
export const outcome = valueOr((cell) => outcomeOf(cellText(cell)), 'It is none of won, lost and open.');
export const decimal = oneOf(
  ['.', ','],
  (cell) => {
    const sign = tidy(cellText(cell)).toLowerCase();
    return sign === 'comma' ? ',' : sign === 'point' || sign === 'dot' || sign === 'period' ? '.' : sign;
  },
  'It is neither a point nor a comma.',
);
export const moneyKind = valueOr(
  (cell) => moneyKindOf(cellText(cell)),
  `It is none of ${MONEY_KINDS.join(', ')}.`,
);
