/** What the number format of a cell says about its number. */
export type Meaning = 'plain' | 'date' | 'time' | 'time of day' | 'elapsed' | 'in minutes';

export interface CellFormat {
  readonly meaning: Meaning;
  /** The format, when it shows a currency or percent; it may say what the number is. */
  readonly shown: string | undefined;
}

export const PLAIN: CellFormat = { meaning: 'plain', shown: undefined };

/** What a number format says. */
export function formatOf(code: string): CellFormat {
  const first = code.split(';')[0] ?? '';
  const elapsed = /\[(h+|m+|s+)\]/i.exec(first)?.[1];
  if (elapsed !== undefined)
    return { meaning: /h/i.test(elapsed) ? 'elapsed' : 'in minutes', shown: undefined };
  const bare = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '');
  if (/am\/pm|a\/p/i.test(bare) && !/[yd]/i.test(bare)) return { meaning: 'time of day', shown: undefined };
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare)))
    return { meaning: 'date', shown: undefined };
  if (/[hs]/i.test(bare)) return { meaning: /h/i.test(bare) ? 'time' : 'in minutes', shown: undefined };
  const says = /[%\p{Sc}]|\[\$[^\]-]|"[^"]*\p{L}[^"]*"|\\\p{L}/u.test(code);
  return says ? { meaning: 'plain', shown: code } : PLAIN;
}

/** What number formats say by their code: a workbook has few of them, and very many cells. */
const known = new Map<string, CellFormat>();
/** Codes that are kept; a workbook can have any number of its own. */
const MOST_KNOWN = 1000;

/** {@link formatOf} of a code that many cells have. */
export function knownFormat(code: string): CellFormat {
  let format = known.get(code);
  if (format === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(code, (format = formatOf(code)));
  }
  return format;
}
