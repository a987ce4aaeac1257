import type { TableReader } from '../../../workbook/columns/table-reader';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import { wordKey } from '../../../workbook/values/text';
import { isChannel } from '../../../workbook/values/words';
import { NONE } from '../../ledger';
import type { NameTable, Names } from '../../names';

/** Words for somebody whose name is not told: a partner called so, rather than nobody. */
const SOMEBODY = /^(?:partners?|coi|cpa|attorney|referrals?|other)$/;

/** Partners as one table names them: words for channels among its names (`Website` beside `Harbor Tax`) are none. */
export interface PartnersOfTable extends Names {
  isChannel(text: string): boolean;
}

/**
 * A column of where clients came from may name partners and channels. A channel is a partner all the same where Partners lists it, where
 * the column names nothing else, or where Settings say that it is the partner.
 */
export function withoutChannels(reader: TableReader, partners: NameTable): PartnersOfTable {
  const texts = reader.codes('Partner')?.texts ?? [];
  const found = reader.table.found.columns.find(({ column }) => column === 'Partner');
  const isOpen =
    found !== undefined && found.why !== MAPPED_IN_SETTINGS && !texts.every((text) => isChannel(text));
  const channels = new Set(
    isOpen
      ? texts.filter(
          (text) => isChannel(text) && !SOMEBODY.test(wordKey(text)) && partners.find(text) === NONE,
        )
      : [],
  );
  return {
    names: partners.names,
    add: (text) => (channels.has(text) ? NONE : partners.add(text)),
    isChannel: (text) => channels.has(text),
  };
}
