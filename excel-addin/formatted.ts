import { SCORECARD_FORMATS, type FunctionEntry } from '../core/functions';
import type { CellFormat } from '../core/host/sheet-plan';
import { NUMBER_FORMATS } from '../core/host/sheet-layout';
import { FIGURES } from '../core/kpis';

/** A number that brings its number format into a cell that has none. */
export interface FormattedNumber {
  readonly type: 'Double';
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** Formats of a function's columns; the last one holds for all further columns. */
type Formats = ReadonlyArray<CellFormat | undefined>;

const BY_UNIT: Readonly<Partial<Record<(typeof FIGURES)[number]['unit'], CellFormat>>> = {
  share: 'percent',
  multiple: 'multiple',
  money: 'money',
  days: 'integer',
  score: 'integer',
  hours: 'decimal',
  'a month': 'decimal',
};

/** How the numbers that a function gives are shown, by column; none for a function whose numbers may be anything. */
export function formatsOf({ name }: FunctionEntry): Formats {
  if (name === 'PARTNER_SCORECARD') return SCORECARD_FORMATS;
  const figure = FIGURES.find(({ functionName }) => functionName === name);
  return figure === undefined || figure.unit === 'object' ? [] : [BY_UNIT[figure.unit]];
}

/** A value with the format of its column; texts, and numbers without one, as they are. */
export function formatted<Value>(value: Value, column: number, formats: Formats): Value | FormattedNumber {
  const format = formats[Math.min(column, formats.length - 1)];
  return typeof value === 'number' && format !== undefined
    ? { type: 'Double', basicValue: value, numberFormat: NUMBER_FORMATS[format] }
    : value;
}
