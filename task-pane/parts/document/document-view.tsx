import type { Block, Document, Section } from '../../../core/document/document';
import { wordsIn, type Words } from '../../../core/words';
import { DocumentTable } from './document-table';
import './document-view.css';

/** A document as the pane shows it before it is written, copied or printed. */
export function DocumentView({ document }: { readonly document: Document }) {
  const words = wordsIn(document.locale, document.currency);
  return (
    <article class="pl-document" aria-label={document.title}>
      <h3 class="pl-document-title">{document.title}</h3>
      <p class="pl-quiet">{document.subtitle}</p>
      {document.sections.map((section, at) => (
        <SectionView key={at} section={section} words={words} level={4} />
      ))}
      <footer>
        {document.footer.map((line) => (
          <p key={line} class="pl-quiet">
            {line}
          </p>
        ))}
      </footer>
    </article>
  );
}

function SectionView({
  section,
  words,
  level,
}: {
  readonly section: Section;
  readonly words: Words;
  readonly level: 3 | 4 | 5;
}) {
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading class="pl-subheading">{section.title}</Heading>
      {section.blocks.map((block, at) => (
        <BlockView key={at} block={block} words={words} />
      ))}
      {section.sections.map((inner, at) => (
        <SectionView key={at} section={inner} words={words} level={level < 5 ? ((level + 1) as 4 | 5) : 5} />
      ))}
    </section>
  );
}

function BlockView({ block, words }: { readonly block: Block; readonly words: Words }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={block.tone === 'note' ? 'pl-quiet' : `pl-prose pl-tone-${block.tone ?? 'plain'}`}>
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul class={block.checklist === true ? 'pl-list pl-checklist' : 'pl-list'}>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <DocumentTable table={block} words={words} />;
  }
}
