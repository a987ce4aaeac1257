import { PARTNERS } from './synonyms-partners';
import { REFERRALS } from './synonyms-referrals';
import { PROFESSIONS, type HeaderSynonyms } from './synonyms-type';
import type { TableKind } from '../../tables';

const ACTIVITIES: HeaderSynonyms = {
  Partner: {
    sure: 'partner name|coi|coi name|with whom|referral partner|referral partner name|strategic partner|alliance partner|met with',
    vague: `contact|contact name|with|spoke with|spoke to|talked to|talked with|saw|met|visited|called|had lunch with|lunch with|had coffee with|coffee with|meeting with|call with|met who|who i met|center of influence|centre of influence|professional|${PROFESSIONS}|attendee|associated contact|name|person|who|company|co host|cohost|co hosted with|co sponsor|cosponsor|hosted with|linked to|linked contact|linked contacts|related to|regarding`,
  },
  Date: {
    sure: 'activity date|meeting date|contact date|touch date|call date|date of contact|date of meeting|event date|visit date|contacted on|date contacted|met on|date met|called on|date of call|spoke on|date of visit|date of activity|date of event|date of touch|date of touchpoint|date of conversation|date of outreach|touchpoint date|interaction date|date of interaction|outreach date|reached out on',
    vague:
      'when|day|last contact|last contacted|contacted|met|reached out|created date|create date|start|start date|week|week of|week beginning|week commencing|week starting|week ending|starts|starts at|start at|starts on',
  },
  Type: {
    sure: 'activity type|touch type|contact method|interaction|interaction type|meeting type|touchpoint|kind of contact',
    vague: 'method|channel|activity|subject|kind|what|how|medium|format|category|contact type',
  },
  Hours: {
    sure: 'hrs|time spent|time invested|hours spent|duration|minutes|mins|time in|how long',
    vague: 'time|length|effort',
  },
  Cost: {
    sure: 'expense|expenses|spend|hard cost|amount spent|lunch cost|event cost|costs|money spent|direct cost|direct costs|direct expense|direct expenses|out of pocket|out of pocket cost|out of pocket costs|out of pocket expense|out of pocket expenses|hard costs|hard dollars|cash cost|expense amount|total expense|total expenses|total spend|total spent|meal cost|meeting cost|cost of meeting|cost of event|travel cost|travel costs|disbursement|disbursements|reimbursement|entertainment cost|entertainment expense',
    vague:
      'our share|our part|our portion|our half|our cost|my share|we paid|amount|spent|meal|meals|food|food and drinks|drinks|tickets|lunch|bill|tab',
  },
  'Initiated by': {
    sure: 'who initiated|initiator|us them|inbound outbound|initiated|started by|who reached out',
    vague: 'direction',
  },
  'Asked on': { sure: 'asked|question date|request date|requested on|ask date' },
  'Answered on': {
    sure: 'answered|response date|reply date|replied on|responded on|answer date',
    vague: 'responded|replied',
  },
  Rating: { sure: 'score|meeting rating|relationship quality', vague: 'temperature|temp|strength' },
  Responsiveness: { sure: 'responsiveness score|check in responsiveness' },
  Initiative: { sure: 'initiative score|check in initiative' },
  Quality: { sure: 'quality score|check in quality' },
  Agenda: { sure: 'had agenda|with agenda|agenda sent' },
  People: { sure: 'attendees|participants|global attendees|present|who attended' },
  Event: { sure: 'event name|webinar|seminar|campaign' },
  Recipient: { sure: 'gift recipient|recipient of gift|gift to' },
  'Gift value': { sure: 'value of gift|gift amount', vague: 'gift' },
  Notes: {
    sure: 'note|comments|comment|notes description|remarks|memo',
    vague: 'description|details|summary|call meeting title subject',
  },
};

const MONEY: HeaderSynonyms = {
  Partner: {
    sure: 'partner name|coi|coi name|paid to|referral partner|referral partner name|strategic partner|alliance partner',
    vague: `lead source|payee|payee name|recipient|name|payer|source|contact|from|${PROFESSIONS}|sourced by|originator|originated by|referral|referred to|referral contact|referral firm|referral company|class|tracking|tracking category|tracking option1|tracking option2|tracking option|cpa firm|cpa name|attorney name|accountant name|law firm|accounting firm`,
  },
  Date: {
    sure: 'paid date|payment date|invoice date|income due date|last invoice date|date paid|paid on|check date|cheque date|date of check|transaction date|posting date|booking date|posted|posted on|billing date|bill date|billed on|statement date|fee date|commission date|pay date|trade date|issue date|date issued|issued on|issued|date of issue|document date|doc date|value date|settle date|finished on|process date|processed date|processed on|pay period|commission period|stmt date|earned on|date earned|earned date|accrued on|deposited on|date deposited',
    vague:
      'close date|closed date|date closed|closing date|day|week|week of|week beginning|week commencing|week starting|week ending|month|when|due date|quarter|qtr|billing quarter|fee quarter|period|billing period|period end|quarter end|booked|deposited|qtr end|quarter ended|qtr ended|quarter ending|qtr ending|period ended|period ending|month end|month ended|as of|as of date|filed|filed on|date filed',
  },
  Kind: {
    sure: 'document type|doc type|voucher type|transaction type|revenue transaction type|entry type|money type|payment type|type of payment|tran type|trans type|txn type|trx type',
    vague:
      'type|category|income class|fee type|type of fee|fee category|revenue type|type of revenue|income type|type of income|commission type|description|memo|memo description|purpose|details|expense|expense type|expense category|cost type|cost category',
  },
  Amount: {
    sure: 'net amount|billed value|collected amount|amount paid|paid amount|payment|gross amount|transaction amount|fee amount|billed amount|amount billed|fee billed|net fee|commission amount|net commission|advisory fee|invoice amount|invoice total|net total|gross total|total amount|total collected|total paid|amount received|received amount|rec d amount|amount rec d|amount rec|amount collected|amount charged|charge amount|line total|line amount|extended amount|revenue ohne debit credit kz|target amount|target amount after fees|payment amount|reporting amount|settlement amount|presentment amount|home amount|comm amount|comm earned|commission earned|advisor net|net to advisor|net line total|check amount|cheque amount|deposit amount|dollar amount|net payout|extended price',
    vague:
      'total price|total|grand total|amounts|subtotal|sub total|line subtotal|amount net|amount gross|source amount|source amount after fees|value|revenue|fee|fees|income|commission|commissions|sum|billed|gross|net|collected|gross sales|net sales|payments|taxable amount|taxable value|amount before tax|invoiced|referral fee received|referral fee income|referral income|fee received|fees received|referral fee|referral fees|referral fee paid|referral fees paid|payout|payouts|payout amount|commission paid|commissions paid|share paid|partner share|fee paid|fees paid|share|share amount|split|split amount|cut|fee split|revenue share|rev share|their share|their cut|net to us|net to firm|our share|our cut|our portion|firm share|refund|refunds|refund amount|clawback|clawbacks|chargeback|expense|expenses|cost|costs|client paid|amount due|balance due|total due|amount owed|charged|cash received|cash in|money in|total received|net income|total income|gross income|income rec d|income recd|net pay|gross pay|pay|gross dc|12b 1|rec d amount|paid|upfront|up front|initial|ongoing|deposit|deposits|charge|earned|usd',
  },
  'Referral id': {
    sure: 'deal id|opportunity id|ref id|referral number|referral no|invoice number|policy number',
    vague: 'ref',
  },
  Client: {
    sure: 'client name|customer|customer name|household|household name|policyholder|policy holder|insured|end client|client account|account holder|account owner|investor|policy owner|contract holder|contractholder|annuitant|bill to|billed to|owner name|for client|on behalf of',
    vague:
      'taxpayer|taxpayer name|account|account name|account title|account registration|paid by|family|name|payer|contact|contact name|full name|check from|received from|deposited by|who',
  },
  Status: {
    sure: 'payment status|paid status|invoice status|transaction status|txn status|trans status|transaction state|charge status|payment result|payout status|status of payment',
    vague:
      'state|paid|paid yes no|result|outcome|settled|cleared|received|collected|banked|deposited|payment received|payment cleared|funds received|settled yes no|cleared yes no|received yes no|succeeded|void|voided|is void|reversed|refunded|bounced|returned|failed|cancelled|canceled|charged back',
  },
  Currency: {
    sure: 'currency code|ccy|settlement currency|presentment currency|opportunity currency|deal currency code',
  },
};

const ACTIONS: HeaderSynonyms = {
  Partner: { sure: 'partner name|coi|with whom', vague: 'with|contact' },
  Step: { sure: 'action|action item|task|to do|todo|next step|next steps|action step|what' },
  Owner: { sure: 'assigned to|responsible|who|task owner|accountable' },
  Due: { sure: 'due date|deadline|by when|until|due by|due on|task due date' },
  Done: { sure: 'completed|done on|completed on|finished|complete|date done', vague: 'status|task status' },
  Phase: { sure: 'framework phase|phase of 120', vague: 'stage' },
  Shared: { sure: 'shared with partner|shared with the partner|agreed with partner|in partner copy' },
};

const CANDIDATES: HeaderSynonyms = {
  Name: {
    sure: 'candidate|candidate name|potential partner|prospective partner',
    vague: 'partner|full name|contact',
  },
  Category: { sure: 'profession|candidate type|specialty|speciality', vague: 'type|industry' },
  'Complementary services': { sure: 'complementary|complementary service|criterion 1' },
  'Shared ideal client': { sure: 'same ideal client|shared client profile|ideal client|criterion 2' },
  'Non-competitive': { sure: 'not competitive|non competing|noncompetitive|criterion 3' },
  'Client base': { sure: 'whom they serve|clientele|serves' },
  'Service delivery': { sure: 'delivery|how they work|integration points' },
  'Philosophy discussed on': { sure: 'philosophy discussed|philosophy date|philosophy talk' },
  'Compensation discussed on': { sure: 'compensation discussed|compensation date|compensation talk' },
  'Locked in': { sure: 'locked in with another advisor|tied|bound to another advisor' },
  'Retirement date': { sure: 'retirement|retires|retires on|retiring' },
  Source: { sure: 'found through|how found|where you met|where met|how we met|met at' },
  Focus: { sure: 'current focus|in focus|focus now' },
};

const SETTINGS: HeaderSynonyms = {
  Name: { sure: 'setting|setting name|option|parameter|key' },
  Value: { sure: 'setting value|val' },
};

export const SYNONYMS: Readonly<Record<TableKind, HeaderSynonyms>> = {
  Referrals: REFERRALS,
  Partners: PARTNERS,
  Activities: ACTIVITIES,
  Money: MONEY,
  Actions: ACTIONS,
  Candidates: CANDIDATES,
  Settings: SETTINGS,
};

/** Columns of money that may be called whatever those of introductions are called for sure. */
export const AS_IN_REFERRALS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  Money: ['Partner', 'Client'],
};

/** Headers that are known and deliberately not read, with the reason that is shown to the advisor. */
export const NOT_USED: ReadonlyArray<readonly [headers: string, reason: string]> = [
  [
    'expected close|expected close date|target close|target close date|tentative close date|duedate|estimated close date|forecast close|task due date|due date',
    'It is an expectation; only what has happened is counted.',
  ],
  [
    'probability|closure probability|win probability|likelihood|certainty|confidence|forecast category',
    'It is a forecast; the outlook uses the conversion of the partner itself.',
  ],
  [
    'reason lost|lost reason|loss reason|reason for loss|closed lost reason|lapse reason|why not',
    'No figure depends on the reason of a loss.',
  ],
  [
    'owner|advisor|adviser|lead advisor|servicing advisor|writing advisor|assigned to|deal owner|opportunity owner|activity owner|account executive|account exe|account exe id|sales agent|exe name|manager|owner code|owner role',
    'It looks like the person in your own firm. If it is the partner, map it to Partner.',
  ],
  ['tier|rank|abc|grade|priority|influencer segment', 'A tier changes no figure.'],
  [
    'first name|firstname|last name|lastname|surname|prefix|suffix',
    'Names are read from one column, or from a first and a last name beside each other.',
  ],
  [
    'next touch|next follow up|next follow up date|follow up|follow up date|next meeting|next contact|next step date',
    'It is a plan; keep planned steps in an Actions table.',
  ],
  [
    'pipeline|product|fiscal period|fiscal quarter|fiscal year|age|engage quarter|close quarter|branch|branch name',
    'No figure needs it.',
  ],
  [
    'last modified date|last update|last updated date|updated at|updated',
    'It says when the record was edited.',
  ],
];

/** Words in the name of a tab or a table that hint at what it holds. */
export const TAB_WORDS: Readonly<Record<TableKind, RegExp>> = {
  Referrals: /\b(referrals?|introductions?|intros?|leads?|opportunit(y|ies)|deals?|pipeline)\b/,
  Partners: /\b(partners?|cois?|alliances?|centers? of influence|centres? of influence)\b/,
  Activities: /\b(activit(y|ies)|meetings?|touch(es|points?)?|calls?|contact log|time)\b/,
  Money:
    /\b(money|payments?|revenues?|fees?|billings?|income|brokerage|commissions?|transactions?|invoices?)\b/,
  Actions: /\b(actions?|tasks?|to ?dos?|next steps?)\b/,
  Candidates: /\b(candidates?|prospective partners?|potential partners?)\b/,
  Settings: /\b(settings?|options?|configuration|parameters?)\b/,
};
