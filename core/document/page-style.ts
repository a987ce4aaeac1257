/** The looks of a page: light and dark on a screen, light only on paper; A4 and Letter. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --back: #fff; --line: #d0d7de; --head: #f3f5f7;
  --accent: #0f4c5c; --second: #b65c12; --good: #116329; --warning: #7a4b00; --bad: #a40e26; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #a5afba; --back: #1b1f24; --line: #3d4650;
  --head: #272d35; --accent: #7cc4d4; --second: #f0b27a; --good: #7ee2a0; --warning: #f2c66d; --bad: #ff9d96; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; color: var(--accent); }
h2 { margin: 2.25rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: 1.3rem; color: var(--accent); }
h3 { margin: 1.75rem 0 .25rem; font-size: 1.08rem; }
p { margin: .4rem 0; max-width: 48rem; }
ul { margin: .4rem 0; padding-left: 1.25rem; max-width: 48rem; }
.lead { font-weight: 600; border-left: 3px solid var(--accent); padding-left: .75rem; }
.checklist { list-style: none; padding-left: 0; }
.checklist li { padding-left: 1.6rem; text-indent: -1.6rem; }
.box { display: inline-block; width: 1.6rem; text-indent: 0; }
.scroll { position: relative; overflow-x: auto; margin: .75rem 0 1rem; }
table { min-width: 60%; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); vertical-align: bottom; }
tbody th { font-weight: 600; }
ul + ul { margin-top: .8rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.total > * { font-weight: 600; border-top: 2px solid var(--line); }
.note, .quiet { color: var(--quiet); }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); }
.notes { margin: -.5rem 0 1rem; padding-left: 1.5rem; color: var(--quiet); font-size: .8125rem; }
sup { line-height: 0; }
figure { margin: .75rem 0 1rem; max-width: 42rem; }
figcaption { color: var(--quiet); font-size: .875rem; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--text); font: 11px 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
.s0 { fill: var(--accent); } .s1 { fill: var(--second); } .axis { stroke: var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ruled { display: none; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .8125rem; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --back: #fff; --line: #999; --head: #eee; --accent: #0f4c5c;
    --second: #b65c12; --good: #116329; --warning: #7a4b00; --bad: #a40e26; }
  @page { margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) ' / ' counter(pages);
    font: 8pt 'Segoe UI', Arial, sans-serif; color: #444; } }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 14pt; padding-top: 6pt; } h3 { font-size: 11pt; margin-top: 10pt; }
  p, ul { max-width: none; orphans: 3; widows: 3; }
  h2, h3, caption { break-after: avoid; }
  tr, li, figure, .whole { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; margin: 5pt 0 7pt; }
  table { font-size: 8pt; } .notes { font-size: 7.5pt; margin-top: -4pt; }
  th, td { padding: 2pt 4pt; }
  thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  figure { max-width: 15cm; }
  .ruled { display: block; }
  footer { margin-top: 8pt; }
  .lead { break-after: avoid; }
  .ruled div { border-bottom: 1px solid var(--line); height: 7.5mm; }
}`;
