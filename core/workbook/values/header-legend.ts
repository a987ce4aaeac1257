import { answered } from './answers';
import type { Cell } from '../input';
import { cellText, wordKey } from './text';

/** What a header says that the codes below it mean, by their `wordKey`: "Status (S=signed, L=lost)". */
export type Legend = ReadonlyMap<string, string>;

/** One code and what it means; longer ones are words that are explained. */
const PAIR =
  /^["'\u2018\u201c]?([\p{L}\p{N}]{1,3})["'\u2019\u201d]?\s*(?:[=:]|[-\u2013\u2014]\s)\s*(\p{L}[^=:]*)$/u;
const BETWEEN = /\s*[,;/|\n]\s*|\s+(?=[\p{L}\p{N}]{1,3}\s*=)/u;
const LEAST_PAIRS = 2;

/** In brackets, or behind a colon or a dash. */
const IN_BRACKETS = /[([]([^()[\]]*)[)\]]/u;
const BEHIND = /\s*(?::|\s[-\u2013\u2014])\s*([\p{L}\p{N}]{1,3}\s*=[^()[\]]*)$/u;

const found = /* @__PURE__ */ answered((header) => {
  for (const place of [IN_BRACKETS, BEHIND]) {
    const [said = '', inside = ''] = place.exec(header) ?? [];
    const pairs = inside.split(BETWEEN).map((part) => PAIR.exec(part.trim()));
    if (pairs.length < LEAST_PAIRS || pairs.includes(null)) continue;
    const meanings = pairs.map((pair) => [wordKey(pair?.[1] ?? ''), (pair?.[2] ?? '').trim()] as const);
    return { said, legend: new Map(meanings) as Legend };
  }
  return null;
});

/** A header without what explains the codes below it. */
export const withoutLegend = (header: string): string => {
  const said = found(header)?.said;
  return said === undefined ? header : header.replace(said, '');
};

/** Null for a header that explains no codes. */
export const legendOf = (header: string): Legend | null => found(header)?.legend ?? null;

/** What a cell says, where it is one of the codes. */
export const inFull = (legend: Legend, cell: Cell): Cell => legend.get(wordKey(cellText(cell))) ?? cell;
