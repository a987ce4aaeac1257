import type { Block } from '../../workbook/blocks/block';
import { findTables, type FindContext, type LocatedTable } from '../../workbook/finding/find-tables';
import { alikeOnAllTabs } from '../../workbook/finding/same-headers';
import type { NoteCollector } from '../../workbook/notes/note-list';
import type { Settings } from '../../workbook/settings/settings';
import { fold } from '../../workbook/values/text';
import { nameKey } from '../names';
import { asOnOtherTabs } from './as-on-other-tabs';
import { noteMapping } from './doubts/mapping-notes';
import { withoutLeftOut } from './doubts/out-of-sight';
import { withFirmsAsPartners } from './partners/firms';
import { withListsOfCodes } from './partners/lists-of-codes';
import { withMoneyOfClients } from './partners/money-of-clients';
import { namesUnder } from './partners/names-under';
import { introducersIn, withPartnersByNames } from './partners/partners-by-names';
import { tabPartners } from './partners/tab-partners';
import { titledTables } from './partners/title-partners';

/**
 * The tables of a sheet while neither Settings nor partners are known, and whether partners' names or the currency would have
 * mattered: what no correction and none of these can change need not be found again.
 */
export function findUncorrected(block: Block) {
  let isOpen = false;
  const none = new Map<string, never>();
  const tables = findTables(block, {
    columnMap: none,
    tableKinds: none,
    statusWords: none,
    kindWords: none,
    partnerNames: {
      has: () => {
        isOpen = true;
        return false;
      },
    },
    get currency() {
      isOpen = true;
      return null;
    },
  });
  return { block, tables, isOpen };
}

/** The tables as Settings correct them, with the partners that tabs, titles, firms and clients tell; notes how their columns were read. */
export function correctedTables(
  first: ReadonlyArray<ReturnType<typeof findUncorrected>>,
  { columnMap, tableKinds, statusWords, kindWords, currency, leaveOut }: Settings,
  settingsTables: readonly LocatedTable[],
  notes: NoteCollector,
): LocatedTable[] {
  const names = partnerNames(first.flatMap(({ tables }) => tables));
  const corrected: FindContext = {
    columnMap,
    tableKinds: new Map([...tableKinds].map(([name, kind]) => [fold(name), kind])),
    partnerNames: names,
    statusWords,
    kindWords,
    currency,
  };
  const hasCorrections = [columnMap, tableKinds, statusWords, kindWords].some((each) => each.size > 0);
  const alike = alikeOnAllTabs(
    first.flatMap(({ block, tables, isOpen }) =>
      hasCorrections || isOpen ? findTables(block, corrected) : tables,
    ),
    corrected,
  );
  const plainTables = withListsOfCodes(asOnOtherTabs(alike, corrected), corrected).map((table) =>
    withoutLeftOut(keepSettings(table, settingsTables), leaveOut),
  );
  const ofTabs = tabPartners(plainTables, columnMap, names, notes);
  const ofTabsOrNone = plainTables.map((table) => {
    const tabPartner = ofTabs.get(table);
    return tabPartner === undefined ? table : { ...table, tabPartner };
  });
  const titled = titledTables(ofTabsOrNone, columnMap, names);
  const withTitles = ofTabsOrNone.map((table) =>
    titled.has(table) ? { ...table, isTitled: true as const } : table,
  );
  const named = withPartnersByNames(withFirmsAsPartners(withTitles), columnMap, names);
  const tables = withMoneyOfClients(named, columnMap, names, notes);
  for (const table of tables) noteMapping(table, names, () => introducersIn(tables), notes);
  return tables;
}

/** A Settings table stays what it was when it was read, whatever the corrections in it say. */
function keepSettings(table: LocatedTable, settingsTables: readonly LocatedTable[]): LocatedTable {
  const same = settingsTables.find(
    ({ block }) =>
      block.sheet === table.block.sheet && block.top === table.block.top && block.left === table.block.left,
  );
  return same ?? table;
}

/** Folded names in the Partners tables, to tell partners from channels and clients elsewhere. */
function partnerNames(tables: readonly LocatedTable[]): Set<string> {
  const names = new Set<string>();
  for (const table of tables) {
    if (table.kind !== 'Partners') continue;
    for (const column of ['Partner', 'Firm'] as const)
      for (const name of namesUnder(table, column)) names.add(fold(name)).add(nameKey(name));
  }
  return names;
}
