import assert from 'node:assert/strict';
import { monthOf } from '../../core/calendar/month';
import { documentHtml } from '../../core/document/html';
import { sceneOf } from '../../core/document/scene';
import { dashboard, monthly, openBook, scorecard } from '../../core/kpis';
import type { Ledger } from '../../core/ledger/ledger';
import { readWorkbook } from '../../core/ledger/reading/read';
import { partnerCopy, sharedView } from '../../core/method/texts/partner-copy';
import { buildReview, reviewPlan } from '../../core/review';
import { todayOf } from '../../core/today';
import { wordsIn } from '../../core/words';
import type { SheetInput } from '../../core/workbook/input';
import { lostRows } from '../support/accounted';
import { TODAY, type Tables } from './practice';

const WHOLE = { from: null, to: null } as const;

export function ledgerOf(sheets: readonly SheetInput[]): Ledger {
  return readWorkbook({ sheets, today: TODAY, locale: 'en-US' }).ledger;
}

/** Every row of every table is read or noted. */
export function rowsAccountedFor(tables: Tables): void {
  const ledger = ledgerOf(tables.map(({ sheet }) => sheet));
  assert.deepEqual(lostRows(ledger, tables), [], 'rows that are neither read nor noted');
}

/** Figures are numbers or a reason; the review and every other document build, and say nothing that is no word. */
export function everythingBuilds(ledger: Ledger): void {
  const book = openBook(ledger);
  finite(scorecard(book, WHOLE), 'scorecard');
  for (const [partner] of ledger.partners.entries()) finite(dashboard(book, partner), 'dashboard');
  finite(monthly(book, 'portfolio', WHOLE), 'monthly');
  const review = buildReview(ledger, monthOf(ledger.today));
  spoken(documentHtml(review), 'review');
  finite(reviewPlan(review), 'sheet of the review');
  const scene = sceneOf(book, monthOf(ledger.asOf));
  spoken(JSON.stringify(todayOf(scene).due), 'what is due');
  for (const [partner] of ledger.partners.entries()) {
    const copy = partnerCopy(sharedView(book, partner, 'none'), wordsIn('en-US'));
    spoken(documentHtml(copy), "partner's copy");
  }
  for (const note of ledger.notes) spoken(`${note.problem} ${note.suggestion}`, 'note');
}

/** No number anywhere in plain data is NaN or infinite. */
function finite(data: unknown, where: string): void {
  if (typeof data === 'number') assert.ok(Number.isFinite(data), `${where} is ${data}`);
  else if (typeof data === 'object' && data !== null && !ArrayBuffer.isView(data))
    for (const [key, each] of Object.entries(data)) finite(each, `${where}.${key}`);
}

function spoken(text: string, where: string): void {
  const found = /\b(NaN|Infinity|undefined|\[object \w+\])/.exec(text);
  assert.equal(found && text.slice(Math.max(0, found.index - 80), found.index + 40), null, where);
}
