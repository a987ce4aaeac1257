import { lastAtTop, type Block } from '../blocks/block';
import { headersNamed } from '../mapping/column-name';
import { matchesOf } from '../mapping/headers/header-match';
import { QUALITY } from '../mapping/headers/match-quality';
import { isLabel } from '../mapping/headers/two-lines';
import type { MappingContext } from '../mapping/map-columns';
import type { TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { isBlank } from '../values/text';

/** The row among the first 30 whose cells match the most known headers; -1 when none matches any. */
export function findHeaderRow(block: Block, kinds: readonly TableKind[], context: MappingContext): number {
  if (block.headers !== undefined) return block.top - 1;
  let bestRow = -1;
  let bestScore = 0;
  const corrections = [...context.columnMap].map(
    ([name, wanted]) => [name, headersNamed(wanted).map((header) => headerKey(header).key)] as const,
  );
  const named = new Set(corrections.flatMap(([, keys]) => keys));
  for (let row = block.top; row <= lastAtTop(block); row++) {
    const cells = block.cells
      .row(row)
      .slice(block.left, block.right + 1)
      .filter((cell) => !isBlank(cell));
    const texts = cells.filter((cell) => typeof cell === 'string');
    // No header counts for more than 1.
    if (texts.length <= bestScore) continue;
    const keys = new Map<string, ReturnType<typeof matchesOf>>();
    for (const text of texts) {
      const { key } = headerKey(text);
      if (key === '' || keys.has(key)) continue;
      const matches = matchesOf(key);
      if (matches.size > 0 || named.has(key)) keys.set(key, matches);
    }
    if (keys.size <= bestScore) continue;
    // Words of a header among days, amounts and addresses are data.
    const labels = cells.filter(isLabel).length / (cells.length || 1);
    for (const kind of kinds) {
      const columns = new Map<string, number>();
      for (const [key, matches] of keys) {
        const corrected = corrections.find(
          ([name, wanted]) => name.startsWith(`${kind}.`) && wanted.includes(key),
        );
        const match = matches.get(kind)?.[0];
        const name = corrected ? corrected[0].slice(kind.length + 1) : match?.column;
        const score = corrected ? 1 : match ? QUALITY[match.quality] : 0;
        if (name !== undefined) columns.set(name, Math.max(columns.get(name) ?? 0, score));
      }
      let score = 0;
      for (const each of columns.values()) score += each;
      score *= labels * labels;
      if (score > bestScore) {
        bestScore = score;
        bestRow = row;
      }
    }
  }
  return bestRow;
}
