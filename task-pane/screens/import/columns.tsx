import type { FoundColumn, FoundTable } from '../../../core/workbook/blocks/found';
import type { ImportKind } from '../../../core/import';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { ColumnRow } from '../sheet/column-row';
import '../sheet/sheet.css';
import { columnCorrection } from '../sheet/corrections';
import { withSettings, type Choices } from './choices';

/** How the columns of the export are read, each to be corrected. */
export function Columns({
  kind = 'Referrals',
  of = '',
  columns,
  choices,
  words,
  busy,
  open = false,
  onChange,
}: {
  readonly kind?: ImportKind;
  /** What is read, where the export has several tables. */
  readonly of?: string;
  readonly columns: readonly FoundColumn[];
  readonly choices: Choices;
  readonly words: Words;
  readonly busy: boolean;
  readonly open?: boolean;
  readonly onChange: (choices: Choices) => void;
}) {
  // What was put in to be read along is no column of the export.
  const own = columns.filter(({ header }) => header !== '');
  if (own.length === 0) return null;
  const table: FoundTable = {
    kind,
    sheet: '',
    headerRow: 1,
    firstRow: 0,
    lastRow: 0,
    rowCount: 0,
    why: '',
    columns: own,
  };
  const map = new Map(
    [...choices.settings].flatMap(([name, value]) =>
      name.startsWith('Map ') && value !== '' ? [[name.slice(4), value] as const] : [],
    ),
  );
  const used = own.filter(({ column }) => column !== null).length;
  return (
    <Details
      open={open}
      summary={`How ${of === '' ? 'it' : of} is read: ${used} of ${words.count(own.length, 'column')} used`}
    >
      <ul class="pl-columns">
        {own.map((column) => (
          <ColumnRow
            key={column.position}
            table={table}
            kind={kind}
            column={column}
            samples={column.samples}
            percent={words.percent}
            busy={busy}
            onChange={(to) => onChange(withSettings(choices, columnCorrection(kind, column, to, map)))}
          />
        ))}
      </ul>
    </Details>
  );
}
