import { useMemo, useState } from 'preact/hooks';
import {
  planStatement,
  statementSteps,
  StatementProblem,
  type StatementPlan,
} from '../../../core/statements';
import { whyNotWritable } from '../../../core/versions';
import type { FoundColumn } from '../../../core/workbook/blocks/found';
import type { SheetInput } from '../../../core/workbook/input';
import { Button } from '../../parts/button';
import { Details } from '../../parts/details';
import { SelectField } from '../../parts/fields/field';
import { FileImport } from '../../parts/files/file-import';
import { Imported } from '../../parts/files/imported';
import { readSheets } from '../../parts/files/read-file';
import { Message } from '../../parts/message';
import { LISTED_ROWS, More, RowsByReason } from '../../parts/rows-by-reason';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { sentence } from '../../places/sentence';

interface Statement {
  readonly name: string;
  readonly sheets: readonly SheetInput[];
}

/** What the advisor has said about a statement. */
interface Choices {
  /** Header by canonical column of Money. */
  readonly columns: ReadonlyMap<string, string>;
  /** A client of the workbook, or null for nobody, by the name in the statement. */
  readonly clients: ReadonlyMap<string, string | null>;
}

type Outcome =
  { readonly plan: StatementPlan } | { readonly problem: string; readonly columns: readonly FoundColumn[] };

const NO_CHOICES: Choices = { columns: new Map(), clients: new Map() };

/**
 * Fees and commissions of a statement become money of the partner who introduced the client: looked at first, with what is kept
 * aside and why. One press adds it; the same statement again adds nothing.
 */
export default function StatementScreen({ reading, scene, host, run, busy }: ScreenProps) {
  const [statement, setStatement] = useKept<Statement | null>('statement:file', null);
  const [choices, setChoices] = useKept<Choices>('statement:choices', NO_CHOICES);
  const [doneFor, setDoneFor] = useState<Statement | null>(null);
  const { words } = scene;
  const whole = useMemo(
    () => ({ ledger: reading.book.ledger, tables: reading.tables }),
    [reading.book, reading.tables],
  );
  const refusal = whyNotWritable(whole);
  const outcome = useMemo((): Outcome | null => {
    if (statement === null) return null;
    const maps = [...choices.columns].map(([column, header]) => [`Money.${column}`, header] as const);
    try {
      return {
        plan: planStatement(statement.sheets, reading.input, whole, { maps, clients: choices.clients }),
      };
    } catch (cause) {
      return {
        problem: sentence(cause),
        columns: cause instanceof StatementProblem ? cause.columns : [],
      };
    }
  }, [statement, choices, reading, whole]);

  async function open(file: File): Promise<void> {
    const opened = await run({
      what: `Reading ${file.name}`,
      work: async () => readSheets(file.name, new Uint8Array(await file.arrayBuffer())),
    });
    if (opened === null) return;
    setChoices(NO_CHOICES);
    setStatement(opened);
  }

  async function carryOut({ newRows }: StatementPlan, from: Statement): Promise<void> {
    const done = await run({
      what: `Importing ${from.name}`,
      work: () =>
        host.edit({
          what: `the import of ${from.name}`,
          steps: statementSteps(reading.input, whole, newRows),
        }),
      done: () => `${words.count(newRows.length, 'row')} of money added; the figures follow.`,
      writes: true,
    });
    if (done !== null) setDoneFor(from);
  }

  const nameColumn = (column: string, header: string) =>
    setChoices({ ...choices, columns: new Map(choices.columns).set(column, header) });

  return (
    <FileImport
      title="Money from statements"
      lead="Drop a statement of fees or commissions: a date, a client and an amount on each line. Each amount goes to the partner who introduced the client. You see it first; the file stays on your computer."
      choose="Choose a statement (.csv or .xlsx)"
      another="Choose another statement"
      accept=".csv,.tsv,.txt,.xlsx,.xlsm"
      busy={busy}
      onFile={(file) => void open(file)}
      refusal={refusal}
      opened={statement?.name ?? null}
    >
      {statement !== null && outcome !== null && (
        <>
          {'problem' in outcome ? (
            <>
              <Message tone="warning" live>
                {outcome.problem}
              </Message>
              <ColumnChoices columns={outcome.columns} onChange={nameColumn} />
            </>
          ) : (
            <>
              {doneFor === statement && outcome.plan.newRows.length === 0 && (
                <Imported
                  file="statement"
                  outside={[
                    [
                      outcome.plan.keptAside.length,
                      `${words.count(outcome.plan.keptAside.length, 'row')} kept aside`,
                    ],
                  ]}
                />
              )}
              <PlanView
                plan={outcome.plan}
                {...{ choices, words }}
                onClient={(name, client) => {
                  const clients = new Map(choices.clients);
                  if (client === '') clients.delete(name);
                  else clients.set(name, client === '-' ? null : client);
                  setChoices({ ...choices, clients });
                }}
              />
              <Details summary="How it is read">
                <ColumnChoices columns={outcome.plan.columns} onChange={nameColumn} />
              </Details>
              <p>
                <Button
                  primary
                  busy={busy || outcome.plan.newRows.length === 0 || refusal !== null}
                  onPress={() => void carryOut(outcome.plan, statement)}
                >
                  {outcome.plan.newRows.length === 0
                    ? 'Nothing to import'
                    : `Import ${words.count(outcome.plan.newRows.length, 'row')}`}
                </Button>
              </p>
            </>
          )}
        </>
      )}
    </FileImport>
  );
}

const ASKED = ['Date', 'Client', 'Amount', 'Kind'] as const;

/** Which column of the statement says what, each to be corrected. */
function ColumnChoices({
  columns,
  onChange,
}: {
  readonly columns: readonly FoundColumn[];
  readonly onChange: (column: string, header: string) => void;
}) {
  const named = columns.filter(({ header }) => header !== '');
  if (named.length === 0) return null;
  return (
    <>
      {ASKED.map((column) => (
        <SelectField
          key={column}
          label={column}
          value={named.find((each) => each.column === column)?.header ?? '-'}
          options={[
            ['-', 'No column'],
            ...named.map(
              ({ header, samples }) => [header, [header, ...samples.slice(0, 1)].join(': ')] as const,
            ),
          ]}
          onChange={(header) => onChange(column, header)}
        />
      ))}
    </>
  );
}

function PlanView({
  plan: { newRows, knownRows, keptAside, unknownClients, notes },
  choices,
  words,
  onClient,
}: {
  readonly plan: StatementPlan;
  readonly choices: Choices;
  readonly words: ScreenProps['scene']['words'];
  /** `-` for nobody, '' to leave it open. */
  readonly onClient: (name: string, client: string) => void;
}) {
  const asked = [
    ...[...choices.clients].map(([name, client]) => ({
      name,
      amount: null,
      close: client === null ? [] : [client],
    })),
    ...unknownClients.filter(({ name }) => !choices.clients.has(name)),
  ];
  return (
    <>
      <p class="pl-import-sum">
        <strong>{words.count(newRows.length, 'new row')}</strong>; {words.number(knownRows, 0)} there already;{' '}
        {words.number(keptAside.length, 0)} kept aside.
      </p>
      {newRows.length > 0 && (
        <Details summary={words.count(newRows.length, 'new row')} open>
          <ul class="pl-list">
            {newRows.slice(0, LISTED_ROWS).map(({ row, day, partner, client, kind, amount }) => (
              <li key={row}>
                <strong>{words.shortDate(day)}</strong> {client}: {words.money(amount)}
                {kind !== 'revenue' && `, ${kind}`}
                <span class="pl-quiet"> to {partner}</span>
              </li>
            ))}
          </ul>
          <More count={newRows.length - LISTED_ROWS} words={words} />
        </Details>
      )}
      {asked.some(({ close }) => close.length > 0) && (
        <section aria-labelledby="pl-statement-clients">
          <h4 class="pl-subheading" id="pl-statement-clients">
            The same client?
          </h4>
          {asked
            .filter(({ close }) => close.length > 0)
            .slice(0, LISTED_ROWS)
            .map(({ name, amount, close }) => (
              <SelectField
                key={name}
                label={amount === null ? name : `${name}, ${words.money(amount)}`}
                value={choices.clients.get(name) ?? (choices.clients.has(name) ? '-' : '')}
                options={[
                  ['', 'Keep aside'],
                  ...close.map((each) => [each, `The same as ${each}`] as const),
                  ['-', 'Nobody introduced this client'],
                ]}
                onChange={(client) => onClient(name, client)}
              />
            ))}
        </section>
      )}
      <RowsByReason rows={keptAside} summary={`${words.number(keptAside.length, 0)} kept aside`} />
      {notes.map((note) => (
        <p class="pl-quiet" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}
