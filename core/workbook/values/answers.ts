/** Longer texts are remarks: they hardly come back, and are asked about each time. */
const LONGEST = 80;
/** Texts whose answers are kept; beyond them all are forgotten at once. */
const MOST = 4096;

/**
 * The same question, asked once for each different text: what a text means never changes, and a table says the same few words over
 * and over.
 */
export function answered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    if (answers.size >= MOST) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
