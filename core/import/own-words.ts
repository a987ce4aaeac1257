import type { Cell } from '../workbook/input';
import { cellText, fold, isMissing, tidy } from '../workbook/values/text';
import type { ImportValue } from './plan';
import type { CarriedColumn, RowOf } from './values';

type Meanings = ReadonlyMap<string | number, ImportValue>;

/**
 * How the workbook itself writes a value: the word that most of its rows use for this meaning (`Client` for won),
 * and shares in percent where its column is in percent.
 */
export class OwnWords {
  private readonly words = new Map<string, Meanings>();
  private percent: boolean | null = null;

  constructor(private readonly rows: readonly RowOf[]) {}

  write(column: CarriedColumn, value: ImportValue): ImportValue {
    if (column.column === 'Credit' && typeof value === 'number')
      return this.inPercent() ? Math.round(value * 1e8) / 1e6 : value;
    if (!column.word || typeof value !== 'string') return value;
    return this.meanings(column).get(value) ?? value;
  }

  private meanings(column: CarriedColumn): Meanings {
    const known = this.words.get(column.column);
    if (known) return known;
    const counts = new Map<string | number, Map<string, { readonly written: ImportValue; count: number }>>();
    for (const row of this.rows) {
      const said = column.said(row);
      const cell = row.cell(column.column);
      if (said === null || cell == null || isMissing(cellText(cell))) continue;
      const spellings =
        counts.get(said.same) ?? new Map<string, { readonly written: ImportValue; count: number }>();
      counts.set(said.same, spellings);
      const key = fold(cellText(cell));
      const spelling = spellings.get(key) ?? {
        written: typeof cell === 'string' ? tidy(cell) : cell,
        count: 0,
      };
      spelling.count++;
      spellings.set(key, spelling);
    }
    const most = new Map<string | number, ImportValue>();
    for (const [meaning, spellings] of counts) {
      const best = [...spellings.values()].sort((a, b) => b.count - a.count)[0];
      if (best) most.set(meaning, best.written);
    }
    this.words.set(column.column, most);
    return most;
  }

  private inPercent(): boolean {
    this.percent ??= isPercent(this.rows.map((row) => row.cell('Credit')));
    return this.percent;
  }
}

/** Whether a column of shares is in percent. */
export function isPercent(cells: readonly Cell[]): boolean {
  return cells.some((cell) =>
    typeof cell === 'number' ? cell > 1 : !isMissing(cellText(cell)) && /%/.test(cellText(cell)),
  );
}
