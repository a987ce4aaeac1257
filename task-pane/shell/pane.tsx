import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { monthOf } from '../../core/calendar/month';
import type { Host } from '../../core/host/host';
import { sceneOf } from '../../core/document/scene';
import { wordsIn } from '../../core/words';
import { isConfirmed } from '../places/first-run';
import { Navigation } from './navigation';
import { Button, Buttons } from '../parts/button';
import { Link } from '../parts/link';
import { Message } from '../parts/message';
import { Progress } from '../parts/progress';
import { PlacesContext, type Places } from '../places/places';
import { routeKey, type Route } from '../places/route';
import { GROUPS } from '../places/titles';
import { AS_IN_CELLS, periodOf, type WindowChoice } from '../places/window';
import { ShownScreen } from './shown-screen';
import { Failure, Loading } from './states';
import type { Outcome, Reading } from '../places/reading';
import type { Store } from './store';
import { UpgradeNotice } from './upgrade-notice';
import type { Wishes } from './wishes';

/** The whole pane. What is said in `role="status"` is read out without moving the focus. */
export function Pane({
  store,
  host,
  wishes,
}: {
  readonly store: Store;
  readonly host: Host;
  /** Where the host's own buttons lead. */
  readonly wishes: Wishes;
}) {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    // The first reading may have finished before this effect runs.
    setState(store.state);
    return store.subscribe(setState);
  }, [store]);
  const { reading, error, busy, running, readingOf, outcome } = state;
  const [said, announce] = useState('');
  const places = usePlacesOfPane(store, reading);
  const go = useRef(places.go);
  go.current = places.go;
  const ready = reading !== null;
  useEffect(() => (ready ? wishes.heard((route) => go.current(route)) : undefined), [wishes, ready]);
  return (
    <PlacesContext.Provider value={places}>
      <main class="partner-ledger" aria-busy={busy || running !== null}>
        <div class="pl-top">
          <h1 class="pl-title">Partner Ledger</h1>
          {reading !== null && <LogLink route={places.route} />}
        </div>
        <p class="pl-quiet" role="status">
          {reading === null ? busy && <Loading /> : readingText(reading)}
        </p>
        {reading !== null && <Navigation route={places.route} onGo={places.go} />}
        {error !== null && <Failure message={error} onRetry={() => void store.refresh()} />}
        {running !== null && <Progress running={running} />}
        {running === null && readingOf !== null && <Progress running={readingOf} />}
        <Ended
          outcome={outcome}
          onUndo={() => void store.undo().then(focusHeading)}
          onDismiss={() => {
            store.dismiss();
            focusHeading();
          }}
        />
        <p class="pl-hidden" role="status">
          {said}
        </p>
        {reading !== null && places.route.screen === 'home' && <UpgradeNotice reading={reading} />}
        {reading !== null && (
          <Shown
            reading={reading}
            host={host}
            store={store}
            places={places}
            busy={running !== null}
            announce={announce}
          />
        )}
      </main>
    </PlacesContext.Provider>
  );
}

/** Writes down what happened, from wherever one is; with the partner that the screen is about. */
function LogLink({ route: { screen, partner } }: { readonly route: Route }) {
  if (screen === 'log') return null;
  return (
    <Link class="pl-button pl-log" to={{ screen: 'log', ...(partner === undefined ? {} : { partner }) }}>
      Log
    </Link>
  );
}

function readingText({ book: { ledger } }: Reading): string {
  const { referrals, partners, asOf, notes } = ledger;
  const { count, shortDate } = wordsIn(ledger.locale);
  return `${count(referrals.count, 'referral')}, ${count(partners.length, 'partner')}, ${count(notes.length, 'note')}, as of ${shortDate(asOf)}`;
}

/** Where the pane is. The screens of the navigation have nothing behind them. */
function usePlacesOfPane(store: Store, reading: Reading | null): Places {
  const [trail, setTrail] = useState<readonly Route[] | null>(null);
  const first = useRef<Route | null>(null);
  if (first.current === null && reading !== null) first.current = firstRoute(reading);
  const present = trail ?? [first.current ?? { screen: 'home' }];
  const arrival = useRef<Places['arrival']>({ to: null }).current;
  const kept = useRef(new Map<string, unknown>()).current;
  const route = present[present.length - 1]!;
  return {
    route,
    behind: present[present.length - 2] ?? null,
    arrival,
    kept,
    go(to) {
      if (routeKey(to) === routeKey(route)) return;
      arrival.to = 'heading';
      const inNavigation = GROUPS.some(({ name }) => name === to.screen) && to.partner === undefined;
      setTrail(inNavigation ? [to] : [...present, to]);
    },
    back() {
      arrival.to = routeKey(route);
      setTrail(present.slice(0, -1));
    },
    show: (place) => void store.show(place),
  };
}

/** A sheet that nobody has confirmed yet is shown first. */
function firstRoute({ book }: Reading): Route {
  return { screen: isConfirmed(book.ledger.settings) ? 'home' : 'sheet' };
}

/** What had the focus is gone; the reading position stays in the pane. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('.partner-ledger .pl-heading')?.focus();
}

/**
 * How the last task ended, with its undo, until the advisor has read it. What was pressed may stand far below, in a pane of a few
 * hundred pixels: the sentence comes into sight, the focus stays.
 */
function Ended({
  outcome,
  onUndo,
  onDismiss,
}: {
  readonly outcome: Outcome | null;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== null) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div role="status" ref={place}>
      {outcome !== null && (
        <Message tone={outcome.tone}>
          <p>{outcome.sentence}</p>
          <Buttons>
            {outcome.undo !== null && <Button onPress={onUndo}>Undo: {outcome.undo}</Button>}
            <Button onPress={onDismiss}>Close</Button>
          </Buttons>
        </Message>
      )}
    </div>
  );
}

function Shown({
  reading,
  host,
  store,
  places,
  busy,
  announce,
}: {
  readonly reading: Reading;
  readonly host: Host;
  readonly store: Store;
  readonly places: Places;
  readonly busy: boolean;
  readonly announce: (sentence: string) => void;
}) {
  const { book } = reading;
  const [look, setLook] = useState<WindowChoice>(AS_IN_CELLS);
  const scene = useMemo(
    () => ({ ...sceneOf(book, monthOf(book.ledger.asOf)), window: periodOf(book.ledger, look) }),
    [book, look],
  );
  return (
    <div class="pl-screen">
      <ShownScreen
        reading={reading}
        scene={scene}
        look={look}
        onLook={setLook}
        host={host}
        route={places.route}
        go={places.go}
        busy={busy}
        run={store.run}
        announce={announce}
      />
    </div>
  );
}
