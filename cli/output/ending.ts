import { Problems } from '../io';

/** Which of the endings a name has, in whatever case; null for another one or none. */
export function endingOf<Ending extends string>(output: string, endings: readonly Ending[]): Ending | null {
  const ending = /\.([^.\\/]+)$/.exec(output)?.[1]?.toLowerCase();
  return endings.find((each) => each === (ending === 'htm' ? 'html' : ending)) ?? null;
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
