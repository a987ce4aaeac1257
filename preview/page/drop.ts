/** Files for the page; a place in the pane may take its own. */
const carriesFile = (event: DragEvent): boolean =>
  (event.dataTransfer?.types.includes('Files') ?? false) &&
  !(event.target instanceof Element && event.target.closest('[data-takes-files]'));

/** Files may be dropped anywhere on the page; `veil` says so while one is over it. */
export function takeDroppedFiles(veil: HTMLElement, take: (files: readonly File[]) => void): void {
  // In the capture phase: the grid has drop handlers of its own.
  const on = (name: 'dragenter' | 'dragover' | 'drop', act: (event: DragEvent) => void): void =>
    addEventListener(
      name,
      (event) => {
        veil.hidden = true;
        if (!carriesFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      true,
    );
  const show = (): void => void (veil.hidden = false);
  on('dragenter', show);
  on('dragover', show);
  on('drop', (event) => take([...(event.dataTransfer?.files ?? [])]));
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
}
