import { chartSvg } from '../../core/document/chart-svg';
import { text, type Block, type Document, type Section, type TableBlock } from '../../core/document/document';
import { wordsIn, type Words } from '../../core/words';
import { Value } from './value';
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

export function SectionView({
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
      return <TableView table={block} words={words} />;
  }
}

/** Units of a picture in the pane: as many as a narrow pane has pixels, so that its letters are readable. */
const PICTURE = 280;

/** Columns of a table that fit into the pane. */
const FITTING = 5;

/** The table with its rows as columns, where that makes it narrow enough for the pane. */
function fitted(table: TableBlock, words: Words): TableBlock {
  if (table.columns.length <= FITTING || table.rows.length >= FITTING || table.total === true) return table;
  const [corner = '', ...heads] = table.columns;
  return {
    ...table,
    columns: [corner, ...table.rows.map(([first]) => (first === undefined ? '' : words.cellText(first)))],
    rows: heads.map((head, at) => [text(head), ...table.rows.map((row) => row[at + 1] ?? text(''))]),
  };
}

/** A table with its picture, or the picture alone where it says as much: then the table is for screen readers. */
function TableView({ table, words }: { readonly table: TableBlock; readonly words: Words }) {
  // Its text is escaped where it is drawn.
  const svg = chartSvg(table, words, PICTURE);
  if (svg === '') return <Grid table={fitted(table, words)} words={words} />;
  const figure = (
    <figure class="pl-picture">
      <figcaption class="pl-quiet">{table.chart?.title}</figcaption>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </figure>
  );
  return table.chart?.instead === true ? (
    <>
      {figure}
      <div class="pl-hidden">
        <Grid table={table} words={words} still />
      </div>
    </>
  ) : (
    <>
      <Grid table={table} words={words} />
      {figure}
    </>
  );
}

/** As wide as it needs to be: the pane is narrow, so it scrolls by itself, unless nobody sees it. */
function Grid({
  table,
  words,
  still = false,
}: {
  readonly table: TableBlock;
  readonly words: Words;
  readonly still?: boolean;
}) {
  const name = table.caption === '' ? table.columns.filter((head) => head !== '').join(', ') : table.caption;
  const region = still ? {} : { role: 'group' as const, 'aria-label': name, tabIndex: 0 };
  const grid = (
    <div class="pl-scroll" {...region}>
      <table class="pl-table" aria-label={name}>
        <thead>
          <tr>
            {table.columns.map((head, at) => (
              <th key={at} scope="col">
                {head === '' ? <span class="pl-hidden">What</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    <Value of={cell} words={words} />
                  </th>
                ) : (
                  <td key={at}>
                    <Value of={cell} words={words} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  // A caption within the scrolled area would be cut off with it.
  return (
    <>
      {table.caption !== '' && <p class="pl-quiet">{table.caption}</p>}
      {grid}
    </>
  );
}
