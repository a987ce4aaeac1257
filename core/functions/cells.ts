import { noValue, verdictText, type Figure, type FigureValue } from '../kpis';
import { MOST_CHARACTERS } from '../workbook/values/text';
import type { CellResult, FunctionResult } from './entry';

export const BLANK: CellResult = { value: null };

/** A text longer than a cell takes is cut: it would make an error of the whole table. */
export function cell(value: string | number | boolean | null): CellResult {
  const isLong = typeof value === 'string' && value.length > MOST_CHARACTERS;
  return { value: isLong ? `${value.slice(0, MOST_CHARACTERS - 1)}…` : value };
}

/** A header row. */
export function headers(...names: string[]): CellResult[] {
  return names.map(cell);
}

export function oneCell(of: CellResult): FunctionResult {
  return { kind: 'cell', cell: of };
}

export function invalid(message: string): FunctionResult {
  return { kind: 'invalid', message };
}

/** A figure as one cell: of a decision or a comparison its verdict (`exit (fragile)`), of a phase its name. */
export function figureCell(figure: Figure<FigureValue>): CellResult {
  if ('reason' in figure) return figure;
  const { value } = figure;
  if (value === null || typeof value !== 'object') return { value };
  const { verdict, fragile, name } = value;
  const word = typeof verdict === 'string' ? verdictText({ verdict, fragile: fragile === true }) : name;
  return typeof word === 'string' ? { value: word } : noValue('This figure has no single value for a cell.');
}
