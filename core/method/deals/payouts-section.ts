import { text, type DocumentCell, type Section } from '../../document/document';
import { amount, cell, type Scene } from '../../document/scene';
import { hasTerms } from '../../kpis/figures/money/payout';
import { hasValue } from '../../kpis';
import { viewOf } from '../../kpis/view';

/** What each partner with terms is owed for the month, what was paid in it and what is still to pay; null without terms. */
export function payoutsSection(scene: Scene, partners: readonly number[]): Section | null {
  const { book, words, thisMonth, year, asOf } = scene;
  const owed = partners.filter((partner) => {
    const view = viewOf(book, partner, year);
    return hasValue(view) && hasTerms(view.value);
  });
  if (owed.length === 0) return null;
  const row = (name: string, subject: number): DocumentCell[] => [
    text(name),
    cell(scene, 'payout', subject, thisMonth),
    cell(scene, 'sharePaid', subject, thisMonth),
    cell(scene, 'payoutDue', subject, year, unpaidNote(scene, subject) ?? undefined),
  ];
  const short = owed.flatMap((partner) => {
    const missing = amount(scene, 'shortfall', partner, year) ?? 0;
    const { name, guaranteedMinimum } = book.ledger.partners[partner]!;
    return missing > 0
      ? [
          `${name} is ${words.count(Number(missing.toFixed(1)), 'introduction')} short of the ${words.number(guaranteedMinimum ?? 0, 1)} a year that are guaranteed, over the 12 months.`,
        ]
      : [];
  });
  return {
    title: 'Payouts',
    partner: null,
    sections: [],
    blocks: [
      {
        kind: 'table',
        caption: `By the terms in Partners; still to pay counts everything since the start, as of ${words.longDate(asOf)}. Below 0: paid ahead, or too much.`,
        columns: ['Partner', 'Owed for the month', 'Paid in the month', 'Still to pay'],
        rows: owed.map((partner) => row(book.ledger.partners[partner]!.name, partner)),
      },
      ...(short.length === 0 ? [] : [{ kind: 'list' as const, items: short }]),
    ],
  };
}

/** What to know about an amount still to pay: nobody wrote down any payment; null when somebody did, or nothing is owed. */
export function unpaidNote(scene: Scene, partner: number): string | null {
  const paid = amount(scene, 'sharePaid', partner, { from: 'start', to: scene.asOf });
  const due = amount(scene, 'payoutDue', partner, scene.year) ?? 0;
  return paid === 0 && due > 0
    ? 'No payment to this partner is written down: Money rows of kind share are taken off.'
    : null;
}
