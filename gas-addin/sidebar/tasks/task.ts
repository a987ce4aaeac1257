/** Something that a dialog does: it says what it is at, how far (0 to 1), and gives a last sentence; a report is for copying. */
export type Task = (
  say: (what: string, done?: number) => void,
  report: (text: string) => void,
) => Promise<string>;
