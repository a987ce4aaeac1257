import { formatIso } from '../calendar/day';
import type { EditStep, NewCell } from '../host/edit-plan';
import { SERIAL_OF_DAY_0 } from '../host/sheet-layout';
import type { Cell } from '../workbook/input';
import { cellText, tidy } from '../workbook/values/text';
import { columnLetters } from '../workbook/blocks/column-letters';

/**
 * What steps change, a sentence for each cell, row, column or tab: `Referrals, A12: "Harbour" becomes "Harbor".` Where `nameOf` has a name of
 * a cell, it stands beside the place: `Settings, B5 (Hourly cost): ...`.
 */
export function describeEdit(
  steps: readonly EditStep[],
  nameOf: (row: number, column: number) => string = () => '',
): string[] {
  return steps.flatMap((step): string[] => {
    switch (step.kind) {
      case 'set cells':
        return step.cells.map(
          ({ row, column, before, after }) =>
            `${step.sheet}, ${columnLetters(column)}${row}${inBrackets(nameOf(row, column))}: ${quoted(beforeOf(before, after))} becomes ${quoted(textOf(after))}.`,
        );
      case 'append rows':
        return step.rows.map((row, i) => `${step.sheet}, new row ${step.after + 1 + i}: ${listOf(row)}.`);
      case 'add columns':
        return [
          `${step.sheet}: new ${step.headers.length === 1 ? 'column' : 'columns'} ${step.headers.join(', ')}.`,
        ];
      case 'add sheet':
        return [
          `A new tab "${step.sheet}".`,
          ...(step.rows ?? []).map((row, i) => `${step.sheet}, new row ${i + 2}: ${listOf(row)}.`),
        ];
    }
  });
}

function listOf(row: readonly NewCell[]): string {
  return row
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ');
}

/** A date cell is a number in some hosts; beside a date it is shown as one. */
function beforeOf(before: Cell, after: NewCell): string {
  const isDate = typeof before === 'number' && typeof after === 'object' && after !== null;
  return isDate ? formatIso(Math.floor(before) - SERIAL_OF_DAY_0) : tidy(cellText(before));
}

/** A new value as it is read; '' for a blank one. */
export function textOf(cell: NewCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? formatIso(cell.date) : String(cell);
}

function inBrackets(name: string): string {
  return name === '' ? '' : ` (${name})`;
}

function quoted(text: string): string {
  return text === '' ? 'blank' : `\u201c${text}\u201d`;
}
