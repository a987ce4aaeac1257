import { wordKey } from './text';
import { YES_NO } from './words';

const WHAT =
  '(?:(?:the |a )?(?:meetings?|calls?|lunch|coffee|dinner|breakfast|visit|event|appointment|appt|zoom|invite|session) )?';
/** Nobody met: it was called off, moved to another day, or somebody did not come. */
const NOT_HELD = new RegExp(
  `^${WHAT}(?:was |has been |is )?(?:cancel(?:l?ed|lation)?|cxl|called off|no showe?d?|noshow|didn t show|did not (?:show|attend|happen|take place|meet|join)|didn t (?:attend|happen|take place|meet|join)|not held|not attended|never happened|missed(?: call)?$|absent|stood (?:me|us) up|postponed|re ?scheduled|skipped|abgesagt|verschoben|nicht erschienen|ausgefallen|annulee?|reportee?|cancelad[ao]|aplazad[ao]|pospuest[ao]|annullat[ao]|rinviat[ao]|adiad[ao]|geannuleerd|verzet|aflyst|avlyst|installd|odwolan[aey])\\b`,
);

/** Whether the status, or the type, of an activity says that it did not take place. */
export function saysNotHeld(text: string): boolean {
  return NOT_HELD.test(wordKey(text));
}

/** Headers (as `headerKey` gives them) of tick-boxes by which nobody met where they are ticked, or where they are not. */
const ASKS_NOT_HELD = new RegExp(
  `^${WHAT}(?:is |was |marked as )?(?:cancell?ed|no show|noshow|missed|postponed|rescheduled)$`,
);
const ASKS_HELD = new RegExp(
  `^${WHAT}(?:is |was |did (?:it |they )?)?(?:held|attended|took place|take place|happened?|occurred|showed(?: up)?)$`,
);

/** What says of a cell under a header whether the activity did not take place; null where the header asks for something else. */
export function notHeldUnder(key: string): ((text: string) => boolean) | null {
  const isNotHeld = ASKS_NOT_HELD.test(key);
  if (isNotHeld || ASKS_HELD.test(key))
    return (text) => YES_NO.get(wordKey(text)) === isNotHeld || saysNotHeld(text);
  return /\b(?:status|outcome|result|state|disposition|attendance|attendee status|show no show|response)\b/.test(
    key,
  )
    ? saysNotHeld
    : null;
}

/** What calendars put before the title of a meeting that was called off: `Canceled: Review`. */
const CALLED_OFF =
  /^\W*(?:cancell?ed|abgesagt|annul[ée]e?|cancelad[oa]|annullat[oa]|geannuleerd|aflyst|avlyst|inställt|odwołan[eoy])(?: (?:event|meeting))?\s*[:\-–]/i;

/** Whether the title of an entry of a calendar says that it was called off. */
export function isCalledOff(title: string): boolean {
  return CALLED_OFF.test(title);
}
