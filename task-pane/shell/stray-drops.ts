/**
 * A browser opens a file that is dropped beside the field for it, in place of the page: the pane would be gone. Such a file is
 * refused; a field prevents it from being opened by itself.
 */
export function refuseStrayDrops(page: Document): void {
  for (const name of ['dragover', 'drop'] as const)
    page.addEventListener(name, (event) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
}
