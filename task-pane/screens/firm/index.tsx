import { useState } from 'preact/hooks';
import { settingHelp } from '../../../core/firm/setting-help';
import type { Settings } from '../../../core/workbook/settings/settings';
import { Button } from '../../parts/button';
import { Details } from '../../parts/details';
import { SelectField, TextField } from '../../parts/fields/field';
import { Message } from '../../parts/message';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import { GROUPS, valueOf, type FirmField } from './fields';
import { FirmFile } from './firm-file';
import { TextsAndRules } from './texts-and-rules';

type Typed = Readonly<Record<string, string>>;

/**
 * What the firm has settled for this workbook: each setting, what is locked and by whom, its texts and rules. What is not
 * locked can be changed; a firm.json can be loaded. Only rows of Settings are written, and only on a press.
 */
export default function FirmScreen({ reading, scene, host, run, busy }: ScreenProps) {
  const { settings } = reading.book.ledger;
  const { firm } = settings;
  const { words } = scene;
  const [typed, setTyped] = useState<Typed>({});
  const all = GROUPS.flatMap(({ fields }) => fields);
  const changed = all.flatMap((field) => {
    const text = typed[field.setting];
    return text === undefined || text === field.value(settings)
      ? []
      : [{ field, outcome: valueOf(field, text, words.locale) }];
  });
  const rows = changed.flatMap(({ field, outcome }) =>
    'value' in outcome ? [[field.setting, outcome.value] as const] : [],
  );
  const wrong = rows.length < changed.length;

  async function keep(): Promise<void> {
    const done = await run({
      what: 'Keeping it in Settings',
      work: () => host.writeSettings(rows),
      done: () => `${words.count(rows.length, 'setting')} kept; the figures follow.`,
      writes: true,
    });
    if (done !== null) setTyped({});
  }

  const locked = [...firm.locked.keys()];
  return (
    <>
      <Title>Firm settings</Title>
      {locked.length > 0 && (
        <Message>
          {firm.lockedBy ?? 'Your firm'} has locked {words.count(locked.length, 'setting')} of this workbook
          {firm.version !== null && `, edition ${firm.version}`}. Ask there for another value.
        </Message>
      )}
      {GROUPS.map(({ title, fields }, at) => (
        <Details key={title} summary={title} open={at < 2}>
          {fields.map((field) => (
            <Setting
              key={field.setting}
              field={field}
              settings={settings}
              text={typed[field.setting] ?? field.value(settings)}
              problem={problemOf(changed, field)}
              onChange={(text) => setTyped((before) => ({ ...before, [field.setting]: text }))}
            />
          ))}
        </Details>
      ))}
      <p>
        <Button primary busy={busy || wrong || rows.length === 0} onPress={() => void keep()}>
          {rows.length === 0 ? 'Nothing changed' : `Keep ${words.count(rows.length, 'change')}`}
        </Button>
      </p>
      <TextsAndRules firm={firm} words={words} />
      <FirmFile {...{ reading, host, run, busy, words }} />
    </>
  );
}

function problemOf(
  changed: ReadonlyArray<{ readonly field: FirmField; readonly outcome: ReturnType<typeof valueOf> }>,
  field: FirmField,
): string | null {
  const outcome = changed.find((each) => each.field === field)?.outcome;
  return outcome !== undefined && 'problem' in outcome ? outcome.problem : null;
}

function Setting({
  field,
  settings,
  text,
  problem,
  onChange,
}: {
  readonly field: FirmField;
  readonly settings: Settings;
  readonly text: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
}) {
  const { setting, kind, choices = [] } = field;
  const { locked, lockedBy } = settings.firm;
  const lock = [...locked].find(([name]) => name.toLowerCase() === setting.toLowerCase());
  const help = settingHelp(setting);
  if (lock !== undefined)
    return (
      <p class="pl-firm-locked">
        <strong>{setting}</strong>: {lock[1]}
        <br />
        <span class="pl-quiet">Locked by {lockedBy ?? 'your firm'}.</span>
      </p>
    );
  if (kind === 'choice')
    return (
      <SelectField
        label={setting}
        hint={help}
        value={text}
        options={choices.map((each) => [each, each] as const)}
        onChange={onChange}
      />
    );
  return (
    <TextField
      label={setting}
      hint={help}
      value={text}
      problem={problem}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      onChange={onChange}
    />
  );
}
