import { Fragment } from 'preact';
import type { Scene } from '../../../core/document/scene';
import { openOf } from '../../../core/kpis/introduction-list';
import { isDone, isLate } from '../../../core/kpis/steps';
import { LAST_DAY } from '../../../core/calendar/day';
import type { Note } from '../../../core/workbook/notes/notes';
import { Details } from '../../parts/details';
import { Jump } from '../../parts/jump';
import { notesOf } from './notes-of';

interface Props {
  readonly scene: Scene;
  readonly partner: number;
}

/** What is listed at once. */
const LISTED = 8;

/** Introductions that wait for an answer, the oldest first. */
export function OpenIntroductions({ scene, partner }: Props) {
  const open = openOf(scene.book, partner);
  if (open.length === 0) return null;
  const { count, number } = scene.words;
  const item = ({ client, received, sheet, row }: (typeof open)[number]) => (
    <li key={`${sheet} ${row}`}>
      {client ?? 'Client not named'}, {count(scene.asOf - received, 'day')}{' '}
      <Jump to={{ sheet, row, column: null }}>
        {sheet}, row {row}
      </Jump>
    </li>
  );
  return (
    <>
      <h3 class="pl-subheading">Open introductions ({number(open.length, 0)})</h3>
      <ul class="pl-list">{open.slice(0, LISTED).map(item)}</ul>
      {open.length > LISTED && (
        <Details summary={`${number(open.length - LISTED, 0)} more`}>
          <ul class="pl-list">{open.slice(LISTED).map(item)}</ul>
        </Details>
      )}
    </>
  );
}

/** Steps of this partner that are not done, the oldest first. */
export function NextSteps({ scene, partner }: Props) {
  const { ledger } = scene.book;
  const open = ledger.actions
    .filter((action) => action.partner === partner && !isDone(action, ledger.asOf))
    .sort((a, b) => (a.due ?? LAST_DAY) - (b.due ?? LAST_DAY));
  if (open.length === 0) return null;
  const { shortDate, count } = scene.words;
  return (
    <>
      <h3 class="pl-subheading">Next steps</h3>
      <ul class="pl-list">
        {open.slice(0, LISTED).map((action) => {
          const sheet = ledger.sheets[action.sheet] ?? '';
          return (
            <li key={`${sheet} ${action.row}`}>
              {action.step}
              {action.owner !== null && ` (${action.owner})`}
              {action.due !== null && `, due ${shortDate(action.due)}`}
              {isLate(ledger, action) && (
                <span class="pl-late">, {count(ledger.asOf - action.due, 'day')} late</span>
              )}{' '}
              <Jump to={{ sheet, row: action.row, column: null }}>
                {sheet}, row {action.row}
              </Jump>
            </li>
          );
        })}
      </ul>
      {open.length > LISTED && <p class="pl-quiet">and {count(open.length - LISTED, 'more step')}.</p>}
    </>
  );
}

/** What was left out or is doubtful in the rows of this partner; the same doubt about many rows is said once. */
export function PartnerNotes({ scene, partner }: Props) {
  const notes = notesOf(scene.book, partner);
  if (notes.length === 0) return null;
  const kinds = new Map<string, Note[]>();
  for (const note of notes) {
    const said = note.column === '' ? note.problem : `${note.column}: ${note.problem}`;
    const known = kinds.get(said);
    if (known === undefined) kinds.set(said, [note]);
    else known.push(note);
  }
  return (
    <>
      <h3 class="pl-subheading">Doubts about the data ({scene.words.number(notes.length, 0)})</h3>
      <ul class="pl-list">
        {[...kinds].map(([said, same]) => (
          <li key={said}>
            {said}
            {same.slice(0, LISTED).map((note, at) => (
              <Fragment key={at}>
                {' '}
                <Jump to={{ sheet: note.sheet, row: note.row, column: null }}>
                  {note.sheet}, row {note.row}
                </Jump>
              </Fragment>
            ))}
            {same.length > LISTED &&
              ` and ${scene.words.count(same.length - LISTED, 'more row')} under Data.`}
          </li>
        ))}
      </ul>
    </>
  );
}
