export type Kind = 'number' | 'day' | 'text';

/** What a column holds in rows that are not shifted. */
export interface ColumnKinds {
  /** Whether a text is of a kind that stands in it; a blank always is. */
  takes(text: string): boolean;
  /** Whether exactly this text stands in it. */
  knows(text: string): boolean;
}

/** `5` and `000`: an amount whose thousands were divided. */
const FIRST_THOUSANDS = /^[^\d\s]{0,4}\s?\d{1,3}$/;
const THOUSANDS = /^\d{3}(?:\.\d+)?\)?$/;

/** The best way to fill the columns so far. */
interface Way {
  readonly score: number;
  /** Whether another one is as good. */
  readonly isTied: boolean;
  /** Cells of the last column, and the way before it. */
  readonly texts: readonly string[];
}

/**
 * Divides the cells of a row among fewer columns: neighbors are joined again by the separator between them. Gives the texts of the
 * columns where one division fits better than all others: each text of a kind that its column has, the more of them that stand there
 * in other rows the better, and what is joined looks like one text ("Low, Ann", "5,000"). Null where two fit as well, or none.
 * `fits`: the row fits without its last cells, which are blank; it stays so unless a division is better.
 */
export function fittingDivision(
  cells: readonly string[],
  columns: readonly ColumnKinds[],
  separator: string,
  fits: boolean,
): readonly string[] | 'as it is' | null {
  const most = cells.length - columns.length + 1;
  let ways = new Map<number, Way>([[0, { score: 0, isTied: false, texts: [] }]]);
  columns.forEach((column, at) => {
    const next = new Map<number, Way>();
    for (const [from, way] of ways)
      for (let count = 1; count <= most && from + count <= cells.length; count++) {
        const parts = cells.slice(from, from + count);
        // Blank cells at the end of a row say nothing.
        const isLast = at === columns.length - 1;
        if (isLast) while (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
        const text = parts.join(separator);
        if (!column.takes(text)) continue;
        const score = way.score + (parts.length === 1 ? Number(isKnown(column, text)) : likeness(parts));
        const before = next.get(from + count);
        if (before === undefined || score > before.score)
          next.set(from + count, { score, isTied: way.isTied, texts: [...way.texts, text] });
        else if (score === before.score) next.set(from + count, { ...before, isTied: true });
      }
    ways = next;
  });
  const best = ways.get(cells.length);
  if (fits) {
    const asItIs = columns.filter((column, at) => isKnown(column, cells[at] ?? '')).length;
    if (best === undefined || best.isTied || best.score <= asItIs) return 'as it is';
  }
  return best === undefined || best.isTied ? null : best.texts;
}

function isKnown(column: ColumnKinds, text: string): boolean {
  return text.trim() !== '' && column.knows(text);
}

/** How much the parts look like one text: a blank behind the sign, as prose has it, or thousands. */
function likeness(parts: readonly string[]): number {
  const [first = '', ...rest] = parts.map((part) => part.trimEnd());
  if (FIRST_THOUSANDS.test(first.trim()) && rest.every((part) => THOUSANDS.test(part)))
    return 2 * rest.length;
  return rest.filter((part) => /^\s/.test(part)).length;
}
