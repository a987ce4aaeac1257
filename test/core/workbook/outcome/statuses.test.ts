import { outcomeOf, isProof, isClosedAlone } from '../../../../core/workbook/outcome/outcome';
import { outcomeOfTitle } from '../../../../core/workbook/outcome/outcome-of-title';

/** Statuses as people write them, by what they say, with semicolons between them. */
const SAID: Readonly<Record<'won' | 'lost' | 'open' | 'nothing', readonly string[]>> = {
  won: [
    'Client actif; Cliente attivo; Venta cerrada; Bestandskunde; Actieve klant',
    '✔ Won; ✓ Signed; 6. Won; 03 - Won; C3: Won; Stage 4 - Won; Step 2 Won; Phase 3: Signed; a) Won; 100% Won; ab12 won; Won; Won 3/17/26; Won (3/14/26); Won Mar 2026; Signed 14-Mar; Client since March; Client from 2025; Signed on 3/4; Won in Q1; Closed Won (100%); Won as of January; Signed effective 1st; Won ✓; Won by June; Funded 2nd; Won for 2026',
    'They became a client; Both became clients; He is now a client; Finally a client; Client already; Client of ours; Officially our new client; Family became customers; Are clients now; Became our customer',
    'Agreement signed; Contract executed; Engagement letter returned; LOE countersigned; IAA is signed; IMA was fully executed; Mandate signed; Paperwork fully signed; Client contract returned',
    'Signed the agreement; Executed our engagement letter; Countersigned contract; Signed LOE; Signed advisory agreement',
    'Now a client of the firm; Is now our client of the practice; Now our customer of ours',
    'Retained us for planning; Hired for estate plan; Engaged to manage assets; Signed up for wealth management; Enrolled for planning; Onboarded us for advice',
    'All assets moved; Accounts transferred; Money is in; Funds were all funded; Portfolio opened; IRA landed; Rollover complete; Assets arrived here; Accounts are over; Moved assets; Transferred her accounts over; Rolled over the 401k; Brought over their money; Funded the account; Moved everything to us',
    'Paid client; Paying customer; Chose us; Chose Us; 401k received; 401k moved over; They went with us; Picked us; Accepted us; Moved to us; Came to us; Selected us; Family hired us; Going with us; Goes with us; Signed with us',
    'Engaged as a client; Signed on as client; Taken on as a new client; Onboarded as our customer; Brought on as client; Signed on as a planning client in Feb; Accepted as an client; Added as client',
    'Both signed; They have joined; Client has signed up; Couple hired us; All funded; Signed the engagement letter docs; Signed and funded; Enrolled; Family onboarded with us; Joined w us',
    'Proposal - signed; Meeting / won; Signed - Acme; Completed; Completed - referral',
    'Vertrag unterschrieben; devenu client; Closed - funded',
    'On-boarded; On boarded; Accts opened; Sale made; In force; EL signed; Docs signed; Signed docs; Landed it; Secured; On the books; Household added; Upsold; converti; opdracht gegund',
    'Client! Big one; Client - onboarding; New client (planning); New client signed; Joined our firm; Won over from Schwab',
    'ble kunde; a signé; ya firmó; ya es cliente; ha firmato; andato a buon fine; assinou; påskrivet; podpisana umowa; został klientem; hat unterschrieben; heeft getekend; har signeret',
    'Now client of firm; Asset moved; Account transferred to us; Moved asset; Transferred account; Took plan; Won Jun 3; Won Jul; Won Sep 12; Ha già firmato',
  ],
  lost: [
    'Lost 3/17; 7. Lost; ✗ Lost; Lost to Edward Jones; Dead lead; Not won; Was never won; Not converted',
    "Did not want to proceed; Won't be proceeding; Never going to sign; Didn't move forward; Doesn't want; Isn't interested; Don't pursue; Not going; Not to be pursued; Never happening; Did not continue; Didn't work with us; Not working with us; Did not become a client; Doesn't meet our minimums; Did not meet criteria; Not meeting requirements; Never meet the minimum; Not suitable; Not hiring; Not engaging",
    'Never signed; They never called; Never responded; Never replied; Never answered; Never returned calls; Never became client; Never showed; Never followed up; Never engaged; Never converted; Never committed; Never heard back',
    'Went with Fidelity; Going with Schwab; Gone with a bank; Staying with Merrill; Stayed put with her broker; Stay with brother',
    'Went to another firm; Chose a competitor; Chosen other; Picked someone; Selected an other; Hired somebody else; Retained another; Engaged different; Joined competitor; Signed up with another; Signed with someone; Using a robo; Going elsewhere then went elsewhere',
    'Decided against; Decided to stay; Prefers to stay; Wants to stay; Elected to stay; No longer pursuing; No longer considering; No longer looking; No longer a prospect; No longer proceeding; Elected not; Chose not; Opted not; Decided not; Backed out; Pulled out; Dropped out; Opted out; Bowed out; Timed out; Passed on us; Passed on it; Passed on this; Passed away',
    'No response; No reply; No answer; No interest; No show; Below our minimum; Under min; Below my asset minimums; Under the account minimum; Too small; Too expensive; Too far',
    'Going it alone; Went alone; Gone on their own; Doing it by herself; Doing it himself; Managing themselves; Handling it on his own; Managing by her own; DIY; Self directed; Self-managed; Self managing',
    'Agreement signed elsewhere; Assets moved elsewhere; Referred out; Referred elsewhere; Referred away; Moved away; Moved out of state; Closed without sale; Cancelled by client; Canceled by us; Terminated before start; Ended before; Cancelled before; Died before signing',
    'Went to Fidelity; Gone to Schwab; Moved to Florida; Going to Vanguard; Chose Merrill',
    "Happy with current advisor; Satisfied with her existing planner; Keeping their current broker; Fees too high; Spouse said no; Can't reach; Could not contact; Did not qualify; Not our type; Not an ideal client; Referred back to CPA; Sent to another adviser",
    'Niezainteresowany; Niezainteresowana; Uninterested; Took a pass; Staying w/ current advisor; Gone dark; Unconverted; Fee objection; Sent elsewhere; Nada; Terminated',
    'Account never opened; Did not hire us; Declined to sign; Refused to sign; Failed to sign; They decided not to engage us; Client did not sign; Family chose not to hire us; Completed - no business; Proposal - declined; Meeting: lost',
    "Afgevallen; geen klant geworden; ging niet door; sagde nej; blev ikke kunde; takkede nej; sa nej; blev ej kund; ble ikke kunde; kein Kunde geworden; Vertrag nicht unterschrieben; abgesprungen; a dit non; n'a pas signé; pas devenu client; no firmó; se fue con otro; non ha firmato; non concluso; disse não; não assinou; nie podpisał; zrezygnował",
    'Keep current advisor; Kept asset at bank; Left his 401k at work; Left account with bank; Prefer to stay; Want to stay; Canceled before meeting; Cliente non',
  ],
  open: [
    'RDV prévu; Rendez-vous prévu; Cita prevista; Attempted contact; LM; LM x2; Too early; Too early to tell; Reschedule; Next year; Revisit next year; Circle back in Q1',
    'Qualificação; Rendez-vous planifié; Décideur convaincu; Contrat envoyé; Cita programada; Calificado para comprar; Präsentation geplant; Vertrag gesendet; Apresentação agendada; Appuntamento fissato; Contratto inviato; Prospección; Bedarfsanalyse; Contato feito; Négociations en cours; Kontakt hergestellt; Contact gelegd; Propuesta realizada; Preventivo; Möte bokat; Spotkanie umówione',
    'Likely won; Almost lost; Should soon be won; Not yet won; Not won yet; Not interested now; Not proceeding yet; Pending 3/17; 2. Proposal; Converted to opportunity; Not closed; Wait',
    'Waiting for docs; Awaiting call; Pending review of terms; Thinking it over; Considering options; Discussing fees; Preparing proposal for May; Drafting plan; Gathering data now; Scheduling a call; Reviewing terms; Evaluating us; Following up in May; Trying to reach; Working on it; Needs docs; Need papers; To be called; Will call back',
    'Meeting booked; Call scheduled; First appointment held; Consult done; Consultation arranged; Fact find requested; Review pending; Proposal made; Quote presented; Offer delivered; Application planned; Plan out; Presentation set; Questionnaire received; Forms completed; Form complete; Docs in progress; Documents under way; Intro started; Enquiry was sent; Inquiry is done; Second meetings held',
    'Discovery meeting; First call; Tax planning presentation; Portfolio review; Last e-mail; Needs analysis; Market research; Our recommendations; In implementation; Risk assessment; First interview; Deep dive; Short demo; Free consultation; Enquiry; Enquired; Inquiry; Application; Fact find; SOA; Statement of advice',
    'Meeting scheduled for 11/4; On hold until 2027; Called x2; 1st appt; Discovery mtg; Left VM; LVM 10/2; F/U in Jan; Appt scheduled',
    'Meeting them again in December; On the fence; Long-term follow up; Revisit next year; Check back in fall; Soft yes; Docs out for signature; In onboarding; ACAT in progress; App in; Qualifying; Qualified lead; Trial; loopt; open staand',
    'Client to call back; Client has not decided; Spouse undecided; Potential client; Likely new client; Not yet a client; Not yet signed; About to sign; Agreement out for signature; IAA sent; Onboarding scheduled; Sent the questionnaire; Presented our plan; In DocuSign; Negotiating fees; Finalizing; Closing soon; Circling back in Q4; Try again in Jan; Very interested; Maybe later; Legal',
    'loopt nog; läuft noch; noch kein Kunde; noch nicht unterschrieben; pas encore signé; todavía no firmó; ainda não assinou; jeszcze nie podpisał; i dialog; afventer; väntar; venter; en réflexion; à rappeler; in valutazione; aguardando; oczekuje; Not yet sold',
    'Sent form; Présentation fait; Documents demandé; Propuesta enviado; Propuesta hecha; Contacto iniciado; Compromisso marcado; Paid client meeting; Client need docs; Agreement sent to spouse; Statement requested; IAA emailed; Doc sent; Document sent; Recommendation; RDV fixés; Proposition établi; Incontro programmato; Presentazione pianificata; Contatto avviato',
  ],
  nothing: [
    'Retained us for a webinar; Signed up for the newsletter; Converted lead; Not sure; Not lost but won; Won or lost?; Won / Lost; Closed; Closed 3/17; Blue; 3/17/2026; Not lost; Went to lunch; Smith & Jones; Xyz; 42; Wonderful; Lostine; Partner of a client of Ours Inc; Client to us; Existing client; Happy with us; Could not reach a decision; Closed!',
    'Signed up for consultation call; RDV fixé hier; Spouse said no thanks but call; Unable to reach decision; Chose A plan; Old agreement signed; Not signed agreement; Was now a client of the firm; Now a client of the firm across town; Has retained us for planning; Not moved assets; Moved accounts out; Took the plan home; Not bought a plan; Unpaid client; Signed as client of Schwab; Not taken on as client; Again meeting them again; Out for signature with Schwab; Do not revisit; Our client to sign; Likely client of Schwab; The agreement sent; Contract sent back unsigned',
    "He sent docs; Sent proposal elsewhere; In legal trouble; Stuck in underwriting; The very good meeting done; por llamar mañana; Ann da chiamare; New application; Inquiry about fees; Talked to a potential client; It's not our market; No some interest",
  ],
};

const each = (lines: readonly string[]) => lines.flatMap((line) => line.split('; '));

describe.each(Object.entries(SAID))('says %s', (said, lines) => {
  it.each(each(lines))('%s', (text) => {
    expect(outcomeOf(text) ?? 'nothing').toBe(said);
  });
});

it.each([
  ['Won', 'won'],
  ['Closed lost', 'lost'],
  ['Not won', 'lost'],
  ['Signed', null],
  ['Open', null],
  ['Won or lost?', null],
  [`Won ${'x'.repeat(56)}`, 'won'],
  [`Won ${'x'.repeat(57)}`, null],
])('"%s" proves a column of outcomes: %s', (text, proof) => {
  expect(isProof(text)).toBe(proof);
});

it.each([
  ['Closed', true],
  ['Closed 3/17', true],
  ['Deal closed', true],
  ['Close', false],
  ['Enclosed', false],
  ['Won', false],
])('"%s" says closed without saying how: %s', (text, is) => {
  expect(isClosedAlone(text)).toBe(is);
});

const TITLES: Readonly<Record<'won' | 'lost' | 'open' | 'nothing', string>> = {
  won: 'Won; Clients; New clients; Won deals 2026; Won (3); Our clients as of May; Signed; Kunden; Won leads list; Clients Q1; Won FY26; Won FY 2026; All clients sheet; My wins ytd; Closed won opportunities; Won opportunity tab; Clients tracker Jan; Clients mtd',
  lost: 'Lost; Lost prospects; Not interested; Declined referrals; Dead leads; Lost introductions December; Lost intros 2025; Perdus; Lost deal',
  open: 'Open; Pipeline; Prospects; In progress; On hold; Open referrals Q3; Offene; Current prospects 12',
  nothing:
    'Lost clients; Referrals; Active; Leads; New; Lost customers; Won by the whole team of us in May; Clients of Harbor Tax; 2026; Partners',
};

describe.each(Object.entries(TITLES))('a tab or title that says %s', (said, list) => {
  it.each(list.split('; '))('%s', (title) => {
    expect(outcomeOfTitle(title, new Map()) ?? 'nothing').toBe(said);
  });
});

it('own words of a title come first', () => {
  expect(outcomeOfTitle('Leads', new Map([['leads', 'won']]))).toBe('won');
  expect(outcomeOfTitle('', new Map([['', 'won']]))).toBeNull();
});
