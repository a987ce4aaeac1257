import { NO_DAY } from '../../core/calendar/day';

/**
 * Columns of numbers as short plain text: every number in digits of 32, the last one marked, as source maps have them.
 * A column is written in whichever of four ways is shortest. Decoding gives the very same numbers, bit by bit.
 */

type Column = Int32Array | Float64Array | Uint8Array | Int8Array | Uint16Array;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = 32;
const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

/** The ways to write a column; the first character of its text. */
const SAME = '=';
const EACH = '.';
const STEPS = '+';
const RUNS = '*';
/** Of floating-point columns: text of every different number, then its codes. */
const TEXTS = '"';

/** A whole number of either sign, or NO_DAY, as a number not below 0. */
function coded(value: number): number {
  return value === NO_DAY ? 0 : value < 0 ? -2 * value : 2 * value + 1;
}

function decoded(code: number): number {
  if (code === 0) return NO_DAY;
  return code % 2 === 0 ? -code / 2 : (code - 1) / 2;
}

function digitCount(code: number): number {
  let count = 1;
  for (let least = BASE; code >= least; least *= BASE) count++;
  return count;
}

function digits(code: number): string {
  let text = '';
  let rest = code;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += DIGITS[BASE + (rest % BASE)]!;
  return text + DIGITS[rest]!;
}

/** The step from the number before, NO_DAY left aside. */
function eachStep(values: ArrayLike<number>, visit: (code: number) => void): void {
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    visit(value === NO_DAY ? 0 : coded(value - last));
    if (value !== NO_DAY) last = value;
  }
}

function eachRun(values: ArrayLike<number>, visit: (code: number) => void): void {
  for (let i = 0; i < values.length;) {
    const begin = i;
    while (i < values.length && values[i] === values[begin]) i++;
    visit(coded(values[begin]!));
    visit(i - begin);
  }
}

/** The way to write a column that takes the fewest digits. */
function shortestWay(values: ArrayLike<number>): typeof EACH | typeof STEPS | typeof RUNS {
  let [each, steps, runs] = [0, 0, 0];
  let [before, last, begin] = [NaN, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const digits = digitCount(coded(value));
    each += digits;
    steps += value === NO_DAY ? 1 : digitCount(coded(value - last));
    if (value !== NO_DAY) last = value;
    if (value !== before) {
      if (i > 0) runs += digitCount(i - begin);
      runs += digits;
      begin = i;
    }
    before = value;
  }
  runs += digitCount(values.length - begin);
  if (each <= Math.min(steps, runs)) return EACH;
  return steps <= runs ? STEPS : RUNS;
}

/** Whole numbers of up to 51 bits, or NO_DAY. */
export function wholeText(values: ArrayLike<number>): string {
  if (values.length === 0) return SAME;
  let same = true;
  for (let i = 1; i < values.length && same; i++) same = values[i] === values[0];
  if (same) return SAME + digits(coded(values[0]!));
  const way = shortestWay(values);
  let text = way;
  const put = (code: number): void => {
    text += digits(code);
  };
  if (way === STEPS) eachStep(values, put);
  else if (way === RUNS) eachRun(values, put);
  else for (let i = 0; i < values.length; i++) put(coded(values[i]!));
  return text;
}

/** Reads what {@link wholeText} wrote into `values`; how many there are must be known. */
export function readWhole(text: string, values: Column | number[], from = 0): void {
  const way = text[from];
  let at = from + 1;
  const next = (): number => {
    let code = 0;
    for (let scale = 1; ; scale *= BASE) {
      const digit = VALUE[text.charCodeAt(at++)]!;
      if (digit < BASE) return code + digit * scale;
      code += (digit - BASE) * scale;
    }
  };
  if (values.length === 0) return;
  if (way === SAME) values.fill(decoded(next()));
  else if (way === EACH) for (let i = 0; i < values.length; i++) values[i] = decoded(next());
  else if (way === STEPS)
    for (let i = 0, last = 0; i < values.length; i++) {
      const code = next();
      values[i] = code === 0 ? NO_DAY : (last += decoded(code));
    }
  else
    for (let i = 0; i < values.length;) {
      const value = decoded(next());
      const end = i + next();
      values.fill(value, i, end);
      i = end;
    }
}

const MOST_WHOLE = 2 ** 51;

/** Floating-point numbers (-0 is one) as whole ones, hundredths or, where there are others, as texts; NaN is kept. */
export function realText(values: ArrayLike<number>): string {
  for (const [at, scale] of SCALES.entries()) {
    const whole = scaled(values, scale);
    if (whole !== null) return at + wholeText(whole);
  }
  const codes = new Map<string, number>();
  const each = Array.from(values, (value) => {
    const text = Object.is(value, -0) ? '-0' : String(value);
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
  return `${TEXTS}${[...codes.keys()].join(' ')}${TEXTS}${wholeText(each)}`;
}

const SCALES = [1, 100] as const;

/** The numbers times a scale as whole ones, NO_DAY for NaN; null where that is not exact for each of them. */
function scaled(values: ArrayLike<number>, scale: number): Float64Array | null {
  const whole = new Float64Array(values.length);
  for (let i = 0; i < whole.length; i++) {
    const value = values[i]!;
    const each = Math.round(value * scale) + 0;
    if (value !== value) whole[i] = NO_DAY;
    else if (Math.abs(each) < MOST_WHOLE && each !== NO_DAY && Object.is(each / scale, value))
      whole[i] = each;
    else return null;
  }
  return whole;
}

/** Reads what {@link realText} wrote into `values`. */
export function readReal(text: string, values: Float64Array): void {
  if (text[0] === TEXTS) {
    const end = text.indexOf(TEXTS, 1);
    const numbers = text.slice(1, end).split(' ').map(Number);
    readWhole(text, values, end + 1);
    for (let i = 0; i < values.length; i++) values[i] = numbers[values[i]!]!;
    return;
  }
  const scale = SCALES[Number(text[0])]!;
  readWhole(text, values, 1);
  for (let i = 0; i < values.length; i++) values[i] = values[i] === NO_DAY ? NaN : values[i]! / scale;
}
