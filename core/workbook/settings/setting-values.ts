import * as z from 'zod/mini';
import type { Cell } from '../input';
import { outcomeOf } from '../outcome/outcome';
import { parseNumberText } from '../values/money';
import { moneyKindOf } from '../values/money-kinds';
import { MONEY_KINDS, TABLES, type TableKind } from '../tables';
import { PERIOD_NAMES, type PeriodName } from './settings';
import { cellText, emailsIn, fold, tidy, wordKey } from '../values/text';
import { DIRECTION, YES_NO } from '../values/words';

/** What the Value cell of a setting may hold: each schema takes a raw cell and gives the value, or one sentence. */

export const number = z.pipe(
  z.transform((cell: Cell) => (typeof cell === 'string' ? (parseNumberText(cell, '.')?.value ?? NaN) : cell)),
  z.number('It is not a number.'),
);
export const amount = z.pipe(number, z.number().check(z.minimum(0, 'It must not be negative.')));
export const days = z.pipe(
  number,
  z.number().check(z.minimum(0, 'It must not be negative.'), z.maximum(36525, 'It is more than 100 years.')),
);
export const months = z.pipe(
  number,
  z.number().check(z.minimum(0, 'It must not be negative.'), z.maximum(1200, 'It is more than 100 years.')),
);
export const rating = z.pipe(
  number,
  z.number().check(z.minimum(1, 'It must be from 1 to 5.'), z.maximum(5, 'It must be from 1 to 5.')),
);
export const cadence = z.pipe(days, z.number().check(z.minimum(1, 'It must be at least one day.')));
export const text = z.pipe(
  z.transform((cell: Cell) => tidy(cellText(cell))),
  z.string(),
);
/** Text of several lines, as it stands. */
export const longText = z.pipe(
  z.transform((cell: Cell) => cellText(cell).trim()),
  z.string(),
);
/** One or several e-mail addresses, in lower case. */
export const addresses = z.pipe(
  z.transform((cell: Cell) => emailsIn(cellText(cell))),
  z.array(z.string()).check(z.minLength(1, 'It is no e-mail address.')),
);
export const currency = z.pipe(
  z.transform((cell: Cell) => tidy(cellText(cell)).toUpperCase()),
  z.string().check(z.regex(/^[A-Z]{3}$/, 'It is not a three-letter currency code such as USD.')),
);
export const country = z.pipe(
  z.transform((cell: Cell) => tidy(cellText(cell)).toUpperCase()),
  z.string().check(z.regex(/^[A-Z]{2}$/, 'It is not a two-letter country code such as US.')),
);
export const yesNo = z.pipe(
  z.transform((cell: Cell) => (typeof cell === 'boolean' ? cell : YES_NO.get(wordKey(cellText(cell))))),
  z.boolean('It is neither yes nor no.'),
);
export const direction = z.pipe(
  z.transform((cell: Cell) => DIRECTION.get(wordKey(cellText(cell)))),
  z.boolean('It is neither received nor given.'),
);
export const roiBasis = z.pipe(
  z.transform((cell: Cell) => fold(cellText(cell))),
  z.enum(['investment', 'total cost'], 'It is neither "investment" nor "total cost".'),
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
export const period = z.pipe(
  z.transform((cell: Cell) => PERIODS.get(wordKey(cellText(cell)))),
  z.enum(PERIOD_NAMES, 'It is none of "12 months", "since start" and "year to date".'),
);
export const order = z.pipe(
  z.transform((cell: Cell) =>
    tidy(cellText(cell))
      .toUpperCase()
      .replace(/[\s.-]+/g, '/')
      .replace(/DD?/, 'D')
      .replace(/MM?/, 'M')
      .replace(/Y{2,4}/, 'Y'),
  ),
  z.enum(['D/M/Y', 'M/D/Y', 'Y/M/D'], 'It is none of D/M/Y, M/D/Y and Y/M/D.'),
);
export const tableKind = z.pipe(
  z.transform((cell: Cell) => TABLES.find((each) => fold(each.kind) === fold(cellText(cell)))?.kind),
  z.enum(
    TABLES.map((each) => each.kind) as [TableKind, ...TableKind[]],
    `It is none of ${TABLES.map((each) => each.kind).join(', ')}.`,
  ),
);
export const outcome = z.pipe(
  z.transform((cell: Cell) => outcomeOf(cellText(cell))),
  z.enum(['won', 'lost', 'open'], 'It is none of won, lost and open.'),
);
export const decimal = z.pipe(
  z.transform((cell: Cell) => {
    const sign = tidy(cellText(cell)).toLowerCase();
    return sign === 'comma' ? ',' : sign === 'point' || sign === 'dot' || sign === 'period' ? '.' : sign;
  }),
  z.enum(['.', ','], 'It is neither a point nor a comma.'),
);
export const moneyKind = z.pipe(
  z.transform((cell: Cell) => moneyKindOf(cellText(cell))),
  z.enum(MONEY_KINDS, `It is none of ${MONEY_KINDS.join(', ')}.`),
);
