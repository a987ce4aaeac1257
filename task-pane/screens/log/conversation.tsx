import { useState } from 'preact/hooks';
import { NONE } from '../../../core/ledger/ledger';
import { usualHours, usualType } from '../../../core/log';
import { ACTIVITY_TYPES, type ActivityType } from '../../../core/workbook/tables';
import { parseDuration } from '../../../core/workbook/values/durations';
import { Form } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { Details } from '../../parts/details';
import { TextField } from '../../parts/fields/field';
import { numberIn } from '../../parts/numbers';
import { dayIn, DayField, PartnerField, todayText } from './partner-and-day';
import { writeLog, type LogProps } from './use-log';

const TYPES = ACTIVITY_TYPES.filter((type) => type !== 'gift').map((value) => ({ value, label: value }));
const ASKED = [
  { value: 'us', label: 'We did' },
  { value: 'them', label: 'They did' },
] as const;

/** A conversation: whom, what, how long. The rest has defaults, from what is usual with this partner. */
export function ConversationForm({
  partner,
  onPartner,
  ...props
}: LogProps & { readonly partner: string; readonly onPartner: (name: string) => void }) {
  const { scene, busy } = props;
  const { words, book } = scene;
  const { ledger } = book;
  const code = partner.trim() === '' ? NONE : ledger.findPartner(partner);
  const [chosen, setType] = useState<ActivityType | null>(null);
  const [typed, setMinutes] = useState<string | null>(null);
  const [askedBy, setAskedBy] = useState<'us' | 'them' | null>(null);
  const [day, setDay] = useState(todayText(scene));
  const [cost, setCost] = useState('');
  const [note, setNote] = useState('');
  const type = chosen ?? usualType(ledger, code);
  const minutes = typed ?? String(Math.round(usualHours(ledger, code, type) * 60));
  const plain = numberIn(minutes, words);
  const hours = Number.isNaN(plain) ? parseDuration(minutes) : plain === null ? null : plain / 60;
  const unreadable = minutes.trim() !== '' && (hours === null || hours < 0);
  const spent = numberIn(cost, words);
  const on = dayIn(scene, day);
  async function log(): Promise<void> {
    if (on === null || unreadable || Number.isNaN(spent)) return;
    const length = hours === null ? '' : `, ${words.count(Math.round(hours * 60), 'minute')}`;
    const entry = { kind: 'conversation', partner, on, type, hours, askedBy, cost: spent, note } as const;
    if (!(await writeLog(props, entry, `Logged: ${type} with ${partner.trim()}${length}.`))) return;
    setMinutes(null);
    setAskedBy(null);
    setCost('');
    setNote('');
  }
  return (
    <Form label="Log a conversation" send="Log it" busy={busy} onSend={() => void log()}>
      <PartnerField scene={scene} value={partner} onChange={onPartner} />
      <Choices label="What it was" choices={TYPES} present={type} busy={false} onChoose={setType} />
      <TextField
        label="Minutes"
        value={minutes}
        inputMode="numeric"
        hint={typed === null ? 'What is usual; preparation included.' : null}
        problem={unreadable ? 'Enter minutes (45), or hours and minutes (1:30).' : null}
        onChange={setMinutes}
      />
      <TextField label="Note" value={note} onChange={setNote} />
      <Details summary={`More: ${on === ledger.today ? 'today' : day}, who asked, cost`}>
        <DayField scene={scene} value={day} onChange={setDay} />
        <p class="pl-quiet">Who asked for it?</p>
        <Choices
          label="Who asked for it"
          choices={ASKED}
          {...(askedBy === null ? {} : { present: askedBy })}
          busy={false}
          onChoose={(who) => setAskedBy(who === askedBy ? null : who)}
        />
        <TextField
          label="Cost"
          value={cost}
          inputMode="decimal"
          problem={Number.isNaN(spent) ? 'It is not an amount.' : null}
          onChange={setCost}
        />
      </Details>
    </Form>
  );
}
