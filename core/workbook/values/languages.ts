/**
 * Words that head columns and name kinds of money, in the languages that spreadsheets are kept in, by what they are in English:
 * a German list needs no synonyms of its own. Compared as `foldLetters` does it, without accents and strokes.
 */
export const WORDS: ReadonlyArray<readonly [english: string, words: string]> = [
  [
    'referred by',
    'empfohlen von|empfohlen durch|empfehlung von|vermittelt von|vermittelt durch|zugewiesen von|weitergeleitet von|recomendado por|recomendada por|referido por|derivado por|presentado por|recommande par|recommandee par|oriente par|adresse par|presente par|apporte par|segnalato da|presentato da|inviato da|indicado por|indicacao de|encaminhado por|doorverwezen door|aanbevolen door|aangebracht door|verwezen door|rekommenderad av|tipsad av|henvist av|henvist fra|henvist fran|henvist af|anbefalet af|anbefalt av|polecony przez|polecil',
  ],
  [
    'referrer',
    'vermittler|vermittlerin|empfehler|empfehlungsgeber|empfehlungspartner|tippgeber|zuweiser|apporteur d affaires|apporteur|prescripteur|prescriptor|segnalatore|procacciatore|aanbrenger|doorverwijzer|verwijzer|tipgever|tipsare|formedlare|henviser|formidler|polecajacy',
  ],
  [
    'partner',
    'vertriebspartner|partenaire|parceiro|socio|colaborador|kooperationspartner|netzwerkpartner|samarbetspartner|samarbejdspartner|samenwerkingspartner',
  ],
  [
    'referral',
    'empfehlung|empfehlungen|vermittlung|vermittlungen|recommandation|recommandations|referencia|referencias|recomendacion|recomendaciones|segnalazione|segnalazioni|doorverwijzing|doorverwijzingen|verwijzing|rekommendation|rekommendationer|henvisning|henvisninger|indicacao|indicacoes|polecenie',
  ],
  [
    'client name',
    'nom du client|nombre del cliente|nombre cliente|nome do cliente|nome del cliente|nome cliente|naam klant|name des kunden|name kunde|klantnaam|kundnamn|kundenavn|kundenname',
  ],
  [
    'client',
    'kunde|kundin|kunden|mandant|mandantin|interessent|interessentin|client potentiel|cliente|cliente potencial|cliente potenziale|prospecto|nominativo|klant|kund|prospekt|klient',
  ],
  ['profession', 'beruf|berufsgruppe|metier|profesion|professione|beroep|profissao|yrke|erhverv|zawod'],
  ['with whom', 'mit wem|avec qui|con quien|con chi|met wie|com quem|med hvem|med vem'],
  ['net revenue', 'nettoumsatz|nettoerlos|nettoertrag'],
  ['payment amount', 'zahlbetrag|zahlungsbetrag'],
  ['upfront commission', 'abschlussprovision|abschlusscourtage|commission d acquisition'],
  [
    'trail commission',
    'bestandsprovision|bestandscourtage|folgeprovision|folgecourtage|betreuungsprovision|commission sur encours',
  ],
  ['referral fee', 'ref fee|ref fees|refl fee'],
  ['referral source', 'ref source|refl source|ref src'],
  ['referral partner', 'ref partner|refl partner'],
  ['customer', 'cust'],
  ['name', 'nom|nombre|nome|naam|namn|navn|nazwa'],
  ['date', 'dt|datum|fecha|dato|zeitstempel'],
  [
    'booking date',
    'buchungstag|buchungsdatum|wertstellung|valutadatum|wertstellungsdatum|date operation|date de l operation|date d operation|date comptable|date de valeur|date valeur|fecha operacion|fecha de operacion|fecha valor|fecha contable|fecha de valor|f valor|data contabile|data operazione|data valuta|data movimento|data registrazione|data do movimento|data do lancamento|data lancamento|data valor|boekdatum|rentedatum|transactiedatum|valutadag|bokforingsdag|bokforingsdatum|transaktionsdag|transaktionsdatum|bogforingsdato|bogføringsdato|bokføringsdato|bokforingsdato|rentedato|data operacji|data ksiegowania|data waluty',
  ],
  [
    'issue date',
    'ausstellungsdatum|rechnungsdatum|date d emission|date de facture|date facture|date de facturation|fecha de emision|fecha factura|fecha de factura|data emissione|data fattura|data de emissao|factuurdatum|fakturadatum|fakturadato|data wystawienia',
  ],
  ['document', 'beleg'],
  [
    'foreign currency',
    'fremdwahrung|devise etrangere|monnaie etrangere|moneda extranjera|divisa extranjera|valuta estera|vreemde valuta|moeda estrangeira|utlandsk valuta|udenlandsk valuta',
  ],
  [
    'home currency',
    'hauswahrung|landeswahrung|mandantenwahrung|monnaie locale|monnaie nationale|moneda local|moneda nacional|moneda base|valuta locale|lokale valuta|moeda local|moeda nacional|lokal valuta',
  ],
  [
    'collected',
    'encaisse|encaissee|encaisses|encaissees|vereinnahmt|eingezogen|incassato|incassata|incassati|incassate|cobrado|cobrada|cobrados',
  ],
  ['net amount', 'imponibile|base imponibile|base imponible|base imposable|base tributavel|grundbetrag'],
  ['total', 'totale|totaal|gesamt|gesamtbetrag|gesamtsumme|totalt|razem'],
  ['gross', 'brutto|bruto|brut|lordo'],
  ['net', 'netto|neto|nette|liquido'],
  ['month', 'monat|mois|mes|mese|maand|manad|maned|miesiac'],
  [
    'monthly',
    'mthly|mnthly|monatlich|monatliche|monatlicher|monatliches|mensuel|mensuelle|mensual|mensile|mensal|maandelijks|maandelijkse|manadlig|manedlig',
  ],
  [
    'quarterly',
    'qtrly|qtly|qrtly|quartalsweise|trimestriel|trimestrielle|trimestral|trimestrale|per kwartaal',
  ],
  ['statement date', 'abrechnungsmonat|provisionsmonat|abrechnung|abrechnungsdatum|abrechnungstag'],
  ['year', 'jahr|jahre|annee|ano|anno|jaar|rok'],
  ['introduced', 'mise en relation|vorgestellt|voorgesteld|introduktion|kontakt seit|eingefuhrt'],
  [
    'received',
    'eingang|eingegangen|erhalten|empfangen|recu|recue|recus|reception|recibido|recibida|recepcion|ricevuto|ricevuta|ricezione|ontvangen|ontvangst|mottagen|mottaget|modtaget|mottatt|recebido|recebida|recebimento|otrzymano',
  ],
  [
    'referred',
    'empfohlen|vermittelt|recommande|referido|referida|recomendado|recomendada|segnalato|doorverwezen|rekommenderad|henvist|indicado',
  ],
  [
    'created',
    'erstellt|angelegt|anlage|erfasst|erstellung|cree|date de creation|creado|creada|creacion|creato|creazione|aangemaakt|aanmaak|skapad|oprettet|criado|criacao|utworzono|ingreso',
  ],
  [
    'closed',
    'abschluss|abgeschlossen|geschlossen|cloture|clos|conclu|date de conclusion|cierre|cerrado|cerrada|chiusura|chiuso|chiusa|gesloten|afgesloten|afsluiting|afsluit|afsluitings|sluiting|avslutad|avslutat|avslut|stangd|lukket|lukke|afsluttet|avsluttet|fechado|fechada|fechamento|encerrado|encerramento|zamkniecia|zamknieto',
  ],
  [
    'signed',
    'unterschrieben|unterzeichnet|mandat erteilt|auftrag erteilt|unterschrift|vertragsabschluss|signe|signee|signature|firmado|firmato|getekend|ondertekend|ondertekening|signerad|underskrevet|assinado|assinatura|podpisano',
  ],
  ['decided', 'decide le|decision le|entschieden|decidido|deciso|besloten|beslut'],
  ['decision', 'entscheidung|decisione|decisao|beslissing'],
  [
    'client since',
    'kunde seit|datum der kundenwerdung|datum kundenwerdung|mandant seit|mandat seit|client depuis|cliente desde|cliente dal|klant sinds|kund sedan|kunde siden',
  ],
  [
    'became client',
    'kunde geworden|ist kunde geworden|mandant geworden|ist mandant geworden|devenu client|convertido en cliente|diventato cliente|klant geworden|blev kund|blev kunde|virou cliente|tornou se cliente|wurde kunde|wurde mandant|ist kunde|ist mandant|est client|es cliente|is klant',
  ],
  ['status', 'statut|estado|stato|situacion|situacao|situation|etat|bearbeitungsstand'],
  ['stage', 'etape|etapa|fase|stadium|estagio|stufe'],
  ['result', 'ergebnis|resultat|resultaat|resultado|risultato|esito|uitkomst|utfall|wynik'],
  [
    'revenue',
    'umsatz|erlos|erlose|ertrag|einnahme|einnahmen|chiffre d affaires|recette|recettes|revenu|revenus|ingresos|facturacion|fatturato|ricavo|ricavi|omzet|opbrengst|omsattning|intakt|intakter|omsaetning|omsetning|receita|receitas|faturamento|przychod',
  ],
  [
    'fee',
    'honorar|honorare|honoraire|honoraires|honorario|honorarios|compenso|compensi|onorario|onorari|parcella|honorarium|arvode|vergutung|gebuhr|advieskosten|vergoeding|wynagrodzenie|oplata|gebyr|avgift|taxa',
  ],
  [
    'commission',
    'provision|provisionen|courtage|comision|comisiones|provvigione|provvigioni|provisie|comissao|comissoes|prowizja',
  ],
  [
    'amount',
    'amt|betrag|summe|montant|importe|monto|importo|bedrag|belopp|kwota|valor|valore|wert|beløb|beløp',
  ],
  ['type', 'tipo|soort|rodzaj'],
  [
    'description',
    'concepto|conceito|beschreibung|verwendungszweck|omschrijving|descripcion|descrizione|descricao|libelle|beskrivning',
  ],
  [
    'cost',
    'kosten|ausgabe|egreso|egresos|auslagen|spesen|onkosten|koszt|koszty|utlagg|utgift|utgifter|udlaeg|depense|depenses|despesa|despesas|frais|cout|couts|coste|costes|gasto|gastos|costo|costi|spese|kostnad|kostnader|udgift|udgifter|custo|custos',
  ],
  ['annual revenue', 'jaaromzet|jahresumsatz|jahresertrag|jahreserlos|arsintakt|arsomsattning|arsomsaetning'],
  [
    'annual fee',
    'jahreshonorar|jahresgebuhr|jahresvergutung|arsarvode|arsavgift|jaarhonorarium|jaarvergoeding',
  ],
  ['hours', 'stundenaufwand|stundenzahl|stunden|std|heures|horas|ore|uren|timmar|timer|godziny'],
  ['minutes', 'minuten|minuti|minutos|minuter|minutter|minuty'],
  [
    'duration',
    'dauer|duree|duracion|duracao|durata|duur|varighed|varighet|tid|zeit|zeitaufwand|aufwand|arbeitszeit|temps|tiempo|tempo|tijd|czas',
  ],
  [
    'spent',
    'passe|passee|passes|passees|gastas|gastado|gastadas|dedicado|dedicadas|invertido|invertidas|impiegato|impiegate|dedicato|dedicate|besteed|besteede|aufgewendet|aufgewendete|investiert|investierte|brugt|brukt|nedlagd',
  ],
  ['activity', 'aktivitat|activite|actividad|attivita|activiteit|aktivitet|atividade|kontaktart'],
  [
    'notes',
    'notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|comentario|comentarios|osservazioni|opmerking|opmerkingen|notitie|notities|anteckning|anteckningar|bemaerkning|bemaerkninger|observacoes|uwagi',
  ],
  ['currency', 'wahrung|devise|monnaie|moneda|divisa|valuta|moeda|waluta'],
  ['debit', 'lastschrift|lastschriften|soll|debito|belastung|dare|debe|uitgaven|af'],
  ['credit', 'haben|haber|credito|gutschrift|avere|inkomsten|bij'],
  ['balance', 'saldo|solde'],
  [
    'payment',
    'pmt|pymt|pymnt|zahlung|zahlungs|zahlungseingang|paiement|reglement|encaissement|pago|cobro|pagamento|incasso|betaling|betaal|betalning|betalings|inbetalning|indbetaling|innbetaling',
  ],
  [
    'paid',
    'bezahlt|gezahlt|ausgezahlt|regle|reglee|paye|verse|versee|pagado|pagada|pagato|pagata|betaald|betald|betalt|utbetald',
  ],
  ['booking', 'buchung|boeking|bokforing|bokforings'],
  ['invoice', 'inv|rechnung|rechnungs|facture|factura|fattura|factuur|faktura|fatura'],
  ['direction', 'richtung|direccion|direzione|richting|riktning|retning|direcao'],
  ['qualified', 'qualifiziert|qualifie|calificado|cualificado|qualificato|gekwalificeerd|kvalificerad'],
  [
    'aum',
    'vermogen|kundenvermogen|anlagevermogen|anlagevolumen|depotvolumen|depotwert|encours|patrimoine|patrimonio|patrimonio gestito|activos',
  ],
  ['share', 'anteil|umsatzanteil|aandeel|andel|quote part'],
  [
    'number of referrals',
    'nombre de recommandations|nombre de clients|nombre de prospects|nombre de mises en relation',
  ],
  ['number of', 'anzahl|anzahl der|numero de|numero di|aantal|antal|antall|liczba'],
  [
    'expected',
    'geplant|geplanter|geplante|geplantes|erwartet|erwarteter|erwartete|erwartetes|geschatzt|geschatzter|geschatzte|voraussichtlich|voraussichtlicher|voraussichtliche|prevu|prevue|prevus|previsionnel|previsionnelle|previsionnels|previsionnelles|estime|estimee|estimes|estimees|attendu|attendue|attendus|esperado|esperada|esperados|previsto|prevista|previstos|previsti|previste|estimado|estimada|estimados|estimadas|proyectado|proyectada|presupuestado|presupuestada|projetado|projetada|orcado|orcada|atteso|attesa|attesi|stimato|stimata|stimati|verwacht|verwachte|begroot|begrote|geraamd|geschat|geschatte|forvantad|forvantat|forvantade|beraknad|beraknat|forventet|oczekiwany|oczekiwana|planowany|planowana|szacowany|szacowana|prognose|prognos|prognoza',
  ],
  [
    'actual',
    'tatsachlich|tatsachlicher|tatsachliche|tatsachliches|tatsachlichen|effektiv|effektiver|effektive|realisiert|realisierter|realisierte|reel|reelle|reels|reelles|realise|realisee|realises|effectif|effective|effettivo|effettiva|effettivi|reale|reali|consuntivo|reales|realizado|realizada|realizados|efetivo|efetiva|werkelijk|werkelijke|gerealiseerd|gerealiseerde|faktisk|faktiska|verklig|verkligt|realiseret|realisert|rzeczywisty|rzeczywista|rzeczywiste|faktyczny|faktyczna|zrealizowany',
  ],
  // "Ingreso" alone is the day of entry.
  ['actual revenue', 'ingreso real'],
  [
    'expected revenue',
    'ingreso estimado|ingreso esperado|ingreso previsto|ingreso proyectado|ingreso potencial',
  ],
  ['annual revenue', 'ingreso anual|ingresos anuales'],
  [
    'annual',
    'jahrlich|jahrliche|jahrlicher|jahrliches|annuel|annuelle|annuels|anual|annuale|annuali|jaarlijks|jaarlijkse|arlig|arligt|roczny|roczna|roczne',
  ],
  [
    'reason lost',
    'absagegrund|ablehnungsgrund|motif de perte|motif du refus|motivo de perdida|motivo della perdita|motivo da perda|reden verlies|reden van verlies',
  ],
  ['won', 'gewonnen|gagne|gagnee|ganado|ganada|vinto|vinta|vunnen|vunnet|vundet|ganho|wygrana'],
  ['lost', 'verloren|abgesagt|absage|perdu|perdue|perdido|perdida|perso|persa|forlorad|tabt|tapt|przegrana'],
  [
    'advisor',
    'berater|betreuer|zustandig|conseiller|asesor|consulente|adviseur|radgivare|radgiver|consultor',
  ],
  [
    'probability',
    'wahrscheinlichkeit|probabilite|probabilidad|probabilita|probabilidade|waarschijnlijkheid|sannolikhet',
  ],
  [
    'meeting',
    'gesprach|besprechung|sitzung|gesprek|overleg|vergadering|samtale|entretien|incontro|colloquio|encontro|treffen|rendez vous|rdv|reunion|reuniao|appuntamento|riunione|afspraak|mote|mode|møde|møte|spotkanie|cita|termin',
  ],
  [
    'scheduled',
    'vereinbart|angesetzt|fixe|fixee|agendada|agendado|marcada|fissato|fissata|ingepland|gepland|bokat|bokad|aftalt|avtalt|umowione',
  ],
  ['pending', 'pendiente|pendente|ausstehend'],
  ['lifecycle', 'lebenszyklus|cycle de vie|ciclo de vida|ciclo di vita|levenscyclus'],
  [
    'consulting',
    'beratung|asesoria|asesoramiento|consulenza|assessoria|consultoria|advies|radgivning|doradztwo',
  ],
  ['call', 'anruf|telefonat|appel|llamada|chiamata|samtal'],
  ['contract', 'vertrag|contrat|contrato|contratto|avtal|kontrakt|aftale|umowa|umowe|overeenkomst'],
  [
    'refund',
    'gutschriften|rechnungskorrektur|rechnungskorrekturen|stornorechnung|erstattung|ruckerstattung|remboursement|devolucion|devoluciones|reembolso|rimborso|terugbetaling|aterbetalning|tilbagebetaling|creditnota|kreditnota|nota de credito|nota di credito',
  ],
  [
    'recipient',
    'empfanger|empfangerin|beneficiario|beneficiaria|beneficiaire|zahlungsempfanger|destinataire|destinatario|destinataria|ontvanger|begunstigde|mottagare|modtager|mottaker|odbiorca',
  ],
  [
    'payouts',
    'auszahlung|auszahlungen|versements aux partenaires|pagos a socios|uitbetaling|uitbetalingen|utbetalning|utbetalningar|udbetaling|udbetalinger|utbetaling|utbetalinger',
  ],
  ['meals', 'bewirtung|bewirtungskosten|verpflegung|repas|comidas|pasti|maaltijden|refeicoes|maltider'],
  ['gift', 'geschenk|geschenke|cadeau|regalo|regalos|prezent'],
  [
    'referral fee',
    'commission d apport|commission d apporteur|aanbrengprovisie|aanbrengvergoeding|doorverwijsvergoeding|tippgeberprovision|vermittlungsprovision|vermittlerprovision|empfehlungsprovision|provvigione di segnalazione|retrocession|retrocessions|retrocesion|retrocessione',
  ],
  ['to us', 'an uns|a nous|a nosotros|a noi|aan ons|till oss|til os|til oss'],
  ['from us', 'von uns|de nous|de nosotros|da noi|van ons|fran oss|fra os|fra oss'],
  [
    'to partner',
    'an partner|an vermittler|an den vermittler|an den partner|au partenaire|a l apporteur|al colaborador|a colaborador|al socio|a socio|al partner|al segnalatore|aan partner|ao parceiro|till partner|til partner',
  ],
];

const MONEY: ReadonlySet<string> = /* @__PURE__ */ new Set(['revenue', 'fee', 'commission', 'amount']);

/** Words that mean something else in English, or as a part of a header: known as a whole header only. */
export const WHOLE: ReadonlyArray<readonly [english: string, words: string]> = [
  ['type', 'art|nature|typ|slag'],
  ['date', 'data'],
  ['status', 'stand|stan'],
  ['outcome', 'issue'],
  ['day', 'tag|jour|dia|giorno|dag'],
  ['from', 'von|van|fra|fran|de|da|od'],
  ['to', 'an|aan|naar|til|till|para|do'],
  ['share', 'part|partage'],
  ['contact', 'kontakt|contatto|contacto'],
];

/** Words that say which money it is where a word of these stands beside them; alone they mean something else, in English or at all. */
export const TOGETHER: ReadonlyArray<readonly [word: string, english: string, beside: ReadonlySet<string>]> =
  [
    ['ca', 'revenue', /* @__PURE__ */ new Set(['actual', 'expected', 'annual', 'collected'])],
    ['fw', 'foreign currency', MONEY],
    ['hw', 'home currency', MONEY],
    ...['real', 'ist'].map((word) => [word, 'actual', MONEY] as const),
    ['plan', 'expected', MONEY],
  ];
