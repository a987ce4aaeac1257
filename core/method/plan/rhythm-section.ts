import { text, type Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import { hasValue, type Figure } from '../../kpis';
import { listed } from '../../words';
import { rhythmOf } from './rhythm';

/** Conversations that are overdue, and partnerships that have lapsed; null when every rhythm is kept. */
export function rhythmSection(scene: Scene, partners: readonly number[]): Section | null {
  const { book, words, year } = scene;
  const late = partners
    .filter((partner) => {
      const { stage } = book.ledger.partners[partner]!;
      return stage !== 'exited' && stage !== 'exiting';
    })
    .map((partner) => rhythmOf(book, partner, year))
    .filter(({ overdue, lapsed }) => overdue > 0 || lapsed)
    .sort((a, b) => b.overdue - a.overdue);
  if (late.length === 0) return null;
  const lapsed = late.filter((each) => each.lapsed).map(({ name }) => name);
  const days = (of: Figure) =>
    hasValue(of) ? { value: of.value, format: 'days' as const } : { reason: words.localised(of.reason) };
  return {
    title: 'Conversations that are due',
    partner: null,
    sections: [],
    blocks: [
      {
        kind: 'table',
        caption: 'Overdue by the rhythm that was agreed, or by Settings "Contact cadence"',
        columns: ['Partner', 'Every', 'Overdue by', 'Last conversation', 'Last meal'],
        rows: late.map(({ name, every, overdue, lastConversation, lastMeal }) => [
          text(name),
          { value: every, format: 'days' as const },
          { value: overdue, format: 'days' as const },
          days(lastConversation),
          days(lastMeal),
        ]),
      },
      ...(lapsed.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `${listed(lapsed)} started strong and ${lapsed.length === 1 ? 'has' : 'have'} almost stopped: talk about that first.`,
            },
          ]),
    ],
  };
}
