import { NO_DAY } from '../../../core/calendar/day';
import { textOf } from '../../../core/edits';
import { rowKey, type ChangedCell, type ImportPlan } from '../../../core/import';
import { dayFromSerial } from '../../../core/workbook/values/days/dates';
import type { DateSystem, SheetInput } from '../../../core/workbook/input';
import { cellText, tidy } from '../../../core/workbook/values/text';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { CheckField } from '../../parts/fields/field';
import { Jump } from '../../parts/jump';
import type { Choices } from './choices';

/** Rows that can be ticked one by one; more are ticked together. */
const LISTED = 60;

/** Rows that the workbook has and the export knows otherwise: each changes only when it is ticked. */
export function ChangedRows({
  plan: { changedRows },
  sheets,
  choices,
  words,
  onChange,
}: {
  readonly plan: ImportPlan;
  /** Of the workbook. */
  readonly sheets: readonly SheetInput[];
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  if (changedRows.length === 0) return null;
  const { changed } = choices;
  const datesOf = (sheet: string): DateSystem =>
    sheets.find(({ name }) => name === sheet)?.dateSystem ?? 1900;
  const all = changedRows.every((each) => changed.has(rowKey(each)));
  const tick = (rows: readonly string[], on: boolean) => {
    const next = new Set(changed);
    for (const row of rows)
      if (on) next.add(row);
      else next.delete(row);
    onChange({ ...choices, changed: next });
  };
  return (
    <Details summary={`${words.count(changedRows.length, 'row')} that the export knows otherwise`}>
      <p class="pl-quiet">What you tick takes over what the export says; what you do not stays as it is.</p>
      <CheckField
        label={<strong>All of them</strong>}
        checked={all}
        onChange={(on) =>
          tick(
            changedRows.map((each) => rowKey(each)),
            on,
          )
        }
      />
      <ul class="pl-list pl-ticks">
        {changedRows.slice(0, LISTED).map(({ tab, row, sheet, bookRow, partner, client, cells }) => (
          <li key={rowKey({ tab, row })}>
            <CheckField
              checked={changed.has(rowKey({ tab, row }))}
              onChange={(on) => tick([rowKey({ tab, row })], on)}
              label={
                <>
                  {[partner, client].filter((part) => part !== '').join(', ')}:{' '}
                  {cells.map((cell) => shown(cell, datesOf(sheet), words)).join('; ')}
                </>
              }
            />
            <Jump to={{ sheet, row: bookRow, column: cells[0]?.position ?? null }}>
              {sheet}, row {bookRow}
            </Jump>
          </li>
        ))}
      </ul>
      {changedRows.length > LISTED && (
        <p class="pl-quiet">
          and {words.number(changedRows.length - LISTED, 0)} more, ticked with all of them.
        </p>
      )}
    </Details>
  );
}

/** `Status "open" becomes "won"`; a date cell that is a number is shown as the date. */
function shown({ header, before, after }: ChangedCell, dates: DateSystem, words: Words): string {
  const isDate = typeof after === 'object';
  const day = isDate && typeof before === 'number' ? dayFromSerial(before, dates) : NO_DAY;
  const was = day === NO_DAY ? tidy(cellText(before)) : words.shortDate(day);
  const will = isDate ? words.shortDate(after.date) : textOf(after);
  return `${header} ${was === '' ? 'blank' : `\u201c${was}\u201d`} becomes \u201c${will}\u201d`;
}
