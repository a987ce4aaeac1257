import { Problems } from '../io';

/** Which of the endings a name has, in whatever case; null for another one or none. */
export function endingOf<Ending extends string>(output: string, endings: readonly Ending[]): Ending | null {
  const ending = /\.([^.\\/]+)$/.exec(output)?.[1]?.toLowerCase();
  return endings.find((each) => each === (ending === 'htm' ? 'html' : ending)) ?? null;
}

/** What ends the name of a file, and hardly that of a folder. */
const OF_A_FILE = /\.(?:pdf|xls[xmb]?|csv|tsv|txt|html?|json|docx?|pptx?|zip|ics)$/i;

/** The ending by which a name is that of a file; null for what may be a folder. */
export function fileEnding(output: string): string | null {
  return OF_A_FILE.exec(output)?.[0] ?? null;
}

/** Throws {@link Problems} where `-o` takes a folder and names what must be meant for a file. */
export function folderAsked(output: string): void {
  const ending = fileEnding(output);
  if (ending !== null)
    throw new Problems([
      `-o takes a folder here, and "${output}" is named like a file: leave out "${ending}", or name another folder.`,
    ]);
}

/** What a name of `-o` asks for. Throws {@link Problems}, saying what can be written. */
export function endingAsked<Ending extends string>(output: string, endings: readonly Ending[]): Ending {
  const ending = endingOf(output, endings);
  if (ending === null) throw wrongEnding(output, endings);
  return ending;
}

/** The refusal of a name with another ending; `besides` says what else can be named. */
export function wrongEnding(output: string, endings: readonly string[], besides = ''): Problems {
  const names = endings.map((each) => `.${each}`);
  const last = names.pop();
  const list = names.length === 0 ? last : `${names.join(', ')} or ${last}`;
  return new Problems([`-o "${output}": name it ${list}${besides}.`]);
}
