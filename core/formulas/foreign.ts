import { formulaForm, missingInExcel, repairFormula, type FormulaForm, type TargetHost } from './repair';
import { sheetsForm } from './sheets-form';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** As the host or the file gives it, with or without "=". */
  readonly formula: string;
  /** What the cell shows, as far as it is known. */
  readonly value: string | number | boolean | null;
  /** Whether the file marks it as a dynamic array. */
  readonly dynamic?: boolean;
}

/** A formula of ours that the target does not understand as it is written. */
export interface ForeignFormula {
  readonly cell: FormulaCell;
  readonly form: FormulaForm;
  /** Without "=". */
  readonly repaired: string;
  readonly spills: boolean;
  /** What it shows until it is recalculated. */
  readonly value: string | number | boolean | null;
  /** Rows and columns that it filled when it was exported, its own cell included. */
  readonly height: number;
  readonly width: number;
  /** The other cells of this area with the values they show. They must hold no formula, or the result has no room. */
  readonly filled: readonly FormulaCell[];
}

/**
 * Every formula of ours that another host wrote, with what to write instead. Formulas of others, and of ours that the
 * target understands, are not among them.
 */
export function findForeignFormulas(cells: Iterable<FormulaCell>, target: TargetHost): ForeignFormula[] {
  const computed = new Map<string, FormulaCell>();
  const ours: FormulaCell[] = [];
  for (const cell of cells) {
    const exported = sheetsForm(cell.formula);
    if (exported !== null && exported.formula === null)
      computed.set(place(cell.sheet, cell.row, cell.column), {
        ...cell,
        value: cell.value ?? exported.value,
      });
    else if (formulaForm(cell.formula) !== null) ours.push(cell);
  }
  return ours.flatMap((cell) => foreign(cell, target, computed));
}

/** Formulas of ours that must stay as Google Sheets exported them, with the function that Excel lacks. */
export function findUnrepairable(
  cells: Iterable<FormulaCell>,
): Array<{ readonly cell: FormulaCell; readonly missing: string }> {
  return [...cells].flatMap((cell) => {
    const missing = formulaForm(cell.formula) === null ? null : missingInExcel(cell.formula);
    return missing === null ? [] : [{ cell, missing }];
  });
}

function foreign(
  cell: FormulaCell,
  target: TargetHost,
  computed: ReadonlyMap<string, FormulaCell>,
): ForeignFormula[] {
  const form = formulaForm(cell.formula);
  const repaired = repairFormula(cell.formula, target);
  if (form === null || repaired === null) return [];
  const unmarked = target === 'excel file' && repaired.spills && cell.dynamic === false;
  if (repaired.formula === cell.formula.replace(/^=/, '') && !unmarked) return [];
  return [
    {
      cell,
      form,
      repaired: repaired.formula,
      spills: repaired.spills,
      value: cell.value ?? sheetsForm(cell.formula)?.value ?? null,
      ...(form === 'sheets export' && repaired.spills
        ? filledArea(cell, computed)
        : { height: 1, width: 1, filled: [] }),
    },
  ];
}

/** The cells right of and below a formula that Google Sheets marked as computed by it. */
function filledArea(cell: FormulaCell, computed: ReadonlyMap<string, FormulaCell>) {
  const at = (down: number, right: number) =>
    computed.get(place(cell.sheet, cell.row + down, cell.column + right));
  let width = 1;
  while (at(0, width)) width++;
  let height = 1;
  const hasRow = (down: number) => {
    for (let right = 0; right < width; right++) if (at(down, right)) return true;
    return false;
  };
  while (hasRow(height)) height++;
  const filled: FormulaCell[] = [];
  for (let down = 0; down < height; down++)
    for (let right = 0; right < width; right++) {
      const each = at(down, right);
      if (each) filled.push(each);
    }
  return { height, width, filled };
}

function place(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}
