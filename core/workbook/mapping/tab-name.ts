import type { Block } from '../blocks/block';
import { namesOf } from '../blocks/titles';
import { withoutEnding } from '../blocks/titles';
import type { TableKind } from '../tables';
import { moneyKindOf } from '../values/money-kinds';
import { wordKey } from '../values/text';
import { TAB_WORDS } from './headers/synonyms';

/** Whether the name of a tab or a table says that it holds a kind of table. */
export function isNamedAs(kind: TableKind, block: Block): boolean {
  return namesOf(block).some((each) => namesKind(kind, each));
}

/** Whether a name or a title says that a table is of a kind: "Payouts" and "Referral fees paid" are money alone, and "Lunches" may be activities. */
export function namesKind(kind: TableKind, name: string): boolean {
  const money = moneyKindOf(withoutEnding(name));
  const isTransferred = money !== undefined && money !== 'revenue' && money !== 'cost';
  return isTransferred ? kind === 'Money' : TAB_WORDS[kind].test(wordKey(name));
}
