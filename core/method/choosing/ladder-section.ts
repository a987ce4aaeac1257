import type { Block, Section } from '../../document/document';
import type { Scene } from '../../document/scene';
import { ladder, type LadderRow } from './ladder';

/** Who is ready for the discovery conversation, who moved in the month, who stays a provider; null when nobody does. */
export function ladderSection(scene: Scene): Section | null {
  const { book, words, month } = scene;
  const rows = ladder(book, words);
  const moved = rows.filter(({ since }) => since !== null && since >= month.first);
  const blocks: Block[] = [
    ...list(
      'Ready for the discovery conversation:',
      rows.filter(({ ready }) => ready),
      ({ name, given, rating }) =>
        `${name}: ${'value' in given ? words.count(given.value, 'introduction') : 'introductions'} given, rated ${words.number(rating ?? 0, 1)} by clients`,
    ),
    ...list(
      'Moved this month:',
      moved,
      ({ name, stage, since }) => `${name}: ${stage} since ${words.shortDate(since!)}`,
    ),
    ...list(
      'Service providers by choice, after the conversation; a respected end:',
      rows.filter(({ stays }) => stays),
      ({ name }) => name,
    ),
  ];
  return blocks.length === 0
    ? null
    : { title: 'From service provider to collaborator', partner: null, blocks, sections: [] };
}

function list(lead: string, rows: readonly LadderRow[], say: (row: LadderRow) => string): Block[] {
  return rows.length === 0
    ? []
    : [
        { kind: 'paragraph', text: lead },
        { kind: 'list', items: rows.map(say) },
      ];
}
