import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import type { ScreenProps } from '../places/screen';
import { sentence } from '../places/sentence';
import { titleOf } from '../places/titles';
import { LOADERS } from './loaders';

type Loaded = ComponentType<ScreenProps>;

/** Screens that were opened before are there at once. */
const loaded = new Map<string, Loaded>();

/** The screen of the route, fetched when it is first opened. */
export function ShownScreen(props: ScreenProps) {
  const { screen, partner } = props.route;
  return (
    <Guarded key={`${screen} ${partner ?? ''}`}>
      <Lazy {...props} />
    </Guarded>
  );
}

function Lazy(props: ScreenProps) {
  const { screen } = props.route;
  const [Shown, setShown] = useState<Loaded | undefined>(() => loaded.get(screen));
  const [failure, setFailure] = useState<string | null>(null);
  async function load(): Promise<void> {
    setFailure(null);
    try {
      const { default: component } = await LOADERS[screen]();
      loaded.set(screen, component);
      setShown(() => component);
    } catch (cause) {
      setFailure(sentence(cause));
    }
  }
  useEffect(() => {
    if (Shown === undefined) void load();
  }, []);
  if (failure !== null)
    return (
      <Message tone="bad" live>
        <p>
          <strong>{titleOf(screen)} could not be opened.</strong> {failure} If it happens again, close the
          pane and open it again.
        </p>
        <Button onPress={() => void load()}>Try again</Button>
      </Message>
    );
  return Shown === undefined ? (
    <p class="pl-quiet" data-opening>
      Opening {titleOf(screen)}&hellip;
    </p>
  ) : (
    <Shown {...props} />
  );
}

/** A screen that fails takes nothing else with it. */
class Guarded extends Component<{ readonly children: ComponentChildren }, { failure: string | null }> {
  override state = { failure: null };

  static override getDerivedStateFromError(cause: unknown) {
    return { failure: sentence(cause) };
  }

  override componentDidCatch(cause: unknown): void {
    console.error(cause);
  }

  render() {
    if (this.state.failure === null) return this.props.children;
    return (
      <Message tone="bad" live>
        <p>
          <strong>This page could not be shown.</strong> {this.state.failure} Your workbook is as it was.
        </p>
        <Button onPress={() => this.setState({ failure: null })}>Try again</Button>
      </Message>
    );
  }
}
