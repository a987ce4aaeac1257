import type { Answer, Place } from './cell-function';

/** Why cells with formulas of ours have no value, as they were last calculated. */
export class Reasons {
  private readonly bySheet = new Map<string, Map<string, Answer>>();

  /** Remembers what the formula of a cell gave. */
  keep({ sheetId, row, column }: Place, answer: Answer): void {
    const sheet = this.bySheet.get(sheetId) ?? new Map<string, Answer>();
    this.bySheet.set(sheetId, sheet.set(`${row},${column}`, answer));
  }

  /** The sentence of a cell (0-based), also of one that a formula above or beside it fills; null without any. */
  at({ sheetId, row, column }: Place): string | null {
    for (const [place, answer] of this.bySheet.get(sheetId) ?? []) {
      const [top = 0, left = 0] = place.split(',').map(Number);
      const cell = Array.isArray(answer)
        ? (answer as readonly (readonly unknown[])[])[row - top]?.[column - left]
        : top === row && left === column
          ? answer
          : undefined;
      if (typeof cell === 'object' && cell !== null && 'message' in cell) return String(cell.message);
    }
    return null;
  }

  /** Rows or columns moved: what stands where is known again after the next calculation. */
  forget(): void {
    this.bySheet.clear();
  }
}
