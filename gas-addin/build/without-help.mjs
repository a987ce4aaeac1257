import ts from 'typescript';

/**
 * What figures and functions say of themselves besides their definition, which PARTNER_EXPLAIN shows: `functions.js` and the docs are
 * made of it, and no cell shows it. The entries stay whole in the source; a cell of Sheets, which loads its script anew every
 * time, is not given these texts.
 */
const HELP = new Set(['detail', 'noValue', 'summary', 'description', 'example']);

/** A loader of webpack that takes the help out of the object literals of a TypeScript module. */
export default function withoutHelp(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest);
  let text = '';
  let end = 0;
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && HELP.has(node.name.text)) {
      text += source.slice(end, node.getStart(file));
      // With the comma behind it; the last one of an object may have none.
      end = node.end + /^\s*,?/.exec(source.slice(node.end))[0].length;
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return text + source.slice(end);
}
