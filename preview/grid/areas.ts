const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * F6 goes from area to area, as in Excel: in the grid the Tab key goes from cell to cell, so without it nobody could
 * leave the grid by keyboard. `enterGrid` gives the grid the focus.
 */
export function moveBetweenAreas(
  bar: HTMLElement,
  grid: HTMLElement,
  pane: HTMLElement,
  enterGrid: () => void,
): void {
  const first = (area: HTMLElement) => (): void => area.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  const areas = [
    { area: bar, enter: first(bar) },
    { area: grid, enter: enterGrid },
    { area: pane, enter: first(pane) },
  ];
  // In the capture phase: the grid keeps most keys to itself.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const at = areas.findIndex(({ area }) => area.contains(document.activeElement));
      const step = event.shiftKey ? areas.length - 1 : 1;
      areas[(Math.max(at, 0) + (at < 0 ? 0 : step)) % areas.length]?.enter();
    },
    true,
  );
}
