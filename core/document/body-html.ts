import { wordsIn, type Words } from '../words';
import type { Block, Document, Section, StripBlock, TilesBlock } from './document';
import { escape } from './escape';
import { Notes, tableHtml, valueHtml } from './table-html';
import { tilesTable, trendSvg } from './trend';

/** Columns that a table may have in half the width of paper. */
const NARROW = 6;

/** What a page and an e-mail have in common: headings, paragraphs, lists and tables, dressed by classes. */
export function bodyHtml(
  document: Document,
  { charts, level }: { readonly charts: boolean; readonly level: number },
): string {
  const words = wordsIn(document.locale, document.currency);
  const sections = document.sections.map((section, at) =>
    sectionHtml(section, level + 1, { words, charts }, `s${at + 1}`),
  );
  const whose = document.whose === undefined ? '' : `<p class="whose">${escape(document.whose)}</p>`;
  return `<header>${whose}<h${level}>${escape(document.title)}</h${level}><p class="quiet">${escape(document.subtitle)}</p></header>
${sections.join('\n')}`;
}

export function footerHtml({ footer }: Document): string {
  return `<footer class="quiet">${footer.map((line) => `<p>${escape(line)}</p>`).join('')}</footer>`;
}

interface How {
  readonly words: Words;
  readonly charts: boolean;
}

/** `path` finds a section again from a list of contents. */
function sectionHtml(section: Section, level: number, how: How, path: string): string {
  const { part, beside = [[], []] } = section;
  const blocks = blocksHtml(section.blocks, how);
  const inner = section.sections.map((each, at) => sectionHtml(each, level + 1, how, `${path}-${at + 1}`));
  const [left, right] = beside.map((each) => blocksHtml(each, how));
  const columns =
    right === '' ? left : `<div class="beside"><div>${left}</div><div class="side">${right}</div></div>`;
  const lookup = part === 'lookup' && how.charts;
  const classes = [
    ...(part === undefined ? [] : [part]),
    ...(section.partner === null ? [] : ['partner']),
    ...(section.sections.some(({ partner }) => partner !== null) ? ['partners'] : []),
    ...(isWide(section) ? ['wide'] : []),
  ].join(' ');
  return `<section id="${path}"${classes === '' ? '' : ` class="${classes}"`}><h${level}>${escape(section.title)}${badgeHtml(section)}</h${level}>
${blocks}${columns}
${lookup ? contentsHtml(section, path) : ''}${lookup ? `<div class="entries">${inner.join('\n')}</div>` : inner.join('\n')}</section>`;
}

function badgeHtml({ badge }: Section): string {
  return badge === undefined ? '' : ` <span class="badge ${badge.tone ?? ''}">${escape(badge.text)}</span>`;
}

/** The inner sections by name: where to look. */
function contentsHtml({ title, sections }: Section, path: string): string {
  const entries = sections.map(
    (each, at) => `<li><a href="#${path}-${at + 1}">${escape(each.title)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${escape(title)}"><ul>${entries.join('')}</ul></nav>`;
}

/** Whether a section needs the whole width of paper. */
function isWide({ blocks }: Section): boolean {
  return blocks.some((block) => block.kind === 'table' && block.columns.length > NARROW);
}

function blocksHtml(blocks: readonly Block[], how: How): string {
  return blocks.map((block) => blockHtml(block, how)).join('\n');
}

function blockHtml(block: Block, how: How): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${escape(block.text)}</p>`;
    case 'list':
      return block.checklist === true
        ? `<ul class="checklist">${block.items.map((item) => `<li><span class="box" aria-hidden="true">\u2610 </span>${escape(item)}</li>`).join('')}</ul>`
        : `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, how);
    case 'tiles':
      return how.charts ? tilesHtml(block, how) : tableHtml(tilesTable(block), how);
    case 'strip':
      return stripHtml(block, how);
    case 'terms':
      return `<p class="note terms">${block.terms.map(({ term, brief }) => `<b>${escape(term)}:</b> ${escape(brief)}.`).join(' ')}</p>`;
  }
}

function tilesHtml({ tiles }: TilesBlock, how: How): string {
  const notes = new Notes();
  const drawn = tiles.map(({ name, meaning, period, value, beside, trend }) => {
    const others = beside.map(
      (each) => `<div><dt>${escape(each.period)}</dt><dd>${valueHtml(each.value, how, notes)}</dd></div>`,
    );
    return (
      `<li><h3>${escape(name)}</h3><p class="figure"><span class="hidden">${escape(period)}: </span>${valueHtml(value, how, notes)}</p>` +
      `${trendSvg(trend)}<dl>${others.join('')}</dl><p class="meaning">${escape(meaning)}</p></li>`
    );
  });
  return `<ul class="tiles">${drawn.join('')}</ul>${notes.html()}`;
}

/** Kinds side by side, as wide as they are many; an e-mail has them as words. */
function stripHtml({ parts }: StripBlock, { charts }: How): string {
  const words = ({ word, count }: StripBlock['parts'][number]) => `<b>${count}</b> ${escape(word)}`;
  if (!charts) return `<p>${parts.map(words).join(' \u00b7 ')}</p>`;
  const drawn = parts.map(
    (part) => `<li class="${part.tone ?? 'plain'}" style="flex-grow:${part.count}">${words(part)}</li>`,
  );
  return `<ul class="strip">${drawn.join('')}</ul>`;
}
