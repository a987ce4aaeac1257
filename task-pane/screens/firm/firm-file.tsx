import { useState } from 'preact/hooks';
import { isSettingsTab } from '../../../core/edits';
import type { Firm } from '../../../core/firm';
import { firmEdit } from '../../../core/firm/edit';
import { firmSettingsRows } from '../../../core/firm/rows';
import type { Words } from '../../../core/words';
import { Button, Buttons } from '../../parts/button';
import { Changes } from '../../parts/changes';
import { FileField } from '../../parts/files/file-field';
import { Message } from '../../parts/message';
import { rollupTools } from '../../parts/rollup-tools';
import type { ScreenProps } from '../../places/screen';

type Opened =
  | { readonly name: string; readonly firm: Firm }
  | { readonly name: string; readonly problems: readonly string[] };

/** Loads a firm.json into Settings: looked at first, then one step that can be taken back. */
export function FirmFile({
  reading,
  host,
  run,
  busy,
  words,
}: Pick<ScreenProps, 'reading' | 'host' | 'run' | 'busy'> & { readonly words: Words }) {
  const [opened, setOpened] = useState<Opened | null>(null);

  async function open(file: File): Promise<void> {
    const parsed = await run({
      what: `Reading ${file.name}`,
      work: async () => {
        const [text, { parseFirmText }] = await Promise.all([file.text(), rollupTools()]);
        return parseFirmText(text);
      },
    });
    if (parsed !== null) setOpened({ name: file.name, ...parsed });
  }

  async function load({ firm }: Extract<Opened, { readonly firm: Firm }>): Promise<void> {
    const done = await run({
      what: `Loading the settings of ${firm.name}`,
      work: () => host.edit(firmEdit(settingsSheet(reading), firm)),
      done: () => `The settings of ${firm.name} are in this workbook; the figures follow.`,
      writes: true,
    });
    if (done !== null) setOpened(null);
  }

  return (
    <section aria-labelledby="pl-firm-file">
      <h3 class="pl-subheading" id="pl-firm-file">
        Settings of a firm
      </h3>
      <p class="pl-quiet">
        Has your firm given you a file firm.json? Its settings go into the Settings tab; what it locks stays
        as it says.
      </p>
      <FileField label="Choose a firm.json" accept=".json" busy={busy} onFile={(file) => void open(file)} />
      {opened !== null && 'problems' in opened && (
        <Message tone="bad" live>
          <p>{opened.name} cannot be loaded:</p>
          <Changes lines={opened.problems} />
        </Message>
      )}
      {opened !== null && 'firm' in opened && (
        <>
          <p>
            <strong>{opened.firm.name}</strong>
            {opened.firm.version !== undefined && `, edition ${opened.firm.version}`} sets:
          </p>
          <Changes
            lines={firmSettingsRows(opened.firm)
              .filter(([name]) => !/^Locked /i.test(name))
              .map(
                ([name, value]) =>
                  `${name}: ${typeof value === 'number' ? words.number(value, Number.isInteger(value) ? 0 : 2) : String(value)}${isLocked(opened.firm, name) ? ' (locked)' : ''}`,
              )}
          />
          <Buttons>
            <Button primary busy={busy} onPress={() => void load(opened)}>
              Load them into this workbook
            </Button>
            <Button onPress={() => setOpened(null)}>Leave it</Button>
          </Buttons>
        </>
      )}
    </section>
  );
}

function isLocked(firm: Firm, name: string): boolean {
  return firmSettingsRows(firm).some(([each]) => each.toLowerCase() === `locked ${name}`.toLowerCase());
}

function settingsSheet({ input }: ScreenProps['reading']) {
  return input.sheets.find(({ name, generated }) => !generated && isSettingsTab(name)) ?? null;
}
