import { PROFESSIONS, type HeaderSynonyms } from './synonyms-type';

export const REFERRALS: HeaderSynonyms = {
  Partner: {
    sure: 'partner name|referral partner|referral partner name|alliance partner|strategic partner|coi|coi name|center of influence|centre of influence|referred by|referredby|referred by coi|referrer|referrer name|referring party|referring professional|referring advisor|referring adviser|referring cpa|referring attorney|introduced by|introducer|sourcing partner|partner account|partner account id|promoter|solicitor|affiliate|referee company|transfer from|intro by|referral from|who referred|who sent|who sent them|who sent us|sent by|sent from|sent over by|came from|came through|came via|recommended by|nominated by|suggested by|brought in by|intro from|ref by|refd by|ref d by|introduction from|introduced through|referred through|referred via|introduced via|recommended via',
    vague: `creator|who|referral|referred to|${PROFESSIONS}|cpa name|attorney name|accountant name|cpa firm|law firm|accounting firm|referral provider|referral contact|referral firm|referral company|origin|how did they hear|how did they hear about us|how did you hear|how they heard|how did you hear about us|how they heard about us|how they found us|how did they find us|found us through|heard about us from`,
  },
  Received: {
    sure: 'date received|received date|referral date|date referred|referred on|date of referral|intro date|introduction date|date introduced|introduced on|date of intro|date of introduction|date in|lead date|first contact date|created date|create date|createdate|createddate|created at|created on|creation date|date created|date added|engage date|input date|inputdate|received date time|month received|received on|added date|added on|added|deal created|created time|record created|lead created|opportunity created|opened on|entered on|intake date|date of intake|intake|inquiry date|enquiry date|date of inquiry|date of enquiry|date of first contact|date first contacted|first contacted|initial contact|initial contact date|date of initial contact|lead received|date of lead|date sent to us|date sent over',
    vague:
      'referred|first contact|application date|app date|date of application|applied|applied on|date applied|written|written on|date written|when|day|week|week of|week beginning|week commencing|week starting|week ending',
  },
  Id: {
    sure: 'referral id|referral number|referral no|ref id|ref no|record id|opportunity id|opportunityid|oppoturnity id|deal id|lead id|mql id|object id|hs object id|intro id|introduction id',
    vague: 'ref|transaction id',
  },
  Direction: {
    sure: 'in out|i o|g r|r g|s r|in or out|which way|received or given|given or received|sent or received|inbound outbound|given received|received given|type of referral|sent received|incoming outgoing|referral direction',
    vague: 'tab|type|referral type',
  },
  Client: {
    sure: 'client name|our client|my client|prospect|prospect name|referred client|client referred|person referred|prospect referred|individual referred|lead referred|referred contact|referral name|referred|household|household name|lead name|opportunity name|deal name|dealname|deal title|lead title|opportunity title|applicant|applicant name|customer|customer name|prospective client|borrower|new client name|client or prospect|referred company|insured|insured name|proposed insured|policyholder|policy holder|policy owner|annuitant|last name first|last name first name|name last first|client last first|client last name first name',
    vague:
      'referral|contact|contact name|name|account|account name|company name|referred to|family|opportunity|opp|opp name|deal|associated company|who|whom|full name|referee',
  },
  Qualified: {
    sure: 'is qualified|qualified intro|qualified introduction|qualified referral|good fit|meets criteria|icp fit|ideal client fit|fits criteria|qualified lead|fits our profile|fits profile|right fit|icp|right client|meets minimum|meets minimums|our kind of client',
    vague: 'fit|valid|validated|ideal|ideal client',
  },
  Status: {
    sure: 'stage name|stagename|deal stage|dealstage|deal status|referral status|transaction status|pipeline stage|sales stage|lead status|disposition|w l|where are they now|what happened|conclusion|where it ended|where did it end|where it stands|where is it|how it ended|how did it end|how it turned out|how did it go|what came of it|what came of this|what became of it|what became of them|current status|won lost|is won|opportunity result|closed true false|became client|closure outcome|final outcome|final status|end result|final result|deal outcome|deal result|lead outcome|lead result|referral outcome|referral result|opportunity status|opportunity stage|lead stage|referral stage|client status|prospect status|conversion status|win loss|win lost|won or lost|lifecycle stage|lifecyclestage|lifecycle phase|stage lifecycle|phase lifecycle|lifecycle|is converted|close status|closing status|status of referral|stage of deal|pipeline status',
    vague:
      'event|outcome|result|converted|client yes no|signed up|progress|contact type|contact status|status reason|won|decision|verdict|resolution|status detail|milestone|current milestone|loan milestone|close reason|closed reason|reason closed|reason|phase|closed as|ended as',
  },
  Closed: {
    sure: 'closed date|close date|closedate|date closed|close date a|actual close date|won date|date won|win date|client since|clientsince|client since date|date became client|onboarded|onboard date|onboarding date|signed date|date signed|signed fee agreement date|conversion date|converted on|decision date|decided on|funded date|closed at|closed on|closing date|outcome date|converted date|date converted|became a customer date|became customer date|customer date|lifecyclestage customer date|became a client date|became client on|won time|won on|deal closed on|date of conversion|date signed up|sign date|client start date|client start|start date as client|client as of|new client date|customer since|date of engagement|engagement start|contract date|date of contract|account opening date|account opened date|funded on|iaa signed|ima signed|iaa date|closed won date|actual closed date|takeover date|mandate start|mandate date|mandate signed|mandate since',
    vague:
      'since|client from|client on|date of agreement|signed|end date|decided|converted|won|became client',
  },
  'First-year revenue': {
    sure: 'year 1 revenue|yr 1 revenue|yr 1 fee|yr 1 fees|year 1 fee|year 1 fees|1st year fee|1st year fees|1st yr fee|first yr fee|year one revenue|year one fee|first year income|1st year revenue|first yr revenue|first year fee|first year fees|revenue generated|revenue amount|annual revenue|annualized revenue|annualised revenue|recurring revenue|annual fee|gdc|t12|trailing 12|close value|deal value|deal amount|contract value|acv|arr|declared monthly revenue',
    vague:
      'total price|revenue|fee|fees|yr 1|yr1|year 1|year1|y1|value to firm|value to us|value to practice|worth|deal worth|worth to us|revenue to us|revenue to firm|first year|1st year|total|deal total|total amount|total value|production|commission|brokerage|amount|amounts|total yr 1|total year 1|year 1 total|yr 1 total|first year total|value|expected revenue|premium amount|income|opportunity|bid amount|lead value|plan fee|plan fees|t 12|run rate|run rate revenue|sales|earned|we earned|what we made|income generated|collected|upfront|up front|ongoing|initial|net to us|net to firm|our share|our cut|our portion|firm share|how much|earnings|our earnings|result amount|outcome amount|annual amount|first year amount|year 1 amount',
  },
  AUM: {
    sure: 'assets|new assets|assets transferred|net new assets|nna|investable assets|assets under management|portfolio size|account size|expected aum|total balance|assets won|aum won|new aum|aua|assets under administration|assets under advice|funds under management|fum|rollover|rollover amount|rollover assets',
    vague: 'balance|portfolio',
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
    sure: 'client left|date left|left on|client ended|client end date|terminated|termination date|client termination date|ended on|lost client date|departed|engagement end|engagement ended|relationship end|relationship ended|term date|terminated on|date terminated',
    vague: 'left|left us',
  },
  'Client informed': {
    sure: 'client told|disclosed to client|client disclosure|client notified|informed client|reciprocal disclosed',
  },
  'Attest client': { sure: 'attest|audit client|attestation client' },
  Thanked: {
    sure: 'thank you|thank you sent|thanks sent|thank you note|thank you note sent|thank you card|thank you call|thanked on|date thanked|ty sent|ty note|gratitude sent|acknowledged|acknowledgement sent',
    vague: 'thanks',
  },
  Currency: { sure: 'currency code|ccy|opportunity currency|deal currency|deal currency code' },
  Notes: {
    sure: 'note|comments|comment|remarks|background information|background info|memo',
    vague: 'description|details|background',
  },
};
