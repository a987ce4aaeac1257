import type { WriteSheet } from 'hucre/xlsx';
import { formatIso } from '../../core/calendar/day';
import type { Book } from '../../core/kpis';
import { dealAssumptions } from '../../core/method/deals/deal-assumptions';
import { dealNumbers, exampleAssumptions } from '../../core/method/deals/deal-inputs';
import { dealSheet } from '../../core/method/deals/deal-sheet';
import { planSheet } from '../build/plan-workbook';

/**
 * The deal planner as a tab: assumptions to change and formulas over them. Filled in with the first partner of whom enough is
 * known, in an empty workbook with examples.
 */
export function dealPlannerSheet(book: Book): WriteSheet {
  const { partners, settings, asOf } = book.ledger;
  for (const [partner, { name }] of partners.entries()) {
    const { list } = dealAssumptions(book, partner);
    const numbers = dealNumbers(list);
    if (numbers === null) continue;
    const plan = dealSheet(list, numbers, {
      partner: name,
      asOf: formatIso(asOf),
      currency: settings.currency,
    });
    return planSheet({ ...plan, title: DEAL_TAB });
  }
  const { list } = exampleAssumptions();
  return planSheet(
    dealSheet(list, dealNumbers(list)!, { partner: null, asOf: null, currency: settings.currency }),
  );
}

/** Name of the tab, whomever it is about. */
export const DEAL_TAB = 'Deal planner';
