import { figure, openBook, type Figure, type FigureKey, type FigureValue } from '../../../core/kpis';
import { day, ledgerOf, PARTNER, type Practice } from '../../support/ledger';

/** One figure of a practice, from the start unless a first day is given: of the partner that rows name by default, of another one, or of the portfolio ('*'). */
export function ask(
  practice: Practice,
  key: FigureKey,
  { partner = PARTNER, from, to }: { partner?: string; from?: string; to?: string } = {},
): Figure<FigureValue> {
  const book = openBook(ledgerOf(practice));
  const subject = partner === '*' ? 'portfolio' : book.ledger.findPartner(partner);
  return figure(book, key, subject, { from: from ? day(from) : 'start', to: to ? day(to) : null });
}

/** The value, or the reason as `none: ...`. */
export function answer(...args: Parameters<typeof ask>): FigureValue {
  const found = ask(...args);
  return 'reason' in found ? `none: ${found.reason}` : found.value;
}
