import { fixesOf } from '../../../core/edits';
import type { ImportPlan } from '../../../core/import';
import type { NoteKind } from '../../../core/workbook/note-kinds';
import type { Words } from '../../../core/words';
import { Choices as Presses } from '../../parts/fields/choices';
import { Details } from '../../parts/details';
import type { ScreenProps } from '../../places/screen';
import { withSettings, type Choices } from './choices';

const ABOUT_TWO: ReadonlySet<NoteKind> = new Set(['names spelled alike', 'two names of one person']);

/** What the reading says about values of the export, and what of it can be settled here. */
export function Values({
  plan,
  reading,
  choices,
  busy,
  words,
  onChange,
}: Pick<ScreenProps, 'reading' | 'busy'> & {
  readonly plan: ImportPlan;
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  const groups = new Map<string, { readonly note: ImportPlan['notes'][number]; count: number }>();
  for (const note of plan.notes) {
    // Of two names each pair is settled by itself, so it says which two.
    const pair = ABOUT_TWO.has(note.kind) ? ` \u201c${note.value}\u201d` : '';
    const text = `${note.column === '' ? '' : `${note.column}: `}${note.problem}${pair}`;
    const known = groups.get(text);
    if (known) known.count++;
    else groups.set(text, { note, count: 1 });
  }
  const orders = [...choices.settings].filter(([name, value]) => /^Date order/.test(name) && value !== '');
  if (groups.size + plan.remarks.length + orders.length === 0) return null;
  const source = { ledger: reading.book.ledger, tables: reading.tables };
  return (
    <Details
      summary="About its values"
      open={plan.remarks.length > 0 || [...groups.values()].some(({ note }) => note.row === 0)}
    >
      <ul class="pl-list">
        {plan.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {orders.map(([name, value]) => (
          <li key={name}>
            {name.replace(/^Date order Referrals\./, '')} is read as {value}.{' '}
            <button
              type="button"
              class="pl-link"
              onClick={() => onChange(withSettings(choices, [[name, '']]))}
            >
              Take it back
            </button>
          </li>
        ))}
        {[...groups].map(([text, { note, count }]) => {
          const fixes = fixesOf(reading.input, source, note).filter((each) => each.kind === 'settings');
          return (
            <li key={text}>
              {text}
              {count > 1 && <span class="pl-quiet"> ({words.count(count, 'row')})</span>}
              {fixes.length > 0 && (
                <Presses<string>
                  label={note.column}
                  busy={busy}
                  choices={fixes.map(({ label }) => ({ value: label, label }))}
                  onChoose={(label) => {
                    const fix = fixes.find((each) => each.label === label);
                    if (fix?.kind === 'settings')
                      onChange(
                        withSettings(
                          choices,
                          fix.rows.map(([name, value]) => [name, String(value)] as const),
                        ),
                      );
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
