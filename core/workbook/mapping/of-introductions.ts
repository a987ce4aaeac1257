import { saysClients } from './barred-columns';
import { headerKey } from '../values/header-key';
import type { HeaderRow } from './headers/header-row';
import { isClientOrProspect, isLostAmount, isOutcomeByValues } from './outcome-columns';
import { NAMES_OUTCOME, isReasonLost } from './outcome-headers';

/** Headers that no list of payments has: who might become a client, when that is expected or was decided, and how likely it is. */
const OF_INTRODUCTIONS =
  /^(?:prospects?|leads?|prospective clients?|potential clients?|referred (?:client|prospect|person)|(?:client|prospect|person) referred)(?: names?)?$|^(?:expected|estimated|target|projected|anticipated) (?:clos(?:e|ing)|decision)(?: date)?$|^(?:won|lost) (?:date|on)$|^date (?:won|lost)$|^(?:date )?became (?:a )?client(?: on| date)?$|^(?:win |close |closing |deal )?(?:probability|likelihood)$/;

/** Whether a header is one that no list of payments has. */
export const isOfIntroductions = (header: string): boolean => OF_INTRODUCTIONS.test(headerKey(header).key);

/** Whether a table says of its rows what became of them, or has a column that only introductions have. */
export function saysIntroductions(at: HeaderRow): boolean {
  return at.headers.some((header, i) => {
    const { key } = headerKey(header);
    const sample = at.samples[i];
    return (
      isOfIntroductions(header) ||
      isReasonLost(key) ||
      isLostAmount(at, i) ||
      isOutcomeByValues(at, i) ||
      isClientOrProspect(at, i) ||
      (NAMES_OUTCOME.test(key) && sample !== undefined && saysClients(sample))
    );
  });
}
