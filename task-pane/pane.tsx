import { useEffect, useState } from 'preact/hooks';
import type { Host } from '../core/host/host';
import { Failure, Loading } from './states';
import type { Store } from './store';

/** The whole pane. What is said in `role="status"` is read out without moving the focus. */
export function Pane({ store }: { readonly store: Store; readonly host: Host }) {
  const [state, setState] = useState(store.state);
  useEffect(() => store.subscribe(setState), [store]);
  return (
    <main class="partner-ledger" aria-busy={state.busy}>
      <h1 class="pl-title">Partner Ledger</h1>
      {state.error !== null && <Failure message={state.error} onRetry={() => void store.refresh()} />}
      {state.reading === null && state.error === null && <Loading />}
      {state.reading !== null && (
        <p>
          {state.reading.input.sheets.length === 1
            ? '1 sheet read.'
            : `${state.reading.input.sheets.length} sheets read.`}
        </p>
      )}
    </main>
  );
}
