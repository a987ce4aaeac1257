import type { LocatedTable } from '../finding/find-tables';
import { cellText, isBlank, isMissing, wordKey } from '../values/text';
import { headerKey } from '../values/header-key';
import { YES_NO } from '../values/words';

/** Headers of columns by which a program says that a row was deleted, or a person that it stands twice. */
const STRUCK =
  /^(?:is )?(?:deleted|duplicate|duplicated|dupe|dup|double entry)(?: (?:record|row|entry|flag|y n|yes no))?$/;
const ROWS_LOOKED_AT = 500;

/** The column that marks a row as none, as its header is written; null for a row that is not marked. Null where no column does. */
export function struckBy(table: LocatedTable): ((row: number) => string | null) | null {
  const { block, header, found, asides } = table;
  const first = block.sheet.firstColumn ?? 1;
  const read = new Set([...(asides?.values() ?? [])].flat());
  const columns = found.columns.flatMap(({ column, header: called, position }) => {
    const at = position - first;
    return column === null && !read.has(at) && STRUCK.test(headerKey(called).key) ? [{ at, called }] : [];
  });
  const answerAt = (row: number, at: number) => {
    const text = cellText(block.cells.cell(row, at));
    return isMissing(text) ? false : YES_NO.get(wordKey(text));
  };
  const marks = columns.filter(({ at }) => {
    for (let row = header + 1; row <= Math.min(block.bottom, header + ROWS_LOOKED_AT); row++)
      if (!isBlank(block.cells.cell(row, at)) && answerAt(row, at) === undefined) return false;
    return true;
  });
  return marks.length === 0
    ? null
    : (row) => marks.find(({ at }) => answerAt(row, at) === true)?.called ?? null;
}
