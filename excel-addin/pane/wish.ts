import type { Route } from '../../task-pane';

/** The commands and the pane are scripts of their own on one page: a wish crosses by an event, and waits on the page. */
const EVENT = 'partner-ledger-go';

declare global {
  interface Window {
    partnerLedgerWish?: Route | undefined;
  }
}

/** Has the pane go to a screen, now or as soon as it is there. */
export function wishToGo(route: Route): void {
  window.partnerLedgerWish = route;
  window.dispatchEvent(new Event(EVENT));
}

/** Hears where the pane is wanted, a wish from before included. */
export function hearWishes(go: (route: Route) => void): void {
  const take = () => {
    const wish = window.partnerLedgerWish;
    window.partnerLedgerWish = undefined;
    if (wish !== undefined) go(wish);
  };
  window.addEventListener(EVENT, take);
  take();
}
