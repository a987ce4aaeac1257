import { wordsIn } from '../../core/words';
import type { Running } from '../places/reading';
import { Button } from './button';

const { percent } = wordsIn();

/** How far a running task is, with Cancel where it can be stopped. A screen reader is told that it began, not each step. */
export function Progress({ running }: { readonly running: Running }) {
  const { what, progress, cancel } = running;
  return (
    <div class="pl-message pl-progress">
      <p role="status">{what}&hellip;</p>
      {progress !== null && (
        <p class="pl-quiet">
          {progress.what} ({percent(progress.done)})
        </p>
      )}
      <progress class="pl-progress-bar" aria-label={what} max={1} value={progress?.done} />
      {cancel !== null && <Button onPress={cancel}>Cancel</Button>}
    </div>
  );
}
