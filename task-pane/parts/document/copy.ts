/**
 * Puts text on the clipboard, and the same as HTML for programs that take it. The panes of Excel and Sheets stand in frames
 * where the newer interface of browsers is often forbidden, so the older one is tried first. Throws a sentence when
 * neither is allowed.
 */
export async function copy(plain: string, html?: string): Promise<void> {
  if (copiedByCommand(plain, html)) return;
  try {
    if (html === undefined || typeof ClipboardItem === 'undefined')
      await navigator.clipboard.writeText(plain);
    else await navigator.clipboard.write([new ClipboardItem(asBlobs(plain, html))]);
  } catch {
    throw new Error('This host does not let the pane copy: mark the text and copy it yourself.');
  }
}

function asBlobs(plain: string, html: string): Record<string, Blob> {
  return {
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
}

function copiedByCommand(plain: string, html: string | undefined): boolean {
  let taken = false;
  const take = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', take);
  try {
    return (document.execCommand?.('copy') ?? false) && taken;
  } finally {
    document.removeEventListener('copy', take);
  }
}
