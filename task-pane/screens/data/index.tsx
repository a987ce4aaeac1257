import { groupNotes, placeOf } from '../../../core/review/data-notes';
import { wordsIn } from '../../../core/words';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../screen';

const { count, number } = wordsIn();

/** Notes of one kind that the pane lists; all of them are in PARTNER_NOTES. */
const LISTED = 20;

/** Whatever was left out or is doubtful, by kind: what is wrong, what to do, and where it stands. */
export default function DataScreen({ reading }: ScreenProps) {
  const { notes } = reading.book.ledger;
  return (
    <>
      <Title>Data notes</Title>
      {notes.length === 0 ? (
        <p>Every row was read without a doubt.</p>
      ) : (
        <>
          <p class="pl-quiet">
            {count(notes.length, 'note')}. Your cells are never changed; mend them in the sheet and the
            figures follow.
          </p>
          <ul class="pl-groups">
            {groupNotes(notes).map((group) => (
              <li key={`${group.table} ${group.column} ${group.suggestion}`}>
                <details class="pl-details">
                  <summary>
                    <span class="pl-count">{number(group.count, 0)}</span>{' '}
                    {group.column === '' ? group.table : `${group.table}, ${group.column}`}: {group.problem}
                  </summary>
                  <p>{group.suggestion}</p>
                  <ul class="pl-list">
                    {group.notes.slice(0, LISTED).map((note, at) => (
                      <li key={at}>
                        {placeOf(note)}
                        {note.value === '' ? '' : `: \u201c${note.value}\u201d`}
                      </li>
                    ))}
                  </ul>
                  {group.count > LISTED && (
                    <p class="pl-quiet">
                      and {number(group.count - LISTED, 0)} more; =PARTNER_NOTES(Ledger) lists them all.
                    </p>
                  )}
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
