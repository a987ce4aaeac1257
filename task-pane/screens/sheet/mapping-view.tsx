import { useState } from 'preact/hooks';
import type { Host } from '../../../core/host/host';
import type { FoundColumn, FoundTable } from '../../../core/workbook/found';
import { TABLES, tableDescription } from '../../../core/workbook/tables';
import { wordsIn } from '../../../core/words';
import { sentence } from '../../store';

const { count, percent } = wordsIn();

/** Rows of Settings that a correction becomes. */
type Correction = readonly [name: string, value: string];

type Progress = { readonly text: string; readonly failed: boolean } | null;

/**
 * What every column was taken for, with samples and how sure we are; a wrong one is corrected here and the correction
 * is kept in the workbook's Settings. Nothing is written before the button is pressed.
 */
export function MappingView({
  tables,
  host,
}: {
  readonly tables: readonly FoundTable[];
  readonly host: Host;
}) {
  const [pending, setPending] = useState<ReadonlyMap<string, Correction | null>>(new Map());
  const [progress, setProgress] = useState<Progress>(null);
  const corrections = [...pending.values()].filter((each): each is Correction => each !== null);

  function stage(place: string, correction: Correction | null): void {
    setPending(new Map(pending).set(place, correction));
    setProgress(null);
  }

  async function save(): Promise<void> {
    if (corrections.length === 0) return;
    try {
      await host.writeSettings(corrections);
      setPending(new Map());
      setProgress({
        text: `${count(corrections.length, 'correction')} kept in the Settings sheet.`,
        failed: false,
      });
    } catch (cause) {
      setProgress({ text: `Nothing was kept. ${sentence(cause)}`, failed: true });
    }
  }

  return (
    <section aria-labelledby="pl-mapping">
      <h2 class="pl-heading" id="pl-mapping">
        How your sheets were read
      </h2>
      {tables.map((table, at) => (
        <details key={`${table.sheet} ${table.headerRow} ${at}`} class="pl-details">
          <summary>
            <strong>{table.sheet}</strong>: {table.kind ?? 'not used'}
            {table.kind !== null && `, ${count(table.rowCount, 'row')}`}
          </summary>
          <p class="pl-quiet">{table.why}</p>
          {table.kind === null ? (
            <KindPicker
              table={table}
              chosen={pending.get(`${at}`) ?? null}
              onChange={(correction) => stage(`${at}`, correction)}
            />
          ) : (
            <ul class="pl-columns">
              {table.columns.map((column) => (
                <li key={column.position}>
                  <ColumnPicker
                    table={table}
                    column={column}
                    chosen={pending.get(`${at}.${column.position}`) ?? null}
                    onChange={(correction) => stage(`${at}.${column.position}`, correction)}
                  />
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
      {corrections.length > 0 && (
        <button type="button" class="pl-button pl-primary" onClick={() => void save()}>
          Keep {count(corrections.length, 'correction')}
        </button>
      )}
      <div role="status">
        {progress !== null && (
          <p class={`pl-message ${progress.failed ? 'pl-message-bad' : 'pl-message-good'}`}>
            {progress.text}
          </p>
        )}
      </div>
    </section>
  );
}

/** A column of a table: what it was read as, three samples, and a select to say otherwise. */
function ColumnPicker({
  table,
  column,
  chosen,
  onChange,
}: {
  readonly table: FoundTable;
  readonly column: FoundColumn;
  readonly chosen: Correction | null;
  readonly onChange: (correction: Correction | null) => void;
}) {
  const { kind } = table;
  if (kind === null) return null;
  const current = column.column ?? '';
  const prefix = `Map ${kind}.`;
  return (
    <>
      <label class="pl-field">
        <span>{column.header === '' ? `Column ${column.position}` : column.header}</span>
        <select
          class="pl-select"
          value={chosen === null ? current : chosen[0].slice(prefix.length)}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === current || value === '' ? null : [`${prefix}${value}`, column.header])
          }
        >
          {column.column === null && <option value="">not used</option>}
          {tableDescription(kind).columns.map(({ header }) => (
            <option key={header} value={header}>
              {header}
            </option>
          ))}
        </select>
      </label>
      <p class="pl-quiet">
        {column.samples.length > 0 && `${column.samples.join(', ')}. `}
        {column.column === null ? column.why : `${percent(column.confidence)} sure: ${column.why}`}
      </p>
    </>
  );
}

/** A region that is none of our tables, and a select to say which one it is. */
function KindPicker({
  table,
  chosen,
  onChange,
}: {
  readonly table: FoundTable;
  readonly chosen: Correction | null;
  readonly onChange: (correction: Correction | null) => void;
}) {
  return (
    <label class="pl-field">
      <span>This sheet holds</span>
      <select
        class="pl-select"
        value={chosen === null ? '' : chosen[1]}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === '' ? null : [`Table ${table.sheet}`, value])
        }
      >
        <option value="">nothing to be read</option>
        {TABLES.map(({ kind }) => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </select>
    </label>
  );
}
