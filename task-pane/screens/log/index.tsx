import { useEffect, useRef, useState } from 'preact/hooks';
import { partnerAt, recentLogs, type LogKind } from '../../../core/log';
import { Button } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { coreReading } from '../../places/core-reading';
import { Title } from '../../parts/title';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import { kindAndRow, LOG_KINDS } from './at';
import { ConversationForm } from './conversation';
import { IntroductionForm } from './introduction';
import './log.css';
import { GiftForm, MoneyForm } from './money-and-gift';
import { OutcomeForm, StepForm, ThanksForm } from './on-a-row';
import { writeLog } from './use-log';

/** Conversations that can be logged again with one press. */
const AGAIN = 5;

/** What happened, written into the workbook: one press for what is usual, a few fields for the rest. */
export default function LogScreen(props: ScreenProps) {
  const { route } = props;
  const asked = kindAndRow(route.at);
  const [kept, keep] = useKept<LogKind>('log kind', asked.kind);
  const [kind, setKind] = useState(route.at === undefined ? kept : asked.kind);
  const [partner, setPartner] = usePartner(props);
  const known = props.scene.book.ledger.findPartner(partner);
  const name = props.scene.book.ledger.partners[known]?.name ?? '';
  const withPartner = { ...props, partner, onPartner: setPartner };
  const onRow = { ...props, asked: asked.kind === kind ? asked.row : null, partner: name };
  return (
    <>
      <Title>Log</Title>
      <Choices
        label="What happened"
        choices={LOG_KINDS}
        present={kind}
        busy={false}
        onChoose={(to) => {
          setKind(to);
          keep(to);
        }}
      />
      {kind === 'conversation' && <ConversationForm {...withPartner} />}
      {kind === 'introduction' && <IntroductionForm {...withPartner} />}
      {kind === 'outcome' && <OutcomeForm {...onRow} />}
      {kind === 'step' && <StepForm {...onRow} />}
      {kind === 'thanks' && <ThanksForm {...onRow} />}
      {kind === 'gift' && <GiftForm {...withPartner} />}
      {kind === 'money' && <MoneyForm {...withPartner} />}
      {kind === 'conversation' && <Again {...props} />}
    </>
  );
}

/** The partner of the route, else of the selected cell; what is typed afterwards holds. */
function usePartner({ route, reading, host }: ScreenProps): [string, (name: string) => void] {
  const [partner, setPartner] = useState(route.partner ?? '');
  const typed = useRef(route.partner !== undefined);
  useEffect(() => {
    if (typed.current) return;
    void Promise.resolve()
      .then(() => host.selection())
      .then((place) => {
        const found = place && partnerAt(reading.input, coreReading(reading), place);
        if (found !== null && !typed.current) setPartner(found);
      })
      // Without a selection the field stays as it is.
      .catch(() => undefined);
  }, []);
  return [
    partner,
    (name) => {
      typed.current = true;
      setPartner(name);
    },
  ];
}

/** The last different conversations, each logged again for today with one press. */
function Again(props: ScreenProps) {
  const { scene, busy } = props;
  const { words, book } = scene;
  const logs = recentLogs(book.ledger, AGAIN);
  if (logs.length === 0) return null;
  return (
    <section>
      <h3 class="pl-subheading">Again, today</h3>
      <ul class="pl-again">
        {logs.map((log) => {
          const length = log.hours === null ? '' : `, ${Math.round(log.hours * 60)} min`;
          const text = `${log.type} with ${log.partner}${length}`;
          return (
            <li key={text}>
              <Button
                busy={busy}
                onPress={() =>
                  void writeLog(
                    props,
                    { ...log, on: book.ledger.today, cost: null, note: '' },
                    `Logged: ${log.type} with ${log.partner}${log.hours === null ? '' : `, ${words.count(Math.round(log.hours * 60), 'minute')}`}.`,
                  )
                }
              >
                {text}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
