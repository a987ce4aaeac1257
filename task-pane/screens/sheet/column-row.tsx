import { useId, useState } from 'preact/hooks';
import type { FoundColumn, FoundTable } from '../../../core/workbook/blocks/found';
import { columnName } from '../../../core/workbook/mapping/column-name';
import { tableDescription, type TableKind } from '../../../core/workbook/tables';
import { Choices } from '../../parts/fields/choices';
import { headerOf } from './corrections';

/** Below this an advisor should look twice. */
const DOUBTFUL = 0.6;

/** One column: its header, what it was read as, samples, and on "Change" everything that it could be instead. */
export function ColumnRow({
  table,
  kind,
  column,
  samples,
  percent,
  busy,
  onChange,
}: {
  readonly table: FoundTable;
  readonly kind: TableKind;
  readonly column: FoundColumn;
  readonly samples: readonly string[];
  readonly percent: (share: number) => string;
  readonly busy: boolean;
  readonly onChange: (to: string | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const doubtful = column.column !== null && column.confidence < DOUBTFUL;
  const named = columnName(column, table.columns);
  const name =
    column.header === '' || named === column.header
      ? named.replace(/^column/, 'Column')
      : `${column.header} (${named})`;
  return (
    <li class="pl-column">
      <div class="pl-column-head">
        <span>
          {column.column === name ? <strong>{name}</strong> : name}
          {column.column !== null && column.column !== name && (
            <>
              {' '}
              <span aria-hidden="true">&rarr;</span>
              <span class="pl-hidden">is read as</span> <strong>{column.column}</strong>
            </>
          )}
        </span>
        <button
          type="button"
          class="pl-link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          Change<span class="pl-hidden"> what {name} is read as</span>
        </button>
      </div>
      <p class="pl-quiet">
        {samples.length > 0 && <>{samples.join(', ')} &middot; </>}
        {column.column === null ? (
          column.why
        ) : (
          <span class={doubtful ? 'pl-doubt' : undefined}>
            {percent(column.confidence)} sure{doubtful ? ': please check' : ''}
          </span>
        )}
      </p>
      <div id={id} hidden={!open}>
        {open && (
          <>
            {column.column !== null && <p class="pl-quiet">{column.why}</p>}
            <Choices<string | null>
              label={`What ${name} holds`}
              present={column.column}
              busy={busy}
              choices={[
                ...tableDescription(kind).columns.map(({ header }) => ({
                  value: header,
                  label: labelOf(table, column, header),
                })),
                ...(column.column === null ? [] : [{ value: null, label: 'None of these' }]),
              ]}
              onChoose={(to) => {
                setOpen(false);
                if (to !== column.column) onChange(to);
              }}
            />
          </>
        )}
      </div>
    </li>
  );
}

/** What is read from another column already says from which. */
function labelOf(table: FoundTable, column: FoundColumn, header: string) {
  const taken = headerOf(table, header);
  if (taken === null || taken === column.header || taken === header) return header;
  return (
    <>
      {header} <span class="pl-quiet">(now {taken})</span>
    </>
  );
}
