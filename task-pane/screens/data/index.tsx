import { groupNotes, type NoteGroup } from '../../../core/review/sections/data-notes';
import { SEVERITIES, severityOf, type Severity } from '../../../core/workbook/note-kinds';
import type { Words } from '../../../core/words';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import './data.css';
import { Group } from './group';

const SECTIONS: Readonly<Record<Severity, readonly [title: string, about: string]>> = {
  'left out': ['Not counted', 'Rows, values or columns that some figure does without.'],
  doubtful: ['Doubtful', 'Counted as it stands; look whether it is meant so.'],
  information: ['For your information', 'Passed over on purpose, or explained by what you have set.'],
};

/**
 * Whatever was left out or is doubtful, the worst first: what is wrong, what to do, where it stands; and where it is safe, a
 * way to put it right, which is done only on a press, after a look at what it changes.
 */
export default function DataScreen(props: ScreenProps) {
  const { notes } = props.reading.book.ledger;
  const { words } = props.scene;
  const groups = groupNotes(notes);
  const of = (severity: Severity) => groups.filter((group) => severityOf(group) === severity);
  return (
    <>
      <Title>Data notes</Title>
      {groups.length === 0 ? (
        <p>Every row was read without a doubt.</p>
      ) : (
        <>
          <p>{SEVERITIES.flatMap((severity) => counted(severity, of(severity), words)).join('; ')}.</p>
          <p class="pl-quiet">
            Your cells change only when you press a button that says so. Fix the others in the sheet, and the
            figures follow.
          </p>
          {SEVERITIES.map((severity) => (
            <Section key={severity} severity={severity} groups={of(severity)} {...props} />
          ))}
        </>
      )}
    </>
  );
}

function Section({
  severity,
  groups,
  ...props
}: ScreenProps & { readonly severity: Severity; readonly groups: readonly NoteGroup[] }) {
  if (groups.length === 0) return null;
  const [title, about] = SECTIONS[severity];
  const id = `pl-notes-${severity.replace(' ', '-')}`;
  return (
    <section aria-labelledby={id}>
      <h3 class="pl-subheading" id={id}>
        {title}
      </h3>
      <p class="pl-quiet">{about}</p>
      <ul class="pl-groups">
        {groups.map((group) => (
          <li key={`${group.table}|${group.column}|${group.suggestion}`}>
            <Group group={group} {...props} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function counted(severity: Severity, groups: readonly NoteGroup[], words: Words): string[] {
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const notes = words.count(all, 'note');
  switch (severity) {
    case 'left out':
      return [`${notes} on what is not counted`];
    case 'doubtful':
      return [`${notes} on what is doubtful`];
    case 'information':
      return [`${notes} for your information`];
  }
}
