import type { HeaderSynonyms } from './synonyms-type';

export const PARTNERS: HeaderSynonyms = {
  Partner: {
    sure: 'partner name|coi|coi name|referral partner|referral partner name|strategic partner|alliance partner|center of influence|centre of influence',
    vague:
      'name|full name|contact|contact name|person|professional|business name|referral source|referral sources',
  },
  Aliases: { sure: 'alias|also known as|aka|other names|other spellings|nicknames|nickname' },
  'E-mail': { sure: 'email|email address|e mail|e mail address|email addresses|work email|mail' },
  Firm: {
    sure: 'partner firm|coi firm|company|company name|organization|organisation|employer|firm name|practice name',
    vague: 'practice',
  },
  Category: {
    sure: 'profession|relationship type|referral partner type|partner type|specialty|speciality|contact type|coi type|discipline|partner category',
    vague:
      'type|industry|service|segment|role|occupation|professional type|practice area|job title|field|kind|line of business|what they do',
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
    sure: 'revenue share|rev share|revenue sharing|referral fee|fee share|commission rate|share of revenue|fee split|partner share|split percentage|split percent|partner payout|payout percent|payout percentage|revenue split|partner split|coi split|coi share|referral split',
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
  'Understanding in words': { sure: 'understanding notes|foundation 1 notes|what was understood' },
  'Ideal client in words': { sure: 'ideal client notes|foundation 2 notes|ideal client description' },
  'Expectations in words': { sure: 'expectations notes|foundation 3 notes|realistic expectations notes' },
  Accountable: { sure: 'who is accountable|accountability|path 1 notes|roles and accountability' },
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
