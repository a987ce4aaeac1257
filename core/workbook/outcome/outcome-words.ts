import { vocabulary, type Vocabulary } from '../values/words';

export type Outcome = 'won' | 'lost' | 'open';

/**
 * Whole statuses with one meaning: everyday words, and the default stages of Salesforce, HubSpot, Zoho, Pipedrive, Dynamics,
 * Bitrix24, Wealthbox, Redtail, Close, Copper, Monday and Freshsales. What stands around a word is taken off by `outcomeOf`.
 */
export const STATUS: Vocabulary<Outcome> = vocabulary<Outcome>(
  [
    'won',
    'won|closed won|closedwon|new household|invested|invested with us|accepted client|accepted as client|policy placed|case placed|case won|successfully closed|closed successfully|win|wins|converted|client|became client|became a client|onboarded|active|active client|signed|funded|closed paid|g. project won|h. work order received|project completed|yes|y|true|x|✓|✔|☑|1|success|successful|new client|completed|past client|former client|signed up|' +
      'client now|now client|now a client|is client|is a client|is now a client|current client|became a new client|became customer|became a customer|customer|new customer|evangelist|closed win|deal won|sale|sold|deal signed|contract signed|agreement signed|signed agreement|signed contract|engagement signed|engagement letter signed|signed engagement letter|paperwork signed|signed client|account opened|accounts opened|opened account|opened accounts|account funded|accounts funded|assets transferred|assets in|transferred in|client onboarded|onboarding complete|client onboarding complete|onboarding completed|fully onboarded|hired|hired us|retained|engaged us|joined|enrolled|policy issued|issued|in force|policy in force|placed|business written|business placed|bound|policy bound|issued paid|issued and paid|implemented|instructed|instructed us|engagement accepted|went ahead|proceeded|moved forward|moved ahead|approved and funded|closed funded|closed signed|closed client|closed new client|closed business|closed sale|closed converted|landed|took us on|taken on|on board|came on board|came aboard|onboard complete|agreement executed|contract executed|moved assets|moved assets to us|moved accounts|moved over|moved to us|acat complete|acats complete|acat completed|transfer complete|transfer completed|transferred|assets received|got the business|business gained|gained|booked business|business booked|got the client|got the account|checked|ticked|on|said yes|they said yes|implementation complete|implementation completed|plan implemented|transitioned|executed|purchased|plan purchased|bought|approved issued|v|ja|oui|si|sim|wahr|vrai|verdadero|vero|waar|sant|sandt',
  ],
  [
    'won',
    'kunde|affaire conclue|affaire gagnee|affaire signee|fechou|fechou negocio|negocio fechado|erteilt|auftrag erteilt|mandat erteilt|mandat|mandatiert|beauftragt|contratado|contratada|acquisito|acquisita|cerrado exito|firmado contrato|auftrag|auftrag erhalten|zusage|neukunde|neuer kunde|mandant|unterschrieben|abgeschlossen gewonnen|client gagne|nouveau client|signe|conclu|cliente|ya cliente|ya es cliente|cliente acquisito|nuevo cliente|cliente nuevo|firmado|cerrado ganado|cerrada ganada|fechado ganho|novo cliente|assinado|chiuso vinto|nuovo cliente|firmato|klant|nieuwe klant|getekend|ny kund|ny kunde|kund|klient|nowy klient|podpisano',
  ],
  [
    'lost',
    'lost|loss|lose|closed lost|unsuccessful|failure|fail|failed|nope|ruled out|fell off|fell away|not working together|ex lead|former lead|former prospect|no client|no new client|no engagement|not sold|not placed|fell over|cancelled engagement|canceled engagement|engagement cancelled|closed no decision|turned us away|turned away|bad number|bad phone number|number disconnected|disconnected|no business|no business written|no sale made|closedlost|closed loss|dead|declined|not a fit|no fit|not fit|not qualified|unqualified|disqualified|rejected|cancelled|canceled|opted out|no|n|false|0|✗|✘|l. project lost|not interested|went elsewhere|lapse|lapsed|withdrawn|withdrew|no response|no answer|' +
      'no interest|no longer interested|lost interest|no reply|not responsive|unresponsive|non responsive|not responding|never responded|never replied|went cold|gone cold|went dark|went silent|gone silent|gone quiet|ghosted|ghosted us|chose another|chose someone else|chose another advisor|chose another adviser|chose a competitor|chose competitor|went with another|went with another advisor|went with another adviser|went with someone else|went with a competitor|went with competitor|competitor|lost to competitor|lost to competition|closed lost to competition|stayed with current advisor|stayed put|staying put|staying with current advisor|too small|below minimum|under minimum|below minimums|too expensive|not suitable|unsuitable|not a good fit|bad fit|poor fit|wrong fit|no match|not a match|junk|junk lead|spam|bad lead|invalid|invalid lead|lost lead|dead lead|dead deal|deal lost|lost deal|lost opportunity|unreachable|cannot contact|could not reach|unable to reach|unable to contact|wrong number|do not contact|do not call|out sold|outsold|abandoned|expired|passed|pass|we passed|passed on|turned down|turned us down|said no|refused|no sale|no deal|no go|nogo|did not proceed|didn t proceed|not proceeding|not going ahead|not moving forward|not converted|not a client|did not become client|did not become a client|did not convert|didn t convert|did not close|didn t close|fell through|fell apart|killed|deleted|archived lost|apology|analyze failure|not won|closed no|closed not converted|closed not won|deceased|moved away|out of area|out of territory|outside territory|duplicate lead|duplicate|dup|dq|dqd|dq d|doa|dropped|no show|noshow|client passed away|npw|not proceeded with|ntu|not taken up|not taken|nto|not pursued|do not pursue|dnp|not suitable for us|not hired|not retained|not engaged|not selected|not chosen|not awarded|not accepted|opted for another|opted out|disengaged|disengage|no thanks|no thank you|unchecked|unticked|off|nein|non|nee|nej|nei|nao|falsch|faux|falso|onwaar|falskt|falsk',
  ],
  [
    'lost',
    'abgelehnt|will nicht|wil niet|ne veut pas|no quiere|non vuole|nao quer|vil ikke|vill inte|nao fechou|nicht qualifiziert|unqualifiziert|disqualifiziert|non qualifie|disqualifie|no calificado|no calificada|no cualificado|no cualificada|descalificado|non qualificato|nao qualificado|desqualificado|niet gekwalificeerd|absage|abgesagt|kein interesse|storniert|nicht interessiert|kein mandat|nicht zustande gekommen|kommt nicht zustande|kein bedarf|afgehaakt|niet doorgegaan|niet geworden|gaat niet door|refusee|abandon|abandonnee|pas de suite|descartada|no contratado|no contratada|rechazada|non acquisito|rinunciato|rinuncia|no le interesa|no interesa|non interessa|interessiert sich nicht|avbojde|avbojt|nej tack|ikke interesseret|ikke interessert|afvist|afslaet|avslag|desistiu|recusou|rezygnacja|odrzucono|odrzucony|refuse|abandonne|annule|pas interesse|sans suite|sans reponse|rechazado|cancelado|cancelada|no interesado|no interesada|sin interes|sin respuesta|descartado|cerrado perdido|cerrada perdida|fechado perdido|recusado|sem interesse|nao interessado|descartado|chiuso perso|rifiutato|annullato|non interessato|afgewezen|geen interesse|niet geinteresseerd|afslag|avvisad|avslatt|ej intresserad|odrzucone|brak zainteresowania',
  ],
  [
    'open',
    'open|new|pending|in progress|prospecting|prospect|engaging|contacted|attempted|working|intro made|introduced|meeting set|meeting scheduled|discovery|demo scheduled|evaluating|qualified|qualify opportunity|qualification|proposal|proposal sent|propose solution|negotiation|negotiate|negotiation review|onboarding|appointmentscheduled|appointment scheduled|qualifiedtobuy|qualified to buy|presentation scheduled|presentationscheduled|decisionmakerboughtin|decision maker bought in|contractsent|contract sent|invite sent|accepted|reviewing|received|active opportunity|on hold|nurture|later|m. projects on hold|n. not relevant at the moment|follow up|undecided|waiting|thinking|thinking about it|lead',
  ],
  // Stages that CRMs come with.
  [
    'open',
    'needs analysis|value proposition|id decision makers|identify decision makers|perception analysis|proposal price quote|price quote|meet present|meet and present|propose|close|qualify|develop|1 qualify|2 develop|3 propose|4 close|identify needs|subscriber|marketing qualified lead|marketingqualifiedlead|mql|sales qualified lead|salesqualifiedlead|sql|sales accepted lead|opportunity|other|open deal|opendeal|attempted to contact|connected|bad timing|open not contacted|working contacted|nurturing|in process|processed|preparation|document preparation|prepayment invoice|prepayment invoic|executing|execution|final invoice|prepare documents|contact in future|not contacted|pre qualified|prequalified|lead in|contact made|proposal made|negotiations started|demo|demo completed|interested|under review|potential|follow up needed|presentation|presented|quote|working on it|stuck|suspended|suspect|champion|in negotiation|needs defined|initial contact|initial contact made|solution proposed|verbal agreement|verbal commitment|verbal yes|verbal|commit|committed|best case|pipeline|upside|omitted|legal|legal review|negotiating|pre proposal',
  ],
  // What people write.
  [
    'open',
    'new lead|incoming|new prospect|new referral|new inquiry|new enquiry|new opportunity|open lead|open opportunity|active lead|active prospect|active deal|active discussion|active discussions|prospective|prospective client|referred|referral received|intro|intro sent|introduction made|intro email sent|intro call|intro call scheduled|intro meeting|introduced by email|called|call back|callback|call scheduled|left message|left voicemail|voicemail|voicemail left|emailed|e mailed|email sent|texted|reached out|outreach|contacting|contact attempted|attempting contact|first contact|first call|first meeting|1st meeting|initial meeting|initial call|second meeting|2nd meeting|third meeting|3rd meeting|next meeting|meeting|meeting held|meeting booked|meeting pending|met|met once|met twice|had meeting|first meeting held|first meeting scheduled|first meeting booked|1st meeting scheduled|2nd meeting scheduled|scheduled|booked|rescheduled|discovery call|discovery meeting|discovery scheduled|data gathering|gathering data|fact find|fact finding|analysis|plan in progress|planning|plan presented|plan delivered|presenting|quoted|quote sent|quote requested|estimate sent|offer|offer made|offer sent|proposal delivered|proposal presented|proposal pending|proposal in progress|proposal accepted|accepted proposal|accepted our proposal|preparing proposal|proposal out|reviewing proposal|considering|considering proposal|deciding|decision pending|pending decision|no decision|no decision yet|awaiting decision|awaiting response|awaiting reply|awaiting docs|awaiting documents|awaiting paperwork|awaiting signature|awaiting|waiting on client|waiting for client|waiting for response|waiting for docs|docs sent|docs out|documents sent|paperwork|paperwork sent|paperwork out|paperwork pending|paperwork in progress|contract out|contract pending|contract in progress|agreement sent|agreement out|engagement letter sent|application|application submitted|application sent|app submitted|applied|submitted|underwriting|in underwriting|account opening|opening account|opening accounts|transfer pending|transfer in progress|transferring|funding|funding pending|ready to sign|ready to close|closing|in closing|hot|warm|cold|hot lead|warm lead|cold lead|hot prospect|warm prospect|engaged|in talks|talking|in discussion|in discussions|discussion|discussions|in conversation|in review|review|in contact|in touch|in pipeline|in play|in the works|ongoing|started|not started|to do|to contact|to call|assigned|unassigned|deferred|postponed|delayed|paused|pause|parked|stalled|on ice|revisit|long term|longterm|future|future prospect|someday|not now|not yet|not ready|timing|wait|follow up later|followup|followed up|following up|needs follow up|keep in touch|drip|maybe|possible|likely|tentative|unsure|unclear|backlog|pending client|pending paperwork|pending review|pending meeting|pending funding|pending signature|pending transfer|pending approval|approval pending|prospect contacted|prospect met|not yet contacted|not yet decided|not decided|not closed|still open|still deciding|still talking|still thinking|tbd decision|sent|invited|converted to opportunity',
  ],
  [
    'open',
    'offen|em conversa|in conversazione|en conversacion|im gesprach|in gesprek|aben|abent|igang|neu|erstkontakt|in klarung|pendent|en discussion|angebot verschickt|angebot versendet|angebot abgegeben|termin steht|wiedervorlage|nachfassen|rendez vous fixe|rdv fixe|rdv pris|relance a faire|offerte uitgebracht|offerte gestuurd|kennismaking|i gang|pagar fortfarande|under behandling|em aberto|primeiro contato|primer contacto|primo contatto|premier contact|forsta kontakt|in bearbeitung|kontaktiert|kontakt aufgenommen|erstgesprach|erstgesprach gefuhrt|termin vereinbart|termin|angebot|angebot gesendet|angebot erstellt|in verhandlung|verhandlung|interessent|wartend|in prufung|in arbeit|laufend|pausiert|zuruckgestellt|en cours|nouveau|nouvelle|contacte|contact pris|a contacter|rendez vous|rendez vous pris|proposition|proposition envoyee|devis envoye|devis|negociation|en negociation|en attente|ouvert|ouverte|qualifie|a relancer|relance|abierto|abierta|nuevo|nueva|contactado|contactada|por contactar|prospecto|calificado|calificada|cualificado|propuesta|propuesta enviada|cotizacion enviada|presupuesto enviado|en curso|en proceso|en negociacion|negociacion|pendiente|reunion|reunion agendada|cita agendada|en espera|seguimiento|en seguimiento|aberto|aberta|novo|nova|contatado|em andamento|em negociacao|negociacao|proposta|proposta enviada|pendente|qualificado|reuniao agendada|em espera|aperto|aperta|nuovo|nuova|contattato|in corso|trattativa|in trattativa|negoziazione|proposta inviata|preventivo inviato|in attesa|qualificato|nieuw|in behandeling|gecontacteerd|offerte|offerte verstuurd|onderhandeling|in onderhandeling|lopend|in afwachting|gekwalificeerd|afspraak gepland|ny|nytt|oppen|pagaende|kontaktad|offert|offert skickad|forhandling|apen|pagar|tilbud sendt|tilbud|igangvaerende|otwarte|nowe|nowy|w toku|oferta|oferta wyslana|negocjacje',
  ],
);

/** Words that say won or lost wherever they stand in a status, unless something denies them. */
export const WON_WORDS: ReadonlySet<string> = new Set(
  'won|closedwon|converted|onboarded|funded|gewonnen|gagne|gagnee|ganado|ganada|ganho|ganha|vinto|vinta|vunnen|vunnet|vunna|vann|vundet|wygrane|wygrana|wygrany'.split(
    '|',
  ),
);
export const LOST_WORDS: ReadonlySet<string> = new Set(
  'lost|lose|loss|closedlost|dead|declined|denied|rejected|disqualified|unqualified|abandoned|lapsed|ghosted|withdrawn|withdrew|abgelehnt|abgesagt|rechazado|rechazada|rifiutato|rifiutata|recusado|recusada|afgewezen|verloren|perdu|perdue|perdido|perdida|perso|persa|forlorad|forlorade|forlorat|tabt|tapt|przegrane|przegrana|przegrany'.split(
    '|',
  ),
);
/** The plainest of them: one value with such a word makes a column a status column. */
export const PROOF_WORDS: ReadonlySet<string> = new Set(
  'won|lost|lose|closedwon|closedlost|gewonnen|verloren|gagne|gagnee|perdu|perdue|ganado|ganada|perdido|perdida|ganho|ganha|vinto|vinta|perso|persa|vunnen|vunnet|vann|vundet|forlorad|forlorade|tabt|tapt|wygrane|wygrana|przegrane|przegrana'.split(
    '|',
  ),
);
/** Words that deny the one that follows. */
export const DENIALS: ReadonlySet<string> = new Set(
  'not|never|no|non|nicht|nao|isn|wasn|hasn|didn|wont|pas|niet|ikke|inte|ej|nie'.split('|'),
);
/** Words that may stand between a denial and what it denies. */
export const BETWEEN: ReadonlySet<string> = new Set('yet|been|be|t|quite|a|the|to|still|encore'.split('|'));
/** Words that make a decision of what follows a guess. */
export const DOUBTS: ReadonlySet<string> = new Set(
  'almost|nearly|likely|probably|probable|hopefully|maybe|possibly|perhaps|potentially|expected|expecting|should|could|might|soon|wahrscheinlich|vielleicht|quiza|peutetre|forse|talvez|misschien'.split(
    '|',
  ),
);
/** "Closed" in the languages of the words above: says neither won nor lost. */
export const CLOSED_WORDS: ReadonlySet<string> = new Set(
  'closed|done|complete|geschlossen|abgeschlossen|ferme|fermee|cerrado|cerrada|fechado|fechada|chiuso|chiusa|gesloten|stangd|lukket|zamkniete'.split(
    '|',
  ),
);
