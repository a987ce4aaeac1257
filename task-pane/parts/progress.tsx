import { wordsIn } from '../../core/words';
import type { Running } from '../store';
import { Button } from './button';

const { percent } = wordsIn();

/** How far a running task is, with Cancel where it can be stopped. */
export function Progress({ running }: { readonly running: Running }) {
  const { what, progress, cancel } = running;
  return (
    <div class="pl-message pl-progress" role="status">
      <p>
        {what}
        {progress === null ? '\u2026' : `: ${progress.what} (${percent(progress.done)})`}
      </p>
      <progress class="pl-progress-bar" aria-label={what} max={1} value={progress?.done} />
      {cancel !== null && <Button onPress={cancel}>Cancel</Button>}
    </div>
  );
}
