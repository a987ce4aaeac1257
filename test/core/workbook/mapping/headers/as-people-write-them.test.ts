import type { TableKind } from '../../../../../core/workbook/tables';
import type { Cell } from '../../../../../core/workbook/input';
import { mapping, read, sheet } from '../../../ledger/reading/sheets';

/** A plain list of each kind, column by column. */
const LISTS: Readonly<Partial<Record<TableKind, Readonly<Record<string, readonly Cell[]>>>>> = {
  Referrals: {
    Partner: ['Alder Tax', 'Alder Tax', 'Birch Law', 'Birch Law'],
    Received: ['2026-01-05', '2026-01-09', '2026-02-02', '2026-02-10'],
    Client: ['Ida Roe', 'Jo Sand', 'Kim Tull', 'Lee Unger'],
    Status: ['Won', 'Lost', 'Open', 'Won'],
    Closed: ['2026-03-05', '2026-03-09', '', '2026-04-10'],
    'First-year revenue': [4500, '', '', 2000],
    AUM: [450000, '', '', 200000],
  },
  Money: {
    Date: ['2026-01-05', '2026-01-09', '2026-02-02', '2026-02-10'],
    Partner: ['Alder Tax', 'Alder Tax', 'Birch Law', 'Birch Law'],
    Client: ['Ida Roe', 'Ida Roe', 'Kim Tull', 'Lee Unger'],
    Kind: ['Advisory fee', 'Refund', 'Commission', 'Referral fee paid'],
    Amount: [4500, 100, 800, 200],
    Status: ['Paid', 'Paid', 'Void', 'Paid'],
  },
  Activities: {
    Date: ['2026-01-05', '2026-01-09', '2026-02-02', '2026-02-10'],
    Partner: ['Alder Tax', 'Alder Tax', 'Birch Law', 'Birch Law'],
    Type: ['Meeting', 'Call', 'Lunch', 'Email'],
    Hours: [1.5, 0.25, 2, 0.5],
    Cost: [0, 0, 85, 0],
  },
  Partners: {
    Partner: ['Alder Tax', 'Birch Law', 'Cedar CPA', 'Dune Realty'],
    Category: ['CPA', 'Attorney', 'CPA', 'Realtor'],
    'E-mail': ['a@alder.example', 'b@birch.example', 'c@cedar.example', 'd@dune.example'],
  },
};

/** What people call one column of a list whose other headers are ours; semicolons between them. */
const CALLED: ReadonlyArray<readonly [kind: TableKind, column: string, headers: string]> = [
  [
    'Referrals',
    'Partner',
    "COI; Center of Influence; Referred By; Referral Source; Source; Referrer; Introduced by; Intro'd by; Who referred; Referring CPA; CPA; Attorney; CPA / Attorney; CPA/Attorney name; Professional; Referral Partner Name; Partner Firm; Referring Firm; Referring Professional; Professional Partner; Strategic Alliance; Alliance; Advisor/COI; Source of Referral; Source of Introduction; Lead source detail; Referral from; From whom; Sent by; Given by; Refd by; Ref. by; Ref'd By; Referral (from); Connector; Affiliate; Promoter; Nominator; Introducing party; Introducer firm; Referral Partner (COI); Business partner; Allied professional; Professional contact; Referring contact; Referring person; Network partner; Organization - Referral source; Person - Referred by; CPA Firm; Law firm; Source name; Origin; How did they hear; How they found us; Empfohlen von; Empfehlung von; Vermittler; Tippgeber; Apporteur; Recommandé par; Prescripteur; Recomendado por; Referido por; Segnalato da; Aangebracht door; Indicado por; Anbefalt av; Rekommenderad av",
  ],
  [
    'Referrals',
    'Received',
    "Date; Date Received; Referral Date; Ref Date; Date Ref'd; Intro Date; Date of Intro; Introduced; Introduced on; Received on; Date In; Month; Referred on; When; When referred; Date referred to us; Date of first contact; First contacted; Initial contact; Initial contact date; First meeting; Lead date; Date lead received; Created; Create Date; Date Created; Created Date/Time; Date Added; Added; Date entered; Entry date; Logged; Timestamp; Submitted; Submission date; Inquiry date; Open date; Opened; Start date; Intake date; Intake; Date of referral to us; Referral rec'd; Rec'd; Rcvd; Date rcvd; Referral received date; Year/Month; Day; Eingang; Eingangsdatum; Empfehlungsdatum; Datum; Date de réception; Date d'introduction; Fecha; Fecha de referido; Data; Data segnalazione; Datum introductie; Dato",
  ],
  [
    'Referrals',
    'Client',
    'Client; Prospect; Prospect Name; Client name; Name; Lead; Lead name; Household; Family; Contact; Contact name; Referral; Referred person; Who; Person; Customer; Customer name; Account; Account name; Opportunity; Opportunity name; Deal; Deal name; Client/Prospect; Prospect / Client; Potential client; Prospective client name; Individual; Couple; Household name; Full name; Referral name; Name of referral; Name of prospect; Name of client; Introduced client; Deal - Title; Applicant; Cust. name; Kunde; Interessent; Mandant; Prospect (nom); Nom du client; Cliente; Nombre; Klant; Kund',
  ],
  [
    'Referrals',
    'Status',
    'Status; Outcome; Result; Stage; Disposition; Won/Lost; W/L; Deal stage; Lead status; Current status; Where are we; Where it stands; Progress; Decision; Final outcome; Status of referral; Referral outcome; Conversion; Became client?; State; Phase; Pipeline; Pipeline stage; Sales stage; Opp stage; Status (won/lost/open); Won, lost or open; Closed?; Closed as; End result; Resolution; What happened; Converted?; Status Update; Latest status; Status now; Ergebnis; Stand; Statut; Résultat; Issue; Estado; Resultado; Esito; Stato; Resultaat; Uitkomst; Utfall; Resultat',
  ],
  [
    'Referrals',
    'Closed',
    'Closed; Close Date; Date Closed; Closed Date; Won date; Date won; Decision date; Date decided; Decided; Outcome date; Signed; Date signed; Signed on; Onboarded; Onboarding date; Date onboarded; Client since; Became client; Date became client; Start as client; Engaged; Engagement date; Account opened; Account open date; Funded; Date funded; Funding date; Conversion date; Converted; Converted on; Resolved; Resolution date; Completed; Completion date; Contract signed; Agreement date; IAA date; Result date; Final date; Status date; Close; Closing; Closed on; Actual close; Date of decision; Date of close; Date outcome; Date client signed; Client start; Abschluss; Abschlussdatum; Entschieden am; Date de signature; Date de clôture; Fecha de cierre; Cerrado; Data chiusura; Datum afsluiting; Avslutad',
  ],
  [
    'Referrals',
    'First-year revenue',
    "First-year revenue; Revenue; Fee; Fees; Annual fee; Annual Revenue; Yr 1 fee; Year 1 revenue; 1st Yr Rev; First year fees; Rev; Est. annual fee; Commission; GDC; Production; Income; Annual income to us; Fee income; Advisory fee; Planning fee; Amount; Value; Deal value; Deal size; Contract value; $; $ value; $ amount; Fee ($); Rev $; Revenue (USD); Revenue generated; Revenue to date; Total revenue; T12; Trailing 12; Annualized revenue; Recurring revenue; New revenue; Revenue won; Won revenue; Billing; Billed; Annual billing; Earnings; Lead Value; Plan fee; Deal $; Contract $; Opp value; Opp amount; Case value; T-12; Run rate; Run-rate revenue; Sales; Earned; We earned; What we made; Value to firm; Yr1; Year1; Y1; Value to us; Worth to us; Income generated; Fee earned; Our fee; Our revenue; Recurring income £k; Ongoing income; Firm revenue; Net revenue; Gross revenue; Fees earned yr 1; Honorar; Jahreshonorar; Umsatz; Honoraires; Chiffre d'affaires; Ingresos; Honorarios; Ricavi; Onorario; Omzet; Intäkt",
  ],
  [
    'Referrals',
    'AUM',
    'AUM; Assets; New assets; New AUM; AUM ($); AUM brought; AUM brought in; Assets brought over; Assets transferred; Assets under management; Investable assets; Portfolio; Portfolio value; Account value; Account size; Assets won; AUM won; AUM gained; AUA; FUM; Funds under management; Household assets; Net new assets; NNA; Assets gathered; AUM added; AUM $M; AUM (k); Total AUM; Assets moved; Rollover amount; Vermögen; Encours; Patrimonio; Vermogen',
  ],
  [
    'Money',
    'Date',
    'Date; Paid on; Payment date; Date paid; Invoice date; Month; Period; Posted; Posting date; Transaction date; Trade date; Settlement date; Deposit date; Statement date; Fee date; Billing date; Bill date; Check date; Pay date; Payout date; Process date; Value date; Booked; Date booked; Created; Due date; Commission date; Inv Date; Writing Date; Issue Date; Effective date; Submit date; Service date; Pmt Date; Pymt date; Abrechnungsmonat; Quarter; Commission month; Fee month; Revenue month; Date of payment; Day; Datum; Zahlungsdatum; Buchungsdatum; Date de paiement; Fecha de pago; Data pagamento; Betaaldatum',
  ],
  [
    'Money',
    'Partner',
    'Partner; COI; Referred by; Referral source; Source; Introducer; Referral partner; CPA; Attorney; Payee; Paid to; Partner name; Center of influence; Lead source; Referrer; Referring partner; From; Introduced by; Strategic partner; Affiliate; Sourced by; Originator; Referring professional; Solicitor; Promoter; Recommended by; metadata.referrer; Referral; Intermediary; Introduced through; Sent by; Who referred; Nominated by; Referral contact; Class; Referring CPA; Referral source name; Introducing firm; Realtor; TrackingOption1; Tracking; Ref Source; Ref partner; Vertriebspartner; CPA Firm; Law firm; Organization - Referral source; Empfehlungsgeber; Apporteur; Vermittler; Segnalatore; Recommandé par',
  ],
  [
    'Money',
    'Client',
    'Client; Client name; Customer; Household; Account; Account name; Account holder; Insured; Policyholder; Policy owner; Owner name; Paid by; Client/Account; Investor; Family; Bill to; Billed to; Customer name; customers.name; customer.name; Client full name; Prospect name; Referred client; Check From; Deposited by; Received from; Cust. name; Contract holder; Insured name; Kunde; Nom du client; Cliente; Klant',
  ],
  [
    'Money',
    'Kind',
    'Kind; Type; Category; Transaction type; Payment type; Revenue type; Income type; Fee type; Commission type; Entry type; Class; Item; Product/Service; Line item; Description; What for; Source of revenue; Money type; Reason; Memo; Memo/Description; Purpose; Expense type; Cost category; Account; GL account; Income category; Comp type; Art; Kategorie; Type de revenu; Tipo',
  ],
  [
    'Money',
    'Amount',
    "Amount; Amt; Total; Fee; Fees; Revenue; Commission; Net; Gross; Net amount; Gross amount; Amount paid; Payment amount; Paid; Invoice amount; Invoice total; Billed; Collected; Fee amount; Revenue amount; Income; Net commission; Gross commission; GDC; Payout; Net payout; Check amount; Deposit; Sum; Value; $; $ amount; USD; Amount (USD); Dollar amount; Fees collected; Fee collected; Received amount; Line total; Charge; Net to firm; Commission paid; Production; Earned; Total fee; Total revenue; Extended price; Inv Amt; Adv fee; Wrap fee; Plan fee; Fin plan fee; Client paid; Amt Rec'd; Cash received; Cash in; Receipts; Turnover; Proceeds; Invoice $; Charged; Income rec'd; Advisor comp; Advisor revenue; Firm revenue; Net income; Net pay; Pmts; Money in; Total received; Total income; Sum of fees; Q fee; Renewals; Gross DC; 12b-1; Override; Bonus; Nettoumsatz; Zahlbetrag; Montant réglé; Pmt Amt; Pmt; Fee Rec'd; Fees rcvd; Rec'd amount; Abschlussprovision; Betrag; Summe; Montant; Importe; Importo; Bedrag",
  ],
  [
    'Money',
    'Status',
    'Status; Payment status; Paid?; State; Invoice status; Payment state; Transaction status; Result; Cleared; Collected?; Received?; Paid (Y/N); Pmt Status; Inv. status; Payment received; Incassata; Encaissé; Bezahlt; Pagada; Voldaan; Zahlungsstatus; Statut; Estado',
  ],
  [
    'Activities',
    'Date',
    'Date; When; Day; Meeting date; Activity date; Contact date; Call date; Touch date; Date of contact; Last contact; Date met; Met on; Start; Start date; Logged; Entry date; Work date; Datum; Fecha',
  ],
  [
    'Activities',
    'Partner',
    'Partner; COI; With; With whom; Who; Contact; Contact name; Met with; Person; Attendee; CPA; Name; Company; Partner name; Referral partner; Spoke with; Spoke to; Who I met; Met; Saw; Visited; Talked to; Had lunch with; Center of influence; Professional; Met wie; Mit wem; Avec qui',
  ],
  [
    'Activities',
    'Type',
    'Type; Activity; Activity type; What; Kind; Method; Channel; Touch type; Meeting type; Contact type; Subject; Interaction; Touchpoint; How; Medium; Format; Category; Art; Tipo',
  ],
  [
    'Activities',
    'Hours',
    'Hours; Hrs; Hrs.; Time; Time spent; Duration; Duration (h); Length; How long; Hours on relationship; Hours invested in relationship; Hours this week; Time with them; My hours with COI; Hours spent; Time invested; Total hours; Billable hours; Hours worked; # hours; No. of hours; Hours (decimal); Time (hrs); Hours logged; Effort; My time; Advisor time; Time on it; Stunden; Zeit; Dauer; Heures; Durée; Horas; Tiempo; Ore; Uren; Timer',
  ],
  [
    'Activities',
    'Cost',
    'Cost; Costs; Expense; Expenses; Spend; Spent; Amount spent; Lunch cost; Out of pocket; Hard cost; $ spent; Cost ($); Money spent; Meal; Bill; Total cost; Event cost; Kosten; Coût; Costo; Gasto; Gastos',
  ],
  [
    'Partners',
    'Partner',
    'Partner; Partner name; COI; COI name; Name; Contact; Center of influence; Referral partner; Professional; Full name; Business name; Referral source; Strategic partner; Alliance partner',
  ],
  [
    'Partners',
    'Category',
    'Category; Type; Profession; Specialty; Role; Industry; Discipline; Field; COI type; Partner type; Kind; Occupation; Professional type; Practice area; Job title; Beruf; Métier; Profesión',
  ],
];

describe.each(CALLED)('%s.%s', (kind, column, headers) => {
  const columns = LISTS[kind] ?? {};
  const names = Object.keys(columns);
  const rows = [0, 1, 2, 3].map((i) => names.map((name) => columns[name]?.[i]));

  it.each(headers.split('; '))('is "%s"', (header) => {
    const reading = read([
      sheet('Sheet1', [names.map((name) => (name === column ? header : name)), ...rows]),
    ]);
    expect(reading.tables[0]?.kind).toBe(kind);
    expect(mapping(reading)[column]).toBe(header);
  });
});
