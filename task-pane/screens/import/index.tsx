import { useMemo, useState } from 'preact/hooks';
import {
  byKind,
  HOLDS,
  ImportProblem,
  importSteps,
  planImport,
  rowKey,
  type ImportOptions,
  type ImportPlan,
  type TakenTable,
} from '../../../core/import';
import { whyNotWritable } from '../../../core/versions';
import { Button } from '../../parts/button';
import { FileImport } from '../../parts/files/file-import';
import { Imported } from '../../parts/files/imported';
import { Message } from '../../parts/message';
import { readSheets } from '../../parts/files/read-file';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { sentence } from '../../places/sentence';
import { ChangedRows } from './changed-rows';
import { Columns } from './columns';
import { NO_CHOICES, optionsOf, type Choices, type Exported } from './choices';
import './import.css';
import { PerhapsKnown } from './perhaps-known';
import { LeftOut, NewRows } from './rows';
import { NoPartner } from './no-partner';
import { UnknownPartners } from './unknown-partners';
import { Values } from './values';

/**
 * An export of a CRM, looked at before anything is written: how its columns are read, what is new, what it knows otherwise,
 * what is left out and why. One press adds it, one takes it back; the same export again adds nothing.
 */
export default function ImportScreen({ reading, scene, host, run, busy }: ScreenProps) {
  const [exported, setExported] = useKept<Exported | null>('import:file', null);
  const [choices, setChoices] = useKept<Choices>('import:choices', NO_CHOICES);
  const [doneFor, setDoneFor] = useState<Exported | null>(null);
  const { words } = scene;
  const refusal = whyNotWritable({ ledger: reading.book.ledger, tables: reading.tables });
  const outcome = useMemo(
    () => (exported === null ? null : planned(exported, reading.input, optionsOf(choices))),
    [exported, reading, choices],
  );

  async function open(file: File): Promise<void> {
    const opened = await run({
      what: `Reading ${file.name}`,
      work: async () => readSheets(file.name, new Uint8Array(await file.arrayBuffer())),
    });
    if (opened === null) return;
    setChoices(NO_CHOICES);
    setExported(opened);
  }

  async function carryOut(plan: ImportPlan, file: Exported): Promise<void> {
    const chosen = plan.changedRows.filter((row) => choices.changed.has(rowKey(row)));
    const done = await run({
      what: `Importing ${file.name}`,
      work: () =>
        host.edit({ what: `the import of ${file.name}`, steps: importSteps(reading.input, plan, chosen) }),
      done: () =>
        `${words.count(plan.newRows.length, 'row')} added${chosen.length > 0 ? ` and ${words.count(chosen.length, 'row')} changed` : ''}; the figures follow.`,
      writes: true,
    });
    if (done === null) return;
    setDoneFor(file);
    setChoices({ ...choices, changed: new Set() });
  }

  return (
    <FileImport
      title="Import"
      lead="Drop an export of your CRM here, or choose it. You see first what would be added; nothing is written before you press Import. The file stays on your computer."
      choose="Choose an export (.csv or .xlsx)"
      another="Choose another export"
      accept=".csv,.tsv,.txt,.xlsx,.xlsm"
      busy={busy}
      onFile={(file) => void open(file)}
      refusal={refusal}
      opened={exported?.name ?? null}
    >
      {exported !== null && outcome !== null && (
        <>
          {'problem' in outcome ? (
            <>
              <Message tone="warning" live>
                {outcome.problem}
              </Message>
              {outcome.kind === 'no partner' && (
                <NoPartner
                  columns={outcome.columns}
                  partners={reading.book.ledger.partners.map(({ name }) => name)}
                  choices={choices}
                  onChange={setChoices}
                />
              )}
              <Columns
                columns={outcome.columns}
                choices={choices}
                words={words}
                busy={busy}
                open
                onChange={setChoices}
              />
            </>
          ) : (
            <Plan
              plan={outcome.plan}
              again={doneFor === exported}
              {...{ reading, scene, choices, busy }}
              onChange={setChoices}
              onImport={() => void carryOut(outcome.plan, exported)}
              writable={refusal === null}
            />
          )}
        </>
      )}
    </FileImport>
  );
}

type Planned =
  | { readonly plan: ImportPlan }
  | {
      readonly problem: string;
      readonly kind: ImportProblem['kind'] | null;
      readonly columns: ImportProblem['columns'];
    };

function planned(
  exported: Exported,
  input: Parameters<typeof planImport>[1],
  options: ImportOptions,
): Planned {
  try {
    return { plan: planImport(exported.sheets, input, options) };
  } catch (cause) {
    const known = cause instanceof ImportProblem;
    return {
      problem: sentence(cause),
      kind: known ? cause.kind : null,
      columns: known ? cause.columns : [],
    };
  }
}

function Plan({
  plan,
  again,
  reading,
  scene,
  choices,
  busy,
  writable,
  onChange,
  onImport,
}: Pick<ScreenProps, 'reading' | 'scene' | 'busy'> & {
  readonly plan: ImportPlan;
  /** It was imported just now. */
  readonly again: boolean;
  readonly choices: Choices;
  readonly writable: boolean;
  readonly onChange: (choices: Choices) => void;
  readonly onImport: () => void;
}) {
  const { words } = scene;
  const { newRows, perhaps, changedRows, sameRows, leftOut, format, tables } = plan;
  const chosen = changedRows.filter((row) => choices.changed.has(rowKey(row))).length;
  const kinds = byKind(newRows);
  const nothing = newRows.length + chosen === 0;
  return (
    <>
      {again && newRows.length === 0 && (
        <Imported
          file="export"
          outside={[
            [leftOut.length, `${words.count(leftOut.length, 'row')} left out`],
            [perhaps.length, `${words.count(perhaps.length, 'row')} that may be there already`],
            [changedRows.length, `${words.count(changedRows.length, 'row')} with changes`],
            [plan.staysBehind.length, words.count(plan.staysBehind.length, 'table')],
          ]}
        />
      )}
      <p>
        {format === null ? 'No known export: read by its headers and values.' : `Recognized: ${format}.`}{' '}
        {tables.length === 1 && tables[0] && `Rows go to ${targetOf(tables[0])}.`}
      </p>
      {tables.length > 1 && (
        <ul class="pl-list">
          {tables.map((table) => (
            <li key={`${table.tab} ${table.headerRow} ${table.kind}`}>
              {nameOf(table)}: rows go to {targetOf(table)}.
            </li>
          ))}
        </ul>
      )}
      <p class="pl-import-sum">
        <strong>{words.count(newRows.length, 'new row')}</strong>
        {kinds === '' ? '' : ` (${kinds})`}; {words.count(changedRows.length, 'row')} with changes;{' '}
        {words.count(sameRows, 'row')} there already; {words.count(leftOut.length, 'row')} left out.
      </p>
      <UnknownPartners
        plan={plan}
        partners={reading.book.ledger.partners.map(({ name }) => name)}
        {...{ choices, words, onChange }}
      />
      {tables.map((table) => (
        <Columns
          key={`${table.tab} ${table.headerRow} ${table.kind}`}
          kind={table.kind}
          of={tables.length > 1 ? nameOf(table) : ''}
          columns={table.columns}
          {...{ choices, words, busy, onChange }}
        />
      ))}
      <PerhapsKnown plan={plan} {...{ choices, words, onChange }} />
      <NewRows plan={plan} {...{ choices, words, onChange }} />
      <ChangedRows plan={plan} sheets={reading.input.sheets} {...{ choices, words, onChange }} />
      <LeftOut plan={plan} words={words} />
      <Values plan={plan} {...{ reading, choices, busy, words, onChange }} />
      <p>
        <Button primary busy={busy || nothing || !writable} onPress={onImport}>
          {nothing
            ? 'Nothing to import'
            : `Import ${[
                ...(newRows.length > 0 ? [words.count(newRows.length, 'new row')] : []),
                ...(chosen > 0 ? [words.count(chosen, 'change')] : []),
              ].join(' and ')}`}
        </Button>
      </p>
    </>
  );
}

/** `"2025" (introductions)`. */
function nameOf({ tab, kind }: TakenTable): string {
  return `\u201c${tab}\u201d (${HOLDS[kind]})`;
}

function targetOf({ target }: TakenTable): string {
  return target === null ? 'a new sheet' : `\u201c${target}\u201d`;
}
