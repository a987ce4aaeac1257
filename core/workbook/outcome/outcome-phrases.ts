/** Somebody decided against it, or never came. What has not happened "yet" or "now" is open. */
export const AGAINST: readonly RegExp[] = [
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
export const ELSEWHERE =
  /\b(?:won|funded|converted|onboarded|signed|closed|bound|placed|bought|settled|enrolled|hired|retained|engaged|awarded|lost|moved|went|client|customer)(?: (?:up|on|back|over|out))*(?: elsewhere\b| (?:by|with|at|to|through|via|of) (?:an? |the |their |his |her |old )*(?:another|other|different|competitors?|competing|rivals?|incumbents?|someone else|somebody else)\b)/;

/** "Went to Fidelity": a name, not "went to lunch". */
export const WENT_TO =
  /\b(?:[Ww]ent|[Gg]one|[Mm]oved|[Gg]oing) to \p{Lu}|\b[Cc]hose (?!Us\b|US\b|Our\b|Plan\b|Option\b|\p{Lu}\b)\p{Lu}/u;
export const DENIED_AT_ALL = /\b(?:not|never|no|might|may|could|thinking|considering)\b/;
export const STILL = /\b(yet|now|sure|noch|nog|encore|todavia|aun|ancora|ainda|enda|annu|endnu|jeszcze)\b/;
/** Became a client, or signed, whoever did and with whatever behind it. */
export const BECAME: readonly RegExp[] = [
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
export const UNDER_WAY: readonly RegExp[] = [
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

/** What a person wins or loses: "Lost her husband", "Won the lottery". */
export const OF_LIFE =
  /^(?:won|lost|loss)(?: of)?(?: (?:(?:his|her|their|the|a|an) )?(?:spouse|husband|wife|partner|parent|mother|father|mom|dad|son|daughter|child|sibling|brother|sister|job|home|house|lottery|settlement|lawsuit|law ?suit|judgment|award|weight))\b/;
