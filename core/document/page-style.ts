/** The looks of a page: light and dark on a screen, light only on paper; A4 and Letter. One accent, quiet rules, white. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --back: #fff; --line: #dde2e7; --head: #f5f7f8;
  --accent: #0f4c5c; --second: #b65c12; --good: #116329; --warning: #7a4b00; --bad: #a40e26;
  --good-back: #e3f1e6; --bad-back: #fbe6e8; --accent-back: #e2eef1; --quiet-back: #eef0f2; }
@media screen and (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #a5afba; --back: #1b1f24; --line: #3d4650;
  --head: #22282f; --accent: #7cc4d4; --second: #f0b27a; --good: #7ee2a0; --warning: #f2c66d; --bad: #ff9d96;
  --good-back: #17321f; --bad-back: #3d1a1d; --accent-back: #17323a; --quiet-back: #2b323a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.25rem 4rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', system-ui, sans-serif; overflow-wrap: normal; hyphens: none; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; color: var(--accent); }
h2 { margin: 2.5rem 0 .6rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: 1.3rem; color: var(--accent); }
h3 { margin: 1.75rem 0 .25rem; font-size: 1.08rem; }
p { margin: .4rem 0; max-width: 48rem; }
ul { margin: .4rem 0; padding-left: 1.25rem; max-width: 48rem; }
.whose { margin: 0 0 .3rem; color: var(--quiet); font-size: .875rem; letter-spacing: .02em; }
.lead { font-weight: 600; border-left: 3px solid var(--accent); padding-left: .75rem; }
.checklist { list-style: none; padding-left: 0; }
.checklist li { padding-left: 1.6rem; text-indent: -1.6rem; }
.box { display: inline-block; width: 1.6rem; text-indent: 0; }
.scroll { position: relative; overflow-x: auto; margin: .75rem 0 1rem; }
table { min-width: 60%; border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem; }
@media screen { caption { position: sticky; left: 0; max-width: calc(100vw - 2.5rem); } }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); vertical-align: bottom; font-weight: 600; color: var(--quiet); }
tbody th { font-weight: 600; }
ul + ul { margin-top: .8rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; } .short { white-space: nowrap; }
.total > * { font-weight: 600; border-top: 2px solid var(--line); }
.note, .quiet { color: var(--quiet); } .terms { font-size: .8125rem; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); }
td.good, td.bad { font-weight: 600; }
.notes { margin: -.5rem 0 1rem; padding-left: 1.5rem; color: var(--quiet); font-size: .8125rem; }
sup { line-height: 0; }
figure { margin: .75rem 0 1rem; max-width: 42rem; }
figcaption { color: var(--quiet); font-size: .875rem; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--text); font: 11px 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif; }
.s0 { fill: var(--accent); } .s1 { fill: var(--second); } .axis { stroke: var(--line); }
.trend { width: 6.5rem; height: 1.3rem; }
.trend polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-linejoin: round; }
.trend circle { fill: var(--accent); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0; max-width: none; margin: 1.25rem 0 .5rem;
  padding: 0; list-style: none; border-top: 2px solid var(--accent); overflow: hidden; }
.tiles li { margin-left: -1px; padding: .6rem .8rem; border-left: 1px solid var(--line); }
.tiles h3 { margin: 0; font-size: .875rem; font-weight: 600; color: var(--quiet); }
.tiles .figure { margin: 0; font-size: 1.75rem; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--accent); }
.tiles .trend { width: 100%; max-width: 9rem; height: 1.8rem; }
.tiles dl { margin: .3rem 0; font-size: .8125rem; font-variant-numeric: tabular-nums; }
.tiles dl div { display: flex; justify-content: space-between; gap: .5rem; }
.tiles dt { color: var(--quiet); } .tiles dd { margin: 0; white-space: nowrap; }
.tiles .meaning { margin: 0; font-size: .75rem; line-height: 1.35; color: var(--quiet); }
.strip { display: flex; flex-wrap: wrap; gap: 2px; max-width: none; margin: .75rem 0 1rem; padding: 0; list-style: none; font-size: .875rem; }
.strip li { flex: 1 0 auto; padding: .3rem .7rem; white-space: nowrap; background: var(--accent-back); color: var(--accent); border-bottom: 3px solid var(--accent); }
.strip .good { background: var(--good-back); color: var(--good); border-color: var(--good); }
.strip .bad { background: var(--bad-back); color: var(--bad); border-color: var(--bad); }
.strip .note { background: var(--quiet-back); color: var(--text); border-color: var(--quiet); }
.badge { margin-left: .4rem; padding: .05rem .5rem; border-radius: 1rem; font-size: .8125rem; font-weight: 600; white-space: nowrap;
  background: var(--accent-back); color: var(--accent); }
.badge.good { background: var(--good-back); color: var(--good); }
.badge.bad { background: var(--bad-back); color: var(--bad); }
.badge.note { background: var(--quiet-back); color: var(--text); }
.partner { border-top: 1px solid var(--line); margin-top: 1.25rem; } .partner h3 { margin-top: .75rem; }
.partner > h3 { display: inline-block; margin-right: .75rem; } .partner > h3 + .note { display: inline; font-size: .875rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 2rem; }
@media (min-width: 56rem) { .beside { grid-template-columns: minmax(0, 1fr) max-content; } .side { max-width: 30rem; } }
.side table { min-width: 100%; } .side .scroll { margin-top: .4rem; }
.contents ul { columns: 3 11rem; gap: 1.5rem; margin: .5rem 0 1rem; padding: 0; list-style: none; max-width: none; font-size: .9rem; }
.contents a { color: var(--accent); text-decoration: none; } .contents a:hover { text-decoration: underline; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ruled { display: none; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .8125rem; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #4a5158; --line: #c9ced3; --head: #f3f5f6; }
  @page { margin: 11mm 14mm 14mm; @bottom-right { content: counter(page) ' / ' counter(pages);
    font: 8pt 'Segoe UI', Arial, sans-serif; color: #444; } }
  body { max-width: none; padding: 0; zoom: .88; font-size: 9.5pt; line-height: 1.36; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h1 { font-size: 18pt; } h2 { font-size: 12.5pt; margin: 11pt 0 3pt; padding-top: 6pt; } h3 { font-size: 10.5pt; margin: 8pt 0 2pt; }
  p, ul { max-width: none; margin: 3pt 0; orphans: 3; widows: 3; }
  h1, h2, h3, caption, .contents { break-after: avoid; }
  tr, li, figure, .whole, .tiles, .strip { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; margin: 3pt 0 5pt; }
  .terms { font-size: 7.5pt; } table { font-size: 8pt; min-width: 0; width: 100%; } .notes { font-size: 7.5pt; margin: -2pt 0 4pt; }
  th, td { padding: 1.6pt 4pt; }
  tbody th:first-child { padding-left: 0; }
  figure { max-width: 15cm; margin: 4pt 0; }
  .short { white-space: normal; } .first table { font-size: 7.6pt; } .first th, .first td { padding: 1.5pt 2.5pt; }
  .first td .trend { width: 15mm; } .trend { height: 4mm; }
  .tiles { grid-template-columns: repeat(5, minmax(0, 1fr)); margin: 7pt 0 3pt; }
  .tiles li { padding: 4pt 7pt; } .tiles h3 { font-size: 8.5pt; } .tiles .figure { font-size: 17pt; line-height: 1.2; }
  .tiles .trend { height: 6mm; } .tiles dl { font-size: 8pt; margin: 2pt 0; } .tiles .meaning { font-size: 7pt; }
  .strip { font-size: 8.5pt; margin: 4pt 0; } .strip li { padding: 1.5pt 6pt; border-bottom-width: 2pt; }
  .badge { font-size: 8pt; }
  .partner { break-inside: avoid; margin-top: 4pt; } .partner > h3 + .note { font-size: 8pt; } .partner h3 { margin: 3pt 6pt 1pt 0; }
  .beside { grid-template-columns: minmax(0, 1fr) 86mm; gap: 0 5mm; } .side { max-width: none; } .side table { font-size: 7.2pt; line-height: 1.25; } .side th, .side td { padding: .9pt 3pt; }
  .side thead th { white-space: nowrap; } .side .scroll { margin-top: 2pt; }
  .partner ul, .partner p { margin: 1.5pt 0; } .partner { font-size: 8.2pt; line-height: 1.3; }
  .lookup { font-size: 8.5pt; line-height: 1.32; } .lookup table { font-size: 7pt; } .lookup th, .lookup td { padding: 1.3pt 2.5pt; }
  .lookup th:first-child { padding-left: 0; } .lookup .notes { font-size: 7pt; }
  .lookup > .entries { columns: 2; column-gap: 8mm; } .lookup .wide { column-span: all; }
  .lookup .entries > section { border-top: 1px solid var(--line); padding-top: 3pt; margin-top: 5pt; }
  .lookup h3 { margin: 0 0 2pt; } .contents ul { columns: 4; font-size: 8pt; margin: 2pt 0 4pt; }
  .lookup .wordy, .lookup .wordy tbody, .lookup .wordy caption { display: block; } .lookup .wordy thead { display: none; }
  .lookup .wordy tr { display: block; padding: 1.5pt 0; border-bottom: 1px solid var(--line); }
  .lookup .wordy th { display: block; padding: 0; border: 0; white-space: normal; }
  .lookup .wordy td { display: inline; padding: 0 4pt 0 0; border: 0; white-space: normal; }
  .lookup .wordy td:not(:empty)::before { content: attr(data-head) ': '; color: var(--quiet); }
  .partners { break-before: page; } .partners > h2 { margin-top: 0; padding-top: 0; border-top: 0; } .partners > .note { display: inline; margin-right: 4pt; } .ruled { display: block; }
  footer { margin-top: 8pt; padding-top: 4pt; font-size: 7.5pt; }
  .lead { break-after: avoid; }
  .ruled div { border-bottom: 1px solid var(--line); height: 7.5mm; }
}`;
