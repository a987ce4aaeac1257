import { lastBelow } from '../blocks/block';
import type { LocatedTable } from '../finding/find-tables';
import { cellText, fold, isBlank, isMissing, wordKey } from '../values/text';
import { headerKey } from '../values/header-key';
import { YES_NO } from '../values/words';
import { says } from './header-again';

/** Headers of columns by which a program says that a row was deleted, or a person that it stands twice. */
const STRUCK =
  /^(?:is ?)?(?:deleted|duplicate|duplicated|dupe|dup|double entry)(?: (?:record|row|entry|flag|y n|yes no))?$/;
const ROWS_LOOKED_AT = 500;

/** What a column of the kinds of contacts is called. */
const KIND_OF_CONTACT =
  /^(?:contact|record|relationship|account|company|person|lifecycle)? ?(?:type|status|stage|category|group)s?$|^type of (?:contact|relationship)$/;
const A_CLIENT =
  /^(?:(?:active|former|current|past|inactive|lost|new|prospective|potential) )?(?:clients?|customers?|prospects?|leads?)$/;
/** Words for partners of any profession: beside professions a client may well be one who refers. */
const A_PARTNER =
  /^(?:(?:referral|strategic|alliance|professional|active) )?(?:cois?|partners?|centers? of influence|centres? of influence|professionals?|referral sources?|referrers?|alliances?)$/;

/** In a list of all contacts, whether a row is a client or a prospect; the column that says so. Null for any other list. */
function clientsAmongContacts({ kind, block, header, found }: LocatedTable) {
  if (kind !== 'Partners') return null;
  const first = block.sheet.firstColumn ?? 1;
  const wordAt = (row: number, at: number) => wordKey(cellText(block.cells.cell(row, at)));
  const has = (at: number, word: RegExp) => {
    for (let row = header + 1; row <= lastBelow(block, header, ROWS_LOOKED_AT); row++)
      if (word.test(wordAt(row, at))) return true;
    return false;
  };
  const by = found.columns.find(
    ({ header: called, position }) =>
      KIND_OF_CONTACT.test(headerKey(called).key) &&
      has(position - first, A_CLIENT) &&
      has(position - first, A_PARTNER),
  );
  if (by === undefined) return null;
  return (row: number) => (A_CLIENT.test(wordAt(row, by.position - first)) ? by.header : null);
}

/** The column that marks a row as none, as its header is written; null for a row that is not marked. Null where no column does. */
export function struckBy(table: LocatedTable): ((row: number) => string | null) | null {
  const clients = clientsAmongContacts(table);
  const marked = markedBy(table);
  return clients === null || marked === null ? (clients ?? marked) : (row) => marked(row) ?? clients(row);
}

function markedBy(table: LocatedTable): ((row: number) => string | null) | null {
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
  const marks = columns.filter(({ at, called }) => {
    for (let row = header + 1; row <= lastBelow(block, header, ROWS_LOOKED_AT); row++) {
      const cell = block.cells.cell(row, at);
      if (!isBlank(cell) && answerAt(row, at) === undefined && !says(cell, fold(called))) return false;
    }
    return true;
  });
  return marks.length === 0
    ? null
    : (row) => marks.find(({ at }) => answerAt(row, at) === true)?.called ?? null;
}
