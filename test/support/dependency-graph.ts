/** A formula in a cell; 0-based. */
interface GraphCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface GraphArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GraphBook {
  readonly formulas: readonly GraphCell[];
  /** Excel Tables and names, by name. */
  readonly regions: ReadonlyMap<string, GraphArea>;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\p{L}\p{N}_(.[])|([\p{L}_][\p{L}\p{N}_.]*)(\[(?:[^[\]]|\[[^\]]*\])*\])?(?!\s*\()/gu;

const indexOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The areas that a formula depends on; structured references stand for their whole table. */
function areasOf({ formula, sheet }: GraphCell, { regions }: GraphBook): GraphArea[] {
  const areas: GraphArea[] = [];
  for (const found of formula.matchAll(REFERENCE)) {
    const [, quoted, plain, left, top, right = left, bottom = top, name] = found;
    if (left !== undefined && top !== undefined)
      areas.push({
        sheet: quoted?.replace(/''/g, "'") ?? plain ?? sheet,
        row: Number(top) - 1,
        column: indexOf(left),
        rows: Number(bottom) - Number(top) + 1,
        columns: indexOf(right ?? left) - indexOf(left) + 1,
      });
    const region = name === undefined ? undefined : regions.get(name.toLowerCase());
    if (region) areas.push(region);
  }
  return areas;
}

/** A circle among the formulas of a workbook, as the cells that it goes through; null when there is none. */
export function circleIn(book: GraphBook): string[] | null {
  const byKey = new Map(book.formulas.map((cell) => [`${cell.sheet}!${cell.row}:${cell.column}`, cell]));
  const state = new Map<GraphCell, 'open' | 'done'>();
  const path: GraphCell[] = [];
  const visit = (cell: GraphCell): GraphCell[] | null => {
    if (state.get(cell) === 'done') return null;
    if (state.get(cell) === 'open') return [...path.slice(path.indexOf(cell)), cell];
    state.set(cell, 'open');
    path.push(cell);
    for (const area of areasOf(cell, book))
      for (const other of byKey.values()) {
        const isInside =
          other.sheet === area.sheet &&
          other.row >= area.row &&
          other.row < area.row + area.rows &&
          other.column >= area.column &&
          other.column < area.column + area.columns;
        const circle = isInside ? visit(other) : null;
        if (circle) return circle;
      }
    path.pop();
    state.set(cell, 'done');
    return null;
  };
  for (const cell of book.formulas) {
    const circle = visit(cell);
    if (circle)
      return circle.map(({ sheet, row, column, formula }) => `${sheet}!${row}:${column} ${formula}`);
  }
  return null;
}
