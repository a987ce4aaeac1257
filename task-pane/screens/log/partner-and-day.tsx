import { formatIso, parseIso, type Day } from '../../../core/calendar/day';
import type { Scene } from '../../../core/document/scene';
import { NONE } from '../../../core/ledger/ledger';
import { DateField, TextField } from '../../parts/fields/field';

/** Whom it was with: known partners are offered, a new one may be typed. */
export function PartnerField({
  scene,
  value,
  onChange,
}: {
  readonly scene: Scene;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { ledger } = scene.book;
  const typed = value.trim();
  const isNew = typed !== '' && ledger.findPartner(typed) === NONE;
  const close = isNew ? ledger.suggestPartners(typed) : [];
  return (
    <TextField
      label="Partner"
      value={value}
      suggestions={ledger.partners.map(({ name }) => name)}
      hint={
        isNew
          ? close.length > 0
            ? `Not in the workbook yet. Did you mean ${close.join(' or ')}?`
            : 'Not in the workbook yet: a new partner.'
          : null
      }
      onChange={onChange}
    />
  );
}

/** The day that it happened on: today, or one before. */
export function DayField({
  scene,
  value,
  onChange,
}: {
  readonly scene: Scene;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return <DateField label="Day" value={value} problem={dayProblem(scene, value)} onChange={onChange} />;
}

export function todayText(scene: Scene): string {
  return formatIso(scene.book.ledger.today);
}

/** The day of a field; null while it is none that can be logged. */
export function dayIn(scene: Scene, value: string): Day | null {
  return dayProblem(scene, value) === null ? parseIso(value) : null;
}

function dayProblem(scene: Scene, value: string): string | null {
  const day = parseIso(value);
  if (day === null) return 'Choose a day.';
  return day > scene.book.ledger.today ? 'That day has not come yet.' : null;
}
