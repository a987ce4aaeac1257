import { useId, useState } from 'preact/hooks';
import { describeEdit, type Fix } from '../../../core/edits';
import { Button, Buttons } from '../../parts/button';
import { Choices } from '../../parts/fields/choices';
import { Changes } from '../../parts/changes';
import type { ScreenProps } from '../../places/screen';
import { sentence } from '../../places/sentence';

/** Safe ways to put a note right: chosen, looked at, and only then done; each is one step to undo. */
export function Fixes({
  fixes,
  host,
  busy,
  run,
}: Pick<ScreenProps, 'host' | 'busy' | 'run'> & { readonly fixes: readonly Fix[] }) {
  const [open, setOpen] = useState(false);
  const [label, setLabel] = useState<string | null>(null);
  const id = useId();
  if (fixes.length === 0) return null;
  const fix = fixes.find((each) => each.label === label) ?? null;
  const apply = async (chosen: Fix): Promise<void> => {
    const done = await run({
      what: chosen.label,
      work: () => (chosen.kind === 'edit' ? host.edit(chosen.plan()) : host.writeSettings(chosen.rows)),
      done: () => `Done: ${chosen.label}. The figures follow.`,
      writes: true,
    });
    if (done !== null) setOpen(false);
  };
  return (
    <>
      {' '}
      <button
        type="button"
        class="pl-link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Fix
      </button>
      <div id={id} hidden={!open} class="pl-fix">
        {open && (
          <>
            <Choices<string | null>
              label="Ways to put it right"
              present={label}
              busy={busy}
              choices={fixes.map((each) => ({ value: each.label, label: each.label }))}
              onChoose={setLabel}
            />
            {fix !== null && (
              <>
                <Preview fix={fix} />
                <Buttons>
                  <Button primary busy={busy} onPress={() => void apply(fix)}>
                    Do it
                  </Button>
                  <Button onPress={() => setOpen(false)}>Leave it</Button>
                </Buttons>
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}

/** What a fix changes, before it is done. */
function Preview({ fix }: { readonly fix: Fix }) {
  if (fix.kind === 'settings')
    return <Changes lines={fix.rows.map(([name, value]) => `Settings: ${name} = ${value}.`)} />;
  try {
    return <Changes lines={describeEdit(fix.plan().steps)} />;
  } catch (cause) {
    return <p class="pl-problem">{sentence(cause)}</p>;
  }
}
