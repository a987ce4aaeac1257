import { NOT_SPENT } from './hours-not-spent';
import type { Named } from './match-quality';

/**
 * What headers that stand in no list mean by their words: nobody can list "Annual advisory fee", "Fee revenue (yr 1)" and
 * "Date first contacted". Every word must be one of the column's own or say nothing, so that "Fee schedule", "Referral fee" and
 * "Client income" stay what they are.
 */
export interface WordRule extends Named {
  /** Words of which at least one must stand in the header. */
  readonly own: ReadonlySet<string>;
  /** Words that may stand beside them. */
  readonly beside: ReadonlySet<string>;
  /** Words that make something else of it; where there are such, one word that stands in no list is allowed. */
  readonly never?: ReadonlySet<string>;
  /** Whether words of `beside` alone are enough, one of these among them. */
  readonly alone?: ReadonlySet<string>;
}

const words = (...lists: string[]) => new Set(lists.join(' ').split(' '));

const DATE = 'date dates data day on at of the time timestamp when did we was were it dt utc gmt local a';
const DATE_ALONE = 'date timestamp month';
const WHAT = 'referral referrals lead record deal opportunity prospect item entry row';
const RECEIVED =
  'received receive recd rcvd rec refd referred ref intro introduced introduction created create creation added opened open logged entered entry ' +
  'inquiry enquiry submitted submission inbound';
const FIRST_MET = 'contact contacted meeting met call called start started sent given';
const PARTNER_NAME =
  'referral introduction name account firm company contact party person of the full our strategic allied network business metadata external affiliate lead detail details ' +
  'broker cpa attorney lawyer solicitor accountant accounting mortgage insurance realtor tax legal bank banker agent individual class person advisor adviser deal opportunity opp originating sourcing recommending sending channel organization organisation linked associated';
const CLIENT_NAME = 'name of the full potential prospective introduced referred or';
const CLOSED =
  'closed close closing closure won signed sign decided decision outcome result resolved resolution completed completion finished ' +
  'funded funding fund engaged engagement contract agreement converted conversion onboarded onboarding joined join issued issue effective ' +
  'hired retained placed enrolled settled accountopened accountopen clientstart clientstarted clientsince startclient status disposition disposed implemented implementation';
const INCOME =
  'fee fees revenue revenues rev commission commissions gdc production brokerage billing billings billed retainer retainers premium comp compensation fyc gci comm trail trails trailer trailers';
const WHICH =
  'annual annually yearly annualized annualised first 1st year years yr yrs y1 yr1 year1 one 1 net gross total recurring our my to us we per a the in for from of on and ' +
  'aum asset assets based prep advisory planning financial mgmt management wealth ongoing initial generated credit usd eur gbp cad euro euros dollars pounds ' +
  'pa p upfront up front setup trail trails client to date so far ytd annum per gst vat ex inc excl incl y ' +
  'engagement agency est estimated expected projected forecast anticipated potential proposed quoted pipeline target goal planned budget ' +
  'actual act realized realised recognized recognised final booked collected earned billed invoiced charged closed signed amount amounts value ' +
  'at signing negotiated prorated pro rated discounted standard list discount before after';
/** What is no income of the firm though a fee stands beside it: what the partner gets, a rate, an agreement, another's fee. */
const NO_INCOME =
  'referral referrals finder finders solicitor introducer promoter partner partners coi cois share split splits schedule type basis model rate rates tier structure date status note notes plan ' +
  'hour hourly month monthly mo quarter quarterly week weekly daily day refund refunds discount waiver waived current existing old previous prior competitor competitors custodian platform fund ' +
  'product transaction trading late filing court their his her spouse household family paid owed due out per bps percent percentage lost missed attorney cpa lawyer accountant agent broker ' +
  'surrender entry event exit agreement agreed terms disclosure disclosed arrangement frequency method account currency cost expense number no id class source name growth change income goal target ' +
  'multiple ratio margin category bracket range notes comments outside other external third multiyear company business prospect employer corporate entity organization organisation';
/** What hours and lengths are of, where nobody spent them: {@link NOT_SPENT}, or how long something holds or lasts. */
const NO_LENGTH =
  'relationship contract agreement engagement policy loan lease project plan membership trial trip stay campaign marriage illness job employment sales cycle portfolio bond start end begin ' +
  'reminder zone default minimum maximum min max average day days week weeks month months quarter year years';
export const SOLD =
  'deal|opportunity|opp|case|contract|engagement|actual|closed|won|agreed|booked|signed|sales?|order|project';
export const SOLD_FOR = 'size|worth|value|amount';
/** What was sold and for how much as one word, `dealvalue`, which {@link TURNS} make of two. */
const BOUGHT = [
  ...`${SOLD.replace('s?', '')}|sales`
    .split('|')
    .flatMap((what) => SOLD_FOR.split('|').map((much) => `${what}${much}`)),
  'invoicetotal ourincome feeincome commissionincome insuranceincome advisoryincome brokerageincome consultingincome planningincome recurringincome ongoingincome trailincome renewalincome',
].join(' ');

export const WORD_RULES: readonly WordRule[] = [
  {
    kind: 'Referrals',
    column: 'Partner',
    quality: 'vague',
    own: words(
      'source sources partner coi referrer introducer introducing referring professional connector nominator alliance',
    ),
    beside: words(PARTNER_NAME),
  },
  {
    kind: 'Money',
    column: 'Partner',
    quality: 'vague',
    // "Source name" may be whose account it came from.
    own: words('partner coi referrer introducer introducing referring connector nominator alliance'),
    beside: words(PARTNER_NAME),
  },
  {
    kind: 'Referrals',
    column: 'Client',
    quality: 'vague',
    own: words('client clients prospect lead referral customer customers household individual couple person'),
    beside: words(CLIENT_NAME),
  },
  {
    kind: 'Money',
    column: 'Client',
    quality: 'vague',
    own: words('client clients prospect customer customers household insured policyholder investor'),
    beside: words(CLIENT_NAME),
  },
  {
    // What was sold to a client stands for it, where no column names the client itself.
    kind: 'Money',
    column: 'Client',
    quality: 'part',
    own: words('deal opportunity opp project matter'),
    beside: words('name title'),
  },
  {
    kind: 'Referrals',
    column: 'Received',
    quality: 'vague',
    own: words(RECEIVED),
    beside: words(DATE, DATE_ALONE, WHAT, 'initial first year'),
    alone: words(DATE_ALONE),
  },
  {
    kind: 'Referrals',
    column: 'Received',
    quality: 'part',
    own: words(FIRST_MET),
    beside: words(DATE, WHAT, 'initial first 1st'),
  },
  {
    kind: 'Referrals',
    column: 'Id',
    quality: 'vague',
    own: words('id no number nr reference ref'),
    beside: words(
      'case file matter record deal lead opportunity enquiry inquiry referral intro crm system row',
    ),
  },
  {
    kind: 'Referrals',
    column: 'Status',
    quality: 'vague',
    own: words('status stage state outcome result disposition decision'),
    beside: words(
      WHAT,
      'intro introduction engagement policy proposal application loan by sales client prospect customer current case pipeline crm business latest final now the our of new step',
    ),
  },
  {
    kind: 'Referrals',
    column: 'Closed',
    quality: 'part',
    own: words(CLOSED),
    beside: words(
      DATE,
      DATE_ALONE,
      WHAT,
      'client account policy new actual won lost with us letter eng engmt el ela loe iaa ima paperwork docs documents',
    ),
  },
  {
    kind: 'Referrals',
    column: 'First-year revenue',
    quality: 'part',
    own: words(INCOME, BOUGHT),
    beside: words(WHICH),
    never: words(NO_INCOME),
  },
  {
    kind: 'Partners',
    column: 'Start date',
    quality: 'part',
    own: words('began begin begun start started starting since kickoff'),
    beside: words(
      DATE,
      DATE_ALONE,
      'relationship partnership partner alliance first collaboration cooperation working together worked with we they year in their our as from know known',
    ),
  },
  {
    kind: 'Money',
    column: 'Amount',
    quality: 'part',
    own: words(
      INCOME,
      BOUGHT,
      'trail trails sale sales receipts proceeds turnover payments pmts override overrides bonus renewals',
    ),
    beside: words(
      WHICH,
      'new renewal paid received recd rcvd quarterly monthly trailing override adv wrap plan fin q advisor adviser firm cash sum',
    ),
  },
  {
    kind: 'Money',
    column: 'Date',
    quality: 'part',
    own: words(
      DATE_ALONE,
      'created charge charged billed invoiced paid payment transaction billing deposit deposited settlement settled',
    ),
    beside: words(DATE, 'check cheque payout effective booked commission fee revenue production'),
  },
  {
    kind: 'Money',
    column: 'Date',
    quality: 'part',
    own: words('date'),
    beside: words('of the on'),
    // "Writing date", "Issue date"; days of a person, a plan or an introduction are none.
    never: words(
      'birth born due expected target estimated close closed closing review renewal next meeting follow start end expiry expiration maturity update updated modified ' +
        'reminder contact intro introduction introduced referral referred received first last appointment anniversary retirement agreement contract client signed won lost ' +
        'funded onboarding decision refund refunded void voided cancel cancelled canceled reversal disclosure hire join joined',
    ),
  },
  {
    kind: 'Money',
    column: 'Status',
    quality: 'sure',
    own: words('paymentstatus'),
    beside: words('the of current latest client customer our'),
  },
  {
    kind: 'Activities',
    column: 'Hours',
    quality: 'part',
    own: words('hours hrs hr h hh min mins minutes seconds duration length time timeunits'),
    beside: words(
      'total billable spent of in decimal m mm ss sec worked logged invested effort call talk meeting our my net a per the ' +
        'quantity qty unit units amount value count number no nr sum rounded tracked actual used taken elapsed passed gone ' +
        'investment devoted dedicated on incl including excl excluding with travel prep driving recorded gross net it this advisor adviser advisors staff team firm person',
    ),
  },
  {
    kind: 'Activities',
    column: 'Hours',
    quality: 'vague',
    own: words('hours hrs hr mins minutes duration'),
    beside: words('total of our in a per the time on with'),
    never: new Set([...NOT_SPENT, ...words(NO_LENGTH)]),
  },
  {
    kind: 'Activities',
    column: 'Cost',
    quality: 'part',
    own: words('cost costs expense expenses'),
    beside: words(
      'direct hard cash total out of pocket meal meals lunch dinner breakfast coffee event meeting gift gifts travel other misc our the ' +
        'reimbursable entertainment food parking mileage postage sponsorship ticket tickets and client partner per for us actual final',
    ),
  },
  {
    kind: 'Activities',
    column: 'Date',
    quality: 'part',
    own: words(DATE_ALONE),
    beside: words(DATE, 'work worked logged service entry log spent lunch dinner breakfast coffee meal golf'),
  },
];
