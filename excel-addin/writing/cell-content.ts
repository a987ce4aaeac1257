import { looksLikeFormula, NUMBER_FORMATS, SERIAL_OF_DAY_0 } from '../../core/host/sheet-layout';
import type { NewCell } from '../../core/host/edit-plan';
import type { DateSystem } from '../../core/workbook/input';
import type { Meant } from '../../core/writing';

/** What a cell takes: a constant, or a formula; '' for a blank cell. */
export type CellContent = string | number | boolean;

/** Days by which the 1904 date system counts less. */
const DAYS_TO_1904 = 1462;

/** What Excel might read as a number, a date, a yes/no or an error: `007`, `1/2`, `TRUE`, `May 5`, `#N/A`. */
const MAY_BE_READ = /\d|^\s*(true|false)\s*$|^#/i;

/** Text for a cell of the advisor's own, whatever its format: an apostrophe that Excel keeps out of sight keeps it text. */
function textContent(text: string): string {
  return looksLikeFormula(text) || MAY_BE_READ.test(text) ? `'${text}` : text;
}

/** What a cell takes for a new value; '' leaves it blank. */
export function contentOf(value: NewCell, dates: DateSystem): CellContent {
  if (value === null) return '';
  if (typeof value === 'object') return value.date + SERIAL_OF_DAY_0 - (dates === 1904 ? DAYS_TO_1904 : 0);
  return typeof value === 'string' ? textContent(value) : value;
}

/** What a cell holds after it took a new value. */
export function meantBy(value: NewCell, dates: DateSystem): Meant {
  return typeof value === 'string' ? value : contentOf(value, dates);
}

/** What puts a cell back: its formula, or its constant as the constant that it was. */
export function restorable(formula: CellContent, value: CellContent): CellContent {
  if (typeof value === 'string' && formula === value && value !== '') return textContent(value);
  return formula;
}

/** The number format for a new value in a cell that has one: only a date needs one that shows days. */
export function formatFor(value: NewCell, format: string): string {
  if (value === null || typeof value !== 'object' || showsDay(format)) return format;
  return NUMBER_FORMATS.date;
}

function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''));
}
