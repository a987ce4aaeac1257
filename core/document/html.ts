import { bodyHtml, footerHtml } from './body-html';
import type { Document } from './document';
import { escape } from './escape';
import { PAGE_STYLE } from './page-style';
import { runningLine } from './whose';

/** Tells a page made here from any other page: only such a file is written over. */
export const OUR_PAGE = '<meta name="generator" content="Partner Ledger">';

/**
 * The document as one page that needs nothing else: styles and pictures inside, no script, no request. It reads with a
 * screen reader, in light and dark, and prints on A4 and Letter. Why a figure has no value stands under its table. On
 * paper there are ruled lines for notes.
 */
export function documentHtml(document: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${OUR_PAGE}
<title>${escape(document.title)}</title>
<style>${PAGE_STYLE}
${footOfPages(document)}
</style>
</head>
<body>
<main>
${bodyHtml(document, { charts: true, level: 1 })}
</main>
<div class="whole">
${document.notes === null ? '' : ruledLines()}
${footerHtml(document)}
</div>
</body>
</html>
`;
}

/** As many as the rest of a last page usually has room for. */
function ruledLines(): string {
  return `<section class="ruled"><h2>Notes</h2>${'<div></div>'.repeat(2)}</section>`;
}

/** At the foot of every page of paper. */
function footOfPages(document: Document): string {
  return `@media print { @page { @bottom-left { content: ${cssString(runningLine(document))}; font: 8pt 'Segoe UI', Arial, 'DejaVu Sans Condensed', sans-serif; color: #4a5158; } } }`;
}

/** Whatever is in the workbook, as a string of a style sheet that cannot end the sheet. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}
