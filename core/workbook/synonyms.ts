import type { TableKind } from './tables';

/**
 * Headers that people and CRMs use for the canonical columns, in the normal form of `headerKey`, separated by `|`.
 * `sure` ones say what they mean; `vague` ones (`date`, `type`, `source`) count only when the values agree.
 */
export interface Synonyms {
  readonly sure: string;
  readonly vague?: string;
}

type Columns = Readonly<Record<string, Synonyms>>;

const REFERRALS: Columns = {
  Partner: {
    sure: 'partner name|referral partner|referral partner name|alliance partner|strategic partner|coi|coi name|center of influence|centre of influence|referred by|referredby|referred by coi|referrer|referrer name|referring party|referring professional|referring advisor|referring adviser|referring cpa|referring attorney|introduced by|introducer|sourcing partner|partner account|partner account id|promoter|solicitor|affiliate|referee company|transfer from|intro by|referral from|who referred',
    vague:
      'source name|referral source|source|source of referral|lead source|creator|from|referral|company referring|contact source',
  },
  Received: {
    sure: 'date received|received date|referral date|date referred|referred on|date of referral|intro date|introduction date|date introduced|introduced on|date of intro|date of introduction|date in|lead date|first contact date|created date|create date|createdate|createddate|created at|created on|creation date|date created|date added|engage date|input date|inputdate|received date time|month received|received on|added date|added on|added',
    vague: 'date|first contact|opened|open date|submitted|when|day',
  },
  Id: {
    sure: 'referral id|referral number|referral no|ref id|ref no|record id|opportunity id|opportunityid|oppoturnity id|deal id|lead id|mql id|object id|hs object id|intro id|introduction id',
    vague: 'ref|id|transaction id|no|number|nr',
  },
  Direction: {
    sure: 'in out|inbound outbound|given received|received given|type of referral|sent received|incoming outgoing|referral direction',
    vague: 'tab|type|referral type',
  },
  Client: {
    sure: 'client name|prospect|prospect name|referred client|referred contact|referral name|referred|household|household name|lead name|opportunity name|deal name|dealname|customer|customer name|prospective client|new client name|client or prospect|referred company',
    vague:
      'referral|contact|contact name|lead|name|account|account name|company name|referred to|family|opportunity|deal|associated company|who|whom|person|full name',
  },
  Qualified: {
    sure: 'is qualified|qualified intro|qualified introduction|qualified referral|good fit|meets criteria|icp fit|ideal client fit|fits criteria',
    vague: 'fit|valid|validated|ideal',
  },
  Status: {
    sure: 'stage name|stagename|deal stage|dealstage|deal status|referral status|transaction status|pipeline stage|sales stage|lead status|disposition|where are they now|what happened|where it stands|current status|won lost|is won|opportunity result|closed true false|became client',
    vague: 'stage|outcome|result|converted|client yes no|signed up|progress|contact type|contact status',
  },
  Closed: {
    sure: 'closed date|close date|closedate|date closed|close date a|actual close date|won date|date won|client since|clientsince|client since date|date became client|onboarded|onboard date|onboarding date|signed date|date signed|signed fee agreement date|conversion date|converted on|decision date|decided on|funded date|closed at|closed on|closing date|outcome date',
    vague: 'date of agreement|signed|end date|decided',
  },
  'First-year revenue': {
    sure: 'year 1 revenue|yr 1 revenue|1st year revenue|first yr revenue|first year fee|first year fees|revenue generated|revenue amount|annual revenue|annualized revenue|annualised revenue|recurring revenue|annual fee|gdc|t12|trailing 12|close value|deal value|deal amount|contract value|acv|arr|declared monthly revenue',
    vague:
      'revenue|fee|fees|production|commission|brokerage|amount|value|expected revenue|premium amount|income',
  },
  AUM: {
    sure: 'assets|new assets|assets transferred|net new assets|nna|investable assets|assets under management|portfolio size|account size|expected aum|total balance|assets won|aum won|new aum|funds under management|fum',
    vague: 'balance',
  },
  'Net new': {
    sure: 'new existing|new or existing|new vs existing|new client|new to both|income class|deal type|dealtype',
    vague: 'type|business type|new business|client type',
  },
  Credit: {
    sure: 'attribution|attribution percent|split credit|credit share|referral credit',
    vague: 'weight|share|split',
  },
  Role: { sure: 'partner role|involvement|sourced influenced|partner attribution|sourced or influenced' },
  Event: {
    sure: 'event name|campaign|webinar|seminar|campaign name|primary campaign source|joint event|marketing event',
  },
  Ended: {
    sure: 'client left|date left|left on|client ended|client end date|terminated|termination date|client termination date|ended on|lost client date|departed',
  },
  'Client informed': {
    sure: 'client told|disclosed to client|client disclosure|client notified|informed client|reciprocal disclosed',
  },
  'Attest client': { sure: 'attest|audit client|attestation client' },
  Notes: {
    sure: 'note|comments|comment|remarks|background information|background info|memo',
    vague: 'description|details|background',
  },
};

const PARTNERS: Columns = {
  Partner: {
    sure: 'partner name|coi|coi name|referral partner|referral partner name|strategic partner|alliance partner|center of influence|centre of influence',
    vague: 'name|full name|contact|contact name|person',
  },
  Aliases: { sure: 'alias|also known as|aka|other names|other spellings|nicknames|nickname' },
  Firm: {
    sure: 'partner firm|coi firm|company|company name|organization|organisation|employer|firm name|practice name',
    vague: 'practice',
  },
  Category: {
    sure: 'profession|relationship type|referral partner type|partner type|specialty|speciality|contact type|coi type|discipline|partner category',
    vague: 'type|industry|service|segment|role',
  },
  Stage: {
    sure: 'partnership stage|relationship stage|partnership status|relationship status|partner stage|partner status',
    vague: 'status',
  },
  'Stage since': { sure: 'stage date|in stage since|stage changed|date of stage' },
  'Start date': {
    sure: 'partner since|relationship start|partnership date|partnership start|active since|started|started on|partnership began',
    vague: 'start|since|launch date',
  },
  'Revenue model': {
    sure: 'compensation model|model|deal model|payment model|arrangement',
    vague: 'compensation',
  },
  'Share %': {
    sure: 'revenue share|rev share|revenue sharing|referral fee|fee share|commission rate|share of revenue|fee split|partner share|split percentage|split percent',
    vague: 'split|share|fee',
  },
  'Retainer a month': { sure: 'retainer|monthly retainer|retainer per month|retainer month' },
  'Guaranteed minimum': {
    sure: 'guaranteed minimum introductions a year|minimum introductions|guaranteed introductions|minimum introductions a year|guaranteed minimum introductions',
  },
  'Expected introductions a month': {
    sure: 'expected introductions|expected intros|expected introductions per month|introductions expected|planned introductions|expected intros a month|target introductions|expected referrals|expected referrals a month',
  },
  'Expected revenue a year': {
    sure: 'expected revenue|expected revenue per year|planned revenue|revenue target|target revenue|expected annual revenue',
  },
  'Contact cadence': {
    sure: 'contact frequency|cadence|touch cadence|frequency|meeting cadence|contact every',
    vague: 'how often',
  },
  'Sales cycle': { sure: 'sales cycle length|cycle length|days to close|typical sales cycle' },
  'Retirement date': { sure: 'retirement|retires|retires on|retiring|planned retirement' },
  Exclusive: { sure: 'exclusivity|is exclusive|exclusive agreement' },
  Country: { sure: 'country code|jurisdiction', vague: 'nation' },
  Team: { sure: 'team members|staff|key people' },
  'Rating by clients': {
    sure: 'client rating|clients rating|rated by clients|client feedback|client satisfaction',
  },
  Understanding: { sure: 'foundation 1|understanding of business|mutual understanding' },
  'Ideal client': { sure: 'foundation 2|ideal client agreed|ideal client profile' },
  'Realistic expectations': { sure: 'foundation 3|realistic expectations set' },
  'Sales and service models': { sure: 'path 1|sales service models|sales and service model' },
  'Core story': { sure: 'path 2|combined core story|combined story' },
  'Action steps': { sure: 'path 3|written action steps' },
  'Expectations agreed': { sure: 'agreement 1|expectations of both' },
  'Compensation agreed': { sure: 'agreement 2|compensation terms|compensation terms agreed' },
  'Client ownership agreed': { sure: 'agreement 3|client ownership|data rights' },
  'Communication agreed': { sure: 'agreement 4|communication plan|accountability' },
  'Exit terms agreed': { sure: 'agreement 5|exit terms' },
  'Agreement date': {
    sure: 'agreement signed|contract date|date of agreement|agreement signed on|contract signed',
    vague: 'signed|agreement',
  },
  'Compensation disclosed': {
    sure: 'disclosure date|disclosure delivered|disclosure on file|disclosed on|disclosed',
  },
};

const ACTIVITIES: Columns = {
  Partner: {
    sure: 'partner name|coi|coi name|with whom|referral partner|referral partner name|strategic partner|alliance partner|met with',
    vague: 'contact|contact name|with|attendee|associated contact|name|person|who|company',
  },
  Date: {
    sure: 'activity date|meeting date|contact date|touch date|call date|date of contact|date of meeting|event date|visit date',
    vague: 'when|day|last contact|last contacted|created date|create date|start|start date',
  },
  Type: {
    sure: 'activity type|touch type|contact method|interaction|interaction type|meeting type|touchpoint|kind of contact',
    vague: 'method|channel|activity|subject|kind|what',
  },
  Hours: {
    sure: 'hrs|time spent|time invested|hours spent|duration|minutes|mins|time in|how long',
    vague: 'time|length',
  },
  Cost: {
    sure: 'expense|expenses|spend|hard cost|amount spent|lunch cost|event cost|costs|money spent',
    vague: 'amount',
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

const MONEY: Columns = {
  Partner: {
    sure: 'partner name|coi|coi name|paid to|referral partner|referral partner name|strategic partner|alliance partner',
    vague: 'payee|name|payer|source|contact|from',
  },
  Date: {
    sure: 'paid date|payment date|invoice date|income due date|last invoice date|date paid|paid on|transaction date|posting date|booking date|posted|value date',
    vague: 'day|month|when|due date',
  },
  Kind: {
    sure: 'transaction type|revenue transaction type|entry type|money type|payment type|type of payment',
    vague: 'type|category|income class|description',
  },
  Amount: {
    sure: 'amt|net amount|billed value|collected amount|amount paid|paid amount|payment|gross amount|transaction amount',
    vague: 'total|value|revenue|fee|fees|income|commission|sum',
  },
  'Referral id': {
    sure: 'deal id|opportunity id|ref id|referral number|referral no|invoice number|policy number',
    vague: 'ref',
  },
  Currency: { sure: 'currency code|ccy|opportunity currency|deal currency code' },
};

const ACTIONS: Columns = {
  Partner: { sure: 'partner name|coi|with whom', vague: 'with|contact' },
  Step: { sure: 'action|action item|task|to do|todo|next step|next steps|action step|what' },
  Owner: { sure: 'assigned to|responsible|who|task owner|accountable' },
  Due: { sure: 'due date|deadline|by when|until|due by|due on|task due date' },
  Done: { sure: 'completed|done on|completed on|finished|complete|date done', vague: 'status|task status' },
  Phase: { sure: 'framework phase|phase of 120 days', vague: 'stage' },
};

const CANDIDATES: Columns = {
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

const SETTINGS: Columns = {
  Name: { sure: 'setting|setting name|option|parameter|key' },
  Value: { sure: 'setting value|val' },
};

export const SYNONYMS: Readonly<Record<TableKind, Columns>> = {
  Referrals: REFERRALS,
  Partners: PARTNERS,
  Activities: ACTIVITIES,
  Money: MONEY,
  Actions: ACTIONS,
  Candidates: CANDIDATES,
  Settings: SETTINGS,
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
  ['first name|firstname|last name|lastname|surname|prefix|suffix', 'Names are read from one column.'],
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
  Money: /\b(money|payments?|revenues?|fees?|income|brokerage|commissions?|transactions?|invoices?)\b/,
  Actions: /\b(actions?|tasks?|to ?dos?|next steps?)\b/,
  Candidates: /\b(candidates?|prospective partners?|potential partners?)\b/,
  Settings: /\b(settings?|options?|configuration|parameters?)\b/,
};
