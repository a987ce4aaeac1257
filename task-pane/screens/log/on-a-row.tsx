import { useState } from 'preact/hooks';
import type { Scene } from '../../../core/document/scene';
import { openGiven, openReceived } from '../../../core/kpis/introduction-list';
import { isDone } from '../../../core/kpis/steps';
import { LAST_DAY } from '../../../core/calendar/day';
import { NONE } from '../../../core/ledger/ledger';
import type { RowPlace } from '../../../core/log';
import { notThanked } from '../../../core/today/thanks';
import { Form } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { TextField } from '../../parts/fields/field';
import { Link } from '../../parts/link';
import { EmptyState } from '../../parts/message';
import { numberIn } from '../../parts/numbers';
import { dayIn, DayField, todayText } from './partner-and-day';
import { RowField, usePickedRow, type RowChoice } from './pick-row';
import { writeLog, type LogProps } from './use-log';

type RowProps = LogProps & { readonly asked: RowPlace | null; readonly partner: string };

const OUTCOMES = [
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
] as const;

/** An open introduction that was won or lost. */
export function OutcomeForm({ asked, partner, ...props }: RowProps) {
  const { scene, busy } = props;
  const { words } = scene;
  const [picked, choices, pick] = usePickedRow(openIntroductions(scene), asked, partner);
  const [outcome, setOutcome] = useState<'won' | 'lost'>('won');
  const [revenue, setRevenue] = useState('');
  const [aum, setAum] = useState('');
  const [day, setDay] = useState(todayText(scene));
  const on = dayIn(scene, day);
  const [fee, assets] = [numberIn(revenue, words), numberIn(aum, words)];
  if (picked === undefined) return <EmptyState title="No introduction is open." />;
  async function log(): Promise<void> {
    if (picked === undefined || on === null || Number.isNaN(fee) || Number.isNaN(assets)) return;
    const won = outcome === 'won';
    const entry = {
      kind: 'outcome',
      referral: picked.row,
      on,
      outcome,
      firstYearRevenue: won ? fee : null,
      aum: won ? assets : null,
    } as const;
    if (!(await writeLog(props, entry, `Logged: ${picked.text} is ${outcome}.`))) return;
    setRevenue('');
    setAum('');
  }
  const amountField = (label: string, value: string, onChange: (value: string) => void, problem: boolean) => (
    <TextField
      label={label}
      value={value}
      inputMode="decimal"
      problem={problem ? 'It is not an amount.' : null}
      onChange={onChange}
    />
  );
  return (
    <Form label="Log an outcome" send="Log it" busy={busy} onSend={() => void log()}>
      <RowField label="Introduction" choices={choices} picked={picked} onPick={pick} />
      <Choices label="Outcome" choices={OUTCOMES} present={outcome} busy={false} onChoose={setOutcome} />
      {outcome === 'won' && (
        <>
          {amountField('First-year revenue', revenue, setRevenue, Number.isNaN(fee))}
          {amountField('AUM (assets under management)', aum, setAum, Number.isNaN(assets))}
        </>
      )}
      <DayField scene={scene} value={day} onChange={setDay} />
    </Form>
  );
}

function openIntroductions({ book }: Scene): RowChoice[] {
  return book.ledger.partners.flatMap(({ name }, partner) =>
    [...openReceived(book, partner), ...openGiven(book, partner)].map((each) => ({
      row: { sheet: each.sheet, row: each.row },
      partner: name,
      text: each.client ?? `row ${each.row}`,
    })),
  );
}

/** Thanks for an introduction, the latest first. */
export function ThanksForm({ asked, partner, ...props }: RowProps) {
  const { scene, busy } = props;
  const [picked, choices, pick] = usePickedRow(unthanked(scene), asked, partner);
  const [day, setDay] = useState(todayText(scene));
  const on = dayIn(scene, day);
  if (picked === undefined) return <EmptyState title="Every introduction was thanked for." />;
  const log = () =>
    on !== null &&
    void writeLog(
      props,
      { kind: 'thanks', referral: picked.row, on },
      `Logged: ${picked.partner} was thanked for ${picked.text}.`,
    );
  return (
    <Form label="Log a thank-you" send="Log it" busy={busy} onSend={log}>
      <RowField label="For the introduction of" choices={choices} picked={picked} onPick={pick} />
      <DayField scene={scene} value={day} onChange={setDay} />
    </Form>
  );
}

/** Older ones are not asked for any more. */
const THANKS_DAYS = 365;

function unthanked({ book }: Scene): RowChoice[] {
  return notThanked(book, THANKS_DAYS)
    .reverse()
    .map(({ sheet, row, partner, client }) => ({
      row: { sheet, row },
      partner: book.ledger.partners[partner]!.name,
      text: client ?? `row ${row}`,
    }));
}

/** A step of Actions that was done, the most pressing first. */
export function StepForm({ asked, partner, ...props }: RowProps) {
  const { scene, busy } = props;
  const [picked, choices, pick] = usePickedRow(openSteps(scene), asked, partner);
  const [day, setDay] = useState(todayText(scene));
  const on = dayIn(scene, day);
  if (picked === undefined)
    return (
      <EmptyState title="No step is open in Actions.">
        <p>
          A <Link to={{ screen: 'plan' }}>120-day plan</Link> writes its steps there.
        </p>
      </EmptyState>
    );
  const log = () =>
    on !== null && void writeLog(props, { kind: 'step', action: picked.row, on }, `Done: ${picked.text}.`);
  return (
    <Form label="Log a step" send="It is done" busy={busy} onSend={log}>
      <RowField label="Step" choices={choices} picked={picked} onPick={pick} />
      <DayField scene={scene} value={day} onChange={setDay} />
    </Form>
  );
}

function openSteps({ book }: Scene): RowChoice[] {
  const { actions, partners, sheets, today } = book.ledger;
  return actions
    .filter((action) => !isDone(action, today))
    .sort((a, b) => (a.due ?? LAST_DAY) - (b.due ?? LAST_DAY))
    .map(({ step, partner, sheet, row }) => ({
      row: { sheet: sheets[sheet] ?? '', row },
      partner: partner === NONE ? '' : partners[partner]!.name,
      text: step,
    }));
}
