import { wordKey } from './text';
import { YES_NO, vocabulary, type Vocabulary, type Words } from './words';

/** Whole statuses. */
const PAID_OR_DUE: Vocabulary<boolean> = vocabulary(
  [
    true,
    'paid|due|yes|y|true|x|✓|✔|1|no|n|false|0|unpaid|open|outstanding|overdue|past due|billed|invoiced|sent|posted|cleared|settled|completed|complete|collected|received|succeeded|successful|success|paid out|partially paid|part paid|payment due|offen|verrechnet|ausgeglichen|ouvert|abierto|aperto|earned|payable|approved|processed|deposited|reconciled|active|won|final|booked|released|late|funded|remitted|wired|cashed|ach d|in bank|autopay|auto pay|recd|rec d|rcvd|owed|owing|emailed|gemahnt|vested|authorised|authorized|accepted|viewed',
  ],
  [
    false,
    'failed|void|voided|refunded|pending|cancelled|canceled|declined|rejected|returned|bounced|uncollectible|hold|future|proposed|abandoned|unbilled|concept|written off|write off|disputed|charged back|expired|draft|reversed|failure|error|denied|incomplete|processing|scheduled|in progress|on hold|estimate|forecast|projected|expected|not due|held|withheld|forfeited|suspended|upcoming|in process|awaiting|quote|estimated|planned|waived|forgiven|skipped|stopped|deleted|comped|never paid|in transit|lapsed|duplicate|test|uncaptured|return|refund|refunds|chargeback|reversal',
  ],
);

/** Whole words of a status that say that no money came, and none is due. */
const NO_MONEY =
  /\b(failed|stop pmt|clawed back|entwurf|brouillon|borrador|bozza|rascunho|utkast|kladde|szkic|anulad[oa]s?|annullat[oa]|makulera[dt]|annulleret|annullert|anulowan[aey]|rucklaufer|held|on hold|withheld|unsuccessful|bad debt|stop payment|ach return|awaiting|waived|deleted|failure|void(ed)?|refunded|pending|cancell?ed|declined|rejected|returned|bounced|nsf|insufficient (?:funds|cash|balance)|uncollect\w*|uncollected|written off|write off|disputed?|charged? ?back|expired|draft|reversed|blocked|denied|incomplete|scheduled|processing|requires (action|payment method)|(?:not|never) (?:yet )?(?:been )?(?:paid|received|cleared|collected|due|settled|billed|invoiced|sent|deposited|funded)|to (?:be )?(?:bill(?:ed)?|invoiced?)|fehlgeschlagen|storniert|zuruckgebucht|rucklastschrift|ruckbuchung|ausstehend|fallido|anulado|pendiente|devuelto|echoue|annule|en attente|rembourse|erstattet|reembolsado|reembolsada|rimborsato|rimborsata|mislukt|terugbetaald|cancelado|annullato|geannuleerd|fejlet|mislykket|fallito|fallita|falhou|falhado|falhada|fallo|respinto|respinta|rifiutato|rechazado|recusado|devolvido|estornado|stornato|stornata|stornert|pendente|in attesa|in sospeso|gescheitert|zuruckgewiesen|abgelehnt|annulee|rejete|rejetee|refuse|refusee|impaye rejete|afgewezen|gestorneerd|in behandeling)\b/;
const MONEY =
  /\b(paid|debited|cleared|settled|received|collected|completed?|succeeded|deposited|posted|due|overdue|invoiced|billed|bezahlt|betalt|eingegangen|fallig|pagad[oa]s?|cobrad[oa]s?|liquidad[oa]s?|abonad[oa]s?|paye|payee|regle|reglee|encaissee?|pagat[oaie]|incassat[oaie]|saldato|pago|paga|recebido|quitado|betaald|ontvangen|verrechnet|captured|confirmed|banked|funded|remitted|wired|cashed|saldata|openstaand|betald|zap[lł]acon[aey]|op[lł]acon[aey]|disbursed|outstanding|unpaid|impayee?s?|non regle|en retard|en souffrance|unbezahlt|uberfallig|vencid[oa]s?|scadut[oa]|scadute|atrasad[oa]s?|em atraso|impagad[oa]s?|onbetaald|achterstallig|te laat|obetald|forfallen|forfalden|forfalt|ubetalt|forsinket|nieop[lł]acon[aey]|zaleg[lł][aey]|przeterminowan[aey])\b/;
const PARTLY = /\b(part|partial|partially|partly)\b/;

/** Whether an amount with this status was paid or is due; undefined when nobody can know, as for a part of it. */
function paidOrDue(text: string): boolean | undefined {
  const key = wordKey(text);
  // "Nein" below "Bezahlt?" is due, as "no" is.
  const known = PAID_OR_DUE.get(key) ?? (YES_NO.has(key) ? true : undefined);
  if (known !== undefined || PARTLY.test(key)) return known;
  return NO_MONEY.test(key) ? false : MONEY.test(key) ? true : undefined;
}

/** What the status of a payment says. */
export const MONEY_STATUS: Words<boolean> = {
  get: paidOrDue,
  has: (text) => paidOrDue(text) !== undefined,
};

/** What is said of an invoice that was sent and is due. */
const AWAITED =
  /^awaiting (?:client |customer )?payment$|^pendientes? de (?:cobro|pago)$|^(?:en attente|attente) (?:de|du) (?:paiement|reglement)$|^in attesa (?:di|del) (?:pagamento|incasso|saldo)$|^(?:aguardando|a aguardar) pagamento$|^(?:wartet auf zahlung|zahlung (?:ausstehend|offen|erwartet))$|^wacht op betaling$/;

/** What the status of an invoice says: one that awaits its payment is due, while a payment that is awaited is none yet. */
export const INVOICE_STATUS: Words<boolean> = {
  get: (text) => AWAITED.test(wordKey(text)) || paidOrDue(text),
  has: (text) => AWAITED.test(wordKey(text)) || paidOrDue(text) !== undefined,
};

/** "No" below "Settled?" or "Received?": the money has not come. */
export const SETTLED_FLAG: Words<boolean> = {
  get: (text) => YES_NO.get(wordKey(text)) ?? paidOrDue(text),
  has: (text) => YES_NO.has(wordKey(text)) || paidOrDue(text) !== undefined,
};

/** Headers that ask whether money was taken back, or never came; the text is that of `headerKey`. */
const UNDONE =
  '(?:void(?:ed)?|revers(?:ed|al)|refund(?:ed)?|bounced|returned|failed|cancell?ed|charge(?:d )?back|charged off|written off|write off|uncollect(?:i|a)ble|bad debt)';
const ASKS_UNDONE = new RegExp(`^(?:is |was )?${UNDONE}$`);
/** The day on which it was. */
const DAY_UNDONE = new RegExp(`^(?:date )?${UNDONE} (?:on|at|date|day)$|^date ${UNDONE}$`);

/** Whether a header asks whether an amount was taken back, or never came. */
export const asksUndone = (key: string): boolean => ASKS_UNDONE.test(key);

/** Whether a header says when it was. */
export const isDayUndone = (key: string): boolean => DAY_UNDONE.test(key);

/** "Yes" below "Voided?" or "Refunded?": the money has gone again. */
export const UNDONE_FLAG: Words<boolean> = {
  get: (text) => {
    const ticked = YES_NO.get(wordKey(text));
    return ticked === undefined ? paidOrDue(text) : !ticked;
  },
  has: (text) => YES_NO.has(wordKey(text)) || paidOrDue(text) !== undefined,
};

/** Words that only a payment has as its status; "open" and "active" may be anything's. */
const OF_PAYMENTS =
  /^(?:(?:fully|partially|not|un)? ?paid(?: (?:in full|out))?|(?:partially |fully )?refunded|failed|void(?:ed)?|charged ?back|past due|overdue|settled|cleared|succeeded|uncollectible|bounced|deposited|bezahlt|paye|pagado|pagato|betaald|success|successful|captured|declined|nsf|returned|pagata|pago|payee|regle|fehlgeschlagen|mislukt|echoue|fallido|fallito|falhou|paid out)$/;

/** Whether a status is plainly that of a payment. */
export function isPayment(text: string): boolean {
  return OF_PAYMENTS.test(wordKey(text));
}
