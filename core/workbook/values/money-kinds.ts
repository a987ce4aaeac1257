import { answered } from './answers';
import { inEnglish } from './in-english';
import type { MoneyKind } from '../tables';
import { asAdvisory } from './services';
import { wordKey } from './text';
import { vocabulary, type Vocabulary } from './words';

/** What the advisor says that words of money mean, in Settings: by `wordKey`. */
export type OwnKinds = ReadonlyMap<string, MoneyKind>;

const NO_OWN: OwnKinds = new Map();

/** Whole kinds with one meaning; phrases are read by {@link moneyKindOf}. */
const MONEY_KIND: Vocabulary<MoneyKind> = vocabulary<MoneyKind>(
  [
    'revenue',
    'revenue|income|fees|fee|fyc|ren|advisory fee|planning fee|commission|brokerage|production|gdc|sales|client revenue|fee revenue|reward|payment|payments|payment received|payments received|customer payment|client payment|receive payment|charge|receipt|deposit|honorar|einnahme|ingreso|recette|ricavo|receita',
  ],
  [
    'fee in',
    'fee in|referral fee in|referral fee received|fee received|referral income|referral revenue|share in|referral fee income|referral commission received',
  ],
  [
    'share',
    'share|cut|their share|their cut|share amount|split amount|revenue share|rev share|referral fee|referral fee paid|referral fees|referral fees paid|commission paid|payout|payouts|paid out|fee out|fee paid|split|partner share|solicitor fee|promoter fee|share paid|partner payout|partner payment|referral payment|referral comp|referral compensation|referral payout|referral commission paid|introducer fee|finders fee|finder s fee|fee share|provision gezahlt',
  ],
  [
    'cost',
    'cost|costs|event|events|conference|conferences|printing|postage|parking|expense|expenses|bill|bills|bill payment|vendor bill|spend money|ad spend|marketing|event cost|sponsorship|travel|spend|kosten|gasto|frais|costo',
  ],
  [
    'refund',
    'refund|refunds|refunded|returned payment|reimbursement to client|client reimbursement|credit note|fee credit|client credit|credit memo|accreccredit|fee refund|rebate|return|returns|money back|gutschrift|erstattung|reembolso|remboursement|avoir|rimborso|terugbetaling',
  ],
  [
    'clawback',
    'clawback|cb|claw back|clawed back|chargeback|charge back|charged back|reversal|reversed|commission clawback|commission reversal|recapture|storno|stornierung',
  ],
);

/** Services that are paid for; a firm may be called by them, too. */
const SERVICES =
  /\b(planning|consulting|hourly|tax prep(?:aration)?|(?:investment|wealth|asset|portfolio) (?:management|mgmt|mgt)|annuit(?:y|ies)|(?:life|disability) insurance|advis[eo]r charges?)\b/;

/** Whole words that decide inside a phrase, the ones that take money away first. */
const IN_PHRASE: ReadonlyArray<readonly [MoneyKind, RegExp]> = [
  [
    'clawback',
    /\b(claw ?backs?|clawed back|charge ?backs?|charged back|reversals?|reversed|(?<!\b(?:depreciation|debts?|assets?|costs?|loss|property|disaster|tax|damages|expenses?) )(?:recaptured?|recovery|recovered)(?! (?:of (?:debts?|assets?|costs?|property|damages|losses)|plans?|planning|tax)\b)|recoup(ed|ment)?|storno|stornohaftung|\w*ruckforderung|\w*storno|reprises? (?:de |sur )?commissions?|extourne|extorno|terugvordering|terugboeking)\b/,
  ],
  [
    'refund',
    /\b(refunds?|refunded|rebates?|credit (memos?|notes?)|return(ed)? (of )?(premium|commission|fee)s?|unearned commissions?|\w*erstattung|\w*ruckzahlung|kreditfaktura|zwrot)\b/,
  ],
  [
    'fee in',
    /\b(referral|finders?|finder s|introducer|solicitor|promoter) (fees?|commissions?|income|bonus) (in|received|earned|income|from (the )?(partner|coi|referrer))\b|\b(incoming|received|inbound) (referral|finders?|introducer) (fees?|commissions?)\b|\breferral income\b|\b(?:fees?|commissions?) (?:received|earned) for (?:the )?referrals?\b|\b(?:referral|finders?|introducer|solicitor|promoter) (?:fees?|commissions?|bonus|income) (?:owed|due|payable|paid)? ?to us\b|\b(?:partners?|coi|cpa|attorney|referrer) (?:paid|pays?) us\b|\b(?:received|receipts?|paid|payments?) from (?:the )?(?:partners?|coi|referrers?|introducers?)\b|\bfees? from (?:the |our |a )?(?:partners?|coi|referrers?|cpa|attorney)\b|\brev(enue)? shar(e|ing) (received|in)\b/,
  ],
  [
    'share',
    /\b(referral|refl?|finders?|introducers?|referrers?|solicitors?|solicitation|promoters?|partners?|coi|affiliates?|endorsement)( s)? (fees?|commissions?|comm|comp(?:ensation)?|shares?|splits?|payments?|bonus(es)?|rewards?)( paid| out| expense)?\b|\b(payouts?|rev(enue)? shar(e|ing)|(?:fee|commission|cpa|attorney|accountant) splits?|(?:profit|jv) shares?|(?<!our )share of (?:the )?(?:fees?|commissions?|revenue)|splits? paid|shares? paid)\b|\b(paid|payments?|commissions?|fees?|shares?|splits?|bonus(?:es)?|rev(?:enue)?|amounts?|checks?|sent|owed) (paid |sent )?(?:out )?to (?:the |our )?(?:referral |alliance )?(?:partner|coi|referrer|introducer|solicitor|promoter|attorney|cpa|accountant)s?\b|\b(?:we|i|firm) (?:pay|paid|owe) (?:out )?(?:the |our )?(?:partner|coi|referrer|introducer|solicitor|promoter|attorney|cpa|accountant)s?\b|\b(?:commissions?|fees?|payments?|bonus(?:es)?) (?:we |paid |going )*out\b(?! (?:of|by)\b)|^(?:commissions?|fees?|payments?) (?:por |per )?(?:partners?|referrers?|referred|referrals?)$/,
  ],
  [
    'cost',
    /\b(costs?|expenses?|sponsorships?|sponsoring|spend(?! down)|spending|payable invoices?|(supplier|vendor|purchase) (bills?|invoices?)|accpay)\b/,
  ],
  [
    'revenue',
    /\b(commissions?|trails?|trailers?|trailing|renewals?|upfront|up front|bonus(es)?|inv|invoices?|invoiced|fees?|retainers?|subscriptions?|premiums?|overrides?|overriding|advisory|recurring|one (?:time|off)|residuals?|royalt(y|ies)|first year|new business|initial|ongoing|production|revenues?|income|instal?lments?|sales?|new sale|12b ?1|aum fee|payments?|onboarding|setup|set up|clients? (?:pays?|paid)(?: us)?|\w*courtage)\b/,
  ],
  // What only is a cost when nothing beside it is income: "Seminar fee" is a fee.
  [
    'cost',
    /\b(lunch(es)?|dinners?|breakfasts?|meals?|coffees?|entertainment|entertaining|gifts?|thank ?you'?s?|occasions?|restaurants?|golf|outings?|hospitality|concerts?|ball ?games?|advertising|travel|mileage|seminars?|webinars?|catering|tickets?|donations?|charity|co ?marketing|drinks|flowers|hampers?|hotels?|flights?|airfare|uber|lyft|taxi|ads?(?! hoc)|dues|venue|room rental|bewirtung|werbung|repas|comida|pranzo|(?:client|customer|partner|coi|appreciation|networking|prospecting) (?:events?|appreciation))\b/,
  ],
  ['revenue', SERVICES],
];

/** A number before the kind, as lists of codes have it: `04 - Refund`. */
const NUMBERED = /^(?:\d+[a-z]? )+(?=\S)/;

/** What a kind of money means: own words first, then whole ones, then the words inside a phrase; undefined when unknown. */
export function moneyKindOf(text: string, own: OwnKinds = NO_OWN): MoneyKind | undefined {
  const key = wordKey(text);
  return own.size === 0 ? meant(key) : (own.get(key) ?? own.get(key.replace(NUMBERED, '')) ?? meant(key));
}

/** Whether a text says that it is of income by nothing but a service, as the name of a firm does: "Northgate Planning Group". */
export function namesService(text: string): boolean {
  const key = wordKey(text);
  return !MONEY_KIND.has(key) && IN_PHRASE.find(([, words]) => words.test(key))?.[1] === SERVICES;
}

/** Whether a word says that money was given back: a refund or a clawback. */
export function isTakenBack(text: string): boolean {
  const kind = moneyKindOf(text);
  return kind === 'refund' || kind === 'clawback';
}

const meant: (key: string) => MoneyKind | undefined = /* @__PURE__ */ answered((key) => {
  const sold = asAdvisory(key);
  if (sold !== key) return meant(sold);
  const plain = key.replace(NUMBERED, '');
  const said = known(key, plain);
  // "Commission" is the same word in French, and only its English tells "commission d'apport" from it.
  if (said !== undefined && said !== 'revenue') return said;
  const english = inEnglish(plain.replace(/['’]/g, ' '));
  return (
    (english !== plain && (said === undefined || TO_OTHERS.test(english)) ? known(english, english) : null) ??
    said
  );
});

const TO_OTHERS = /\b(?:referrals?|partners?|referrers?|referred)\b/;

/** A key that speaks of several, as of one: "commissions paid". */
const ofOne = (key: string) => key.replace(/\b(fee|commission|share|split)s(?= paid\b)/, '$1');

/** What is done to a fee, in whichever direction: "Fee waiver" and "Fee adjustment" are asked. */
const TO_BE_ASKED = /\b(waive\w*|waiving|discounts?|write ?offs?|written off|adjustments?|corrections?)\b/;

function known(key: string, plain: string): MoneyKind | undefined {
  const whole = MONEY_KIND.get(key) ?? MONEY_KIND.get(plain) ?? MONEY_KIND.get(ofOne(plain));
  if (whole !== undefined) return whole;
  const found = IN_PHRASE.find(([, words]) => words.test(key))?.[0];
  return found === 'revenue' && TO_BE_ASKED.test(key) ? undefined : found;
}

const INVOICE =
  /^(?:(?:sales|client|customer|fee|tax|service|advisory|receivable) )?(?:inv(?:oices?)?|invoiced|bill(?:ed)? to client)(?: (?:issued|sent|raised|created))?$/;
const PAYMENT =
  /^(?:(?:customer|client|invoice|inv|fee|receivable) )?(?:payments?|receipts?|receive payment|payments? received|receipt of payment)(?: (?:of|for|on|against|re|towards?))?(?: (?:inv(?:oices?)?|accounts? receivable|a r))?$/;
/** The number of the invoice behind it. */
const NUMBER_BEHIND = / (?:no |number |nr |# ?)?(?:[a-z]{0,4} ?#?\d+)(?: \d+)*$/;
/** And in front of "payment". */
const NUMBER_BETWEEN = /^(inv(?:oice)?) (?:no |number |nr |# ?)?[a-z]{0,4}\d+(?= payment)/;

/** Whether a kind is an invoice, or the payment of one; null when it is neither. */
export function invoiceOrPayment(text: string): 'invoice' | 'payment' | null {
  const key = inEnglish(wordKey(text)).replace(NUMBER_BEHIND, '').replace(NUMBER_BETWEEN, '$1');
  return INVOICE.test(key) ? 'invoice' : PAYMENT.test(key) ? 'payment' : null;
}

/** Whether a text is a credit: beside invoices what a client got back, else how something was paid. */
export function isCredit(text: string): boolean {
  return /^credits?$/.test(wordKey(text));
}

const WAYS = new Set(
  'ach|eft|bacs|sepa|wire|wire transfer|bank transfer|transfer|check|cheque|paper check|cash|card|credit card|debit card|credit|debit card payment|direct debit|direct deposit|standing order|paypal|stripe|square|zelle|venmo|wise|visa|mastercard|amex|american express|money order|online|online payment|bank|bill pay|apple pay|google pay|lockbox|uberweisung|lastschrift|bar|efectivo|transferencia|tarjeta|virement|cheques|prelevement|especes|carte'.split(
    '|',
  ),
);

/** Whether a text says how something was paid, not what it was. */
export function isWayOfPaying(text: string): boolean {
  return WAYS.has(wordKey(text));
}

const DEBIT = new Set(
  'd|dr|db|dbit|debit|debits|s|soll|aus|ausgang|ausgabe|lastschrift|belastung|uscita|salida|sortie|saida|uitgave|debe|cargo|dare|af|out|money out|paid out|withdrawal|withdrawals|outflow|outgoing|-|−'.split(
    '|',
  ),
);
const CREDIT = new Set(
  'c|cr|crdt|credit|credits|h|haben|ein|eingang|einnahme|gutschrift|entrata|entrada|entree|ontvangst|haber|abono|avere|bij|in|money in|paid in|deposit|deposits|inflow|incoming|+'.split(
    '|',
  ),
);

/** `debit` or `credit` for a word of a column that carries the sign of an amount; null for any other. */
export const debitOrCredit: (text: string) => 'debit' | 'credit' | null = /* @__PURE__ */ answered((text) => {
  const key = wordKey(text) || text.trim();
  return DEBIT.has(key) ? 'debit' : CREDIT.has(key) ? 'credit' : null;
});
