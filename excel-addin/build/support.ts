import type { Publisher } from './manifest';

/** Where people get an answer when the build was not told. */
const NO_CONTACT = 'Ask whoever gave you this add-in: the person or the firm that runs it for you.';

/** The page that the store and Excel link to: whom to ask, and what the add-in does with data. */
export function supportPage({ provider, support }: Publisher): string {
  const who = provider === undefined ? 'whoever serves these files' : escape(provider);
  const link = support?.startsWith('https:') ? support : `mailto:${support ?? ''}`;
  const contact =
    support === undefined ? NO_CONTACT : `Write to <a href="${escape(link)}">${escape(support)}</a>.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partner Ledger: support and privacy</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }</style>
</head>
<body>
<h1>Partner Ledger: support and privacy</h1>
<h2 id="support">Support</h2>
<p>${contact}</p>
<p>In the pane, <b>Support &gt; Check this Excel</b> makes a report of what this Excel can do, without anything of your
workbook in it. <a href="help.html">Every function with an example</a>.</p>
<h2 id="privacy">Privacy</h2>
<ul>
<li>Everything is computed on your own computer, in Excel. No cell, name or figure of a workbook is sent anywhere.</li>
<li>The files of the add-in are loaded from ${who}; a server may log such requests as any web server does (address,
time, file). Office.js is loaded from Microsoft.</li>
<li>There are no accounts, no cookies of ours, no statistics, no advertising.</li>
<li>In the workbook it keeps: sheets that you asked for; how to undo the last change; marks on its own sheets. In the
browser's storage it keeps a random text that tells this browser from another, so that two people's changes are not
mixed up. Removing the add-in and its sheets leaves nothing that works by itself.</li>
</ul>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
