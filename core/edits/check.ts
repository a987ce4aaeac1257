import type { EditPlan, EditStep, NewCell } from '../host/edit-plan';
import type { Cell, SheetInput } from '../workbook/input';
import { cellText, isBlank, MOST_CHARACTERS, tidy } from '../workbook/values/text';
import { sameReading } from './new-cell';
import { columnLetters } from '../workbook/blocks/column-letters';
import { cellAt, firstFilled, saysNothing } from './places';
import { EditProblem } from './problem';

/** What a host knows of its workbook before an edit. */
export interface EditGround {
  /** Names of all tabs, hidden ones included. */
  readonly tabs: readonly string[];
  /** The sheet as it is now, with every cell that the plan concerns; null when there is none of that name. */
  sheet(name: string): SheetInput | null;
  /** Whether a cell holds a formula. Rows and columns of the sheet, 1-based. */
  hasFormula(sheet: string, row: number, column: number): boolean;
}

/**
 * Whether a plan can be carried out as the workbook is now. Throws an {@link EditProblem} that names sheet, row and column
 * when a cell is not what it was, holds a formula, is not blank where something is added, or gets a text that no cell takes. Every host asks before it writes.
 */
export function checkEdit(plan: EditPlan, ground: EditGround): void {
  const added = new Set<string>();
  for (const step of plan.steps) {
    if (step.kind === 'add sheet') {
      const taken = [...ground.tabs, ...added].some(
        (name) => name.toLowerCase() === step.sheet.toLowerCase(),
      );
      if (taken) throw new EditProblem(`There is a tab "${step.sheet}" already; nothing was changed.`);
      added.add(step.sheet);
      needShort(step.sheet, 2, 1, step.rows ?? []);
      continue;
    }
    const sheet = ground.sheet(step.sheet);
    if (sheet === null)
      throw new EditProblem(`There is no tab "${step.sheet}" any more; nothing was changed.`);
    checkStep(step, sheet, ground);
  }
}

type Step = Exclude<EditStep, { readonly kind: 'add sheet' }>;

function checkStep(step: Step, sheet: SheetInput, ground: EditGround): void {
  switch (step.kind) {
    case 'set cells':
      for (const { row, column, before } of step.beside ?? []) needAsBefore(sheet, row, column, before);
      for (const { row, column, before, after } of step.cells) {
        needAsBefore(sheet, row, column, before);
        if (ground.hasFormula(step.sheet, row, column))
          throw new EditProblem(
            `${at(step.sheet, row, column)} holds a formula, which is yours to change; nothing was changed.`,
          );
        needShort(step.sheet, row, column, [[after]]);
      }
      return;
    case 'add columns':
      return needBlank(step.sheet, sheet, ground, {
        top: step.headerRow,
        bottom: step.headerRow,
        left: step.firstColumn,
        right: step.firstColumn + step.headers.length - 1,
      });
    case 'append rows':
      needShort(step.sheet, step.after + 1, step.left, step.rows);
      needSamePlace(step, sheet);
      if (step.insert === true) return;
      step.rows.forEach((cells, i) =>
        cells.forEach((cell, c) => {
          const [row, column] = [step.after + 1 + i, step.left + c];
          // A calculated column of an Excel Table may go on beside what is added.
          if (cell === null && ground.hasFormula(step.sheet, row, column)) return;
          if (saysNothing(cellAt(sheet, row, column)) && !ground.hasFormula(step.sheet, row, column)) return;
          needBlank(step.sheet, sheet, ground, { top: row, bottom: row, left: column, right: column });
        }),
      );
  }
}

function needAsBefore(sheet: SheetInput, row: number, column: number, before: Cell): void {
  const now = cellAt(sheet, row, column);
  if (sameReading(now, before)) return;
  throw new EditProblem(
    `${at(sheet.name, row, column)} holds ${shown(now)} now, not ${shown(before)} as before; nothing was changed. ${AGAIN}`,
  );
}

/** Rows go below the headers that they were made for, and right below the last row: others work on the sheet, too. */
function needSamePlace(
  { after, left, rows, headerRow, headers }: Extract<Step, { readonly kind: 'append rows' }>,
  sheet: SheetInput,
): void {
  if (headers === undefined || headerRow === undefined) return;
  for (const { column, before } of headers) needAsBefore(sheet, headerRow, column, before);
  const right = left + Math.max(1, ...rows.map((row) => row.length)) - 1;
  if (firstFilled(sheet, { top: after, bottom: after, left, right }, saysNothing) === null)
    throw new EditProblem(
      `${sheet.name}: row ${after} is blank now, below which something is to be added; nothing was changed. ${AGAIN}`,
    );
}

const AGAIN = 'Look again and try once more.';

/** New rows from a cell on. */
function needShort(
  name: string,
  top: number,
  left: number,
  rows: ReadonlyArray<ReadonlyArray<NewCell>>,
): void {
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (typeof cell !== 'string' || cell.length <= MOST_CHARACTERS) return;
      throw new EditProblem(
        `${name}: the text for cell ${columnLetters(left + c)}${top + r} has ${cell.length} characters, and a cell takes ${MOST_CHARACTERS}; nothing was changed. Shorten it and try again.`,
      );
    }),
  );
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function needBlank(name: string, sheet: SheetInput, ground: EditGround, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (isBlank(cell) && !ground.hasFormula(name, row, column)) continue;
      throw new EditProblem(
        `${at(name, row, column)} is not blank any more (${shown(cell)}), where something is to be added; nothing was changed. Move it away and try again.`,
      );
    }
}

function at(sheet: string, row: number, column: number): string {
  return `${sheet}: cell ${columnLetters(column)}${row}`;
}

function shown(cell: Cell): string {
  return isBlank(cell) ? 'nothing' : `"${tidy(cellText(cell)).slice(0, 60)}"`;
}
