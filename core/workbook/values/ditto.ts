/** Marks and words by which people say "the same as above". */
const DITTO =
  /^\s*(?:["”“″〃〟]{1,2}|''|[-–—]+\s?(?:["”″〃]{1,2}|do\.?)\s?[-–—]+|[([]?(?:["”″〃]|ditto|dito|do\.|dto\.|idem|ibid\.?|same|(?:same )?as above|see above|wie oben|s\. ?o\.)[)\]]?|[↑⬆])\s*$/i;
const LONGEST = 20;

/** Whether a cell says nothing but that it is the same as the one above. */
export function isDitto(cell: unknown): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST && DITTO.test(cell);
}
