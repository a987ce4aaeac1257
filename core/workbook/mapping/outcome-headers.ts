import { outcomeOf } from '../outcome/outcome';
import { answered } from '../values/answers';
import { headerKey } from '../values/header-key';
import { matchHeader } from './headers/header-match';
import { QUALITY } from './headers/match-quality';

/** Headers that say that their column is the status, whatever its words are. */
export const NAMES_OUTCOME = /\b(?:status|stage|outcome|result|disposition|decision)\b/;

const BOX = '(?: yes no| y n| flag| x| tick| box)?';
/** Words of a tick-box that asks whether it was won ("Did they sign up with us?"): one of them, and nothing but the others. */
const WON_ASKED = new Set(
  'bound bind placed issued mandate mandated won win wins proceeded proceed converted convert signed sign onboarded onboard funded fund client customer clients hired hire engaged engage retained retain joined join sold sale conv conversion success successful enrolled enroll'.split(
    ' ',
  ),
);
const ASKING = new Set(
  'is was did has have are they he she it the a an our us we with deal opportunity opp lead referral prospect became become turned into converted to now up on made closed account accounts opened open agreement contract engagement letter paperwork docs documents firm date or yet already board ima iaa business yes no y n oui non ja nein si flag x tick box 1 0'.split(
    ' ',
  ),
);
/** "Opened account?" and "Closed deal?" ask it, too. */
const WON_TURNS = /\b(accounts? opened|opened (an )?accounts?|closed (the )?deal|on board)\b/;
export const CLOSED_FLAG = new RegExp(
  `^(?:is |deal is |deal |opportunity is |opportunity |lead is |lead |referral |case )?closed${BOX}$|^closed true false$`,
);
export const LOST_FLAG = new RegExp(
  `^(?:(?:is|was|deal|opportunity|lead|referral|prospect|marked(?: as)?) )*(?:lost|closed lost|dead|declined|disqualified|unqualified|rejected|not (?:interested|proceeding|converted|moving forward|going ahead)|no sale|cancelled|canceled|abandoned|withdrawn|withdrew|said no|passed(?: on us)?|went elsewhere|turned (?:us )?down|opted out|dropped(?: out)?)${BOX}$`,
);
const REASON_LOST =
  /\breasons? (for )?(the )?(closed )?(lost|loss|losing|declined|rejected|disqualified|unqualified|lapsed?)\b|\b(lost|loss|lapse|decline|rejection|disqualification|disqualified|unqualified) (reasons?|because)\b|^disqualify reasons?$|^if (?:no|not|lost|declined)\b.*\b(?:why|reason)\b|^not (?:engaged|hired|retained|signed|converted|proceeding|won|closed|placed|bound) (?:reasons?|because|why)$|^why (?:(?:we|they|he|she|client|prospect|it was|it) )?(?:lost|not|no|did(?:n t| not)|said no|declined|passed)\b|^reasons? (?:(?:why|for|deal|they|it|client|prospect) )?(?:not|did(?:n t| not)|never)\b|^reasons? (?:for )?(?:no|decline|declining|rejection|refusal)$|^reasons? if (?:lost|no|not|declined)\b|^(?:deal )?lost to(?: whom| who| competitor)?$/;
/** Whether a header, as `headerKey` gives it, asks why something was lost. */
export const isReasonLost = (key: string): boolean => REASON_LOST.test(key);

export const LOST_DATE =
  /^(?:(?:deal|lead|opportunity) )*(?:(?:(?:closed )?(?:lost|loss)|declined|rejected|refused|disqualified|withdrawn|withdrew|withdrawal|said no|turned down|opted out|dropped(?: out)?|cancell?ed|abandoned) (?:date|time|on|at)|date (?:lost|declined|rejected|refused|disqualified|withdrawn|dropped|cancell?ed))$|^closed out(?: on| date)?$|^(?:closed )?(?:lost|declined|rejected|said no|withdrawn|withdrew|dropped out|turned down|opted out)$/;

/** What a client does whom somebody won, and words of tick-boxes. */
const NOT_LOST =
  /\b(?:expired|deceased|passed|moved|terminated|left|ended|cancell?ed|duplicate|dup\w*|no|off|unchecked|archived|amounts?|values?|revenues?|fees?|income|deals?|aum|assets?|reasons?)\b/;

/** Whether a header is a word for what was lost, as a status says it: "Fell through", "Went elsewhere". */
export const saysLost = (key: string): boolean =>
  outcomeOf(key.replace(/ (?:on|date|at)$/, '')) === 'lost' && !NOT_LOST.test(key);

export const OUTCOME_AMOUNT =
  /^(?:closed )?(won|lost) (?:(?:deal|opportunity|annual|net|total) )*(?:amounts?|values?|revenues?|income|fees?|commissions?|premiums?|deals?|business|acv|arr)$/;

/** Whether a tick-box of this header says won, and "no" under it "not yet". */
export function isWonFlag(header: string): boolean {
  return asksWon(headerKey(header).key) || mayAskWon(header);
}

export const asksWon = /* @__PURE__ */ answered((key) => {
  const words = key.split(' ');
  const isAsked = words.some((word) => WON_ASKED.has(word)) || WON_TURNS.test(key);
  return isAsked && words.every((word) => WON_ASKED.has(word) || ASKING.has(word));
});

/** May ask whether the client was new to both; where nothing else says what became of the rows, it asks whether there is one. */
const NEW_CLIENT = /^new (?:client|customer)(?: yes no| y n)?$/;
/** "Business?" and "Led to business"; "Business" alone names a firm, or a kind of client. */
const BUSINESS =
  /^(?:(?:.* )?(?:turned into|turn into|became|become|led to|resulted in|got|did|any|won|wrote|gave us) )?(?:new )?business(?: done| won| written)?(?: yes no| y n)?$/;

/** Whether a header may ask whether there is a client, where nothing else says what became of the rows. */
export function mayAskWon(header: string): boolean {
  const { key } = headerKey(header);
  const isBare = /^(?:new )?business$/.test(key);
  return NEW_CLIENT.test(key) || (BUSINESS.test(key) && (!isBare || header.includes('?')));
}

export const namesStatus = (key: string) =>
  matchHeader('Referrals', key).some(
    ({ column, quality }) => column === 'Status' && QUALITY[quality] >= QUALITY.sure,
  );

const WON_DATE = /^(?:(?:deal|lead|opportunity) )*(?:won|win) (?:date|time|on|at)$|^date (?:deal )?won$/;

/** Whether a header names the day on which something was won, and nothing but that. */
export function isWonDate(header: string): boolean {
  return WON_DATE.test(headerKey(header).key);
}
