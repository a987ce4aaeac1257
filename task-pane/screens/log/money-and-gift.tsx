import { useState } from 'preact/hooks';
import { MONEY_KINDS, type MoneyKind } from '../../../core/workbook/tables';
import { Form } from '../../parts/button';
import { SelectField, TextField } from '../../parts/fields/field';
import { numberIn } from '../../parts/numbers';
import { dayIn, DayField, PartnerField, todayText } from './partner-and-day';
import { writeLog, type LogProps } from './use-log';

type PartnerProps = LogProps & {
  readonly partner: string;
  readonly onPartner: (name: string) => void;
};

/** What each kind of money is, in plain words. */
const KINDS: Readonly<Record<MoneyKind, string>> = {
  revenue: 'Revenue from their clients',
  'fee in': 'A fee that they paid us',
  share: 'Their share, paid by us',
  cost: 'A cost of ours',
  refund: 'A refund to a client',
  clawback: 'A commission clawed back',
};

/** Money that moved with a partner. */
export function MoneyForm({ partner, onPartner, ...props }: PartnerProps) {
  const { scene, busy } = props;
  const { words } = scene;
  const [money, setMoney] = useState<MoneyKind>('revenue');
  const [typed, setAmount] = useState('');
  const [referralId, setReferralId] = useState('');
  const [day, setDay] = useState(todayText(scene));
  const [tried, setTried] = useState(false);
  const on = dayIn(scene, day);
  const amount = numberIn(typed, words);
  const missing = amount === null || Number.isNaN(amount);
  async function log(): Promise<void> {
    setTried(true);
    if (on === null || amount === null || Number.isNaN(amount)) return;
    const entry = { kind: 'money', partner, on, money, amount, referralId } as const;
    if (!(await writeLog(props, entry, `Logged: ${money}, ${words.money(amount)}, ${partner.trim()}.`)))
      return;
    setAmount('');
    setReferralId('');
    setTried(false);
  }
  return (
    <Form label="Log money" send="Log it" busy={busy} onSend={() => void log()}>
      <PartnerField scene={scene} value={partner} onChange={onPartner} />
      <SelectField
        label="What it is"
        value={money}
        options={MONEY_KINDS.map((kind) => [kind, KINDS[kind]])}
        onChange={setMoney}
      />
      <TextField
        label="Amount"
        value={typed}
        inputMode="decimal"
        problem={(tried || typed !== '') && missing ? 'Enter an amount.' : null}
        onChange={setAmount}
      />
      {scene.book.ledger.columns.has('Referrals.Id') && (
        <TextField
          label="Referral id"
          hint="Of the referral that it belongs to, if you know it."
          value={referralId}
          onChange={setReferralId}
        />
      )}
      <DayField scene={scene} value={day} onChange={setDay} />
    </Form>
  );
}

/** A gift to a partner. */
export function GiftForm({ partner, onPartner, ...props }: PartnerProps) {
  const { scene, busy } = props;
  const { words } = scene;
  const [typed, setValue] = useState('');
  const [recipient, setRecipient] = useState('');
  const [note, setNote] = useState('');
  const [day, setDay] = useState(todayText(scene));
  const on = dayIn(scene, day);
  const value = numberIn(typed, words);
  async function log(): Promise<void> {
    if (on === null || Number.isNaN(value)) return;
    const entry = { kind: 'gift', partner, on, value, recipient, note } as const;
    const worth = value === null ? '' : `, ${words.money(value)}`;
    if (!(await writeLog(props, entry, `Logged: a gift to ${partner.trim()}${worth}.`))) return;
    setValue('');
    setRecipient('');
    setNote('');
  }
  return (
    <Form label="Log a gift" send="Log it" busy={busy} onSend={() => void log()}>
      <PartnerField scene={scene} value={partner} onChange={onPartner} />
      <TextField
        label="Value"
        hint="What it cost. Rules on gifts look at it."
        value={typed}
        inputMode="decimal"
        problem={Number.isNaN(value) ? 'It is not an amount.' : null}
        onChange={setValue}
      />
      <TextField label="Who received it" value={recipient} onChange={setRecipient} />
      <TextField label="Note" placeholder="What it was" value={note} onChange={setNote} />
      <DayField scene={scene} value={day} onChange={setDay} />
    </Form>
  );
}
