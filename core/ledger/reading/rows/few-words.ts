const LISTED = 8;

/** The first words of a column that a note names, and how many more there are. */
export function firstFew(words: readonly string[]): string {
  const more = words.length - LISTED;
  return words.slice(0, LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
