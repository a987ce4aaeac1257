export type Theme = 'light' | 'dark';

/** Keeps the pane in the theme of the host, else in that of the system; gives the function that stops it. */
export function followTheme(element: HTMLElement, ofHost?: Theme): () => void {
  const system = ofHost === undefined ? window.matchMedia?.('(prefers-color-scheme: dark)') : undefined;
  const apply = () => {
    element.dataset['plTheme'] = ofHost ?? (system?.matches ? 'dark' : 'light');
  };
  apply();
  system?.addEventListener('change', apply);
  return () => system?.removeEventListener('change', apply);
}
