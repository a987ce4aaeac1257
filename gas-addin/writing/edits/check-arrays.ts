import { EditProblem, columnLetters } from '../../../core/edits';
import type { Cell } from '../../../core/workbook/input';
import { arrayResults, type ArrayResult } from './array-results';
import type { OnSheet } from './edit-steps';

/** Throws an {@link EditProblem} where a step would write into the result of an array formula. */
export function needNoArray(
  step: OnSheet,
  formulas: ReadonlyArray<readonly string[]>,
  rows: () => ReadonlyArray<ReadonlyArray<Cell>>,
): void {
  const arrays = arrayResults(formulas, rows);
  if (arrays.length === 0) return;
  const inside = (row: number, column: number): ArrayResult | undefined =>
    arrays.filter(
      (array) =>
        row >= array.row &&
        row <= array.bottom &&
        column >= array.column &&
        column <= array.right &&
        !(row === array.row && column === array.column),
    )[0];
  switch (step.kind) {
    case 'set cells':
      for (const { row, column } of step.cells) {
        const array = inside(row, column);
        if (array)
          throw new EditProblem(
            `${step.sheet}: cell ${columnLetters(column)}${row} is filled by the formula in ${placeOf(array)}, which would fail if something stood there; nothing was changed. Change it where the formula takes it from.`,
          );
      }
      return;
    case 'add columns':
      for (let c = 0; c < step.headers.length; c++) {
        const array = inside(step.headerRow, step.firstColumn + c);
        if (array) throw filled(step.sheet, array);
      }
      return;
    case 'append rows':
      // The rows of such a table come from elsewhere, and the next of them go where ours would stand.
      for (const row of step.rows)
        row.forEach((cell, c) => {
          const array = cell === null ? undefined : (inside(step.after, step.left + c) ?? below(step, c));
          if (array) throw filled(step.sheet, array);
        });
  }

  /** One whose own cell is the last row of the table. */
  function below(
    { after, left }: Extract<OnSheet, { readonly kind: 'append rows' }>,
    c: number,
  ): ArrayResult | undefined {
    return arrays.filter((array) => array.row === after && array.column === left + c)[0];
  }
}

function filled(sheet: string, array: ArrayResult): EditProblem {
  return new EditProblem(
    `${sheet} is filled by the formula in ${placeOf(array)}, which would fail if something were written below it; nothing was changed. Add it where the formula takes its rows from.`,
  );
}

function placeOf({ row, column, name }: ArrayResult): string {
  return `${columnLetters(column)}${row} (${name})`;
}
