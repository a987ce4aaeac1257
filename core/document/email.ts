import { wordsIn, type Words } from '../words';
import { bodyHtml, footerHtml } from './body-html';
import { blocksOf, briefTexts, stripText, type Block, type Document, type Section } from './document';
import { tilesTable } from './trend';

/** Looks by tag and by class: programs for e-mail drop style sheets, so every element carries its own. */
const TAGS: Readonly<Record<string, string>> = {
  h2: 'margin:0;font-size:20px;line-height:1.2;color:#0f4c5c',
  h3: 'margin:24px 0 6px;padding-top:8px;border-top:1px solid #d0d7de;font-size:17px;color:#0f4c5c',
  h4: 'margin:18px 0 4px;font-size:15px;color:#1b1f24',
  p: 'margin:6px 0',
  ul: 'margin:6px 0;padding-left:20px',
  table: 'border-collapse:collapse;margin:8px 0 12px;font-size:13px',
  caption: 'text-align:left;color:#57606a;padding-bottom:3px',
  th: 'padding:3px 8px;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top',
  td: 'padding:3px 8px;border-bottom:1px solid #d0d7de;text-align:left;vertical-align:top',
  ol: 'margin:-6px 0 12px;padding-left:24px;color:#57606a;font-size:12px',
};
const CLASSES: Readonly<Record<string, string>> = {
  lead: 'font-weight:600',
  note: 'color:#57606a',
  quiet: 'color:#57606a',
  good: 'color:#116329',
  warning: 'color:#7a4b00',
  bad: 'color:#a40e26',
  number: 'text-align:right',
  total: 'font-weight:600',
  checklist: 'list-style:none;padding-left:0',
};
const FRAME =
  "font-family:'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.5;color:#1b1f24;background:#ffffff";

/** The document as a piece of HTML to paste into an e-mail: no style sheet, no pictures, no more than tables. */
export function documentEmail(document: Document): string {
  const html = `${bodyHtml(document, { charts: false, level: 2 })}${footerHtml(document)}`
    // What only a page needs.
    .replace(/<span class="hidden">[^<]*<\/span>/g, '')
    .replace(/<\/?(?:header|section|footer|div)\b[^>]*>/g, '');
  const dressed = html.replace(
    /<([a-z]+\d?)((?: [a-z-]+="[^"]*")*)>/g,
    (_, tag: string, attributes: string) => {
      const classes = / class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const style = [TAGS[tag], ...classes.map((name) => CLASSES[name])].filter(Boolean).join(';');
      const kept = attributes.replace(/ class="[^"]*"/, '');
      return `<${tag}${kept}${style === '' ? '' : ` style="${style}"`}>`;
    },
  );
  return `<div style="${FRAME}">${dressed}</div>`;
}

/** The document as plain text, for a program that takes no HTML: a row of a table becomes a line with its headings. */
export function documentText(document: Document): string {
  const words = wordsIn(document.locale, document.currency);
  return [
    document.title,
    '='.repeat(document.title.length),
    ...(document.whose === undefined ? [] : [document.whose]),
    document.subtitle,
    ...document.sections.flatMap((section) => sectionText(section, '-', words)),
    '',
    ...document.footer,
    '',
  ].join('\n');
}

function sectionText(section: Section, under: string, words: Words): string[] {
  const heading = section.badge === undefined ? section.title : `${section.title}: ${section.badge.text}`;
  return [
    '',
    heading,
    under.repeat(heading.length),
    ...blocksOf(section).flatMap((block) => blockText(block, words)),
    ...section.sections.flatMap((inner) => sectionText(inner, '.', words)),
  ];
}

function blockText(block: Block, words: Words): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `${block.checklist === true ? '[ ]' : '-'} ${item}`);
    case 'tiles':
      return blockText(tilesTable(block), words);
    case 'strip':
      return [stripText(block)];
    case 'terms':
      return [briefTexts(block)];
    case 'table':
      return [
        ...(block.caption === '' ? [] : [block.caption]),
        ...block.rows.map(([first, ...cells]) => {
          const said = cells.flatMap((cell, at) => {
            const text = words.cellText(cell);
            return text === '' ? [] : [`${block.columns[at + 1] ?? ''} ${text}`];
          });
          return `- ${first === undefined ? '' : words.cellText(first)}: ${said.join('; ')}`;
        }),
      ];
  }
}
