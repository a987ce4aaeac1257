import { answered } from './answers';
import type { ActivityType, Profession, RevenueModel, Stage } from '../tables';
import { directionSaid } from './direction-words';
import { inEnglish } from './in-english';
import { wordKey } from './text';

/** Words with one meaning each, in the normal form of `wordKey`, separated by `|`. */
export type Vocabulary<T> = ReadonlyMap<string, T>;

/** Words that are asked for their meaning, in the normal form of `wordKey`. */
export type Words<T> = Pick<Vocabulary<T>, 'get' | 'has'>;

/** A vocabulary from lists of words separated by `|`. */
export function vocabulary<T>(...entries: ReadonlyArray<readonly [T, string]>): Vocabulary<T> {
  const words = new Map<string, T>();
  for (const [meaning, list] of entries)
    for (const word of list.split('|')) words.set(wordKey(word), meaning);
  return words;
}

export const YES_NO: Vocabulary<boolean> = vocabulary(
  [
    true,
    'y|yes|true|1|x|v|✓|✔|☑|done|t|yep|ok|checked|ticked|on|si|ja|oui|sim|tak|wahr|vrai|verdadero|vero|waar|verdadeiro|sant|sandt',
  ],
  [
    false,
    'n|no|false|0|f|✗|✘|not yet|unchecked|unticked|off|nein|non|nee|nej|nei|nao|nie|falsch|faux|falso|onwaar|falskt|falsk',
  ],
);

/** What a text says of yes or no; undefined when it is neither. A day or an amount, as most that are asked about, is told by two digits. */
export function yesNoOf(text: string): boolean | undefined {
  return isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(1)) ? undefined : YES_NO.get(wordKey(text));
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Net new: yes/no words and the words that CRMs use for new and existing business. */
export const NET_NEW: Vocabulary<boolean> = vocabulary(
  [true, 'y|yes|true|1|x|✓|✔|☑|new|net new|new business|newbusiness|inception|new client|new logo'],
  [
    false,
    'n|no|false|0|existing|existing business|existingbusiness|existing client|cross sell|cross-sell|upsell|renewal|shared client|shared',
  ],
);

const DIRECTION_WORDS: Vocabulary<boolean> = vocabulary(
  [
    true,
    'r|i|received|in|inbound|incoming|to us|got|recommending_me|referred to us|from partner|from them|receive|received from|referred from|referred by|introduced by|sent by|came from',
  ],
  [
    false,
    'g|s|o|given|out|outbound|sent|outgoing|from us|gave|my_recommendations|referred by us|distributed|to partner|to them|give|made|referred to|sent to|given to|introduced to|passed to',
  ],
);

/** An arrow, as `wordKey` reads it, beside a word that says it alone: "→ in". */
const BESIDE_ARROW = /^(?:to|from) (?=\w)|(?<=\w) (?:to|from)$/;

const directionOf = (key: string) =>
  DIRECTION_WORDS.get(key) ?? directionSaid(key) ?? DIRECTION_WORDS.get(key.replace(BESIDE_ARROW, ''));

/** true = received from the partner: whole words, and the turns of titles ("Referral in", "us to them"). */
export const DIRECTION: Words<boolean> = { get: directionOf, has: (key) => directionOf(key) !== undefined };

/** true = sourced. */
export const ROLE: Vocabulary<boolean> = vocabulary(
  [true, 'sourced|source|sourcing|primary|originated|originator|introducer'],
  [false, 'influenced|influence|influencer|assisted|assist|secondary|supporting'],
);

const ACTIVITY_WORDS: Vocabulary<ActivityType> = /* @__PURE__ */ vocabulary(
  [
    'call',
    'call|phone|phone call|telephone|zoom|teams|video call|video|conference call|voicemail|tel|telefon|telefono|telefongespräch|videocall|appel téléphonique|llamada telefonica|telefonata|ligação|telefonema|telefoongesprek|telefoon|telefonsamtal|telefonsamtale|opkald|rozmowa telefoniczna',
  ],
  [
    'meeting',
    'meeting|in person|in-person|visit|office visit|appointment|review meeting|catch up|catch-up|face to face|zoom meeting|discovery meeting|meet|besuch|visite|visita|bezoek|videokonferenz',
  ],
  [
    'meal',
    'meal|lunch|dinner|breakfast|coffee|drinks|brunch|golf|mittagessen|abendessen|frühstück|kaffee|geschäftsessen|déjeuner|dîner|café|repas|almuerzo|comida|cena|desayuno|pranzo|colazione|caffè|almoço|jantar|koffie|etentje|middag|frokost|fika|kaffe|obiad|kawa',
  ],
  [
    'joint meeting',
    'joint meeting|client meeting|joint client meeting|three-way meeting|joint call|joint review',
  ],
  [
    'e-mail',
    'e-mail|email|mail|message|text|letter|sms|linkedin|newsletter|linkedin message|brief|courriel|courrier|correo|correo electrónico|e post|epost',
  ],
  [
    'event',
    'event|webinar|seminar|workshop|conference|campaign|article|podcast|presentation|client event|veranstaltung|vortrag|seminar|événement|evento|evenemang|arrangement|seminario|séminaire|tagung|konferenz|wydarzenie',
  ],
  ['gift', 'gift|gifts|present|hamper'],
  ['check-in', 'check-in|check in|checkin|quarterly check-in|survey'],
  [
    'other',
    'cancelled|canceled|no show|rescheduled|postponed|other|task|note|admin|research|preparation|prep|misc|miscellaneous|travel|sonstiges|andere|anderes|autre|autres|otro|otros|altro|outro|outros|overig|overige|anders|annat|övrigt|andet|annet|inne',
  ],
);

/** What decides inside a phrase, the first of them that stands in it: "Lunch meeting" is a meal, "E-mail about a call" an e-mail. */
const ACTIVITY_IN_PHRASE: ReadonlyArray<readonly [ActivityType, RegExp]> = [
  ['gift', /\bgifts?\b/],
  [
    'event',
    /\b(?:events?|webinars?|seminars?|workshops?|conference(?! call)|networking|lunch and learn|presentation|training)\b/,
  ],
  ['meal', /\b(?:lunch|dinner|breakfast|brunch|coffee|drinks|happy hour|golf)\b/],
  ['joint meeting', /\b(?:joint|client|three way|3 way) (?:\w+ )?(?:meeting|mtg|review|call)\b/],
  ['e-mail', /\b(?:e ?mails?|emailed|texts?|texted|letter|(?:thank you|handwritten) (?:note|card))\b/],
  ['check-in', /\bcheck ?in\b/],
  ['call', /\b(?:calls?|called|phone|phoned|ph|vm|voicemail|zoom|teams|facetime)\b/],
  [
    'meeting',
    /\b(?:meetings?|mtgs?|met|visits?|visited|appointment|appt|in person|f2f|drop (?:in|by)|(?:quarterly|annual|case) review)\b/,
  ],
];

const inPhrase = /* @__PURE__ */ answered(
  (key): ActivityType | undefined => ACTIVITY_IN_PHRASE.find(([, words]) => words.test(key))?.[0],
);

const activityOf = (key: string) =>
  ACTIVITY_WORDS.get(key) ?? ACTIVITY_WORDS.get(inEnglish(key)) ?? inPhrase(key);

/** What kind of contact an activity was, in English or a language that is put into it. */
export const ACTIVITY_TYPE: Words<ActivityType> = {
  get: activityOf,
  has: (key) => activityOf(key) !== undefined,
};

export const INITIATED_BY: Vocabulary<'us' | 'them'> = vocabulary(
  ['us', 'us|we|me|i|ours|our side|outbound|out|self|advisor|adviser|our firm|my firm'],
  ['them', 'them|they|partner|theirs|their side|inbound|in|coi|he|she|referrer'],
);

export const STAGE: Vocabulary<Stage> = vocabulary(
  ['candidate', 'candidate|prospect|prospective|identified|potential|identify'],
  ['expert service provider', 'expert service provider|service provider|provider|expert|esp|vendor'],
  ['discovery', 'discovery|exploring|in discovery|discovery conversation'],
  ['agree', 'agree|agreement|negotiating|agreeing|terms'],
  ['launch', 'launch|launching|launched|new|onboarding'],
  ['active', 'active|current|live|engaged|collaborator|signed'],
  ['optimize', 'optimize|optimise|optimizing|optimising|growing'],
  ['exiting', 'exiting|winding down|ending|leaving'],
  ['exited', 'exited|exit|ended|inactive|former|terminated|dormant|closed'],
);

export const MODEL: Vocabulary<RevenueModel> = vocabulary(
  ['referral fee', 'referral fee|fee|referral|revenue share|rev share|percentage|commission|finder s fee'],
  ['joint venture', 'joint venture|jv'],
  ['bundled service', 'bundled service|bundled|bundle|bundled offering|bundled services'],
  ['co-marketing', 'co-marketing|comarketing|co marketing|joint marketing'],
  ['retainer', 'retainer|monthly retainer|retainer with guaranteed minimum'],
  ['none', 'none|no compensation|reciprocal|unpaid|no fee|no'],
);

export const PHASE = vocabulary<'identify' | 'agree' | 'launch' | 'optimize' | 'run'>(
  ['identify', 'identify|identification|1|days 1-30|phase 1'],
  ['agree', 'agree|agreement|2|days 31-60|phase 2'],
  ['launch', 'launch|3|days 61-90|phase 3'],
  ['optimize', 'optimize|optimise|4|days 91-120|phase 4'],
  ['run', 'run|running|ongoing|5'],
);

const PROFESSION_WORDS: ReadonlyArray<readonly [Profession, RegExp]> = [
  [
    'attorney',
    /\b(attorneys?|lawyers?|estate planning|estate planner|counsel|law|legal|esq|jd|solicitors?|notary)\b/,
  ],
  ['cpa', /\b(cpas?|accountants?|accounting|tax|ea|enrolled agents?|bookkeepers?|bookkeeping|auditor)\b/],
  [
    'consultant',
    /\b(consultants?|consulting|exit planners?|exit planning|cepa|m a|investment bankers?|business brokers?|coach)\b/,
  ],
];

/** The profession that a free-text category names; `other` when it names none of the three that rules depend on. */
export function professionOf(category: string): Profession {
  const key = wordKey(category);
  return PROFESSION_WORDS.find(([, words]) => words.test(key))?.[0] ?? 'other';
}

const CHANNELS = new Set(
  'referral|referrals|website|web|google|facebook|linkedin|instagram|twitter|social media|event|events|seminar|webinar|cold call|cold calling|advertising|advertisement|ad|ads|email|e mail|email campaign|walk in|other|radio|tv|newsletter|direct mail|phone|inbound|outbound|organic search|paid search|search|online|internet|client|clients|client referral|friend|family|word of mouth|trade show|partner|partners|coi|cpa|attorney|marketing|organic|direct|campaign|podcast|yelp|mailer|conference|employee referral|existing client|public relations|blog|self sourced|self source|self generated|house lead|own lead'.split(
    '|',
  ),
);

/** Whether a text names a marketing channel rather than a person or a firm. */
export function isChannel(text: string): boolean {
  return CHANNELS.has(wordKey(text));
}
