import type { Term } from '../../glossary';
import { briefText, type Section } from '../../document/document';

/** The terms of a review by the alphabet, for whoever did not begin at its beginning. */
export function glossarySection(terms: readonly Term[]): Section {
  const items = [...terms]
    .sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1))
    .map(briefText);
  return {
    title: 'What the words mean',
    partner: null,
    sections: [],
    blocks: [{ kind: 'list', items }],
  };
}
