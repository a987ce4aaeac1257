const KEPT = 'partner-ledger-pane';
/** Pixels that the pane, and the grid beside it, never go below. */
const NARROWEST = 260;
const GRID_NEEDS = 280;
const STEP = 20;

/**
 * Lets the line between grid and pane be dragged, and moved by the arrow keys; a double click puts it back. The size is
 * kept until the browser's tab is closed. On a narrow page the pane stands below the grid, and the line moves up and down.
 */
export function resizePane(work: HTMLElement, line: HTMLElement, pane: HTMLElement): void {
  const stacked = matchMedia('(width <= 900px)');
  const side = (): 'width' | 'height' => (stacked.matches ? 'height' : 'width');
  const most = (): number => (stacked.matches ? work.clientHeight : work.clientWidth) - GRID_NEEDS;
  const size = (): number => Math.round(pane.getBoundingClientRect()[side()]);

  const tell = (): void => {
    line.setAttribute('aria-orientation', stacked.matches ? 'horizontal' : 'vertical');
    line.setAttribute('aria-valuemin', String(NARROWEST));
    line.setAttribute('aria-valuemax', String(Math.max(most(), NARROWEST)));
    line.setAttribute('aria-valuenow', String(size()));
  };
  const set = (wanted: number | null): void => {
    const kept = wanted === null ? null : Math.round(Math.max(NARROWEST, Math.min(wanted, most())));
    work.style.setProperty(`--pane-${side()}`, kept === null ? null : `${kept}px`);
    remember(side(), kept);
    tell();
  };
  const restore = (): void => {
    const kept = remembered(side());
    if (kept !== null) set(kept);
    else tell();
  };

  line.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    line.setPointerCapture(event.pointerId);
    line.focus();
  });
  line.addEventListener('pointermove', (event) => {
    if (!line.hasPointerCapture(event.pointerId)) return;
    const { right, bottom } = work.getBoundingClientRect();
    set(stacked.matches ? bottom - event.clientY : right - event.clientX);
  });
  line.addEventListener('dblclick', () => set(null));
  line.addEventListener('keydown', (event) => {
    const [larger, smaller] = stacked.matches ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const wanted =
      event.key === larger
        ? size() + STEP
        : event.key === smaller
          ? size() - STEP
          : event.key === 'Home'
            ? NARROWEST
            : event.key === 'End'
              ? most()
              : null;
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  });
  stacked.addEventListener('change', restore);
  addEventListener('resize', restore);
  restore();
}

function remember(side: string, size: number | null): void {
  try {
    if (size === null) sessionStorage.removeItem(`${KEPT}-${side}`);
    else sessionStorage.setItem(`${KEPT}-${side}`, String(size));
  } catch {
    // A browser that keeps nothing still resizes.
  }
}

function remembered(side: string): number | null {
  try {
    const kept = Number(sessionStorage.getItem(`${KEPT}-${side}`));
    return kept > 0 ? kept : null;
  } catch {
    return null;
  }
}
