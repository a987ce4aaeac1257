import { stretchFormula } from '../../../core/edits';
import type { NewCell } from '../../../core/host/edit-plan';
import type { CellContent } from '../cell-content';
import type { Loaded, Workplace } from './ground';

/** Whether rows are put in above the totals row of an Excel Table. */
export function isInTable({ step, table }: Workplace): boolean {
  return step.kind === 'append rows' && table?.totals === true;
}

/** Below which row rows are put in, 1-based; null for a step that puts none in. */
export function rowOfInsert(place: Workplace): number | null {
  const { step } = place;
  return step.kind === 'append rows' && step.insert === true && !isInTable(place) ? step.after : null;
}

/** Whether the new rows get the formats of the last one: where nobody has prepared any, or has made the rows by putting them in. */
export function takesFormats(place: Workplace): boolean {
  const [area] = place.areas;
  const isNew = isInTable(place) || rowOfInsert(place) !== null;
  return place.model !== null && !place.isGuarded && (isNew || (area !== undefined && isPlain(area)));
}

/** The number formats of the columns of new rows before they are written. */
export function formatsOfRows(place: Workplace): readonly string[] {
  const { model, areas } = place;
  const [formats, row] =
    model && takesFormats(place)
      ? [model.range.numberFormat, model.rows - 1]
      : [areas[0]?.range.numberFormat, 0];
  return (formats as string[][] | undefined)?.[row] ?? [];
}

/**
 * Formulas (R1C1) that go on below, in columns that no new row says anything about: of the last row, where the row above it
 * does not say otherwise; not where formulas stand already.
 */
export function carriedFormulas(
  place: Workplace,
  rows: ReadonlyArray<readonly NewCell[]>,
): Array<string | null> {
  const { step, model } = place;
  if (!model || step.kind !== 'append rows') return [];
  const formulas = model.range.formulasR1C1 as CellContent[][];
  const isFormula = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith('=');
  const isNew = isInTable(place) || rowOfInsert(place) !== null;
  const there = isNew ? [] : ((place.areas[0]?.range.formulas ?? []) as CellContent[][]);
  return (formulas[model.rows - 1] ?? []).map((last, c) => {
    const above = model.rows > 1 ? formulas[model.rows - 2]?.[c] : last;
    const isFree = rows.every((row) => (row[c] ?? null) === null);
    const isThere = there.length > 0 && there.every((row) => isFormula(row[c]));
    return isFree && !isThere && isFormula(last) && last === above ? last : null;
  });
}

/** The formulas of the totals row, the first one of the area, that go on to rows that are put in above it. */
export function totalsOf(area: Loaded, after: number, rows: number) {
  return ((area.range.formulas as CellContent[][])[0] ?? []).flatMap((formula, c) => {
    if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
    const stretched = stretchFormula(formula, after, rows);
    return stretched === formula ? [] : [{ column: area.column + c + 1, formula, stretched }];
  });
}

/** Nobody has prepared formats for what is to come. */
export function isPlain({ range }: Loaded): boolean {
  return (range.numberFormat as string[][]).every((line) => line.every((format) => format === 'General'));
}
