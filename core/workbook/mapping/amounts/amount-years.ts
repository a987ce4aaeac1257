import { headerKey } from '../../values/header-key';

const YEAR = /\b(?:fy ?|cy ?)?(20\d\d)\b/;

/** The year whose income a header names, and what it says besides: "2025 revenue". Null where it names none. */
function amountYear(header: string): { readonly year: number; readonly plain: string } | null {
  const { key } = headerKey(header);
  const found = YEAR.exec(key);
  if (found === null) return null;
  return { year: Number(found[1]), plain: key.replace(YEAR, ' ').replace(/\s+/g, ' ').trim() };
}

/** The places of the headers that say the same as one of them for later years, the next year first. */
export function laterYears(headers: readonly string[], position: number): number[] {
  const first = amountYear(headers[position] ?? '');
  if (first === null) return [];
  return headers
    .flatMap((header, i) => {
      const other = amountYear(header);
      return other !== null && other.plain === first.plain && other.year > first.year
        ? [{ i, year: other.year }]
        : [];
    })
    .sort((a, b) => a.year - b.year)
    .map(({ i }) => i);
}
