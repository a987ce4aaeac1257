import { bodyHtml, footerHtml } from '../../core/document/body-html';
import type { Document } from '../../core/document/document';
import './document-view.css';

/** A document as it will be on its page, in the width of the pane. Its text is escaped where the page is made. */
export function DocumentView({ document }: { readonly document: Document }) {
  const html = bodyHtml(document, { charts: true, level: 3 }) + footerHtml(document);
  return (
    <article class="pl-document" aria-label={document.title} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
