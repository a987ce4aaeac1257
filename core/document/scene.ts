import type { Day } from '../calendar/day';
import { stepMonth, type Month } from '../calendar/month';
import {
  figure,
  figureDefinition,
  hasValue,
  type Book,
  type Figure,
  type FigureKey,
  type FigureValue,
  type Period,
  type Subject,
} from '../kpis';
import type { DocumentCell, Section } from './document';
import { wordsIn, type ValueFormat, type Words } from '../words';

/** Days from one to another, both included. */
export interface Days extends Period {
  readonly from: Day;
  readonly to: Day;
}

/** What every part of a review looks at: the book as it stood at the end of the month, and the periods. */
export interface Scene {
  readonly book: Book;
  readonly month: Month;
  readonly asOf: Day;
  readonly toDate: boolean;
  /** How values read in the workbook's locale and currency. */
  readonly words: Words;
  readonly thisMonth: Days;
  readonly monthBefore: Days;
  /** The 3 months before the month before. */
  readonly quarterBefore: Days;
  /** The 12 months to asOf. */
  readonly year: Days;
  /** What figures are shown over where nothing else is said: by default the window of Settings, as in the cells. */
  readonly window: Period;
}

export function sceneOf(book: Book, month: Month): Scene {
  const { asOf } = book.ledger;
  const before = stepMonth(month, -1);
  return {
    book,
    month,
    asOf,
    toDate: asOf < month.last,
    words: wordsIn(book.ledger.locale, book.ledger.settings.currency),
    thisMonth: { from: month.first, to: asOf },
    monthBefore: { from: before.first, to: before.last },
    quarterBefore: { from: stepMonth(month, -4).first, to: stepMonth(month, -2).last },
    year: { from: asOf - 364, to: asOf },
    window: { from: null, to: null },
  };
}

/** The 12 months to the month that is looked at, the oldest first. */
export function twelveMonths({ month }: Scene): Month[] {
  return Array.from({ length: 12 }, (_, at) => stepMonth(month, at - 11));
}

/** The days of a month that count: none after asOf. */
export function daysOf({ asOf }: Scene, { first, last }: Month): Days {
  return { from: first, to: Math.min(last, asOf) };
}

/** Makes a section of a document about these partners; null when there is nothing to say. */
export type SectionBuilder = (scene: Scene, partners: readonly number[]) => Section | null;

/** A figure over a period; the reason when there is none. */
export function ask(scene: Scene, key: FigureKey, subject: Subject, period: Period): Figure<FigureValue> {
  const found = figure(scene.book, key, subject, period);
  return hasValue(found) ? found : { reason: scene.words.localised(ofThePeriod(found.reason)) };
}

/** The number a figure has; null without a value. */
export function amount(scene: Scene, key: FigureKey, subject: Subject, period: Period): number | null {
  const found = ask(scene, key, subject, period);
  return hasValue(found) && typeof found.value === 'number' ? found.value : null;
}

/** The word a figure has; null without a value. */
export function word(scene: Scene, key: FigureKey, subject: Subject, period: Period): string | null {
  const found = ask(scene, key, subject, period);
  return hasValue(found) && typeof found.value === 'string' ? found.value : null;
}

/** What a figure is called. */
export function label(key: FigureKey): string {
  return figureDefinition(key).label;
}

/** What a figure is called, with its unit where the value alone does not tell. */
export function labelWithUnit(key: FigureKey): string {
  const { unit } = figureDefinition(key);
  if (unit === 'a month') return `${label(key)} (a month)`;
  return unit === 'score' ? `${label(key)} (0 to 100)` : label(key);
}

/** How a figure is shown: by its unit, and whole numbers without decimals. */
export function formatOf(key: FigureKey, value: number): ValueFormat {
  switch (figureDefinition(key).unit) {
    case 'share':
      return 'percent';
    case 'multiple':
      return 'multiple';
    case 'money':
      return 'money';
    case 'days':
      return 'days';
    case 'score':
      return 'integer';
    default:
      return Number.isInteger(value) ? 'integer' : 'decimal';
  }
}

/** A reason without its days: in a table they stand with the column or the row, and the same reason is then said once. */
function ofThePeriod(reason: string): string {
  return reason.replace(
    /\b(from) \d{4}-\d{2}-\d{2} to \d{4}-\d{2}-\d{2}/gi,
    (_, from: string) => `${from === 'From' ? 'In' : 'in'} the period`,
  );
}

/** The figure as a cell of a table whose headings say the period. */
export function cell(
  scene: Scene,
  key: FigureKey,
  subject: Subject,
  period: Period,
  note?: string,
): DocumentCell {
  const found = figure(scene.book, key, subject, period);
  if (!hasValue(found)) return { reason: scene.words.localised(ofThePeriod(found.reason)) };
  const more = note === undefined ? {} : { note };
  const { value } = found;
  if (typeof value === 'number') return { value, format: formatOf(key, value), ...more };
  if (typeof value === 'string' || typeof value === 'boolean') return { value, format: 'text', ...more };
  return { reason: `${label(key)} is more than one value.` };
}
