import type { Note, NoteList } from '../../../core/workbook/notes/notes';
import { Choices } from '../../parts/fields/choices';
import { Jump } from '../../parts/jump';
import type { Rows } from './corrections';

/** Notes that are looked through for questions, and questions that are shown at most. */
const LOOKED_AT = 20_000;
const MOST_SHOWN = 12;

function keyOf({ sheet, column, problem, offers }: Note): string {
  return JSON.stringify([sheet, column, problem, offers]);
}

/** The notes with an answer to choose, each once. */
function questionsIn(notes: NoteList): Note[] {
  const found = new Map<string, Note>();
  for (let i = 0; i < Math.min(notes.length, LOOKED_AT) && found.size < MOST_SHOWN; i++) {
    const note = notes.at(i);
    const { offers = [] } = note;
    // Two pairs of names are two questions, though they are asked in the same words.
    if (offers.length > 0) found.set(keyOf(note), note);
  }
  return [...found.values()];
}

/** What was decided in doubt when the sheet was read, each with its answers: one press keeps one in Settings. */
export function Decisions({
  notes,
  busy,
  onKeep,
}: {
  readonly notes: NoteList;
  readonly busy: boolean;
  readonly onKeep: (rows: Rows, said: string) => void;
}) {
  const questions = questionsIn(notes);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="pl-decisions">
      <h3 class="pl-subheading" id="pl-decisions">
        Please decide
      </h3>
      <ul class="pl-columns">
        {questions.map((note) => {
          const { sheet, row, column, value, problem, offers = [] } = note;
          return (
            <li key={keyOf(note)} class="pl-column">
              <p>
                {column === '' ? '' : `${column}: `}
                {problem}
              </p>
              <p class="pl-quiet">
                {value !== '' && <>{value} &middot; </>}
                <Jump to={{ sheet, row: Math.max(row, 1), column: null }}>{`Show \u201c${sheet}\u201d`}</Jump>
              </p>
              <Choices<string>
                label={problem}
                busy={busy}
                choices={offers.map(({ label }) => ({ value: label, label }))}
                onChoose={(label) => {
                  const offer = offers.find((each) => each.label === label);
                  if (offer) onKeep(offer.rows, `${label}: kept in Settings.`);
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
