import { termsIn, type Term } from '../glossary';
import { blocksOf, type Block, type DocumentCell, type Section } from './document';

/**
 * Sections that say at their end what the terms mean that no section before them used, and all terms in the order of their
 * first use. A tile says itself what its figure means.
 */
export function withTerms(sections: readonly Section[]): {
  readonly sections: readonly Section[];
  readonly used: readonly Term[];
} {
  const used = new Set<Term>();
  const explained = (section: Section): Section => {
    const blocks = blocksOf(section);
    for (const term of blocks.flatMap(tileTerms)) used.add(term);
    const texts = [section.title, section.badge?.text ?? '', ...blocks.flatMap(textsOf)];
    const fresh = [...new Set(texts.flatMap(termsIn))].filter((term) => !used.has(term));
    for (const term of fresh) used.add(term);
    return { ...atEnd(section, fresh), sections: section.sections.map(explained) };
  };
  const done = sections.map(explained);
  return { sections: done, used: [...used] };
}

function tileTerms(block: Block): Term[] {
  return block.kind === 'tiles' ? block.tiles.flatMap(({ name }) => termsIn(name)) : [];
}

function atEnd(section: Section, terms: readonly Term[]): Section {
  if (terms.length === 0) return section;
  const note: Block = { kind: 'terms', terms: terms.map(({ term, brief }) => ({ term, brief })) };
  const { blocks, beside } = section;
  return beside === undefined
    ? { ...section, blocks: [...blocks, note] }
    : { ...section, beside: [[...beside[0], note], beside[1]] };
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flatMap((row) => row.flatMap(cellText))];
    case 'strip':
      return block.parts.map(({ word }) => word);
    case 'tiles':
    case 'terms':
      return [];
  }
}

function cellText(cell: DocumentCell): string[] {
  return 'value' in cell && typeof cell.value === 'string' ? [cell.value] : [];
}
