import {
  figure,
  hasValue,
  noValue,
  value,
  type Book,
  type Figure,
  type FigureKey,
  type Period,
  type Subject,
} from '../kpis';

/** A figure that is a number; the reason where it has no value. */
export function numberFigure(book: Book, key: FigureKey, subject: Subject, period: Period): Figure {
  const found = figure(book, key, subject, period);
  if (!hasValue(found)) return found;
  return typeof found.value === 'number' ? value(found.value) : noValue(`The figure ${key} is no number.`);
}
