import { monthOf } from '../../values/days/month-names';
import { headerKey } from '../../values/header-key';

const YEAR = /\b(?:fy ?|cy ?)?(20\d\d)\b/;
/** The year of a part of it, which may be short behind it: "Q1 2026", "Jan 26", "2026 Q1". */
const YEAR_BEHIND = /^(?:fy)?((?:20)?\d\d)$/;
const YEAR_BEFORE = /^20\d\d$/;
const MONTHS = 12;

/** The part of time whose income a header names, and what it says besides: "2025 revenue", "Q1 2026 fee". */
interface AmountSpan {
  /** The month with which it begins, counted from the year 0, and how many it has. */
  readonly start: number;
  readonly months: 1 | 3 | 6 | 12;
  readonly plain: string;
}

/** The month of a year, from 0, with which a part of it begins, and how many it has; null for every other word. */
function partOfYear(word: string): { readonly first: number; readonly months: 1 | 3 | 6 } | null {
  const [, sort, number] = /^([qh])([1-4])$/.exec(word) ?? [];
  if (sort === 'q') return { first: 3 * (Number(number) - 1), months: 3 };
  if (sort === 'h' && Number(number) < 3) return { first: 6 * (Number(number) - 1), months: 6 };
  const month = monthOf(word);
  return month > 0 ? { first: month - 1, months: 1 } : null;
}

const CENTURY = 2000;

function amountSpan(header: string): AmountSpan | null {
  const { key } = headerKey(header);
  if (!/\d\d/.test(key)) return null;
  const words = key.split(' ');
  for (const [i, word] of words.entries()) {
    const part = partOfYear(word);
    const [before = '', behind = ''] = [words[i - 1], words[i + 1]];
    const year = YEAR_BEFORE.test(before) ? before : YEAR_BEHIND.exec(behind)?.[1];
    if (part === null || year === undefined) continue;
    const first = year === before ? i - 1 : i;
    const start = MONTHS * ((Number(year) % CENTURY) + CENTURY) + part.first;
    return {
      start,
      months: part.months,
      plain: words.filter((_, k) => k !== first && k !== first + 1).join(' '),
    };
  }
  const said = YEAR.exec(key);
  if (said === null) return null;
  const plain = key.replace(said[0], ' ').replace(/\s+/g, ' ').trim();
  return { start: MONTHS * Number(said[1]), months: 12, plain };
}

/** The places of the headers that say the same as one of them for later years, quarters or months, the next one first. */
export function laterSpans(headers: readonly string[], position: number): number[] {
  const first = amountSpan(headers[position] ?? '');
  if (first === null) return [];
  return headers
    .flatMap((header, i) => {
      const other = amountSpan(header);
      return other !== null &&
        other.plain === first.plain &&
        other.months === first.months &&
        other.start > first.start
        ? [{ i, start: other.start }]
        : [];
    })
    .sort((a, b) => a.start - b.start)
    .map(({ i }) => i);
}

/** A day behind what stood there then: "AUM 6/30/26", "AUM as of 12/31/2025". */
const DAY = /^(.*?)(?: as (?:of|at))? (0?[1-9]|1[0-2]) ([0-3]?\d) ((?:20)?\d\d)$/;

/** What a header says that stood there on a day, or at the end of a year or a part of it, and when. */
function dayOfBalance(header: string): { readonly plain: string; readonly at: number } | null {
  const [, plain, month, day, year] = DAY.exec(headerKey(header).key) ?? [];
  if (plain !== undefined)
    return {
      plain,
      at: MONTHS * ((Number(year) % CENTURY) + CENTURY) + Number(month) - 1 + Number(day) / 32,
    };
  const span = amountSpan(header);
  return span === null ? null : { plain: span.plain, at: span.start + span.months };
}

/** How many headers say the same as one of them for a later day. */
export function laterDays(headers: readonly string[], position: number): number {
  const own = dayOfBalance(headers[position] ?? '');
  if (own === null) return 0;
  return headers.filter((header) => {
    const other = dayOfBalance(header);
    return other !== null && other.plain === own.plain && other.at > own.at;
  }).length;
}

/** The month with which each of several headers begins, and how many months all of them have; null where they name no parts of a year. */
export function partsOfYears(
  headers: readonly string[],
): { readonly starts: readonly number[]; readonly name: 'half-year' | 'quarter' | 'month' } | null {
  const spans = headers.map(amountSpan);
  const months = spans[0]?.months ?? 12;
  if (months === 12) return null;
  return {
    starts: spans.map((each) => each?.start ?? NaN),
    name: months === 6 ? 'half-year' : months === 3 ? 'quarter' : 'month',
  };
}
