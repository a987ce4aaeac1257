import { blocksOf, type Block, type Document, type Section } from '../../../core/document/document';
import { wordsIn, type Words } from '../../../core/words';
import { Details } from '../details';
import { Said } from '../term';
import { Badge } from '../value';
import { DocumentTable } from './document-table';
import { Tiles } from './tiles';
import './document-view.css';

/** A document as the pane shows it before it is written, copied or printed. */
export function DocumentView({ document }: { readonly document: Document }) {
  const words = wordsIn(document.locale, document.currency);
  return (
    <article class="pl-document" aria-label={document.title}>
      {document.whose !== undefined && <p class="pl-quiet">{document.whose}</p>}
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
  readonly level: 4 | 5 | 6;
}) {
  const Heading = `h${level}` as const;
  const below = level < 6 ? ((level + 1) as 5 | 6) : 6;
  const folded = section.part === 'lookup' || section.sections.some(({ partner }) => partner !== null);
  return (
    <section>
      <Heading class="pl-subheading">
        <Heads section={section} />
      </Heading>
      <Body section={section} words={words} />
      {section.sections.map((inner, at) =>
        folded ? (
          <Details key={at} summary={<Heads section={inner} />}>
            <Body section={inner} words={words} />
          </Details>
        ) : (
          <SectionView key={at} section={inner} words={words} level={below} />
        ),
      )}
    </section>
  );
}

/** What a section is called, with its decision. */
function Heads({ section: { title, badge } }: { readonly section: Section }) {
  return (
    <>
      {title}
      {badge !== undefined && (
        <>
          {' '}
          <Badge {...badge} />
        </>
      )}
    </>
  );
}

function Body({ section, words }: { readonly section: Section; readonly words: Words }) {
  return (
    <>
      {blocksOf(section).map((block, at) => (
        <BlockView key={at} block={block} words={words} />
      ))}
    </>
  );
}

function BlockView({ block, words }: { readonly block: Block; readonly words: Words }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={block.tone === 'note' ? 'pl-quiet' : `pl-prose pl-tone-${block.tone ?? 'plain'}`}>
          <Said text={block.text} />
        </p>
      );
    case 'list':
      return (
        <ul class={block.checklist === true ? 'pl-list pl-checklist' : 'pl-list'}>
          {block.items.map((item, at) => (
            <li key={at}>
              <Said text={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <DocumentTable table={block} words={words} />;
    case 'tiles':
      return <Tiles tiles={block} words={words} />;
    case 'terms':
      // Here each opens its meaning.
      return null;
    case 'strip':
      return (
        <ul class="pl-strip">
          {block.parts.map(({ word, count, tone }) => (
            <li key={word} class={`pl-${tone ?? 'plain'}`} style={{ flexGrow: count }}>
              <b>{count}</b> {word}
            </li>
          ))}
        </ul>
      );
  }
}
