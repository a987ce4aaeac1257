/** Width of printed paragraphs, in characters. */
export const WIDTH = 110;

/** A column of a printed table. */
export interface TextColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Longer texts are cut with an ellipsis. */
  readonly max?: number;
}

/** Width of a text on a terminal: wide East Asian characters and emoji take two places, accents of their own none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Cf}/u.test(character)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** One line: control characters, line breaks and marks of direction become blanks, what is longer than `max` ends with an ellipsis. */
export function oneLine(text: string, max = Infinity): string {
  const line = text.replace(/[\p{Cc}\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  if (widthOf(line) <= max) return line;
  let cut = '';
  for (const character of line) {
    if (widthOf(cut + character) > max - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}\u2026`;
}

/** Aligned lines with a rule below the headers; the last `totals` rows are set off by another one. */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  totals = 0,
): string {
  const cells = rows.map((row) => columns.map((column, c) => oneLine(row[c] ?? '', column.max)));
  const widths = columns.map((column, c) =>
    cells.reduce((width, row) => Math.max(width, widthOf(row[c] ?? '')), widthOf(column.header)),
  );
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ align }, c) => {
        const text = texts[c] ?? '';
        const blanks = ' '.repeat((widths[c] ?? 0) - widthOf(text));
        return align === 'right' ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '\u2500'.repeat(width)).join('  ');
  const lines = cells.map(line);
  const body = totals > 0 ? [...lines.slice(0, -totals), rule, ...lines.slice(-totals)] : lines;
  return [line(columns.map((column) => column.header)), rule, ...body].join('\n');
}

/** A paragraph in lines no wider than `width`; from the second on they are indented. A longer word stays whole. */
export function wrapped(text: string, width: number, indent = '  '): string {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (line.trim() !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

/** Lines of a section that are printed; the rest is counted. */
export const SHOWN = 12;

/** A title and its lines, the first of them; nothing without any. */
export function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return [
    `${title}:`,
    ...lines.slice(0, SHOWN).map((line) => wrapped(`  ${line}`, WIDTH, '    ')),
    ...(more > 0 ? [`  and ${more} more (--json lists all).`] : []),
  ];
}
