import type { Settings } from '../../../workbook/settings/settings';
import { wordKey } from '../../../workbook/values/text';
import { nameKey } from '../../names';

/** Words for one's own side where a partner might stand. */
const OWN =
  /^(?:us|we|me|my ?self|i|own|self|ourselves|in ?house|internal|(?:our|my|own|the|this) (?:firm|company|practice|office|team|side)|uns|wir|nous|nosotros|noi|n[oó]s)$/;

/** Tells the names that stand for one's own firm; they are no partners. */
export function ownSide({ firmName, advisorName }: Pick<Settings, 'firmName' | 'advisorName'>) {
  const named = new Set([firmName, advisorName].flatMap((name) => (name === null ? [] : [nameKey(name)])));
  return (name: string): boolean =>
    (name.length < 20 && OWN.test(wordKey(name))) || (named.size > 0 && named.has(nameKey(name)));
}
