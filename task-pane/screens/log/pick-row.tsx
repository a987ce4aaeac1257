import { useState } from 'preact/hooks';
import type { RowPlace } from '../../../core/log';
import { SelectField } from '../../parts/fields/field';
import { rowKey } from './at';

/** A row that something is logged about. */
export interface RowChoice {
  readonly row: RowPlace;
  readonly partner: string;
  readonly text: string;
}

/** The rows of one partner first; the one that was asked for, else the first, is chosen. */
export function usePickedRow(
  choices: readonly RowChoice[],
  asked: RowPlace | null,
  partner: string,
): readonly [RowChoice | undefined, readonly RowChoice[], (key: string) => void] {
  const [key, setKey] = useState(asked === null ? '' : rowKey(asked));
  const own = choices.filter((each) => each.partner === partner);
  const sorted = [...own, ...choices.filter((each) => each.partner !== partner)];
  return [sorted.find(({ row }) => rowKey(row) === key) ?? sorted[0], sorted, setKey];
}

export function RowField({
  label,
  choices,
  picked,
  onPick,
}: {
  readonly label: string;
  readonly choices: readonly RowChoice[];
  readonly picked: RowChoice;
  readonly onPick: (key: string) => void;
}) {
  return (
    <SelectField
      label={label}
      value={rowKey(picked.row)}
      options={choices.map(({ row, text, partner }) => [
        rowKey(row),
        partner === '' ? text : `${text} (${partner})`,
      ])}
      onChange={onPick}
    />
  );
}
