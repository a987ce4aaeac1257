import { text, type Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import { capitalised, uncapitalised } from '../../workbook/values/text';
import { agreementState, hasGaps, needsAgreement } from './agreement';
import { CLAIM_MARK, CLAIM_NOTE } from './benchmarks';

/** Partners whose agreement lacks something, and what; null when every agreement is whole. */
export function agreementSection(scene: Scene, partners: readonly number[]): Section | null {
  const { book, words } = scene;
  const open = partners
    .filter((partner) => needsAgreement(book.ledger.partners[partner]!))
    .map((partner) => agreementState(book, partner, words))
    .filter(hasGaps);
  if (open.length === 0) return null;
  const rows = open.map(({ name, elements, inPlace, agreementDate, gaps }) => {
    const missing = elements.filter(({ state }) => state === 'not yet' || state === 'later');
    const todo = [
      ...missing.map(({ what, state, on }) =>
        state === 'later' && on !== null ? `${what} (from ${words.shortDate(on)})` : what,
      ),
      ...gaps,
    ];
    return [
      text(name),
      text(`${inPlace} of ${elements.length}`),
      agreementDate === null
        ? { reason: '"Agreement date" is blank.' }
        : { value: agreementDate, format: 'date' as const },
      text(capitalised(todo.map(inList).join('; '))),
    ];
  });
  const claimed = open.some(({ gaps }) => gaps.some((gap) => gap.includes(CLAIM_MARK)));
  return {
    title: 'Agreements',
    partner: null,
    sections: [],
    blocks: [
      {
        kind: 'table',
        caption: `${words.count(open.length, 'agreement')} with something left to settle`,
        columns: ['Partner', 'In place', 'Dated', 'Still open'],
        rows,
      },
      ...(claimed ? [{ kind: 'paragraph' as const, tone: 'note' as const, text: CLAIM_NOTE }] : []),
    ],
  };
}

/** A sentence as one item of several. */
function inList(sentence: string): string {
  return uncapitalised(sentence).replace(/\.$/, '');
}
