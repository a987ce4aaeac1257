import { text, type Section } from '../document/document';
import type { Scene } from '../document/scene';
import { byRule, complianceReport, NOT_ADVICE, RULES_AS_OF } from './index';

/** Partners named one by one in a flag of the review; the pane has all of them with their rows. */
const NAMED = 6;

/** Rules that something triggered, each with whom it concerns and what to ask; null when there is no flag. */
export function complianceSection(scene: Scene, partners: readonly number[]): Section | null {
  const { flags } = complianceReport(scene.book, { day: scene.asOf });
  const { words } = scene;
  const rules = byRule(flags.filter(({ partner }) => partners.includes(partner)));
  if (rules.length === 0) return null;
  return {
    title: 'To talk about with compliance',
    partner: null,
    sections: [],
    blocks: [
      {
        kind: 'paragraph',
        tone: 'note',
        text: words.localised(`${NOT_ADVICE} Facts of the rules as of ${RULES_AS_OF}.`),
      },
      {
        kind: 'table',
        caption: words.count(rules.length, 'rule'),
        columns: ['Rule', 'Partners', 'What to ask'],
        rows: rules.map((found) => {
          const [first] = found;
          const names = found.slice(0, NAMED).map((flag) => flag.name);
          const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
          const note = found.map((flag) => `${flag.name}: ${words.localised(flag.what)}`).join(' ');
          return [
            text(first.title, first.citation === null ? {} : { note: first.citation }),
            text(`${names.join(', ')}${more}`, { note }),
            text(first.ask),
          ];
        }),
      },
    ],
  };
}
