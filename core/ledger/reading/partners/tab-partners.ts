import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { isTabName } from '../../../workbook/mapping/map-columns';
import { TAB_WORDS } from '../../../workbook/mapping/headers/synonyms';
import { isByPeriod } from '../../../workbook/mapping/amounts/counts';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { tidy, wordKey } from '../../../workbook/values/text';
import { STATUS } from '../../../workbook/outcome/outcome-words';
import { nameKey } from '../../names';

/** Names of tabs that are no names of people or firms. */
const NO_NAME =
  /^(sheet|tabelle|feuil|hoja|blatt|tab|page|table) ?\d*$|^(cpas|attorneys|lawyers|accountants|bankers|brokers|realtors|consultants|advisors|advisers|others?|misc)$|\b(copy|data|export|import|summary|overview|notes?|template|tracker|list|log|archive|old|new|all|total|report|dashboard|received|given|sent|inbound|outbound|in|out|clients?|prospects?|contacts?|year|quarter|month|test|backup|raw|master|main|team|budget|closed|won|lost|open|active|inactive|pending|current|past)\b|\d/;

/**
 * The partner of each table that has no column for it but stands on a tab called like one: where Settings say so ("Map
 * Referrals.Partner" / "tab name"), where Partners lists the name, or where several tabs with the same headers are called by
 * names. Noted, with how to say otherwise.
 */
export function tabPartners(
  tables: readonly LocatedTable[],
  columnMap: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  notes: NoteCollector,
): Map<LocatedTable, string> {
  const partners = new Map<LocatedTable, string>();
  const without = tables.filter(lacksPartner);
  const tabs = tabsByHeaders(without);
  for (const table of without) {
    const name = `Map ${table.kind ?? ''}.Partner`;
    const wanted = columnMap.get(name.slice(4));
    const tab = titleOf(table.found.sheet);
    if (wanted !== undefined) {
      if (isTabName(wanted)) partners.set(table, tab);
      continue;
    }
    const isKnown = known.has(nameKey(tab));
    const alike = tabs.get(headersOf(table));
    if (!isKnown && !(alike?.has(table.found.sheet) && alike.size > 1)) continue;
    partners.set(table, tab);
    notes.add(
      notes.scope(table.kind ?? '', table.found.sheet),
      0,
      tab,
      notes.problem(
        'the partner by the tab',
        'No column names the partner; the name of the tab was taken for the partner of all of its rows.',
        `Nothing to do, unless the tab is not called by its partner; then add a Settings row "${name}" with the value -.`,
        [
          { label: 'Tabs are called by their partner', rows: [[name, 'tab name']] },
          { label: 'They are not', rows: [[name, '-']] },
        ],
      ),
    );
  }
  return partners;
}

/** Whether a table of what happened has no column for the partner. */
export function lacksPartner({ kind, positions }: LocatedTable): boolean {
  return (kind === 'Referrals' || kind === 'Activities' || kind === 'Money') && !positions.has('Partner');
}

/** The headers of a table, by which tables are alike. */
export const headersOf = ({ kind, found }: LocatedTable) =>
  `${kind}|${found.columns.map(({ header }) => wordKey(header)).join('|')}`;

/** The tabs that may be called by a name, by the headers of the tables on them. */
function tabsByHeaders(tables: readonly LocatedTable[]): Map<string, Set<string>> {
  const tabs = new Map<string, Set<string>>();
  for (const table of tables) {
    const { sheet } = table.found;
    const headers = headersOf(table);
    if (mayBeName(sheet)) tabs.set(headers, (tabs.get(headers) ?? new Set()).add(sheet));
  }
  return tabs;
}

/** The name of a tab without the file in which it stands, and of a file without its ending. */
function titleOf(sheet: string): string {
  return tidy(sheet.replace(/.* \/ /, '').replace(/\.(csv|tsv|txt)$/i, ''));
}

/** Whether a tab, or a title, may be called by the name of somebody. */
export function mayBeName(sheet: string): boolean {
  const key = wordKey(titleOf(sheet));
  return (
    /\p{L}{2}/u.test(key) &&
    !NO_NAME.test(key) &&
    !STATUS.has(key) &&
    !isByPeriod([key, key, key]) &&
    !Object.values(TAB_WORDS).some((words) => words.test(key))
  );
}
