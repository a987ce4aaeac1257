import {
  DecimalEvidence,
  numberOf,
  numberShape,
  sumShapes,
  type DecimalSign,
  type NumberShape,
  type ParsedNumber,
} from './money';

/** What is said of a text that is nothing but digits, or digits on both sides of one sign. */
const BARE = 'bare';

/** More digits are not exact in a double, so they are left to `Number`. */
const MOST_DIGITS = 15;
const TENS = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);

/** The numbers of some texts with one decimal sign. */
interface NumbersOfTexts {
  /** The number of each text; NaN where it is none or does not fit the sign. */
  readonly values: Float64Array;
  /** What a text says besides its number, by its place: its currency and unit. Nothing for bare digits. */
  readonly said: ReadonlyArray<ParsedNumber | null>;
}

/**
 * The different texts of one column as numbers: each is taken apart once, then their decimal sign is decided. Most amounts
 * are bare digits (`1250`, `1250.5`), for which no pattern is tried and no object is made.
 */
export class NumberTexts {
  readonly evidence = new DecimalEvidence();
  private readonly shapes: ReadonlyArray<NumberShape | readonly NumberShape[] | null | typeof BARE>;

  constructor(private readonly texts: readonly string[]) {
    this.shapes = texts.map((text) => {
      if (isBare(text)) {
        this.evidence.addDigits(text);
        return BARE;
      }
      const shape = numberShape(text) ?? sumShapes(text);
      for (const each of shapesIn(shape)) this.evidence.addDigits(each.digits);
      return shape;
    });
  }

  /** Whether a text, by its place, adds up amounts. */
  isSum(i: number): boolean {
    return Array.isArray(this.shapes[i]);
  }

  read(decimal: DecimalSign): NumbersOfTexts {
    const { texts, shapes } = this;
    const values = new Float64Array(texts.length);
    const said = shapes.map((shape, i) => {
      const parsed = shape === BARE ? null : sumOf(shapesIn(shape), decimal);
      values[i] = shape === BARE ? bareNumber(texts[i] as string, decimal) : (parsed?.value ?? NaN);
      return parsed;
    });
    return { values, said };
  }
}

const shapesIn = (shape: NumberShape | readonly NumberShape[] | null): readonly NumberShape[] =>
  shape === null ? [] : 'digits' in shape ? [shape] : shape;

function sumOf(shapes: readonly NumberShape[], decimal: DecimalSign): ParsedNumber | null {
  let sum: ParsedNumber | null = null;
  for (const shape of shapes) {
    const each = numberOf(shape, decimal);
    if (each === null) return null;
    sum = sum === null ? each : { ...each, value: sum.value + each.value };
  }
  return sum;
}

function isBare(text: string): boolean {
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return false;
  let signs = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 46 && code !== 44) || i === 0 || i === length - 1 || ++signs > 1) return false;
  }
  return true;
}

/** The number of bare digits; NaN when their sign is not the decimal one and does not stand before the last three of them. */
function bareNumber(digits: string, decimal: DecimalSign): number {
  let whole = 0;
  let sign = -1;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    if (code >= 48) whole = whole * 10 + code - 48;
    else sign = i;
  }
  if (sign < 0) return whole;
  const after = digits.length - 1 - sign;
  // Both are whole numbers below 2^53, so one division rounds once.
  if (digits[sign] === decimal) return whole / (TENS[after] as number);
  return after === 3 && sign <= 3 ? whole : NaN;
}
