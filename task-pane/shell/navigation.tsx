import type { Route } from '../places/route';
import { groupOf, GROUPS, SCREENS } from '../places/titles';

/** The five places, of which the present one is marked. */
export function Navigation({
  route,
  onGo,
}: {
  readonly route: Route;
  readonly onGo: (route: Route) => void;
}) {
  const present = groupOf(route.screen);
  return (
    <nav class="pl-navigation" aria-label="Partner Ledger">
      {GROUPS.filter(({ name }) => SCREENS.some(({ group }) => group === name)).map(({ name, title }) => (
        <button
          key={name}
          type="button"
          class="pl-place"
          aria-current={name === present ? 'page' : undefined}
          onClick={() => onGo({ screen: name })}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
