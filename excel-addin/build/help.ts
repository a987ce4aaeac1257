import type { FunctionEntry } from '../../core/functions/entry';

/** The page that "Help on this function" opens: the whole catalogue, one section a function. */
export function helpPage(catalogue: readonly FunctionEntry[]): string {
  const sections = catalogue.map(
    (entry) => `<section id="${entry.name}">
<h2>${entry.name}</h2>
<p>${escapeHtml(entry.summary)}</p>
<pre>=${entry.name}(${entry.parameters.map(({ name }) => escapeHtml(name)).join(', ')})</pre>
<dl>${entry.parameters
      .map(({ name, description }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(description)}</dd>`)
      .join('')}</dl>
<p>Example: <code>${escapeHtml(entry.example)}</code></p>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partner Ledger: functions</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
dt { font-weight: 600; }
pre, code { background: #eef3f4; color: #12333b; padding: 0.1em 0.3em; }
section:target { outline: 2px solid #0f4c5c; outline-offset: 0.5rem; }
</style>
</head>
<body>
<h1>Partner Ledger: functions</h1>
<p>Every function reads the sheets of the open workbook. Nothing leaves the workbook.</p>
<p>Where numbers have a decimal comma (German, French, Spanish and others), write a semicolon between arguments:
<code>=PARTNER_ROI("Harbor Tax";;;Ledger)</code>.</p>
${sections.join('\n')}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
