import { useState } from 'preact/hooks';
import { Form } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { TextField } from '../../parts/fields/field';
import { dayIn, DayField, PartnerField, todayText } from './partner-and-day';
import { writeLog, type LogProps } from './use-log';

const DIRECTIONS = [
  { value: 'received', label: 'They introduced to us' },
  { value: 'given', label: 'We introduced to them' },
] as const;
const QUALIFIED = [
  { value: 'yes', label: 'Fits' },
  { value: 'no', label: 'Does not fit' },
  { value: '', label: 'To assess' },
] as const;

/** An introduction, received or given. */
export function IntroductionForm({
  partner,
  onPartner,
  ...props
}: LogProps & { readonly partner: string; readonly onPartner: (name: string) => void }) {
  const { scene, busy } = props;
  const [direction, setDirection] = useState<'received' | 'given'>('received');
  const [client, setClient] = useState('');
  const [qualified, setQualified] = useState<'yes' | 'no' | ''>('');
  const [day, setDay] = useState(todayText(scene));
  const [note, setNote] = useState('');
  const on = dayIn(scene, day);
  const received = direction === 'received';
  // Where no table keeps it, it is not asked.
  const asks = received && scene.book.ledger.columns.has('Referrals.Qualified');
  async function log(): Promise<void> {
    if (on === null) return;
    const entry = {
      kind: 'introduction',
      partner,
      on,
      direction,
      client,
      qualified: asks && qualified !== '' ? qualified === 'yes' : null,
      note,
    } as const;
    const who = client.trim() === '' ? 'an introduction' : client.trim();
    const said = `Logged: ${who}, ${received ? 'from' : 'to'} ${partner.trim()}.`;
    if (!(await writeLog(props, entry, said))) return;
    setClient('');
    setQualified('');
    setNote('');
  }
  return (
    <Form label="Log an introduction" send="Log it" busy={busy} onSend={() => void log()}>
      <Choices
        label="Which way it went"
        choices={DIRECTIONS}
        present={direction}
        busy={false}
        onChoose={setDirection}
      />
      <PartnerField scene={scene} value={partner} onChange={onPartner} />
      <TextField
        label="Client or prospect"
        hint="Their name, or a word that only you know."
        value={client}
        onChange={setClient}
      />
      {asks && (
        <Choices
          label="Whether it meets your criteria"
          choices={QUALIFIED}
          present={qualified}
          busy={false}
          onChoose={setQualified}
        />
      )}
      <DayField scene={scene} value={day} onChange={setDay} />
      <TextField label="Note" value={note} onChange={setNote} />
    </Form>
  );
}
