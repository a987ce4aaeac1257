import { ExcelError } from './errors';
import type { Area, ExcelWorkbook } from './workbook';

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const indexOf = (name: string): number => [...name].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

export function referenceTo({ sheet, row, column, rows, columns }: Area): string {
  return `='${sheet.name}'!$${letters(column)}$${row + 1}:$${letters(column + columns - 1)}$${row + rows}`;
}

export function areaOf(book: ExcelWorkbook, reference: string): Area {
  const parts = /^='?(.*?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference);
  const sheet = book.sheets.find(({ name }) => name === parts?.[1]?.replace(/''/g, "'"));
  if (!parts || !sheet) throw new ExcelError('InvalidArgument', `${reference} is no area here.`);
  const [row, column] = [Number(parts[3]) - 1, indexOf(parts[2] ?? '')];
  const rows = Number(parts[5]) - row;
  return { sheet, row, column, rows, columns: indexOf(parts[4] ?? '') - column + 1 };
}

/** Relative references of a formula as distances from its cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(/\b([A-Z]{1,3})(\d+)\b/g, (_, name: string, line: string) => {
    const [down, right] = [Number(line) - 1 - row, indexOf(name) - column];
    return `R${down ? `[${down}]` : ''}C${right ? `[${right}]` : ''}`;
  });
}

export function toA1(formula: string, row: number, column: number): string {
  return formula.replace(
    /R(?:\[(-?\d+)\])?C(?:\[(-?\d+)\])?/g,
    (_, down = '0', right = '0') => `${letters(column + Number(right))}${row + Number(down) + 1}`,
  );
}
