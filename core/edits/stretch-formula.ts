/**
 * The formula of a totals row after rows were put in below the data: areas that ended with the last row of data go on to the
 * last of the new rows. `=SUM(D2:D9)` with 3 rows below row 9: `=SUM(D2:D12)`.
 */
export function stretchFormula(formula: string, last: number, rows: number): string {
  return formula.replace(
    /(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/gi,
    (area: string, start: string, end: string) => (Number(end) === last ? `${start}${last + rows}` : area),
  );
}
