import { blocksOf, text, type Section } from '../../../core/document/document';
import { withTerms } from '../../../core/document/first-use';
import { termsIn } from '../../../core/glossary';
import { PRACTICES, reviewOf } from '../../support/reviews';

const section = (title: string, more: Partial<Section> = {}): Section => ({
  title,
  partner: null,
  blocks: [],
  sections: [],
  ...more,
});
const explained = (of: Section): string[] =>
  blocksOf(of).flatMap((block) => (block.kind === 'terms' ? block.terms.map(({ term }) => term) : []));

describe('terms on their first use', () => {
  const { sections, used } = withTerms([
    section('One', {
      blocks: [{ kind: 'paragraph', text: 'The HHI is 0.4 and the outlook is good.' }],
      sections: [section('Inner', { blocks: [{ kind: 'list', items: ['HHI again', 'by credit'] }] })],
    }),
    section('Two', {
      blocks: [
        {
          kind: 'table',
          caption: '',
          columns: ['', 'ROI'],
          rows: [[text('A'), text('exit (fragile)')]],
        },
      ],
      beside: [[{ kind: 'paragraph', text: 'Velocity' }], []],
    }),
  ]);

  it('are explained at the end of the section that uses them first, and never again', () => {
    expect(explained(sections[0]!)).toEqual(['HHI', 'Outlook']);
    expect(explained(sections[0]!.sections[0]!)).toEqual(['Credit']);
    expect(explained(sections[1]!)).toEqual(['ROI', 'Fragile', 'Velocity']);
    expect(sections[1]!.beside![0].at(-1)?.kind).toBe('terms');
    expect(used.map(({ term }) => term)).toEqual(['HHI', 'Outlook', 'Credit', 'ROI', 'Fragile', 'Velocity']);
  });

  it('say nothing where no term is used, or where tiles say it themselves', () => {
    const tile = { period: 'Oct', value: text('1'), beside: [], trend: [], meaning: 'as it is' };
    const plain = [
      section('Three', {
        blocks: [
          { kind: 'tiles', tiles: [{ ...tile, name: 'Engagement' }] },
          { kind: 'paragraph', text: 'Engagement was fine.' },
        ],
      }),
    ];
    expect(withTerms(plain).sections.flatMap(explained)).toEqual([]);
    expect(withTerms([section('Four')]).sections).toEqual([section('Four')]);
  });
});

describe.each(PRACTICES)('the review of a practice that is %s', (name) => {
  it('uses no term that it has not explained by then, and lists them all at its end', () => {
    const review = reviewOf(name);
    const known = new Set<string>();
    const walk = (of: Section): void => {
      for (const block of blocksOf(of)) {
        if (block.kind === 'tiles') for (const tile of block.tiles) known.add(tile.name);
        if (block.kind === 'terms') for (const { term } of block.terms) known.add(term);
      }
      for (const term of blocksOf(of).flatMap((block) =>
        block.kind === 'paragraph' ? termsIn(block.text) : [],
      ))
        expect([of.title, [...known].some((each) => termsIn(each).includes(term)) ? '' : term.term]).toEqual([
          of.title,
          '',
        ]);
      of.sections.forEach(walk);
    };
    review.sections.forEach(walk);
    const glossary = JSON.stringify(review.sections.at(-1)?.sections.at(-1));
    expect(glossary).toContain('What the words mean');
    for (const term of ['ROI', 'Conversion', 'Concentration']) expect(glossary).toContain(`${term}: `);
  });
});
