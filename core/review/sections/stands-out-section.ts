import { actionsOf } from '../facts/actions';
import { changesOf } from '../facts/changes';
import { allDecisions } from '../facts/decisions';
import type { Block, Section } from '../../document/document';
import type { Scene } from '../../document/scene';

/** Points after the first; what is left stands with its partner. */
const THEN = 4;

/** Changes that are told. */
const CHANGES = 4;

/** What stands out since the month before, and what to do after the one thing. */
export function standsOutSection(scene: Scene, partners: readonly number[]): Section | null {
  if (partners.length === 0) return null;
  const now = allDecisions(scene, partners);
  const changes = changesOf(scene, partners, now);
  const [, ...others] = actionsOf(scene, now);
  const blocks: Block[] = [
    changes.length === 0
      ? { kind: 'paragraph', text: 'No decision changed since the month before, and no partner is new.' }
      : { kind: 'list', items: few(changes) },
  ];
  if (others.length > 0)
    blocks.push(
      { kind: 'paragraph', text: 'After the one thing:' },
      { kind: 'list', checklist: true, items: others.slice(0, THEN) },
    );
  if (others.length > THEN)
    blocks.push({
      kind: 'paragraph',
      tone: 'note',
      text: `${scene.words.count(others.length - THEN, 'more point')} with the partners.`,
    });
  return { title: 'What stands out', partner: null, part: 'first', blocks, sections: [] };
}

/** The first few sentences, and how many there are besides. */
function few(sentences: readonly string[]): string[] {
  const more = sentences.length - CHANGES;
  return more > 1 ? [...sentences.slice(0, CHANGES), `And ${more} more.`] : [...sentences];
}
