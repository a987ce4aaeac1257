import { inEnglish } from '../values/in-english';
import { foldLetters } from '../values/text';
import { BECAME, STILL } from './outcome-phrases';
import { STATUS } from './outcome-words';

/** "Did not implement", "declined to sign": what was not done, in the form without its ending. */
const NOT_DONE =
  /^(?:(?:they|he|she|client|prospect|family|couple|has|have|had) )*(?:did not|didn t|never|does not|doesn t|will not|wont|would not|(?:decided|chose|elected|opted) not to|declined to|refused to|failed to) (\w+)(.*)$/;

/** "Kein Mandat", "geen klant": nothing came of it. */
const HAS_NO =
  /^(?:kein|keine|geen|no|pas de|aucun|aucune|ningun|nessun|nenhum|sem|ingen) (?:new )?(?:sale|deal|engagement|mandat|mandate|kunde|mandant|auftrag|abschluss|vertrag|klant|opdracht|cliente|contrat|contrato|contratto|negocio|vente|venta|vendita)$/;

export const isWonText = (text: string) =>
  STATUS.get(text) === 'won' || BECAME.some((each) => each.test(text));

/** "Geen klant geworden", "blev ikke kunde", "n'a pas signé": what became of it is denied, by a word at any place. */
const DENIED =
  /^(?:(.*) )?(?:kein|keine|keinen|nicht|geen|niet|ikke|inte|ej|ne|pas|no|non|nao|nie)(?: (.*))?$/;
/** "Ha firmato", "ya firmó": words before the one that says it. */
export const HELPING = /^(?:(?:ha|hat|heeft|har|a|ont|est|is|ist|er|ya|ja|deja|gia|juz|schon|al|n|se|si) )+/;

/** Whether a status without its denial is won in any of the languages. */
function deniesWonElsewhere(key: string): boolean {
  const [denied, before = '', after = ''] = DENIED.exec(foldLetters(key)) ?? [];
  if (denied === undefined) return false;
  const rest = `${before} ${after}`.replace(STILL, ' ').replace(/\s+/g, ' ').trim().replace(HELPING, '');
  return rest !== '' && (isWonText(rest) || isWonText(inEnglish(rest)));
}

/** Whether a status says that what would have been won was never done: "Account never opened", "Did not hire us". */
export function deniesWon(key: string): boolean {
  const [, verb = '', rest = ''] = NOT_DONE.exec(key) ?? [];
  if (verb !== '' && ['', 'd', 'ed'].some((ending) => isWonText(`${verb}${ending}${rest}`))) return true;
  if (HAS_NO.test(key) || deniesWonElsewhere(key)) return true;
  return / never /.test(key) && isWonText(key.replace(' never ', ' '));
}
