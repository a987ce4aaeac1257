import { answered } from './answers';
import { inEnglish } from './in-english';
import { wordKey } from './text';

const US = '(?:us|me|our (?:firm|practice|office|team)|ourselves|myself)';
const OTHERS =
  '(?:partners?|cois?|centers? of influence|centres? of influence|cpas?|accountants?|attorneys?|lawyers?|others?|professionals?|alliances?|them|network|colleagues?|firms?)';
const WHAT = '(?:referrals?|refs?|introductions?|intros?|leads?|clients?|prospects?|business)';

/** Whole turns that say it whatever single words stand in them: "given to us" are received ones. */
const TURNS: ReadonlyArray<readonly [turn: RegExp, received: boolean]> = [
  [new RegExp(`\\b(?:to|for) ${US}\\b`), true],
  [new RegExp(`\\b(?:sent|gave|given|referred|passed|introduced) ${US}\\b`), true],
  [new RegExp(`\\b(?:from|by) ${US}\\b`), false],
  [new RegExp(`^${US} to$`), false],
  [
    new RegExp(
      `^${OTHERS} to\\b(?! ${OTHERS})|\\bthey (?:have )?(?:gave|given|sent|made|passed|referred|introduced)\\b`,
    ),
    true,
  ],
  [new RegExp(`\\bwe (?:have )?(?:received|got|were (?:given|sent))\\b`), true],
  [new RegExp(`\\bwe (?:have )?(?:gave|given|sent|made|passed|referred)\\b`), false],
  [new RegExp(`\\b(?:from|by) (?:our |the )?${OTHERS}\\b`), true],
  [new RegExp(`\\bto (?:our |the )?${OTHERS}\\b`), false],
];

const RECEIVED =
  /\b(received|recd|rec d|rcvd|incoming|inbound|inwards?|inflow|eingang|eingehend\w*|erhalten\w*|empfangen\w*|bekommen\w*|recue?s?|recibid[oa]s?|ricevut[eiao]|recebid[oa]s?|ontvangen|mottagna|mottaget|modtagn?e?t?|otrzyman\w*)\b/;
const GIVEN =
  /\b(given|gave|sent|passed on|handed on|reciprocated|outgoing|outbound|outwards?|outflow|ausgang|ausgehend\w*|\w*gegeben\w*|vergeben\w*|weitervermittelt\w*|donnee?s?|envoyee?s?|dad[oa]s?|enviad[oa]s?|entregad[oa]s?|inviat[eioa]|doorgegeven|gegeven|lamnade|lamnat|givna|skickade|przekazan\w*|wys[lł]an\w*)\b/;
/** Introductions that answer those received are given. */
const RETURNED = new RegExp(`\\breciprocal ${WHAT}\\b`);
/** Short words that only say it beside what was introduced, or alone. */
const IN = new RegExp(`^(?:${WHAT} )?(?:in|got|get)$|^in ${WHAT}$`);
const OUT = new RegExp(
  `^(?:${WHAT} )?(?:out|made|give|passed)$|^out ${WHAT}$|\\breferred out\\b|\\b${WHAT} out\\b`,
);

/** What is sent and received besides introductions: "Proposal sent" is a stage. */
const OTHER_THINGS =
  /\b(proposals?|contracts?|agreements?|quotes?|offers?|e ?mails?|mails?|invoices?|paperwork|docs?|documents?|letters?|gifts?|cards?|thanks?|thank|materials?|info|information|payments?|money|fees?|forms?|statements?|messages?|texts?|reminders?|invites?|applications?|signatures?|assets|funds)\b/;

/** Longer texts are remarks. */
const LONGEST = 80;

/**
 * Whether the name of a tab, of a table or a title says that its introductions were received (true) or given (false); null
 * when it says neither, or both.
 */
export const directionSaid: (title: string) => boolean | null = /* @__PURE__ */ answered((title) => {
  if (title.length > LONGEST) return null;
  const key = wordKey(
    title
      .replace(/\.(csv|tsv|txt|xlsx)$/i, '')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{L})(\d)/gu, '$1 $2'),
  );
  if (OTHER_THINGS.test(key)) return null;
  const said = new Set<boolean>();
  let rest = inEnglish(key);
  for (const [turn, received] of TURNS)
    if (turn.test(rest)) {
      said.add(received);
      // Who it was given to says more than that it was given.
      rest = rest.replace(RECEIVED, ' ').replace(GIVEN, ' ').replace(turn, ' ');
    }
  if (RECEIVED.test(rest) || IN.test(key)) said.add(true);
  if (GIVEN.test(rest) || OUT.test(key) || RETURNED.test(key)) said.add(false);
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : null;
});

const MOVED =
  '(?:referral|intro|introduction|lead|refer|referred|send|sent|give|given|gave|made|introduced|passed|handed|recommended|came|went|goes|going|forwarded|directed|transferred|steered|farmed)';
const WHOM = '(?:whom|who|firm|partner|coi)';
const IT = '(?: (?:it|them|whom|client|referral|intro|introduction))?';
const TO = new RegExp(
  `^(?:to(?: ${WHOM})?|(?:${WHOM} |${WHAT} )?(?:we |i )?(?:have )?(?:partner )?${MOVED}(?: (?:them|client|out|on|over|off|along))* to(?: ${WHOM})?|receiver|recipient|referee|destination|receiving (?:party|partner|firm)|referred (?:firm|partner)|who (?:got|received)${IT})$`,
);
const FROM = new RegExp(
  `^(?:(?:from|by)(?: ${WHOM})?|(?:received|recd|rec d|rcvd|${MOVED})(?: (?:to (?:us|me)|over))? (?:from|by)(?: ${WHOM})?|referrer|giver|sender|source|who (?:gave|sent|referred|introduced|made)${IT}|(?:they|partner|coi|he|she) (?:have )?(?:gave|sent|referred|introduced|passed)(?: (?:it|client|referral))?(?: (?:to )?(?:us|me))?|giving partner|referring (?:party|partner|firm))$`,
);

/** Whether a header (as `headerKey` gives it) names the side that introductions go to, or come from; null when it names neither. */
export function sideNamed(key: string): 'to' | 'from' | null {
  return TO.test(key) ? 'to' : FROM.test(key) ? 'from' : null;
}

const THEM = /^(?:they|them|theirs?|(?:the |their )?(?:partner|coi|cpa|attorney|firm|side)|him|her|he|she)$/;

/** Whether a cell stands for the partner of its row without a name. */
export function isTheirSide(text: string): boolean {
  return THEM.test(wordKey(text));
}
