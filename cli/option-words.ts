import type { FoundTable } from '../core/workbook/blocks/found';
import type { WorkbookInput } from '../core/workbook/input';
import type { Note, NoteList } from '../core/workbook/notes/notes';
import { quoted } from './output/notes-line';

const SETTING =
  'Map|Fill down|Table|Date order|Decimal sign|Swap day and month|Status word|Direction|[A-Z][\\w ]*';
const VALUE = '"([^"]+)"|([^\\s".,;]+|-)';

/** How the sentences of notes speak of rows of Settings, and the option that stands in their place. */
const WORDS: ReadonlyArray<readonly [pattern: RegExp, option: (...found: string[]) => string]> = [
  [
    new RegExp(`(?:add )?a Settings row (?:such as )?"([^"]+)" with the value (?:${VALUE})`, 'g'),
    (_, name, text, word) => `use ${option(name, text || word)}`,
  ],
  [
    new RegExp(`"((?:${SETTING}) ?[^"]*)" with the value (?:${VALUE})`, 'g'),
    (_, name, text, word) => option(name, text || word),
  ],
  [/a Settings row "Table ([^"]+)"/g, (_, tab) => option(`Table ${tab}`, 'Referrals')],
  [/a Settings row "([^"]+)"/g, (_, name) => option(name, '...')],
  [/in Settings,? as "(Map [^"]+)"/g, (_, name) => `with ${option(name, 'HEADER')}`],
  [/in Settings,? as "([^"]+)"/g, (_, name) => `with ${option(name, '...')}`],
  [/map it in Settings if it is one/g, () => 'name it with --map if it is one'],
  [
    /to stop it, remove "(Fill down [^"]+)" from Settings/g,
    (_, name) => `to stop it, leave out ${option(name, 'yes')}`,
  ],
  [/, as Settings says/g, () => ', as you said'],
];

function option(name = '', value = ''): string {
  const [word, rest] = /^(Map|Table) (.*)$/.exec(name)?.slice(1) ?? [];
  return word === undefined
    ? `--set ${shellWord(`${name}=${value}`)}`
    : `--${word.toLowerCase()} ${shellWord(`${rest ?? ''}=${value}`)}`;
}

/** In double quotes, which every shell takes. */
function shellWord(word: string): string {
  return quoted(word) === word ? word : `"${word}"`;
}

/** A sentence that speaks of Settings, with the options of the command line in its place. */
export function inOptions(sentence: string): string {
  if (!sentence.includes('Settings') && !sentence.includes('with the value')) return sentence;
  return WORDS.reduce(
    (text, [pattern, put]) =>
      text.replace(pattern, (...found: unknown[]) =>
        put(...found.map((each) => (typeof each === 'string' ? each : ''))),
      ),
    sentence,
  );
}

/** Whether nothing was read but text files, which have no Settings sheet that a correction could stand in. */
export function isTextOnly({ sheets }: WorkbookInput): boolean {
  return sheets.every((sheet) => sheet.dateSystem === undefined);
}

/** The notes with options in place of rows of Settings. */
export function notesInOptions(notes: NoteList): NoteList {
  const put = (note: Note): Note => ({
    ...note,
    problem: inOptions(note.problem),
    suggestion: inOptions(note.suggestion),
  });
  return {
    length: notes.length,
    at: (position) => put(notes.at(position)),
    *[Symbol.iterator]() {
      for (const note of notes) yield put(note);
    },
  };
}

/** The tables with options in place of rows of Settings. */
export function tablesInOptions(tables: readonly FoundTable[]): FoundTable[] {
  return tables.map((table) => ({
    ...table,
    why: inOptions(table.why),
    columns: table.columns.map((column) => ({ ...column, why: inOptions(column.why) })),
  }));
}
