import type { Month } from '../../core/calendar/month';
import { documentHtml } from '../../core/document/html';
import { documentSheet } from '../../core/document/sheet';
import { openBook } from '../../core/kpis';
import { NONE, type Ledger } from '../../core/ledger/ledger';
import { unknownPartner } from '../../core/ledger/names';
import { copySheet, partnerCopy, sharedView, type ClientNames } from '../../core/method/texts/partner-copy';
import { briefReview, buildReview, reviewDay, reviewPlan } from '../../core/review';
import { wordsIn } from '../../core/words';
import { planWorkbook } from '../../template/build/plan-workbook';
import { Problems } from '../io';

/** A workbook of its own, or a page. */
export type ReviewKind = 'xlsx' | 'html';

/** The review of a month as bytes or text: a workbook or a page. */
export async function reviewContent(
  ledger: Ledger,
  month: Month,
  kind: ReviewKind,
  brief: boolean,
): Promise<string | Uint8Array> {
  const whole = forMonth(() => buildReview(ledger, month));
  const review = brief ? briefReview(whole) : whole;
  return kind === 'xlsx' ? planWorkbook(reviewPlan(review), review.asOf) : documentHtml(review);
}

/** What a partner may read of a month, and nothing else, likewise. */
export async function copyContent(
  ledger: Ledger,
  month: Month,
  name: string,
  clients: ClientNames,
  kind: ReviewKind,
): Promise<string | Uint8Array> {
  const asOf = forMonth(() => reviewDay(ledger, month));
  const partner = ledger.findPartner(name);
  if (partner === NONE) throw new Problems([unknownPartner(ledger, name)]);
  const shared = sharedView(openBook({ ...ledger, asOf }), partner, clients);
  const copy = partnerCopy(shared, wordsIn(ledger.locale, ledger.settings.currency));
  return kind === 'xlsx'
    ? planWorkbook(documentSheet(copy, copySheet(shared.partner)), asOf)
    : documentHtml(copy);
}

/** A month that has not begun is a problem, and the sentence says so. */
function forMonth<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new Problems([error.message]);
    throw error;
  }
}
