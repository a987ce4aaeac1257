/** What a number format writes in quotation marks, or behind a backslash. */
const WRITTEN = /"[^"]*"|\\./g;
/** A comma behind the last digit: the number is shown without its last three digits. */
const SHOWN_IN_THOUSANDS = /[0#?],+(?!.*[0#?])/;

const firstOf = (code: string): string => code.split(';')[0] ?? '';

/** The words that a number format writes beside the number: `min` of `0" min"`. */
export function writtenBy(code: string): string {
  return (firstOf(code).match(WRITTEN) ?? [])
    .map((each) => (each.startsWith('"') ? each.slice(1, -1) : each.slice(1)))
    .join('')
    .trim();
}

/** Whether a number format writes "k" beside a number that is as it stands: 12 shown as 12k is 12,000, and 12,000 shown as 12k is not. */
export function isInThousandsByFormat(code: string): boolean {
  const word = writtenBy(code).replace(/[\p{Sc}\s]/gu, '');
  return /^(?:k|tsd\.?|thousand)$/i.test(word) && !SHOWN_IN_THOUSANDS.test(firstOf(code));
}

/** Whether a number format is one of percent: its number is a fraction. */
export function isPercentFormat(code: string): boolean {
  return firstOf(code).replace(WRITTEN, '').includes('%');
}
