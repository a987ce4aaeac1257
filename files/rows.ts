/** Without the empty rows at the end (a last line break, formatted but empty rows). */
export function trimEnd<T>(rows: T[][]): T[][] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell === '' || cell == null)) end--;
  return rows.slice(0, end);
}
