/** Ways out of the pane: the clipboard, a file, paper. Hosts show the pane in frames that may forbid one or the other. */

export interface Rich {
  readonly html: string;
  readonly text: string;
}

/** Puts a text into the clipboard, with its looks for programs that take them. False when the host does not allow it. */
export async function copyRich(rich: Rich): Promise<boolean> {
  return (await copyAsItems(rich)) || copyBySelection(rich);
}

async function copyAsItems({ html, text }: Rich): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) return false;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** The older way, which a frame without the permission for the clipboard still has while a button is being pressed. */
function copyBySelection({ html, text }: Rich): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/** Hands a page to the browser as a download. */
export function savePage(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the download only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Prints a page from a frame that nobody sees. Throws a sentence where the host does not let the pane print. */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'pl-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.srcdoc = html;
    document.body.append(frame);
  });
  const inner = frame.contentWindow;
  if (inner === null || typeof inner.print !== 'function') {
    frame.remove();
    throw new Error(
      'This program does not let the pane print: save the page as HTML and print it from there.',
    );
  }
  inner.addEventListener('afterprint', () => frame.remove(), { once: true });
  inner.focus();
  inner.print();
}
