import { answered } from '../values/answers';
import { inEnglish } from '../values/in-english';
import { foldLetters, tidy, wordKey } from '../values/text';
import {
  BETWEEN,
  CLOSED_WORDS,
  DENIALS,
  DOUBTS,
  LOST_WORDS,
  PROOF_WORDS,
  STATUS,
  WON_WORDS,
  type Outcome,
} from './outcome-words';

export type { Outcome } from './outcome-words';

/** What the advisor says that words mean, in Settings: by `wordKey`. */
export type OwnOutcomes = ReadonlyMap<string, Outcome>;

const NO_OWN: OwnOutcomes = new Map();
/** Words that may stand between a doubt and what it is about: "should soon be won". */
const MOST_BETWEEN = 3;

/** A tick, a number of the stage, a letter or a pipeline before the word: `✔ `, `6. `, `03 - `, `C3:`, `Stage 4`, `10% `. */
const NUMBERED =
  /^(?:[✓✔☑] )?(?:(?:(?:stage|step|phase|etapa|etape|fase) )?(?:(?!401k)[a-z]{0,2}\d+[a-z]?%?|[a-z]) )*(?=\S)/;
/** A day, a month, a quarter, a percentage, a number or a tick after it: `Won 3/17/26`, `Client since March`, `Closed Won (100%)`. */
const TAIL =
  /(?: (?:(?:in|on|for|until|till|as of|since|from|by|effective) )?(?:x?\d+(?:st|nd|rd|th)?%?|q[1-4]|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?|[✓✔☑✗✘]))+$/;
/** What separates a status from a remark about it. */
const SEPARATORS = / [-\u2013\u2014]+ ?|[-\u2013\u2014]+ |[:;,!|/()[\]]+/;
/** Somebody decided against it, or never came. What has not happened "yet" or "now" is open. */
const AGAINST: readonly RegExp[] = [
  /\b(not|wont|never|didn t|doesn t|isn t|don t) (to )?(be )?(want|proceed|proceeded|proceeding|go|going|move|moving|convert|converting|qualify|sign|signing|hire|hiring|engage|engaging|engaged|pursue|pursuing|pursued|interested|suitable|happen|happening|continue|continuing|work with us|working with us|become a client|meet(?:ing)? (our |the )?(minimums?|criteria|requirements))\b/,
  /\b(?:kept|keeping|left|leaving) (?:it|them|everything|(?:(?:his|her|their|the) )?(?:ira|401 ?k|assets?|accounts?|money|funds|portfolio)) (?:at|with) (?!us\b)/,
  /\b(?:kept|keeps?|keeping|retained|retaining|renewed|stayed|staying|stuck)(?: with)? (?:(?:the|their|current|existing) )*incumbent\b/,
  /\bnever (met|signed|called|responded|replied|answered|returned|became|showed|followed|engaged|converted|committed|heard)\b/,
  /\b(went|going|gone|stay|stayed|staying)( put)? with (?!us\b|our\b|me\b)/,
  /\b(went|chose|chosen|picked|selected|hired|retained|engaged|joined|signed( up)? with|using) (to )?(an? )?(another|someone|somebody|other|competitor|a competitor|elsewhere|different|(a )?robo)\b/,
  /\bdecided against\b|\b(decided|opted|chose|elected|prefers?|wants?) to stay\b|\bno longer (pursuing|pursued|considering|interested|proceeding|looking|a prospect)\b|\b(elected|decided|chose|opted) not\b|\b(backed|pulled|dropped|opted|bowed|timed) out\b|\bpassed (on (us|it|this)|away)\b/,
  /\bno (response|reply|answer|interest|show)\b|\b(under|below) (our |the |my )?(asset |account )?min(imum)?s?\b|(?<!not )\btoo (small|expensive|far|high|pricey|costly)\b/,
  /\b(?:happy|satisfied|content|comfortable|sticking|loyal) (?:with|to) (?:(?:his|her|their|the) )?(?:current|existing|present|own|old)\b|\bkeep(?:s|ing)? (?:(?:his|her|their|the) )?(?:current|existing|present|old) (?:advis[eo]r|planner|broker|firm|manager|cpa)\b/,
  /\bsaid no$|\b(?:can t|cannot|can not|could not|couldn t|unable to) (?:reach|contact|get hold of)\b(?! (?:a |any )?(?:decision|agreement))|^not (?:our|(?:a|the|an) (?:good|right|ideal)|right|ideal) (?:ideal )?(?:client|type|kind|fit|match|market|niche)\b/,
  /\b(?:going|went|gone|doing|managing|handling) (?:it )?(?:alone|(?:on|by) (?:their|his|her) own|(?:by )?(?:him|her|them)sel(?:f|ves))\b|\bdiy\b|\bself (?:directed|managed|managing)\b|^staying (?:with|w) (?:current|existing)\b/,
  /\breferred (out|elsewhere|away|back)\b|\b(?:referred|sent|passed|handed) (?:them |on |over )*to (?:another|someone else|somebody else|a different)\b|\bmoved (away|out of)\b|\bclosed without\b|\bcancell?ed by\b|\b(terminated|ended|cancell?ed|died) before\b/,
];
/** With somebody else, whatever was won there: "Funded with another lender". */
const ELSEWHERE =
  /\b(?:won|funded|converted|onboarded|signed|closed|bound|placed|bought|settled|enrolled|hired|retained|engaged|awarded|lost|moved|went|client|customer)(?: (?:up|on|back|over|out))*(?: elsewhere\b| (?:by|with|at|to|through|via|of) (?:an? |the |their |his |her |old )*(?:another|other|different|competitors?|competing|rivals?|incumbents?|someone else|somebody else)\b)/;

/** "Went to Fidelity": a name, not "went to lunch". */
const WENT_TO =
  /\b(?:[Ww]ent|[Gg]one|[Mm]oved|[Gg]oing) to \p{Lu}|\b[Cc]hose (?!Us\b|US\b|Our\b|Plan\b|Option\b|\p{Lu}\b)\p{Lu}/u;
const DENIED_AT_ALL = /\b(?:not|never|no|might|may|could|thinking|considering)\b/;
const STILL = /\b(yet|now|sure|noch|nog|encore|todavia|aun|ancora|ainda|enda|annu|endnu|jeszcze)\b/;
/** Became a client, or signed, whoever did and with whatever behind it. */
const BECAME: readonly RegExp[] = [
  /^(?:(?:they|both|he|she|couple|family|is|are|now|already|finally|officially) )*(?:(?:became|become) )?(?:(?:an?|our|new|engaged|aum|fee|full|ongoing|advisory|planning|financial|investment|wealth|tax|insurance|retainer|hourly|paying|signed|onboarded|confirmed) )*(?:client|customer|household)s?(?: (?:now|already|of ours))?$/,
  /^(?:(?:advisory|client|engagement|management|our) )?(?:agreement|contract|letter|engagement letter|paperwork|documents|docs|el|ela|loe|iaa|ima|mandate)s? (?:is |was |fully )*(?:signed|executed|returned|countersigned)$/,
  /^(?:signed|executed|countersigned) (?:the )?(?:(?:advisory|client|engagement|management|our) )?(?:agreement|contract|letter|engagement letter|paperwork|documents|docs|el|ela|loe|iaa|ima|mandate)s?$/,
  /^(?:is )?now (?:a |our )?(?:client|customer) of (?:the |our )?(?:firm|practice|ours)$/,
  /^(?:retained|hired|engaged|signed up|enrolled|onboarded) (?:us )?(?:for|to) (?!(?:a |the |our )?(?:webinar|seminar|newsletter|event|workshop|meeting|call|consult\w*|review|demo|discuss|talk|think)\b)/,
  /^(?:all )?(?:assets?|accounts?|money|funds|portfolio|401 ?k|ira|rollover) (?:is |are |was |were |all )?(?:moved|transferred|in|funded|opened|received|landed|arrived|complete|completed|over)(?: over| in| here| to us)?$/,
  /^(?:moved|transferred|rolled over|brought over|funded) (?:the |his |her |their |over )?(?:assets?|accounts?|money|funds|portfolio|401 ?k|ira|everything)(?: over| in| here| to us)?$/,
  /^(?:took|bought|purchased) (?:the |our |a |an )?(?:plan|package|policy|offer|deal)$/,
  /^(?:paid|paying) (?:client|customer)$/,
  /\b(?:chose|picked|selected|accepted|hired|retained|(?:went|going|signed|goes) with|moved to|came to) us$/,
  /^(?:engaged|signed|onboarded|taken|added|accepted|brought|came|come|joined)(?: on)? as (?:(?:an?|our|new|aum|fee|advisory|planning|financial|investment|wealth|tax|insurance|retainer|hourly|full) )*(?:client|customer)$/,
  /^(?:(?:they|both|he|she|client|clients|prospect|couple|family|all|have|has|new) )*(?:signed|hired|joined|retained|onboarded|funded|enrolled)(?: (?:up|on|us|with us|w us|the|and|engagement|agreement|contract|letter|paperwork|docs|funded|onboarded|our|firm|practice))*$/,
];

/** What is being done, or waited for: a step on the way, whatever it is about. */
const UNDER_WAY: readonly RegExp[] = [
  /^(?:still|chasing|waiting|awaiting|pending|thinking|considering|discussing|preparing|drafting|gathering|scheduling|reviewing|evaluating|following|trying|working|needs?|to be|will|about to|not yet|not ready|not right now|negotiating|finali[sz]ing|closing soon|close to|circl(?:e|ing) back|maybe|talking|on hold|hold)\b/,
  /^(?:meeting|seeing|calling|speaking|talking)(?: with| to)? (?:him|her|them|again)\b|^(?:call|try|check|contact|meet|follow up)(?:ing)? (?:again|back|later|in)\b|^(?:revisit|reconnect|long term follow up)\b|\bout for (?:signatures?|signing)$/,
  /^(?:(?:some|very|quite|still|definitely) )(?:interest|interested)$/,
  /^(?:the )?(?:client|prospect|couple|family|spouse|he|she|they) (?:(?:is|are|has|have|still) )*(?:to (?!us\b)\w+|not (?:yet )?decided|undecided|thinking|reviewing|considering|deciding|comparing|waiting|gathering|needs?)\b/,
  /^(?:potential|possible|probable|likely|prospective|future) (?:new )?(?:client|customer|household)s?$/,
  /^(?:(?:advisory|client|engagement|management) )?(?:agreement|contract|letter|iaa|ima|loe|docusign|onboarding|funding|acat|acats|transfer|rollover|account opening|statements?) (?:is |was )?(?:booked|scheduled|sent|requested|pending|out|drafted|e ?mailed|mailed|in progress|in process|under way|started|initiated)(?: (?:for|to|by|via) .*)?$/,
  /^(?:presented|sent|delivered|discussed|requested|had|held|made|did) (?:(?:the|a|an|our|their|first|initial|1st|second|2nd) )*(?:plan|proposal|questionnaire|intro|introduction|meeting|call|docs|documents|paperwork|agreement|contract|iaa|engagement letter|quote|info|information|forms?|application)$/,
  /^(?:in|with) (?:docusign|legal|compliance|underwriting)$/,
  /^(?:\w+ )?(?:meeting|call|appointment|consult|consultation|fact find|review|proposal|quote|offer|application|plan|presentation|questionnaire|forms?|docs?|documents?|paperwork|discovery|intro|introduction|enquiry|inquiry)s? (?:is |was )?(?:booked|scheduled|sent|held|done|arranged|requested|pending|made|presented|delivered|planned|out|set|received|completed?|in progress|under way|started)$/,
  /^(?:\w+ ){0,3}(?:meetings?|calls?|presentation|review|appointment|e ?mail|research|analysis|recommendations?|implementation|assessment|interview|deep dive|demo|consultation)$/,
  /^(?:da|nog te|noch zu|por|para) \w+(?:are|ere|ire|en|ar|er|ir)$/,
  // The same in other languages: what was prepared, and that it was sent, held or fixed.
  /^(?:termin|gesprach|prasentation|demo|angebot|offerte|vertrag|vertragsentwurf|unterlagen|verhandlungen|kontakt|rendez vous|rdv|presentation|demonstration|proposition|devis|contrat|documents|negociations|contact|cita|reunion|presentacion|propuesta|presupuesto|contrato|documentos|negociaciones|contacto|compromisso|reuniao|apresentacao|demonstracao|proposta|negociacoes|contato|appuntamento|incontro|presentazione|preventivo|contratto|documenti|contatto|afspraak|gesprek|presentatie|contract|stukken|mote|offert|avtal|mode|tilbud|aftale|avtale|spotkanie|oferta|umowa) (?:ist |wurde |a ete |est )?(?:geplant|vereinbart|gefuhrt|gesendet|versendet|versandt|verschickt|abgegeben|angefordert|erstellt|begonnen|hergestellt|steht|planifiee?s?|fixee?s?|pris|prise|faite?s?|envoyee?s?|demandee?s?|etablie?|programad[oa]s?|agendad[oa]s?|realizad[oa]s?|enviad[oa]s?|hech[oa]s?|iniciad[oa]s?|marcad[oa]s?|feit[oa]s?|programmat[oaie]|fissat[oaie]|pianificat[oaie]|inviat[oaie]|avviat[oaie]|gepland|gemaakt|gelegd|verstuurd|verzonden|gestuurd|begonnen|bokat|bokad|skickat|skickad|aftalt|avtalt|sendt|umowione|wyslana|wyslano|wyslany|en cours|em andamento|en curso|in corso)$/,
  /^(?:enquiry|inquiry|enquired|application|fact find|soa|statement of advice)$/,
];

/** "Did not implement", "declined to sign": what was not done, in the form without its ending. */
const NOT_DONE =
  /^(?:(?:they|he|she|client|prospect|family|couple|has|have|had) )*(?:did not|didn t|never|does not|doesn t|will not|wont|would not|(?:decided|chose|elected|opted) not to|declined to|refused to|failed to) (\w+)(.*)$/;

/** "Kein Mandat", "geen klant": nothing came of it. */
const HAS_NO =
  /^(?:kein|keine|geen|no|pas de|aucun|aucune|ningun|nessun|nenhum|sem|ingen) (?:new )?(?:sale|deal|engagement|mandat|mandate|kunde|mandant|auftrag|abschluss|vertrag|klant|opdracht|cliente|contrat|contrato|contratto|negocio|vente|venta|vendita)$/;

const isWonText = (text: string) => STATUS.get(text) === 'won' || BECAME.some((each) => each.test(text));

/** "Geen klant geworden", "blev ikke kunde", "n'a pas signé": what became of it is denied, by a word at any place. */
const DENIED =
  /^(?:(.*) )?(?:kein|keine|keinen|nicht|geen|niet|ikke|inte|ej|ne|pas|no|non|nao|nie)(?: (.*))?$/;
/** "Ha firmato", "ya firmó": words before the one that says it. */
const HELPING = /^(?:(?:ha|hat|heeft|har|a|ont|est|is|ist|er|ya|ja|deja|gia|juz|schon|al|n|se|si) )+/;

/** Whether a status without its denial is won in any of the languages. */
function deniesWonElsewhere(key: string): boolean {
  const [denied, before = '', after = ''] = DENIED.exec(foldLetters(key)) ?? [];
  if (denied === undefined) return false;
  const rest = `${before} ${after}`.replace(STILL, ' ').replace(/\s+/g, ' ').trim().replace(HELPING, '');
  return rest !== '' && (isWonText(rest) || isWonText(inEnglish(rest)));
}

/** Whether a status says that what would have been won was never done: "Account never opened", "Did not hire us". */
function deniesWon(key: string): boolean {
  const [, verb = '', rest = ''] = NOT_DONE.exec(key) ?? [];
  if (verb !== '' && ['', 'd', 'ed'].some((ending) => isWonText(`${verb}${ending}${rest}`))) return true;
  if (HAS_NO.test(key) || deniesWonElsewhere(key)) return true;
  return / never /.test(key) && isWonText(key.replace(' never ', ' '));
}

/** A status without what stands around it: numbers before and after, "closed" before a word that says how. */
function bare(key: string): string {
  const plain = key.replace(NUMBERED, '').replace(TAIL, '');
  return plain === '' ? key : plain;
}

function exact(key: string, own: OwnOutcomes): Outcome | undefined {
  const plain = bare(key);
  return own.get(key) ?? STATUS.get(key) ?? own.get(plain) ?? STATUS.get(plain);
}

/**
 * What a status means: own words first, then known ones with numbers and remarks around them taken off, then the whole words won
 * and lost inside a phrase. Undefined for what nobody can know, "Closed" alone among it.
 */
export function outcomeOf(text: string, own: OwnOutcomes = NO_OWN): Outcome | undefined {
  return own.size === 0 ? plainOutcome(text) : outcomeWith(text, own);
}

/** Columns of every kind are asked whether they say outcomes, each several times. */
const plainOutcome = /* @__PURE__ */ answered((text) => outcomeWith(text, NO_OWN));

function outcomeWith(text: string, own: OwnOutcomes): Outcome | undefined {
  const key = keyOf(text);
  if (key === '') return undefined;
  const known = exact(key, own);
  if (known !== undefined) return known;
  return meant(text, key, own) ?? inOtherLanguage(key, own) ?? inFull(key, own);
}

const ABBREVIATED: ReadonlyArray<readonly [short: RegExp, full: string]> = [
  [/\bappts?\b/g, 'appointment'],
  [/\bmtgs?\b/g, 'meeting'],
  [/\blvm\b/g, 'left voicemail'],
  [/\bvm\b/g, 'voicemail'],
  [/\bf u\b|\bfu\b/g, 'follow up'],
];

/** "1st appt", "Left VM": the words that a pipeline is full of, as people shorten them. */
function inFull(key: string, own: OwnOutcomes): Outcome | undefined {
  const full = ABBREVIATED.reduce((text, [short, long]) => text.replace(short, long), key);
  return full === key ? undefined : (exact(full, own) ?? meant(full, full, own));
}

/** "Vertrag unterschrieben" and "devenu client" are "contract signed" and "became client". */
function inOtherLanguage(key: string, own: OwnOutcomes): Outcome | undefined {
  const plain = foldLetters(key).replace(HELPING, '');
  if (plain !== key && STATUS.get(plain) !== undefined) return STATUS.get(plain);
  const english = inEnglish(key).replace(HELPING, '');
  return english === key ? undefined : (exact(english, own) ?? meant(english, english, own));
}

function meant(text: string, key: string, own: OwnOutcomes): Outcome | undefined {
  if (ELSEWHERE.test(key) && !DENIED_AT_ALL.test(key)) return 'lost';
  const parts = tidy(text)
    .split(SEPARATORS)
    .map(keyOf)
    .filter((part) => part !== '');
  const decided = inPhrase(key) ?? (isChoice(parts, own) ? undefined : inPhrase(parts[0] ?? ''));
  if (decided !== undefined) return decided;
  if (WENT_TO.test(text)) return 'lost';
  const plain = bare(key);
  if (AGAINST.some((each) => each.test(key)) || deniesWon(plain)) return STILL.test(key) ? 'open' : 'lost';
  return (
    ofParts(parts, own) ??
    afterClosed(key, own) ??
    (BECAME.some((each) => each.test(plain)) ? 'won' : undefined) ??
    (UNDER_WAY.some((each) => each.test(plain)) ? 'open' : undefined)
  );
}

/** Whether a text says won or lost so plainly that it makes its column a status column. */
export const isProof: (text: string) => 'won' | 'lost' | null = /* @__PURE__ */ answered((text) => {
  if (text.length > 60) return null;
  const key = keyOf(text);
  if (!key.split(' ').some((word) => PROOF_WORDS.has(word))) return null;
  const outcome = outcomeOf(text);
  return outcome === 'won' || outcome === 'lost' ? outcome : null;
});

/** Whether a text says that something is closed without saying how. */
export function isClosedAlone(text: string): boolean {
  return keyOf(text)
    .split(' ')
    .some((word) => CLOSED_WORDS.has(word));
}

function keyOf(text: string): string {
  // "Won't" is no won.
  return wordKey(text).replace(/\bwon t\b/g, 'wont');
}

/** What the deciding words of a phrase say; undefined where there are none or they contradict each other. */
function inPhrase(key: string): Outcome | undefined {
  // "Won or lost?" asks.
  if (key.includes('?')) return undefined;
  const words = key.split(' ');
  const said = new Set<Outcome>();
  for (const [i, word] of words.entries()) {
    const outcome = WON_WORDS.has(word) ? 'won' : LOST_WORDS.has(word) ? 'lost' : null;
    if (outcome === null || isStep(words, i) || OF_LIFE.test(words.slice(i).join(' '))) continue;
    if (isDoubted(words, i)) said.add('open');
    else if (!isDenied(words, i)) said.add(outcome);
    else if (words.includes('yet') || words.includes('encore')) said.add('open');
    // What was signed and is not funded goes on.
    else if (outcome === 'won' && words.includes('signed') && !words.includes('never') && word !== 'won')
      said.add('open');
    // What was not won is lost; what was not lost may be anything.
    else if (outcome === 'won') said.add('lost');
    else return undefined;
  }
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

/** "Won / Lost", as a form leaves it, chooses nothing. */
function isChoice(parts: readonly string[], own: OwnOutcomes): boolean {
  return parts.length > 1 && parts.every((part) => exact(part, own) !== undefined);
}

/** What a person wins or loses: "Lost her husband", "Won the lottery". */
const OF_LIFE =
  /^(?:won|lost|loss)(?: of)?(?: (?:(?:his|her|their|the|a|an) )?(?:spouse|husband|wife|partner|parent|mother|father|mom|dad|son|daughter|child|sibling|brother|sister|job|home|house|lottery|settlement|lawsuit|law ?suit|judgment|award|weight))\b/;

const STEPS = new Set(['opportunity', 'deal', 'lead', 'prospect', 'contact']);

/** "Converted to opportunity" is a step on the way. */
function isStep(words: readonly string[], i: number): boolean {
  return words[i] === 'converted' && words.slice(i + 1).some((word) => STEPS.has(word));
}

/** "Likely won", "almost lost" and "waiting to be funded" are not decided. */
function isDoubted(words: readonly string[], i: number): boolean {
  if (words[i - 1] === 'be' && words[i - 2] === 'to') return true;
  return words.slice(Math.max(0, i - MOST_BETWEEN), i).some((word) => DOUBTS.has(word));
}

function isDenied(words: readonly string[], i: number): boolean {
  let before = i - 1;
  while (before > 0 && BETWEEN.has(words[before] ?? '')) before--;
  return DENIALS.has(words[before] ?? '');
}

/** What ends a step as won: "Proposal - signed". */
const WON_BY_HAND = new Set(['signed', 'won', 'became client', 'converted', 'funded', 'sold', 'hired us']);
/** Ends that are won only where nothing beside them says otherwise. */
const ENDED = new Set(['completed', 'complete', 'success', 'project completed']);

/** "New client (planning)", "Client - onboarding": what for and what comes next, though each may be a step on the way, too. */
const AFTER_WON = new Set(['planning', 'onboarding']);

/** "Signed - Acme": the first part says it, and none of the others says otherwise. */
function ofParts(parts: readonly string[], own: OwnOutcomes): Outcome | undefined {
  const [first = '', ...others] = parts;
  const outcome = others.length > 0 ? exact(first, own) : undefined;
  // "Completed - no business" ended as a loss.
  if (outcome === 'won' && ENDED.has(first) && others.some((part) => exact(part, own) === 'lost'))
    return 'lost';
  // "Golf outing - signed": what was done says nothing, how it ended does.
  const end = others[others.length - 1] ?? '';
  if (outcome === undefined && others.length > 0) {
    const ended = exact(end, own);
    return ended === 'lost' || (ended === 'won' && WON_BY_HAND.has(bare(end))) ? ended : undefined;
  }
  if (outcome === undefined) return undefined;
  // "Proposal - declined": a step, and how it ended.
  const last = outcome === 'open' ? exact(others[others.length - 1] ?? '', own) : undefined;
  if ((last === 'won' && WON_BY_HAND.has(bare(others[others.length - 1] ?? ''))) || last === 'lost')
    return last;
  const agree = others.every((part) => {
    const other = exact(part, own);
    // "Active - not a client".
    if (other === undefined)
      return (
        !DENIALS.has(part.split(' ')[0] ?? '') ||
        !isWonText(part.replace(/^\S+ (?:an? |yet )*/, '').replace(/^active$/, ''))
      );
    return other === outcome || (outcome === 'won' && AFTER_WON.has(part));
  });
  return agree ? outcome : undefined;
}

/** "Closed - no interest": what follows says how it was closed; an open word there says nothing. */
function afterClosed(key: string, own: OwnOutcomes): Outcome | undefined {
  const [first = '', ...rest] = bare(key).split(' ');
  if (!CLOSED_WORDS.has(first) || rest.length === 0) return undefined;
  const outcome = exact(rest.join(' ').replace(/^(as|and|by|because|due to) /, ''), own);
  return outcome === 'open' ? undefined : outcome;
}
