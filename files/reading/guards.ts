/** What a program puts around a cell, so that a spreadsheet takes it for text: `="0012"`. */
const FORMULA = /^="([^]*)"$/;
/** What only a guard would stand before: a sign that begins a formula, a number, an amount. */
const GUARDED = /^'(?=[=+\-@\t(.\d$€£¥₹])/;
/** Names that begin with an apostrophe themselves: 't Hart, 's-Hertogenbosch, 'Tis. */
const OWN = /^'(\p{Ll}{1,2}[\s-]|tis\b|twas\b)/iu;

/**
 * Takes the guards off the cells of a file, in place: `="0012"` and the apostrophe before a number or sign; before other
 * text only where most texts of the column have one.
 */
export function takeGuardsOff(rows: ReadonlyArray<unknown[]>): void {
  const marked: Array<readonly [row: number, column: number]> = [];
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] as unknown[];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell !== 'string') continue;
      const code = cell.charCodeAt(0);
      if (code === 61) {
        const inner = FORMULA.exec(cell)?.[1];
        if (inner !== undefined) cells[column] = inner.replace(/""/g, '"');
      } else if (code === 39) {
        if (GUARDED.test(cell)) cells[column] = cell.slice(1);
        else if (!OWN.test(cell)) marked.push([row, column]);
      }
    }
  }
  if (marked.length === 0) return;
  const marks = countsByColumn(marked.map(([, column]) => column));
  for (const [column, count] of marks) {
    let texts = 0;
    for (const cells of rows) if (typeof cells[column] === 'string' && cells[column] !== '') texts++;
    // The header may stand without one.
    if (count < 2 || count < (texts - 1) / 2) continue;
    for (const [row, at] of marked)
      if (at === column)
        (rows[row] as unknown[])[column] = ((rows[row] as unknown[])[column] as string).slice(1);
  }
}

function countsByColumn(columns: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}
