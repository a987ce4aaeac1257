import { EMPTY, NUMBER } from '../input';
import { hoursOfFormat, hoursOfUnit, isMinutesFirst, parseDuration } from '../values/durations';
import { AmountCurrency } from './amount-currency';
import { decimalSign } from './decimal-sign';
import { addMinutes, toHours } from './lengths';
import { isInThousandsByFormat, isPercentFormat } from '../values/number-formats';
import { NumberTexts } from '../values/number-texts';
import type { TableReader } from './table-reader';
import { cellText, counted } from '../values/text';
import { amountPeriod, periodInCell, timesAYear } from '../mapping/amounts/amount-periods';
import { isInCents } from '../values/header-key';
import { isInMillions, isInThousands } from '../values/header-scale';

interface NumberOptions {
  /** `share`: 0-1, and percent throughout when a value exceeds 1. `duration`: hours, also from minutes. */
  readonly as: 'amount' | 'number' | 'share' | 'duration';
  readonly least?: number;
  readonly most?: number;
  /** Of lengths: how many of its unit are an hour, where neither its header nor its values name one. */
  readonly anHour?: number;
  /** What becomes of a row whose number cannot be used, for the note; by default only the number is not used. */
  readonly unused?: string;
}

const FIRST_YEAR = 'First-year revenue';

/** Beyond this, cents are lost in a double, and sums of products could leave its range. */
const LARGEST = 1e15;

/** What the cell itself says about its unit: percent, hours, minutes or thousands; a fraction that its format shows as percent. */
const OWN_UNIT = 1;
const FRACTION = 2;

/** A column while it is read. */
interface NumberColumn {
  readonly reader: TableReader;
  readonly column: string;
  readonly scope: number;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** OWN_UNIT or FRACTION where the cell says its unit, else 0; empty where no cell can. */
  readonly ownUnit: Uint8Array;
  readonly unused: string;
}

/** Numbers of a column; NaN where it is missing or (with one note) cannot be used. */
export function readNumbers(
  reader: TableReader,
  column: string,
  options: NumberOptions,
): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(reader.count).fill(NaN);
  const encoded = reader.codes(column);
  if (!encoded) return numbers;
  const { as, unused = 'it is not used' } = options;
  const withUnits = as === 'share' || as === 'duration';
  const ownUnit = new Uint8Array(withUnits || reader.hasFormats ? reader.count : 0);
  const at: NumberColumn = { reader, column, scope: reader.scope(column), numbers, ownUnit, unused };
  const { codes, numbers: plain } = encoded;
  // "$250/mo" is what a client brings in a month of the first year.
  const inCells = column === FIRST_YEAR ? encoded.texts.map(periodInCell) : [];
  const periods = inCells.some((each) => each !== null) ? inCells : null;
  const texts =
    periods === null ? encoded.texts : encoded.texts.map((text, code) => periods[code]?.plain ?? text);
  const parsed = new NumberTexts(texts);
  const { values, said } = parsed.read(
    as === 'amount'
      ? decimalSign(reader, column, parsed.evidence, at.scope)
      : parsed.evidence.decide(reader.context.locale),
  );
  const minutesFirst = as === 'duration' && isMinutesFirst(reader.header(column));
  const hours = as === 'duration' ? texts.map((text) => parseDuration(text, minutesFirst)) : null;
  const unit = as === 'duration' ? hoursOfUnits(reader) : null;
  const currency = as === 'amount' ? new AmountCurrency(reader, column, options.unused) : null;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    if (code === EMPTY) continue;
    if (code === NUMBER) {
      const format = reader.hasFormats ? reader.format(column, i) : undefined;
      const hoursEach =
        (format !== undefined && as === 'duration' ? hoursOfFormat(format) : null) ?? unit?.(i) ?? null;
      const value = (plain?.[i] as number) * (hoursEach ?? 1);
      const isPercent = format !== undefined && as !== 'duration' && isPercentFormat(format);
      if (!Number.isFinite(value) || (isPercent && as !== 'share')) noteUnreadable(at, i);
      else if (currency === null || currency.counts(i, null, null)) {
        numbers[i] = value;
        if (isPercent) ownUnit[i] = FRACTION;
        if (hoursEach !== null || (format !== undefined && as === 'amount' && isInThousandsByFormat(format)))
          ownUnit[i] = OWN_UNIT;
      }
      continue;
    }
    const each = unit?.(i) ?? null;
    const own = hours?.[code] ?? (each === null ? null : (values[code] ?? NaN) * each);
    const value = own ?? values[code] ?? NaN;
    const more = said[code] ?? null;
    if (Number.isNaN(value) || (more?.unit === 'percent' && as !== 'share')) noteUnreadable(at, i);
    else if (currency === null || currency.counts(i, more && (texts[code] ?? null), more?.currency ?? null)) {
      numbers[i] = value;
      if (parsed.isSum(code)) noteSum(at, i);
      if (withUnits && (own !== null || (more !== null && more.unit !== null))) ownUnit[i] = OWN_UNIT;
    }
  }
  currency?.finish();
  const ofCell = (code: number) => (code < 0 ? undefined : periods?.[code]?.aYear);
  if (column === FIRST_YEAR) toFirstYear(at, periods && ((i) => ofCell(codes[i] as number)));
  const isPlain = (i: number) => !SCALED.test(texts[codes[i] as number] ?? '');
  if (as === 'amount' && isInThousands(reader.header(column)))
    scale(at, 'thousands', 'The header says', isPlain);
  else if (
    as === 'amount' &&
    isInMillions(reader.header(column)) &&
    !numbers.some((each, i) => isPlain(i) && isBeyondMillions(each))
  )
    scale(at, 'millions', 'The header says', isPlain);
  else if (as === 'amount' && isInCents(reader.header(column)) && numbers.every(isWholeOrNone))
    scale(at, 'cents', 'The header says', () => true);
  else if (as === 'amount' && reader.hasFormats)
    scale(at, 'thousands', 'The format of the cells says', (i) => ownUnit[i] === OWN_UNIT);
  if (as === 'share') toShares(at);
  if (as === 'duration') {
    toHours(at, options.anHour);
    addMinutes(at);
  }
  checkRange(at, options);
  return numbers;
}

/** Hours of one of what a column of units names in each row, beside a quantity; null without such a column. */
function hoursOfUnits(reader: TableReader): ((index: number) => number | null) | null {
  const [at] = reader.asides('Unit');
  return at === undefined ? null : (i) => hoursOfUnit(cellText(reader.valueAt(at, i)));
}

/** A text that says its own scale: `8k`. */
const SCALED = /\d\s*[kmb]\S*\s*$/i;
/** Nobody keeps a hundred billion: from here on the amounts are whole, whatever the header says. */
const isBeyondMillions = (amount: number) => Math.abs(amount) >= 100_000;
const SCALES = {
  millions: { whole: (amount: number) => amount * 1e6, how: 'multiplied by 1,000,000' },
  thousands: { whole: (amount: number) => amount * 1000, how: 'multiplied by 1,000' },
  cents: { whole: (amount: number) => amount / 100, how: 'divided by 100' },
};

const isWholeOrNone = (amount: number) => Number.isNaN(amount) || Number.isInteger(amount);

/** Amounts that are in millions, thousands or cents, as the header or the cells themselves say. */
function scale(
  { reader, scope, numbers }: NumberColumn,
  unit: keyof typeof SCALES,
  who: string,
  isScaled: (i: number) => boolean,
): void {
  const { whole, how } = SCALES[unit];
  let scaled = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (Number.isNaN(numbers[i] as number) || !isScaled(i)) continue;
    numbers[i] = whole(numbers[i] as number);
    scaled++;
  }
  if (scaled > 0)
    reader.note(
      scope,
      -1,
      counted(scaled, 'amount'),
      `amounts in ${unit}`,
      `${who} that these amounts are in ${unit}; they are ${how}.`,
      'Nothing to do; if they are whole amounts, take it out of there.',
    );
}

/** How many of an amount are its first year: by its header, or by the column that says how often each comes; null without either. */
function timesOfYear(reader: TableReader, column: string) {
  const header = reader.header(column);
  const period = amountPeriod(header);
  if (period !== null)
    return {
      of: () => period.aYear,
      why: `The header says that these amounts are for a ${period.name}; they are multiplied by ${period.aYear} for the first year.`,
      otherwise: 'take it out of the header',
    };
  const [at] = reader.asides('Amount period');
  if (at === undefined) return null;
  const beside = reader.headerRow.headers[at - reader.table.block.left] ?? '';
  return {
    of: (i: number) => timesAYear(cellText(reader.valueAt(at, i))),
    why: `"${beside}" says that these amounts are for a part of the year; each is multiplied by as many of them as a year has.`,
    otherwise: `write so into the header: "Annual ${header.toLowerCase()}"`,
  };
}

/** Fees by the month or quarter are what a client brings in as many of them as a year has. */
function toFirstYear(
  { reader, column, scope, numbers }: NumberColumn,
  inCell: ((i: number) => number | undefined) | null,
): void {
  const times = timesOfYear(reader, column);
  if (times === null && inCell === null) return;
  const counts = { inCell: 0, beside: 0 };
  for (let i = 0; i < numbers.length; i++) {
    const own = inCell?.(i);
    const each = own ?? times?.of(i) ?? 1;
    if (each === 1 || Number.isNaN(numbers[i] as number)) continue;
    numbers[i] = (numbers[i] as number) * each;
    counts[own === undefined ? 'beside' : 'inCell']++;
  }
  const note = (count: number, why: string, otherwise: string) => {
    if (count > 0)
      reader.note(
        scope,
        -1,
        counted(count, 'amount'),
        'amounts by the month or quarter',
        why,
        `Nothing to do; if they are for a year, ${otherwise}.`,
      );
  };
  if (times !== null) note(counts.beside, times.why, times.otherwise);
  note(
    counts.inCell,
    'These amounts say themselves that they are for a month or a quarter; they are multiplied by 12 or 4 for the first year.',
    'take it out of the cells',
  );
}

/** How programs write that there is no number; somebody may be called Nan. */
const NAN = /^[-+]?nan$/i;

function noteUnreadable({ reader, column, scope, numbers, unused }: NumberColumn, index: number): void {
  numbers[index] = NaN;
  const cell = reader.cell(column, index);
  if (reader.isMissing(column, index) || NAN.test(cellText(cell))) return;
  reader.note(
    scope,
    index,
    cell,
    'not a number',
    `This is not a number; ${unused}.`,
    'Write it as a number.',
  );
}

function noteSum({ reader, column, scope, numbers }: NumberColumn, index: number): void {
  reader.note(
    scope,
    index,
    reader.cell(column, index),
    'a sum in a cell',
    `The text is read as the sum of its amounts, ${numbers[index] ?? NaN}.`,
    'Nothing to do; to be sure, write the sum as a number.',
  );
}

function toShares({ reader, column, scope, numbers, ownUnit }: NumberColumn): void {
  let percent = false;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > 1 && ownUnit[i] === 0) percent = true;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (ownUnit[i] === 0 && percent && value > 0 && value < 1)
      reader.note(
        scope,
        i,
        reader.cell(column, i),
        'percent or not',
        'Other values of the column exceed 1, so it is percent throughout; this one is read as less than one percent.',
        'Write every value of the column the same way.',
      );
    if (ownUnit[i] === OWN_UNIT || (percent && ownUnit[i] === 0)) numbers[i] = value / 100;
  }
}

function checkRange(
  { reader, column, scope, numbers, unused }: NumberColumn,
  { as, least, most }: NumberOptions,
): void {
  for (let i = 0; i < numbers.length; i++) {
    if (!(Math.abs(numbers[i] as number) > LARGEST)) continue;
    numbers[i] = NaN;
    reader.note(
      scope,
      i,
      reader.cell(column, i),
      'a number out of range',
      `The number is larger than any that can be meant here; ${unused}.`,
      'Correct it.',
    );
  }
  const low = least ?? (as === 'share' || as === 'duration' ? 0 : -Infinity);
  const high = most ?? (as === 'share' ? 1 : Infinity);
  if (low === -Infinity && high === Infinity) return;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] as number;
    if (!(value < low || value > high)) continue;
    numbers[i] = NaN;
    reader.note(
      scope,
      i,
      reader.cell(column, i),
      'a number out of range',
      `The value is outside ${low} to ${as === 'share' ? '1 (100%)' : high === Infinity ? 'any larger number' : high}; ${unused}.`,
      'Correct it.',
    );
  }
}
